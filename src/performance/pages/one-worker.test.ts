import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import type { RoleId } from '../../access/roles.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { refreshSummary } from '../../children/records/summary.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'

const today = todayInEngland()
const council = await testCouncil({ sample: false })
test.after(council.close)
const { owner } = council

/** Invented: a service of three teams, of which one is one worker. Each worker has three children whose assessments are open. */
const teams = [
  ['Alder', ['Own Worker']],
  ['Birch', ['Cy Dean', 'Di Frost']],
  ['Cedar', ['Ed Grove', 'Fay Hale', 'Gus Iden']],
] as const
const workers = teams.flatMap(([team, names]) => names.map((name) => ({ team, name })))
const rows: readonly HistoryRow[] = [
  ...teams.map(([name], at): HistoryRow => ({ table: 'team', subject: `T${at}`, key: '1', starts: null, ends: null, fields: { name, parent: 'Help', locality: 'North' } })),
  ...workers.flatMap(({ team, name }, at): readonly HistoryRow[] => [
    { table: 'staffMember', subject: `S${at}`, key: '1', starts: '2025-01-06', ends: null, fields: { name, jobTitle: 'Social worker', registration: `SW${at}`, team, fullTimeEquivalent: 1, caseload: 21 + at, agency: 'no', vacancy: 'no' } },
    ...[0, 1, 2].flatMap((one): readonly HistoryRow[] => {
      const subject = `C${at}${one}`
      return [
        { table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename: 'Wren', surname: 'Quill', dateOfBirth: '2014-04-09' } },
        { table: 'involvement', subject, key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker: name, team } },
        { table: 'childInNeed', subject, key: '1', starts: '2025-01-06', ends: null, fields: { primaryNeed: 'N1' } },
        { table: 'assessment', subject, key: '1', starts: addDays(today, -(120 + 7 * at)), ends: null, fields: { team, worker: name } },
      ]
    }),
  ]),
] // biome-ignore format: a line each

