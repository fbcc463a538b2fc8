import { addDays } from '../../../platform/day.ts'
import { pieceOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { needCensus } from '../sources.ts'
import { standard } from '../standard.ts'

export const rereferrals = standard({
  id: 'rereferral-12m',
  title: 'Re-referrals within 12 months',
  area: 'front-door',
  asks: 'Help that lasted: no second referral of the same child within 365 days of one before it.',
  numerator: 'Referrals of a child who was referred 1 to 365 days earlier',
  denominator: 'Referrals, each counted however many a child has',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: needCensus('Referrals and re-referrals', 'verified'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: { lookBack: { title: 'Days looked back', unit: 'days', default: 365 } },
  reads: ['referral'],
  needs: ['referral'],
  intervalsOf: ['referral'],
  cases: ({ referral }, { settings, toldFrom }) => {
    const dated = referral.filter(isDated)
    const told = toldFrom('referral')
    return dated.map((one) => {
      const since = addDays(one.starts, -settings.lookBack(one.starts))
      const before = dated.some(({ starts }) => starts < one.starts && starts >= since)
      const isTold = told !== null && told <= since
      return pieceOf(before, {
        unit: one.key,
        opens: one.starts,
        unknown: before || isTold ? null : 'The referrals of the year before it are not all told',
        ...heldOf(one),
      })
    })
  },
  examples: [
    {
      why: 'Referred again 365 days later: a re-referral, and the first was none.',
      rows: { referral: [{ starts: '2025-03-01' }, { starts: '2026-03-01' }] },
      completed: ['2025-01-01', '2026-12-31'],
      are: ['no', 'yes'],
    },
    {
      why: '366 days later it is none.',
      rows: { referral: [{ starts: '2025-03-01' }, { starts: '2026-03-02' }] },
      completed: ['2026-01-01', '2026-12-31'],
      are: ['no'],
    },
    {
      why: 'Two referrals on one day are two, and neither is a re-referral.',
      rows: { referral: [{ starts: '2026-03-01' }, { starts: '2026-03-01' }] },
      completed: ['2026-01-01', '2026-12-31'],
      are: ['no', 'no'],
    },
    {
      why: 'Three referrals of one child in a year: two re-referrals, since referrals are counted and not children.',
      rows: { referral: [{ starts: '2026-01-05' }, { starts: '2026-03-02' }, { starts: '2026-06-01' }] },
      completed: ['2026-01-01', '2026-12-31'],
      are: ['no', 'yes', 'yes'],
    },
    {
      why: 'A referral without a day is left out, and makes none after it a re-referral.',
      rows: { referral: [{}, { starts: '2026-03-02' }] },
      completed: ['2026-01-01', '2026-12-31'],
      are: ['no'],
    },
    {
      why: 'Where the year before is not all told, a first referral may have been a second: nobody can say. One that is seen is one.',
      rows: { referral: [{ starts: '2026-01-05' }, { starts: '2026-03-02' }] },
      latestOnly: ['referral'],
      completed: ['2026-01-01', '2026-12-31'],
      are: ['unknown', 'yes'],
    },
  ],
})
