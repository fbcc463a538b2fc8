import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { setTarget } from '../records/settings.ts'
import { firstOfYear, monthsBefore } from '../rules/period.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const inCouncil = <T>(work: Parameters<typeof council.database.inTenant<T>>[1]): Promise<T> =>
  council.database.inTenant({ la, accountId: null }, work)
const member = await council.signIn('elected-member')
const standard = 'cp-2y-plus'

/** Two months of which how things stood at the end is told. */
const [month, before] = monthsBefore(todayInEngland(), 2).map(({ to }) => to) as [string, string]
for (const monthEnd of [before, month]) {
  const id = newId()
  await council.owner(
    `insert into performance.freeze (la_id, freeze_id, month_end, frozen_at, frozen_by_name, load_id, data_as_at) values ($1, $2, $3, now(), 'Ada', 1, $3)`,
    [la, id, monthEnd],
  )
  await council.owner(
    `insert into performance.figure (la_id, freeze_id, standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value)
     values ($1, $2, $3, 'live', 'authority', '', 46, 61, 0, 0, $4)`,
    [la, id, standard, 46 / 61],
  )
}
const setFor = (day: string, value: number | null) =>
  inCouncil((db) =>
    setTarget(
      db,
      { standard, from: firstOfYear(day), value, tolerance: 0.05, decidedBy: 'Board', decidedOn: todayInEngland() },
      { name: 'Ada', now: new Date() },
    ),
  )
/** As publishing does it; the months of a quarter need not be frozen for what stands at a month's end. */
const publish = async (monthEnd: string) => {
  const [{ id }] = await council.owner('select freeze_id as id from performance.freeze where la_id = $1 and month_end = $2', [la, monthEnd]) // biome-ignore format: one line
  const edition = newId()
  await council.owner(`insert into performance.edition (la_id, edition_id, freeze_id, published_at, published_by_name) values ($1, $2, $3, $4, 'Ada')`, [la, edition, id, new Date()]) // biome-ignore format: one line
  await council.owner(
    `insert into performance.edition_figure (la_id, edition_id, standard, view, group_kind, group_name, says, value, base, in_part)
     values ($1, $2, $3, 'live', 'authority', '', 'about', 0.75, 50, false)`,
    [la, edition, standard],
  )
}
const wordsOf = async (monthEnd: string): Promise<readonly string[]> =>
  Promise.all(
    ['/performance/members', `/performance/members/${standard}`].map(
      async (path) => (await member.get(`${path}?month=${monthEnd.slice(0, 7)}`)).words,
    ),
  )

test('A target that is set after a month was published changes nothing that is told of it', async () => {
  await publish(before)
  const told = await wordsOf(before)
  assert.match(told[1]!, /Target None set/)
  await setFor(before, 0.05)
  assert.deepEqual(await wordsOf(before), told)
})

test('A month that is published after it was set tells it, and goes on to when it is taken away', async () => {
  await setFor(month, 0.05)
  await publish(month)
  const told = await wordsOf(month)
  assert.match(told[0]!, /5% within 5 points is near/)
  assert.match(told[1]!, /Target 5% within 5 points is near Not met 70 percentage points above/)
  await setFor(month, null)
  assert.deepEqual(await wordsOf(month), told)
})
