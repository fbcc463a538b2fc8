import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The ids that the database process runs with. */
export type SystemUser = { name: string; uid: number; gid: number }

const find = (name: string): SystemUser | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && uid !== '0' ? { name, uid: Number(uid), gid: Number(gid) } : null
}

const own = 'throughline'

const create = (): SystemUser | null => {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', own]],
    ['adduser', ['--system', '--group', '--no-create-home', own]],
    ['adduser', ['-S', '-D', '-H', own]],
  ]
  for (const [command, args] of ways) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return find(own)
  }
  return null
}

/**
 * Whom the database runs as: PostgreSQL refuses to run as root, so root hands it to an unprivileged user. Null for an
 * ordinary user, who runs it themselves.
 */
export const databaseUser = (): SystemUser | null => {
  if (process.getuid?.() !== 0) return null
  const user = find('postgres') ?? find(own) ?? create() ?? find('nobody')
  if (!user) throw new Error('The database cannot run as root, and no user "postgres" or "nobody" is there to run it.')
  return user
}
