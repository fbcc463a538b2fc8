import { type Day, daysBetween } from '../../platform/day.ts'
import { csv } from '../../platform/documents/csv.ts'
import { type Look, lookResults, type Strength } from '../model.ts'
import { monthsBefore } from './evidence.ts'
import { soonDays } from './lateness.ts'
import { leadInWords, whereIs } from './words.ts'

/** Days are compared in words only: a strength "should be looked at by" its next day, and is overdue the day after. */
export type StrengthNow = {
  /** What was found last; null while nobody has looked. */
  last: Look | null
  /** By when it is to be looked at next. */
  next: Day
  overdueDays: number
  isSoon: boolean
  /** It slips or is lost, and no line answers that yet. */
  asksForLine: boolean
}

/** The last look counts by its day, not by when it was written down; a look dated after today is not yet so. */
export const strengthNow = (strength: Strength, today: Day): StrengthNow => {
  const last = strength.looks.filter((look) => look.on <= today).toSorted((a, b) => b.on.localeCompare(a.on))[0] ?? null
  const next = monthsBefore(last?.on ?? strength.since, -strength.everyMonths)
  const left = daysBetween(today, next)
  return {
    last,
    next,
    overdueDays: Math.max(0, -left),
    isSoon: left >= 0 && left <= soonDays,
    asksForLine: last !== null && last.found !== 'still-so' && strength.lineId === null,
  }
}

export const held = (strengths: readonly Strength[]): readonly Strength[] => strengths.filter((one) => !one.removed)

/** What a line that answers a slipping strength says instead of a finding. */
export const whyOfSlipping = (strength: Pick<Strength, 'quote' | 'origin'>, last: Look): string =>
  `${strength.origin === 'own-list' ? 'The council’s own list holds this as a strength' : 'Inspectors praised this'}, and it ${last.found === 'lost' ? 'is lost' : 'slips'}: “${strength.quote}”${
    last.note === '' ? '' : `\n${last.note}`
  }`

/** One row a strength, in order; days as YYYY-MM-DD. `judgements`: the words for each judgement's id. */
export const strengthsAsCsv = (
  strengths: readonly Strength[],
  judgements: Readonly<Record<string, string>>,
  today: Day,
): Buffer =>
  csv(
    [
      'Judgement', 'Strength', 'List', 'Where in the report', 'Who keeps it so', 'What would show that it slips',
      'Looked at every (months)', 'Last looked', 'Found', 'By', 'Note', 'Next look by', 'Days overdue',
    ], // biome-ignore format: a row of the table
    strengths.map((one) => {
      const { last, next, overdueDays } = strengthNow(one, today)
      return [
        one.section === null ? '' : (judgements[one.section] ?? one.section), one.quote, one.listHeading, whereIs(one),
        leadInWords(one.keeper), one.sign, one.everyMonths, last?.on ?? '', last ? lookResults[last.found].text : '',
        last?.by ?? '', last?.note ?? '', next, overdueDays > 0 ? overdueDays : '',
      ] // biome-ignore format: a row of the table
    }),
  )
