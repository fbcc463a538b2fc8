import { type Answer, agreesWithPlain, type PlainAnswers } from '../../../test/support/plain-agreement.ts'
import {
  bornOn,
  homesIn,
  inCareOn,
  never,
  type Plain,
  periodsOfCare,
  plusDays,
  plusMonths,
  plusWorkingDays,
  type Tables,
  wholeYears,
} from '../../../test/support/plain-record.ts'
import type { Day } from '../../platform/day.ts'
import { inCare } from './in-care.ts'

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Adopted in the three years up to a day: days from one to another, by what is asked of the record. */
const adopted = (of: Tables, on: string, days: (one: Plain) => number | 'unknown' | 'excluded'): readonly Answer[] =>
  of('permanence')
    .filter(({ order }) => order !== undefined && order <= on && plusMonths(String(order), 36) > on)
    .map(days)

const isNamed = (one: Plain, ...fields: readonly string[]): boolean => fields.every((field) => one[field] !== undefined)

const plainOn = (on: Day): PlainAnswers => {
  const yearAgo = plusMonths(on, -12)
  const isInYear = (day: string): boolean => day >= yearAgo && day <= on
  const now = (of: Tables): readonly Plain[] => [inCareOn(of, on)].filter((period) => period !== undefined)
  const reviewsIn = (of: Tables, period: Plain): readonly Plain[] =>
    of('review').filter(
      (one) =>
        one.kind === 'care' && one.cancelled !== 'yes' && one.starts >= period.starts && one.starts <= period.ends,
    )
  const visitors = (of: Tables): readonly Plain[] => of('advocacy').filter(({ kind }) => kind === 'independent-visitor')

  /** First days and last days of homes, in all times in care. */
  const homes = (of: Tables) =>
    periodsOfCare(of).flatMap((period) => {
      const all = homesIn(of, period)
      return all.map((home, at) => ({ starts: home[0]!.starts, ends: all[at + 1]?.[0]?.starts ?? period.ends, home }))
    })

  const isOffered = (of: Tables, at: string, day: string): boolean =>
    of('advocacy').some(
      ({ kind, offered, keyPoint, starts }) =>
        kind === 'advocate' &&
        offered === 'yes' &&
        (keyPoint === undefined || keyPoint === at) &&
        starts >= plusDays(day, -28) &&
        starts <= plusDays(day, 28) &&
        starts <= on,
    )

  return {
    'placements-3plus': (of) =>
      now(of).map(() => homes(of).filter(({ starts, ends }) => starts <= on && ends > yearAgo).length >= 3),
    'stability-2-5y': (of) =>
      now(of)
        .filter(({ starts }) => plusMonths(starts, 30) <= on && wholeYears(bornOn(of), on) < 16)
        .map((period) => {
          const all = homes(of).filter(({ starts }) => starts <= on && starts >= period.starts)
          const [current, before] = [all.at(-1), all.at(-2)]
          if (!current) return 'unknown'
          const isPlaced = String(current.home.findLast(({ starts }) => starts <= on)?.type).startsWith('A')
          return plusMonths((isPlaced && before ? before : current).starts, 24) <= on
        }),
    'distance-20m': (of) =>
      now(of).map((period) => {
        const current = homesIn(of, period)
          .flat()
          .findLast(({ starts }) => starts <= on)
        return current?.distance === undefined ? 'unknown' : Number(current.distance) > 20
      }),
    'out-of-area-notify': (of) =>
      of('outOfAreaNotice').map(({ starts, ends, emergency, approvedBy }) => {
        const due = emergency === 'yes' ? plusWorkingDays(starts, 5) : starts
        return isInYear(plusDays(due, 1)) ? approvedBy !== undefined && ends <= due : null
      }),
    'permanence-second-review': (of) =>
      periodsOfCare(of).flatMap((period) => {
        const second = reviewsIn(of, period)[1]
        if (!second || !isInYear(second.starts)) return []
        const plans = of('permanencePlan').filter(({ ends }) => ends > period.starts)
        return [plans.some((plan) => (plan.agreedOn ?? plan.starts) <= second.starts)]
      }),
    'long-term-match': (of) =>
      now(of).flatMap((period) =>
        of('permanencePlan')
          .filter(({ plan, ends }) => plan === 'fostering' && ends > on)
          .map(({ agreedOn, starts, matchedOn }) => ({ made: String(agreedOn ?? starts), matchedOn }))
          .filter(({ made }) => plusMonths(made, 6) <= on)
          .map(({ made, matchedOn }) => {
            const coded = homesIn(of, period)
              .flat()
              .some(({ type, starts, ends }) => (type === 'U1' || type === 'U4') && starts <= on && ends > made)
            return coded || (matchedOn !== undefined && matchedOn <= on)
          }),
      ),
    'sw-3plus': (of) =>
      now(of).map(() => {
        const workers = of('involvement')
          .filter(({ role, starts, ends }) => role === 'CW' && starts <= on && ends > yearAgo)
          .filter(({ starts, ends }) => ends === never || daysFrom(starts, ends) >= 28)
        return new Set(workers.map(({ worker }) => worker)).size >= 3
      }),
    'adoption-a1': (of) =>
      adopted(of, on, (one) =>
        isNamed(one, 'enteredCare', 'placed') ? daysFrom(String(one.enteredCare), String(one.placed)) : 'unknown',
      ),
    'adoption-a10': (of) =>
      adopted(of, on, (one) => {
        const until = one.adoptedByCarer === 'yes' ? 'placedWithCarer' : 'placed'
        return isNamed(one, 'enteredCare', until) ? daysFrom(String(one.enteredCare), String(one[until])) : 'unknown'
      }),
    'adoption-a2': (of) =>
      adopted(of, on, (one) => {
        if (!isNamed(one, 'placementOrder') || (isNamed(one, 'placed') && one.placed! < one.placementOrder!))
          return 'excluded'
        if (!isNamed(one, 'matched')) return 'unknown'
        return Math.max(0, daysFrom(String(one.placementOrder), String(one.matched)))
      }),
    'advocacy-offered': (of) => {
      const points = [
        ...of('conference').map(({ starts }) => ['conference', starts] as const),
        ...periodsOfCare(of).map(({ starts }) => ['entering-care', starts] as const),
        ...of('complaint')
          .filter(({ stage }) => stage === '1')
          .map(({ starts }) => ['complaint', starts] as const),
        ...periodsOfCare(of)
          .filter(({ ends }) => ends !== never && wholeYears(bornOn(of), ends) >= 16)
          .map(({ ends }) => ['leaving-care', ends] as const),
      ]
      const unhappy = of('advocacy').filter(({ kind, keyPoint }) => kind === 'advocate' && keyPoint === 'unhappy')
      return [
        ...points.filter(([, day]) => isInYear(plusDays(day, 29))).map(([at, day]) => isOffered(of, at, day)),
        ...unhappy.filter(({ starts }) => isInYear(starts)).map(({ offered }) => offered === 'yes'),
      ]
    },
    'iv-considered': (of) =>
      now(of).flatMap((period) => {
        const review = reviewsIn(of, period).findLast(({ starts }) => starts <= on)
        if (!review) return []
        const hasOne = visitors(of).some(
          ({ matchedOn }) => matchedOn !== undefined && matchedOn >= period.starts && matchedOn <= on,
        )
        const near = visitors(of).findLast(
          ({ starts }) => starts <= on && Math.abs(daysFrom(review.starts, starts)) <= 28,
        )
        return [hasOne || (near !== undefined && near.accepted !== 'yes')]
      }),
    'life-story-started': (of) =>
      now(of)
        .filter(({ starts }) => plusMonths(starts, 12) <= on)
        .map(() => {
          const led = of('lifeStory').filter(({ lead }) => lead !== undefined)
          const entries = led.flatMap(({ starts, ends, lastEntryOn }) => [starts, ends, String(lastEntryOn ?? never)])
          if (entries.some((day) => day <= on && plusMonths(day, 6) >= on)) return true
          return led.some(({ starts, lastEntryOn }) => starts <= on && lastEntryOn !== undefined && lastEntryOn > on)
            ? 'unknown'
            : false
        }),
  }
}

agreesWithPlain({
  standards: inCare,
  plainOn,
  leftOut: ['review', 'permanencePlan', 'outOfAreaNotice', 'advocacy', 'lifeStory'],
})
