import { markOf } from '../../platform/views/mark.ts'

/** What stands in a field, and the page on which it was typed. */
export type Stored = { readonly value: string; readonly sitting: string; readonly turn: number }

/** What came from one page for one field. `was`: the mark of what stood in it when that page was made. */
export type Typed = { readonly part: string; readonly value: string; readonly was: string }

/** The page that it came from, its how manieth saving, and whether a person pressed a button there (false: it was saved by itself). */
export type Sent = { readonly sitting: string; readonly turn: number; readonly pressed: boolean }

/**
 * `same`: nothing to do. `write`: it takes the place of what stands. `late`: the same page has saved something newer since. `clash`: somebody
 * saved something else meanwhile, which this page had not seen; both are kept.
 */
export type Meeting = 'same' | 'write' | 'late' | 'clash'

/**
 * What becomes of a text that arrives. Never does one text silently take the place of another that its page had not seen: two tabs, two people,
 * a page that was gone back to.
 */
export const meet = (stored: Stored | undefined, typed: Typed, sent: Sent): Meeting => {
  const stands = stored?.value ?? ''
  if (typed.value === stands) return 'same'
  if (stored !== undefined && stored.sitting === sent.sitting) {
    if (sent.turn >= stored.turn) return 'write'
    return sent.pressed ? 'clash' : 'late'
  }
  if (stored === undefined || typed.was === markOf(stands)) return 'write'
  // Not touched here, or emptied: there is no text that could be lost.
  return typed.was === markOf(typed.value) || typed.value === '' ? 'same' : 'clash'
}
