import { addDays, addMonths } from '../../../../platform/day.ts'
import { dayOf, faultsOf, has } from '../make.ts'
import type { FaultKind } from '../model.ts'

const contact = faultsOf('list-1', 'contact')
const early = faultsOf('list-2', 'early-help')
const referral = faultsOf('list-3', 'referral')
const assessment = faultsOf('list-4', 'assessment')
const enquiry = faultsOf('list-5', 'section-47')

const older = 5

/** Faults of lists 1 to 5. */
export const helpFaults: readonly FaultKind[] = [
  contact.blank('childId'),
  contact.blank('gender', { where: has('dateOfBirth') }),
  contact.blank('ethnicity', { where: has('dateOfBirth') }),
  contact.blank('dateOfContact'),
  contact.blank('contactSource'),
  contact.unreadable('contactSource', 'someone from the bakery'),
  contact.unreadable('dateOfContact', '31/02/2026'),
  contact.future('dateOfContact', { also: ['of-age'] }),
  contact.set(
    'before the window',
    'dateOfContact',
    'The day becomes one nine months before the day of the return.',
    (_, asAt) => ({ dateOfContact: addMonths(asAt, -9) }),
    ['outside-window'],
    { where: (values, asAt) => has('dateOfBirth')(values) && dayOf(values, 'dateOfBirth') < addMonths(asAt, -9) },
  ),
  contact.set(
    'age wrong',
    'age',
    'The age becomes five years more.',
    ({ age }) => ({ age: Number(age) + older }),
    ['age-wrong'],
    {
      where: has('age', 'dateOfBirth'),
    },
  ),
  contact.twice(),
  early.blank('organisation'),
  early.blank('assessmentStart'),
  early.standIn('organisation', 'TBC', 'organisation-is-a-stand-in'),
  early.unreadable('assessmentEnd', 'next spring'),
  early.out('ends before it starts', 'assessmentEnd', -12, 'assessmentStart', ['end-before-start'], {
    also: ['outside-window', 'assessment-end-before-birth'],
  }),
  early.twice(),
  referral.blank('referralSource'),
  referral.blank('noFurtherAction', { also: ['referral.no-action-then-assessed'] }),
  referral.unreadable('noFurtherAction', 'perhaps'),
  referral.unreadable('referralsIn12Months', 'many'),
  referral.set(
    'outcome unknown',
    'noFurtherAction',
    'The answer becomes “Unknown”.',
    () => ({ noFurtherAction: 'unknown' }),
    ['outcome-unknown'],
    // Of the last days the decision may still be due.
    { where: (values, asAt) => has('dateOfReferral')(values) && dayOf(values, 'dateOfReferral') < addDays(asAt, -4) },
  ),
  referral.standIn('worker', 'Unallocated', 'worker-is-a-stand-in'),
  referral.standIn('team', 'TBC', 'team-is-a-stand-in'),
  referral.future('dateOfReferral', { also: ['of-age', 'count-below-rows'] }),
  referral.twice(['count-below-rows']),
  assessment.blank('assessmentStart', { where: has('assessmentAuthorised') }),
  assessment.blank('team'),
  assessment.blank('childSeen'),
  assessment.blank('supportNeeded', { where: has('assessmentAuthorised') }, 'outcome-missing'),
  assessment.unreadable('assessmentAuthorised', '30/02/2026', { also: ['two-at-once', 'open-but-not-in-need'] }),
  assessment.set(
    'child seen unknown',
    'childSeen',
    'The answer becomes “Unknown”.',
    () => ({ childSeen: 'unknown' }),
    ['seen-unknown'],
    {
      where: has('assessmentAuthorised'),
    },
  ),
  assessment.out(
    'authorised before it started',
    'assessmentAuthorised',
    -9,
    'assessmentStart',
    ['authorised-before-start'],
    {
      also: ['outside-window', 'assessment-authorised-before-birth', 'two-at-once'],
    },
  ),
  assessment.set(
    'open with an outcome',
    'assessmentAuthorised',
    'The day of authorisation is taken out, and the outcome stays.',
    () => ({ assessmentAuthorised: null, supportNeeded: 'yes' }),
    ['outcome-before-end'],
    { where: has('assessmentAuthorised'), also: ['two-at-once', 'open-but-not-in-need'] },
  ),
  enquiry.blank('strategyDiscussion', { also: ['conferences-below-rows', 'count-below-rows'] }),
  enquiry.blank('worker'),
  enquiry.unreadable('conference', 'cancelled', { also: ['result-without-conference', 'no-decision'] }),
  enquiry.out(
    'conference before the strategy discussion',
    'conference',
    -5,
    'strategyDiscussion',
    ['conference-before-strategy'],
    {
      also: ['plan-starts-another-day', 'no-plan-but-started', 'conference-before-birth'],
    },
  ),
  enquiry.set(
    'result without a conference',
    'conference',
    'The day of the conference is taken out, and its result stays.',
    () => ({ conference: null }),
    ['result-without-conference'],
    { where: (values) => values.planMade === 'yes', also: ['no-decision', 'plan-starts-another-day'] },
  ),
  enquiry.blank('planMade', {}, 'conference-without-result'),
  enquiry.set(
    'unnecessary, but held',
    'conferenceUnnecessary',
    'The conference is said to have been unnecessary, though it was held.',
    () => ({ conferenceUnnecessary: 'yes' }),
    ['unnecessary-but-held'],
    { where: has('conference') },
  ),
  enquiry.twice(['count-below-rows', 'conferences-below-rows']),
  enquiry.future('strategyDiscussion', {
    where: (values) => values.conference === null,
    also: ['of-age', 'count-below-rows'],
  }),
]
