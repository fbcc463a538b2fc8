import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import pg from 'pg'
import { testCluster } from '../../../test/support/cluster.ts'
import { inherited } from '../../../test/support/inherited.ts'
import { clientConfig } from '../db/connections.ts'

/** The commands, as a council runs them on a PostgreSQL of its own: a login with a password, and nothing else. */
const cluster = await testCluster()
const name = `own_${randomBytes(6).toString('hex')}`
const folder = mkdtempSync(join(tmpdir(), 'throughline-own-'))

const asSuper = async (sql: string): Promise<unknown[]> => {
  const client = new pg.Client(clientConfig(cluster.super))
  await client.connect()
  return client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end())
}
await asSuper(`create role ${name} login password 'own'`)
await asSuper(`create database ${name} owner ${name}`)
await asSuper(`create database ${name}_second owner ${name}`)
test.after(async () => {
  await asSuper(`drop database ${name} with (force)`)
  await asSuper(`drop database ${name}_second with (force)`)
  await asSuper(`drop role ${name}`)
  rmSync(folder, { recursive: true })
})

const { host, port } = cluster.super
const address = (login: string, database = name) => `postgresql://${login}@${host}:${port}/${database}`
const cli = join(import.meta.dirname, '../../cli.ts')
const small = join(import.meta.dirname, '../../../test/support/small-service.ts')

const run = (program: string, args: readonly string[], more: Record<string, string> = {}) => {
  const env = { ...inherited, THROUGHLINE_DATA: folder, DATABASE_URL: address(`${name}:own`), ...more }
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    env,
    encoding: 'utf8',
    timeout: 180_000,
  })
}
const throughline = (args: readonly string[], more?: Record<string, string>) => run(cli, args, more)

test('a login that may not act as the app’s role is told the SQL, and with it all goes on', async () => {
  const refused = throughline(['migrate'])
  assert.equal(refused.status, 2, refused.stderr)
  const grants = [...refused.stderr.matchAll(/grant throughline_\w+ to "[^"]+";/g)].map((match) => match[0])
  assert.equal(grants.length, 2, refused.stderr)
  for (const grant of grants) await asSuper(grant)
  const done = throughline(['migrate'])
  assert.equal(done.status, 0, done.stderr)
  assert.match(done.stdout, /migrations carried out\. The database is at number \d+\./)
  assert.match(throughline(['migrate']).stdout, /Nothing to do/)
})

test('options in the address are kept, and the role is set all the same', () => {
  const done = throughline(['migrate'], { DATABASE_URL: `${address(`${name}:own`)}?options=-c%20work_mem%3D8MB` })
  assert.equal(done.status, 0, done.stderr)
})

test('pages are never served by a superuser or by the owner', () => {
  const superuser = throughline(['start'], {
    DATABASE_OWNER_URL: address(`${name}:own`),
    DATABASE_URL: address('throughline_super:test'),
  })
  assert.equal(superuser.status, 2)
  assert.match(superuser.stderr, /\(throughline_super\) is a superuser/)
  const owner = throughline(['start'], { DATABASE_OWNER_URL: address(`${name}:own`) })
  assert.equal(owner.status, 2)
  assert.match(owner.stderr, /owns \w+\.\w+/)
})

test('a backup goes from one database to another by the commands', async () => {
  const file = join(folder, 'backup.tar')
  const saved = throughline(['backup', file])
  assert.equal(saved.status, 0, saved.stderr)
  const second = { DATABASE_URL: address(`${name}:own`, `${name}_second`) }
  assert.match(throughline(['restore', file, '--check']).stdout, /is whole/)
  const restored = throughline(['restore', file], second)
  assert.equal(restored.status, 0, restored.stderr)
  assert.match(restored.stdout, /Every table was compared with its checksum/)
  assert.equal(throughline(['restore', join(folder, 'none.tar')]).status, 2)
  assert.equal(throughline(['restore']).status, 2)
})

test('the sample council is made in a database of one’s own only when it is asked for', async () => {
  const start = (more: Record<string, string>) => {
    const env = {
      ...inherited,
      THROUGHLINE_DATA: folder,
      DATABASE_URL: address(`${name}:own`),
      PORT: '0',
      ...more,
    }
    rmSync(join(folder, 'out'), { force: true })
    const script = `"$0" --disable-warning=ExperimentalWarning ${small} start > "${folder}/out" 2> "${folder}/err" & p=$!
      for i in $(seq 1 900); do grep -q running "${folder}/out" && break; sleep 0.1; done; kill $p; wait $p`
    const done = spawnSync('/bin/sh', ['-c', script, process.execPath], { env, encoding: 'utf8', timeout: 180_000 })
    assert.equal(done.status, 0, readFileSync(join(folder, 'err'), 'utf8'))
    return readFileSync(join(folder, 'out'), 'utf8')
  }
  assert.doesNotMatch(start({}), /Sample council/)
  assert.match(start({ THROUGHLINE_SAMPLE: 'on' }), /Sample council.*Password.*invented/s)
})
