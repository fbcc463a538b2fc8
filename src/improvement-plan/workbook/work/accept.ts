import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { WholePlan } from '../../model.ts'
import type { By } from '../../records/by.ts'
import { recordChanges } from '../../records/history.ts'
import { addLine, saveLine, setOrder, setRemoved } from '../../records/lines.ts'
import { addMilestone, saveMilestone, setMilestoneRemoved } from '../../records/milestones.ts'
import { grouped } from '../../rules/order.ts'
import type { AddedRow, ReadWorkbook } from '../model.ts'
import { keepAdditions } from '../records.ts'
import { movedIds } from '../rules/order.ts'
import type { Work } from '../rules/taking.ts'

type Given = { exportId: string; read: ReadWorkbook; now: WholePlan; work: Work }

/** A new line goes behind the line that stands above it in the file. The last goes first, so that they keep their order. */
const withNewLines = (order: readonly string[], added: readonly { id: string; row: number }[], read: ReadWorkbook) =>
  added
    .toSorted((one, other) => other.row - one.row)
    .reduce((ids, { id, row }) => {
      const above = read.lines.findLast((one) => one.row < row && one.id !== null && ids.includes(one.id))
      return ids.toSpliced(above ? ids.indexOf(above.id!) + 1 : 0, 0, id)
    }, order)

const changeLines = async (db: Tenant, { now, work }: Given, by: By): Promise<void> => {
  const lineOf = (id: string) => now.lines.find((line) => line.id === id)!
  for (const { id, to, reason } of work.lines) await saveLine(db, now.plan.id, lineOf(id), to, by, reason)
  for (const id of work.removedLines) await setRemoved(db, now.plan.id, lineOf(id), true, by)
}

/** Milestones of a line that has just been saved are told of under its new version. */
const changeMilestones = async (db: Tenant, { now, work }: Given, by: By): Promise<readonly AddedRow[]> => {
  const saved = new Set(work.lines.map((line) => line.id))
  const of = (lineId: string) => {
    const line = now.lines.find((one) => one.id === lineId)!
    return { planId: now.plan.id, line: { id: lineId, version: line.version + (saved.has(lineId) ? 1 : 0) } }
  }
  const milestones = new Map(now.lines.flatMap((line) => line.milestones.map((one) => [one.id, one] as const)))
  for (const { id, lineId, to, reason } of work.milestones)
    await saveMilestone(db, of(lineId), milestones.get(id)!, to, by, reason)
  for (const { id, lineId } of work.removedMilestones)
    await setMilestoneRemoved(db, of(lineId), milestones.get(id)!, true, by)
  const added: AddedRow[] = []
  for (const { lineId, fields } of work.newMilestones) {
    const id = newId()
    await addMilestone(db, of(lineId), fields, by, id)
    added.push({ what: 'milestone', id, lineId, fields })
  }
  return added
}

const idsInOrder = (now: WholePlan): readonly string[] =>
  grouped(now.findings, now.lines).flatMap((group) => group.lines.map((line) => line.id))

const changeOrder = async (db: Tenant, given: Given, added: readonly { id: string; row: number }[], by: By) => {
  const { now, work, read } = given
  if (work.order === null && added.length === 0) return
  const removed = new Set(work.removedLines)
  const before = idsInOrder(now)
  const order = work.order ?? before
  await setOrder(
    db,
    now.plan.id,
    withNewLines(order, added, read).filter((id) => !removed.has(id)),
  )
  for (const id of work.order === null ? [] : movedIds(before, order)) {
    const { version } = now.lines.find((line) => line.id === id)!
    const about = { planId: now.plan.id, lineId: id, version, by }
    await recordChanges(db, about, [{ field: 'moved', before: null, after: null }])
  }
}

/**
 * Carries out what was chosen, by the same records as the pages, so that history and rules are the same. The plan and its
 * lines must be locked, and `now` read after that. `by` says that it was by workbook.
 */
export const accept = async (db: Tenant, given: Given, by: By): Promise<void> => {
  const { now, work, exportId } = given
  await changeLines(db, given, by)
  const milestones = await changeMilestones(db, given, by)
  const lines: { id: string; row: number; added: AddedRow }[] = []
  for (const { row, fields, read } of work.newLines) {
    const id = await addLine(db, now.plan.id, fields, by)
    lines.push({ id, row, added: { what: 'line', id, fields: read } })
  }
  await changeOrder(db, given, lines, by)
  await keepAdditions(db, exportId, [...lines.map((line) => line.added), ...milestones])
}
