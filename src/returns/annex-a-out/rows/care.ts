import type { FieldsOf, HeldRow } from '../../../children/history/model.ts'
import { addMonths, type Day } from '../../../platform/day.ts'
import {
  type At,
  about,
  beganIn,
  by,
  countTo,
  holderOf,
  isDisabled,
  isOpen,
  isUnaccompanied,
  lastIn,
  ranIn,
  type Values,
} from './at.ts'

type Period = HeldRow<'carePeriod'>

/** Short breaks are no care for this list. */
const shortBreaks: ReadonlySet<string | undefined> = new Set(['V1', 'V3', 'V4'])
/** Temporary placements count as absences from the one before. */
const temporary: ReadonlySet<string | undefined> = new Set(['T0', 'T1', 'T2', 'T3', 'T4'])

type OfPeriod = { readonly fields: { readonly carePeriodKey?: string } }
const ofPeriod =
  (period: Period) =>
  ({ fields }: OfPeriod): boolean =>
    fields.carePeriodKey === undefined || fields.carePeriodKey === period.key

const lastDayOf = (at: At, period: Period): Day =>
  period.ends !== null && period.ends <= at.day ? period.ends : at.day

const statusOf = (at: At, period: Period): HeldRow<'legalStatus'> | undefined =>
  lastIn(
    at
      .of('legalStatus')
      .filter(({ ends, fields }) => !shortBreaks.has(fields.status) && (ends ?? '9999') > (period.starts ?? '')),
    at,
    { starts: null, ends: period.ends },
  )

const placementsOf = (at: At, period: Period): number => {
  const since = addMonths(lastDayOf(at, period), -12)
  return at
    .of('placement')
    .filter(ofPeriod(period))
    .filter((one) => ranIn(since, one) && !temporary.has(one.fields.type)).length
}

/** Said by the list; else whether it began in the last twelve months and an earlier one ran in them too. */
const subsequent = (at: At, period: Period): Values[string] => {
  const said = period.fields.secondIn12Months
  if (said !== undefined) return said
  if (period.starts === null || period.starts <= at.since12) return 'no'
  const starts = period.starts
  const earlier = at
    .of('carePeriod')
    .some((one) => (one.starts ?? '') < starts && ranIn(at.since12, one) && isCare(at, one))
  return earlier ? 'yes' : 'no'
}

type Interview = Pick<FieldsOf<'missing'>, 'interviewOffered' | 'interviewAccepted'>

/** Times missing from a placement, as the list asks: those from home do not count. */
const missingFromCare = (at: At, kind: string): readonly HeldRow<'missing'>[] =>
  at
    .of('missing')
    .filter(
      ({ fields, starts }) =>
        fields.kind === kind &&
        starts !== null &&
        at.of('carePeriod').some((one) => (one.starts ?? '') <= starts && (one.ends === null || starts < one.ends)),
    )

/** Said by the list; else what came of the last time missing that ended, of those that began in twelve months. */
const interviewOf = (at: At, period: Period): Interview => {
  const { interviewOffered, interviewAccepted } = period.fields
  if (period.source === 'annex-a') return { interviewOffered, interviewAccepted }
  const [lastDay, since] = [lastDayOf(at, period), addMonths(lastDayOf(at, period), -12)]
  const last = missingFromCare(at, 'missing').findLast(
    (one) => beganIn(since, one) && one.starts! <= lastDay && one.ends !== null && one.ends <= at.day,
  )
  return last?.fields ?? {}
}

const missingOf = (at: At, period: Period): Values => {
  const days = (kind: string) => missingFromCare(at, kind)
  const interview = interviewOf(at, period)
  return {
    missingIn12Months: period.fields.missingIn12Months ?? countTo(days('missing'), lastDayOf(at, period)),
    absentIn12Months: period.fields.absentIn12Months ?? countTo(days('away'), lastDayOf(at, period)),
    interviewOffered: interview.interviewOffered ?? null,
    interviewAccepted: interview.interviewAccepted ?? null,
  }
}

