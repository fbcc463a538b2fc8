import { missedFrom } from '../clock.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, watchedMoves } from './homes.ts'
import { aboutHome } from './stays.ts'
import { headOfService, isForHead, ofRepeats, toldOn } from './to-be-told.ts'

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-06', fields: { kind: 'emergency', accommodation: 'V' } } as const
const told = (to: string, starts: string) => ({ starts, fields: { homeKey: 'h', to } }) as const

export const headsTold = standard({
  id: 'acc-head-told-1wd',
  title: 'Head of service told of a move that is theirs to know within one working day',
  area: 'accommodation-oversight',
  asks: 'A head of service or director knows within one working day of a move under 18, into bed and breakfast, at high risk, or that is the second in 90 days.',
  numerator: 'Of them, those of which a head of service or director was told in time',
  denominator:
    'Moves into emergency or temporary accommodation, and unplanned ones: under 18, into bed and breakfast, at high risk, or the second in 90 days',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Management oversight of moves into emergency accommodation',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to tell them', unit: 'working days', default: 1 }, ...ofRepeats },
  reads: ['person', 'leaverHome', 'homeRisk', 'homeNotice'],
  needs: ['leaverHome', 'homeNotice'],
  intervalsOf: [],
  cases: (rows, { calendar, settings, toldFrom }) =>
    watchedMoves(rows.leaverHome)
      .filter((home) => isForHead(rows, home, settings.repeat(home.starts)))
      .map((home) => {
        const due = calendar.workingDaysAfter(home.starts, settings.limit(home.starts))
        return unlessBefore(
          begunOn({ toldFrom }),
          caseOfHome(home, {
            ends: missedFrom(due, home.ends),
            due,
            done: toldOn(aboutHome(rows.homeNotice, home), headOfService),
            unknown: due === null ? noHolidays : null,
          }),
        )
      }),
  examples: [
    {
      why: 'Seventeen, on a Friday; the director was told on Monday.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-06-10' } }],
        leaverHome: [hostel],
        homeNotice: [told('director', '2026-03-09')],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Bed and breakfast at nineteen, told on Tuesday.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, fields: { accommodation: 'W' } }],
        homeNotice: [told('head-of-service', '2026-03-10')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A service manager is no head of service; the risk was judged high on the day.',
      rows: {
        person: [adult],
        leaverHome: [hostel],
        homeRisk: [{ starts: '2026-03-06', fields: { homeKey: 'h', level: 'high' } }],
        homeNotice: [told('service-manager', '2026-03-06')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'An adult in a hostel, at no high risk, for the first time in 91 days: not theirs to know.',
      rows: {
        person: [adult],
        leaverHome: [{ key: 'g', starts: '2025-12-05', fields: { kind: 'settled', planned: 'yes' } }, hostel],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The second move in 90 days: it is, and the day is not over.',
      rows: {
        person: [adult],
        leaverHome: [{ key: 'g', starts: '2025-12-06', fields: { kind: 'settled', planned: 'yes' } }, hostel],
      },
      on: '2026-03-09',
      are: [],
      waits: ['2026-03-09'],
    },
    {
      why: 'The second move in 90 days, two weeks before homes were recorded here: not recorded.',
      rows: {
        person: [{ fields: { dateOfBirth: '2009-06-10' } }],
        leaverHome: [hostel],
      },
      on: '2026-03-24',
      toldFrom: '2026-03-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
