import { addDays, type Day } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import type { Law } from '../../../standards/standard.ts'
import { type Reads, standard } from '../standard.ts'
import { begunOn, notRecorded, wasOver } from './begun.ts'
import { caseOfHome, isMinorOn, keptUp } from './homes.ts'
import { highRiskIn, seenOn } from './seen.ts'
import { ofStays, watchesOf } from './stays.ts'

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const minor = { fields: { dateOfBirth: '2008-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const visited = (starts: string, seen: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { kind: 'care-leaver', seen } }) as const

/** By when somebody is to be seen next, and why no later. `days`: between visits now; `usual`: where nothing asks for them sooner. */
export type VisitPace = {
  readonly due: Day
  readonly days: number
  readonly usual: number
  readonly because: 'age' | 'risk' | null
}

type Limits = { sooner(day: Day): number; limit(day: Day): number }

const paceIn = (rows: Reads<'person' | 'leaverHome' | 'homeRisk'>, settings: Limits): ((seen: Day) => VisitPace) => {
  const risk = highRiskIn(rows.leaverHome, rows.homeRisk)
  return (seen) => {
    const usual = settings.limit(seen)
    const sooner = (from: Day, because: VisitPace['because']): VisitPace => {
      const days = settings.sooner(from)
      return { due: addDays(from, days), days, usual, because }
    }
    if (isMinorOn(rows.person, seen)) return sooner(seen, 'age')
    if (risk.isHighOn(seen)) return sooner(seen, 'risk')
    const high = risk.nextAfter(seen)
    const atHigh = high === null ? null : sooner(high, 'risk')
    const due = addDays(seen, usual)
    return atHigh !== null && atHigh.due < due ? atHigh : { due, days: usual, usual, because: null }
  }
}

export const weeklyVisits = standard({
  id: 'acc-visit-weekly',
  title: 'At least weekly visits from a move into emergency or temporary accommodation until settled',
  area: 'accommodation-oversight',
  asks: 'The young person is seen face to face at least every week, and twice a week under 18 or at high risk, until they have been settled for 28 days.',
  numerator: 'Of them, those without a gap between visits that was too long, the first from the day they moved in',
  denominator:
    'Stays in emergency or temporary accommodation and unplanned moves, each with the 28 days after it: over, or with a gap that was too long, in the period; live: those that go on, but those whose first visit is not due yet',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Visits to care leavers in emergency accommodation',
    confidence: 'unsure',
    note: 'Monday and Thursday are twice a week, so that no more than four days lie between. A refusal is written down and stops no clock. What begins before the 28 days are over goes on with them.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: {
    limit: { title: 'Days between visits', unit: 'days', default: 7 },
    sooner: { title: 'Days between visits under 18 or at high risk', unit: 'days', default: 4 },
    settled: { title: 'Days settled until which it goes on', unit: 'days', default: 28 },
    ...ofStays,
  },
  reads: ['person', 'leaverHome', 'homeRisk', 'homeVisit', 'visit', 'leaverContact'],
  needs: ['leaverHome', 'homeVisit or visit or leaverContact'],
  needsKind: { visit: 'care-leaver' },
  intervalsOf: ['visit'],
  cases: (rows, { settings, toldFrom }) => {
    const begun = begunOn({ toldFrom })
    const pace = paceIn(rows, settings)
    const after = (day: Day): Day => pace(day).due
    return watchesOf(rows.leaverHome, settings).flatMap((watch) => {
      if (wasOver(watch, begun)) return [caseOfHome(watch, { excluded: notRecorded })]
      const since = later(watch.starts, begun)
      return keptUp(
        watch,
        after(since),
        seenOn(rows).filter((day) => day >= since),
        after,
      )
    })
  },
  examples: [
    {
      why: 'Seen on the seventh day and on the fourteenth; today is the day of the third visit.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-09'), visited('2026-03-16')] },
      on: '2026-03-23',
      are: ['yes'],
    },
    {
      why: 'The gap up to today counts.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-09'), visited('2026-03-16')] },
      on: '2026-03-24',
      are: ['no'],
    },
    {
      why: 'The first gap, from the move to the first visit, was eight days: later visits do not mend it.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-10'), visited('2026-03-16')] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Seventeen, seen on the fourth day: four days more.',
      rows: { person: [minor], leaverHome: [hostel], visit: [visited('2026-03-06')] },
      on: '2026-03-10',
      are: ['yes'],
      waits: ['2026-03-10'],
    },
    {
      why: 'Seventeen, and the fifth day without a visit.',
      rows: { person: [minor], leaverHome: [hostel] },
      on: '2026-03-07',
      are: ['no'],
    },
    {
      why: 'High risk since the fourth day: four days from then, though a week from the move would be later.',
      rows: {
        person: [adult],
        leaverHome: [hostel],
        homeRisk: [{ starts: '2026-03-04', fields: { homeKey: 'h', level: 'high' } }],
        visit: [visited('2026-03-03')],
      },
      on: '2026-03-09',
      are: ['no'],
    },
    {
      why: 'A refused visit does not stop the clock.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-09', 'no')] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'Moved out into a flat after ten days: visits go on, and the second week there is without one.',
      rows: {
        person: [adult],
        leaverHome: [
          { ...hostel, ends: '2026-03-12' },
          { key: 'i', starts: '2026-03-12', fields: { kind: 'settled', planned: 'yes' } },
        ],
        visit: [visited('2026-03-05'), visited('2026-03-12')],
        homeVisit: [{ starts: '2026-03-19', fields: { homeKey: 'i', seen: 'yes' } }],
      },
      on: '2026-03-27',
      are: ['no'],
    },
    {
      why: 'Seen every week until 28 days after moving out: over, without a gap.',
      rows: {
        person: [adult],
        leaverHome: [{ ...hostel, ends: '2026-03-05' }],
        visit: ['2026-03-05', '2026-03-12', '2026-03-19', '2026-03-26'].map((day) => visited(day)),
      },
      completed: ['2026-03-01', '2026-04-30'],
      are: ['yes'],
    },
    {
      why: 'An unplanned move into a flat: weekly, until 28 days are over.',
      rows: {
        person: [adult],
        leaverHome: [{ key: 'i', starts: '2026-03-02', fields: { kind: 'settled', planned: 'no' } }],
        visit: [visited('2026-03-09')],
      },
      on: '2026-03-16',
      are: ['yes'],
      waits: ['2026-03-16'],
    },
    {
      why: 'The first gap was too long, which stays so; the next visit is due a week after the last.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-10'), visited('2026-03-16')] },
      on: '2026-03-20',
      are: ['no'],
      waits: ['2026-03-23'],
    },
    {
      why: 'Moved in two days ago: the first visit waits, and is neither success nor failure.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-04',
      are: [],
      waits: ['2026-03-09'],
    },
    {
      why: 'Moved in before homes were recorded here: seven days from then.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-27',
      toldFrom: '2026-03-20',
      are: [],
      waits: ['2026-03-27'],
    },
    {
      why: 'Not seen in those either.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-28',
      toldFrom: '2026-03-20',
      are: ['no'],
      waits: ['2026-03-27'],
    },
  ],
})

/** How often somebody is to be seen as things are today; null: no weekly visits are asked for them. */
export const visitPaceOf = (
  rows: Parameters<typeof paceIn>[0] & Parameters<typeof seenOn>[0],
  { settings, toldFrom }: Pick<Law<typeof weeklyVisits.settings>, 'settings' | 'toldFrom'>,
  today: Day,
): VisitPace | null => {
  const limits = settings as Limits & Parameters<typeof watchesOf>[1]
  const watch = watchesOf(rows.leaverHome, limits).findLast(
    ({ starts, ends }) => starts <= today && (ends === null || ends > today),
  )
  if (!watch) return null
  const since = later(watch.starts, begunOn({ toldFrom }))
  const seen = seenOn(rows).findLast((day) => day >= since && day <= today)
  return paceIn(rows, limits)(seen ?? since)
}
