import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. Kept beside each hash, so that they can be raised later. */
const now = { memory: 19_456, passes: 2, lanes: 1 } as const
type Parameters = { memory: number; passes: number; lanes: number }

const derive = promisify(argon2)

const hashWith = async (password: string, salt: Buffer, { memory, passes, lanes }: Parameters): Promise<Buffer> =>
  derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: lanes,
    tagLength: 32,
    memory,
    passes,
  })

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** The password's argon2id hash in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. About 30 ms. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const hash = await hashWith(password, salt, now)
  return `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.lanes}$${unpadded(salt)}$${unpadded(hash)}`
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** For an account that does not exist or has no password: it takes as long, and never fits. */
const nobody = `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.lanes}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** True when the password fits the hash; with null it takes the same time and is false. */
export const verifyPassword = async (password: string, stored: string | null): Promise<boolean> => {
  const [, memory, passes, lanes, salt, hash] = form.exec(stored ?? nobody) ?? []
  if (hash === undefined) throw new Error('A stored password hash is not of a known form.')
  const parameters = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) }
  const wanted = Buffer.from(hash, 'base64')
  const given = await hashWith(password, Buffer.from(salt!, 'base64'), parameters)
  return stored !== null && timingSafeEqual(wanted, given)
}

const syllables =
  'ba be bo da de di fa fe fo ga ge ka ke ki la le lo ma me mo na ne no pa pe ra re ri sa se ta te ti va ve'.split(' ')

const word = (): string => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('')

/** A password to hand to someone: four spoken words and a number, about 67 bits. */
export const generatePassword = (): string => `${[word(), word(), word(), word()].join('-')}-${randomInt(10, 100)}`
