import pg from 'pg'
import { appRole, type Connection, type Connections, clientConfig, workerRole } from '../connections.ts'
import { superuser } from './initialise.ts'

export type Passwords = { super: string; owner: string; app: string; worker: string }

const databaseName = 'throughline'

/** The four logins of a built-in server. The superuser is used to make the others, and for nothing else. */
export const loginsOf = (port: number, passwords: Passwords): Connections & { super: Connection } => {
  const login = (user: string, password: string, database = databaseName): Connection => ({
    host: '127.0.0.1',
    port,
    user,
    password,
    database,
  })
  return {
    super: login(superuser, passwords.super, 'postgres'),
    owner: login('throughline_owner', passwords.owner),
    app: login('throughline_web', passwords.app),
    worker: login('throughline_queue', passwords.worker),
  }
}

/** Makes the roles and the logins that are missing. Safe to run again after being cut short. */
const ensureLogins = async (client: pg.Client, passwords: Passwords): Promise<void> => {
  const roles: [string, string][] = [
    [appRole, 'nologin'],
    [workerRole, 'nologin'],
    ['throughline_owner', `login password '${passwords.owner}' in role ${appRole}, ${workerRole}`],
    ['throughline_web', `login password '${passwords.app}' in role ${appRole}`],
    ['throughline_queue', `login password '${passwords.worker}' in role ${workerRole}`],
  ]
  const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles')
  const there = new Set(rows.map((row) => row.name))
  for (const [name, how] of roles) if (!there.has(name)) await client.query(`create role ${name} ${how}`)
}

/** Makes the logins and the empty database. True when the database was new. */
export const ensureDatabase = async (port: number, passwords: Passwords): Promise<boolean> => {
  const client = new pg.Client(clientConfig(loginsOf(port, passwords).super))
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount) return false
    await ensureLogins(client, passwords)
    await client.query(`create database ${databaseName} owner throughline_owner`)
    return true
  } finally {
    await client.end()
  }
}
