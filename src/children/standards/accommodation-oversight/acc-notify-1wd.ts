import type { Day } from '../../../platform/day.ts'
import type { Law } from '../../../standards/standard.ts'
import { missedFrom } from '../clock.ts'
import { noHolidays } from '../held.ts'
import { type Reads, standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, watchedMoves } from './homes.ts'
import { aboutHome } from './stays.ts'
import { allToldOn, ofRepeats, toldOn, whomToTell } from './to-be-told.ts'

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
  denominator: 'Moves into emergency or temporary accommodation, and unplanned moves wherever to',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Management oversight of moves into emergency accommodation',
    confidence: 'unsure',
    note: 'Always told: service manager, housing, health, and the virtual school or who links to employers. Under 18: the reviewing officer; in care: the social worker. A head of service or director: under 18, in bed and breakfast, at high risk, or moved for the second time in 90 days.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to tell the others', unit: 'working days', default: 1 }, ...ofRepeats },
  reads: ['person', 'carePeriod', 'leaverHome', 'homeRisk', 'homeNotice'],
  needs: ['leaverHome', 'homeNotice'],
  intervalsOf: [],
  cases: (rows, { calendar, settings, toldFrom }) =>
    watchedMoves(rows.leaverHome).map((home) => {
      const notices = aboutHome(rows.homeNotice, home)
      const lists = whomToTell(rows, home, settings.repeat(home.starts))
      const last = calendar.workingDaysAfter(home.starts, settings.limit(home.starts))
      const manager = toldOn(notices, ['team-manager'])
      const inTime = manager !== null && manager <= home.starts
      return unlessBefore(
        begunOn({ toldFrom }),
        caseOfHome(home, {
          // Who was not told while the young person lived there need not be told any more.
          ends: missedFrom(last, home.ends),
          // The team manager is told the same day; only then have the others one working day more.
          due: last === null ? null : inTime ? last : home.starts,
          done: allToldOn(notices, lists),
          unknown: last === null ? noHolidays : null,
        }),
      )
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
      why: 'A planned move into a settled home is not asked about; one that nobody planned is.',
      rows: {
        person: [adult],
        leaverHome: [
          { key: 's', starts: '2025-03-02', fields: { kind: 'settled', accommodation: 'U' } },
          { key: 'h', starts: '2026-03-02', fields: { kind: 'settled', accommodation: 'U', planned: 'no' } },
        ],
        homeNotice: [told('team-manager', '2026-03-02'), ...fourOthers],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The second move in 90 days: the head of service had to know too.',
      rows: {
        person: [adult],
        leaverHome: [{ key: 's', starts: '2025-12-02', fields: { kind: 'settled', accommodation: 'U' } }, hostel],
        homeNotice: [told('team-manager', '2026-03-02'), ...fourOthers],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The Thursday before Easter: Tuesday is the next working day, and the employer was told in place of a school.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, starts: '2026-04-02' }],
        homeNotice: [
          told('team-manager', '2026-04-02'),
          ...['service-manager', 'employer', 'housing', 'health'].map((to) => told(to, '2026-04-07')),
        ],
      },
      on: '2026-04-30',
      are: ['yes'],
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
    {
      why: 'Moved in before homes were recorded here: who was told then is not asked, and nobody is to be told now.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-24',
      toldFrom: '2026-03-20',
      are: ['excluded'],
      waits: [],
    },
    {
      why: 'Moved in on the day before: the others may be told in time today, but the team manager was to be told yesterday.',
      rows: { person: [adult], leaverHome: [hostel], homeNotice: fourOthers },
      on: '2026-03-04',
      toldFrom: '2026-03-03',
      are: ['excluded'],
      waits: [],
    },
    {
      why: 'Moved in on the day before, and the team manager was told then: the others count.',
      rows: { person: [adult], leaverHome: [hostel], homeNotice: [told('team-manager', '2026-03-02'), ...fourOthers] },
      on: '2026-03-04',
      toldFrom: '2026-03-03',
      are: ['yes'],
      waits: [],
    },
  ],
})

/** Some of whom one must be told of a move, by when, and on which day one was; null: not yet. */
export type ToTell = {
  readonly homeId: string
  readonly whom: readonly string[]
  readonly due: Day | null
  readonly told: Day | null
}

/** Who must be told of each move, each by a day of their own: the team manager the same day, the others so many working days later. */
export const toTellOf = (
  rows: Parameters<typeof whomToTell>[0] & Reads<'homeNotice'>,
  { calendar, settings }: Pick<Law<typeof movesNotified.settings>, 'calendar' | 'settings'>,
): readonly ToTell[] =>
  watchedMoves(rows.leaverHome).flatMap((home) =>
    whomToTell(rows, home, settings.repeat!(home.starts)).map((whom, at) => ({
      homeId: home.key,
      whom,
      due: at === 0 ? home.starts : calendar.workingDaysAfter(home.starts, settings.limit!(home.starts)),
      told: toldOn(aboutHome(rows.homeNotice, home), whom),
    })),
  )
