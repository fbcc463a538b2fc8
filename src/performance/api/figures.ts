import type { z } from 'zod'
import { areaTitle } from '../../children/standards/areas.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { listPublished } from '../records/published.ts'
import { listTargets, type Target } from '../records/settings.ts'
import { type Comparison, comparisonIn, comparisonsOf } from '../rules/comparisons.ts'
import { isRecordedHere, liveDay } from '../rules/live-day.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { apartInWords } from '../rules/one-worker.ts'
import { periodInWords } from '../rules/published-period.ts'
import { allStandards, findGround, getScorecard, type ScoredStandard, type ShownCell } from '../scorecard.ts'
import { readAsked } from './asked.ts'
import { publishedAsked } from './published.ts'
import type { figureShape, figuresShape, standardsShape } from './shapes.ts'

type Figure = z.infer<typeof figureShape>
export type Figures = z.infer<typeof figuresShape>

/** Weights are decimal, and a sum of them is not told to sixteen places. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6)

const nothing = { numerator: null, denominator: null, unknown: null, excluded: null, value: null }
const noCase = { numerator: 0, denominator: 0, unknown: 0, excluded: 0, value: null }

const numbersOf = (recorded: boolean, cell: ShownCell | null) => {
  if (!recorded || cell?.figure === null) return nothing
  if (cell === null) return noCase
  const { numerator, denominator, unknown, excluded, value } = cell.figure
  return { numerator: rounded(numerator), denominator: rounded(denominator), unknown, excluded, value: rounded(value) }
}

const lineOf = (
  { standard, questions, provable }: ScoredStandard,
  at: number,
  cell: ShownCell | null,
  { by, dataAsAt }: { readonly by: Figure['groupKind']; dataAsAt(standard: Standard): Day | null },
): Figure => {
  const [question, told, apart] = [questions[at]!, provable[at]!, cell?.apart ?? null]
  return {
    standard: standard.id,
    title: standard.title,
    view: question.view,
    from: question.view === 'live' ? null : question.from,
    to: question.view === 'live' ? question.on : question.to,
    dataAsAt: dataAsAt(standard),
    groupKind: by,
    groupName: cell?.group.name ?? '',
    recorded: told.recorded,
    provable: told.provable,
    why: apart === null ? told.why : apartInWords[apart],
    withheld: told.recorded && cell !== null && cell.figure === null,
    small: told.recorded && (cell?.small ?? false),
    says: 'exact',
    casesFrom: null,
    ...numbersOf(told.recorded, cell),
  }
}

/** Of the authority every standard and question, recorded or not; of groups those that have a case. */
const linesOf = (
  scored: readonly ScoredStandard[],
  cells: readonly ShownCell[],
  asked: Parameters<typeof lineOf>[3],
): readonly Figure[] => {
  const { by } = asked
  const found = Map.groupBy(cells.filter(({ group }) => group.kind === by), ({ standard, question }) => `${standard} ${question}`) // biome-ignore format: one map
  return scored.flatMap((one) =>
    one.questions.flatMap((_, at) => {
      const mine = found.get(`${one.standard.id} ${at}`) ?? []
      if (by === 'authority') return [lineOf(one, at, mine[0] ?? null, asked)]
      return mine.map((cell) => lineOf(one, at, cell, asked))
    }),
  )
}

/**
 * Figures as programs read them, or what is wrong with the question. `looker`: the account that asks; null: a program. `counts`: small counts are told as they are; else published months are told
 * and nothing else.
 */
export const figuresAsked = async (
  db: Tenant,
  today: Day,
  query: Readonly<Record<string, unknown>>,
  { counts, looker }: { readonly counts: boolean; readonly looker: string | null },
): Promise<Figures | string> => {
  if (!counts) return publishedAsked(db, today, query)
  const ground = await findGround(db, today)
  const asked = readAsked(query, liveDay(ground.age, today), allStandards)
  if (typeof asked === 'string') return asked
  const { standards, questions, live, by } = asked
  const scorecard = await getScorecard(
    db,
    today,
    { standards, questions, live, kinds: [by], counts: true, looker },
    ground,
  )
  const ofReturn = newestReturn(ground.age)?.asAt ?? null
  const dataAsAt = (standard: Standard): Day | null => (isRecordedHere(standard, ground.sources) ? today : ofReturn)
  return {
    data: scorecard.age.map(({ source, asAt }) => ({ source, asAt })),
    beingCounted: scorecard.behind,
    smallCounts: 'shown',
    figures: [...linesOf(scorecard.standards, scorecard.cells, { by, dataAsAt })],
  }
}

const standardLine = (
  standard: Standard,
  target: Target | undefined,
  england: Comparison | null,
): z.infer<typeof standardsShape>['standards'][number] => {
  const { id, title, area, asks, numerator, denominator, unit, goodIs, basis, counting, source } = standard
  return {
    id, title, area: areaTitle(area), asks, numerator, denominator, unit, counting: counting.is, goodIs, basis,
    source: { title: source.title, where: source.where, note: source.note ?? null },
    target: target === undefined || target.value === null ? null : { from: target.from, value: target.value, tolerance: target.tolerance, decidedBy: target.decidedBy, decidedOn: target.decidedOn },
    england: england === null ? null : { period: periodInWords(england), value: rounded(unit === '%' ? england.value * 100 : england.value)!, from: england.source, but: england.but },
  } // biome-ignore format: one record
}

/** Every practice standard in words, with its target of this year and what is published for England. */
export const standardsTold = async (db: Tenant, today: Day): Promise<z.infer<typeof standardsShape>> => {
  const targets = new Map((await listTargets(db, today)).map((one) => [one.standard, one]))
  const loaded = await listPublished(db)
  const englandOf = (standard: Standard) => comparisonIn(comparisonsOf(standard, loaded, ''), 'england')
  return {
    standards: allStandards.map((standard) => standardLine(standard, targets.get(standard.id), englandOf(standard))),
  }
}
