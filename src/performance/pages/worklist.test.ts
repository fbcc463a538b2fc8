import assert from 'node:assert/strict'
import test from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Client } from '../../../test/support/client.ts'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { isToFindOut, isToLookAt } from '../../standards/besides-work.ts'
import { caseOf } from '../../standards/cases.ts'
import type { Case } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import { isWork } from '../../standards/state.ts'
import { derive } from '../records/derive.ts'
import { findWorkGround } from '../records/worklist-ground.ts'
import { atOnce } from '../rules/alert-urgent.ts'

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

const linesIn = (text: string): readonly (readonly string[])[] => (parse(text, { bom: true }) as string[][]).slice(1)
const tableOf = async (client: Client, query: string) => linesIn((await client.get(`/worklist/list.csv?${query}`)).text)

type Held = { readonly one: Case; readonly standard: Standard; readonly identifier: string }

/** Every case of a child whom everyone may know of, of standards that can be told. */
const allCases = async (also = 'true'): Promise<readonly Held[]> => {
  const { standards } = await inTenant({ la, accountId: null }, (db) => findWorkGround(db, today))
  const told = new Map(standards.map((standard) => [standard.id, standard]))
  const rows = (await owner(
    `select w.standard, w.unit, w.opens, w.ends, case when w.counts_from = 'infinity' then null else coalesce(w.counts_from, w.opens) end as counts,
       w.due, w.done, w.unknown, w.excluded, c.identifier
     from performance.stored_case w join children.child c on c.la_id = w.la_id and c.child_id = w.subject_id
     where w.until_load is null and c.merged_into is null and c.adopted_on is null and ${also}
       and not exists (select from children.restriction r where r.child_id = c.child_id and r.lifted_at is null)`,
  )) as (Pick<Case, 'unit' | 'opens' | 'ends' | 'counts' | 'due' | 'done' | 'unknown' | 'excluded'> & { standard: string; identifier: string })[] // biome-ignore format: one row
  return rows.flatMap(({ standard, identifier, ...days }) => {
    const held = told.get(standard)
    return held === undefined ? [] : [{ one: caseOf(days), standard: held, identifier }]
  })
}

/** So, where the law permits no single day of it: late and not only looked at. */
const isForbiddenNow = ({ one, standard }: Held): boolean =>
  atOnce.includes(standard.id) && isToLookAt(one, standard, today)

