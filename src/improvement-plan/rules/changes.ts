import { isDeepStrictEqual } from 'node:util'
import { type Change, type FieldChange, type LineField, type LineFields, lineFields } from '../model.ts'

const fields = Object.keys(lineFields) as LineField[]
const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other)

/** Every field that differs, in the order of the form. */
export const changesBetween = (before: LineFields, after: LineFields): readonly FieldChange[] =>
  fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))

/** The line as it was at `version`, worked out from what it is now and every change since (in any order). */
export const asAtVersion = (now: LineFields, history: readonly Change[], version: number): LineFields => ({
  ...now,
  ...Object.fromEntries(
    history
      .filter((change) => change.version > version)
      .toSorted((one, other) => other.version - one.version)
      .map((change) => [change.field, change.before]),
  ),
})

export type Merge = {
  /** Both people's changes where they do not meet; theirs where they do. */
  merged: LineFields
  /** Fields that both changed, differently, since `base`: a person settles them. */
  conflicts: readonly { field: LineField; theirs: unknown; mine: unknown }[]
}

/** Two people started from `base`: `theirs` was saved first, `mine` was typed meanwhile. Nothing typed is ever dropped. */
export const merge = (base: LineFields, theirs: LineFields, mine: LineFields): Merge => {
  const iChanged = fields.filter((field) => !same(base[field], mine[field]) && !same(theirs[field], mine[field]))
  const conflicts = iChanged
    .filter((field) => !same(base[field], theirs[field]))
    .map((field) => ({ field, theirs: theirs[field], mine: mine[field] }))
  const free = iChanged.filter((field) => same(base[field], theirs[field]))
  return { merged: { ...theirs, ...Object.fromEntries(free.map((field) => [field, mine[field]])) }, conflicts }
}
