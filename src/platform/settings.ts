import { join, resolve } from 'node:path'
import { z } from 'zod'
import { defaultHome } from './db/embedded/home.ts'
import { type MailServer, mailServerOf, smtpAddress } from './mail/server.ts'

/** One setting of the environment, as docs/operations.md lists it. */
export type SettingRow = { name: string; meaning: string; fallback: string }

const whole = (from: number, to: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to))
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words)
const onOff = oneOf(['on', 'off']).transform((word) => word === 'on')
const webAddress = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))
const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ })
const secrets = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .pipe(z.array(z.string().min(32)).min(1))

type Definition<T> = { schema: z.ZodType<T, string>; must: string; meaning: string; fallback: string }

const define = <T>(schema: z.ZodType<T, string>, must: string, meaning: string, fallback: string): Definition<T> => ({
  schema,
  must,
  meaning,
  fallback,
})

/** Every setting once: what it must be, what it means, what holds when it is not set. */
const definitions = {
  PORT: define(
    whole(0, 65_535),
    'a number from 1 to 65535, or 0 for any free one',
    'Port of the web server.',
    '8080, or the next free one up to 8099',
  ),
  HOST: define(
    z.string().regex(/^[\w.:-]+$/),
    'a host name or an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    'Address that the web server listens on. Leave it unless a proxy on another machine sits in front.',
    '127.0.0.1',
  ),
  PUBLIC_URL: define(
    webAddress,
    'an address that starts with https:// (or http://)',
    'Address that people use. With https, cookies are sent over https only.',
    'http://, HOST and PORT',
  ),
  TRUST_PROXY: define(
    z.string().regex(/^(off|[\d.:a-fA-F/, ]+)$/),
    'off, or the addresses of your proxies separated by commas, such as 10.0.0.5,10.1.0.0/16',
    'Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.',
    'off',
  ),
  COOKIE_SECRETS: define(
    secrets,
    'one or more random texts of at least 32 characters, separated by commas, newest first',
    'Keys that sign cookies. All web processes need the same. To change: put the new one first, drop the old a day later.',
    'made once and kept in secrets.json of the data folder',
  ),
  THROUGHLINE_DATA: define(
    z.string().min(1),
    'a folder',
    'Data folder: the built-in database, its log, secrets.json and backups. Back it up with `throughline backup`, not by copying.',
    'the folder `data` of the checkout; for root a folder below /var/lib/throughline',
  ),
  DATABASE_URL: define(
    databaseAddress,
    'an address such as postgresql://login:password@host:5432/throughline',
    'A PostgreSQL 15 to 18 of your own. Alone it is the owner, and pages run as the role throughline_app. With DATABASE_OWNER_URL it is the login that pages use.',
    'not set: the built-in database, for trying out and small use',
  ),
  DATABASE_OWNER_URL: define(
    databaseAddress,
    'an address such as postgresql://owner:password@host:5432/throughline',
    'Login that owns the tables: used for migrations, backup and restore only.',
    'DATABASE_URL',
  ),
  DATABASE_WORKER_URL: define(
    databaseAddress,
    'an address such as postgresql://worker:password@host:5432/throughline',
    'Login of the job queue, a member of the role throughline_worker. It needs a direct connection (LISTEN), not a transaction pooler.',
    'the owner, acting as the role throughline_worker',
  ),
  DATABASE_POOL: define(
    whole(1, 200),
    'a number from 1 to 200',
    'Connections that pages and jobs may use at once.',
    '10',
  ),
  DATABASE_STATEMENT_SECONDS: define(
    whole(1, 3600),
    'a number of seconds from 1 to 3600',
    'A statement that takes longer is stopped.',
    '30',
  ),
  DATABASE_IDLE_SECONDS: define(
    whole(1, 3600),
    'a number of seconds from 1 to 3600',
    'A transaction that stands idle for longer is ended.',
    '60',
  ),
  DATABASE_PREPARES: define(
    onOff,
    'on or off',
    'on: statements that pages ask often are kept on each connection, which saves about a third of the database’s work. off where PgBouncer in transaction mode stands before it.',
    'on for the built-in database, off for one of your own',
  ),
  THROUGHLINE_WORKER: define(
    oneOf(['together', 'separate']),
    'together or separate',
    'separate: `throughline start` serves pages only, and `throughline worker` runs the jobs.',
    'together',
  ),
  JOBS_AT_ONCE: define(whole(1, 50), 'a number from 1 to 50', 'Jobs that run at the same time in one process.', '2'),
  THROUGHLINE_SAMPLE: define(
    onOff,
    'on or off',
    'on: an empty database gets the invented sample council, Marlshire. off: none does.',
    'on for the built-in database, off for one of your own',
  ),
  BACKUP_DIR: define(
    z.string().min(1),
    'a folder',
    'Where backups go that are made before a migration, and by `throughline backup` without a name.',
    'the folder `backups` of the data folder',
  ),
  BACKUP_BEFORE_MIGRATING: define(
    onOff,
    'on or off',
    'off: no backup is made before a migration. Only with backups of your own.',
    'on',
  ),
  THROUGHLINE_RETURNS_FOLDER: define(
    z.string().min(1),
    'a folder',
    'Folder that is looked into every 15 minutes for returns to load. See “Returns that come by themselves”.',
    'not set: none is watched',
  ),
  THROUGHLINE_SMTP_URL: define(
    smtpAddress,
    'an address such as smtp://login:password@mail.council.gov.uk:587 or smtps://mail.council.gov.uk, without a path',
    'Mail server by which e-mails go out. @, :, / and % in the login or password are written %40, %3A, %2F and %25. See “E-mail”.',
    'not set: no e-mail is sent',
  ),
  THROUGHLINE_SMTP_TLS: define(
    oneOf(['required', 'off']),
    'required or off',
    'required: a mail server that offers no TLS, or whose certificate is not trusted, gets no e-mail and no password.',
    'required; off for a mail server on this machine (localhost, 127.…, ::1)',
  ),
  LOG_LEVEL: define(
    oneOf(['debug', 'info', 'warn', 'error']),
    'debug, info, warn or error',
    'Least important lines that are logged.',
    'info; warn when the log goes to a terminal',
  ),
  LOG_FILE: define(
    z.string().min(1),
    'a file name',
    'File for the log, one JSON object a line. It is opened again on SIGHUP, for logrotate.',
    'not set: standard error',
  ),
} as const

