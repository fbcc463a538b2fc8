import { type EntryFields, type EntryVersion, entryTypes, significances } from '../model.ts'
import { whenInWords } from './when.ts'

export type VersionChange = { label: string; before: string; after: string }

const shown = {
  words: ['What happened', ({ words }) => words],
  when: ['Date', whenInWords],
  type: ['About', ({ type }) => entryTypes[type]],
  significance: ['Significance', ({ significance }) => significances[significance]],
  positive: ['Strength', ({ positive }) => (positive ? 'Yes' : 'No')],
  impact: ['What it meant for the child', ({ impact }) => impact],
  done: ['What was done', ({ done }) => done],
  source: ['Source', ({ source }) => source],
  document: ['Document', ({ document }) => document],
} as const satisfies Record<string, readonly [string, (fields: EntryFields) => string]>

/** What one version of an entry says differently from another, in the order of the form. */
export const changesBetween = (before: EntryFields, after: EntryFields): readonly VersionChange[] =>
  Object.values(shown)
    .map(([label, words]) => ({ label, before: words(before), after: words(after) }))
    .filter((change) => change.before !== change.after)

export const fieldsOf = (version: EntryVersion): EntryFields => {
  const { on, until, precision, type, significance, positive, words, impact, done, source, document } = version
  return { on, until, precision, type, significance, positive, words, impact, done, source, document }
}
