import type { Day } from '../../platform/day.ts'

/** What members are told of a month, or of one standard; the newest month where none is named. */
export const membersAddress = (monthEnd: Day | null, standard: string | null = null): string =>
  `/performance/members${standard === null ? '' : `/${standard}`}${monthEnd === null ? '' : `?month=${monthEnd.slice(0, 7)}`}`
