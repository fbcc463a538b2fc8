import type { Day } from '../../platform/day.ts'
import { type Evidence, type EvidenceKind, evidenceKinds, type Impact } from '../model.ts'

type Dated = Pick<Evidence, 'kind' | 'dated' | 'withdrawn'>

/** The same day of the month, `months` earlier; the last day of a month that is too short. */
export const monthsBefore = (day: Day, months: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** Recent: not withdrawn, not dated in the future, and dated on or after the day `months` months before today. */
export const recentEvidence = <E extends Dated>(evidence: readonly E[], today: Day, months: number): readonly E[] =>
  evidence.filter((one) => !one.withdrawn && one.dated <= today && one.dated >= monthsBefore(today, months))

export const kindsOf = (evidence: readonly Dated[]): readonly EvidenceKind[] =>
  (Object.keys(evidenceKinds) as EvidenceKind[]).filter((kind) => evidence.some((one) => one.kind === kind))

/** Null when the evidence holds 'embedded' up; else what is missing, in words. */
export const whyNotEmbedded = (evidence: readonly Dated[], today: Day, months: number): string | null => {
  const kinds = kindsOf(recentEvidence(evidence, today, months))
  if (kinds.length >= 2) return null
  const held = kinds.length === 0 ? 'there is none' : `there is only ${evidenceKinds[kinds[0]!].text.toLowerCase()}`
  return `“Embedded” needs evidence of two kinds (data, audit, voice) from the last ${months} months: ${held}.`
}

/** The impact to show today: a line once rated embedded reopens when its evidence has grown stale. */
export type ImpactToday = { impact: Impact; reopened: string | null }
export const impactToday = (impact: Impact, evidence: readonly Dated[], today: Day, months: number): ImpactToday => ({
  impact,
  reopened: impact === 'embedded' ? whyNotEmbedded(evidence, today, months) : null,
})
