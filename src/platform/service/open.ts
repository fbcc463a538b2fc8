import pg from 'pg'
import { appRole, type Connections, clientConfig, workerRole } from '../db/connections.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { openEmbedded } from '../db/embedded/embedded.ts'
import { prepareHome, secretsOf } from '../db/embedded/home.ts'
import { type Log, withoutPersonalData } from '../log.ts'
import type { Settings } from '../settings.ts'
import { CannotRun } from './plain.ts'

/** A database that is there: built in, or the authority's own. */
export type Opened = {
  connections: Connections
  builtIn: boolean
  cookieSecrets: readonly string[]
  /** Tells others who ask for the same data folder where the service is. */
  announce(address: string): void
  /** Stops the built-in database if this process started it. */
  stop(): Promise<void>
}

export type Opening = {
  /** The command that asks: "throughline start". */
  what: string
  /** Use the built-in database of a service that runs already, instead of refusing. */
  share: boolean
  say: (sentence: string) => void
}

const connectionsOf = ({ url, ownerUrl, workerUrl }: NonNullable<Settings['database']>): Connections => {
  const owner = { connectionString: ownerUrl ?? url }
  return {
    owner,
    app: ownerUrl ? { connectionString: url } : { connectionString: url, role: appRole },
    worker: workerUrl ? { connectionString: workerUrl } : { ...owner, role: workerRole },
  }
}

const checkServer = async (connections: Connections): Promise<void> => {
  const client = new pg.Client(clientConfig(connections.owner))
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number; shown: string; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as shown,
              current_setting('server_encoding') as encoding`,
    )
    const { version, shown, encoding } = rows[0]!
    if (version < 15) throw new CannotRun(`The database is PostgreSQL ${shown}. Throughline needs 15 to 18.`)
    if (encoding !== 'UTF8')
      throw new CannotRun(`The database's encoding is ${encoding}. Make it anew with encoding UTF8.`)
  } finally {
    await client.end()
  }
}

export const openOwn = async (settings: Settings): Promise<Opened> => {
  const connections = connectionsOf(settings.database!)
  await checkServer(connections)
  let secrets = settings.cookieSecrets
  if (!secrets) {
    prepareHome(settings.dataFolder, null)
    secrets = [secretsOf(settings.dataFolder).cookie]
  }
  const nothing = async () => undefined
  return { connections, builtIn: false, cookieSecrets: secrets, announce: () => undefined, stop: nothing }
}

/** Reaches the database that the settings name; starts the built-in one when they name none. */
export const openDatabases = async (settings: Settings, { what, share, say }: Opening): Promise<Opened> => {
  if (settings.database) return openOwn(settings)
  const { connections, secrets, announce, stop } = await openEmbedded({ home: settings.dataFolder, what, share, say })
  return { connections, builtIn: true, cookieSecrets: settings.cookieSecrets ?? [secrets.cookie], announce, stop }
}

/** The app's own connections, as the settings want them. */
export const openApp = (settings: Settings, opened: Opened, log: Log): Database =>
  openDatabase(opened.connections.app, {
    poolSize: settings.poolSize,
    statementTimeout: settings.statementSeconds * 1000,
    idleTimeout: settings.idleSeconds * 1000,
    prepares: settings.prepares ?? opened.builtIn,
    onLost: (error) => log({ level: 'warn', event: 'database-connection-lost', error: withoutPersonalData(error) }),
  })

/** One connection as the owner, for as long as `work` takes. */
export const asOwner = async <T>(opened: Opened, name: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ ...clientConfig(opened.connections.owner), application_name: name })
  owner.on('error', () => undefined)
  await owner.connect()
  return work(owner).finally(() => owner.end())
}
