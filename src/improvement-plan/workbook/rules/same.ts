import { isDeepStrictEqual } from 'node:util'
import type { Named, Partner } from '../../model.ts'

/** No-break spaces, line ends and spaces at the end of a line are no change: spreadsheets put them in by themselves. */
const plainText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[ \t]+(?=\n|$)/g, '')
    .trim()

const isPerson = (value: unknown): value is Named | Partner =>
  typeof value === 'object' && value !== null && 'name' in value

/** A person by what people read: that the directory has them or not is no difference in a file. */
const comparable = (value: unknown): unknown => {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return [...new Set(value)].toSorted()
  if (isPerson(value)) return [plainText(value.name), plainText('role' in value ? value.role : value.agency)]
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, comparable(part)]))
  return value
}

/** Whether two values of one field say the same. */
export const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(comparable(one), comparable(other))
