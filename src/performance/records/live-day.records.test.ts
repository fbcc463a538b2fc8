import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import { type EnteredFact, enterFacts, type Reach } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { dayOf } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { countOften } from '../count-work.ts'
import { wholeAuthority } from '../rules/asked.ts'
import { scorecardQuestions } from '../rules/asked-often.ts'
import { liveDay } from '../rules/live-day.ts'
import { liveOn } from '../rules/period.ts'
import { allStandards, findGround, getScorecard } from '../scorecard.ts'
import { derive } from './derive.ts'
import { findLiveDay } from './live-day.ts'
import { listMembers } from './members.ts'

const la = 999
const [ofReturn, moved, today] = ['2026-10-31', '2026-11-10', '2026-11-22'] as const
const { tenant, owner, close } = await testDatabase()
test.after(close)

const named = (id: string): Standard => allStandards.find((one) => one.id === id)!
const [signed, suitable, reviews] = ['acc-signoff', 'acc-unsuitable-now', 'cla-review'].map(named) as [Standard, Standard, Standard] // biome-ignore format: one list
const some = [reviews, signed, suitable]

test.beforeEach(async () => {
  for (const table of ['performance.stored_case', 'performance.derived', 'performance.counted', 'performance.answer', 'children.changed'])
    await owner(`delete from ${table}`) // biome-ignore format: one list
  for (const table of ['merge', 'history', 'load', 'stage_row', 'stage', 'subject', 'child', 'worker_name'])
    await owner(`delete from children.${table}`)
})

const row = (table: HistoryRow['table'], starts: string | null, fields: object = {}): HistoryRow =>
  ({ table, subject: 'A', key: table, starts, ends: null, fields }) as HistoryRow
const coverage: readonly Coverage[] = [
  { table: 'person', says: 'state' },
  { table: 'careLeaver', says: 'state' },
  { table: 'carePeriod', says: 'whole', since: null },
  { table: 'review', says: 'whole', since: null },
]
const loadReturn = async (db: Tenant): Promise<string> => {
  const rows = [
    row('person', null, { dateOfBirth: '2007-01-10' }),
    row('carePeriod', '2026-06-01'),
    row('review', '2026-06-20', { kind: 'care' }),
    row('careLeaver', null, { accommodation: 'U', suitable: 'yes' }),
  ]
  await applyLoad(db, { source: 'ssd', asAt: ofReturn, coverage, rows, by: { accountId: null, name: 'Ada' } })
  const { child_id } = await db.query.selectFrom('children.child').select('child_id').executeTakeFirstOrThrow()
  return child_id
}

const home = (child: string): EnteredFact => ({
  table: 'leaverHome', about: { child }, key: 'h', starts: moved, ends: null, fields: { kind: 'emergency', accommodation: 'V' },
}) // biome-ignore format: one record
const signOff = (child: string): EnteredFact => ({
  table: 'homeSignOff', about: { child }, key: 's', starts: moved, ends: null,
  fields: { homeKey: 'h', level: 'director', riskAssessed: 'yes' },
}) // biome-ignore format: one record

const reach: Reach = {
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [],
  grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false,
} // biome-ignore format: who one is

const ask = async (db: Tenant, standards: readonly Standard[] = some) => {
  const ground = await findGround(db, today)
  const { questions, live } = scorecardQuestions(liveDay(ground.age, today))
  return getScorecard(db, today, { standards, questions, live, counts: true, looker: null }, ground)
}
const daysIn = ({ standards }: Awaited<ReturnType<typeof ask>>): readonly string[] =>
  standards.map(({ standard, questions }) => `${standard.id} ${dayOf(questions[0]!)}`)
const run = (db: Tenant) => derive(db, new Date(`${today}T12:00:00Z`), some)

test('Before anything is entered every figure is as at the return', () =>
  tenant(la, async (db) => {
    await loadReturn(db)
    await run(db)
    assert.deepEqual(daysIn(await ask(db)), some.map(({ id }) => `${id} ${ofReturn}`)) // biome-ignore format: short
    assert.equal(await findLiveDay(db, signed, today), ofReturn)
  }))

test('A home and its sign-off that were entered after the return are in the figure of today, and in the list behind it', () =>
  tenant(la, async (db) => {
    const child = await loadReturn(db)
    await enterFacts(db, { today: moved, facts: [home(child), signOff(child)] })
    await run(db)
    const told = await ask(db)
    assert.deepEqual(daysIn(told), [`cla-review ${ofReturn}`, `acc-signoff ${today}`, `acc-unsuitable-now ${ofReturn}`])
    const live = told.cells.find(({ standard, question }) => standard === 'acc-signoff' && question === 0)!
    // Signed on the day; the renewal of the seventeenth was not written down, and in the figure of the return there is no home at all.
    assert.ok(live.figure!.denominator > 0)
    const question = liveOn(await findLiveDay(db, signed, today))
    assert.deepEqual(question, told.standards[1]!.questions[0])
    const list = await listMembers(db, reach, today, { standard: signed, question, group: wholeAuthority, skip: 0, take: 10 }) // biome-ignore format: short
    assert.equal(list.total, live.figure!.denominator + live.figure!.excluded)
    const before = await getScorecard(db, today, { standards: [signed], questions: [liveOn(ofReturn)], counts: true, looker: null }) // biome-ignore format: short
    assert.deepEqual(before.cells, [])
  }))

test('Standards of two days that are asked together come out as each alone', () =>
  tenant(la, async (db) => {
    const child = await loadReturn(db)
    await enterFacts(db, { today: moved, facts: [home(child), signOff(child)] })
    await run(db)
    const together = await ask(db)
    for (const one of some) {
      const alone = await ask(db, [one])
      const mine = together.cells.filter(({ standard }) => standard === one.id)
      const key = ({ question }: (typeof mine)[number]) => question
      assert.deepEqual(mine.toSorted((a, b) => key(a) - key(b)), alone.cells.toSorted((a, b) => key(a) - key(b)), one.id) // biome-ignore format: short
      assert.deepEqual(
        together.standards.find(({ standard }) => standard === one),
        alone.standards[0],
      )
    }
  }))

test('What is counted in the background is what pages ask, of either day: a page then keeps nothing more', async () => {
  await tenant(la, async (db) => {
    const child = await loadReturn(db)
    await enterFacts(db, { today: moved, facts: [home(child), signOff(child)] })
    await run(db)
  })
  await countOften((work) => tenant(la, work), today)
  const kept = async () => Number((await owner('select count(*) as n from performance.counted'))[0].n)
  const before = await kept()
  assert.ok(before > 0)
  await tenant(la, (db) => ask(db))
  assert.equal(await kept(), before)
  const days = await owner(`select distinct to_day::text as day from performance.counted where standard = 'acc-signoff' and view = 'live' and to_day > '${ofReturn}'`) // biome-ignore format: short
  assert.deepEqual(days, [{ day: today }])
})
