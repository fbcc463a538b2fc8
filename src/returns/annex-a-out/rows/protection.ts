import type { HeldRow } from '../../../children/history/model.ts'
import { addMonths } from '../../../platform/day.ts'
import {
  type At,
  about,
  beganIn,
  by,
  countTo,
  heldOn,
  holderOf,
  isDisabled,
  isOpen,
  lastIn,
  ranIn,
  type Values,
} from './at.ts'

type Enquiry = HeldRow<'section47'>
type Conference = HeldRow<'conference'>

/** The conference of an enquiry: held by the day, or booked and not yet decided. */
const conferenceOf = (at: At, enquiry: Enquiry): Conference | undefined =>
  at
    .all('conference')
    .filter(({ source, fields }) => source === enquiry.source && fields.section47Key === enquiry.key)
    .find(({ starts, fields }) => starts !== null && (starts <= at.day || fields.planMade === undefined))

/** The dataset's CP_CONFERENCE_FLAG among the outcomes: decided on, though the conference itself may be still to come. */
const conferenceDecided = ({ fields }: Enquiry): boolean =>
  fields.outcome?.split(', ').includes('cp conference') ?? false

/** Said by the list; else it was, where the enquiry is over, no conference followed and none was decided on. */
const unnecessary = (at: At, enquiry: Enquiry, conference: Conference | undefined): Values[string] => {
  const said = enquiry.fields.conferenceUnnecessary
  if (said !== undefined) return said
  if (conference) return 'no'
  if (enquiry.ends === null || enquiry.ends > at.day) return null
  return conferenceDecided(enquiry) ? 'no' : 'yes'
}

/** Annex A tells no end of an enquiry. One without a decision is open, for a year at most: then nobody knows what came of it. */
const isUndecided = (at: At, enquiry: Enquiry, conference: Conference | undefined): boolean => {
  if (enquiry.source !== 'annex-a') return isOpen(at, enquiry)
  return conference === undefined && enquiry.fields.conferenceUnnecessary !== 'yes' && beganIn(at.since12, enquiry)
}

export const section47 = (at: At): readonly Values[] => {
  const all = at.of('section47')
  return all.flatMap((one): Values[] => {
    const conference = conferenceOf(at, one)
    const listed =
      beganIn(at.since6, one) ||
      (one.source === 'annex-a' && conference !== undefined && beganIn(at.since6, conference)) ||
      isUndecided(at, one, conference)
    if (!listed) return []
    return [
      {
        ...about(at),
        disability: isDisabled(at),
        strategyDiscussion: one.starts,
        conferenceUnnecessary: unnecessary(at, one, conference),
        conference: conference?.starts ?? null,
        planMade: conference?.fields.planMade ?? null,
        section47In12Months: one.fields.enquiriesIn12Months ?? countTo(all, at.day),
        conferencesIn12Months: one.fields.conferencesIn12Months ?? countTo(at.of('conference'), at.day),
        ...heldOn(one),
      },
    ]
  })
}

type Plan = HeldRow<'protectionPlan'>

/** Said by the list; else a police protection or emergency order that was in force in the six months. */
const emergency = (at: At, plan: Plan): Values[string] => {
  const said = plan.fields.emergencyProtection
  if (said !== undefined) return said
  const statuses = at.of('legalStatus').filter(({ fields }) => fields.status === 'L1' || fields.status === 'L2')
  return statuses.some((one) => ranIn(addMonths(at.day, -6), one)) ? 'yes' : 'no'
}

export const protection = (at: At): readonly Values[] => {
  const plans = at.of('protectionPlan')
  return plans
    .filter((one) => ranIn(at.since6, one))
    .map((one) => {
      const ofPlan = ({ fields }: { fields: { kind?: string; planKey?: string; seen?: string } }): boolean =>
        fields.kind === 'protection' &&
        (fields.planKey === undefined || fields.planKey === one.key) &&
        fields.seen !== 'no'
      const visit = lastIn(at.of('visit').filter(ofPlan), at, one)
      const review = lastIn(at.of('review').filter(ofPlan), at, one)
      return {
        ...about(at),
        disability: isDisabled(at),
        planStart: one.starts,
        initialCategory: one.fields.initialCategory ?? null,
        latestCategory: one.fields.latestCategory ?? null,
        lastVisit: visit?.starts ?? null,
        seenAlone: visit?.fields.seenAlone ?? null,
        latestReview: review?.starts ?? null,
        planEnd: by(at, one.ends),
        emergencyProtection: emergency(at, one),
        previousPlans:
          one.fields.previousPlans ??
          plans.filter(({ starts }) => starts !== null && starts < (one.starts ?? '')).length,
        ...holderOf(at, one, one),
      }
    })
}
