import { type Day, inWords } from '../../platform/day.ts'
import type { Inspection, InspectionClock } from '../model.ts'
import { isPublished } from './access.ts'
import type { DraftClock } from './accuracy.ts'
import type { Progress } from './review.ts'
import { endsItself, standingOf } from './timeline.ts'
import { titleOf } from './words.ts'

/** One thing that needs someone: as the home page shows it. */
export type Need = { text: string; href: string; due: Day | null; state: 'overdue' | 'soon' | 'to-do' }

/** Working days before a date from which it counts as near. */
const near = { publish: 10, statement: 20 }

const review = (inspection: Inspection, title: string, progress: Progress): Need => ({
  text: `Review ${title}: ${progress.decided} of ${progress.total} values decided`,
  href: `/inspections/${inspection.id}/review`,
  due: null,
  state: 'to-do',
})

const publish = (inspection: Inspection, clock: InspectionClock, today: Day): Need | null => {
  const left = clock.left.publish
  if (!clock.publishBy || left === null || isPublished(inspection, today)) return null
  const href = `/inspections/${inspection.id}/clock`
  const title = titleOf({ ...inspection, onSite: [] })
  if (left < 0)
    return {
      text: `Publish the report: ${title}. It was due by ${inWords(clock.publishBy)}`,
      href,
      due: clock.publishBy,
      state: 'overdue',
    }
  return {
    text: `Publish the report: ${title}`,
    href,
    due: clock.publishBy,
    state: left <= near.publish ? 'soon' : 'to-do',
  }
}

/** Only while it is to come: whether it was sent is known to the improvement plan. */
const statement = (inspection: Inspection, clock: InspectionClock): Need | null => {
  const left = clock.left.statement
  if (!clock.owed || clock.due === null || left === null || left < 0 || left > near.statement) return null
  return {
    text: `The written statement is due: ${titleOf({ ...inspection, onSite: [] })}`,
    href: `/inspections/${inspection.id}/clock`,
    due: clock.due,
    state: 'soon',
  }
}

/** Nobody has received anything yet of what is only announced, or of a draft. */
const mayBeReceived = (inspection: Inspection, today: Day): boolean =>
  !inspection.draft && !endsItself.has(inspection.kind) && standingOf(inspection, today) === 'done'

const receipt = (inspection: Inspection, clock: InspectionClock, today: Day): Need | null =>
  inspection.reviewedAt &&
  mayBeReceived(inspection, today) &&
  clock.ask &&
  (inspection.receivedOn === null || clock.receivedIsPublished)
    ? {
        text: `Enter the date received: ${titleOf({ ...inspection, onSite: [] })}`,
        href: `/inspections/${inspection.id}/clock`,
        due: null,
        state: 'to-do',
      }
    : null

const lists = (inspection: Inspection, given: { name: string; listItemsWaiting: number }): Need | null =>
  given.listItemsWaiting === 0
    ? null
    : {
        text: `Review the council’s own lists: ${given.name}, ${given.listItemsWaiting} ${given.listItemsWaiting === 1 ? 'item' : 'items'} to decide`,
        href: `/inspections/${inspection.id}/documents`,
        due: null,
        state: 'to-do',
      }

/** Working days before comments on factual accuracy are due from which that counts as near. */
const nearAccuracy = 5

const accuracy = (inspection: Inspection, draft: DraftClock): Need | null => {
  if (draft.due === null || draft.left === null || draft.left > nearAccuracy) return null
  const late = draft.left < 0
  return {
    text: `${late ? 'Comments on factual accuracy were due' : 'Send comments on factual accuracy'}: ${titleOf({ ...inspection, onSite: [] })}`,
    href: `/inspections/${inspection.id}/factual-accuracy`,
    due: draft.due,
    state: late ? 'overdue' : 'soon',
  }
}

/**
 * What one inspection needs of someone who reviews. `own`: it is about this authority, so that its dates bind. `name`
 * is what a review is called before anything is accepted.
 */
export const needsOf = (given: {
  inspection: Inspection
  clock: InspectionClock
  draft: DraftClock
  progress: Progress | null
  listItemsWaiting: number
  name: string
  own: boolean
  today: Day
}): readonly Need[] => {
  const { inspection, clock, progress, own } = given
  const dates = own
    ? [
        accuracy(inspection, given.draft),
        receipt(inspection, clock, given.today),
        publish(inspection, clock, given.today),
        statement(inspection, clock),
      ]
    : []
  return [progress && review(inspection, given.name, progress), lists(inspection, given), ...dates].filter(
    (need) => need !== null,
  )
}
