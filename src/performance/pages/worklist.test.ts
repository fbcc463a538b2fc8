import assert from 'node:assert/strict'
import test from 'node:test'
import type { Client } from '../../../test/support/client.ts'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addDays, type Day, todayInEngland } from '../../platform/day.ts'
import { stateAt } from '../../standards/state.ts'
import { derive } from '../records/derive.ts'
import { findWorkGround } from '../records/worklist-ground.ts'

/** Three weeks after the day of the sample council's newest data at the least, so that something is late on every day that this runs. */
const asAt = addDays(`${todayInEngland().slice(0, 7)}-01`, -1)
const today = [todayInEngland(), addDays(asAt, 22)].toSorted().at(-1)!
const now = (): Date => new Date(`${today}T12:00:00Z`)
const council = await testCouncil({ children: 60, now })
test.after(council.close)
const { owner, database } = council
const inTenant: typeof database.inTenant = (who, work) => database.inTenant(who, work)
await inTenant({ la, accountId: null }, (db) => derive(db, now()))

/** The worker of most children in care is made the practitioner's own name. */
const [{ worker }] = (await owner(
  'select worker from children.child where worker is not null and in_care group by 1 order by count(*) desc, 1 limit 1',
)) as [{ worker: string }]
await owner(
  `insert into children.worker_name (la_id, name, staff_id)
   select $1, $2, s.staff_id from access.staff s join access.account a using (la_id, account_id) where a.role = 'practitioner'
   on conflict (la_id, name) do update set staff_id = excluded.staff_id`,
  [la, worker],
)

const linesIn = (text: string): readonly (readonly string[])[] =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))
const tableOf = async (client: Client, query: string) => linesIn((await client.get(`/worklist/list.csv?${query}`)).text)

/** As the definitions say it: open, asked, and late or due in so many days, by the pure function and not by the page's query. */
const expectedWork = async (ahead: number, also = 'true'): Promise<readonly string[]> => {
  const { standards } = await inTenant({ la, accountId: null }, (db) => findWorkGround(db, today))
  const told = new Set(standards.map(({ id }) => id))
  const rows = (await owner(
    `select w.standard, w.opens, w.ends, w.due, w.done, w.unknown, w.excluded, c.identifier
     from performance.stored_case w join children.child c on c.la_id = w.la_id and c.child_id = w.subject_id
     where w.until_load is null and c.merged_into is null and c.adopted_on is null and ${also}
       and not exists (select from children.restriction r where r.child_id = c.child_id and r.lifted_at is null)`,
  )) as { standard: string; opens: Day; ends: Day | null; due: Day | null; done: Day | null; unknown: string | null; excluded: string | null; identifier: string }[] // biome-ignore format: one row
  return rows
    .filter((one) => told.has(one.standard) && one.due !== null && one.due >= one.opens)
    .filter((one) => ['late', 'pending'].includes(stateAt(one, today)))
    .filter((one) => (one.done === null || one.done > today) && (one.ends === null || one.ends > today))
    .filter(({ due }) => due! <= addDays(today, ahead))
    .map(({ identifier, due }) => `${identifier} ${due}`)
    .toSorted()
}
const asTold = (lines: readonly (readonly string[])[]): readonly string[] =>
  lines.map((line) => `${line[0]} ${line[7]}`).toSorted()

test('The worklist of the authority is what the standards ask, by the pure function of a case', async () => {
  // One who is named for no record that is kept to named people.
  const analyst = await council.signIn('performance-analyst')
  const expected = await expectedWork(27)
  assert.ok(expected.length > 10, `${expected.length} things`)
  assert.deepEqual(asTold(await tableOf(analyst, 'whose=all&weeks=4')), expected)
})

test('A worker sees their own children’s work, whatever the address asks for', async () => {
  const client = await council.signIn('practitioner')
  const expected = await expectedWork(6, `(c.worker = '${worker}' or c.adviser = '${worker}')`)
  assert.ok(expected.length > 0)
  assert.deepEqual(asTold(await tableOf(client, 'whose=me')), expected)
  const others = (await tableOf(client, 'whose=all&weeks=4')).filter((line) => line[9] !== worker)
  const reached = new Set(linesIn((await client.get('/children/list.csv')).text).map(([identifier]) => identifier))
  assert.ok(others.every(([identifier]) => reached.has(identifier)))
})

test('A manager sees their teams’ work first, late before due, each with how many days', async () => {
  const seen = await (await council.signIn('team-manager')).get('/worklist')
  assert.match(seen.words, /\d+ late and \d+ due by \w+ \d+ \w+ \d{4}, for your teams/)
  assert.match(seen.words, /As? ?.*as at/)
  assert.match(seen.words, /\d+ days? late/)
  const teams = new Set(
    [...seen.text.matchAll(/tl-block">(Family help [^<]+|Children in care [^<]+|Protection [^<]+)</g)].map(
      (one) => one[1],
    ),
  )
  assert.deepEqual([...teams], ['Family help Marlport'])
})

test('An analyst sees identifiers and no names, in the page and in the table', async () => {
  const analyst = await council.signIn('performance-analyst')
  const rows = await tableOf(analyst, '')
  assert.ok(rows.length > 10 && rows.every((line) => line[1] === ''))
  const [{ forename }] = (await owner(`select forename from children.child where identifier = $1`, [rows[0]![0]])) as [{ forename: string }] // biome-ignore format: one row
  assert.doesNotMatch((await analyst.get('/worklist')).words, new RegExp(forename))
})

test('A table cannot run as a formula, and is told in the access log with whose work it was', async () => {
  const director = await council.signIn('director')
  const [[identifier]] = (await tableOf(director, 'when=late')) as [[string]]
  const [was] = await owner(`update children.child set forename = '=HYPERLINK("x")' where identifier = $1 returning child_id`, [identifier]) // biome-ignore format: one row
  assert.match((await director.get('/worklist/list.csv?when=late')).text, /"'=HYPERLINK\(""x""\)/)
  await owner(`update children.child set forename = 'Wren' where child_id = $1`, [was!.child_id])
  const [entry] = await owner(`select action, record, reason from access.log order by seq desc limit 1`)
  assert.equal(entry!.record, 'performance.stored_case')
  assert.match(
    `${entry!.action}: ${entry!.reason}`,
    /^exported work: Worklist of every child within your reach; rows: \d+$/,
  )
})

test('One standard or one area is listed alone, and a page after the last leads back to the last', async () => {
  const director = await council.signIn('director')
  const all = await tableOf(director, 'weeks=4')
  const inCare = await tableOf(director, 'what=children-in-care&weeks=4')
  assert.ok(inCare.length > 0 && inCare.length < all.length)
  assert.deepEqual(
    inCare,
    all.filter((line) => line[3] === 'Children in care'),
  )
  assert.match((await director.get('/worklist?page=40')).path, /^\/worklist\?whose=all$/)
})

test('Nothing to show says as at which day, and is no promise', async () => {
  const director = await council.signIn('director')
  const seen = await director.get('/worklist?whose=team:Nobody')
  assert.match(
    seen.words,
    /Nothing is late, and nothing is due by .* for the team Nobody, as far as the loaded data tells: as at/,
  )
})

test('The child’s page says what waits for the child, and not to someone who sees no worklist', async () => {
  const client = await council.signIn('practitioner')
  const [, childId] = /href="\/children\/([0-9a-f-]{36})"/.exec((await client.get('/worklist')).text)!
  assert.match((await client.get(`/children/${childId}`)).words, /Due and late .* What must be done .* days?/)
  const home = await client.get('/')
  assert.match(home.words, /late for|things are late/i)
})
