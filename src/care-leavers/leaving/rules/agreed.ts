import { type Day, inWords } from '../../../platform/day.ts'
import type { Entry } from '../model.ts'
import { entitlements } from '../parts/entitlements.ts'
import { intervals } from '../parts/in-touch.ts'
import { entriesOf, standsOf } from './stands.ts'

/** Lines of print of 16 points that fit on one sheet of A4 below the heading, and letters that fit on a line (a test prints the fullest sheet). */
const mostLines = 27
const lettersOf = { bold: 50, plain: 56 } as const
/** The space below an item. */
const gap = 0.45

export type Promise = { id: string; what: string; who: string; by: Day; doneOn: Day | null }
/** A sentence for the young person that stands beside the promises. */
export type Also = { id: string; text: string }

/** Promises that may be printed: those that are not done first, what is due first before the rest. */
export const promisesOf = (entries: readonly Entry[]): readonly Promise[] =>
  entriesOf(entries, 'promise')
    .map(({ leavingId, fields }) => ({
      id: leavingId,
      what: fields.what ?? '',
      who: fields.who ?? '',
      by: fields.by ?? '',
      doneOn: fields.doneOn ?? null,
    }))
    .toSorted((one, other) =>
      (one.doneOn === null) === (other.doneOn === null) ? (one.by < other.by ? -1 : 1) : one.doneOn === null ? -1 : 1,
    )

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** Sentences made of what stands: who helps, how often, and what they were told that they have a right to. No word of anyone else's record. */
export const alsoOf = (entries: readonly Entry[]): readonly Also[] => {
  const adviser = standsOf(entries, 'adviser').now[0]
  const interval = standsOf(entries, 'interval').now[0]
  const often = intervals[interval?.fields.days as keyof typeof intervals]
  const told = standsOf(entries, 'entitlement').now.filter(({ fields }) => fields.answer !== 'refused' && fields.answer !== 'not-for-them') // biome-ignore format: short
  return [
    ...(adviser ? [{ id: adviser.leavingId, text: `Your personal adviser is ${adviser.fields.name}.` }] : []),
    ...(interval && often
      ? [{ id: interval.leavingId, text: `We see each other ${lower(often)}, or sooner if you ask.` }]
      : []),
    ...told.flatMap(({ leavingId, fields }) => {
      const one = entitlements[fields.which as keyof typeof entitlements]
      return one ? [{ id: leavingId, text: `${one.title}. ${one.plainly}` }] : []
    }),
  ]
}

export type Sheet = { promises: readonly Promise[]; also: readonly Also[]; error: string | null }

const linesOf = (text: string, look: keyof typeof lettersOf): number => Math.ceil(text.length / lettersOf[look])

const heightOf = (one: Promise | Also): number =>
  gap + ('what' in one ? linesOf(one.what, 'bold') + linesOf(whoAndWhen(one), 'plain') : linesOf(one.text, 'plain'))

/** As many as fit below each other, the first before the rest. */
const fitting = (wanted: readonly (Promise | Also)[]): readonly (Promise | Also)[] => {
  let left = mostLines
  return wanted.filter((one) => {
    left -= heightOf(one)
    return left >= 0
  })
}

/** What is printed. Nothing chosen: the promises that are not done, and who helps. `chosen` null: nobody has chosen yet. */
export const sheetOf = (entries: readonly Entry[], chosen: readonly string[] | null): Sheet => {
  const [promises, also] = [promisesOf(entries), alsoOf(entries)]
  const wanted =
    chosen === null
      ? [...promises.filter(({ doneOn }) => doneOn === null), ...also.slice(0, 2)]
      : [...promises, ...also].filter(({ id }) => chosen.includes(id))
  const printed = fitting(wanted)
  return {
    promises: printed.filter((one) => 'what' in one),
    also: printed.filter((one) => 'text' in one),
    error:
      chosen !== null && printed.length < wanted.length ? 'Choose fewer lines, so that it stays on one page' : null,
  }
}

/** "Ana Bell, by 3 March 2027." */
export const whoAndWhen = ({ who, by, doneOn }: Promise): string =>
  doneOn === null ? `${who}, by ${inWords(by)}.` : `${who}: done on ${inWords(doneOn)}.`
