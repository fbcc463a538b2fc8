/** A home that the law permits for no single day stands first wherever what is to be done is listed. Everyone here is invented. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { caseOf } from '../../standards/cases.ts'
import { derive } from '../records/derive.ts'
import { addCases } from '../records/write-cases.ts'
import { storedCases } from '../rules/stored.ts'
import { allStandards } from '../scorecard.ts'

const today = todayInEngland()
const now = (): Date => new Date(`${today}T12:00:00Z`)
const council = await testCouncil({ children: 60, now })
test.after(council.close)
const { owner, database } = council

await database.inTenant({ la, accountId: null }, (db) => derive(db, now()))

/** The one with the most that is late, and whom nobody keeps to named people: moved in two days ago. */
const [child] = (await owner(
  `select c.child_id as id, c.identifier from children.child c join performance.stored_case w on w.subject_id = c.child_id and w.until_load is null
     and w.set_apart is null and w.due < $1 and w.done is null and w.ends is null
   where c.merged_into is null and c.adopted_on is null and c.worker is not null
     and not exists (select from children.restriction r where r.child_id = c.child_id and r.lifted_at is null)
   group by 1, 2 order by count(*) desc, 2 limit 1`,
  [today],
)) as [{ id: string; identifier: string }]
const [load] = (await owner('select max(load_id)::integer as id from children.load')) as [{ id: number }]
await database.inTenant({ la, accountId: null }, async (db) => {
  const day = addDays(today, -2)
  for (const standard of allStandards.filter(({ id }) => ['acc-bb-under18', 'acc-bb-legal'].includes(id)))
    await addCases(db, storedCases(standard, child.id, [caseOf({ unit: 'home 1', opens: day, done: day })]), load.id)
})
const director = await council.signIn('director')
const next = `/children/${child.id}`
await director.post(`${next}/reason`, { reason: 'Quarterly check', next }, { from: next })

test('On the worklist it is late, stands among the first, and says for how many nights', async () => {
  const { words } = await director.get('/worklist?whose=all&when=late&what=acc-bb-under18')
  assert.match(words, new RegExp(`${child.identifier}.*Not permitted.*So for 2 days`))
  const all = (await director.get('/worklist?whose=all')).words
  const [, list = ''] = all.split('What must be done Due')
  assert.ok(list.indexOf('Not permitted') < list.indexOf('days late'), list.slice(0, 300))
})

test('On the child’s page it is the first of what is due and late', async () => {
  const [, panel = ''] = (await director.get(`/children/${child.id}`)).words.split('Due What must be done')
  assert.match(panel.slice(0, 400), /Now Not permitted .*So since .*: no day of it is permitted So for 2 days/)
})

test('Of what is outstanding for the child it is the first, and counted as what must be put right now', async () => {
  const { words } = await director.get(`/children/${child.id}/outstanding`)
  assert.match(words, /\d+ things are outstanding: 2 that the law does not permit, to be put right now, and \d+ late\./)
  const [, list = ''] = words.split('to be put right now')
  const [first, late] = [list.indexOf('Not permitted'), list.indexOf('Late by')]
  assert.ok(first > 0 && late > first, list.slice(0, 300))
  assert.match(list, /The director acts today: .* So for 2 days\. .*Late by/)
})

test('Of the children to be gone through, those in such a home come first, and one goes on from them to the rest', async () => {
  const seen = await director.get('/oversight?whose=all')
  const rows = seen.text.split('<tr class="govuk-table__row">').slice(2)
  const isFirst = rows.map((row) => row.includes('Not permitted'))
  assert.ok(isFirst[0] && isFirst.lastIndexOf(true) < isFirst.indexOf(false))
  const at = rows.findIndex((row) => row.includes(child.identifier))
  const [, link] = /href="([^"]+)"/.exec(rows[at]!)!
  const own = await director.get(link!.replaceAll('&amp;', '&'))
  const [, following] = /Next child: ([^<\n]+)/.exec(own.text)!
  assert.ok(rows[at + 1]!.includes(following!.trim()), `${following} after ${child.identifier}`)
})
