import { inWords, todayInEngland } from '../../platform/day.ts'
import { type Change, lineFields } from '../model.ts'
import { changeInWords, knowsNothing, lowerFirst } from './words.ts'

/** Changes that were saved together: by one person, at one moment, of one line. In the order given. */
export const savedTogether = (changes: readonly Change[]): readonly (readonly Change[])[] => [
  ...Map.groupBy(changes, (change) => `${change.lineId} ${change.by} ${change.at.getTime()}`).values(),
]

const inOrder = Object.keys(lineFields)

/**
 * "Line added", "Action changed", or "Action, lead and due changed": what happened to one thing, in one breath. Fields stand in the order of the line's
 * page, whatever order they were saved in: what is told must not read otherwise each time.
 */
export const headline = (fields: readonly string[]): string => {
  const events = [...new Set(fields.filter((field) => !(field in lineFields)))].toSorted()
  if (events.length > 0)
    return events.map((field) => changeInWords({ field, before: null, after: null }, knowsNothing).title).join(', ')
  const ordered = [...new Set(fields)].toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))
  const labels = ordered.map((field) => lineFields[field as keyof typeof lineFields].label)
  const [first = '', ...rest] = labels.map((label, at) => (at === 0 ? label : lowerFirst(label)))
  if (rest.length === 0) return `${first} changed`
  if (rest.length > 3) return `${first} and ${rest.length} other fields changed`
  return `${[first, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)} changed`
}

/** Days of earlier changes that are told beside the newest one; the history has them all. */
const daysTold = 2

/**
 * Several changes of one thing, newest first given: what was saved last in its own words, and what came before with the
 * day it happened ('' when nothing did), so that nothing earlier is told at a later date.
 */
export const newsInWords = (changes: readonly { field: string; at: Date }[]): { newest: string; before: string } => {
  const latest = changes[0]!.at
  const isNewest = ({ at }: { at: Date }): boolean => at.getTime() === latest.getTime()
  const words = (some: typeof changes): string => headline(some.map((change) => change.field))
  const days = [
    ...Map.groupBy(
      changes.filter((change) => !isNewest(change)),
      (change) => todayInEngland(change.at),
    ),
  ]
  const told = days.slice(0, daysTold).map(([day, earlier]) => {
    const when = day === todayInEngland(latest) ? 'earlier that day' : `on ${inWords(day)}`
    return `${lowerFirst(words(earlier))} ${when}`
  })
  return {
    newest: words(changes.filter(isNewest)),
    before: [...told, ...(days.length > daysTold ? ['and changes before that'] : [])].join('; '),
  }
}
