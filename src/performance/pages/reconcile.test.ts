import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { dayBoxes } from '../../../test/support/day-boxes.ts'
import type { Day } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { countFigures } from '../records/figures.ts'
import { completedIn, monthsBefore } from '../rules/period.ts'
import { allStandards } from '../scorecard.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const inCouncil = <T>(work: Parameters<typeof council.database.inTenant<T>>[1]) =>
  council.database.inTenant({ la, accountId: null }, work)
await inCouncil((db) => derive(db, new Date()))
const [{ asAt }] = (await council.owner('select max(as_at)::text as "asAt" from children.load')) as [{ asAt: Day }]

const standard = allStandards.find(({ id }) => id === 'assessment-45wd')!
const year = monthsBefore(asAt, 12)
const question = completedIn({ from: year.at(-1)!.from, to: year[0]!.to })
const address = `/performance/standards/${standard.id}/reconcile`
const typed = { view: 'completed', part: 'counted', ...dayBoxes('from', question.view === 'completed' ? question.from : ''), ...dayBoxes('to', question.view === 'completed' ? question.to : '') } // biome-ignore format: one form
const all = (await council.owner(
  `select c.identifier from children.child c where c.la_id = ${la} and c.merged_into is null and c.adopted_on is null order by 1`,
)) as { identifier: string }[]
const everyone = all.map(({ identifier }) => identifier)
const analyst = await council.signIn('performance-analyst')
const send = (list: readonly string[], more: object = {}) =>
  analyst.post(address, { ...typed, list: list.join('\n'), ...more }, { from: address })
const rowsOf = (text: string) => text.replace('\uFEFF', '').trim().split('\r\n').slice(1).map((line) => line.split(',')) // biome-ignore format: one line

test('Of everyone pasted, those in both are as many cases as the figure counts, and each other has a rule', async () => {
  const [cell] = await inCouncil((db) => countFigures(db, { standards: [standard], questions: [question] }))
  const rows = rowsOf((await send(everyone, { as: 'csv' })).bytes.toString())
  assert.equal(rows.filter(([where]) => where === 'both').length, cell!.denominator)
  assert.ok(cell!.denominator > 0)
  assert.equal(rows.filter(([where]) => where === 'only here').length, 0)
  const theirs = rows.filter(([where]) => where === 'only in the list')
  assert.ok(theirs.length > 0 && theirs.every(([, , rule]) => rule !== ''))
})

test('The page shows both ways of differing, and why an identifier that nobody has is not there', async () => {
  const { words } = await send(['NOBODY-1'])
  assert.match(words, /NOBODY-1 No child with this identifier is known here/)
  assert.match(words, /Only here [1-9]\d* child/)
})

test('Only the children of a team manager are told apart from unknown ones', async () => {
  const manager = await council.signIn('team-manager')
  const { words } = await manager.post(address, { ...typed, list: everyone.join('\n') }, { from: address })
  assert.match(words, /within your reach: it is unknown here, or not for you to see/)
  assert.match(words, /of children out of your reach are not compared/)
})

test('A list of none or of too many is refused, as is a day that is none, and what was typed is kept', async () => {
  assert.match((await send([])).words, /Paste the identifiers/)
  const many = await send(Array.from({ length: 20_001 }, (_, at) => `X${at}`))
  assert.equal(many.status, 400)
  assert.match(many.words, /there are 20,001/)
  assert.match(many.text, /X20000/)
  const noDay = await send(['KEPT-7'], { 'from-day': '31', 'from-month': '2' })
  assert.equal(noDay.status, 400)
  assert.match(noDay.text, /KEPT-7/)
})

test('Nothing of the pasted list is stored: the access log has numbers only', async () => {
  await send(['NEVER-STORED-1'])
  const [{ tables }] = (await council.owner(`
    select string_agg(format('select %L as t from %I.%I x where x::text like ''%%NEVER-STORED%%''', table_name, table_schema, table_name), ' union all ') as tables
    from information_schema.tables where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema)'`)) as [
    { tables: string },
  ]
  assert.deepEqual(await council.owner(tables), [])
  const [entry] = await council.owner(
    `select reason from access.log where action = 'compared a list with a figure' order by seq desc limit 1`,
  )
  assert.match(entry!.reason, /^1 identifiers; only here: \d+ cases; only in the list: 1$/)
})

test('A standard that is not about children has no such page', async () => {
  assert.equal((await analyst.get('/performance/standards/caseload-avg/reconcile')).status, 404)
})
