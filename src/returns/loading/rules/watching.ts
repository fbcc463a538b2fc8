import { type Day, isDay } from '../../../platform/day.ts'
import type { Source } from '../../model.ts'
import type { Preview } from '../model.ts'
import { type MayBeGone, olderInWords, shareGone } from './stops.ts'
import { counted } from './words.ts'

/** The folders that returns are put into, one for each kind. */
export const watchedKinds: readonly Source[] = ['annex-a', 'ssd', 'local']

/** Milliseconds for which nothing may have been written, so that a file which is still being copied is left alone. */
export const quiet = 120_000

/** One file or folder in the watched folder: when it was last written, and its bytes. */
export type Entry = { name: string; written: number; bytes: number; hasMark: boolean }

/** Left behind by programs, or a mark beside another file. */
export const isPassedOver = (name: string): boolean =>
  /^[.~]|^Thumbs\.db$|\.(done|part|tmp|filepart|crdownload)$/i.test(name)

/** A file beside it that ends in ".done" says so at once; else nothing must have been written for two minutes. */
export const isComplete = ({ written, bytes, hasMark }: Entry, now: number): boolean =>
  hasMark || (bytes > 0 && now - written >= quiet)

/** The day in a name, such as "annex-a-2026-11-21.xlsx", "20261121" or "21-11-2026"; null: it says none that exists. */
export const dayInName = (name: string): Day | null => {
  const iso = /(?<!\d)(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/.exec(name)
  const english = /(?<!\d)([0-3]\d)[-_.]([01]\d)[-_.](20\d\d)(?!\d)/.exec(name)
  const day = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : english ? `${english[3]}-${english[2]}-${english[1]}` : ''
  return isDay(day) ? day : null
}

/**
 * Why a return that nothing blocks is not loaded without a person: a newer one is loaded, or too much would be gone for nobody to look. Null:
 * it is loaded. `never`: no person may load it either, as things are.
 */
export const whyNotLoaded = (
  { kind, asAt }: { kind: Source; asAt: Day },
  { children, last }: Preview,
  settings: MayBeGone,
): { why: string; never: boolean } | null => {
  if (last !== null && last.asAt > asAt) return { why: olderInWords(kind, asAt, last), never: true }
  const share = shareGone({ children }, settings)
  if (share === null) return null
  const { mostGone, fewGone } = settings
  const most = `up to ${mostGone}%, or ${counted(fewGone, 'child', 'children')} of a small list, is loaded without a person`
  return {
    why: `${children.gone.toLocaleString('en-GB')} of ${children.before.toLocaleString('en-GB')} children that it should hold are not in it (${Math.round(share)}%; ${most}). Look at it, then load it under Returns if it is right.`,
    never: false,
  }
}

/** Where a return goes when it was dealt with: the moment first, so that they stand in order and none is overwritten. */
export const nameWhenDone = (name: string, now: Date): string =>
  `${now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}-${name}`

/** The folder is looked into at every quarter of an hour. */
export const nextLook = (now: Date): Date => new Date((Math.floor(now.getTime() / 900_000) + 1) * 900_000)
