import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import type { RoleId } from '../../access/roles.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { refreshSummary } from '../../children/records/summary.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { monthsBefore } from '../rules/period.ts'

const today = todayInEngland()
const council = await testCouncil({ sample: false })
test.after(council.close)
const { owner } = council

/** Six and three months ago. In the first, Birch was one worker; a second came in the month after. */
const months = monthsBefore(today, 7)
const [then, later] = [months[5]!, months[2]!]
const joined = months[4]!.from
const teams = [
  ['Alder', ['Ann Ash', 'Al Bay']],
  ['Birch', ['Own Worker', 'Cy Dean']],
  ['Cedar', ['Ed Grove', 'Fay Hale', 'Gus Iden']],
] as const
const since = (name: string) => (name === 'Cy Dean' ? joined : '2024-01-08')
const held = teams.flatMap(([team, names]) => names.map((name) => ({ team, name })))
const rows: readonly HistoryRow[] = [
  ...teams.map(([name], at): HistoryRow => ({ table: 'team', subject: `T${at}`, key: '1', starts: null, ends: null, fields: { name, parent: 'Help', locality: 'North' } })),
  ...held.flatMap(({ team, name }, at): readonly HistoryRow[] =>
    [then, later].filter(({ to }) => to > since(name)).flatMap((month): readonly HistoryRow[] => {
      const subject = `C${at}${month.to}`
      return [
        { table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename: 'Wren', surname: `Quill${at}`, dateOfBirth: '2014-04-09' } },
        { table: 'involvement', subject, key: '1', starts: since(name), ends: null, fields: { role: 'CW', worker: name, team } },
        { table: 'childInNeed', subject, key: '1', starts: since(name), ends: null, fields: { primaryNeed: 'N1' } },
        { table: 'assessment', subject, key: '1', starts: addDays(month.from, -20), ends: addDays(month.from, 3 + at), fields: { team, worker: name } },
      ]
    }),
  ),
] // biome-ignore format: a line each