type Name = keyof typeof definitions
type Values = { [N in Name]?: z.output<(typeof definitions)[N]['schema']> }

/** What docs/operations.md lists. */
export const settingsTable: readonly SettingRow[] = Object.entries(definitions).map(
  ([name, { meaning, fallback }]) => ({
    name,
    meaning,
    fallback,
  }),
)

export type Settings = {
  /** Null: 8080 or the next free one. */
  port: number | null
  host: string
  /** Without a slash at its end; null: the address it listens on. */
  publicUrl: string | null
  /** As Fastify takes it. */
  trustProxy: false | string
  /** Newest first; null: kept in the data folder. */
  cookieSecrets: readonly string[] | null
  dataFolder: string
  backupFolder: string
  backupBeforeMigrating: boolean
  /** Null: the built-in database. */
  database: { url: string; ownerUrl: string | null; workerUrl: string | null } | null
  poolSize: number
  statementSeconds: number
  idleSeconds: number
  /** Null: for the built-in database only. */
  prepares: boolean | null
  separateWorker: boolean
  jobsAtOnce: number
  /** Null: in a new built-in database only. */
  sample: boolean | null
  /** Null: no folder is watched for returns. */
  returnsFolder: string | null
  /** Null: no e-mail is sent. */
  mailServer: MailServer | null
  /** Null: info, or warn when people watch on a terminal. */
  logLevel: 'debug' | 'info' | 'warn' | 'error' | null
  logFile: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

const settingsFrom = (values: Values): Settings => {
  const dataFolder = resolve(values.THROUGHLINE_DATA ?? defaultHome())
  const { DATABASE_URL: url, DATABASE_OWNER_URL, DATABASE_WORKER_URL } = values
  return {
    port: values.PORT ?? null,
    host: values.HOST ?? '127.0.0.1',
    publicUrl: values.PUBLIC_URL ?? null,
    trustProxy: values.TRUST_PROXY === 'off' ? false : (values.TRUST_PROXY ?? false),
    cookieSecrets: values.COOKIE_SECRETS ?? null,
    dataFolder,
    backupFolder: resolve(values.BACKUP_DIR ?? join(dataFolder, 'backups')),
    backupBeforeMigrating: values.BACKUP_BEFORE_MIGRATING ?? true,
    database: url ? { url, ownerUrl: DATABASE_OWNER_URL ?? null, workerUrl: DATABASE_WORKER_URL ?? null } : null,
    poolSize: values.DATABASE_POOL ?? 10,
    statementSeconds: values.DATABASE_STATEMENT_SECONDS ?? 30,
    idleSeconds: values.DATABASE_IDLE_SECONDS ?? 60,
    prepares: values.DATABASE_PREPARES ?? null,
    separateWorker: values.THROUGHLINE_WORKER === 'separate',
    jobsAtOnce: values.JOBS_AT_ONCE ?? 2,
    sample: values.THROUGHLINE_SAMPLE ?? null,
    returnsFolder: values.THROUGHLINE_RETURNS_FOLDER ? resolve(values.THROUGHLINE_RETURNS_FOLDER) : null,
    mailServer: values.THROUGHLINE_SMTP_URL
      ? mailServerOf(values.THROUGHLINE_SMTP_URL, values.THROUGHLINE_SMTP_TLS)
      : null,
    logLevel: values.LOG_LEVEL ?? null,
    logFile: values.LOG_FILE ?? null,
  }
}

/** Names that look like ours but are none: a misspelt setting would otherwise be passed over in silence. */
const misspelt = (environment: Environment): string[] =>
  Object.keys(environment)
    .filter((name) => /^(THROUGHLINE|BACKUP|COOKIE|JOBS)_/.test(name) && !(name in definitions))
    .filter((name) => !name.startsWith('THROUGHLINE_TEST_'))
    .map((name) => `${name} is not a setting of Throughline. The settings are in docs/operations.md.`)

const together = (values: Values): string[] =>
  !values.DATABASE_URL && (values.DATABASE_OWNER_URL || values.DATABASE_WORKER_URL)
    ? ['DATABASE_OWNER_URL and DATABASE_WORKER_URL need DATABASE_URL as well.']
    : []

/**
 * Reads and checks the settings, all at once: a plain sentence for each wrong one. Values are never repeated in a
 * sentence, since some are secret. An empty value counts as not set.
 */
export const readSettings = (environment: Environment): { settings: Settings } | { faults: readonly string[] } => {
  const values: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, { schema, must }] of Object.entries(definitions)) {
    const text = environment[name]
    if (text === undefined || text.trim() === '') continue
    const read = schema.safeParse(text.trim())
    if (read.success) values[name] = read.data
    else faults.push(`${name} must be ${must}.`)
  }
  faults.push(...together(values as Values), ...misspelt(environment))
  return faults.length > 0 ? { faults } : { settings: settingsFrom(values as Values) }
}
