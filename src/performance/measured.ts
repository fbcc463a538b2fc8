import { areaTitle } from '../children/standards/areas.ts'
import { type Day, inWords } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { type Html, html } from '../platform/views/html.ts'
import { listTargets } from './records/settings.ts'
import { wholeAuthority } from './rules/asked.ts'
import { scorecardQuestions } from './rules/asked-often.ts'
import { liveDay } from './rules/live-day.ts'
import { allStandards, findGround, getScorecard, type ScoredStandard } from './scorecard.ts'
import { standardAddress } from './views/addresses.ts'
import { atEndMark, figureCell, monthHeading, ownDayMark, valueIn } from './views/parts.ts'
import { targetCell } from './views/scorecard.ts'

/** A practice standard as other parts name it. `area` in words. */
export type NamedStandard = {
  readonly id: string
  readonly title: string
  readonly asks: string
  readonly area: string
  readonly href: string
}

/** Every practice standard, in the order of the catalogue. */
export const namedStandards: readonly NamedStandard[] = allStandards.map(({ id, title, asks, area }) => ({
  id,
  title,
  asks,
  area: areaTitle(area),
  href: standardAddress(id, wholeAuthority),
}))

/** Cells to be put in a table of another part, one row a standard. */
export type MeasuredFigures = {
  readonly head: readonly string[]
  /** By standard; one cell for each of `head`. */
  readonly rows: ReadonlyMap<string, readonly Html[]>
  readonly age: readonly { readonly source: string; readonly asAt: Day; readonly days: number }[]
}

type Asked = {
  readonly today: Day
  /** Small counts are shown: permission `performance.counts`. */
  readonly counts: boolean
  /** Figures lead to their lists: permission `performance.lists`. */
  readonly lists: boolean
}

const [firstMonth, year] = [2, 5]

/** Figures of some standards for the whole authority: how things stand, the three latest months, the target. For those who see figures. */
export const figuresFor = async (
  db: Tenant,
  ids: readonly string[],
  { today, counts, lists }: Asked,
): Promise<MeasuredFigures> => {
  const standards = allStandards.filter(({ id }) => ids.includes(id))
  const ground = await findGround(db, today)
  const { on, months, questions, live } = scorecardQuestions(liveDay(ground.age, today))
  const scorecard = await getScorecard(db, today, { standards, questions, live, counts, looker: null }, ground)
  const targets = await listTargets(db, months[0]!.to)
  const cellsOf = ({ standard, questions: own, provable }: ScoredStandard): readonly Html[] => {
    const at = (question: number) => ({
      provable: provable[question]!,
      cell: scorecard.cells.find((cell) => cell.standard === standard.id && cell.question === question),
    })
    const said = (question: number): Html =>
      figureCell({ standard, group: wholeAuthority, lists, question: own[question]!, ...at(question) })
    const target = targets.find((one) => one.standard === standard.id)
    return [
      html`${said(live)}${provable[live]!.recorded ? ownDayMark(own[live]!, on) : null}`,
      ...[2, 1, 0].map(
        (back) =>
          html`${said(firstMonth + back)}${provable[firstMonth + back]!.recorded ? atEndMark(standard, standards) : null}`,
      ),
      html`${targetCell(standard, target, valueIn(at(year)) ?? valueIn(at(live)))}`,
    ]
  }
  return {
    head: [
      `As things stand on ${inWords(on)}`,
      ...months.toReversed().map(({ to }) => monthHeading(standards, to)),
      'Target',
    ],
    rows: new Map(scorecard.standards.map((one) => [one.standard.id, cellsOf(one)])),
    age: ground.age,
  }
}
