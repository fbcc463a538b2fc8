import { addDays } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, notRecorded, wasOver } from './begun.ts'
import { caseOfHome, keptUp, temporaryHomes } from './homes.ts'
import { signedBySignatory } from './signatories.ts'
import { aboutHome } from './stays.ts'

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const signed = (starts: string, level = 'service-manager', riskAssessed: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { homeKey: 'h', level, riskAssessed } }) as const

export const homesSignedOff = standard({
  id: 'acc-signoff',
  title: 'Manager’s sign-off and risk assessment before or on the day',
  area: 'accommodation-oversight',
  asks: 'Nobody moves into emergency or temporary accommodation before a manager of the right level has signed the risks and what else was tried, and signs again every week.',
  numerator: 'Of them, those signed in time and again every seven days for as long as they lasted',
  denominator:
    'Moves into emergency or temporary accommodation: ended, or with a sign-off missed, in the period; live: those that go on, but those that may still be signed for the first time',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local policy',
    where: 'Use of unsuitable accommodation for young people of 16 to 21',
    confidence: 'unsure',
    note: 'Under 18 or in bed and breakfast it takes a head of service or director; otherwise a service manager. Out of hours it may be signed the next working day.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: {
    renewal: { title: 'Days until it is signed again', unit: 'days', default: 7 },
    outOfHours: { title: 'Working days to sign a move out of hours', unit: 'working days', default: 1 },
  },
  reads: ['person', 'leaverHome', 'homeSignOff'],
  needs: ['leaverHome', 'homeSignOff'],
  intervalsOf: ['homeSignOff'],
  cases: ({ person, leaverHome, homeSignOff }, { calendar, settings, toldFrom }) => {
    const begun = begunOn({ toldFrom })
    return temporaryHomes(leaverHome).flatMap((home) => {
      if (wasOver(home, begun)) return [caseOfHome(home, { excluded: notRecorded })]
      const first =
        home.fields.outOfHours === 'yes'
          ? calendar.workingDaysAfter(home.starts, settings.outOfHours(home.starts))
          : home.starts
      // Signed before homes were recorded here, or not: nobody can tell. The next seven days are asked from then.
      const isUntold = first !== null && first < begun
      const signed = signedBySignatory(person, home, aboutHome(homeSignOff, home)).filter(
        ({ starts }) => !isUntold || starts >= begun,
      )
      // The first one says the risks and what else was tried; what follows may say why the young person is still there.
      const [assessed, ...more] = signed.filter(
        ({ fields }, at) =>
          fields.riskAssessed === 'yes' ||
          (fields.whyStill === 'yes' &&
            (isUntold || signed.slice(0, at).some((one) => one.fields.riskAssessed === 'yes'))),
      )
      const days = [assessed, ...more].flatMap((one) => (one === undefined ? [] : [one.starts]))
      if (first === null) return [caseOfHome(home, { unknown: noHolidays })]
      const renewed = (day: string) => addDays(later(day, home.starts), settings.renewal(home.starts))
      return keptUp(home, isUntold ? renewed(begun) : first, days, renewed)
    })
  },
  examples: [
    {
      why: 'Signed the day before, and again a week after the move.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [signed('2026-03-01'), signed('2026-03-09')] },
      on: '2026-03-16',
      are: ['yes'],
    },
    {
      why: 'The second renewal is a day late.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [signed('2026-03-01'), signed('2026-03-09')] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Bed and breakfast takes a head of service: a service manager’s name is not enough.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, fields: { accommodation: 'W' } }],
        homeSignOff: [signed('2026-03-02')],
      },
      on: '2026-03-03',
      are: ['no'],
    },
    {
      why: 'Signed, and the risks not written down.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [signed('2026-03-02', 'director', 'no')] },
      on: '2026-03-03',
      are: ['no'],
    },
    {
      why: 'Renewed by why the young person is still there; one that says nothing of it renews nothing.',
      rows: {
        person: [adult],
        leaverHome: [hostel],
        homeSignOff: [
          signed('2026-03-02'),
          {
            starts: '2026-03-09',
            fields: { homeKey: 'h', kind: 'renewal', level: 'service-manager', whyStill: 'yes' },
          },
          { starts: '2026-03-16', fields: { homeKey: 'h', kind: 'renewal', level: 'service-manager', whyStill: 'no' } },
        ],
      },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Out of hours on Maundy Thursday, signed on the Tuesday after Easter; what was approved on call is no sign-off of risks.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, starts: '2026-04-02', fields: { kind: 'emergency', outOfHours: 'yes' } }],
        homeSignOff: [
          { starts: '2026-04-02', fields: { homeKey: 'h', kind: 'on-call', level: 'director', riskAssessed: 'yes' } },
          signed('2026-04-07'),
        ],
      },
      on: '2026-04-08',
      are: ['yes'],
      waits: ['2026-04-14'],
    },
    {
      why: 'Out of hours on a Friday, signed on Monday.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, starts: '2026-03-06', fields: { kind: 'emergency', outOfHours: 'yes' } }],
        homeSignOff: [signed('2026-03-09')],
      },
      on: '2026-03-10',
      are: ['yes'],
    },
    {
      why: 'Six nights, signed on the first day, over before it had to be signed again; another was never signed.',
      rows: {
        person: [adult],
        leaverHome: [
          { ...hostel, ends: '2026-03-08' },
          { ...hostel, key: 'i', starts: '2026-03-20' },
        ],
        homeSignOff: [signed('2026-03-02')],
      },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'Signed a day late; it is to be signed again a week after that.',
      rows: { person: [adult], leaverHome: [hostel], homeSignOff: [signed('2026-03-03')] },
      on: '2026-03-06',
      are: ['no'],
      waits: ['2026-03-10'],
    },
    {
      why: 'Moved in today: it is to be signed today, and is neither success nor failure yet.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-02',
      are: [],
      waits: ['2026-03-02'],
    },
    {
      why: 'Moved in before homes were recorded here: who signed then is not asked, and the next seven days are, from then.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-27',
      toldFrom: '2026-03-20',
      are: [],
      waits: ['2026-03-27'],
    },
    {
      why: 'Nobody signed in the seven days after that.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-28',
      toldFrom: '2026-03-20',
      are: ['no'],
      waits: ['2026-03-27'],
    },
    {
      why: 'Signed with why they are still there, which is what there is to say of a stay that long.',
      rows: {
        person: [adult],
        leaverHome: [hostel],
        homeSignOff: [
          { starts: '2026-03-23', fields: { homeKey: 'h', level: 'service-manager', whyStill: 'yes' as const } },
        ],
      },
      on: '2026-03-28',
      toldFrom: '2026-03-20',
      are: ['yes'],
      waits: ['2026-03-30'],
    },
    {
      why: 'Over before homes were recorded here.',
      rows: { person: [adult], leaverHome: [{ ...hostel, ends: '2026-03-12' }] },
      completed: ['2026-03-01', '2026-03-31'],
      toldFrom: '2026-03-20',
      are: ['excluded'],
    },
  ],
})
