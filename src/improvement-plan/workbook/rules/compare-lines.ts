import { inWords } from '../../../platform/day.ts'
import { emptyLine, type Line, type LineFields, lineFields, type WholePlan } from '../../model.ts'
import { shorten } from '../../rules/coverage.ts'
import { fieldInWords } from '../../rules/words.ts'
import type { AddedRow, Base, BaseLine, Difference, Item, ReadRow } from '../model.ts'
import { difference } from './compare-fields.ts'
import { type Known, lineFromRow } from './fields.ts'
import { same } from './same.ts'

type Field = keyof LineFields

/** A row and the line it is of; `base` null: the export did not hold that line. */
export type MatchedRow = {
  row: ReadRow
  id: string
  base: Pick<BaseLine, 'fields' | 'locked'> | null
  number: number | null
}
export type NewRow = { row: ReadRow; why: string | null }
export type Matched = { known: readonly MatchedRow[]; added: readonly NewRow[]; strange: readonly ReadRow[] }

const whereIn = (row: ReadRow): string => `row ${row.row} of the sheet Plan`
const titled = (number: number | null, action: string): string =>
  `${number === null ? 'Line' : `Line ${number}`}: ${shorten(action || 'no action written yet', 100)}`

/** How many fields of a row differ from the line as it was written out: of copies of one row, the line is the least changed. */
const changes = (row: ReadRow, base: Pick<BaseLine, 'fields'> | null, known: Known): number =>
  base === null
    ? 0
    : [...lineFromRow(row.values, base.fields, known)].filter(([field, file]) => !same(file.value, base.fields[field]))
        .length

/** A row without an id that an earlier import of this export made a line of: the same row, or at least the same action. */
const addedBefore = (row: ReadRow, added: readonly (AddedRow & { what: 'line' })[], known: Known) => {
  const likeness = (one: AddedRow & { what: 'line' }) => changes(row, { fields: one.fields }, known)
  const action = row.values.action ?? ''
  return (
    added.find((one) => likeness(one) === 0) ?? added.find((one) => action !== '' && same(one.fields.action, action))
  )
}

/** Which row is of which line. Of rows with one id (a row was copied), one is the line and the others are new rows. */
export const matchLines = (rows: readonly ReadRow[], added: readonly AddedRow[], known: Known): Matched => {
  const { base, now } = known
  const earlier = added.filter((one) => one.what === 'line')
  const bases = new Map<string, MatchedRow['base'] & { number: number | null }>([
    ...base.lines.map((line) => [line.id, line] as const),
    ...earlier.map((one) => [one.id, { fields: one.fields, locked: {}, number: null }] as const),
  ])
  const ids = new Set([...bases.keys(), ...now.lines.map((line) => line.id)])
  const withId = Map.groupBy(
    rows.filter((row) => row.id !== null && ids.has(row.id)),
    (row) => row.id!,
  )
  const matched = [...withId].map(([id, same]): MatchedRow => {
    const found = bases.get(id) ?? null
    const row = same.toSorted(
      (one, other) => changes(one, found, known) - changes(other, found, known) || one.row - other.row,
    )[0]!
    return { row, id, base: found, number: found?.number ?? null }
  })
  const taken = new Set(matched.map(({ row }) => row))
  const copies = [...withId].flatMap(([, some]) =>
    some
      .filter((row) => !taken.has(row))
      .map((row) => ({
        row,
        why: `It has the row id of row ${matched.find((one) => one.id === row.id)!.row.row}, so it looks like a copy of that row.`,
      })),
  )
  const used = new Set(matched.map(({ id }) => id))
  const fresh: NewRow[] = []
  const again: MatchedRow[] = []
  for (const row of rows.filter((one) => one.id === null)) {
    const before = addedBefore(
      row,
      earlier.filter((one) => !used.has(one.id)),
      known,
    )
    if (before) used.add(before.id)
    if (before) again.push({ row, id: before.id, base: { fields: before.fields, locked: {} }, number: null })
    else fresh.push({ row, why: null })
  }
  return {
    known: [...matched, ...again].toSorted((one, other) => one.row.row - other.row.row),
    added: [...fresh, ...copies].toSorted((one, other) => one.row.row - other.row.row),
    strange: rows.filter((row) => row.id !== null && !ids.has(row.id)),
  }
}

const keptDue = (now: Line): string =>
  `The original due date, ${inWords(now.due!)}, is kept. Put a later date into the column “${lineFields.revisedDue.label}”, with the reason.`

/** The rules that the pages of a line have too: what cannot be taken over, and what to do instead. */
const whyNot = (field: Field, value: unknown, now: Line): string | null => {
  if (now.delivery === 'signed-off') return 'The line is signed off. Reopen it on its page, then open this page again.'
  if (field === 'due' && now.due !== null) return keptDue(now)
  if (field === 'revisedDue' && now.due === null && value !== null)
    return 'The line has no original due date yet. Take or enter that first.'
  if (field === 'delivery' && value === 'signed-off')
    return 'A line is signed off on its own page, by someone who does not lead it.'
  return null
}

