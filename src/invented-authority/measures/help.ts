import { addMonths, workingBetween } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { Tally } from './tally.ts'

export type HelpMeasure =
  | 're-referred'
  | 'referral-no-further-action'
  | 'referral-not-in-need'
  | 'assessed-in-45-days'
  | 'assessment-median-days'
  | 'enquiry-to-conference'
  | 'conference-in-15-days'
  | 'plan-second-or-later'
  | 'plan-open-two-years'
  | 'plan-ended-after-two-years'
  | 'plan-reviewed-in-time'
  | 'court-in-26-weeks'
  | 'court-mean-weeks'
  | 'in-care-among-in-need'

export const measureHelp = (child: Child, tally: Tally<HelpMeasure>): void => {
  const { on, yearAgo } = tally
  const inYear = (day: number): boolean => day > yearAgo && day <= on
  for (const { on: day, noFurtherAction, key } of child.episodes) {
    if (day <= on && !noFurtherAction && child.episodes.some((one) => one.key === key && one.until > on))
      tally.share(
        'in-care-among-in-need',
        child.carePeriods.some((one) => one.from <= on && one.until > on && !one.shortBreaks),
      )
    if (!inYear(day)) continue
    tally.share(
      're-referred',
      child.episodes.some((one) => one.on < day && one.on > addMonths(day, -12)),
    )
    tally.share('referral-no-further-action', noFurtherAction)
    tally.share(
      'referral-not-in-need',
      child.assessments.some((one) => one.episode === key && !one.needed),
    )
  }
  for (const { from, until } of child.assessments)
    if (inYear(until)) {
      tally.share('assessed-in-45-days', workingBetween(from, until) <= 45)
      tally.value('assessment-median-days', workingBetween(from, until))
    }
  for (const { from, conference } of child.enquiries)
    if (inYear(from)) tally.share('enquiry-to-conference', conference !== null)
  for (const { on: held, strategyOn } of child.conferences)
    if (inYear(held) && strategyOn !== null)
      tally.share('conference-in-15-days', workingBetween(strategyOn, held) <= 15)
  measurePlans(child, tally)
  for (const { issuedOn, concludedOn } of child.courtWork)
    if (issuedOn !== null && concludedOn !== null && inYear(concludedOn)) {
      tally.share('court-in-26-weeks', concludedOn - issuedOn <= 182)
      tally.value('court-mean-weeks', (concludedOn - issuedOn) / 7)
    }
}

const measurePlans = (child: Child, { on, yearAgo, share }: Tally<HelpMeasure>): void => {
  for (const plan of child.protectionPlans) {
    const { from, until, key } = plan
    if (from > yearAgo && from <= on)
      share('plan-second-or-later', child.earlierPlans > 0 || child.protectionPlans.some((one) => one.from < from))
    if (until > yearAgo && until <= on) share('plan-ended-after-two-years', addMonths(from, 24) <= until)
    if (from > on || until <= on) continue
    share('plan-open-two-years', addMonths(from, 24) <= on)
    if (addMonths(from, 3) > on) continue
    const reviews = child.reviews.filter((one) => one.plan === key)
    share('plan-reviewed-in-time', !reviews.some((one) => one.due > yearAgo && one.due < on && one.on > one.due))
  }
}
