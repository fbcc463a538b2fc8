import { leaningOf } from './leaning.ts'
import type { Leaning } from './model.ts'

/**
 * The leanings of the sentences of an item of an improvement list. What stands there needs to improve, however it is put: "the
 * quality of plans" is a concern. Some letters write findings there; what such an item sets against its worry is mixed, and
 * what it tells after its first sentence of facts and plans stays context.
 */
export const leaningsInItem = (sentences: readonly string[]): Leaning[] => {
  const own = sentences.map(leaningOf)
  const tells = own[0] === 'concern' || own[0] === 'mixed'
  return own.map((leaning, at) => {
    if (leaning === 'mixed' && tells) return 'mixed'
    return leaning === 'context' && tells && at > 0 ? 'context' : 'concern'
  })
}
