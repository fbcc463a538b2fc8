import type { Day } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { missedFrom } from '../clock.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { caseOfHome, type Home, isBedAndBreakfast, isMinorOn, temporaryHomes } from './homes.ts'

const senior = ['head-of-service', 'director']

/** Each a list of those of whom one must be told. */
const toBeTold = (home: Home, isMinor: boolean): readonly (readonly string[])[] => [
  ['team-manager'],
  ['service-manager'],
  ['virtual-school'],
  ['housing'],
  ['health'],
  ...(isMinor ? [['reviewing-officer']] : []),
  ...(isMinor || isBedAndBreakfast(home) || home.fields.risk === 'high' ? [senior] : []),
]

/** The first day on which one of them was told; null: never. */
const toldOn = (notices: readonly RecordedRow<'homeNotice'>[], whom: readonly string[]): Day | null =>
  notices.find(({ starts, fields }) => starts !== null && whom.includes(fields.to ?? ''))?.starts ?? null

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const told = (to: string, starts = '2026-03-03') => ({ starts, fields: { homeKey: 'h', to } }) as const
const fourOthers = [told('service-manager'), told('virtual-school'), told('housing'), told('health')]

export const movesNotified = standard({
  id: 'acc-notify-1wd',
  title: 'Move notified up the line within one working day',
  area: 'accommodation-oversight',
  asks: 'When a young person moves into emergency or temporary accommodation the team manager is told the same day, and everybody else who must know within one working day.',
  numerator: 'Of them, those of which everybody was told in time',
  denominator: 'Moves into emergency or temporary accommodation',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Management oversight of moves into emergency accommodation',
    confidence: 'unsure',
    note: 'Service manager, virtual school, housing and health are always told; the reviewing officer where under 18; a head of service or director where under 18, in bed and breakfast, or at high risk.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to tell the others', unit: 'working days', default: 1 } },
  reads: ['person', 'leaverHome', 'homeNotice'],
  needs: ['leaverHome', 'homeNotice'],
  intervalsOf: [],
  cases: ({ person, leaverHome, homeNotice }, { calendar, settings }) =>
    temporaryHomes(leaverHome).map((home) => {
      const notices = homeNotice.filter(({ fields }) => fields.homeKey === home.key)
      const days = toBeTold(home, isMinorOn(person, home.starts)).map((whom) => toldOn(notices, whom))
      const last = calendar.workingDaysAfter(home.starts, settings.limit(home.starts))
      const inTime = days[0] != null && days[0] <= home.starts
      return caseOfHome(home, {
        // Who was not told while the young person lived there need not be told any more.
        ends: missedFrom(last, home.ends),
        // The team manager is told the same day; only then have the others one working day more.
        due: last === null ? null : inTime ? last : home.starts,
        done: days.reduce((all, day) => (all === null || day === null ? null : later(all, day)), days[0] ?? null),
        unknown: last === null ? noHolidays : null,
      })
    }),
  examples: [
    {
      why: 'The team manager the same day, four others the next.',
      rows: {
        person: [adult],
        leaverHome: [hostel],
        homeNotice: [told('team-manager', '2026-03-02'), ...fourOthers],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The team manager was told the next day only.',
      rows: { person: [adult], leaverHome: [hostel], homeNotice: [told('team-manager'), ...fourOthers] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Seventeen: the reviewing officer and the head of service had to know too.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-06-10' } }],
        leaverHome: [hostel],
        homeNotice: [told('team-manager', '2026-03-02'), ...fourOthers, told('reviewing-officer')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On a Friday, the others on Monday: one working day.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, starts: '2026-03-06' }],
        homeNotice: [
          told('team-manager', '2026-03-06'),
          ...fourOthers.map(({ fields }) => ({ starts: '2026-03-09', fields })),
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A settled home is not asked about.',
      rows: {
        person: [adult],
        leaverHome: [{ starts: '2026-03-02', fields: { kind: 'settled', accommodation: 'U' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Everybody told at once, and the working day is not over: not counted yet.',
      rows: { person: [adult], leaverHome: [hostel], homeNotice: [told('team-manager', '2026-03-02'), ...fourOthers] },
      on: '2026-03-03',
      are: [],
    },
    {
      why: 'Nobody told, and the young person left long ago: nothing waits.',
      rows: { person: [adult], leaverHome: [{ ...hostel, starts: '2024-03-04', ends: '2024-03-11' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
