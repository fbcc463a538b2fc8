/** What the home page says of supervisions to be held, on a whole council. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import type { Coverage, HistoryRow } from '../children/history/model.ts'
import { applyLoad } from '../children/records/apply-load.ts'
import { supervisionHeld } from '../children/standards/supervision/sup-frequency.ts'
import { derive } from '../performance/records/derive.ts'
import { addDays, type Day, inWords, todayInEngland } from '../platform/day.ts'
import { newId } from '../platform/db/ids.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const today = todayInEngland()
const ago = (days: number): Day => addDays(today, -days)
const manager = await council.signIn('team-manager')
const [callum] = await owner(
  `select s.staff_id as id, s.name, s.account_id as account, m.name as manager from access.staff s join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
   join access.place p on p.la_id = s.la_id and p.staff_id = s.staff_id join access.staff m on m.la_id = s.la_id and m.staff_id = p.manager_id
   where s.la_id = $1 and a.role = 'team-manager' and s.name = 'Callum Brigstock'`,
  [la],
)

type Worker = { readonly id: string; readonly name: string; readonly last: Day }
const told: Worker[] = []

/** Everyone who was told of so far, in the council's list of today; what waits is worked out. */
const load = async (): Promise<void> => {
  const rows = told.flatMap(({ id, name, last }): readonly HistoryRow[] => [
    { table: 'staffMember', subject: id, key: 'post', starts: ago(400), ends: null, fields: { name, jobTitle: 'Social worker' } },
    { table: 'supervision', subject: id, key: 'last', starts: last, ends: null, fields: { kind: 'case' } },
  ]) // biome-ignore format: a record a line
  await council.database.inTenant({ la, accountId: null }, async (db) => {
    const coverage = (['staffMember', 'supervision'] as const).map((table): Coverage => ({ table, says: 'whole', since: null })) // biome-ignore format: one line
    await applyLoad(db, { source: 'local', asAt: today, coverage, rows, by: { accountId: null, name: 'Ada Analyst' } })
    await derive(db, new Date(), [supervisionHeld])
  })
}

const matched = async (worker: Worker): Promise<void> => {
  await owner('insert into children.worker_name (la_id, name, staff_id) values ($1, $2, $3) on conflict do nothing', [la, worker.name, worker.id]) // biome-ignore format: one line
  told.push(worker)
}

/** Somebody new whom Callum manages, and whose last supervision was so many days ago. */
const worker = async (name: string, days: number): Promise<Worker> => {
  const one = { id: newId(), name, last: ago(days) }
  await owner('insert into access.staff (la_id, staff_id, name) values ($1, $2, $3)', [la, one.id, name])
  await owner(`insert into access.place (la_id, place_id, staff_id, title, manager_id, since) values ($1, $2, $3, 'Social worker', $4, $5)`, [la, newId(), one.id, callum.id, ago(400)]) // biome-ignore format: one line
  await matched(one)
  return one
}

const home = async (): Promise<string> => {
  const { words } = await manager.get('/')
  return words.slice(words.indexOf('What needs attention today'), words.indexOf('What has changed'))
}

test('the home page of who supervises names a supervision that is late and one that is due within a week, and none that has time', async () => {
  await worker('Petra Late', 40)
  await worker('Quentin Soon', 24)
  await worker('Rosa Seen', 20)
  await load()
  const seen = await home()
  assert.match(seen, new RegExp(`Hold the supervision of Petra Late Was due ${inWords(ago(12))}, 12 days ago Overdue`))
  assert.match(seen, /Hold the supervision of Quentin Soon Due .*, in 4 days Due soon/)
  assert.doesNotMatch(seen, /Rosa Seen/)
})

test('who supervises by agreement is told, and who manages in the directory is not', async () => {
  const other = await worker('Sana Agreed', 40)
  await owner(
    `insert into supervision.agreement (la_id, agreement_id, worker_id, supervisor_id, from_day, every_days, place, confidentiality, also, made_by_name, made_at)
     select $1, $2, $3, staff_id, $4, 28, 'Room 2', '', '', 'Ruth', now() from access.staff where la_id = $1 and name = $5`,
    [la, newId(), other.id, ago(200), callum.manager],
  )
  await load()
  assert.doesNotMatch(await home(), /Sana Agreed/)
})

test('one’s own supervision is told when it is late, with whom to ask', async () => {
  assert.doesNotMatch(await home(), /Your own supervision/)
  await matched({ id: callum.id, name: callum.name, last: ago(33) })
  await load()
  assert.match(await home(), new RegExp(`Your own supervision is late: agree a day with ${callum.manager} Was due ${inWords(ago(5))}`)) // biome-ignore format: one line
})

test('where a draft is open, its record is what there is to do, with the day by which the supervision was due', async () => {
  const petra = told.find(({ name }) => name === 'Petra Late')!
  await owner(
    `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, kind, held_on, begun_at, begun_by_name, supervisor_account)
     values ($1, $2, $3, $4, 'Petra Late', 'Callum Brigstock', 'case', $5, now(), 'Callum Brigstock', $6)`,
    [la, newId(), petra.id, callum.id, ago(1), callum.account],
  )
  const seen = await home()
  assert.match(seen, new RegExp(`Finish the record of the supervision of Petra Late on ${inWords(ago(1))} Was due ${inWords(ago(12))}`)) // biome-ignore format: one line
  assert.doesNotMatch(seen, /Hold the supervision of Petra Late/)
})

test('of many only the five that are due first are named, and the others are one line', async () => {
  for (const days of [41, 42, 43, 44, 45, 46, 47]) await worker(`Worker ${days}`, days)
  await load()
  const seen = await home()
  assert.deepEqual(seen.match(/Hold the supervision of Worker \d+/g)?.map((one) => one.slice(-2)), ['47', '46', '45', '44', '43']) // biome-ignore format: one line
  assert.match(seen, /Hold 3 more supervisions, 2 of them late/)
})
