import type { Leaning } from './model.ts'

type Leans = { leaning: Leaning }
type ParagraphRule = { leaning: Leaning; says: string; holds: (praise: boolean, concern: boolean) => boolean }

/** The rules by which a paragraph leans, from the leanings of its sentences; the first that holds decides. */
export const paragraphRules: readonly ParagraphRule[] = [
  {
    leaning: 'mixed',
    says: 'Its sentences hold both praise and concern.',
    holds: (praise, concern) => praise && concern,
  },
  { leaning: 'strength', says: 'Its sentences hold praise and no concern.', holds: (praise) => praise },
  { leaning: 'concern', says: 'Its sentences hold concern and no praise.', holds: (_, concern) => concern },
  { leaning: 'context', says: 'Its sentences hold neither.', holds: () => true },
]

/** One word for a paragraph, whatever the order of its sentences; a mixed sentence counts as both. */
export const leaningOfParagraph = (sentences: readonly Leans[]): Leaning => {
  const has = (leaning: Leaning): boolean => sentences.some((sentence) => sentence.leaning === leaning)
  const [praise, concern] = [has('strength') || has('mixed'), has('concern') || has('mixed')]
  return paragraphRules.find(({ holds }) => holds(praise, concern))!.leaning
}
