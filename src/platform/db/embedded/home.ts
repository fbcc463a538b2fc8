import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Passwords } from './logins.ts'
import type { SystemUser } from './system-user.ts'

export const checkout = resolve(import.meta.dirname, '../../../..')

/**
 * Where an installation keeps its data when nobody says otherwise: the folder `data` of the checkout, or, for root, a
 * place that the database's unprivileged user can reach.
 */
export const defaultHome = (): string => {
  if (process.getuid?.() !== 0) return join(checkout, 'data')
  return join('/var/lib/throughline', createHash('sha256').update(checkout).digest('hex').slice(0, 12))
}

const canEnter = (home: string, user: SystemUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', home], { uid: user.uid, gid: user.gid, stdio: 'ignore', cwd: '/' })
    .status === 0

/** Makes the folder if need be. Throws a plain sentence when the database's user cannot reach it. */
export const prepareHome = (home: string, user: SystemUser | null): void => {
  try {
    mkdirSync(home, { recursive: true, mode: user ? 0o711 : 0o700 })
    // Entering is not reading: the secrets beside the database stay readable by root only.
    if (user && !canEnter(home, user)) chmodSync(home, (statSync(home).mode & 0o777) | 0o011)
  } catch (cause) {
    throw new Error(
      `The data folder ${home} cannot be made or used. Set THROUGHLINE_DATA to a folder you may write to.`,
      { cause },
    )
  }
  if (user && !canEnter(home, user))
    throw new Error(
      `The database runs as the user "${user.name}" (it may not run as root), who cannot enter ${home}. ` +
        'Set THROUGHLINE_DATA to a folder below /var/lib, or let others enter the folders above it (chmod o+x).',
    )
}

export type Secrets = { database: Passwords; cookie: string }

const secret = () => randomBytes(24).toString('base64url')

/** The passwords of this installation, made once and readable by its owner only. */
export const secretsOf = (home: string): Secrets => {
  const file = join(home, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  if (existsSync(join(home, 'database')))
    throw new Error(`${file} is missing, so the database beside it cannot be opened. Put it back from your backup.`)
  const made: Secrets = {
    database: { super: secret(), owner: secret(), app: secret(), worker: secret() },
    cookie: randomBytes(48).toString('base64url'),
  }
  writeFileSync(`${file}.part`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
  return made
}
