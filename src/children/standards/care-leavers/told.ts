import type { Day } from '../../../platform/day.ts'
import type { Case } from '../../../standards/model.ts'
import { once } from '../../../standards/once.ts'
import type { HistoryRow } from '../../history/model.ts'
import { careSpellsOf } from '../../rules/care-facts.ts'
import { type CareFacts, type Category, categories, leavingCareOn } from '../../rules/leaving-care.ts'
import { birthday, bornOn } from '../held.ts'
import type { Reads } from '../standard.ts'

/** What who is a young person leaving care, and which, is worked out from. */
export const leaverTables = ['person', 'careLeaver', 'carePeriod', 'careEpisode', 'legalStatus'] as const
export type LeaverRows = Reads<(typeof leaverTables)[number]>

type Told = HistoryRow<'careLeaver'>
export type LeaverFields = Told['fields']

/** How things were with a young person from one day to another, as the returns told it. `ends` null: they still are so. */
export type Stretch = {
  readonly opens: Day
  readonly ends: Day | null
  readonly born: Day
  readonly category: Category
  readonly fields: LeaverFields
  readonly told: readonly Told[]
}

/** When who was born is 16, 18 and so on: what is asked of a young person changes on these days. */
const birthdays = [16, 17, 18, 19, 20, 21, 22, 25] as const

const isTold = ({ starts, ends }: Told, day: Day): boolean =>
  starts !== null && starts <= day && (ends === null || ends > day)

export const isCategory = (code: string | undefined): code is Category => code !== undefined && code in categories

export const careFactsOf = ({ person, carePeriod, careEpisode, legalStatus }: LeaverRows, born: Day): CareFacts => ({
  dateOfBirth: born,
  diedOn: person.findLast(({ fields }) => fields.diedOn !== undefined)?.fields.diedOn ?? null,
  spells: careSpellsOf([...carePeriod, ...careEpisode, ...legalStatus]),
})

/** Who was eligible or relevant is former relevant from the 18th birthday on, whether the return has been told yet or not. */
const grown = (category: Category, isAdult: boolean): Category =>
  isAdult && (category === 'eligible' || category === 'relevant') ? 'former-relevant' : category

/**
 * What the returns told of a young person from 16 to 25, piece by piece: it changes where another load tells it otherwise, and on
 * birthdays. Where several lists tell of one time (the return, and the list of entitlements), their answers are put together. The
 * category is the one that is told; where none is, the one that periods of care make.
 */
export const stretchesOf = once((rows: LeaverRows): readonly Stretch[] => {
  // Most children are far from leaving care.
  if (rows.careLeaver.length === 0) return []
  const born = bornOn(rows.person)
  const told = rows.careLeaver.filter(({ starts }) => starts !== null)
  if (born === null || told.length === 0) return []
  const [sixteen, adult, over] = [birthday(born, 16), birthday(born, 18), birthday(born, 25)]
  const cuts = new Set(birthdays.map((age) => birthday(born, age)))
  for (const { starts, ends } of told) {
    cuts.add(starts!)
    if (ends !== null) cuts.add(ends)
  }
  const days = [...cuts].filter((day) => day >= sixteen && day <= over).toSorted()
  return days.slice(0, -1).flatMap((opens, at) => {
    const here = told.filter((row) => isTold(row, opens))
    if (here.length === 0) return []
    const fields: LeaverFields = Object.assign({}, ...here.map((row) => row.fields))
    const category = isCategory(fields.category)
      ? fields.category
      : leavingCareOn(careFactsOf(rows, born), opens).category
    return [{ opens, ends: days[at + 1]!, born, category: grown(category, opens >= adult), fields, told: here }]
  })
})

/** Stretches between two birthdays: from the day of the first on, and until the day before the second. */
export const between = (
  stretches: readonly Stretch[],
  { from, until }: { from: number; until: number },
): readonly Stretch[] =>
  stretches.filter(({ born, opens }) => opens >= birthday(born, from) && opens < birthday(born, until))

/** Left care as an eligible child, so that national returns count them; null: nobody says. */
export const isCareLeaver = ({ category }: Stretch): boolean | null =>
  category === 'unknown' ? null : category === 'relevant' || category === 'former-relevant'

export const categoryUnknown = 'Nobody says whether they are a relevant or former relevant young person'

/** What every case about a stretch has: its days, who has it, the records that tell it. */
export const aboutStretch = ({
  opens,
  ends,
  fields,
  told,
}: Stretch): Pick<Case, 'unit' | 'opens' | 'ends' | 'team' | 'worker' | 'because'> => ({
  unit: opens,
  opens,
  ends,
  team: fields.team ?? null,
  worker: fields.worker ?? fields.adviser ?? null,
  because: told.map(({ table, key }) => ({ table, key })),
})

/** Stretches that follow each other day by day as one, with what was told last. */
export const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const all: Stretch[] = []
  for (const one of stretches) {
    const last = all.at(-1)
    if (last === undefined || last.ends !== one.opens) all.push(one)
    else all[all.length - 1] = { ...one, opens: last.opens, told: [...new Set([...last.told, ...one.told])] }
  }
  return all
}
