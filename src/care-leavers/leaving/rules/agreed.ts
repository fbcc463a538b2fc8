import { type Day, inWords } from '../../../platform/day.ts'
import type { Entry } from '../model.ts'
import { entitlements } from '../parts/entitlements.ts'
import { intervals } from '../parts/in-touch.ts'
import { entriesOf, standsOf } from './stands.ts'

/** What fits on one sheet of A4 in print of 16 points. */
export const mostPromises = 6
export const mostAlso = 4

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

/** What is printed. Nothing chosen: the promises that are not done, and who helps. `chosen` null: nobody has chosen yet. */
export const sheetOf = (entries: readonly Entry[], chosen: readonly string[] | null): Sheet => {
  const [promises, also] = [promisesOf(entries), alsoOf(entries)]
  if (chosen === null)
    return {
      promises: promises.filter(({ doneOn }) => doneOn === null).slice(0, mostPromises),
      also: also.slice(0, 2),
      error: null,
    }
  const [some, more] = [promises.filter(({ id }) => chosen.includes(id)), also.filter(({ id }) => chosen.includes(id))]
  const isTooMuch = some.length > mostPromises || more.length > mostAlso
  return {
    promises: some.slice(0, mostPromises),
    also: more.slice(0, mostAlso),
    error: isTooMuch
      ? `Choose at most ${mostPromises} promises and ${mostAlso} other lines, so that it stays on one page`
      : null,
  }
}

/** "By 3 March 2027. Ana Bell does it." */
export const whoAndWhen = ({ who, by, doneOn }: Promise): string =>
  doneOn === null ? `${who} does it, by ${inWords(by)}.` : `${who} did it on ${inWords(doneOn)}.`
