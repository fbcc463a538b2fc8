import type { At, CarePeriod, Child, LeavingCare, Post } from '../../../invented-authority/index.ts'
import { addMonths, birthday } from '../../../invented-authority/index.ts'
import type { Value } from '../../model.ts'
import { about, day, disabled, ended, heldBy, lastBy, ranIn, type View, yesNo } from '../view.ts'
import { countIn12Months, type RowsOf, type Values } from './help.ts'

const plans: Readonly<Record<string, string>> = {
  RETURN6M: 'return',
  RETURN1M: 'return',
  RETURNEV: 'return',
  ADOPTION: 'adoption',
  LTRELFR: 'sgo-cao',
  SUPPLIV: 'supported-living',
  RESPLMT: 'residential',
  LTFOST18: 'fostering',
}

const stateOf = <T extends { from: At; until: At }>(list: readonly T[], period: CarePeriod, by: At): T | undefined =>
  list.findLast(({ from, until }) => from <= by && from >= period.from && until <= period.until)

/** Legal status and placement on a day of a period. */
const whereOf = (child: Child, view: View, period: CarePeriod, by: At): Values => {
  const legal = stateOf(child.legal, period, by)!
  const placement = child.placements.findLast((one) => one.period === period.key && one.from <= by)!
  return {
    legalStatusStart: day(legal.from),
    legalStatus: legal.status,
    placementsIn12Months: child.placements.filter(
      (one) =>
        one.period === period.key && one.from <= by && one.until > addMonths(Math.min(view.on, period.until), -12),
    ).length,
    placementStart: day(placement.from),
    placementType: placement.type,
    placementProvider: placement.provider,
    placementPostcode: placement.postcode,
    placementUrn: placement.urn,
    placementLocation: placement.authority === null ? 'in' : 'out',
    placementAuthority: placement.authority ?? 'Marlshire',
    careEnd: ended(view, period.until),
    careEndReason: period.until <= view.on ? period.ceasedBecause : null,
  }
}

const doneOf = (child: Child, period: CarePeriod, by: At): Values => {
  const of = <T extends { on: At }>(list: readonly T[], test: (one: T) => boolean): Value =>
    day(
      lastBy(
        list.filter((one) => one.on >= period.from && test(one)),
        by,
      )?.on,
    )
  const plan = stateOf(child.permanencePlans, period, by)
  return {
    latestReview: of(child.reviews, (one) => one.plan === period.key),
    lastVisit: of(child.visits, (one) => one.plan === period.key && one.seen),
    permanencePlan: plan ? (plans[plan.plan] ?? 'other') : null,
    lastReviewingOfficerContact: of(child.officerContacts, (one) => one.period === period.key),
    lastHealthAssessment: of(child.health, (one) => one.kind !== 'dental' && one.status === 'Completed'),
    lastDentalCheck: of(child.health, (one) => one.kind === 'dental'),
  }
}

/** The list asks for times missing from a placement: those from home do not count, and one that goes on does. */
const missingOf = (child: Child, view: View, period: CarePeriod): Values => {
  const last12 = Math.min(view.on, period.until)
  const own = child.missing.filter(
    ({ from }) =>
      from <= last12 && child.carePeriods.some((one) => !one.shortBreaks && one.from <= from && from < one.until),
  )
  const days = (kind: string): At[] => own.filter((one) => one.kind === kind).map(({ from }) => from)
  const last = own.findLast(
    ({ from, until, kind }) => kind === 'M' && from > addMonths(last12, -12) && until <= view.on,
  )
  return {
    missingIn12Months: countIn12Months(days('M'), last12),
    absentIn12Months: countIn12Months(days('A'), last12),
    interviewOffered: last ? yesNo(last.offered) : null,
    interviewAccepted: last?.offered ? yesNo(last.accepted) : null,
  }
}

export const inCare: RowsOf = (child, view) =>
  child.carePeriods
    .filter((period) => !period.shortBreaks && ranIn(view, view.since6, period))
    .map((period) => {
      const by = Math.min(view.on, period.until - 1)
      const earlier =
        period.from > view.since12 &&
        child.carePeriods.some((one) => !one.shortBreaks && one.from < period.from && ranIn(view, view.since12, one))
      return {
        ...about(child, view),
        uasc: yesNo(child.uasc),
        disability: disabled(child, view),
        careStart: day(period.from),
        primaryNeed: period.need,
        subsequentPeriod: yesNo(earlier),
        ...whereOf(child, view, period, by),
        ...doneOf(child, period, by),
        ...missingOf(child, view, period),
        ...heldBy(child, by, view),
      }
    })

const eligibilityOf = (child: Child, { on }: View, care: LeavingCare): string => {
  const inCareNow = child.carePeriods.some(({ from, until, shortBreaks }) => !shortBreaks && from <= on && until > on)
  if (inCareNow) return 'eligible'
  if (care.short) return 'qualifying'
  return on < birthday(child.born, 18) ? 'relevant' : 'former-relevant'
}

const stateAt = <T extends { from: At }>(list: readonly T[], on: At): T | undefined =>
  list.findLast(({ from }) => from <= on)

/** Who holds a care leaver on the day: their social worker while they have one, else their adviser. */
export const holdsCareLeaver = (child: Child, on: At): { readonly holder: Post; readonly adviser: Post } => {
  const postOf = (as: 'worker' | 'adviser'): Post | undefined =>
    child.held.find(({ role, from, until }) => role === as && from <= on && until > on)?.post
  const adviser = postOf('adviser')!
  return { holder: postOf('worker') ?? adviser, adviser }
}

export const leavingCare: RowsOf = (child, view) => {
  const care = child.leavingCare
  if (!care || care.from > view.on || care.until <= view.on) return []
  const { on } = view
  const eligibility = eligibilityOf(child, view, care)
  const touch = stateAt(care.touch, on)?.code ?? 'YES'
  const home = eligibility === 'eligible' ? undefined : stateAt(care.homes, on)
  const known = touch !== 'NO'
  const { holder, adviser } = holdsCareLeaver(child, on)
  return [
    {
      ...about(child, view),
      uasc: yesNo(child.uasc),
      disability: disabled(child, view),
      team: holder.team.name,
      worker: holder.worker.name,
      personalAdviser: adviser.worker.name,
      eligibility,
      pathwayPlanReview: day(
        lastBy(
          child.reviews.filter(({ of }) => of === 'pathway'),
          on,
        )?.on,
      ),
      inTouch: touch,
      latestContact: day(care.contacts.findLast((contact) => contact <= on)),
      accommodation: home ? (known ? home.code : 'R') : null,
      suitability: home && known ? (home.suitable ? 'suitable' : 'unsuitable') : null,
      activity: known ? (stateAt(care.activities, on)?.code ?? null) : null,
    },
  ]
}
