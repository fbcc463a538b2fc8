import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addDays, addMonths } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { isToFindOut, isToLookAt } from '../../standards/besides-work.ts'
import { caseOf } from '../../standards/cases.ts'
import { partOf, type Question, Tally, valueOn } from '../../standards/figure.ts'
import type { Case, Counting } from '../../standards/model.ts'
import { isWork } from '../../standards/state.ts'
import { storedCases } from '../rules/stored.ts'
import { countFigures } from './figures.ts'
import { isWork as isWorkStored } from './worklist.ts'
import { isToFindOut as isToFindOutStored, onWorklist } from './worklist-besides.ts'
import { addCases } from './write-cases.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)

const ways: readonly Counting[] = (['share', 'median', 'mean', 'count', 'ratio'] as const).flatMap((is) =>
  (['done', 'decided', 'opens', 'passed', 'mark'] as const).flatMap((by) =>
    (['window', 'now'] as const).flatMap((live): Counting[] => [
      { is, by, live },
      { is, by, live, open: 'days so far' },
    ]),
  ),
)
const standards = ways.map((counting, at) => ({ id: `way-${String(at).padStart(2, '0')}`, counting }))

/** Few days, so that opens, ends, due, done and the day asked about fall together often. */
const day = fc.integer({ min: 0, max: 24 }).map((at) => addDays('2025-01-30', at * 20 - 60))
/** Twelve months after what began, to the day. */
const dayOrYearAfter = fc.oneof(
  day,
  day.map((one) => addMonths(one, 12)),
)
const dayOrNull = fc.option(day, { nil: null, freq: 3 })
const reason = fc.constantFrom(null, null, null, null, null, null, 'Nobody knows')
const oneCase: fc.Arbitrary<Case> = fc
  .record({
    opens: day,
    ends: dayOrNull,
    counts: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, dayOrNull),
    due: dayOrNull,
    done: dayOrNull,
    value: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 3 }),
    weight: fc.constantFrom(1, 1, 0.5),
    unknown: reason,
    excluded: reason,
    team: fc.constantFrom('North', 'South', null),
  })
  .map(({ counts, ...given }) => caseOf({ unit: 'of a record', ...given, ...(counts === undefined ? {} : { counts }) }))

const question: fc.Arbitrary<Question> = fc.oneof(
  day.map((on): Question => ({ view: 'live', on })),
  fc
    .tuple(day, fc.integer({ min: 0, max: 200 }))
    .map(([from, days]): Question => ({ view: 'completed', from, to: addDays(from, days) })),
)

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e9) / 1e9)

const plainly = (cases: readonly Case[], counting: Counting, asked: Question) => {
  const tally = new Tally(counting.is)
  let any = false
  for (const one of cases) {
    const part = partOf(one, counting, asked)
    if (part === null) continue
    any = true
    tally.add({ value: valueOn(one, counting, asked), weight: one.weight }, part)
  }
  const figure = tally.figure()
  return any ? { ...figure, numerator: rounded(figure.numerator), value: rounded(figure.value) } : null
}

let running: Promise<unknown> = Promise.resolve()
/** A run that was interrupted goes on by itself: no other test may begin before it has ended, since all write in one table. */
const waitedFor =
  <Args extends readonly unknown[]>(run: (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> => {
    const going = run(...args)
    running = going.catch(() => {})
    return going
  }
test.beforeEach(() => running)

test('Figures counted in the database are those of the pure functions, for every way of counting and both views', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneCase, { minLength: 50, maxLength: 80 }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      waitedFor(async (cases, questions) => {
        await owner('delete from performance.stored_case')
        const cells = await tenant(la, async (db) => {
          const subject = newId()
          for (const standard of standards) await addCases(db, storedCases(standard, subject, cases), 1)
          return countFigures(db, { standards, questions, kinds: ['authority', 'team'] })
        })
        for (const { id, counting } of standards)
          for (const [at, asked] of questions.entries())
            for (const team of ['all', 'North', 'South', null]) {
              const own = cases.filter((one) => team === 'all' || one.team === team)
              const cell = cells.find(
                (one) =>
                  one.standard === id &&
                  one.question === at &&
                  one.group.kind === (team === 'all' ? 'authority' : 'team') &&
                  one.group.name === (team === 'all' ? '' : (team ?? '')),
              )
              const found = cell && {
                numerator: rounded(cell.numerator), denominator: cell.denominator,
                unknown: cell.unknown, excluded: cell.excluded, value: rounded(cell.value),
              } // biome-ignore format: one figure
              compared += own.length
              assert.deepEqual(
                found ?? null,
                plainly(own, counting, asked),
                `${JSON.stringify(counting)} ${JSON.stringify(asked)} ${team}`,
              )
            }
      }),
    ),
    { numRuns: 8, endOnFailure: true, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  )
  assert.ok(compared > 50_000, `compared ${compared} cases`)
})

