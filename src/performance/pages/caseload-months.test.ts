import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import type { RoleId } from '../../access/roles.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { monthsBefore } from '../rules/period.ts'
import { monthInWords } from '../views/parts.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)

/** The newest month’s end first. Lists were loaded as at three of them; of the third nobody loaded one. */
const ends = monthsBefore(todayInEngland(), 26).map(({ to }) => to)
const [newest, before, none, oldest] = ends as [string, string, string, string]

/** Invented: in Alder two at first and one alone since; in Birch two with a personal adviser; in Cedar three, of whom one is half a post. */
const teams = { Alder: ['Ann Ash', 'Al Bay'], Birch: ['Bo Carr', 'Cy Dean'], Cedar: ['Ed Grove', 'Fay Hale', 'Gus Iden'] } as const // biome-ignore format: one record
const posts = Object.entries(teams).flatMap(([team, names]) => names.map((name) => ({ team, name })))
const caseloadsOn: Readonly<Record<string, readonly number[]>> = {
  [oldest]: [10, 12, 20, 22, 8, 9, 5],
  [before]: [11, 0, 18, 20, 8, 9, 6],
  [newest]: [14, 0, 16, 18, 8, 9, 7],
}
const listOf = (asAt: string): readonly HistoryRow[] => [
  ...Object.keys(teams).map((name, at): HistoryRow => ({ table: 'team', subject: `T${at}`, key: '1', starts: null, ends: null, fields: { name, parent: 'Help', locality: 'North' } })),
  ...posts.map(({ team, name }, at): HistoryRow => ({ table: 'staffMember', subject: `S${at}`, key: '1', starts: '2020-01-06', ends: null, fields: { name, jobTitle: 'Social worker', team, fullTimeEquivalent: name === 'Gus Iden' ? 0.5 : 1, caseload: caseloadsOn[asAt]![at]!, agency: name === 'Bo Carr' ? 'yes' : 'no', vacancy: 'no' } })),
  { table: 'staffMember', subject: 'S9', key: '1', starts: '2020-01-06', ends: null, fields: { name: 'Pa Lowe', jobTitle: 'Personal adviser', team: 'Birch', fullTimeEquivalent: 1, caseload: 19, agency: 'no', vacancy: 'no' } },
] // biome-ignore format: a line each

