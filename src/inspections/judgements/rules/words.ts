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
export const nationalInSentence: Readonly<Record<NationalJudgement, string>> = {
  leaders: 'for the impact of leaders on social work practice',
  'help-and-protection': 'for children who need help and protection',
  care: 'for children in care',
  'care-leavers': 'for care leavers',
  overall: 'overall',
}

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
