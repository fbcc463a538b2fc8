import type { Day } from '../../../platform/day.ts'
import type { NationalJudgement, NationalOutcome, OutcomeGrade } from '../../../statutory/index.ts'

/** The national judgements as they are named in tables. */
export const nationalTitles: Readonly<Record<NationalJudgement, string>> = {
  leaders: 'Impact of leaders',
  'help-and-protection': 'Help and protection',
  care: 'Children in care',
  'care-leavers': 'Care leavers',
  overall: 'Overall effectiveness',
}

/** As they stand in a sentence: "… were good or better for care leavers", "… were good or better overall". */
const nationalInSentence: Readonly<Record<NationalJudgement, string>> = {
  leaders: 'for the impact of leaders on social work practice',
  'help-and-protection': 'for children who need help and protection',
  care: 'for children in care',
  'care-leavers': 'for care leavers',
  overall: 'overall',
}

/** Until then reports judged children in care and care leavers together (ILACS 2018) or looked-after children with care leavers within (SIF). */
const jointUntil: Day = '2022-12-31'

/** The name of a judgement in the reports that count on a day. */
export const nationalTitle = (judgement: NationalJudgement, asAt: Day): string =>
  judgement === 'care' && asAt <= jointUntil ? 'Children in care and care leavers' : nationalTitles[judgement]

export const nationalWords = (judgement: NationalJudgement, asAt: Day): string =>
  judgement === 'care' && asAt <= jointUntil ? 'for children in care and care leavers' : nationalInSentence[judgement]

/** Grades in a narrow column. */
export const shortGrades: Readonly<Record<OutcomeGrade, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement',
  inadequate: 'Inadequate',
}

const kinds: Readonly<Record<NationalOutcome['kind'], string>> = {
  sif: 'Single inspection',
  reinspection: 'Re-inspection (single inspection)',
  short: 'Short inspection',
  standard: 'Standard inspection',
}

export const outcomeKindTitle = ({ kind }: Pick<NationalOutcome, 'kind'>): string => kinds[kind]
