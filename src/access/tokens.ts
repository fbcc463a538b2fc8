import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** A cookie's value: the authority's number, which finds the row, and 256 random bits, which only the browser keeps. */
export type Token = { la: number; value: string; hash: Buffer }

const hashOf = (value: string): Buffer => createHash('sha256').update(value).digest()

export const newToken = (la: number): Token => {
  const value = `${la}.${randomBytes(32).toString('base64url')}`
  return { la, value, hash: hashOf(value) }
}

/** Reads a cookie; null when it is none of ours. */
export const readToken = (value: string | null): Token | null => {
  const parts = /^(\d{1,5})\.[\w-]{43}$/.exec(value ?? '')
  return parts ? { la: Number(parts[1]), value: value!, hash: hashOf(value!) } : null
}

/** What a table keeps of a text that it must only recognise: an e-mail address, a device. */
export const fingerprint = (text: string): Buffer => hashOf(text)

const keyOf = (token: Token): Buffer => Buffer.from(hkdfSync('sha256', token.value, '', 'throughline kept form', 32))

/** Seals a text with a key that is only in the token: the database alone cannot open it. AES-256-GCM. */
export const seal = (token: Token, text: string): Buffer => {
  const start = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), start)
  return Buffer.concat([start, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made; throws when it was changed or the token is another. */
export const unseal = (token: Token, sealed: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')
}
