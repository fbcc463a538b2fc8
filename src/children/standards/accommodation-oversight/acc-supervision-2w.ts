import { addDays } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { toldSinceBegun } from './begun.ts'
import { heldOfHomes } from './homes.ts'
import { ofStays, staysIn } from './stays.ts'

const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const

export const staysInSupervision = standard({
  id: 'acc-supervision-2w',
  title: 'Open stays discussed in supervision every two weeks',
  area: 'accommodation-oversight',
  asks: 'While a young person is in emergency or temporary accommodation, their adviser’s supervision covers them at least every two weeks.',
  numerator: 'Of them, those discussed in the last 14 days',
  denominator:
    'Stays in emergency or temporary accommodation of more than 14 days. A completed period counts the times that it was done or came to be late in it',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local supervision policy',
    where: 'Personal advisers, young people in emergency accommodation',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between supervisions', unit: 'days', default: 14 }, ...ofStays },
  reads: ['leaverHome', 'childSupervision'],
  needs: ['leaverHome', 'childSupervision'],
  intervalsOf: ['childSupervision'],
  cases: ({ leaverHome, childSupervision }, { settings, ...law }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      const waits = waitsIn(stay, childSupervision, toldSinceBegun(law, 'childSupervision'))
      return seriesOf(stay, waits, ({ from }) => addDays(from, settings.limit(from)), heldOfHomes(stay))
    }),
  examples: [
    {
      why: 'Discussed on the 14th day.',
      rows: { leaverHome: [hostel], childSupervision: [{ starts: '2026-03-16' }] },
      on: '2026-03-30',
      are: ['yes'],
      waits: ['2026-03-30'],
    },
    {
      why: 'Fifteen days since.',
      rows: { leaverHome: [hostel], childSupervision: [{ starts: '2026-03-16' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Discussed the week before the move: the clock begins with it.',
      rows: { leaverHome: [hostel], childSupervision: [{ starts: '2026-02-27' }] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Over a period: the first time too late, the second in time.',
      rows: { leaverHome: [hostel], childSupervision: [{ starts: '2026-03-17' }, { starts: '2026-03-30' }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['no', 'yes'],
    },
    {
      why: 'Two weeks and over.',
      rows: { leaverHome: [{ ...hostel, ends: '2026-03-16' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
