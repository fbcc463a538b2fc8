import { addDays } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { toldSinceBegun } from './begun.ts'
import { heldOfHomes } from './homes.ts'
import { about, ofStays, staysIn } from './stays.ts'

const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const listed = (starts: string, homeKey = 'h') => ({ starts, fields: { homeKey } }) as const

export const leadersList = standard({
  id: 'acc-weekly-list',
  title: 'Every open stay on the leaders’ weekly list',
  area: 'accommodation-oversight',
  asks: 'Leaders go through the list of everybody in emergency or temporary accommodation every week, and nobody is missing from it.',
  numerator: 'Of them, those that leaders have gone through in the last seven days',
  denominator:
    'Stays in emergency or temporary accommodation of more than seven days. A completed period counts the times that it was done or came to be late in it',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Management oversight of moves into emergency accommodation',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between lists', unit: 'days', default: 7 }, ...ofStays },
  reads: ['leaverHome', 'homeListed'],
  needs: ['leaverHome', 'homeListed'],
  intervalsOf: ['homeListed'],
  cases: ({ leaverHome, homeListed }, { settings, ...law }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      const waits = waitsIn(stay, about(homeListed, stay), toldSinceBegun(law, 'homeListed'))
      return seriesOf(stay, waits, ({ from }) => addDays(from, settings.limit(from)), heldOfHomes(stay))
    }),
  examples: [
    {
      why: 'On the list a week ago, and again by tonight.',
      rows: { leaverHome: [hostel], homeListed: [listed('2026-03-06'), listed('2026-03-13')] },
      on: '2026-03-20',
      are: ['yes'],
      waits: ['2026-03-20'],
    },
    {
      why: 'Eight days ago.',
      rows: { leaverHome: [hostel], homeListed: [listed('2026-03-06'), listed('2026-03-13')] },
      on: '2026-03-21',
      are: ['no'],
    },
    {
      why: 'On the list as the home before, a day apart: one stay.',
      rows: {
        leaverHome: [
          { ...hostel, ends: '2026-03-10' },
          { ...hostel, key: 'i', starts: '2026-03-11' },
        ],
        homeListed: [listed('2026-03-06'), listed('2026-03-13', 'i')],
      },
      on: '2026-03-20',
      are: ['yes'],
    },
    {
      why: 'Never on it.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'In and out between two lists: nothing was missed.',
      rows: { leaverHome: [{ ...hostel, ends: '2026-03-08' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Three weeks there when homes began to be recorded: on the list within seven days from then.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-25',
      toldFrom: '2026-03-20',
      are: [],
      waits: ['2026-03-27'],
    },
  ],
})
