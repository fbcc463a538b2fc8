import { addDays, addMonths } from '../../../../platform/day.ts'
import { dayOf, faultsOf, has, isOpen } from '../make.ts'
import type { FaultKind, RowValues } from '../model.ts'

const need = faultsOf('list-6', 'in-need')
const plan = faultsOf('list-7', 'protection-plan')

const ranLong =
  (column: string, days: number) =>
  (values: RowValues, asAt: string): boolean =>
    has(column)(values) && dayOf(values, column) < addDays(asAt, -days)

/** Faults of lists 6 and 7. */
export const inNeedFaults: readonly FaultKind[] = [
  need.blank('primaryNeed'),
  need.blank('worker', { where: isOpen('inNeedEnd') }),
  need.blank('caseStatus'),
  need.unreadable('primaryNeed', 'Needs help'),
  need.unreadable('lastSeen', 'last week'),
  need.future('lastSeen', { also: ['seen-after-closure'] }),
  need.set(
    'need not stated',
    'primaryNeed',
    'The need becomes “Not stated”.',
    () => ({ primaryNeed: 'N0' }),
    ['need-not-stated'],
    {
      where: (values, asAt) => isOpen('inNeedEnd')(values) && ranLong('inNeedStart', 120)(values, asAt),
    },
  ),
  need.set(
    'closed without a reason',
    'closureReason',
    'The reason is taken out.',
    () => ({ closureReason: null }),
    ['closed-without-reason'],
    {
      where: has('inNeedEnd', 'closureReason'),
    },
  ),
  need.set(
    'reason without closure',
    'closureReason',
    'An open case has a reason for closure.',
    () => ({ closureReason: 'RC7' }),
    ['reason-without-closure'],
    {
      where: isOpen('inNeedEnd'),
    },
  ),
  need.set(
    'closed without a day',
    'inNeedEnd',
    'The day of closure is taken out.',
    () => ({ inNeedEnd: null, closureReason: null }),
    ['status-closed-without-date'],
    {
      where: has('inNeedEnd'),
      also: ['two-at-once', 'of-age', 'not-seen', 'status-not-care', 'status-not-protection'],
    },
  ),
  need.set(
    'closed with an open status',
    'caseStatus',
    'A closed case has the status “Child in need plan”.',
    () => ({ caseStatus: 'in-need' }),
    ['closed-with-open-status'],
    {
      where: has('inNeedEnd'),
      also: ['status-not-care', 'status-not-protection'],
    },
  ),
  need.out('closed before it began', 'inNeedEnd', -20, 'inNeedStart', ['end-before-start'], {
    also: [
      'outside-window',
      'seen-after-closure',
      'in-need-end-before-birth',
      'child.died-but-open',
      'two-at-once',
      'adult-services-too-young',
    ],
  }),
  need.set(
    'protected, with another status',
    'caseStatus',
    'A child on a plan has the status “Child in need plan”.',
    () => ({ caseStatus: 'in-need' }),
    ['status-not-protection'],
    {
      where: (values) => values.caseStatus === 'protection',
    },
  ),
  need.set(
    'in care, with another status',
    'caseStatus',
    'A child in care has the status “Child in need plan”.',
    () => ({ caseStatus: 'in-need' }),
    ['status-not-care'],
    {
      where: (values) => values.caseStatus === 'looked-after',
    },
  ),
  need.set(
    'protection without a plan',
    'caseStatus',
    'A child without a plan has the status “Child Protection plan”.',
    () => ({ caseStatus: 'protection' }),
    ['protection-without-list-7'],
    {
      where: (values) => values.caseStatus === 'in-need',
    },
  ),
  need.set(
    'other date of birth',
    'dateOfBirth',
    'The date of birth becomes three days earlier.',
    (values) => ({ dateOfBirth: addDays(dayOf(values, 'dateOfBirth'), -3) }),
    ['child.two-dates-of-birth'],
    {
      where: (values) => has('dateOfBirth')(values) && values.caseStatus === 'protection',
      also: ['age-wrong', 'of-age'],
    },
  ),
  need.gone(
    'plan without a case',
    (values) => values.caseStatus === 'protection',
    ['protection-plan.not-in-need'],
    ['assessment.open-but-not-in-need'],
  ),
  need.gone(
    'in care without a case',
    (values) => values.caseStatus === 'looked-after',
    ['care.not-in-need'],
    ['assessment.open-but-not-in-need', 'protection-plan.not-in-need'],
  ),
  need.twice(['two-at-once', 'status-not-care', 'status-not-protection']),
  plan.blank('initialCategory'),
  plan.blank('previousPlans'),
  plan.unreadable('latestCategory', 'Worry'),
  plan.unreadable('planEnd', 'soon', {
    also: [
      'two-at-once',
      'worker.in-two-teams',
      'in-need.status-not-protection',
      'not-in-need',
      'no-visit',
      'no-review',
      'open-after-18',
    ],
  }),
  plan.set(
    'ends before it starts',
    'planEnd',
    'The plan ends before it starts.',
    (values) => ({ planEnd: addDays(dayOf(values, 'planStart'), -30) }),
    ['end-before-start'],
    {
      where: has('planEnd'),
      also: [
        'outside-window',
        'visit-after-end',
        'review-after-end',
        'plan-end-before-birth',
        'lasted-a-day',
        'ended-after-18',
      ],
    },
  ),
  plan.out('visit before the start', 'lastVisit', -3, 'planStart', ['visit-before-start'], {
    also: ['last-visit-before-birth'],
  }),
  plan.out('visit after the end', 'lastVisit', 4, 'planEnd', ['visit-after-end'], { also: ['last-visit-in-future'] }),
  plan.out('review before the start', 'latestReview', -8, 'planStart', ['review-before-start'], {
    also: ['latest-review-before-birth'],
  }),
  plan.out('review after the end', 'latestReview', 6, 'planEnd', ['review-after-end'], {
    also: ['latest-review-in-future'],
  }),
  plan.set(
    'visit without the answer',
    'seenAlone',
    'Whether the child was seen alone is taken out.',
    () => ({ seenAlone: null }),
    ['visit-without-alone'],
    {
      // Of a baby it may be blank.
      where: (values, asAt) =>
        has('lastVisit', 'dateOfBirth')(values) && dayOf(values, 'dateOfBirth') <= addMonths(asAt, -24),
    },
  ),
  plan.set(
    'seen alone without a visit',
    'lastVisit',
    'The day of the visit is taken out.',
    () => ({ lastVisit: null, seenAlone: 'yes' }),
    ['alone-without-visit'],
    {
      where: has('lastVisit'),
      also: ['no-visit'],
    },
  ),
  plan.set(
    'no visit in months',
    'lastVisit',
    'Both the day and the answer are taken out.',
    () => ({ lastVisit: null, seenAlone: null }),
    ['no-visit'],
    {
      where: (values, asAt) =>
        isOpen('planEnd')(values) &&
        has('lastVisit', 'dateOfBirth')(values) &&
        ranLong('planStart', 150)(values, asAt) &&
        dayOf(values, 'dateOfBirth') < addDays(asAt, -150),
    },
  ),
  plan.set(
    'no review',
    'latestReview',
    'The day of the review is taken out.',
    () => ({ latestReview: null }),
    ['no-review'],
    {
      where: (values, asAt) =>
        isOpen('planEnd')(values) && has('latestReview')(values) && ranLong('planStart', 290)(values, asAt),
    },
  ),
  plan.set(
    'emergency protection unknown',
    'emergencyProtection',
    'The answer becomes “Unknown”.',
    () => ({ emergencyProtection: 'unknown' }),
    ['emergency-unknown'],
  ),
  plan.twice(['two-at-once', 'earlier-plans-not-counted']),
]
