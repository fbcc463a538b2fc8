import type { Inspection } from '../model.ts'
import { formerOf } from './former.ts'

/** The authority at work. `code`: its DfE number. */
export type Council = { code: string; name: string }

export const anotherInWords = (name: string, council: Council): string =>
  `This document is about ${name}, not ${council.name}. If it is here to learn from, its dates do not bind ${council.name}.`

/** The other authority that a document is about; null for the council’s own, for those of a council before it, and while nobody knows. */
export const anotherAuthority = (
  one: Pick<Inspection, 'authority' | 'onSite' | 'publishedOn'>,
  council: Pick<Council, 'code'>,
): string | null =>
  one.authority && one.authority.code !== council.code && formerOf(one, Number(council.code)) === null
    ? one.authority.name
    : null

/** Said wherever dates or plans of a document are shown: nothing that it asks for binds the council at work. */
export const aboutAnother = (
  one: Pick<Inspection, 'authority' | 'onSite' | 'publishedOn'>,
  council: Council,
): string | null => {
  const name = anotherAuthority(one, council)
  return name === null ? null : anotherInWords(name, council)
}
