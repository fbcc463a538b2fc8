import { type Day, inWords } from '../../platform/day.ts'
import type { WordDocument } from '../../platform/documents/docx.ts'
import { type CommentState, commentStateTitles, wasSent } from './accuracy.ts'

type Comment = {
  paragraph: string | null
  page: number | null
  quote: string
  wrong: string
  shouldSay: string
  evidence: string
  state: CommentState
  answer: string
}

/** "Paragraph 12, page 4"; empty where neither is known. */
export const placeInWords = ({ paragraph, page }: Pick<Comment, 'paragraph' | 'page'>): string => {
  const parts = [paragraph && `paragraph ${paragraph}`, page && `page ${page}`].filter(Boolean)
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What goes back to the inspectors: what was agreed, or sent already. What is only a draft stays at home. */
export const forSending = <T extends Pick<Comment, 'state'>>(comments: readonly T[]): readonly T[] =>
  comments.filter(({ state }) => state !== 'draft')

/** The comments as a Word document for the inspectors, in the order of the draft. */
export const accuracyDocument = (given: {
  name: string
  council: string
  comments: readonly Comment[]
  due: Day | null
}): WordDocument => {
  const comments = forSending(given.comments)
  const answered = comments.some(({ state }) => wasSent(state) && state !== 'sent')
  return {
    title: 'Comments on the factual accuracy of the draft',
    subtitle: given.name,
    author: given.council,
    subject: 'Comments on factual accuracy',
    header: 'Not published: for the inspectors only',
    landscape: true,
    blocks: [
      {
        kind: 'paragraph',
        text: `${given.council} has ${comments.length} ${comments.length === 1 ? 'comment' : 'comments'} on the factual accuracy of the draft.${given.due ? ` They are due by ${inWords(given.due)}.` : ''}`,
      },
      {
        kind: 'table',
        head: [
          'No.',
          'Where',
          'What the draft says',
          'What is wrong, and the evidence',
          'What it should say',
          ...(answered ? ['Answer'] : []),
        ],
        widths: answered ? [5, 12, 23, 25, 20, 15] : [5, 13, 27, 30, 25],
        rows: comments.map((one, at) => [
          [String(at + 1)],
          [placeInWords(one)],
          [`“${one.quote}”`],
          [one.wrong, ...(one.evidence ? [{ label: 'Evidence', text: one.evidence }] : [])],
          [one.shouldSay],
          ...(answered ? [[commentStateTitles[one.state], one.answer].filter((text) => text !== '')] : []),
        ]),
      },
    ],
  }
}
