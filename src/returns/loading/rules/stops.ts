import { type Day, inWords } from '../../../platform/day.ts'
import type { Source } from '../../model.ts'
import type { Preview, Unknown } from '../model.ts'
import { counted, kindTitles } from './words.ts'

/** How many children may be missing before a person looks: per cent of those whom the return should hold, and a number in any case. */
export type MayBeGone = { mostGone: number; fewGone: number }

/**
 * Per cent of the children whom a return should hold who are not in it; null where that is no more than is usual: a small share, or a few of
 * a small list. Not where everybody is gone: that is how an export that failed looks, and a list of one child alone may end.
 */
export const shareGone = ({ children }: Pick<Preview, 'children'>, { mostGone, fewGone }: MayBeGone): number | null => {
  const { gone, before } = children
  const share = before === 0 ? 0 : (100 * gone) / before
  if (share <= mostGone) return null
  return gone > fewGone || (gone === before && gone > 1) ? share : null
}

/** Why a return that nothing blocks is not loaded by pressing one button: what a person must say first. Null: nothing. */
export type Stops = {
  gone: { gone: number; before: number; share: number } | null
  unknown: { count: number; first: readonly string[] } | null
}

export const stopsOf = (preview: Preview, settings: MayBeGone & { unknown: Unknown }): Stops | null => {
  const share = shareGone(preview, settings)
  const { gone, before } = preview.children
  const unknown = settings.unknown === 'refuse' && (preview.unknown?.count ?? 0) > 0 ? preview.unknown! : null
  return share === null && unknown === null ? null : { gone: share === null ? null : { gone, before, share }, unknown }
}

/** "2,700 of 3,000 children whom this return should hold are not in it (90%)." */
export const goneInWords = ({ gone, before, share }: NonNullable<Stops['gone']>): string =>
  `${gone.toLocaleString('en-GB')} of ${counted(before, 'child', 'children')} whom this return should hold are not in it (${Math.round(share)}%).`

/** Characters of an identifier that are shown: one that is longer is a mistake. */
const longest = 40

/** "3 identifiers that no main return knows: A1, A2, A3." */
export const unknownInWords = ({ count, first }: { count: number; first: readonly string[] }): string => {
  const names = first.map((name) => (name.length > longest ? `${name.slice(0, longest)}…` : name))
  const more = count > first.length ? ` and ${(count - first.length).toLocaleString('en-GB')} more` : ''
  return `${counted(count, 'identifier')} that no main return knows (Annex A or the dataset): ${names.join(', ')}${more}.`
}

/** Why nothing of a small list is loaded where nobody is there to decide. */
export const unknownRefusal = (unknown: { count: number; first: readonly string[] }): string =>
  `The list names ${unknownInWords({ ...unknown, first: unknown.first.slice(0, 10) })} Nothing was loaded, because each would become a new child.`

export const unknownNext =
  'Look whether they are mistyped, or load the main return first. Under Returns a person may load the list without them or with them.'

/** A return from before the newest that is loaded: it is read and checked, and cannot be loaded. */
export const olderInWords = (kind: Source, asAt: Day, last: { load: number; asAt: Day }): string =>
  `This return is as at ${inWords(asAt)}. A newer one is loaded already: load ${last.load}, ${kindTitles[kind]} as at ${inWords(last.asAt)}. So it is read and checked, and cannot be loaded. To load it, undo the newer load first.`

export const isUnknownChoice = (typed: string): typed is Exclude<Unknown, 'refuse'> =>
  typed === 'leave-out' || typed === 'add'

/** What was typed as a number: "2,700" and "2700" are one. */
const numberIn = (typed: string): number =>
  /^\d[\d, ]*$/.test(typed) ? Number(typed.replaceAll(/[, ]/g, '')) : Number.NaN

/** What is wrong with the second yes, by field. */
export const acceptFaults = (
  { gone, unknown }: Stops,
  typed: { missing: string; unknown: string; reason: string },
): Readonly<Record<string, string>> => ({
  ...(gone && numberIn(typed.missing) !== gone.gone
    ? { missing: `Type how many children are missing, as it stands above: ${gone.gone.toLocaleString('en-GB')}` }
    : {}),
  ...(unknown && !isUnknownChoice(typed.unknown) ? { unknown: 'Choose what becomes of their rows' } : {}),
  ...(typed.reason.length < 10 ? { reason: 'Say in a few words why it is right to load it' } : {}),
  ...(typed.reason.length > 1000 ? { reason: 'The reason must be 1,000 characters or fewer' } : {}),
})

/** The second yes, for the access log. */
export const acceptWords = ({ gone, unknown }: Stops, choice: string): string =>
  [
    'accepted a return',
    ...(gone ? [`although ${goneInWords(gone).replace(/\.$/, '')}`] : []),
    ...(unknown
      ? [`${choice === 'add' ? 'with' : 'without'} ${counted(unknown.count, 'identifier')} that no main return knows`]
      : []),
  ].join(', ')
