import { type At, addMonths, type Child } from '../../../invented-authority/index.ts'
import type { Value } from '../../model.ts'
import { about, beganIn, day, disabled, ended, heldBy, lastBy, ranIn, type View, yesNo } from '../view.ts'

export type Values = Readonly<Record<string, Value>>
export type RowsOf = (child: Child, view: View) => readonly Values[]

export const contacts: RowsOf = (child, view) =>
  child.contacts
    .filter(({ on }) => beganIn(view, view.since6, on))
    .map(({ on, source }) => ({ ...about(child, view), dateOfContact: day(on), contactSource: source }))

export const earlyHelp: RowsOf = (child, view) =>
  child.earlyHelp
    .filter((one) => ranIn(view, view.since6, one))
    .map(({ from, until, organisation }) => ({
      ...about(child, view),
      assessmentStart: day(from),
      assessmentEnd: ended(view, until),
      organisation,
    }))

export const referrals: RowsOf = (child, view) =>
  child.episodes
    .filter(({ on }) => beganIn(view, view.since6, on))
    .map(({ on, source, noFurtherAction }) => ({
      ...about(child, view),
      dateOfReferral: day(on),
      referralSource: source,
      noFurtherAction: yesNo(noFurtherAction),
      referralsIn12Months: countIn12Months(
        child.episodes.map((one) => one.on),
        on,
      ),
      ...heldBy(child, on, view),
    }))

/** How many in the twelve months up to and with a day. */
export const countIn12Months = (days: readonly At[], upTo: At): number => {
  const since = addMonths(upTo, -12)
  return days.filter((on) => on > since && on <= upTo).length
}

export const assessments: RowsOf = (child, view) =>
  child.assessments
    .filter((one) => ranIn(view, view.since6, one))
    .map(({ from, until, seen, needed }) => ({
      ...about(child, view),
      disability: disabled(child, view),
      assessmentStart: day(from),
      childSeen: yesNo(seen && until <= view.on),
      assessmentAuthorised: ended(view, until),
      supportNeeded: until <= view.on ? yesNo(needed) : null,
      ...heldBy(child, from, view),
    }))

export const section47: RowsOf = (child, view) =>
  child.enquiries
    .filter((one) => beganIn(view, view.since6, one.from) || ranIn(view, view.on, one))
    .map((enquiry) => {
      const conference = child.conferences.find(({ key }) => key === enquiry.conference)
      const held = conference !== undefined && conference.on <= view.on
      const decided = enquiry.until <= view.on
      return {
        ...about(child, view),
        disability: disabled(child, view),
        strategyDiscussion: day(enquiry.from),
        conferenceUnnecessary: decided ? yesNo(conference === undefined) : null,
        conference: held ? day(conference.on) : null,
        planMade: held ? yesNo(conference.plan !== null) : null,
        section47In12Months: countIn12Months(
          child.enquiries.map(({ from }) => from),
          view.on,
        ),
        conferencesIn12Months: countIn12Months(
          child.conferences.map(({ on }) => on),
          view.on,
        ),
        ...heldBy(child, enquiry.from, view),
      }
    })

const statusOf = (child: Child, view: View, until: At): Value => {
  if (until <= view.on) return 'closed'
  const open = (list: readonly { from: At; until: At }[]): boolean =>
    list.some(({ from, until: ends }) => from <= view.on && ends > view.on)
  if (open(child.carePeriods.filter(({ shortBreaks }) => !shortBreaks))) return 'looked-after'
  if (open(child.protectionPlans)) return 'protection'
  if (open(child.needPlans)) return 'in-need'
  return open(child.assessments) ? 'assessment' : 'in-need'
}

export const inNeed: RowsOf = (child, view) =>
  child.episodes
    .filter(({ noFurtherAction, on, until }) => !noFurtherAction && ranIn(view, view.since6, { from: on, until }))
    .map((episode) => {
      const last = Math.min(view.on, episode.until)
      const seen = child.visits.filter((visit) => visit.seen && visit.of !== 'leaving-care' && visit.on >= episode.on)
      return {
        ...about(child, view),
        disability: disabled(child, view),
        inNeedStart: day(episode.on),
        primaryNeed: episode.need,
        lastSeen: day(lastBy(seen, last)?.on ?? seenInAssessment(child, episode.key, last)),
        inNeedEnd: ended(view, episode.until),
        closureReason: episode.until <= view.on ? episode.closedBecause : null,
        caseStatus: statusOf(child, view, episode.until),
        ...heldBy(child, Math.min(view.on, episode.until - 1), view),
      }
    })

const seenInAssessment = (child: Child, episode: string, by: At): At | null => {
  const assessment = child.assessments.find((one) => one.episode === episode && one.seen && one.until <= by)
  return assessment ? Math.max(assessment.from, child.born) : null
}