const fieldDifferences = ({ row, id, base }: MatchedRow, now: Line, known: Known): readonly Difference[] =>
  [...lineFromRow(row.values, base?.fields ?? now, known)].flatMap(([field, file]) => {
    const found = difference({
      key: `line-${id}-${field}`,
      label: lineFields[field].label,
      base: base?.fields[field],
      now: now[field],
      file,
      words: (value) =>
        file.blocked && value === file.value && typeof value === 'string'
          ? value
          : fieldInWords(field, value, known.now),
      take: { do: 'set-line', id, field, value: file.value },
      blocked: whyNot(field, file.value, now),
    })
    return found ? [found] : []
  })

const asksReason = (differences: readonly Difference[]): boolean =>
  differences.some((one) => one.take.do === 'set-line' && one.take.field === 'revisedDue' && one.blocked === null)

export const changedItem = (matched: MatchedRow, number: number | null, now: Line, known: Known): Item | null => {
  const differences = fieldDifferences(matched, now, known)
  if (differences.length === 0) return null
  return {
    key: `line-${matched.id}`,
    title: titled(number, now.action),
    where: whereIn(matched.row),
    kind: 'changed',
    differences,
    reason: asksReason(differences) ? (matched.row.values.reason ?? '') : null,
  }
}

/** The file changed a line that is no longer in the plan: nothing of it can be taken until the line is put back. */
export const changedButRemoved = ({ row, id, base, number }: MatchedRow, known: Known): Item | null => {
  if (!base) return null
  const differences = [...lineFromRow(row.values, base.fields, known)].flatMap(([field, file]) => {
    const found = difference({
      key: `line-${id}-${field}`,
      label: lineFields[field].label,
      base: base.fields[field],
      now: base.fields[field],
      file,
      words: (value) => fieldInWords(field, value, known.now),
      take: { do: 'set-line', id, field, value: file.value },
      blocked: 'The line was removed from the plan meanwhile. Put it back, then open this page again.',
    })
    return found ? [{ ...found, now: 'The line is removed' }] : []
  })
  if (differences.length === 0) return null
  return {
    key: `line-${id}`,
    title: titled(number, base.fields.action),
    where: whereIn(row),
    kind: 'changed',
    differences,
    reason: null,
  }
}

const inSentences = (fields: LineFields, whole: WholePlan): string =>
  (Object.keys(lineFields) as Field[])
    .filter((field) => !same(fields[field], emptyLine[field]))
    .map((field) => `${lineFields[field].label}: ${fieldInWords(field, fields[field], whole)}`)
    .join('\n')

/** What keeps a new line out: the same rules as the page "Add a line", and dates that contradict each other. */
const whyNotAdded = (fields: LineFields, blocked: readonly string[], by: Known): string | null => {
  const { findings } = by.now
  if (blocked.length > 0) return blocked.join(' ')
  if (fields.action === '' && fields.outcome === '')
    return 'Enter an action or an outcome in the file, then upload it again.'
  if (!findings.some((one) => fields.findings.includes(one.id)) && fields.whyNoFinding === '')
    return 'A new line needs a finding, or why there is none. Enter it in the file, then upload it again.'
  if (fields.delivery === 'signed-off')
    return 'A new line cannot be signed off already. Change its delivery in the file, then upload it again.'
  if (fields.start !== null && fields.due !== null && fields.due < fields.start)
    return `The due date must be on or after the start, ${inWords(fields.start)}. Change it in the file, then upload it again.`
  return null
}

/** A row that is no line of the plan. A copied row is offered, not ticked: it may be there by mistake. */
export const addedItem = ({ row, why }: NewRow, known: Known): Item => {
  const read = lineFromRow(row.values, emptyLine, known)
  const fields = {
    ...emptyLine,
    ...Object.fromEntries([...read].map(([field, { value }]) => [field, value])),
  } as LineFields
  // Its due date is its original one, so there is nothing to revise yet.
  const whole: LineFields = { ...fields, due: fields.due ?? fields.revisedDue, revisedDue: null }
  const blocked = whyNotAdded(
    whole,
    [...read.values()].flatMap((one) => one.blocked ?? []),
    known,
  )
  return {
    key: `new-line-${row.row}`,
    title: `New line: ${shorten(whole.action || 'no action written yet', 100)}`,
    where: whereIn(row),
    kind: 'added',
    reason: null,
    differences: [
      {
        key: `new-line-${row.row}`,
        label: 'A new line',
        was: null,
        file: inSentences(whole, known.now),
        now: 'Not in the plan',
        conflict: false,
        ticked: blocked === null && why === null,
        blocked,
        note: why,
        take: { do: 'add-line', row: row.row, fields: whole, read: fields },
      },
    ],
  }
}

/** A line that the file no longer holds. Never taken away unless a person ticks it. */
export const missingItem = (id: string, number: number | null, now: Line, base: BaseLine['fields'] | null): Item => {
  const since = base !== null && (Object.keys(base) as Field[]).some((field) => !same(base[field], now[field]))
  return {
    key: `remove-line-${id}`,
    title: titled(number, now.action),
    where: '',
    kind: 'missing',
    reason: null,
    differences: [
      {
        key: `remove-line-${id}`,
        label: 'Remove the line',
        was: 'In the plan',
        file: 'The file has no row for it',
        now: 'In the plan',
        conflict: false,
        ticked: false,
        blocked: null,
        note: since ? 'The line has changed in the plan since the download.' : null,
        take: { do: 'remove-line', id },
      },
    ],
  }
}

export const baseLineOf = (base: Base, id: string): BaseLine | null => base.lines.find((line) => line.id === id) ?? null
