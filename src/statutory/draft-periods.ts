import type { Day } from '../platform/day.ts'
import type { SourceId } from './sources.ts'
import type { DocumentKind } from './timescales.ts'

/**
 * What comes between the inspectors' leaving and the final document: when the draft is expected, and how long the council
 * has to comment on its factual accuracy. The framework's own words were not read, so that each number is a setting with
 * this default, and Ofsted's covering letter always says the day that counts.
 */
export type DraftPeriod = Readonly<{
  kind: DocumentKind
  /** Inspectors on site from this day. */
  from: Day
  /** Last day, or null while it goes on. */
  until: Day | null
  /** Working days after the last day on site by which the draft is expected. */
  draft: number
  /** Working days after the draft was received by which comments on factual accuracy are wanted. */
  comments: number
  source: SourceId
}>

const usual = { until: null, draft: 18, comments: 5, source: 'draft-report-practice' } as const

export const draftPeriods: readonly DraftPeriod[] = [
  { kind: 'single-inspection', from: '2013-11-01', ...usual },
  { kind: 'standard-inspection', from: '2018-01-01', ...usual },
  { kind: 'short-inspection', from: '2018-01-01', ...usual },
  { kind: 'focused-visit', from: '2018-01-01', ...usual },
  { kind: 'monitoring-visit', from: '2016-06-01', ...usual },
  { kind: 'jtai', from: '2016-01-01', ...usual },
  { kind: 'area-send', from: '2023-01-01', ...usual },
]

/** What an authority has set for itself, by kind. */
export type DraftSettings = Readonly<Partial<Record<string, { draft: number; comments: number }>>>

/** The period of a kind of inspection that inspectors were on site for on a day; null when none is held. */
export const findDraftPeriod = (kind: string, onSite: Day, settings: DraftSettings = {}): DraftPeriod | null => {
  const found = draftPeriods.find(
    (row) => row.kind === kind && row.from <= onSite && (row.until === null || onSite <= row.until),
  )
  return found ? { ...found, ...settings[kind] } : null
}
