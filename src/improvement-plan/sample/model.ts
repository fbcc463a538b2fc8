import type { Day } from '../../platform/day.ts'
import type { Delivery, EvidenceKind, Funded, Impact } from '../model.ts'

type Note = { on: Day; by: string; text: string }
type Shown = { kind: EvidenceKind; on: Day; by: string; shows: string; source: string }

/** One invented line. `answers`: the area's place in the report (0 the first), words of a narrative sentence, or why there is no finding. */
export type SampleLine = {
  answers: { area: number } | { sentence: string } | { why: string }
  /** Written before the statement was sent, or since. */
  since?: true
  action: string
  outcome: string
  measures: string
  lead?: { name: string; role: string }
  partner?: { agency: string; name: string }
  start: Day
  due?: Day
  revised?: { to: Day; why: string }
  cost?: { pounds: number | null; note: string; funded: Funded; source: string }
  delivery: Delivery
  impact: Impact
  updates: readonly Note[]
  evidence: readonly Shown[]
  asked?: true
}
