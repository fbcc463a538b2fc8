import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { SystemUser } from './system-user.ts'

export const superuser = 'throughline_super'

/** British sorting where the server has ICU; else by code point. The first that initdb accepts is taken. */
const localeChoices: readonly string[][] = [
  ['--locale-provider=icu', '--icu-locale=en-GB', '--locale=C.UTF-8'],
  ['--locale-provider=icu', '--icu-locale=en-GB', '--locale=C'],
  ['--locale=C.UTF-8'],
  ['--locale=C'],
]

const serverEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'Europe/London' }

/** How a process of the database is started: as its own user, in its own session, with nothing of our environment. */
export const asUser = (user: SystemUser | null) => ({
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
  env: serverEnvironment,
  cwd: '/',
})

const run = (
  command: string,
  args: readonly string[],
  user: SystemUser | null,
): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...asUser(user), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })

/**
 * Removes what starts that were killed left half made. An initdb whose parent was killed writes on for up to a second or
 * two, so this is tried for as long; what still cannot be removed is in nobody's way, and goes with the next first start.
 */
const removeParts = async (data: string): Promise<void> => {
  const names = (await readdir(dirname(data))).filter((name) => name.startsWith(`${basename(data)}.part`))
  const patiently = { recursive: true, force: true, maxRetries: 8, retryDelay: 100 }
  await Promise.all(names.map((name) => rm(join(dirname(data), name), patiently).catch(() => undefined)))
}

/**
 * Makes a new database folder at `data`; it appears whole or not at all. It is made under a name that no earlier start
 * used: an initdb that outlived its parent would write into this one's, and take it away when it fails.
 */
export const initialise = async (
  binaries: Binaries,
  data: string,
  password: string,
  user: SystemUser | null,
  sync: boolean,
): Promise<void> => {
  const part = `${data}.part-${randomBytes(6).toString('hex')}`
  const passwordFile = `${data}.password`
  await mkdir(dirname(data), { recursive: true })
  await rm(passwordFile, { force: true })
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' })
  if (user) await chown(passwordFile, user.uid, user.gid)
  try {
    let said = ''
    for (const locale of localeChoices) {
      await rm(part, { recursive: true, force: true })
      await mkdir(part, { mode: 0o700 })
      if (user) await chown(part, user.uid, user.gid)
      const fixed = ['-D', part, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums']
      const done = await run(
        `${binaries.bin}/initdb`,
        [...fixed, '-E', 'UTF8', ...(sync ? [] : ['--no-sync']), ...locale],
        user,
      )
      if (done.code === 0) return await rename(part, data)
      said = done.said
    }
    throw new Error(`A new database could not be made in ${data}. initdb said: ${said.trim().split('\n').at(-1)}`)
  } finally {
    await rm(passwordFile, { force: true })
    await removeParts(data)
  }
}
