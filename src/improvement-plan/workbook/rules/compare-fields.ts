import type { Difference, Take } from '../model.ts'
import type { FileField } from './fields.ts'
import { same } from './same.ts'

type Sides = {
  key: string
  label: string
  /** Undefined: the export did not hold it, so nobody can tell who changed it. */
  base: unknown
  now: unknown
  file: FileField
  words: (value: unknown) => string
  take: Take
  /** Why this field cannot be taken as things stand. */
  blocked: string | null
}

/**
 * One field, three ways. No difference when the file says what the plan says, or what it said at the download: then the
 * file did not change it. A conflict when the plan changed it since, to something else.
 */
export const difference = ({ key, label, base, now, file, words, take, blocked }: Sides): Difference | null => {
  if (same(file.value, now)) return null
  if (base !== undefined && same(file.value, base)) return null
  const conflict = base === undefined || !same(base, now)
  const why = file.blocked ?? blocked
  return {
    key,
    label,
    was: base === undefined ? null : words(base),
    file: words(file.value),
    now: words(now),
    conflict,
    ticked: !conflict && why === null,
    blocked: why,
    note: file.note ?? null,
    take,
  }
}
