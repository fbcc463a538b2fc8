import type { Day } from '../../platform/day.ts'

export const areas = [
  'overall', 'leaders', 'help-and-protection', 'in-care', 'care-leavers', 'care-and-care-leavers', 'adoption', 'safeguarding-board',
] as const // biome-ignore format: one list of one thing
export type Area = (typeof areas)[number]

export const grades = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const
export type Grade = (typeof grades)[number]

/** One edition of a judgement framework: which judgements it gives, from when to when, and where that is written. */
export type Framework = {
  id: string
  title: string
  /** On-site START dates that fall under it, both ends included; null where it is still in force. */
  from: Day
  until: Day | null
  source: string
  /** In the order of the report's own table, under the name the report prints. */
  judgements: readonly { area: Area; name: string }[]
}
