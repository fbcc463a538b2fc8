import { addDays } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { signedBySignatory } from './signatories.ts'
import { aboutHome, ofStays, staysIn } from './stays.ts'

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const renewed = (starts: string, level = 'service-manager', whyStill: 'yes' | 'no' = 'yes', homeKey = 'h') =>
  ({ starts, fields: { homeKey, kind: 'renewal', level, whyStill } }) as const

export const signOffsRenewed = standard({
  id: 'acc-renewed-7d',
  title: 'Sign-off renewed every seven days with why still there',
  area: 'accommodation-oversight',
  asks: 'Every seven days who signed looks again, and writes down why the young person is still there and what has changed.',
  numerator: 'Of them, those whose last renewal, or move, is no more than seven days ago',
  denominator:
    'Stays in emergency or temporary accommodation of more than seven days. A completed period counts renewals that were made or came to be late in it',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local policy',
    where: 'Use of unsuitable accommodation for young people of 16 to 21',
    confidence: 'unsure',
    note: 'Under 18 or in bed and breakfast it takes a head of service or director; otherwise a service manager.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between renewals', unit: 'days', default: 7 }, ...ofStays },
  reads: ['person', 'leaverHome', 'homeSignOff'],
  needs: ['leaverHome', 'homeSignOff'],
  intervalsOf: ['homeSignOff'],
  cases: ({ person, leaverHome, homeSignOff }, { settings, toldFrom }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      const renewals = stay.homes
        .flatMap((home) => signedBySignatory(person, home, aboutHome(homeSignOff, home)))
        .filter(({ fields }) => fields.whyStill === 'yes')
        .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))
      const waits = waitsIn(stay, renewals, toldFrom('homeSignOff'))
      const { because: _, ...held } = heldOf(stay)
      return seriesOf(stay, waits, ({ from }) => addDays(from, settings.limit(from)), held)
    }),
  examples: [
    {
      why: 'Renewed on the seventh day, and on the seventh after that, which is today.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [renewed('2026-03-09')] },
      on: '2026-03-16',
      are: ['yes'],
      waits: ['2026-03-16'],
    },
    {
      why: 'The eighth day after it.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [renewed('2026-03-09')] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Signed again, and nobody says why still there.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [renewed('2026-03-09', 'service-manager', 'no')] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'Moved to another hostel the next day: the stay goes on, and so does the clock.',
      rows: {
        person: [adult],
        leaverHome: [
          { ...hostel, ends: '2026-03-06' },
          { ...hostel, key: 'i', starts: '2026-03-07' },
        ],
        homeSignOff: [renewed('2026-03-10', 'service-manager', 'yes', 'i')],
      },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['no', 'no'],
    },
    {
      why: 'Bed and breakfast takes a head of service.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, fields: { accommodation: 'W' } }],
        homeSignOff: [renewed('2026-03-09')],
      },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'A stay of a week: over before it had to be renewed.',
      rows: { person: [adult], leaverHome: [{ ...hostel, ends: '2026-03-09' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
