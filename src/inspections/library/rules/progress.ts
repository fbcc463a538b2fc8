import { type Fate, type FileOutcome, fates } from '../model.ts'

export type Tally = Readonly<Record<Fate, number>>

export const noneYet: Tally = { stored: 0, known: 0, 'left-out': 0, unreadable: 0 }

export const counted = (tally: Tally, outcome: FileOutcome): Tally => ({
  ...tally,
  [outcome.fate]: tally[outcome.fate] + 1,
})

export const doneIn = (tally: Tally): number => fates.reduce((sum, fate) => sum + tally[fate], 0)

const duration = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `about ${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `about ${minutes} minutes left` : `about ${Math.round(minutes / 60)} hours left`
}

/**
 * How far an import is: "123 of 500, 4 could not be read, about 2 minutes left". The time goes by the files that had to be
 * read, since those that are here already take none. `elapsed` in milliseconds.
 */
export const progressInWords = (tally: Tally, total: number, elapsed: number): string => {
  const done = doneIn(tally)
  const read = done - tally.known
  const left = read > 0 && done < total ? duration((elapsed / read) * (total - done)) : null
  const unreadable = tally.unreadable > 0 ? `${tally.unreadable} could not be read` : null
  return [`${done} of ${total}`, unreadable, left].filter((part) => part !== null).join(', ')
}

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`

/** What became of the files, a sentence each; nothing is said of what did not happen. */
export const summaryOf = (tally: Tally): readonly string[] =>
  [
    `${tally.stored === 1 ? '1 document was' : `${tally.stored} documents were`} added to the library.`,
    tally.known > 0 && `${files(tally.known)} were here already.`.replace('1 file were', '1 file was'),
    tally['left-out'] > 0 && `${files(tally['left-out'])} left out, because not for the library.`,
    tally.unreadable > 0 && `${files(tally.unreadable)} could not be read.`,
  ].filter((sentence) => sentence !== false)
