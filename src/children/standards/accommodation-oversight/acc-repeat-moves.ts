import { addDays, type Day } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom, isUnplanned, watchedMoves } from './homes.ts'

type Spell = { readonly starts: Day | null; readonly ends: Day | null }

/** The day by which both a move and something that lasted, or came within so many days of it, had happened; null: they did not meet. */
const metOn = (move: Day, spells: readonly Spell[], near: number): Day | null =>
  firstFrom(
    spells.map(({ starts, ends }) => {
      if (starts === null || starts > addDays(move, near)) return null
      return ends !== null && addDays(ends, near) < move ? null : later(move, starts)
    }),
    move,
  )

const moved = (key: string, starts: string, planned: 'yes' | 'no' = 'no') =>
  ({ key, starts, fields: { kind: 'settled', accommodation: 'U', planned } }) as const
const hostel = { key: 'h', starts: '2026-03-30', fields: { kind: 'emergency', accommodation: 'V' } } as const

export const repeatMoves = standard({
  id: 'acc-repeat-moves',
  title: 'Risk meeting within five working days of repeat moves, or of a move with missing or exploitation',
  area: 'accommodation-oversight',
  asks: 'Two unplanned moves in 90 days, or a move when the young person goes missing or is exploited, bring a risk meeting within five working days.',
  numerator: 'Of them, those with a risk meeting in time',
  denominator:
    'Unplanned moves with another in the 90 days before, and moves into emergency or temporary accommodation, or unplanned, near a missing episode or while exploitation is known',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers moving in and out of emergency accommodation',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days to meet', unit: 'working days', default: 5 },
    window: { title: 'Days in which two unplanned moves are repeat moves', unit: 'days', default: 90 },
    near: { title: 'Days between a move and going missing', unit: 'days', default: 7 },
  },
  reads: ['leaverHome', 'riskMeeting', 'missing', 'exploitation', 'lifeChange'],
  needs: ['leaverHome', 'riskMeeting'],
  intervalsOf: [],
  cases: ({ leaverHome, riskMeeting, missing, exploitation, lifeChange }, { calendar, settings, toldFrom }) => {
    const unplanned = leaverHome.filter(isDated).filter(isUnplanned)
    const events = lifeChange
      .filter(({ fields }) => fields.kind === 'missing' || fields.kind === 'exploitation')
      .map(({ starts }) => ({ starts, ends: starts }))
    const gone: readonly Spell[] = [...missing.filter(({ fields }) => fields.kind !== 'away'), ...events]
    return watchedMoves(leaverHome).flatMap((home) => {
      const { starts } = home
      const since = addDays(starts, -settings.window(starts))
      const isRepeat =
        isUnplanned(home) &&
        unplanned.some((one) => one.key !== home.key && one.starts >= since && one.starts <= starts)
      const near = settings.near(starts)
      const from = isRepeat ? starts : firstFrom([metOn(starts, gone, near), metOn(starts, exploitation, 0)], starts)
      if (from === null) return []
      const due = calendar.workingDaysAfter(from, settings.limit(from))
      const done = firstFrom(
        riskMeeting.map((meeting) => meeting.starts),
        from,
      )
      const meeting = { opens: from, ends: null, due, done, unknown: due === null ? noHolidays : null }
      return [unlessBefore(begunOn({ toldFrom }), caseOfHome(home, meeting))]
    })
  },
  examples: [
    {
      why: 'Two unplanned moves 90 days apart; five working days, over Easter, end on 7 April.',
      rows: {
        leaverHome: [moved('g', '2025-12-29'), moved('h', '2026-03-29')],
        riskMeeting: [{ starts: '2026-04-08' }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'The meeting was in time.',
      rows: {
        leaverHome: [moved('g', '2025-12-30'), moved('h', '2026-03-30')],
        riskMeeting: [{ starts: '2026-04-08' }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Ninety-one days apart, and one that was planned.',
      rows: { leaverHome: [moved('g', '2025-12-29'), moved('i', '2026-03-20', 'yes'), moved('h', '2026-03-30')] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'A hostel, and missing two days after: five working days from when they went.',
      rows: {
        leaverHome: [hostel],
        missing: [{ starts: '2026-04-01', ends: '2026-04-02' }],
        riskMeeting: [{ starts: '2026-04-10' }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Exploitation known for a year, and moved to a hostel: nobody met.',
      rows: { leaverHome: [hostel], exploitation: [{ starts: '2025-03-03' }] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Missing a month before: not with this move.',
      rows: { leaverHome: [hostel], missing: [{ starts: '2026-02-20', ends: '2026-02-21' }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The meeting was due before homes were recorded here.',
      rows: { leaverHome: [moved('h', '2026-02-02'), moved('i', '2026-03-02')] },
      on: '2026-03-24',
      toldFrom: '2026-03-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
