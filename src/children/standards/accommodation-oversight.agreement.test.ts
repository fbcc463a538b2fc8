import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  byStart,
  isInYear,
  isNow,
  laterOf,
  on,
  people,
  subjects,
  temporary,
} from '../../../test/support/drawn-agreement.ts'
import { type Answer, agreesWithReadings, type Readings } from '../../../test/support/plain-readings.ts'
import {
  never,
  type Plain,
  plusDays,
  plusMonths,
  plusWorkingDays,
  type Tables,
  wholeYears,
} from '../../../test/support/plain-record.ts'
import { countedBy } from '../../../test/support/sample-subjects.ts'
import type { Standard } from '../../standards/standard.ts'
import { leavingCareAndLeadership } from './leaving-care-and-leadership.ts'

const ofHome = (of: Tables, table: string, home: Plain): readonly Plain[] =>
  of(table).filter(({ homeKey }) => homeKey === home.key)
const isMinor = (of: Tables, day: string): boolean => wholeYears(String(of('person')[0]!.dateOfBirth), day) < 18

/** While it lasts and the first day is over: the first by it, each other so many days after the one before. Late for good once one was missed. */
const neverMissed = (home: Plain, first: string, done: readonly string[], gap: number): readonly Answer[] => {
  if (!isNow(home) || first >= on) return []
  let due = first
  for (const day of done) if (day <= due) due = plusDays(laterOf(home.starts, day), gap)
  return [due >= on]
}

type Run = { readonly starts: string; ends: string; readonly keys: string[] }
/** What begins no later than so many days after the end of what came before goes on with it. */
const runs = (spells: readonly Pick<Plain, 'starts' | 'ends' | 'key'>[], apart: number): readonly Run[] => {
  const all: Run[] = []
  for (const { starts, ends, key } of spells) {
    const last = all.at(-1)
    if (last && (last.ends === never || starts <= plusDays(last.ends, apart))) {
      last.ends = laterOf(last.ends, ends)
      last.keys.push(key)
    } else all.push({ starts, ends, keys: [key] })
  }
  return all
}
/** Less than two days apart. */
const staysOf = (of: Tables): readonly Run[] => runs(temporary(of), 1)

/** The first day at 16 or 17 in care with 13 weeks in care since 14, day by day; null: none. */
const becameEligible = (of: Tables): string | null => {
  const born = String(of('person')[0]!.dateOfBirth)
  const [period] = of('carePeriod')
  if (period === undefined) return null
  const start = laterOf(period.starts, plusMonths(born, 168))
  for (let day = plusMonths(born, 192); day < plusMonths(born, 216); day = plusDays(day, 1)) {
    if (day < period.starts || day >= period.ends) continue
    if (plusDays(start, 91) <= day) return day
  }
  return null
}

