import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeadingKind, WholePlan } from '../model.ts'
import type { By } from '../records/by.ts'
import { setGathered } from '../records/headings.ts'
import { getLine, saveLine } from '../records/lines.ts'

/**
 * Puts exactly these lines and, in a priority, these findings under a heading. A line that answers a finding which is new in
 * the priority comes with it, unless it is in another priority or was unticked by hand.
 */
export const fillHeading = async (
  db: Tenant,
  whole: WholePlan,
  heading: { id: string; kind: HeadingKind },
  chosen: { lines: readonly string[]; findings: readonly string[] },
  by: By,
): Promise<void> => {
  const { id, kind } = heading
  const fresh = new Set(
    whole.findings.filter((one) => one.priority !== id && chosen.findings.includes(one.id)).map((one) => one.id),
  )
  if (kind === 'priority') await setGathered(db, whole.plan.id, id, chosen.findings)
  for (const line of whole.lines) {
    const comes = kind === 'priority' && line.priority === null && line.findings.some((one) => fresh.has(one))
    const belongs = chosen.lines.includes(line.id) || comes
    const to = belongs ? id : line[kind] === id ? null : line[kind]
    // Locked and read again: only lines that move are saved, over whatever was saved of them meanwhile.
    if (to === line[kind]) continue
    const now = await getLine(db, whole.plan.id, line.id, true)
    await saveLine(db, whole.plan.id, now, { ...now, [kind]: to }, by)
  }
}
