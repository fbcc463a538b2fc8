const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** Words whose full stop does not end a sentence. */
const abbreviation =
  /(?:^|[\s(‘“'"])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|St|Sr|Jr|No|Nos|vs|cf|etc(?=\.,)|e\.g|i\.e|para|paras|approx|dept|[A-Z])\.$/
const closing = /^[)\]”’"']+[.?!]?$/

const belongsToLast = (last: string, next: string): boolean => {
  if (abbreviation.test(last)) return true
  if (closing.test(next)) return true
  // A reference in brackets after the full stop belongs to the sentence before it.
  if (/^[([][^()[\]]{0,140}[)\]]\.?$/.test(next)) return true
  // A full stop inside a name or a quotation is followed by a small letter: the sentence goes on.
  return /^[\p{Ll}]/u.test(next) && !/^(e|i)[A-Z]/.test(next)
}

/** The sentences of a text, in order, with blanks trimmed; nothing is lost or changed but blanks between them. */
export const sentencesOf = (text: string): string[] => {
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const next = segment.trim()
    if (next === '') continue
    const last = sentences.at(-1)
    if (last !== undefined && belongsToLast(last, next))
      sentences[sentences.length - 1] = `${last}${closing.test(next) ? '' : ' '}${next}`
    else sentences.push(next)
  }
  return sentences
}
