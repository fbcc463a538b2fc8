import { type Day, inWords } from '../../../platform/day.ts'
import type { Written } from '../model.ts'
import type { Part, PartField } from '../parts/part.ts'

/** The answer to one field in words; null: none was given. */
export const answerOf = (field: PartField, value: string | undefined): string | null => {
  if (value === undefined) return null
  if (field.kind === 'choice') return field.items[value] ?? value
  if (field.kind === 'yes-no') return value === 'yes' ? 'Yes' : 'No'
  return field.kind === 'day' ? inWords(value) : value
}

type Answer = { name: string; label: string; words: string; field: PartField }

/** Every answer that was given, in the order of the form. */
export const answersOf = (part: Part, { fields }: Pick<Written, 'fields'>): readonly Answer[] =>
  Object.entries(part.fields).flatMap(([name, field]) => {
    const words = answerOf(field, fields[name])
    return words === null ? [] : [{ name, label: field.short ?? field.label, words, field }]
  })

/** "Since 3 March 2026", "3 March to 5 May 2026", "3 March 2026". */
export const daysOf = (part: Part, { on, until }: { on: Day; until: Day | null }): string => {
  if (!part.until) return inWords(on)
  return until === null ? `Since ${inWords(on)}` : `${inWords(on)} to ${inWords(until)}`
}

/** The whole entry as plain text, for the case system and for copies of what is held. */
export const entryText = (part: Part, written: Written): string =>
  [
    `${part.on.label}: ${inWords(written.on)}.`,
    ...(part.until && written.until ? [`${part.until.label}: ${inWords(written.until)}.`] : []),
    ...answersOf(part, written).map(({ label, words }) => `${label}: ${words}`),
  ].join('\n')