/** As the definitions say it: open, asked, and late or due in so many days, by the pure functions and not by the page's query; and what nobody can tell. */
const expectedWork = async (ahead: number, also = 'true'): Promise<readonly string[]> => {
  const all = await allCases(also)
  const due = all
    .filter(({ one }) => isWork(one, today) && one.due! <= addDays(today, ahead))
    .map(({ identifier, one }) => `${identifier} ${one.due}`)
  const forbidden = all.filter((held) => isForbiddenNow(held)).map(({ identifier }) => `${identifier} `)
  const untold = all
    .filter(({ one, standard }) => isToFindOut(one, standard.counting, today))
    .map(({ identifier }) => `${identifier} `)
  return [...forbidden, ...due, ...untold].toSorted()
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

test('A line of a worklist is as old as the newest return; of homes, risk and disputes, which are recorded here alone, as at today', async () => {
  const director = await council.signIn('director')
  const [{ day }] = (await owner(`select max(as_at)::text as day from children.load where undone_at is null and source in ('annex-a', 'ssd')`)) as [{ day: string }] // biome-ignore format: one day
  const all = await tableOf(director, '')
  const ofAreas = (...areas: readonly string[]) => all.filter((line) => areas.includes(line[3]!))
  // Returns tell of homes that no day permits, too: these lines, without a due day, are as old as the newest.
  const here = ofAreas('Homes of care leavers', 'Escalation').filter((line) => line[7] !== '')
  const ofReturn = ofAreas('Children in care', 'Children in need', 'Management oversight')
  assert.ok(ofReturn.length > 0 && ofReturn.every((line) => line[11] === day))
  assert.ok(here.length > 0 && here.every((line) => line[11]! > day))
  assert.match(
    (await director.get('/worklist')).words,
    /What was recorded elsewhere since the newest .*(Annex A|Standard Safeguarding Dataset) \(\d+ \w+ \d{4}\).* is not here yet: something that shows as late may be done/,
  )
})

test('The child’s page says what waits for the child, and not to someone who sees no worklist', async () => {
  const client = await council.signIn('practitioner')
  const [, childId] = /href="\/children\/([0-9a-f-]{36})"/.exec((await client.get('/worklist')).text)!
  assert.match((await client.get(`/children/${childId}`)).words, /Due and late .* What must be done .* days?/)
  const home = await client.get('/')
  assert.match(home.words, /late for|things are late/i)
})

test('What is open and nobody can tell comes last, says what is missing, and is never late nor in a calendar', async () => {
  const director = await council.signIn('director')
  const holder = await council.signIn('practitioner')
  const before = await tableOf(director, 'weeks=4')
  const late = (await tableOf(holder, 'whose=me')).find((line) => Number(line[8]) > 0 && line[7] !== '')!
  const missing = 'The level of risk is not recorded'
  const [changed] = await owner(
    `update performance.stored_case w set unknown = $1 where (w.standard, w.subject_id, w.unit) = (
       select x.standard, x.subject_id, x.unit from performance.stored_case x join children.child c on c.child_id = x.subject_id
       where x.until_load is null and c.identifier = $2 and x.due = $3 and x.done is null limit 1) and w.until_load is null
     returning w.standard, w.subject_id, w.unit`,
    [missing, late[0], late[7]],
  )
  const after = await tableOf(director, 'weeks=4')
  const found = after.filter((line) => line.at(-1) === missing)
  assert.deepEqual(found.map((line) => [line[0], line[7], line[8]]), [[late[0], '', '']]) // biome-ignore format: one line
  assert.equal(after.length, before.length)
  const lastDue = after.findLastIndex((line) => line[7] !== '')
  assert.ok(after.slice(lastDue + 1).includes(found[0]!))
  assert.ok(!(await tableOf(director, 'when=late')).some((line) => line.at(-1) === missing))

  const page = await director.get('/worklist?whose=all&when=untold')
  assert.match(page.words, /\d+ open that cannot be told, for every child within your reach/)
  assert.match(page.words, /Cannot be told: \d+ .* What is missing .*The level of risk is not recorded/)
  assert.doesNotMatch(page.words, /\d+ days? late/)
  assert.match((await director.get('/worklist')).words, /\d+ more cannot be told\./)
  assert.match(
    (await holder.get(`/children/${changed!.subject_id}`)).words,
    /Cannot be told .*: The level of risk is not recorded Find out/,
  )
  await owner('update performance.stored_case set unknown = null where (standard, subject_id, unit) = ($1, $2, $3)', [changed!.standard, changed!.subject_id, changed!.unit]) // biome-ignore format: one row
})

test('A worklist leads to the children on the worse side of measures at a date, by the figure’s own predicate', async () => {
  const analyst = await council.signIn('performance-analyst')
  const expected = (await allCases())
    .filter(({ one, standard }) => standard.lookAt !== undefined && isToLookAt(one, standard, today))
    .filter((held) => !isForbiddenNow(held))
    .map(({ identifier, standard }) => `${identifier} ${standard.title}`)
    .toSorted()
  const shown = (await tableOf(analyst, 'whose=all&when=look')).map((line) => `${line[0]} ${line[2]}`).toSorted()
  assert.ok(expected.length > 0)
  assert.deepEqual(shown, expected)
  const seen = await analyst.get('/worklist?whose=all')
  const [, words] = seen.words.split('Measures at a date: children to look at')
  const [link, id, count] = /href="([^"]*what=([a-z0-9-]+)&amp;when=look)">(\d+)</.exec(seen.text)!.slice(1) as [string, string, string] // biome-ignore format: one link
  assert.ok(words?.includes(count))
  const one = await analyst.get(link.replaceAll('&amp;', '&'))
  assert.match(one.words, new RegExp(`${count} to look at as things stand today`))
  assert.match(one.words, new RegExp(`To look at: ${count} `))
  assert.equal((await tableOf(analyst, `whose=all&what=${id}&when=look`)).length, Number(count))
})
