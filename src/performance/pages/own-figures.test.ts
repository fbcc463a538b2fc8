import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Day } from '../../platform/day.ts'
import { partOf } from '../../standards/figure.ts'
import type { Case } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import { derive } from '../records/derive.ts'

const council = await testCouncil({ children: 150 })
test.after(council.close)
const { owner, database } = council
await database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))

const standards: readonly Standard[] = childrenStandards
const staffIdOf = async (name: string): Promise<string> =>
  (await owner('select staff_id from access.staff where la_id = $1 and name = $2', [la, name]))[0].staff_id
const worker = 'Aisha Farnworth'
const workerId = await staffIdOf(worker)
const address = `/performance/staff/${workerId}`
/** The figures of a worker stand on returns, which are of a month's end; what is recorded here is told as at the day. */
const on: Day = (
  await owner(`select max(as_at)::text as day from children.load where la_id = $1 and source <> 'entered'`, [la])
)[0].day

/** What cases that name the worker come to on the day, by the pure function and not by the page's query. */
const expected = new Map<string, { yes: number; all: number }>()
const rows = (await owner(
  `select standard, opens::text, ends::text, due::text, done::text, value, weight, unknown, excluded from performance.stored_case
   where la_id = $1 and worker = $2 and until_load is null`,
  [la, worker],
)) as (Case & { standard: string })[]
for (const row of rows) {
  const { counting } = standards.find(({ id }) => id === row.standard)!
  const part = partOf(row, counting, { view: 'live', on })
  if (counting.is !== 'share' || part === null || part === 'excluded') continue
  const sum = expected.get(row.standard) ?? { yes: 0, all: 0 }
  expected.set(row.standard, { yes: sum.yes + (part === 'yes' ? 1 : 0), all: sum.all + 1 })
}

test('A worker’s own figures are those of the cases that name them', async () => {
  const seen = await (await council.signIn('practitioner')).get('/performance/own')
  assert.equal(seen.status, 200)
  assert.match(seen.words, /start for conversation, not a judgement/)
  assert.ok(expected.size > 2, `${expected.size} standards`)
  for (const [id, { yes, all }] of expected) {
    const { title } = standards.find((one) => one.id === id)!
    const row = seen.text.slice(seen.text.indexOf(`>${title.replaceAll('&', '&amp;')}<`)).split('</tr>')[0]!
    assert.match(row, new RegExp(`<strong>${yes} of ${all}</strong>`), `${id}: ${row.slice(0, 400)}`)
    if (all < 10) assert.doesNotMatch(row.split('</td>')[0]!, /%/, `${id}: of a few no share is told`)
  }
})

for (const [role, status, why] of [
  ['team-manager', 200, 'manages them'],
  ['director', 200, 'stands above them in the directory'],
  ['practitioner', 200, 'it is their own'],
  ['reviewing-officer', 404, 'does not manage them'],
  ['quality-assurance', 403, 'sees figures of nobody'],
  ['performance-analyst', 403, 'counts, and does not manage'],
  ['lead-member', 403, 'sees no worker'],
  ['administrator', 403, 'sees no worker'],
] as const)
  test(`The figures of a worker: ${role} gets ${status}, since ${role} ${why}`, async () => {
    const client = await council.signIn(role)
    const list = `${address}/standards/${[...expected.keys()][0]}`
    for (const one of [address, list]) {
      const seen = await client.get(one)
      assert.equal(seen.status, status, one)
      if (status !== 200) assert.ok(!seen.words.includes(worker))
    }
  })

test('Nobody sees the figures of who manages them, of a colleague, or of one of another team', async () => {
  for (const [role, name] of [
    ['practitioner', 'Callum Brigstock'],
    ['practitioner', 'Edie Larkham'],
    ['team-manager', 'Yasmin Oakes'],
    ['team-manager', 'Kofi Winstanley'],
  ] as const)
    assert.equal((await (await council.signIn(role)).get(`/performance/staff/${await staffIdOf(name)}`)).status, 404, `${role}: ${name}`) // biome-ignore format: short
})

test('A manager’s look is written down, with whose it was and why', async () => {
  await (await council.signIn('team-manager')).get(address)
  const [entry] = await owner(
    `select action, record, subject, reason from access.log where la_id = $1 and subject = $2 order by seq desc limit 1`,
    [la, workerId],
  )
  assert.deepEqual(entry, {
    action: 'looked at a worker’s figures',
    record: 'access.staff',
    subject: workerId,
    reason: 'Manages them, as the staff directory says',
  })
})

test('Behind a figure stands a list of as many cases, and those of children within reach are told', async () => {
  const client = await council.signIn('practitioner')
  const [id, { all }] = [...expected].toSorted(([, one], [, other]) => other.all - one.all)[0]!
  const seen = await client.get(`${address}/standards/${id}?on=${on}`)
  assert.match(seen.words, new RegExp(`\\b${all} cases?, `))
  const told = [...seen.text.matchAll(/href="\/children\//g)].length
  assert.match(
    seen.words,
    told === 0 ? /none of them/ : told === all ? /all of children/ : new RegExp(`${told} of them`),
  )
})

test('People whom somebody manages are told by name, and a worker is told of none', async () => {
  const manager = (await (await council.signIn('team-manager')).get('/performance/own')).words
  assert.match(manager, /People I manage/)
  assert.deepEqual(
    ['Aisha Farnworth', 'Edie Larkham', 'Samuel Osgood'].map((name) => manager.indexOf(name)).toSorted((a, b) => a - b),
    ['Aisha Farnworth', 'Edie Larkham', 'Samuel Osgood'].map((name) => manager.indexOf(name)),
  )
  const own = (await (await council.signIn('practitioner')).get('/performance/own')).words
  assert.doesNotMatch(own, /People I manage|Edie Larkham/)
})

test('Who is not in the directory is told so', async () => {
  await owner('update access.staff set account_id = null where la_id = $1 and name = $2', [la, 'Margaret Ellery'])
  const seen = await (await council.signIn('reviewing-officer')).get('/performance/own')
  assert.match(seen.words, /You are not in the staff directory/)
})

test('A name that two people have says of neither', async () => {
  await owner('insert into children.name_apart (la_id, name, said_at, said_by_name) values ($1, $2, now(), $3)', [la, worker, 'Ada']) // biome-ignore format: one row
  const seen = await (await council.signIn('practitioner')).get('/performance/own')
  assert.match(seen.words, /No case names/)
  await owner('delete from children.name_apart where la_id = $1', [la])
})
