import { ageOn } from '../../../platform/day.ts'
import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { bornOn } from '../held.ts'
import { standard } from '../standard.ts'
import { reviewsOf } from './reviews.ts'

/** Spoke (PN1), was spoken for (PN2), showed views without words (PN3); not there and briefed an advocate (PN5) or sent views (PN6). */
const tookPart = new Set(['PN1', 'PN2', 'PN3', 'PN5', 'PN6'])
/** There without conveying anything (PN4), neither there nor heard (PN7). */
const didNot = new Set(['PN4', 'PN7'])

export const participation = standard({
  id: 'cla-review-participation',
  title: 'Children taking part in their review',
  area: 'children-in-care',
  asks: 'A child in care aged four or over takes part in the review: speaks, is spoken for, or sends views.',
  numerator: 'Reviews in which the child took part (PN1, PN2, PN3, PN5, PN6)',
  denominator: 'Reviews of children in care aged four or over on the day',
  unit: '%',
  goodIs: 'high',
  basis: 'national return',
  source: { title: 'Children looked after in England (SSDA903)', where: 'Participation codes', confidence: 'known' },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['review', 'person'],
  needs: ['review.participation'],
  needsKind: { review: 'care' },
  intervalsOf: ['review'],
  cases: ({ review, person }) => {
    const born = bornOn(person)
    return reviewsOf(review).flatMap((one) => {
      const code = one.fields.participation
      if (born === null ? code === 'PN0' : ageOn(born, one.starts) < 4) return []
      const given = { unit: one.key, opens: one.starts, because: [{ table: one.table, key: one.key }] }
      if (code !== undefined && (tookPart.has(code) || didNot.has(code))) return [pieceOf(tookPart.has(code), given)]
      const why =
        code === 'PN0' ? 'The code says that the child was under four' : 'Nothing is told of how the child took part'
      return [caseOf({ ...given, unknown: why })]
    })
  },
  examples: [
    {
      why: 'Was not there and sent views in writing: took part.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care', participation: 'PN6' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Was there and conveyed nothing (PN4); was neither there nor heard (PN7).',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        review: [
          { starts: '2025-08-04', fields: { kind: 'care', participation: 'PN4' } },
          { starts: '2026-02-02', fields: { kind: 'care', participation: 'PN7' } },
        ],
      },
      on: '2026-03-31',
      are: ['no', 'no'],
    },
    {
      why: 'Four on the day of the review counts, the review of the day before does not.',
      rows: {
        person: [{ fields: { dateOfBirth: '2022-02-03' } }],
        review: [
          { starts: '2026-02-02', fields: { kind: 'care', participation: 'PN0' } },
          { starts: '2026-02-03', fields: { kind: 'care', participation: 'PN1' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Nothing recorded stays in the denominator.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'A review that was cancelled, and a review of a child protection plan, are none.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        review: [
          { starts: '2026-02-02', fields: { kind: 'care', participation: 'PN7', cancelled: 'yes' } },
          { starts: '2026-02-04', fields: { kind: 'protection', participation: 'PN1' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
