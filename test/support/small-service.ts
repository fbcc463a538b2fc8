/**
 * A service for tests to kill: the real start and worker, with one slice and a small web server of its own. A POST to
 * /write/N saves two settings and a job in one transaction, and answers 200 only when they are saved.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import type { Database } from '../../src/platform/db/database.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import type { Application, ServiceSlice } from '../../src/platform/service/application.ts'
import { processIO, runCommandLine } from '../../src/platform/service/command-line.ts'
import { serviceCommands } from '../../src/platform/service/commands.ts'

const la = 999

const set = (db: Tenant, key: string) =>
  sql`insert into platform.setting (la_id, key, value) values (${la}, ${key}, 'true') on conflict do nothing`.execute(
    db.query,
  )

const write = (database: Database, n: string): Promise<void> =>
  database.inTenant({ la, accountId: null }, async (db) => {
    await set(db, `first-${n}`)
    await db.addJob('fixture.job', { n })
    await set(db, `second-${n}`)
  })

const slice: ServiceSlice = {
  name: 'fixture',
  jobs: [
    {
      name: 'fixture.job',
      run: async (db, { n }) => {
        await set(db, `job-${n}`)
      },
    },
  ],
  sample: async (db) => {
    await sql`insert into platform.authority (la_id, name) values (${la}, 'Marlshire')`.execute(db.query)
    for (let n = 0; n < 100; n += 1)
      await sql`
      insert into platform.setting (la_id, key, value) select ${la}, ${`sample-${n}`}, 'true' from pg_sleep(0.005)`.execute(
        db.query,
      )
  },
}

const application: Application = {
  slices: async () => [slice],
  notInBackups: [],
  sample: { la, openAccounts: async () => [{ email: 'a@example.org', role: 'A', name: 'A', password: 'invented' }] },
  startWeb: ({ settings, database }) =>
    new Promise((resolve) => {
      const server = createServer((request, response) => {
        const end = (status: number) => response.writeHead(status).end()
        write(database, request.url!.split('/').at(-1)!).then(
          () => end(200),
          () => end(503),
        )
      })
      const close = async () => {
        server.closeAllConnections()
        server.close()
      }
      server.listen(settings.port ?? 0, '127.0.0.1', () =>
        resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }),
      )
    }),
}

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  processIO(),
  serviceCommands(application),
  async () => [],
)
