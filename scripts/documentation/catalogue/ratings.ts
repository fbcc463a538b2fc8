import { deliveryRatings, evidenceKinds, impactRatings, origins } from '../../../src/improvement-plan/model.ts'
import { generatedNote, table } from '../markdown.ts'

const texts = (words: Readonly<Record<string, { text: string }>>): string =>
  Object.values(words)
    .map(({ text }) => text)
    .join(', ')

/** The words that a line of an improvement plan is rated with. */
export const ratingsPage = (): string =>
  [
    generatedNote('src/improvement-plan/model.ts'),
    '# Ratings of an improvement plan',
    '',
    'A line has two ratings, because what was done is not what changed. Whether a due date has passed is worked out beside them.',
    '',
    table(
      ['', 'Values, in order'],
      [
        ['Delivery: how far the work has come', texts(deliveryRatings)],
        ['Impact: whether it made a difference', texts(impactRatings)],
        ['Where a finding comes from', Object.values(origins).join(', ')],
      ],
    ),
    '',
    '“Embedded” needs recent evidence of two kinds; when it grows older than the plan’s own period, the line asks for more.',
    '',
    table(
      ['Kind of evidence', 'For example'],
      Object.values(evidenceKinds).map(({ text, hint }) => [text, hint]),
    ),
    '',
  ].join('\n')
