import type { HeldRow } from '../../../history/model.ts'
import { practiceTool } from '../sources.ts'
import { legalWords, reversedWords } from '../words/codes.ts'
import { atomOf, type Rule } from './atom.ts'

type Step = {
  part: string
  field: 'decision' | 'placementOrder' | 'matched' | 'placed' | 'order' | 'otherOrder' | 'fosteringForAdoption'
  rank: number
  positive?: boolean
  words(row: HeldRow<'permanence'>): string
}

const otherOrder = (kind: string | undefined): string => {
  if (/guardian/i.test(kind ?? '')) return 'A special guardianship order was made.'
  if (/arrangement|residence/i.test(kind ?? '')) return 'A child arrangements order was made.'
  return 'A court order gave the child a lasting home.'
}

const steps: readonly Step[] = [
  {
    part: 'decision',
    field: 'decision',
    rank: 20,
    words: () => 'It was decided that the child should be placed for adoption.',
  },
  // The same words as the legal status of that day, so that the two are said once.
  { part: 'placement-order', field: 'placementOrder', rank: 30, words: () => legalWords('E1')! },
  {
    part: 'early',
    field: 'fosteringForAdoption',
    rank: 34,
    words: () => 'Placed with foster carers who may go on to adopt.',
  },
  {
    part: 'matched',
    field: 'matched',
    rank: 36,
    positive: true,
    words: () => 'Matched with a family who plan to adopt.',
  },
  {
    part: 'placed',
    field: 'placed',
    rank: 38,
    positive: true,
    words: () => 'Moved to live with the family who plan to adopt.',
  },
  { part: 'order', field: 'order', rank: 8, positive: true, words: () => 'The court made an adoption order.' },
  {
    part: 'other-order',
    field: 'otherOrder',
    rank: 8,
    positive: true,
    words: ({ fields }) => otherOrder(fields.orderType),
  },
]

const adoption: Rule = {
  id: 'adoption',
  title: 'Steps to adoption or another lasting order, and their reversal',
  reads: ['permanence'],
  from: 'Decision, placement order, match, placement, order; decision reversed and why',
  significance: 'Major',
  type: 'care',
  leavesOut: 'Everything about the adoptive family. After an order the record is the adoption team’s only',
  source: `${practiceTool}; Adoption and Children Act 2002`,
  read: (history) =>
    history.permanence.flatMap((row) => [
      ...steps.flatMap(({ part, field, rank, positive, words }) =>
        atomOf(adoption, 'major', row, {
          part,
          on: row.fields[field],
          facts: field === 'otherOrder' ? [row.fields.orderType] : [],
          words: words(row),
          positive,
          gathers: 'care',
          rank,
        }),
      ),
      ...atomOf(adoption, 'major', row, {
        part: 'reversed',
        on: row.fields.reversed,
        facts: [row.fields.reversedReason],
        words: `It was decided that the child should no longer be placed for adoption${
          reversedWords(row.fields.reversedReason) ? `: ${reversedWords(row.fields.reversedReason)}` : ''
        }.`,
        gathers: 'care',
        rank: 22,
      }),
    ]),
}

const lifeStory: Rule = {
  id: 'life-story',
  title: 'Life story work completed',
  reads: ['lifeStory'],
  from: 'Completed',
  significance: 'Notable, and a strength',
  type: 'achievement',
  leavesOut: 'Its start',
  source: `${practiceTool}: strengths belong in a chronology`,
  read: (history) =>
    history.lifeStory.flatMap((row) =>
      atomOf(lifeStory, 'notable', row, { on: row.ends, words: 'Life story work was completed.', positive: true }),
    ),
}

export const adoptionRules: readonly Rule[] = [adoption, lifeStory]