await council.database.inTenant({ la, accountId: null }, async (db) => {
  const coverage = (['involvement', 'childInNeed', 'assessment'] as const).map((table) => ({ table, says: 'whole', since: null }) as const) // biome-ignore format: one line
  const by = { accountId: null, name: 'Ada' }
  const ofTeams = ({ table }: HistoryRow) => table === 'team'
  await applyLoad(db, { source: 'ssd', asAt: addDays(today, -1), coverage: [{ table: 'person', says: 'state' }, ...coverage], rows: rows.filter((one) => !ofTeams(one)), by }) // biome-ignore format: one call
  await applyLoad(db, { source: 'local', asAt: addDays(today, -1), coverage: [{ table: 'team', says: 'state' }], rows: rows.filter(ofTeams), by }) // biome-ignore format: one call
  const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
  await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
  await derive(db, new Date())
})
await owner(`insert into children.worker_name (la_id, name, staff_id) select $1, 'Own Worker', s.staff_id from access.staff s join access.account a using (la_id, account_id) where a.role = 'practitioner'
  on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la]) // biome-ignore format: one line

const standard = '/performance/standards/assessment-45wd'
const read = async (role: RoleId, address: string) => (await council.signIn(role)).get(address)
const ofBirch = (month: { from: string; to: string }) => `of=team%3ABirch&from=${month.from}&to=${month.to}`

const told = async (role: RoleId, month: { from: string; to: string }) => {
  const { text } = await read(role, `/performance/figures.csv?standard=assessment-45wd&by=team&view=completed&from=${month.from}&to=${month.to}`) // biome-ignore format: one address
  return (team: string) => text.split('\r\n').find((one) => one.includes(`,${team},`)) ?? 'none'
}

test('The month in which a team was one worker is not told in a spreadsheet, nor a period that holds it; the months after are', async () => {
  for (const [month, isTold] of [[then, false], [later, true], [{ from: then.from, to: later.to }, false]] as const) {
    const line = await told('performance-analyst', month)
    assert.match(line('Birch'), isTold ? /,no,yes,2,2,0,0,1$/ : /One worker: not shown,yes,no,,,,,$/, month.to)
    assert.match(line('Alder'), isTold ? /,yes,2,2,0,0,1$/ : /would tell one worker’s figures,yes,no,,,,,$/, month.to)
    assert.match(line('Cedar'), /,no,yes,[36],[36],0,0,1$/, month.to)
  }
  assert.match((await told('director', then))('Birch'), /,no,yes,1,1,0,0,1$/)
}) // biome-ignore format: a table

test('Nor is a program told it, whatever months it asks for', async () => {
  const keys = '/performance/api-keys'
  const made = await (await council.signIn('performance-analyst')).post(keys, { name: 'Power BI', trueCounts: 'yes' }, { from: keys }) // biome-ignore format: one line
  const key = new RegExp(`${la}\\.[\\w-]{43}`).exec(made.text)![0]
  const asked = `/api/v1/figures?standard=assessment-45wd&by=team&view=completed&months=7`
  const { figures } = JSON.parse((await council.visitor().get(asked, { authorization: `Bearer ${key}` })).text)
  const birch = figures.filter((one: { groupName: string }) => one.groupName === 'Birch')
  const of = (to: string) => birch.find((one: { to: string }) => one.to === to)
  assert.deepEqual([of(then.to).withheld, of(then.to).value, of(then.to).why], [true, null, 'One worker: not shown'])
  assert.deepEqual([of(later.to).withheld, of(later.to).numerator], [false, 2])
})

test('The list behind such a figure is not shown either, on the page and as a spreadsheet, but to the worker and their line', async () => {
  const asked = `${standard}/cases?${ofBirch(then)}`
  const seen = await read('performance-analyst', asked)
  assert.match(seen.words, /This is one worker\. A worker’s own figures are for the worker and their line managers/)
  assert.doesNotMatch(seen.words, /Quill/)
  const sheet = `${standard}/cases.csv?${ofBirch(then)}`
  const refused = await read('performance-analyst', sheet)
  assert.equal(refused.status, 403)
  assert.match(refused.words, /One worker: not shown/)
  const after = await read('performance-analyst', `${standard}/cases?${ofBirch(later)}`)
  assert.match(after.words, /2 cases|C\d/)
  assert.doesNotMatch(after.words, /This is one worker/)
  for (const role of ['practitioner', 'director'] as const)
    assert.doesNotMatch((await read(role, asked)).words, /This is one worker/, role)
})

test('On the page of the standard the month has no value, and says why', async () => {
  const { words } = await read('performance-analyst', `${standard}?of=team%3ACedar`)
  assert.doesNotMatch(words, /This is one worker/)
  const birch = (await read('director', `${standard}?of=team%3ABirch`)).words
  assert.doesNotMatch(birch, /One worker: not shown/)
})

test('What is written about such a month is read by those who see its figures', async () => {
  const director = await council.signIn('director')
  for (const [team, text] of [['Birch', 'One held them all'], ['Cedar', 'Three held them']] as const) {
    const address = `${standard}/commentary/write?of=team%3A${team}&month=${then.to.slice(0, 7)}`
    await director.post(address, { text, looked: 'yes', seen: '0' }, { from: address })
  } // biome-ignore format: a table
  const [birch, cedar] = ['Birch', 'Cedar'].map((team) => `${standard}/commentary?of=team%3A${team}`)
  assert.match((await director.get(birch!)).words, /One held them all/)
  assert.match((await read('performance-analyst', birch!)).words, /Nothing is written about these figures/)
  assert.match((await read('performance-analyst', cedar!)).words, /Three held them/)
  const month = await read('performance-analyst', `/performance/months?month=${then.to.slice(0, 7)}`)
  assert.match(month.words, /Three held them/)
  assert.doesNotMatch(month.words, /One held them all/)
  const write = await read('performance-analyst', `${standard}/commentary/write?of=team%3ABirch&month=${then.to.slice(0, 7)}`) // biome-ignore format: one line
  assert.equal(write.status, 403)
})

test('Of what came out otherwise in a frozen month, those are counted and listed that a person is shown', async () => {
  const director = await council.signIn('director')
  const month = then.to.slice(0, 7)
  const analyst = await council.signIn('performance-analyst')
  await analyst.post('/performance/months/freeze', { month }, { from: `/performance/months/freeze?month=${month}` })
  await owner(`
    insert into performance.restatement (la_id, restatement_id, freeze_id, standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value, run_at, run_by_name, load_id)
    select la_id, gen_random_uuid(), freeze_id, standard, view, group_kind, group_name, 1, 4, 0, 0, 0.25, now(), 'Throughline', load_id + 1
    from performance.figure join performance.freeze using (la_id, freeze_id) where standard = 'assessment-45wd' and view = 'completed' and group_kind = 'team'`) // biome-ignore format: one statement
  const shown = async (client: typeof director) => (await client.get(`/performance/months?groups=all`)).words
  const [ofDirector, ofAnalyst] = [await shown(director), await shown(analyst)]
  assert.match(ofDirector, /3 figures came out otherwise/)
  assert.match(ofDirector, /Team: Birch/)
  assert.match(ofAnalyst, /1 figure came out otherwise/)
  assert.match(ofAnalyst, /Team: Cedar/)
  assert.doesNotMatch(ofAnalyst, /Team: (Birch|Alder)/)
  const inTable = (words: string) => /as at \d+ \w+ \d{4} [\d,]+ (\d+|none)/.exec(words)![1]
  assert.deepEqual([inTable(ofDirector), inTable(ofAnalyst)], ['3', '1'])
})

test('A group that nothing names has no page anywhere', async () => {
  const director = await council.signIn('director')
  const all = ['/performance?', '/performance/workforce?', '/performance/workforce/workers?', `${standard}?`, `${standard}/cases?`, `${standard}/cases.csv?`, `${standard}/commentary?`, `${standard}/commentary/write?`] // biome-ignore format: one list
  for (const address of all)
    for (const group of ['team:Nowhere', 'service:Nowhere', 'locality:Nowhere']) {
      const { status, words } = await director.get(`${address}of=${encodeURIComponent(group)}`)
      assert.equal(status, 404, `${address} ${group}`)
      assert.match(words, /There is no team, service or locality of this name at this address/)
    }
  for (const address of all) assert.notEqual((await director.get(`${address}of=team%3ABirch`)).status, 404, address)
})
