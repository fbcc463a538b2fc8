import { type Change, lineFields } from '../model.ts'
import { changeInWords } from './words.ts'

/** Changes that were saved together: by one person, at one moment, of one line. In the order given. */
export const savedTogether = (changes: readonly Change[]): readonly (readonly Change[])[] => [
  ...Map.groupBy(changes, (change) => `${change.lineId} ${change.by} ${change.at.getTime()}`).values(),
]

/** "Line added", "Action changed", or "Action, lead and due changed": what happened to one thing, in one breath. */
export const headline = (fields: readonly string[]): string => {
  const events = [...new Set(fields.filter((field) => !(field in lineFields)))]
  if (events.length > 0)
    return events.map((field) => changeInWords({ field, before: null, after: null }, []).title).join(', ')
  const labels = [...new Set(fields)].map((field) => lineFields[field as keyof typeof lineFields].label)
  const [first = '', ...rest] = labels.map((label, at) => (at === 0 ? label : label[0]!.toLowerCase() + label.slice(1)))
  if (rest.length === 0) return `${first} changed`
  if (rest.length > 3) return `${first} and ${rest.length} other fields changed`
  return `${[first, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)} changed`
}
