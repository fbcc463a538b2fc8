import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createGate } from './access/index.ts'
import type { Slice } from './access/slice.ts'
import type { Database } from './platform/db/database.ts'
import { prepareAssets } from './platform/http/assets.ts'
import { buildServer } from './platform/http/server.ts'
import type { Log } from './platform/log.ts'
import type { Settings } from './platform/settings.ts'

export type WebOptions = {
  settings: Pick<Settings, 'host' | 'port' | 'publicUrl' | 'trustProxy' | 'dataFolder'>
  database: Database
  slices: readonly Slice[]
  /** Keys that sign cookies, newest first; without them, some that end with the process. */
  cookieSecrets?: readonly string[]
  log?: Log
  /** More for /health than whether the database answers: migrations, age of the job queue. No personal data. */
  health?: () => Promise<{ ok: boolean } & Readonly<Record<string, unknown>>>
  /** Tests hand in a clock of their own. */
  now?: () => Date
  pagesPerMinute?: number
}

export type Web = { url: string; close(): Promise<void> }

const healthOf = (options: WebOptions) => async () => {
  try {
    const databaseMs = Math.round((await options.database.ping()) * 10) / 10
    const more = (await options.health?.()) ?? { ok: true }
    return { ...more, database: 'answers', databaseMs }
  } catch {
    return { ok: false, database: 'does not answer' }
  }
}

/** Starts the web server. Port null or 0: any free one. */
export const startWeb = async (options: WebOptions): Promise<Web> => {
  const { settings, database, slices, now } = options
  const assets = await prepareAssets(join(settings.dataFolder, 'assets'))
  const app = await buildServer({
    pages: slices.flatMap((slice) => slice.pages),
    gate: createGate({ database, slices, assets, now }),
    assets,
    https: settings.publicUrl?.startsWith('https://') ?? false,
    origin: settings.publicUrl === null ? null : new URL(settings.publicUrl).origin,
    trustProxy: settings.trustProxy,
    cookieSecrets: options.cookieSecrets ?? [randomBytes(32).toString('hex')],
    pagesPerMinute: options.pagesPerMinute ?? 6000,
    health: healthOf(options),
    log: options.log ?? (() => undefined),
  })
  const url = await app.listen({ host: settings.host, port: settings.port ?? 0 })
  return { url, close: () => app.close() }
}
