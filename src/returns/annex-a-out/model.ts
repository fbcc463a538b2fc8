import type { HeldRow, SubjectKind, TableId } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Value } from '../model.ts'

/** Everything held about one child or adopter: also states that were so before, with the loads between which they were known. */
export type HeldSubject = {
  /** The identifier of the case system. */
  readonly subject: string
  readonly kind: SubjectKind
  readonly rows: readonly HeldRow[]
}

/** The day that each load was as at, by its number. */
export type LoadDays = ReadonlyMap<number, Day>

/** A row of one of the eleven lists, values by column id as in a return that was read. */
export type OutRow = { readonly list: string; readonly values: Readonly<Record<string, Value>> }

/** Tables that the lists are made from: nothing else is read. */
export const tablesNeeded: readonly TableId[] = [
  'person',
  'disability',
  'immigration',
  'allocation',
  'involvement',
  'contact',
  'earlyHelp',
  'referral',
  'assessment',
  'section47',
  'conference',
  'childInNeed',
  'childInNeedPlan',
  'visit',
  'review',
  'protectionPlan',
  'carePeriod',
  'legalStatus',
  'placement',
  'permanencePlan',
  'reviewingOfficerContact',
  'health',
  'missing',
  'careLeaver',
  'permanence',
  'adopter',
]
