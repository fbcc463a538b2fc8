import { addDays } from '../../../platform/day.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, isTemporary, isUnplanned } from './homes.ts'
import { wasSeen } from './seen.ts'

const flat = { key: 'h', starts: '2026-03-02', fields: { kind: 'settled', accommodation: 'U' } } as const
const hostel = { ...flat, fields: { kind: 'emergency', accommodation: 'V' } } as const
const visited = (starts: string, seen: 'yes' | 'no' = 'yes') => ({ starts, fields: { homeKey: 'h', seen } }) as const

export const firstVisitsAtHome = standard({
  id: 'acc-visit-7d',
  title: 'First visit in new accommodation',
  area: 'accommodation-oversight',
  asks: 'The adviser sees the young person at the new address within seven days, and within one working day where it is emergency or temporary accommodation or nobody planned the move.',
  numerator: 'Of them, those with a visit at the address in time',
  denominator:
    'Moves of young people leaving care into another home in which they still lived when the time had passed',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulation 8(2)',
    confidence: 'verified',
    note: 'The law binds for relevant children in accommodation that the authority provides. One working day is local.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Days to the first visit', unit: 'days', default: 7, only: 'less' },
    temporary: {
      title: 'Working days in emergency or temporary accommodation, or after an unplanned move',
      unit: 'working days',
      default: 1,
    },
  },
  reads: ['leaverHome', 'homeVisit'],
  needs: ['leaverHome', 'homeVisit'],
  intervalsOf: ['homeVisit'],
  cases: ({ leaverHome, homeVisit }, { calendar, settings, toldFrom }) =>
    leaverHome.filter(isDated).map((home) => {
      const visit = homeVisit.find(
        ({ starts, fields }) =>
          starts !== null && starts >= home.starts && fields.homeKey === home.key && wasSeen(fields),
      )
      const due =
        isTemporary(home) || isUnplanned(home)
          ? calendar.workingDaysAfter(home.starts, settings.temporary(home.starts))
          : addDays(home.starts, settings.limit(home.starts))
      return unlessBefore(
        begunOn({ toldFrom }),
        caseOfHome(home, { due, done: visit?.starts ?? null, unknown: due === null ? noHolidays : null }),
      )
    }),
  examples: [
    {
      why: 'A settled home, seen there on the seventh day.',
      rows: { leaverHome: [flat], homeVisit: [visited('2026-03-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On the eighth.',
      rows: { leaverHome: [flat], homeVisit: [visited('2026-03-10')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A hostel: the next working day, and no later.',
      rows: { leaverHome: [hostel], homeVisit: [visited('2026-03-04')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A flat to which nobody had planned the move: the next working day too.',
      rows: {
        leaverHome: [{ ...flat, fields: { ...flat.fields, planned: 'no' } }],
        homeVisit: [visited('2026-03-04')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Refused on the day and on the next: two attempts, no visit, and the clock runs on.',
      rows: {
        leaverHome: [hostel],
        homeVisit: ['2026-03-02', '2026-03-03'].map(
          (starts) => ({ starts, fields: { homeKey: 'h', seen: 'yes', refused: 'yes' } }) as const,
        ),
      },
      on: '2026-03-04',
      are: ['no'],
      waits: ['2026-03-03'],
    },
    {
      why: 'Nobody opened the door: no visit.',
      rows: { leaverHome: [hostel], homeVisit: [visited('2026-03-03', 'no')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Moved on after three days, before a visit was due.',
      rows: { leaverHome: [{ ...flat, ends: '2026-03-05' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A visit at the home before this one is not one at this address.',
      rows: { leaverHome: [{ ...flat, key: 'g' }], homeVisit: [visited('2026-03-05')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Seen on the second day, and the seven days are not over: not counted yet.',
      rows: { leaverHome: [flat], homeVisit: [visited('2026-03-04')] },
      on: '2026-03-09',
      are: [],
    },
    {
      why: 'The first visit was due before homes were recorded here.',
      rows: { leaverHome: [flat] },
      on: '2026-03-24',
      toldFrom: '2026-03-20',
      are: ['excluded'],
      waits: [],
    },
    {
      why: 'Moved in three days before homes were recorded here: the visit is still due.',
      rows: { leaverHome: [flat] },
      on: '2026-03-06',
      toldFrom: '2026-03-05',
      are: [],
      waits: ['2026-03-09'],
    },
  ],
})
