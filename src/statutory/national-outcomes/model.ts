import type { Day } from '../../platform/day.ts'

export const outcomeGrades = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const
export type OutcomeGrade = (typeof outcomeGrades)[number]

/**
 * What each edition judges, in the order of the lines of its file. `printed` also holds the two parts of a single inspection's
 * judgement of care, which never count as judgements of their own. The ids are those of the inspection frameworks.
 */
export const outcomeEditions = {
  sif: {
    main: ['leaders', 'help-and-protection', 'in-care', 'overall'],
    printed: ['leaders', 'help-and-protection', 'in-care', 'adoption', 'care-leavers', 'overall'],
  },
  'ilacs-2018': {
    main: ['leaders', 'help-and-protection', 'care-and-care-leavers', 'overall'],
    printed: ['leaders', 'help-and-protection', 'care-and-care-leavers', 'overall'],
  },
  'ilacs-2023': {
    main: ['leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall'],
    printed: ['leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall'],
  },
  'ilacs-2026': {
    main: ['leaders', 'help-and-protection', 'in-care', 'care-leavers'],
    printed: ['leaders', 'help-and-protection', 'in-care', 'care-leavers'],
  },
} as const

export type OutcomeEdition = keyof typeof outcomeEditions
export type OutcomeArea = (typeof outcomeEditions)[OutcomeEdition]['printed'][number]

export const outcomeKinds = ['sif', 'reinspection', 'short', 'standard'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** The judgements of one published report. A grade that is absent was not given: it is neither unknown nor "not good". */
export type NationalOutcome = Readonly<{
  /** DfE number. */
  authority: string
  published: Day
  /** Empty where the report prints none (one report of 2016). */
  onSite: readonly Readonly<{ start: Day; end: Day }>[]
  edition: OutcomeEdition
  /** Of ILACS reports worked out from the days on site: the reports do not print it. */
  kind: OutcomeKind
  grades: Readonly<Partial<Record<OutcomeArea, OutcomeGrade>>>
  /** Number at files.ofsted.gov.uk/v1/file/; null for one that did not come from there. */
  file: number | null
}>

/**
 * The judgements that are counted nationally. "care" is children in care; where the report is older than 2023, children in care
 * and care leavers together, or looked-after children. "care-leavers" is the separate judgement of 2023 on only.
 */
export const nationalJudgements = ['leaders', 'help-and-protection', 'care', 'care-leavers', 'overall'] as const
export type NationalJudgement = (typeof nationalJudgements)[number]
