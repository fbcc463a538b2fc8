import { pieceOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { heldOf, isDated } from '../held.ts'
import { needCensus } from '../sources.ts'
import { standard } from '../standard.ts'

export const referralsWithoutAction = standard({
  id: 'referral-nfa',
  title: 'Referrals closed with no further action',
  area: 'front-door',
  asks: 'A referral is accepted where help is needed. Read with re-referrals: where both are low, the threshold is probably right.',
  numerator: 'Referrals that ended in no further action',
  denominator: 'Referrals',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: needCensus('Referrals closed with no further action', 'verified'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['referral'],
  needs: ['referral'],
  intervalsOf: [],
  cases: ({ referral }) =>
    referral.filter(isDated).map((one) => {
      const closed = saidOf(one.fields.noFurtherAction)
      return pieceOf(closed === true, {
        unit: one.key,
        opens: one.starts,
        unknown: closed === null ? 'It is not told whether anything followed' : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'One closed at once, one that led to an assessment: one of two.',
      rows: {
        referral: [
          { starts: '2026-03-02', fields: { noFurtherAction: 'yes' } },
          { starts: '2026-03-09', fields: { noFurtherAction: 'no' } },
        ],
      },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'Where it is not told what followed, it stays in the denominator.',
      rows: { referral: [{ starts: '2026-03-02', fields: { noFurtherAction: 'unknown' } }, { starts: '2026-03-09' }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['unknown', 'unknown'],
    },
    {
      why: 'The day before the period, its first day and its last: the first and the last count.',
      rows: {
        referral: [
          { starts: '2026-02-28', fields: { noFurtherAction: 'yes' } },
          { starts: '2026-03-01', fields: { noFurtherAction: 'yes' } },
          { starts: '2026-03-31', fields: { noFurtherAction: 'yes' } },
        ],
      },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes', 'yes'],
    },
  ],
})
