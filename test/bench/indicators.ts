import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childrenStandards } from '../../src/children/standards/all.ts'
import { historyOf } from '../../src/children/standards/histories.ts'
import { subjectsIn } from '../../src/performance/indicators/subjects.ts'
import { type Asked, answersTo } from '../../src/performance/indicators/work-out.ts'
import { knownFrom } from '../../src/performance/rules/known.ts'
import { toldFromOf } from '../../src/performance/rules/provable.ts'
import { addDays, addMonths, todayInEngland } from '../../src/platform/day.ts'
import { columnsTold, readAsHistory } from '../../src/returns/as-history.ts'
import { calendarOf } from '../../src/standards/calendar.ts'
import { partOf, Tally } from '../../src/standards/figure.ts'
import { defaultSettings } from '../../src/standards/settings.ts'
import type { Standard } from '../../src/standards/standard.ts'
import { type Counted, hasDuckDb, inDuckDb } from './duckdb.ts'
import { median, ms, print, ratio } from './figures.ts'
import { workbookOf } from './sample-workbook.ts'

const standards: readonly Standard[] = childrenStandards

const timed = <Made>(work: () => Made): readonly [took: number, made: Made] => {
  const from = performance.now()
  const made = work()
  return [performance.now() - from, made]
}

/** Shares whose predicate is written in DuckDB's words too. */
const isCompared = ({ counting: { is, by, live, open } }: Standard): boolean =>
  is === 'share' && by !== 'mark' && open === undefined && !(by === 'opens' && live === 'now')

const casesOf = (subjects: ReturnType<typeof subjectsIn>, { known, terms = [] }: Asked): readonly Counted[] => {
  const [calendar, toldFrom] = [calendarOf(terms), toldFromOf(known.told)]
  const compared = standards.filter((one) => isCompared(one) && one.subject !== 'authority')
  const laws = compared.map(({ settings }) => ({ calendar, toldFrom, settings: defaultSettings(settings) }))
  return subjects.flatMap(({ rows }) => {
    const history = historyOf(rows)
    return compared.flatMap(({ id, counting, cases }, at) =>
      cases(history, laws[at]!).map((one) => ({ standard: id, counting, one })),
    )
  })
}

/** What the command does with the cases: each is asked for its part in both figures, and added. */
const counted = (cases: readonly Counted[], { from, asAt }: Asked): ReadonlyMap<string, readonly number[]> => {
  const tallies = new Map<string, readonly [Tally, Tally]>()
  for (const { standard, counting, one } of cases) {
    const both = tallies.get(standard) ?? ([new Tally('share'), new Tally('share')] as const)
    tallies.set(standard, both)
    const completed = partOf(one, counting, { view: 'completed', from, to: asAt })
    if (completed !== null) both[0].add(one, completed)
    const live = partOf(one, counting, { view: 'live', on: asAt })
    if (live !== null) both[1].add(one, live)
  }
  const numbers = (both: readonly Tally[]) =>
    both.map((one) => one.figure()).flatMap((one) => [one.numerator, one.denominator])
  return new Map([...tallies].map(([standard, both]) => [standard, numbers(both)]))
}

const compare = (folder: string, cases: readonly Counted[], asked: Asked, times: number): void => {
  if (!hasDuckDb()) {
    console.log('\nPython with duckdb is not installed, so the figures are compared with no other program.')
    return
  }
  const theirs = inDuckDb(folder, cases, asked.from, asked.asAt, times + 1)
  const runs = Array.from({ length: times + 1 }, () => timed(() => counted(cases, asked)))
  const ours = runs[0]![1]
  const differ = theirs.rows.filter(([standard, ...of]) => of.some((value, at) => Math.abs((value ?? 0) - ours.get(standard)![at]!) > 1e-6)) // biome-ignore format: short
  if (differ.length > 0) throw new Error(`DuckDB counts otherwise: ${differ.map(([standard]) => standard).join(', ')}`)
  const [mine, other] = [median(runs.slice(1).map(([took]) => took)), median(theirs.took.slice(1))]
  print(`The same aggregates of ${cases.length.toLocaleString('en-GB')} cases (aim: at most 5.00 x)`, [
    ['', 'median', ''],
    ['throughline', ms(mine), ratio(mine / other)],
    ['DuckDB, in memory', ms(other), ''],
  ])
}

/**
 * Every practice standard of a return of a hundred thousand rows, from what was read to the figures. Aim: under a second after reading,
 * and at most five times as long as DuckDB takes over the same aggregates, where it is there.
 */
export const benchIndicators = async (times: number, wanted = 100_000): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const asAt = todayInEngland()
  try {
    const { file, rows, children } = await workbookOf(folder, wanted)
    const from = performance.now()
    const reading = await readAsHistory([file], asAt, async () => Buffer.from(''))
    const read = performance.now() - from
    if (!reading.ok) throw new Error(reading.sentence)
    const returns = reading.returns.map((one) => ({ ...one, asAt }))
    const asked = { asAt, from: addDays(addMonths(asAt, -12), 1), known: knownFrom(returns, columnsTold), terms: [] }
    const runs = Array.from({ length: times }, () => {
      const [mapped, subjects] = timed(() => subjectsIn(returns, asAt))
      const [worked] = timed(() => answersTo(standards, subjects, asked, false))
      return { mapped, worked }
    })
    const [mapped, worked] = [median(runs.map((one) => one.mapped)), median(runs.map((one) => one.worked))]
    print(
      `${standards.length} practice standards of a return (${rows.toLocaleString('en-GB')} rows of ${children.toLocaleString('en-GB')} children), ${times} times (aim: under 1000 ms after reading)`,
      [
        ['', 'median', 'to reading'],
        ['reading', ms(read), ''],
        ['rows into dated records of each child', ms(mapped), ratio(mapped / read)],
        ['cases and figures of all standards', ms(worked), ratio(worked / read)],
        ['after reading', ms(mapped + worked), ratio((mapped + worked) / read)],
      ],
    )
    compare(folder, casesOf(subjectsIn(returns, asAt), asked), asked, times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
