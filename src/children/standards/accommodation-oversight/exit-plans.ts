import type { Day } from '../../../platform/day.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'

/** Says where to or how it is searched, who leads, the housing reference, by when, and what else if that fails. */
export const isComplete = ({ fields }: RecordedRow<'exitPlan'>): boolean =>
  fields.destination === 'yes' &&
  fields.fallback === 'yes' &&
  fields.lead !== undefined &&
  fields.housingReference !== undefined &&
  fields.targetOn !== undefined

/** In force, complete, and its target not passed. */
export const holds = (plan: RecordedRow<'exitPlan'>, day: Day): boolean =>
  plan.starts !== null &&
  plan.starts <= day &&
  (plan.ends === null || plan.ends > day) &&
  isComplete(plan) &&
  plan.fields.targetOn! >= day
