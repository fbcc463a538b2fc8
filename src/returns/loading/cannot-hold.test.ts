import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { writeSetting } from '../../access/index.ts'
import type { Step } from '../../platform/jobs/job.ts'
import { watchSettings } from './settings.ts'
import { loadingJobs } from './work/jobs.ts'
import { lookOnce } from './work/watch.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const step: Step = (work) => council.database.inTenant({ la, accountId: null }, work)
const run = (name: string, uploadId: string) =>
  loadingJobs.find((job) => job.name === name)!.runInSteps!(step, { uploadId, accountId: null, name: 'Ada' }, la)

// The identifiers of these small lists are of no main return.
await step((db) => writeSetting(db, watchSettings, { mostGone: 10, fewGone: 2, unknown: 'add' }, new Date()))

/** Random, so that the database cannot make it small: an index holds 2,704 bytes. */
const endless = randomBytes(4500).toString('base64')
const csv = `Child Unique ID,Returned,Offered,Accepted,Interview held,Hours from return,Independent person
${endless},2026-10-01,Yes,Yes,2026-10-03,40,Yes`

test('a value that the database cannot hold is said on the page, and nothing is loaded', async () => {
  const files = { files: { name: 'return-interviews.csv', type: 'text/csv', bytes: Buffer.from(csv) } }
  const day = { 'asAt-year': '2026', 'asAt-month': '11', 'asAt-day': '1' }
  const sent = await analyst.upload('/returns/new', { kind: 'local', ...day }, files)
  const id = sent.path.split('/')[2]!
  await run('returns.read', id)
  const seen = /name="seen" value="([^"]*)"/.exec((await analyst.get(`/returns/${id}`)).text)?.[1] ?? ''
  await analyst.post(`/returns/${id}`, { do: 'accept', seen })
  await run('returns.accept', id)
  const after = await analyst.get(`/returns/${id}`)
  assert.match(after.words, /longer than can be held.*Nothing was loaded/)
  assert.match(after.words, /To decide/, 'it can be refused')
  assert.equal((await council.owner('select count(*)::int as n from children.child'))[0].n, 0)
})

test('in the watched folder it is refused, and the next return is loaded', async () => {
  const root = await mkdtemp(join(tmpdir(), 'throughline-cannot-hold-'))
  await mkdir(join(root, 'local'))
  const put = async (name: string, text: string, minutes: number) => {
    await writeFile(join(root, 'local', name), text)
    const then = new Date(Date.now() - minutes * 60_000)
    await utimes(join(root, 'local', name), then, then)
  }
  await put('return-interviews-2026-11-01.csv', csv, 40)
  await put('return-interviews-2026-11-02.csv', csv.replace(endless, 'C1'), 30)
  assert.equal(await lookOnce(step, root, new Date()), 2)
  const refused = await readdir(join(root, 'refused'))
  const why = refused.find((name) => name.endsWith('.why.txt'))!
  assert.match(await readFile(join(root, 'refused', why), 'utf8'), /longer than can be held/)
  assert.equal((await council.owner('select count(*)::int as n from children.child'))[0].n, 1)
})

test('a link that leads nowhere, or a name too long to be moved, keeps no other return from being loaded', async () => {
  const root = await mkdtemp(join(tmpdir(), 'throughline-stuck-'))
  await mkdir(join(root, 'local'))
  await symlink(join(root, 'nowhere.csv'), join(root, 'local', 'gone.csv'))
  const long = `return-interviews-${'x'.repeat(230)}.csv`
  for (const [name, minutes] of [
    [long, 40],
    ['return-interviews-2026-11-03.csv', 30],
  ] as const) {
    await writeFile(join(root, 'local', name), csv.replace(endless, 'C1'))
    const then = new Date(Date.now() - minutes * 60_000)
    await utimes(join(root, 'local', name), then, then)
  }
  await assert.rejects(lookOnce(step, root, new Date()), /“return-interviews-x+…” could not be opened or moved/)
  assert.ok((await readdir(join(root, 'accepted'))).some((name) => name.includes('2026-11-03')))
})
