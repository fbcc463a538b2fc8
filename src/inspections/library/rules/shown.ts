import type { Leaning } from '../../model.ts'
import type { Asked, Passage } from '../model.ts'
import { divide, markBegin, markPhrases } from './marked.ts'
import { patternOf, phrasesOf } from './question.ts'

/** A sentence as a page shows it: `marked` holds the marks of `rules/marked.ts`. */
export type ShownSentence = { text: string; marked: string; leaning: Leaning; themes: readonly string[] }

const markedSentences = (passage: Passage, asked: Asked): readonly string[] => {
  const texts = passage.sentences.map(({ text }) => text)
  const phrases = phrasesOf(asked.words)
  if (passage.exact && phrases.length > 0) {
    const pattern = phrases.map(patternOf).join('|')
    return texts.map((text) => markPhrases(text, pattern))
  }
  return (passage.marked === null ? null : divide(passage.marked, texts)) ?? texts
}

/**
 * The sentences of a paragraph that answer: of that leaning and theme, and of those the ones that hold the words; all of
 * them where none does, because a phrase may run over two sentences and a word may stand beside the sentence meant.
 */
export const shownOf = (passage: Passage, asked: Asked): { answer: readonly ShownSentence[]; isWhole: boolean } => {
  const marked = markedSentences(passage, asked)
  const all = passage.sentences.map((sentence, at) => ({ ...sentence, marked: marked[at]! }))
  const fitting = all.filter(
    ({ leaning, themes }) =>
      (asked.leaning === null || leaning === asked.leaning) && (asked.theme === null || themes.includes(asked.theme)),
  )
  const holding = fitting.filter((sentence) => sentence.marked.includes(markBegin))
  const answer = holding.length > 0 ? holding : fitting.length > 0 ? fitting : all
  return { answer, isWhole: answer.length === all.length }
}
