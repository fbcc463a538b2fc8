import type { Day } from '../../platform/day.ts'
import type { Line, Milestone } from '../model.ts'
import { isDone, type Lateness, latenessBy } from './lateness.ts'

/** Late, due soon or not, from its date alone; done as soon as someone says when. */
export const latenessOfMilestone = (milestone: Milestone, today: Day): Lateness =>
  latenessBy(milestone.revisedDue ?? milestone.due, milestone.done !== null, today)

type OnLine = Pick<Line, 'milestones' | 'delivery'>

/** Nothing is awaited on a line whose work is done. */
const open = (line: OnLine): readonly Milestone[] =>
  isDone(line.delivery) ? [] : line.milestones.filter((milestone) => milestone.done === null)

const dueOf = (milestone: Milestone): Day => milestone.revisedDue ?? milestone.due

/** The earliest that is not done; a late one stays the next until it is. */
export const nextMilestone = (line: OnLine): Milestone | null =>
  open(line).toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)))[0] ?? null

export const lateMilestones = (line: OnLine, today: Day): readonly Milestone[] =>
  open(line).filter((milestone) => latenessOfMilestone(milestone, today).state === 'late')

/** "2 of 3 milestones done"; nothing where there are none. */
export const milestonesDone = (line: Pick<Line, 'milestones'>): string => {
  const all = line.milestones.length
  if (all === 0) return ''
  const done = line.milestones.filter((milestone) => milestone.done !== null).length
  return `${done} of ${all} ${all === 1 ? 'milestone' : 'milestones'} done`
}
