import { createHash } from 'node:crypto'
import { calendarOf, type Term } from '../../standards/calendar.ts'
import type { Applied } from '../../standards/derive.ts'
import type { Standard } from '../../standards/standard.ts'
import { englandAndWales, type Holiday, withExtraHolidays } from '../../statutory/index.ts'
import { type Known, toldFromOf } from './provable.ts'
import { type ChosenSetting, settingsOf } from './settings.ts'

/** What an authority's figures go by besides the records: its numbers, its days, and what its loads tell. */
export type Grounds = {
  readonly chosen: readonly ChosenSetting[]
  readonly extraHolidays: readonly Holiday[]
  readonly terms: readonly Term[]
  readonly told: Known['told']
}

/** Each standard with the law that its cases are worked out by. */
export const applied = (standards: readonly Standard[], grounds: Grounds): readonly Applied[] => {
  const calendar = calendarOf(grounds.terms, withExtraHolidays(englandAndWales, grounds.extraHolidays))
  const toldFrom = toldFromOf(grounds.told)
  return standards.map((standard) => ({
    standard,
    law: { calendar, toldFrom, settings: settingsOf(standard.id, standard.settings, grounds.chosen) },
  }))
}

/**
 * A text that changes when the cases of a standard may come out otherwise though no record changed: its definition, the numbers it goes
 * by, bank holidays, school terms where it goes by them, and from when its tables are told. `engine`: what all definitions stand on.
 */
export const fingerprintOf = (standard: Standard, grounds: Grounds, engine: string): string => {
  const { examples: _, cases, ...definition } = standard
  const told = grounds.told.filter(({ table }) => standard.reads.includes(table))
  const chosen = grounds.chosen.filter((one) => one.standard === standard.id)
  const source = cases.toString()
  const all = [
    definition,
    source,
    engine,
    told,
    chosen,
    grounds.extraHolidays,
    standard.schoolTerms ? grounds.terms : [],
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}
