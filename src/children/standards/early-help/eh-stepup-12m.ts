import { addDays } from '../../../platform/day.ts'
import { pieceOf, refOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

export const earlyHelpThenReferred = standard({
  id: 'eh-stepup-12m',
  title: 'Early help followed by a referral within 12 months',
  area: 'early-help',
  asks: 'Early help lasts: the child is not referred to social care in the year after it ended.',
  numerator: 'Of these, those whose child was referred within the 365 days after the end',
  denominator:
    'Episodes of early help whose 365 days after the end are over; they ended 12 to 24 months before the day that is asked of',
  unit: '%',
  goodIs: 'low',
  basis: 'local policy',
  source: localPractice('Whether help lasted', 'known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: { follow: { title: 'Days that the child is followed', unit: 'days', default: 365 } },
  reads: ['earlyHelp', 'referral'],
  needs: ['earlyHelp', 'referral'],
  intervalsOf: ['referral'],
  cases: ({ earlyHelp, referral }, { settings, toldFrom }) => {
    const told = toldFrom('referral')
    const referred = referral.filter(isDated)
    return earlyHelp.flatMap((one) => {
      const { ends } = one
      if (ends === null) return []
      const until = addDays(ends, settings.follow(ends))
      const next = referred.find(({ starts }) => starts > ends && starts <= until)
      const held = heldOf(one)
      return [
        pieceOf(next !== undefined, {
          unit: one.key,
          // Settled when the year after it is over: sooner, only the failures would be counted.
          opens: until,
          unknown: next || (told !== null && told <= ends) ? null : 'The referrals after its end are not all told',
          ...held,
          because: next ? [...held.because, refOf(next)] : held.because,
        }),
      ]
    })
  },
  examples: [
    {
      why: 'Referred on the 365th day after the end.',
      rows: {
        earlyHelp: [{ starts: '2024-09-02', ends: '2025-01-10' }],
        referral: [{ starts: '2026-01-10' }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Referred a day later: the help lasted its year.',
      rows: {
        earlyHelp: [{ starts: '2024-09-02', ends: '2025-01-10' }],
        referral: [{ starts: '2026-01-11' }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Referred while the help went on, and not after it.',
      rows: {
        earlyHelp: [{ starts: '2024-09-02', ends: '2025-01-10' }],
        referral: [{ starts: '2024-12-01' }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'It ended half a year ago: whether it lasts is not settled, though the child was referred already.',
      rows: {
        earlyHelp: [{ starts: '2025-03-03', ends: '2025-09-30' }],
        referral: [{ starts: '2025-11-03' }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'It ended over two years ago, and was counted in its time.',
      rows: { earlyHelp: [{ starts: '2023-03-03', ends: '2024-03-30' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Two episodes of one child: a referral after the second is no failure of the first, whose year was over.',
      rows: {
        earlyHelp: [
          { starts: '2024-01-08', ends: '2024-04-08' },
          { starts: '2024-09-02', ends: '2025-03-10' },
        ],
        referral: [{ starts: '2025-06-02' }],
      },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['no', 'yes'],
    },
    {
      why: 'Where referrals after the end are not all told, no referral proves nothing.',
      rows: { earlyHelp: [{ starts: '2024-09-02', ends: '2025-01-10' }] },
      latestOnly: ['referral'],
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
