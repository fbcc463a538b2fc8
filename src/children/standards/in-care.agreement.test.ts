import { type Answer, agreesWithPlain, type PlainAnswers } from '../../../test/support/plain-agreement.ts'
import {
  bornOn,
  homesIn,
  inCareOn,
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

const terms = [
  { from: '2025-09-03', until: '2025-12-19' },
  { from: '2026-01-06', until: '2026-03-27' },
]

/** Each written from what is asked of children in care, and not from the definition that it checks. */
const plainOn = (on: Day): PlainAnswers => {
  const from = plusMonths(on, -12)
  const isInYear = (day: string): boolean => day >= from && day <= on
  const now = (of: Tables): Plain | undefined => inCareOn(of, on)
  const longNow = (of: Tables, months: number): Plain | undefined => {
    const period = now(of)
    return period && plusMonths(period.starts, months) <= on ? period : undefined
  }
  const last = (rows: readonly Plain[]): Plain | undefined => rows.filter(({ starts }) => starts <= on).at(-1)

  /** Of those who came into care and reached the day, where that was in the year: done by then. */
  const entering = (of: Tables, days: number, isDone: (period: Plain, due: string) => boolean): readonly Answer[] =>
    periodsOfCare(of).map((period): Answer => {
      const due = plusWorkingDays(period.starts, days)
      return period.ends > due && isInYear(plusDays(due, 1)) ? isDone(period, due) : null
    })

  const healthOf = (of: Tables, kind: string): readonly Plain[] =>
    of('health').filter((one) => one.kind === kind && (one.status ?? 'completed') === 'completed')

  const recent = (period: Plain | undefined, rows: readonly Plain[], months: number): readonly Answer[] => {
    if (!period) return []
    const found = last(rows.filter(({ starts }) => starts >= period.starts))
    return [found !== undefined && plusMonths(found.starts, months) >= on]
  }

  const care = (of: Tables): readonly Plain[] =>
    of('review').filter((one) => one.kind === 'care' && one.cancelled !== 'yes')

  const reviewNow = (of: Tables): readonly Answer[] => {
    const period = now(of)
    if (!period) return []
    // No review has been due yet.
    if (plusWorkingDays(period.starts, 20) >= on) return []
    const held = care(of).filter(({ starts }) => starts >= period.starts && starts <= on)
    const due =
      held.length === 0
        ? plusWorkingDays(period.starts, 20)
        : plusMonths(held.at(-1)!.starts, held.length === 1 ? 3 : 6)
    return [due >= on]
  }

  const healthReview = (of: Tables): readonly Answer[] => {
    const period = longNow(of, 12)
    if (!period) return []
    const checks = healthOf(of, 'health-assessment').filter(({ starts }) => starts >= period.starts)
    const found = last(checks)
    if (!found) return [false]
    const halfYear = plusMonths(found.starts, 6)
    return [(wholeYears(bornOn(of), halfYear) < 5 ? halfYear : plusMonths(found.starts, 12)) >= on]
  }

  const took = new Map<unknown, Answer>([
  ['PN1', true], ['PN2', true], ['PN3', true], ['PN5', true], ['PN6', true], ['PN4', false], ['PN7', false],
]) // biome-ignore format: a table

  // How things stand tells the last term that is over, and nothing of the one that runs.
  const term = terms.findLast(({ until }) => until < on)

  /** Where a child lives, and since when with the same carers. */
  const homeNow = (of: Tables, period: Plain): { readonly since: string; readonly type: string } => {
    const home = homesIn(of, period).findLast(([first]) => first!.starts <= on)
    const current = home?.findLast(({ starts }) => starts <= on)
    return { since: home?.[0]?.starts ?? period.starts, type: String(current?.type) }
  }

  const visitNow = (of: Tables): readonly Answer[] => {
    const period = now(of)
    if (!period) return []
    const { since, type } = homeNow(of, period)
    const seen = last(
      of('visit').filter((one) => one.kind === 'care' && one.seen === 'yes' && one.starts >= since),
    )?.starts
    // The first limit of where the child lives has not passed: nothing was due yet.
    if (plusDays(since, 7) >= on) return []
    if (seen === undefined) return [false]
    const status = of('legalStatus').findLast(({ starts, ends }) => starts <= seen && ends > seen)?.status
    if (type === 'P1' && status === 'C1') {
      const wasReviewed = care(of).some(({ starts }) => starts >= since && starts <= seen)
      return [plusDays(seen, wasReviewed ? 28 : 7) >= on]
    }
    const plans = of('permanencePlan').filter(({ starts, ends }) => starts <= seen && ends > seen)
    const isToStay =
      ['U1', 'U4'].includes(type) ||
      (['K2', 'R1', 'S1'].includes(type) && plans.some(({ plan }) => plan === 'residential'))
    const sixWeeks = plusDays(seen, 42)
    return [(isToStay && sixWeeks >= plusMonths(since, 12) ? plusMonths(seen, 3) : sixWeeks) >= on]
  }
  return {
    'cla-care-plan-10wd': (of) =>
      entering(of, 10, ({ starts }, due) => {
        const before =
          of('carePeriod')
            .filter((one) => one.ends <= starts)
            .at(-1)?.ends ?? ''
        return of('carePlan').some((plan) => plan.starts > before && plan.starts <= due)
      }),
    'iro-allocated-5wd': (of) =>
      entering(of, 5, ({ starts }, due) =>
        of('reviewingOfficer').some((one) => one.starts <= due && one.ends > starts && one.startedCareOn === starts),
      ),
    'cla-iha-20wd': (of) =>
      entering(of, 20, ({ starts }, due) =>
        healthOf(of, 'health-assessment').some((one) => one.starts >= starts && one.starts <= due),
      ),
    'pep-initial': (of) =>
      entering(of, 20, ({ starts }, due) =>
        of('personalEducationPlan').some((one) => one.starts >= starts && one.starts <= due),
      ).map((answer, at) => {
        const period = periodsOfCare(of)[at]!
        return wholeYears(bornOn(of), period.starts) >= 3 ? answer : null
      }),
    'pep-termly': (of) => {
      if (!term) return []
      const born = bornOn(of)
      return periodsOfCare(of)
        .filter(({ starts, ends }) => starts <= term.from && ends > term.until)
        .filter(() => wholeYears(born, term.from) >= 3 && wholeYears(born, term.until) < 18)
        .map(() => of('personalEducationPlan').some(({ starts }) => starts >= term.from && starts <= term.until))
    },
    'cla-visit': visitNow,
    'cla-review': reviewNow,
    'cla-review-participation': (of) =>
      care(of)
        .filter(({ starts }) => isInYear(starts) && wholeYears(bornOn(of), starts) >= 4)
        .map(({ participation }) => took.get(participation) ?? 'unknown'),
    'cla-rha': healthReview,
    'cla-dental': (of) => recent(longNow(of, 12), healthOf(of, 'dental'), 12),
    'cla-immunisations': (of) => {
      if (!longNow(of, 12)) return []
      const answer = last(of('immunisation'))?.upToDate
      return [answer === 'yes' ? true : answer === 'no' ? false : 'unknown']
    },
    'cla-sdq': (of) => {
      const age = longNow(of, 12) ? wholeYears(bornOn(of), on) : 0
      if (age < 5 || age > 16) return []
      return recent(
        longNow(of, 12),
        of('sdq').filter(({ score }) => score !== undefined),
        12,
      )
    },
  }
}

agreesWithPlain({
  standards: inCare,
  plainOn,
  leftOut: ['visit', 'review', 'health', 'sdq', 'personalEducationPlan', 'carePlan', 'reviewingOfficer'],
})
