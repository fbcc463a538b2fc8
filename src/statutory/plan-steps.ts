import type { Day } from '../platform/day.ts'
import { englandAndWales, type Holidays } from './bank-holidays.ts'
import { addWorkingDays } from './working-days.ts'

/** Something to have done before the statement is due. A council can change the list; the deadline itself is not a step. */
export type PlanStep = Readonly<{ id: string; title: string; workingDaysBefore: number; reason: string }>

export type DatedStep = Readonly<{
  id: string
  title: string
  by: Day
  workingDaysBefore: number
  reason: string
  /** True when counting back goes past the day the document was received: the step needs a day of its own. */
  beforeReceived: boolean
}>

/** Defaults for a 70 working day statement. Source: `council-practice` in sources.ts. */
export const defaultSteps: readonly PlanStep[] = [
  {
    id: 'findings-accepted',
    title: 'Findings accepted',
    workingDaysBefore: 60,
    reason: 'The plan is drafted from accepted findings, so this comes first: two weeks after receipt.',
  },
  {
    id: 'draft-plan',
    title: 'Draft plan to senior leaders',
    workingDaysBefore: 45,
    reason: 'Leaves time to change leads, dates and money before partners see it.',
  },
  {
    id: 'partners-consulted',
    title: 'Partners, children and families consulted',
    workingDaysBefore: 30,
    reason: 'Partners need about three weeks to agree actions that are theirs.',
  },
  {
    id: 'committee',
    title: 'Cabinet or committee',
    workingDaysBefore: 15,
    reason: 'Papers are public five clear days before, and call-in can take a week after.',
  },
  {
    id: 'dcs-sign-off',
    title: 'Director of children’s services signs off',
    workingDaysBefore: 5,
    reason: 'After the committee, with its changes made.',
  },
  {
    id: 'statement-sent',
    title: 'Statement sent and published',
    workingDaysBefore: 2,
    reason: 'Two days in hand for an address that bounces or a file that will not open.',
  },
]

/** Counts each step back from the deadline, earliest first. Throws HolidaysUnknown outside the years held. */
export const planSteps = (
  steps: readonly PlanStep[],
  deadline: Day,
  received: Day,
  holidays: Holidays = englandAndWales,
): readonly DatedStep[] =>
  steps
    .map(({ id, title, workingDaysBefore, reason }) => {
      const by = addWorkingDays(deadline, -workingDaysBefore, holidays)
      return { id, title, by, workingDaysBefore, reason, beforeReceived: by < received }
    })
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : b.workingDaysBefore - a.workingDaysBefore))