const doneOf = (at: At, period: Period): Values => {
  const mine = ofPeriod(period)
  const kind = (of: string) => (row: { fields: { kind?: string } }) => row.fields.kind === of
  const visits = at.of('visit').filter(kind('care'))
  const reviews = at.of('review').filter(kind('care'))
  const health = at.of('health').filter(({ fields }) => fields.status === undefined || fields.status === 'completed')
  const last = (rows: readonly HeldRow[]): Values[string] => lastIn(rows, at, period)?.starts ?? null
  return {
    latestReview: last(reviews.filter((one) => mine(one) && one.fields.cancelled !== 'yes')),
    lastVisit: last(visits.filter((one) => mine(one) && one.fields.seen !== 'no')),
    lastReviewingOfficerContact: last(at.of('reviewingOfficerContact')),
    lastHealthAssessment: last(health.filter((one) => one.fields.kind !== 'dental')),
    lastDentalCheck: last(health.filter(kind('dental'))),
  }
}

const placedOf = (at: At, period: Period): Values => {
  const placement = lastIn(at.of('placement').filter(ofPeriod(period)), at, period)
  const fields: FieldsOf<'placement'> = placement?.fields ?? {}
  return {
    placementStart: placement?.starts ?? null,
    placementType: fields.type ?? null,
    placementProvider: fields.provider ?? null,
    placementPostcode: fields.postcode ?? null,
    placementUrn: fields.urn ?? null,
    placementLocation: fields.location ?? null,
    placementAuthority: fields.authority ?? null,
  }
}

/** In force on the day, or when a period of care ended: the plans of a later period have nothing to do with it. */
const wasPlanOf = (at: At, period: Period, plan: HeldRow<'permanencePlan'>): boolean => {
  if (plan.starts === null) return plan.key === period.key
  if (isOpen(at, period)) return isOpen(at, plan)
  return plan.starts < period.ends! && (plan.ends === null || plan.ends >= period.ends!)
}

/** Annex A names the plan by its period; the SSD gives it days. */
const planOf = (at: At, period: Period): Values[string] => {
  const plans = at.of('permanencePlan').filter((one) => wasPlanOf(at, period, one))
  const own = plans.filter(({ starts }) => starts === null)
  const dated = plans.filter(({ starts }) => starts !== null)
  return [...own, ...dated].at(-1)?.fields.plan ?? null
}

/** A period of nothing but short breaks is no care for this list. */
export const isCare = (at: At, period: Period): boolean =>
  period.source === 'annex-a' || at.of('legalStatus').length === 0 || statusOf(at, period) !== undefined

export const inCare = (at: At): readonly Values[] =>
  at
    .of('carePeriod')
    .filter((one) => ranIn(at.since6, one) && isCare(at, one))
    .map((one) => {
      const status = statusOf(at, one)
      return {
        ...about(at),
        uasc: isUnaccompanied(at),
        disability: isDisabled(at),
        careStart: one.starts,
        primaryNeed: one.fields.need ?? null,
        subsequentPeriod: subsequent(at, one),
        legalStatusStart: status?.starts ?? null,
        legalStatus: status?.fields.status ?? null,
        permanencePlan: planOf(at, one),
        placementsIn12Months: one.fields.placementsIn12Months ?? placementsOf(at, one),
        careEnd: by(at, one.ends),
        careEndReason: isOpen(at, one) ? null : (one.fields.ceasedReason ?? null),
        ...placedOf(at, one),
        ...doneOf(at, one),
        ...missingOf(at, one),
        ...holderOf(at, one, one),
      }
    })

export const leavingCare = (at: At): readonly Values[] =>
  at
    .of('careLeaver')
    .filter(({ fields }) => fields.category !== undefined && fields.category !== 'none')
    .map(({ fields }) => ({
      ...about(at),
      uasc: isUnaccompanied(at),
      disability: isDisabled(at),
      team: fields.team ?? null,
      worker: fields.worker ?? null,
      personalAdviser: fields.adviser ?? null,
      eligibility: fields.category ?? null,
      pathwayPlanReview: by(at, fields.pathwayReviewed),
      inTouch: fields.inTouch ?? null,
      latestContact: by(at, fields.latestContact),
      accommodation: fields.accommodation ?? null,
      suitability: fields.suitable === 'yes' ? 'suitable' : fields.suitable === 'no' ? 'unsuitable' : null,
      activity: fields.activity ?? null,
    }))