await council.database.inTenant({ la, accountId: null }, async (db) => {
  for (const asAt of [oldest, before, newest]) {
    const coverage = [{ table: 'team', says: 'state' }, { table: 'staffMember', says: 'whole', since: `${Number(oldest.slice(0, 4)) - 1}-01-01` }] as const // biome-ignore format: one list
    await applyLoad(db, { source: 'local', asAt, coverage: [...coverage], rows: listOf(asAt), by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one call
  }
  await derive(db, new Date())
})

await council.owner(`insert into children.worker_name (la_id, name, staff_id) select $1, 'Ann Ash', s.staff_id from access.staff s join access.account a using (la_id, account_id) where a.role = 'practitioner'
  on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la]) // biome-ignore format: one line

const read = async (role: RoleId, address: string) => (await council.signIn(role)).get(address)
const standard = '/performance/standards/caseload-avg'

test('The page of the standard tells the average caseload of each month, as the list of that month told it', async () => {
  const { words } = await read('director', standard)
  const part = words.slice(words.indexOf('Average caseload by month'))
  const row = (month: string, more: string) => new RegExp(`${monthInWords(month)} ${more}`)
  assert.match(part, row(newest, `${inWords(newest)} 72 6 12 5\\.5 13\\.1`))
  assert.match(part, row(before, `${inWords(before)} 72 6 12 5\\.5 13\\.1`))
  assert.match(part, row(none, 'None Not recorded'))
  assert.match(part, row(oldest, `${inWords(oldest)} 86 7 12\\.3 6\\.5 13\\.2`))
  assert.match(part, new RegExp(`none of before ${monthInWords(oldest)} is loaded`))
  const team = (await read('director', `${standard}?of=team%3ABirch`)).words
  assert.match(team, row(oldest, `${inWords(oldest)} 42 2 21 2 21`))
  assert.match(team, row(newest, `${inWords(newest)} 34 2 17 2 17`))
  assert.doesNotMatch(words, /As things stood at the end of each month/)
})

test('What is shown of each team of a month is told to nobody else where one worker holds its children, on the page and in the spreadsheet', async () => {
  const sheet = async (role: RoleId) => {
    const { text } = await read(role, '/performance/workforce/caseloads.csv')
    return (month: string, team: string) => text.split('\r\n').find((line) => line.startsWith(`${month},`) && line.includes(`,team,${team},`)) ?? 'none' // biome-ignore format: short
  }
  const [director, analyst] = [await sheet('director'), await sheet('performance-analyst')]
  assert.match(director(newest, 'Alder'), /,14,1,14,1,14,$/)
  assert.match(analyst(newest, 'Alder'), /,,,,,,One worker: not shown$/)
  assert.match(analyst(newest, 'Birch'), /would tell one worker’s figures$/)
  // It had two then, and is one now.
  assert.match(analyst(oldest, 'Alder'), /,,,,,,One worker: not shown$/)
  assert.match(analyst(oldest, 'Cedar'), /,22,3,7\.333333,2\.5,8\.8,$/)
  assert.match(director(oldest, 'Alder'), /,22,2,11,2,11,$/)
  const page = (await read('performance-analyst', `${standard}?of=team%3AAlder`)).words
  assert.match(page, /This is one worker/)
  assert.doesNotMatch(page, /For each worker/)
})

test('Programs and the spreadsheet of figures are told the same of each month, and nothing of a month without a list', async () => {
  const { text } = await read(
    'director',
    '/performance/figures.csv?standard=caseload-avg&by=team&view=completed&months=4',
  )
  const of = (month: string) =>
    text.split('\r\n').find((line) => line.includes(`,${month},`) && line.includes(',team,Birch,')) ?? 'none'
  assert.match(of(oldest), /,42,2,0,1,21$/)
  assert.match(of(newest), /,34,2,0,1,17$/)
  assert.equal(of(none), 'none')
  const authority = (await read('director', '/performance/figures.csv?standard=caseload-avg&view=completed&months=4'))
    .text
  assert.match(
    authority.split('\r\n').find((line) => line.includes(`,${none},`))!,
    /,no,no,"?A list tells caseloads as at its own day only/,
  )
})

test('The workforce as at an earlier day is told by the records of that day', async () => {
  const { words } = await read('director', `/performance/workforce?on=${oldest}`)
  assert.match(words, new RegExp(`Workforce on ${inWords(oldest)}`))
  assert.match(words, /Average caseload 13\.2 86 of 6\.5/)
  assert.match(words, /Agency 15\.4% 1 of 6\.5/)
  assert.match(words, /Children without a worker Not recorded/)
  // There is one personal adviser, whom all less the others would tell: not to who reads of each worker by name.
  assert.match(words, /Above the ceiling of their role 2 of 8/)
  assert.match(words, /2 of 7 are above the ceiling of 18/)
  const analyst = (await read('performance-analyst', `/performance/workforce?on=${oldest}`)).words
  assert.match(analyst, /Above the ceiling of their role 2 of 8/)
  assert.match(analyst, /Social workers and personal advisers .*2 of 8 are above the ceiling of their role/)
  assert.doesNotMatch(analyst, /of 7|of 1 is above|None of 1/)
  assert.match(analyst, /Cedar Fewer than six workers: not shown/)
  const now = (await read('director', '/performance/workforce')).words
  assert.match(now, /Average caseload 13\.1 72 of 5\.5/)
  const gap = (await read('director', `/performance/workforce?on=${none}`)).words
  assert.match(gap, /Average caseload Not recorded/)
})

test('Of a day before records began nothing is recorded, and a day that is not offered has no page', async () => {
  const director = await council.signIn('director')
  const early = ends[23]!
  const { words } = await director.get(`/performance/workforce?on=${early}`)
  assert.match(words, /Average caseload Not recorded/)
  if (early < `${Number(oldest.slice(0, 4)) - 1}-01-01`) assert.match(words, /Agency Not recorded/)
  for (const on of ['2015-01-31', `${newest.slice(0, 8)}02`])
    assert.equal((await director.get(`/performance/workforce?on=${on}`)).status, 404, on)
})

test('The workforce of a team on an earlier day is not shown to others where it is one worker', async () => {
  const analyst = (await read('performance-analyst', `/performance/workforce?on=${before}&of=team%3AAlder`)).words
  assert.match(analyst, /Average caseload One worker: not shown/)
  assert.doesNotMatch(analyst, /11 of 1|1 of 1/)
  const director = (await read('director', `/performance/workforce?on=${before}&of=team%3AAlder`)).words
  assert.match(director, /Average caseload 11 11 of 1/)
})

test('Caseloads by worker are those of the day too', async () => {
  const { words } = await read('director', `/performance/workforce/workers?of=team%3ABirch&on=${oldest}`)
  assert.match(words, /Bo Carr Social worker Above 20 18 1/)
  assert.match(words, new RegExp(`tells on ${inWords(oldest)}`))
})
