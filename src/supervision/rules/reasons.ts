import type { Texts } from '../model.ts'
import { isRepeated, normalised } from './repeats.ts'

/** Words that say that nothing is, and not why. */
const empty = new Set(
  'no none not nothing nil na n a new need needed needs necessary required action actions further is are was were be been at in to for of the this that these there moment present time report add change changes changed as before same again ok okay fine yes it we i now just currently applicable'.split(' '),
) // biome-ignore format: a list of words

/** A reason in words: three or more, of which two say something. "None needed", "n/a" and "no further action needed" are none. */
export const isReason = (text: string): boolean => {
  const words = normalised(text).split(' ').filter((word) => word !== '') // biome-ignore format: one line
  return words.length >= 3 && new Set(words.filter((word) => !empty.has(word))).size >= 2
}

/** Parts in which one reason pasted for child after child is asked about. */
const reasonParts = ['none', 'why', 'rationale'] as const

/** Of each child, the parts in which the same words stand for another child of the record. */
export const sharedReasons = (all: ReadonlyMap<string, Texts>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...all].map(([childId, texts]) => [
      childId,
      reasonParts.filter((part) =>
        [...all].some(([other, said]) => other !== childId && isRepeated(said.get(part) ?? '', texts.get(part) ?? '')),
      ),
    ]),
  )
