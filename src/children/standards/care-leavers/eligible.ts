import { addDays, addMonths, type Day, daysBetween } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { once } from '../../../standards/once.ts'
import { type CareFacts, type Category, leavingCareOn } from '../../rules/leaving-care.ts'
import { birthday, bornOn } from '../held.ts'
import { careFactsOf, isCategory, type LeaverFields, type LeaverRows, stretchesOf } from './told.ts'

/** From one day to another an eligible or relevant child of 16 or 17, to whom the law gives an adviser and a plan. */
export type Owed = {
  readonly opens: Day
  readonly ends: Day
  readonly category: Category
  /** What a return tells of them then; null: no return names them among those leaving care. */
  readonly fields: LeaverFields | null
}

/** 13 weeks in care since 14: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 40. */
const enough = 91

/** The days on which the category may become another: care begins or ends, 13 weeks are full, six months at home are over. */
const turnsOf = ({ spells }: CareFacts, fourteen: Day): readonly Day[] => {
  let days = 0
  return spells
    .filter(({ shortBreak }) => !shortBreak)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .flatMap(({ from, until }) => {
      const start = later(from, fourteen)
      const before = days
      if (until !== null && until > start) days += daysBetween(start, until)
      const full = before < enough ? [addDays(start, enough - before)] : []
      return until === null ? [from, ...full] : [from, ...full, until, addMonths(until, 6)]
    })
}

const isOwed = (category: Category): boolean => category === 'eligible' || category === 'relevant'

/**
 * When a child of 16 or 17 is owed an adviser and a plan: as a return says where one tells the category, and otherwise as periods of
 * care make it, so that a child in care whom no list of leaving care names is not overlooked.
 */
export const owedIn = once((rows: LeaverRows): readonly Owed[] => {
  const born = bornOn(rows.person)
  if (born === null || (rows.carePeriod.length === 0 && rows.careLeaver.length === 0)) return []
  const [sixteen, adult] = [birthday(born, 16), birthday(born, 18)]
  const facts = careFactsOf(rows, born)
  const stretches = stretchesOf(rows)
  const turns = [
    ...turnsOf(facts, birthday(born, 14)),
    ...stretches.flatMap(({ opens, ends }) => [opens, ends ?? adult]),
  ]
  const days = [...new Set([sixteen, adult, ...turns])].filter((day) => day >= sixteen && day <= adult).toSorted()
  return days.slice(0, -1).flatMap((opens, at) => {
    const told = stretches.find((one) => one.opens <= opens && (one.ends === null || one.ends > opens))
    const category = isCategory(told?.fields.category) ? told.category : leavingCareOn(facts, opens).category
    return isOwed(category) ? [{ opens, ends: days[at + 1]!, category, fields: told?.fields ?? null }] : []
  })
})
