import { inWords } from '../../../platform/day.ts'
import type { Milestone, MilestoneFields } from '../../model.ts'
import { shorten } from '../../rules/coverage.ts'
import type { AddedRow, BaseMilestone, Difference, Item, ReadRow } from '../model.ts'
import { difference } from './compare-fields.ts'
import { type Known, type MilestoneField, milestoneFromRow } from './fields.ts'
import { same } from './same.ts'

const labels: Record<MilestoneField, string> = {
  title: 'Milestone',
  due: 'Due',
  revisedDue: 'Revised due date',
  done: 'Done',
  note: 'Note',
}

const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'Nothing'
  if (typeof value === 'object') {
    const { on, by } = value as NonNullable<MilestoneFields['done']>
    return `${inWords(on)} by ${by}`
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? inWords(String(value)) : String(value)
}

const whereIn = (row: ReadRow): string => `row ${row.row} of the sheet Milestones`
type Placed = { lineId: string; now: Milestone }

const whyNot = (field: MilestoneField, { now }: Placed): string | null =>
  field === 'due'
    ? `The original due date, ${inWords(now.due)}, is kept. Put a later date into the column “Revised due date”, with the reason.`
    : null

const differencesOf = (
  row: ReadRow,
  id: string,
  base: MilestoneFields | null,
  placed: Placed,
  known: Known,
): readonly Difference[] =>
  [...milestoneFromRow(row.values, base ?? placed.now, known)].flatMap(([field, file]) => {
    const found = difference({
      key: `milestone-${id}-${field}`,
      label: labels[field],
      base: base?.[field],
      now: placed.now[field],
      file,
      words,
      take: { do: 'set-milestone', id, lineId: placed.lineId, field, value: file.value },
      blocked: whyNot(field, placed),
    })
    return found ? [found] : []
  })

const changedItem = (
  row: ReadRow,
  id: string,
  base: MilestoneFields | null,
  placed: Placed,
  known: Known,
): Item | null => {
  const differences = differencesOf(row, id, base, placed, known)
  if (differences.length === 0) return null
  const revised = differences.some(
    (one) => one.take.do === 'set-milestone' && one.take.field === 'revisedDue' && one.blocked === null,
  )
  return {
    key: `milestone-${id}`,
    title: `Milestone: ${shorten(placed.now.title, 100)}`,
    where: whereIn(row),
    kind: 'changed',
    differences,
    reason: revised ? (row.values.reason ?? '') : null,
  }
}

const single = (
  key: string,
  title: string,
  where: string,
  kind: Item['kind'],
  one: Omit<Difference, 'key' | 'conflict'>,
): Item => ({
  key,
  title,
  where,
  kind,
  reason: null,
  differences: [{ ...one, key, conflict: false }],
})

const newFields = (row: ReadRow, known: Known): Partial<MilestoneFields> =>
  Object.fromEntries([...milestoneFromRow(row.values, null, known)].map(([field, { value }]) => [field, value]))

const addedItem = (row: ReadRow, why: string | null, known: Known): Item => {
  const { title = '', due = null, done = null, note = '', revisedDue = null } = newFields(row, known)
  const line = known.base.lines.find((one) => String(one.number) === row.values.number)
  const inPlan = line && known.now.lines.find((one) => one.id === line.id)
  const blocked =
    title === ''
      ? 'A milestone needs words. Enter them in the file, then upload it again.'
      : due === null && revisedDue === null
        ? 'A milestone needs a due date. Enter it in the file, then upload it again.'
        : !inPlan
          ? 'It is not clear which line it belongs to. Enter the number of a line in the column “Line”; a milestone of a new line is added on that line’s page.'
          : ([...milestoneFromRow(row.values, null, known).values()].find((one) => one.blocked)?.blocked ?? null)
  const fields: MilestoneFields = { title, due: (due ?? revisedDue)!, revisedDue: null, done, note }
  return single(
    `new-milestone-${row.row}`,
    `New milestone: ${shorten(title || 'without words', 100)}`,
    whereIn(row),
    'added',
    {
      label: 'A new milestone',
      was: null,
      file: [
        line && `Line ${line.number}`,
        title,
        fields.due && `Due: ${words(fields.due)}`,
        done && `Done: ${words(done)}`,
        note,
      ]
        .filter(Boolean)
        .join('\n'),
      now: 'Not in the plan',
      ticked: blocked === null && why === null,
      blocked,
      note: why,
      take: { do: 'add-milestone', row: row.row, lineId: line?.id ?? '', fields },
    },
  )
}

const missingItem = (id: string, { lineId, now }: Placed): Item =>
  single(`remove-milestone-${id}`, `Milestone: ${shorten(now.title, 100)}`, '', 'missing', {
    label: 'Remove the milestone',
    was: 'In the plan',
    file: 'The file has no row for it',
    now: 'In the plan',
    ticked: false,
    blocked: null,
    note: null,
    take: { do: 'remove-milestone', id, lineId },
  })

/** Made by an earlier import of this export from a row that has no id. */
const addedBefore = (row: ReadRow, added: readonly (AddedRow & { what: 'milestone' })[], known: Known) => {
  const { title = '', due = null } = newFields(row, known)
  const line = known.base.lines.find((one) => String(one.number) === row.values.number)
  return added.find(
    (one) => one.lineId === line?.id && same(one.fields.title, title) && (due === null || one.fields.due === due),
  )
}

/** Everything that the sheet Milestones says differently. */
export const compareMilestones = (
  rows: readonly ReadRow[],
  added: readonly AddedRow[],
  known: Known,
): readonly Item[] => {
  const earlier = added.filter((one) => one.what === 'milestone')
  const bases = new Map<string, BaseMilestone>([...known.base.milestones, ...earlier].map((one) => [one.id, one]))
  const now = new Map<string, Placed>(
    known.now.lines.flatMap((line) => line.milestones.map((one) => [one.id, { lineId: line.id, now: one }] as const)),
  )
  const seen = new Set<string>()
  const items = rows.flatMap((row): readonly (Item | null)[] => {
    const before =
      row.id === null
        ? addedBefore(
            row,
            earlier.filter((one) => !seen.has(one.id)),
            known,
          )
        : undefined
    const id = row.id ?? before?.id ?? null
    if (id === null || seen.has(id))
      return [addedItem(row, id === null ? null : 'It has the row id of another row, so it looks like a copy.', known)]
    seen.add(id)
    const placed = now.get(id)
    return placed ? [changedItem(row, id, bases.get(id)?.fields ?? null, placed, known)] : []
  })
  const gone = [...bases.keys()].filter((id) => !seen.has(id) && now.has(id)).map((id) => missingItem(id, now.get(id)!))
  return [...items.filter((item) => item !== null), ...gone]
}