const plain: Readings = {
  'pathway-updated-on-change': [
    'completed',
    (of) =>
      [...of('leaverHome'), ...of('lifeChange')].flatMap((change) => {
        const limit = change.kind === 'lost-job' ? 10 : 5
        const version = of('pathwayPlan').find(
          ({ starts, kind }) => starts >= change.starts && kind !== 'needs-assessment',
        )
        return byStart(change.starts, plusWorkingDays(change.starts, limit), version?.starts)
      }),
  ],
  'acc-notify-1wd': [
    'completed',
    (of) =>
      temporary(of).flatMap((home) => {
        const young = isMinor(of, home.starts)
        const before = of('leaverHome').filter(({ starts }) => starts <= home.starts)
        const second = before.some(({ key, starts }) => key !== home.key && starts >= plusDays(home.starts, -90))
        const risk = before.at(-1)!.risk
        const senior = young || home.accommodation === 'W' || risk === 'high' || second
        const inCare = of('carePeriod').some(({ starts, ends }) => starts <= home.starts && ends > home.starts)
        const must = [
          'team-manager',
          'service-manager',
          'virtual-school',
          'housing',
          'health',
          ...(young ? ['reviewing-officer'] : []),
          ...(inCare && young ? ['social-worker'] : []),
          ...(senior ? ['director'] : []),
        ]
        const days = must.map((to) => ofHome(of, 'homeNotice', home).find((notice) => notice.to === to)?.starts)
        const inTime = days[0] !== undefined && days[0] <= home.starts
        const whole = days.every((day) => day !== undefined) ? days.toSorted().at(-1) : undefined
        return byStart(home.starts, inTime ? plusWorkingDays(home.starts, 1) : home.starts, whole)
      }),
  ],
  'acc-signoff': [
    'live',
    (of) =>
      temporary(of).flatMap((home) => {
        const signed = ofHome(of, 'homeSignOff', home).filter(({ riskAssessed, level, starts }) => {
          const senior = home.accommodation === 'W' || isMinor(of, starts)
          return riskAssessed === 'yes' && (level === 'director' || !senior)
        })
        const first = home.outOfHours === 'yes' ? plusWorkingDays(home.starts, 1) : home.starts
        return neverMissed(
          home,
          first,
          signed.map(({ starts }) => starts),
          7,
        )
      }),
  ],
  'acc-visit-weekly': [
    'live',
    (of) =>
      runs(
        temporary(of).map(({ key, starts, ends }) => ({
          key,
          starts,
          ends: ends === never ? never : plusDays(ends, 28),
        })),
        0,
      ).flatMap((watch): readonly Answer[] => {
        const isUrgent = (day: string): boolean =>
          of('leaverHome').findLast(({ starts }) => starts <= day)?.risk === 'high' || isMinor(of, day)
        const nextBy = (day: string): string => {
          if (isUrgent(day)) return plusDays(day, 4)
          const turns = Array.from({ length: 7 }, (_, at) => plusDays(day, at + 1)).filter(
            (one) => of('leaverHome').some(({ starts }) => starts === one) && isUrgent(one),
          )
          return [plusDays(day, 7), ...turns.map((one) => plusDays(one, 4))].toSorted()[0]!
        }
        if (watch.starts > on || watch.ends <= on) return []
        const first = nextBy(watch.starts)
        if (first >= on) return []
        let due = first
        for (const visit of of('homeVisit').filter(({ seen, starts }) => seen !== 'no' && starts >= watch.starts))
          if (visit.starts <= due) due = nextBy(visit.starts)
        return [due >= on || watch.ends <= due]
      }),
  ],
  'acc-visit-7d': [
    'completed',
    (of) =>
      of('leaverHome').flatMap((home) => {
        const due =
          temporary(of).includes(home) || temporary(of).some(({ key }) => key === home.key)
            ? plusWorkingDays(home.starts, 1)
            : plusDays(home.starts, 7)
        const visit = ofHome(of, 'homeVisit', home).find(({ seen, starts }) => seen !== 'no' && starts >= home.starts)
        const done = visit !== undefined && visit.starts <= home.ends ? visit.starts : undefined
        // Gone before it was due.
        return home.ends <= due && done !== home.ends ? [] : byStart(home.starts, due, done)
      }),
  ],
  'acc-plan-5wd': [
    'live',
    (of) =>
      of('leaverHome')
        .filter((home) => isNow(home) && plusWorkingDays(home.starts, 5) < on)
        .map((home) => {
          const plans = of('pathwayPlan').filter(({ starts }) => starts >= home.starts)
          const updated = plans.find(({ housing }) => housing === 'yes')?.starts
          const first = plusWorkingDays(home.starts, 5)
          if (updated === undefined || updated > first) return false
          const reviewed = plans.find(({ kind, starts }) => kind === 'review' && starts > updated)?.starts
          const second = plusDays(home.starts, 35)
          return second >= on || (reviewed !== undefined && reviewed <= second)
        }),
  ],
  'acc-exit-plan': [
    'live',
    (of) =>
      staysOf(of)
        .filter((stay) => isNow(stay) && plusWorkingDays(stay.starts, 3) < on)
        .map((stay) =>
          of('exitPlan').some(
            (plan) =>
              stay.keys.includes(String(plan.homeKey)) &&
              isNow(plan) &&
              plan.destination === 'yes' &&
              String(plan.targetOn) >= on,
          ),
        ),
  ],
  'pathway-needs-3m': [
    'live',
    (of) => {
      const became = becameEligible(of)
      if (became === null) return []
      const [assessed, planned] = [true, false].map(
        (isNeeds) => of('pathwayPlan').find(({ kind }) => (kind === 'needs-assessment') === isNeeds)?.starts,
      )
      const adult = plusMonths(String(of('person')[0]!.dateOfBirth), 216)
      const due = plusMonths(became, 3)
      const both = assessed && planned ? laterOf(assessed, planned) : never
      const done = both <= adult ? laterOf(both, became) : never
      if (adult <= due || due >= on) return []
      if (done <= due) return isInYear(plusDays(due, 1)) ? [true] : []
      // Late, and in the year in which it came to be so, or still to be done.
      return isInYear(plusDays(due, 1)) || (adult > on && both > on) ? [false] : []
    },
  ],
}

agreesWithReadings({
  standards: leavingCareAndLeadership,
  subjects,
  over: 'histories drawn by lot',
  days: [on],
  readingsOn: () => plain,
  bothAnswers: true,
})

test('acc-days agrees with a plain calculation over histories drawn by lot', () => {
  const standard = (leavingCareAndLeadership as readonly Standard[]).find(({ id }) => id === 'acc-days')!
  const lengths = people.flatMap((of) => {
    const stays = staysOf(of)
    const until = (ends: string): string => (ends > on ? on : ends)
    const days = (one: string, other: string): number => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)
    return stays.filter(({ ends }) => ends > on || isInYear(ends)).map(({ starts, ends }) => days(starts, until(ends)))
  })
  const { values } = countedBy(standard, subjects, { view: 'live', on })
  assert.deepEqual(
    values.toSorted((one, other) => one - other),
    lengths.toSorted((one, other) => one - other),
  )
  assert.ok(lengths.length > 100)
})
