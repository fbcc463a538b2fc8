/**
 * The sample council, running: a real server on loopback with a fresh database and the thirteen sample accounts.
 *
 *   const council = await testCouncil()
 *   test.after(council.close)
 *   const director = await council.signIn('director')
 *   const page = await director.get('/inspections')             // { status, url, text, headers }; redirects followed
 *   await director.post('/accounts/new', { name: 'x' })         // with the page's token, as the form would
 *   await director.upload('/inspections/new', { received: '…' }, { file: { name: 'a.pdf', type: 'application/pdf', bytes } })
 *   const { browser, close } = await council.browser()          // Chromium, for journeys
 *
 * `children: 60` loads so many invented children with their returns, as the sample council's job brings them in; without it there are none.
 * `sample: false` leaves the slices' sample data out: the accounts only. `now` is a clock for tests of time.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSampleAccounts } from '../../src/access/index.ts'
import type { RoleId } from '../../src/access/roles.ts'
import type { Slice } from '../../src/access/slice.ts'
import { slices as allSlices } from '../../src/app.ts'
import { todayInEngland } from '../../src/platform/day.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/ids.ts'
import type { LogLine } from '../../src/platform/log.ts'
import { fillSampleReturns } from '../../src/returns/sample/council.ts'
import { startWeb } from '../../src/web.ts'
import { type Client, newClient } from './client.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type OpenBrowser, openBrowser } from './open-browser.ts'

export const samplePassword = 'lantern-orchard-tumbler-41'
export const la = 999

export type Council = {
  url: string
  /** Nobody: no cookies. */
  visitor(): Client
  signIn(role: RoleId): Promise<Client>
  browser(): Promise<OpenBrowser>
  database: Database
  /** One statement as the owner of the database, past row level security. */
  owner: TestDatabase['owner']
  /** What the server logged. */
  log: readonly LogLine[]
  close(): Promise<void>
}

/** Councils with the same name hold the same. A test's own slices are like no others. */
const contentName = (parts: readonly (string | number | boolean)[], slices: readonly Slice[]): string => {
  const own = slices.every((slice) => allSlices.includes(slice)) ? '' : newId()
  return [...parts, ...slices.map(({ name }) => name), own].join(' ')
}

export const testCouncil = async (
  options: {
    slices?: readonly Slice[]
    sample?: boolean
    children?: number
    now?: () => Date
    /** Another authority than Marlshire, with the same accounts. */
    authority?: { la: number; name: string }
  } = {},
): Promise<Council> => {
  const slices = options.slices ?? allSlices
  const today = todayInEngland()
  const of = options.authority?.la ?? la
  const testDb = await testDatabase({
    authorities: [],
    content: {
      name: contentName([of, today, options.sample !== false, options.children ?? 0], slices),
      fill: (database) =>
        database.inTenant({ la: of, accountId: null }, async (db) => {
          for (const slice of slices)
            if (slice.name === 'access' || options.sample !== false) await slice.sample?.(db, today)
          await openSampleAccounts(db, samplePassword)
          if (options.children) {
            await fillSampleReturns(db, today, options.children)
            if (options.sample !== false) for (const slice of slices) await slice.sampleOfChildren?.(db, today)
          }
        }),
    },
  })
  const { database } = testDb
  if (options.authority)
    await testDb.owner('update platform.authority set name = $2 where la_id = $1', [of, options.authority.name])
  const log: LogLine[] = []
  const settings = {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    trustProxy: false as const,
    dataFolder: join(tmpdir(), `throughline-test-web-${process.getuid?.()}`),
  }
  const web = await startWeb({
    settings,
    database,
    slices,
    now: options.now,
    log: (line) => log.push(line),
    pagesPerMinute: 1_000_000,
  })
  return {
    url: web.url,
    database,
    owner: testDb.owner,
    log,
    visitor: () => newClient(web.url),
    signIn: async (role) => {
      const client = newClient(web.url)
      const page = await client.post('/sign-in', { email: `${role}@marlshire.example`, password: samplePassword })
      if (page.path !== '/') throw new Error(`${role} could not sign in: ${page.status} at ${page.path}\n${page.words}`)
      return client
    },
    browser: () => openBrowser(web.url),
    close: async () => {
      await web.close()
      await testDb.close()
    },
  }
}
