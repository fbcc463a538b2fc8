import type { Day } from '../../platform/day.ts'
import { latenessOf } from './lateness.ts'
import { lateMilestones } from './milestones.ts'
import type { Group, NumberedLine } from './order.ts'
import { leadInWords } from './words.ts'

/** What a person chose above the plan's table; '' is everything. */
export type Filters = { lead: string; rating: string; late: string }

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '')

const isLate = (line: NumberedLine, late: string, today: Day): boolean =>
  late === 'milestone' ? lateMilestones(line, today).length > 0 : latenessOf(line, today).state === late

export const matches = (line: NumberedLine, filters: Filters, today: Day): boolean =>
  (filters.lead === '' || leadInWords(line.lead) === filters.lead) &&
  (filters.rating === '' || line.delivery === filters.rating || line.impact === filters.rating) &&
  (filters.late === '' || isLate(line, filters.late, today))

/** Groups with the lines that match; while filtering, a group without one is left out. */
export const filtered = (groups: readonly Group[], filters: Filters, today: Day): readonly Group[] =>
  isFiltered(filters)
    ? groups
        .map((group) => ({ ...group, also: [], lines: group.lines.filter((line) => matches(line, filters, today)) }))
        .filter((group) => group.lines.length > 0)
    : groups

/** The leads named in a plan, each once, by name. */
export const leadsIn = (groups: readonly Group[]): readonly string[] =>
  [...new Set(groups.flatMap((group) => group.lines.map((line) => leadInWords(line.lead))))]
    .filter((lead) => lead !== '')
    .toSorted((one, other) => one.localeCompare(other))
