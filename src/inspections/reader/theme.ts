/**
 * A theme of practice that findings are sorted by. `words` are the phrases that find it and `unless` those that only look like
 * them (both written as phrases.ts says); `found` is a sentence that must be found under it, `notIn` one that must not.
 */
export type Theme = { id: string; title: string; words: string; unless: string; found: string; notIn: string }

export const theme = <const Id extends string>(id: Id, title: string, rest: Omit<Theme, 'id' | 'title'>) => ({
  id,
  title,
  ...rest,
})
