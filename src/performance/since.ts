import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Unit } from '../standards/model.ts'
import { scorecardQuestions } from './rules/asked-often.ts'
import { type Direction, directionOf } from './rules/direction.ts'
import { liveDay } from './rules/live-day.ts'
import { liveOn } from './rules/period.ts'
import { valueInWords } from './rules/words.ts'
import { allStandards, findGround, getScorecard, type ScoredStandard } from './scorecard.ts'
import { valueIn } from './views/parts.ts'

/** How a standard stands beside how it stood on an earlier day. `few`: either figure rests on fewer than ten. `published`: by editions alone. */
export type StoodThen = {
  readonly was: string
  readonly is: string
  readonly on: Day
  readonly kind: Direction['kind']
  readonly few: boolean
  readonly published: boolean
}

/** Of a standard since a day; null: it cannot be told, is withheld, or nothing newer is known than that day. */
export type StoodSince = (standard: string, day: Day) => StoodThen | null

type Asked = {
  /** Standard -> the days since when. */
  readonly days: ReadonlyMap<string, readonly Day[]>
  readonly today: Day
  /** Small counts are shown: permission `performance.counts`. */
  readonly counts: boolean
}

const inWords = (unit: Unit, value: number): string =>
  value === 0 && (unit === 'children' || unit === 'count') ? 'none' : valueInWords(unit, value)

/** Both days of the whole authority by the same rule, from what is known today: what a later load told or took back counts on both. */
export const stoodSince = async (db: Tenant, { days, today, counts }: Asked): Promise<StoodSince> => {
  const standards = allStandards.filter(({ id }) => (days.get(id) ?? []).length > 0)
  if (standards.length === 0) return () => null
  const ground = await findGround(db, today)
  const { on, live } = scorecardQuestions(liveDay(ground.age, today))
  const asked = [...new Set(standards.flatMap(({ id }) => days.get(id)!))]
  const questions = [liveOn(on), ...asked.map(liveOn)]
  const scorecard = await getScorecard(db, today, { standards, questions, live, counts, looker: null }, ground)
  const at = ({ standard, provable }: ScoredStandard, question: number) => {
    const cell = scorecard.cells.find((one) => one.standard === standard.id && one.question === question)
    const said = provable[question]!
    // A figure that shows a part only would be compared with another part.
    if (!said.recorded || !said.shown || !said.provable || said.uncounted) return { value: null, few: false }
    // Where a number is asked for, no case is none.
    if (cell === undefined) return { value: standard.counting.is === 'count' ? 0 : null, few: true }
    return { value: valueIn({ provable: said, cell }), few: cell.small }
  }
  return (id, day) => {
    const scored = scorecard.standards.find(({ standard }) => standard.id === id)
    const asLive = scored?.questions[live]
    if (scored === undefined || asLive?.view !== 'live' || day >= asLive.on || !asked.includes(day)) return null
    const [then, now] = [at(scored, 1 + asked.indexOf(day)), at(scored, live)]
    if (then.value === null || now.value === null) return null
    const { goodIs, unit } = scored.standard
    return {
      was: inWords(unit, then.value),
      is: inWords(unit, now.value),
      on: asLive.on,
      kind: directionOf(goodIs, unit, then.value, now.value).kind,
      few: then.few || now.few,
      published: false,
    }
  }
}