test('Work that waits is in the database what it is by the pure function, for every way of counting', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneCase, { minLength: 50, maxLength: 80 }),
      day,
      fc.integer({ min: 0, max: 90 }),
      waitedFor(async (cases, today, ahead) => {
        await owner('delete from performance.stored_case')
        const rows = await tenant(la, async (db) => {
          const subject = newId()
          for (const standard of standards) await addCases(db, storedCases(standard, subject, cases), 1)
          const found = await sql<{ standard: string; due: string }>`
            select w.standard, w.due from performance.stored_case w where ${isWorkStored(db, standards, today, ahead)}`.execute(
            db.query,
          )
          return found.rows
        })
        const expected = cases
          .filter((one) => isWork(one, today) && one.due! <= addDays(today, ahead))
          .map(({ due }) => due)
          .toSorted()
        for (const { id } of standards)
          assert.deepEqual(
            rows
              .filter(({ standard }) => standard === id)
              .map(({ due }) => due)
              .toSorted(),
            expected,
          )
      }),
    ),
    { numRuns: 8, endOnFailure: true, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  )
})

test('What is to be found out or looked at is in the database what it is by the pure functions, for every way of counting', async () => {
  const asked = standards.map(
    (one, at) => ({ ...one, goodIs: at % 2 === 0 ? 'high' : 'low', lookAt: 'Look.' }) as const,
  )
  const now = asked.filter(({ counting }) => counting.live === 'now')
  let [untold, looked] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneCase, { minLength: 50, maxLength: 80 }),
      dayOrYearAfter,
      waitedFor(async (drawn, today) => {
        const cases = drawn.map((one, at) => ({ ...one, unit: `${at}` }))
        await owner('delete from performance.stored_case')
        const rows = await tenant(la, async (db) => {
          const subject = newId()
          for (const standard of standards) await addCases(db, storedCases(standard, subject, cases), 1)
          const select = sql`select w.standard || ' ' || w.unit as named from performance.stored_case w where`
          const { is, group } = onWorklist(db, now, today, 0)
          const [found, every] = [
            await sql<{ named: string }>`${select} ${isToFindOutStored(db, standards, today)}`.execute(db.query),
            await sql<{ named: string; group: string }>`
            select w.standard || ' ' || w.unit as named, ${group} as group from performance.stored_case w where ${is}`.execute(
              db.query,
            ),
          ]
          return { found: found.rows, every: every.rows }
        })
        const plain = (some: typeof asked, is: (one: Case, by: (typeof asked)[number]) => boolean): readonly string[] =>
          some.flatMap((by) => cases.filter((one) => is(one, by)).map(({ unit }) => `${by.id} ${unit}`)).toSorted()
        const named = (some: readonly { named: string }[]): readonly string[] => some.map((one) => one.named).toSorted()
        assert.deepEqual(
          named(rows.found),
          plain(asked, (one, { counting }) => isToFindOut(one, counting, today)),
        )
        const shown = (group: string) => named(rows.every.filter((one) => one.group === group))
        const plainly = (is: (one: Case, by: (typeof asked)[number]) => boolean) => plain(now, is)
        assert.deepEqual(
          shown('look'),
          plainly((one, by) => isToLookAt(one, by, today)),
        )
        assert.deepEqual(
          shown('untold'),
          plainly((one, { counting }) => isToFindOut(one, counting, today)),
        )
        assert.deepEqual(
          shown('late'),
          plainly((one) => isWork(one, today) && one.due! < today),
        )
        assert.deepEqual(
          shown('today'),
          plainly((one) => isWork(one, today) && one.due === today),
        )
        assert.deepEqual(shown('soon'), [])
        untold += rows.found.length
        looked += shown('look').length
      }),
    ),
    {
      numRuns: Number(process.env.PART_RUNS ?? 8),
      endOnFailure: true,
      interruptAfterTimeLimit: 60_000,
      markInterruptAsFailure: false,
    },
  )
  assert.ok(untold > 0 && looked > 0, `${untold} to find out, ${looked} to look at`)
})
