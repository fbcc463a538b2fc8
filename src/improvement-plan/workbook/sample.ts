import type { Tenant } from '../../platform/db/tenant.ts'
import type { By } from '../records/by.ts'
import { getWholePlan } from '../records/plans.ts'
import type { ReadRow } from './model.ts'
import { addImport, keepExport } from './records.ts'
import { baseOf } from './rules/out.ts'

/** A workbook that came back with two changes and a new line, and waits for someone to choose. */
export const fillWorkbook = async (db: Tenant, planId: string, by: By): Promise<void> => {
  const base = baseOf(await getWholePlan(db, planId))
  const { id: exportId } = await keepExport(db, planId, base, by)
  const changes: readonly ReadRow['values'][] = [
    { costNote: 'Two days of training for each team, once' },
    { fundingSource: 'Workforce development budget' },
  ]
  const lines: readonly ReadRow[] = [
    ...base.lines.map(({ id }, at) => ({ row: at + 2, id, values: changes[at] ?? {} })),
    {
      row: base.lines.length + 2,
      id: null,
      values: {
        action: 'Ask children twice a year what has become better, and print their answers in the plan’s report',
        whyNoFinding: 'Asked for by the children in care council',
      },
    },
  ]
  const read = { lines, milestones: null, problems: [], notices: [] }
  await addImport(db, { planId, exportId, fileName: 'improvement plan, finance.xlsx', read }, by)
}
