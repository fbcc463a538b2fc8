import type { ClientConfig } from 'pg'

/** How to reach a database with one login. */
export type Connection = Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString'> & {
  /** The role that statements run as, when it is not the login itself. */
  role?: string
}

/** Owner: migrations, backup. App: pages and jobs, held back by row level security. Worker: the job queue only. */
export type Connections = { owner: Connection; app: Connection; worker: Connection }

/** Holds what pages and jobs may do; logins are members of it. Named in every policy. */
export const appRole = 'throughline_app'
/** Owns the job queue's own schema and nothing else. */
export const workerRole = 'throughline_worker'

/** Options in the address itself would replace ours, so they are put together. */
const withoutOptions = (connection: Omit<Connection, 'role'>): { rest: Omit<Connection, 'role'>; own: string } => {
  if (!connection.connectionString) return { rest: connection, own: '' }
  const address = new URL(connection.connectionString)
  const own = address.searchParams.get('options') ?? ''
  address.searchParams.delete('options')
  return { rest: { ...connection, connectionString: address.href }, own: `${own} ` }
}

/** The driver's settings for a connection. `options` are given to the server at the start of each session. */
export const clientConfig = (
  connection: Connection,
  parameters: Readonly<Record<string, string>> = {},
): ClientConfig => {
  const { role, ...address } = connection
  const { rest, own } = withoutOptions(address)
  const all = role ? { role, ...parameters } : parameters
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`)
  return {
    ...rest,
    options: `${own}${options.join(' ')}`.trim() || undefined,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  }
}

/** `connection` on another database of the same server. */
export const onDatabase = (connection: Connection, database: string): Connection => {
  if (!connection.connectionString) return { ...connection, database }
  const address = new URL(connection.connectionString)
  address.pathname = `/${encodeURIComponent(database)}`
  return { ...connection, connectionString: address.href }
}
