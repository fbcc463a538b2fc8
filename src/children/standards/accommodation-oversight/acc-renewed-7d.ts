import { addDays } from '../../../platform/day.ts'
import { later, seriesOf, waitsIn } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { toldSinceBegun } from './begun.ts'
import { type Home, heldOfHomes } from './homes.ts'
import { signedBySignatory } from './signatories.ts'
import { aboutHome, ofStays, staysIn } from './stays.ts'

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const renewed = (starts: string, level = 'service-manager', whyStill: 'yes' | 'no' = 'yes', homeKey = 'h') =>
  ({ starts, fields: { homeKey, kind: 'renewal', level, whyStill } }) as const
const signed = (starts: string, homeKey = 'h') =>
  ({ starts, fields: { homeKey, kind: 'sign-off', level: 'service-manager', riskAssessed: 'yes' } }) as const

/** The first sign-off of the risks of a home begins seven days, from the move at the earliest; then each time that says why still there. */
const signedOf = (home: Home, signed: ReturnType<typeof signedBySignatory>) => {
  const first = signed
    .filter(({ fields }) => fields.riskAssessed === 'yes')
    .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))[0]
  return {
    first: first && { ...first, starts: later(first.starts, home.starts) },
    renewed: signed.filter((one) => one !== first && one.fields.whyStill === 'yes'),
  }
}

export const signOffsRenewed = standard({
  id: 'acc-renewed-7d',
  title: 'Sign-off renewed every seven days with why still there',
  area: 'accommodation-oversight',
  asks: 'Every seven days who signed looks again, and writes down why the young person is still there and what has changed.',
  numerator:
    'Of them, those whose last sign-off or renewal, or move where none was signed, is no more than seven days ago',
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
  cases: ({ person, leaverHome, homeSignOff }, { settings, ...law }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      const all = stay.homes.map((home) =>
        signedOf(home, signedBySignatory(person, home, aboutHome(homeSignOff, home))),
      )
      const assessed = new Set<unknown>(all.map(({ first }) => first))
      const renewals = all
        .flatMap(({ first, renewed }) => (first === undefined ? renewed : [first, ...renewed]))
        .toSorted((one, other) => (one.starts < other.starts ? -1 : one.starts > other.starts ? 1 : 0))
      const due = ({ from }: { from: string }) => addDays(from, settings.limit(from))
      // What begins the seven days is no renewal: it is told of as one only where it came too late for that.
      const waits = waitsIn(stay, renewals, toldSinceBegun(law, 'homeSignOff')).filter(
        ({ from, next }) => next === null || !assessed.has(next) || next.starts! > due({ from }),
      )
      return seriesOf(stay, waits, due, heldOfHomes(stay))
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
      why: 'Moved in on a Friday night before a bank holiday and signed on the Tuesday: the seven days are those since the sign-off.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, starts: '2026-08-28' }],
        homeSignOff: [signed('2026-09-01')],
      },
      on: '2026-09-08',
      are: ['yes'],
      waits: ['2026-09-08'],
    },
    {
      why: 'Signed before the move: the seven days begin with the move.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [signed('2026-02-27')] },
      on: '2026-03-09',
      are: [],
      waits: ['2026-03-09'],
    },
    {
      why: 'Signed in time, which is no renewal, and renewed a week later; then the stay goes on.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [signed('2026-03-03'), renewed('2026-03-10')] },
      completed: ['2026-03-01', '2026-03-16'],
      are: ['yes'],
    },
    {
      why: 'A new home of the same stay was signed for: the seven days begin again.',
      rows: {
        person: [adult],
        leaverHome: [
          { ...hostel, ends: '2026-03-06' },
          { ...hostel, key: 'i', starts: '2026-03-06' },
        ],
        homeSignOff: [signed('2026-03-02'), signed('2026-03-06', 'i')],
      },
      on: '2026-03-13',
      are: ['yes'],
      waits: ['2026-03-13'],
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
    {
      why: 'Three weeks there when homes began to be recorded: seven days from then.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-25',
      toldFrom: '2026-03-20',
      are: [],
      waits: ['2026-03-27'],
    },
  ],
})
