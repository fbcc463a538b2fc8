import type { Selectable } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { ImprovementPlanMilestone } from '../../platform/db/tables.generated.ts'
import type { Milestone } from '../model.ts'

/** As the table has it, or as JSON of its row: days are strings in both, and the times are not read. */
export type MilestoneRow = Pick<
  Selectable<ImprovementPlanMilestone>,
  'milestone_id' | 'title' | 'done_by_name' | 'note' | 'version'
> & { due_on: Day; revised_due_on: Day | null; done_on: Day | null; removed_at: Date | string | null }

export const milestoneOf = (row: MilestoneRow): Milestone => ({
  id: row.milestone_id,
  title: row.title,
  due: row.due_on,
  revisedDue: row.revised_due_on,
  done: row.done_on === null ? null : { on: row.done_on, by: row.done_by_name },
  note: row.note,
  version: row.version,
  removed: row.removed_at !== null,
})
