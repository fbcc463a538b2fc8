/** Around each word that was asked for, as the database marks it. No text holds them: control characters are taken out. */
export const markBegin = '\u0001'
export const markEnd = '\u0002'

export type Piece = { text: string; isMarked: boolean }

/** A text with marks, as pieces in order. */
export const piecesOf = (marked: string): readonly Piece[] =>
  marked
    .split(markBegin)
    .flatMap((part, at) => {
      const [first = '', ...rest] = at === 0 ? ['', part] : part.split(markEnd)
      return [
        { text: first, isMarked: true },
        { text: rest.join(''), isMarked: false },
      ]
    })
    .filter(({ text }) => text !== '')

/** The phrases themselves marked in place of their single words, wherever they stand. `pattern`: of `patternOf`, joined by |. */
export const markPhrases = (text: string, pattern: string): string =>
  text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), `${markBegin}$&${markEnd}`)

/**
 * A marked paragraph divided into its sentences, each with its own marks. `sentences` stand in it in order; null where the marks
 * or the white space do not let them be told apart.
 */
export const divide = (marked: string, sentences: readonly string[]): readonly string[] | null => {
  let at = 0
  const divided: string[] = []
  for (const sentence of sentences) {
    let [text, seen] = ['', 0]
    while (at < marked.length && seen < sentence.length) {
      const sign = marked[at]!
      at += 1
      if (sign === markBegin || sign === markEnd) text += sign
      else if (sign === sentence[seen]) {
        text += sign
        seen += 1
      } else if (seen > 0 || sign.trim() !== '') return null
    }
    if (marked[at] === markEnd) {
      text += markEnd
      at += 1
    }
    divided.push(text)
  }
  return divided
}
