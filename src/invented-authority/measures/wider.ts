import { addMonths, ageOn, workingBetween } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { Tally } from './tally.ts'

export type WiderMeasure =
  | 'contact-in-1-day'
  | 'discussion-to-enquiry'
  | 'core-group-in-10-days'
  | 'missing-meeting-in-5-days'
  | 'screened-in-5-days'
  | 'exploitation-reviewed'
  | 'fostering-visited-in-7-days'
  | 'fostering-visits-in-time'
  | 'home-education-contact-in-year'
  | 'missing-education-in-20-days'
  | 'incident-in-5-days'
  | 'advocate-offered'
  | 'visitor-considered'
  | 'visitor-in-3-months'
  | 'complaint-1-in-time'
  | 'complaint-2-in-time'
  | 'permanence-by-second-review'
  | 'life-story-entry-in-6-months'

/** Of what is rare, the last six years are counted. */
export const measureWider = (child: Child, tally: Tally<WiderMeasure>): void => {
  measureSafety(child, tally)
  measureSchooling(child, tally)
  measureVoice(child, tally)
  measurePermanence(child, tally)
}

const sixYears = (on: number) => {
  const since = addMonths(on, -72)
  return (day: number): boolean => day > since && day <= on
}

const measureSafety = (child: Child, { on, yearAgo, share }: Tally<WiderMeasure>): void => {
  const recent = sixYears(on)
  for (const one of child.contacts)
    if (one.on > yearAgo && one.decidedOn <= on) share('contact-in-1-day', workingBetween(one.on, one.decidedOn) <= 1)
  for (const { from } of child.enquiries) if (recent(from)) share('discussion-to-enquiry', true)
  for (const one of child.discussions) if (recent(one.on)) share('discussion-to-enquiry', false)
  for (const { key, from } of child.protectionPlans) {
    const first = child.coreGroups.find(({ plan }) => plan === key)
    if (first && from > yearAgo && first.on <= on) share('core-group-in-10-days', workingBetween(from, first.on) <= 10)
  }
  for (const { on: held, calledFor } of child.missingMeetings)
    if (recent(held)) share('missing-meeting-in-5-days', workingBetween(calledFor, held) <= 5)
  for (const { from, screenedOn, level, until, reviews } of child.exploitation) {
    if (recent(screenedOn)) share('screened-in-5-days', workingBetween(from, screenedOn) <= 5)
    const days = { high: 28, medium: 56, low: 84, none: null }[level]
    if (days === null || screenedOn > on) continue
    ;[screenedOn, ...reviews.map((one) => one.on)].forEach((last, at) => {
      const due = last + days
      if (recent(due) && due < until) share('exploitation-reviewed', (reviews[at]?.on ?? until) <= due)
    })
  }
  for (const { on: known, notifiedOn } of child.incidents)
    if (recent(notifiedOn)) share('incident-in-5-days', workingBetween(known, notifiedOn) <= 5)
  for (const one of child.privateFostering) measureFostering(one, recent, share)
}

const measureFostering = (
  { from, firstVisitOn, visits, until }: Child['privateFostering'][number],
  recent: (day: number) => boolean,
  share: Tally<WiderMeasure>['share'],
): void => {
  if (recent(firstVisitOn)) share('fostering-visited-in-7-days', workingBetween(from, firstVisitOn) <= 7)
  ;[firstVisitOn, ...visits.map((one) => one.on)].forEach((last, at) => {
    const due = last + (last < addMonths(from, 12) ? 42 : 84)
    if (recent(due) && due < until) share('fostering-visits-in-time', (visits[at]?.on ?? until) <= due)
  })
}

const measureSchooling = (child: Child, { on, share }: Tally<WiderMeasure>): void => {
  const recent = sixYears(on)
  for (const { from, until, contacts } of child.homeEducation)
    if (addMonths(from, 12) <= on && until > on)
      share(
        'home-education-contact-in-year',
        contacts.some((day) => day <= on && day > addMonths(on, -12)),
      )
  for (const { from, enquiriesOn } of child.missingEducation)
    if (recent(enquiriesOn)) share('missing-education-in-20-days', workingBetween(from, enquiriesOn) <= 20)
}

const measureVoice = (child: Child, { on, yearAgo, share }: Tally<WiderMeasure>): void => {
  const recent = sixYears(on)
  const offered = (key: string): boolean => child.advocacy.some((one) => one.of === key && one.offered)
  const moments = [
    ...child.conferences,
    ...child.carePeriods.filter(({ shortBreaks }) => !shortBreaks).map(({ key, from }) => ({ key, on: from })),
  ]
  for (const { key, on: day } of moments)
    if (day > yearAgo && day <= on - 14 && ageOn(child.born, day) >= 6) share('advocate-offered', offered(key))
  const visitors = child.advocacy.filter(({ kind }) => kind === 'independent-visitor')
  for (const { of, on: day, key } of child.reviews)
    if (of === 'care' && day > yearAgo && day <= on && ageOn(child.born, day) >= 5) {
      const matched = visitors.some(({ matchedOn }) => matchedOn !== null && matchedOn <= day)
      if (!matched)
        share(
          'visitor-considered',
          visitors.some((one) => one.of === key),
        )
    }
  for (const { on: day, matchedOn } of visitors)
    if (matchedOn !== null && recent(matchedOn)) share('visitor-in-3-months', matchedOn <= addMonths(day, 3))
  for (const { stage, from, until, extended } of child.complaints) {
    if (!recent(until)) continue
    if (stage === '1') share('complaint-1-in-time', workingBetween(from, until) <= (extended ? 20 : 10))
    if (stage === '2') share('complaint-2-in-time', workingBetween(from, until) <= 65)
  }
}

const measurePermanence = (child: Child, { on, yearAgo, share }: Tally<WiderMeasure>): void => {
  for (const { key, from, until, shortBreaks } of child.carePeriods) {
    const second = child.reviews.filter(({ of, plan }) => of === 'care' && plan === key)[1]
    if (shortBreaks || !second || second.on <= yearAgo || second.on > on || from > on || until <= on) continue
    const plans = child.permanencePlans.filter(({ period }) => period === key)
    share(
      'permanence-by-second-review',
      plans.some(({ agreedOn }) => agreedOn !== null && agreedOn <= second.on),
    )
  }
  for (const { from, until, entries } of child.lifeStories)
    if (addMonths(from, 6) <= on && until > on)
      share(
        'life-story-entry-in-6-months',
        entries.some((day) => day <= on && day > addMonths(on, -6)),
      )
}
