import { type Day, isDay } from '../../platform/day.ts'
import { ilacs2018Outcomes } from './ilacs-2018.ts'
import { ilacs2023Outcomes } from './ilacs-2023.ts'
import { ilacs2026Outcomes } from './ilacs-2026.ts'
import {
  type NationalOutcome,
  type OutcomeEdition,
  type OutcomeGrade,
  type OutcomeKind,
  outcomeEditions,
  outcomeKinds,
} from './model.ts'
import { sifOutcomes } from './sif.ts'

const letters: Readonly<Record<string, OutcomeGrade>> = {
  O: 'outstanding',
  G: 'good',
  R: 'requires-improvement',
  I: 'inadequate',
}

const day = (text: string | undefined, line: string): Day => {
  if (text === undefined || !isDay(text)) throw new Error(`National outcomes: no day in “${line}”.`)
  return text
}

const gradesOf = (given: string, edition: OutcomeEdition, line: string): NationalOutcome['grades'] => {
  const { printed } = outcomeEditions[edition]
  if (given.length !== printed.length || !/^[OGRI-]+$/.test(given))
    throw new Error(`National outcomes: not the grades of ${edition} in “${line}”.`)
  const pairs = printed.map((area, at) => [area, letters[given.charAt(at)]] as const)
  return Object.fromEntries(pairs.filter(([, grade]) => grade !== undefined))
}

const outcomeOf = (line: string, edition: OutcomeEdition): NationalOutcome => {
  const [authority, published, kind, grades, file, ...days] = line.split(/ +/)
  if (!/^\d{3}$/.test(authority!) || !outcomeKinds.includes(kind as OutcomeKind) || !/^\d+$/.test(file ?? ''))
    throw new Error(`National outcomes: cannot read “${line}”.`)
  const periods = Array.from({ length: days.length / 2 }, (_, at) => days.slice(2 * at, 2 * at + 2))
  return {
    authority: authority!,
    published: day(published, line),
    onSite: periods.map(([start, end]) => ({ start: day(start, line), end: day(end, line) })),
    edition,
    kind: kind as OutcomeKind,
    grades: gradesOf(grades!, edition, line),
    file: Number(file),
  }
}

/** The lines of one edition. Throws on a line that does not say what its edition gives. */
export const outcomesIn = (text: string, edition: OutcomeEdition): readonly NationalOutcome[] =>
  text
    .trim()
    .split('\n')
    .map((line) => outcomeOf(line.trim(), edition))

/** Every published report with graded judgements since 2014 that the source holds, by edition and day of publication. */
export const nationalOutcomes: readonly NationalOutcome[] = [
  ...outcomesIn(sifOutcomes, 'sif'),
  ...outcomesIn(ilacs2018Outcomes, 'ilacs-2018'),
  ...outcomesIn(ilacs2023Outcomes, 'ilacs-2023'),
  ...outcomesIn(ilacs2026Outcomes, 'ilacs-2026'),
]

/** The first and the last day of publication in the list. What was published later is not counted. */
export const nationalOutcomesFrom: Day = '2014-02-11'
export const nationalOutcomesUntil: Day = '2026-08-20'
