import type { Part, Texts } from '../model.ts'
import { stillId } from './parts.ts'

/** A text without what changes by itself: case, spaces, line ends, signs. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same words again, of three words or more: "None" may well be said twice. */
export const isRepeated = (before: string, now: string): boolean => {
  const words = normalised(now)
  return words.split(' ').length >= 3 && words === normalised(before)
}

/** Fields that say word for word what they said last time, and of which nobody has said that it still holds. */
export const repeatsIn = (parts: readonly Part[], before: Texts, now: Texts): readonly Part[] =>
  parts.filter(
    ({ id, repeats }) =>
      repeats === true && now.get(stillId(id)) !== 'yes' && isRepeated(before.get(id) ?? '', now.get(id) ?? ''),
  )