await council.database.inTenant({ la, accountId: null }, async (db) => {
  const tables = ['involvement', 'childInNeed', 'assessment', 'staffMember', 'team'] as const
  const coverage = tables.map((table) => ({ table, says: table === 'team' ? 'state' : 'whole', since: null }) as const)
  for (const source of ['ssd', 'local'] as const) {
    const own = rows.filter(({ table }) => ['staffMember', 'team'].includes(table) === (source === 'local'))
    const told = coverage.filter(({ table }) => own.some((one) => one.table === table))
    await applyLoad(db, { source, asAt: addDays(today, -1), coverage: source === 'ssd' ? [{ table: 'person', says: 'state' }, ...told] : told, rows: own, by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one call
  }
  const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
  await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
  await derive(db, new Date())
})
await owner(`insert into children.worker_name (la_id, name, staff_id) select $1, 'Own Worker', s.staff_id from access.staff s join access.account a using (la_id, account_id) where a.role = 'practitioner'
  on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la]) // biome-ignore format: one line

const standard = 'assessment-45wd'
const read = async (role: RoleId, address: string) => (await council.signIn(role)).get(address)
const rowIn = (words: string, from: string, to: string): string => words.slice(words.indexOf(from)).split(to)[0]!

test('The workforce page names a team of one and shows nobody else’s manager its caseload; the service stays whole', async () => {
  const { words } = await read('performance-analyst', '/performance/workforce')
  const byTeam = words.slice(words.indexOf('By team'))
  assert.match(byTeam, /Alder One worker: not shown 0 One worker: not shown/)
  assert.match(byTeam, /Birch Not shown: it would tell one worker’s figures/)
  // Three are too few to tell that all of them are; their sum stands beside it.
  assert.match(byTeam, /Cedar Fewer than six workers: not shown 0 25 75 of 3/)
  assert.match(words, /Above the ceiling of their role 6 of 6/)
  assert.match(words, /Average caseload 23\.5 141 of 6/)
  const service = await read('performance-analyst', '/performance/workforce?of=service%3AHelp')
  assert.match(service.words, /Average caseload 23\.5 141 of 6/)
  const own = await read('performance-analyst', '/performance/workforce?of=team%3AAlder')
  assert.match(own.words, /Average caseload One worker: not shown/)
  assert.doesNotMatch(own.words, /21 of 1|1 of 1|above the ceiling of 18/)
})

test('The worker and their line managers see it, there and on the page of a standard', async () => {
  for (const role of ['practitioner', 'team-manager', 'director'] as const) {
    const { words } = await read(role, '/performance/workforce')
    assert.match(words.slice(words.indexOf('By team')), /Alder 1 of 1 0 21 21 of 1/, role)
    assert.match((await read(role, `/performance/standards/${standard}?of=team%3AAlder`)).words, /0 of 3/, role)
  }
})

test('The page of a standard shows it to nobody else, by team or by itself, nor who waits there', async () => {
  const { words } = await read('performance-analyst', `/performance/standards/${standard}`)
  assert.match(words, /0 of 18/)
  const table = rowIn(words, 'By team, in alphabetical order', 'By locality')
  assert.match(table, /Alder One worker: not shown One worker: not shown Not shown Not shown/)
  assert.match(table, /Birch Not shown: it would tell .* Not shown Not shown Cedar/)
  assert.match(table, /Cedar 0% 0 of 9/)
  assert.match(words, /Help 0% 0 of 18/)
  const own = await read('performance-analyst', `/performance/standards/${standard}?of=team%3AAlder`)
  assert.match(own.words, /This is one worker\. A worker’s own figures are for the worker and their line managers/)
  assert.doesNotMatch(own.words, /0 of 3|By age/)
  assert.doesNotMatch((await read('performance-analyst', '/performance?of=team%3AAlder')).words, /0 of 3/)
})

test('Neither the spreadsheet nor a program is told it', async () => {
  const lines = async (role: RoleId) =>
    (await read(role, `/performance/figures.csv?standard=${standard}&by=team&view=live`)).text.trim().split('\r\n')
  const analysts = await lines('performance-analyst')
  assert.match(analysts.find((one) => one.includes(',Alder,'))!, /One worker: not shown,yes,no,,,,,$/)
  assert.match(analysts.find((one) => one.includes(',Birch,'))!, /would tell one worker’s figures,yes,no,,,,,$/)
  assert.match(analysts.find((one) => one.includes(',Cedar,'))!, /,no,yes,0,9,0,0,0$/)
  assert.match((await lines('director')).find((one) => one.includes(',Alder,'))!, /,no,yes,0,3,0,0,0$/)
  const keys = '/performance/api-keys'
  const made = await (await council.signIn('performance-analyst')).post(keys, { name: 'Power BI', trueCounts: 'yes' }, { from: keys }) // biome-ignore format: one line
  const key = new RegExp(`${la}\\.[\\w-]{43}`).exec(made.text)![0]
  const told = JSON.parse((await council.visitor().get(`/api/v1/figures?standard=${standard},caseload-avg&by=team&view=live`, { authorization: `Bearer ${key}` })).text) // biome-ignore format: one line
  const of = (name: string) =>
    told.figures
      .filter((one: { groupName: string }) => one.groupName === name)
      .map((one: { withheld: boolean; value: number | null; why: string | null }) => [one.withheld, one.value, one.why])
  assert.deepEqual(of('Alder'), [[true, null, 'One worker: not shown'], [true, null, 'One worker: not shown']]) // biome-ignore format: one line
  assert.deepEqual(of('Cedar').map(([withheld]: readonly [boolean]) => withheld), [false, false]) // biome-ignore format: one line
})

test('A group that there is not has no page, and nothing is kept of it', async () => {
  const kept = async () => (await owner(`select count(*)::integer as count from performance.answer`))[0].count
  const before = await kept()
  for (const name of ['team:Nowhere', 'service:Nowhere', 'locality:Nowhere'])
    assert.equal(
      (await read('director', `/performance/standards/${standard}?of=${encodeURIComponent(name)}`)).status,
      404,
    )
  assert.equal(await kept(), before)
  assert.equal((await read('director', `/performance/standards/${standard}?of=service%3AHelp`)).status, 200)
})
