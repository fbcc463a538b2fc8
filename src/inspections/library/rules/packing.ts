import type { Sentence } from '../../model.ts'
import type { Packed } from '../model.ts'

const characters = (text: string): number => [...text].length

/** Where each sentence ends in the text, in order; null when one does not stand there. */
const endsIn = (text: string, sentences: readonly Sentence[]): readonly number[] | null => {
  let from = 0
  const ends: number[] = []
  for (const sentence of sentences) {
    const at = text.indexOf(sentence.text, from)
    if (at < 0 || text.slice(from, at).trim() !== '') return null
    from = at + sentence.text.length
    ends.push(from)
  }
  return ends
}

/**
 * A paragraph and its sentences without saying any word twice: the sentences by where they end. Where they do not add
 * up to the text, the text becomes the sentences after one another.
 */
export const pack = (text: string, sentences: readonly Sentence[]): { text: string; sentences: readonly Packed[] } => {
  const said = sentences.filter((sentence) => sentence.text.trim() !== '')
  const whole = said.length === 0 ? [{ text, leaning: 'context' as const, themes: [] }] : said
  const fitting = endsIn(text, whole)
  const kept = fitting ? text : whole.map((sentence) => sentence.text).join(' ')
  const ends = fitting ?? endsIn(kept, whole)!
  return {
    text: kept,
    sentences: whole.map(({ leaning, themes }, at) => ({ to: characters(kept.slice(0, ends[at])), leaning, themes })),
  }
}

/** The sentences of a packed paragraph, in words again. */
export const unpack = (text: string, sentences: readonly Packed[]): readonly Sentence[] => {
  const all = [...text]
  return sentences.map(({ to, leaning, themes }, at) => ({
    text: all
      .slice(sentences[at - 1]?.to ?? 0, to)
      .join('')
      .trim(),
    leaning,
    themes: [...themes],
  }))
}
