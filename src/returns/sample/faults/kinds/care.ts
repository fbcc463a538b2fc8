import { addDays, addMonths, ageOn } from '../../../../platform/day.ts'
import { dayOf, faultsOf, has, isOpen } from '../make.ts'
import type { FaultKind, RowValues } from '../model.ts'

const care = faultsOf('list-8', 'care')
const leaver = faultsOf('list-9', 'care-leaver')

const aged =
  (from: number, below: number) =>
  (values: RowValues, asAt: string): boolean =>
    has('dateOfBirth')(values) &&
    ageOn(dayOf(values, 'dateOfBirth'), asAt) >= from &&
    ageOn(dayOf(values, 'dateOfBirth'), asAt) < below
const owed = ({ eligibility, inTouch }: RowValues): boolean => eligibility === 'former-relevant' && inTouch === 'YES'

/** Faults of lists 8 and 9. */
export const careFaults: readonly FaultKind[] = [
  care.blank('placementType', { also: ['no-placement'] }),
  care.blank('placementPostcode', {
    // Where adopters live may be kept back.
    where: (values) => !String(values.placementType).startsWith('A'),
    also: ['no-placement'],
  }),
  care.blank('uasc', { where: (values, asAt) => aged(0, 15)(values, asAt) && values.uasc === 'no' }),
  care.blank('legalStatusStart'),
  care.unreadable('placementProvider', 'A company'),
  care.unreadable('placementPostcode', 'by the sea'),
  care.unreadable('placementLocation', 'nearby'),
  care.unreadable('lastHealthAssessment', '99/99/2025'),
  care.future('lastVisit', { where: isOpen('careEnd') }),
  care.future('lastDentalCheck'),
  care.set(
    'left without a reason',
    'careEndReason',
    'The reason is taken out.',
    () => ({ careEndReason: null }),
    ['ceased-without-reason'],
    {
      where: has('careEnd', 'careEndReason'),
      also: ['left-at-18-not-on-list-9'],
    },
  ),
  care.set(
    'reason without an end',
    'careEndReason',
    'A child in care has a reason for leaving.',
    () => ({ careEndReason: 'E4A' }),
    ['reason-without-end'],
    {
      where: isOpen('careEnd'),
    },
  ),
  care.set(
    'ends before it starts',
    'careEnd',
    'Care ends before it starts.',
    (values) => ({ careEnd: addDays(dayOf(values, 'careStart'), -15) }),
    ['end-before-start'],
    {
      where: (values, asAt) => has('careEnd')(values) && aged(2, 15)(values, asAt),
      also: [
        'outside-window',
        'legal-status-after-end',
        'placement-after-end',
        'review-after-end',
        'visit-after-end',
        'care-end-before-birth',
        'two-at-once',
        'adoption.order-but-in-care',
        'second-period-long-ago',
      ],
    },
  ),
  care.out('legal status before care', 'legalStatusStart', -10, 'careStart', ['legal-status-before-start'], {
    also: ['legal-status-start-before-birth', 'police-protection-too-long', 'emergency-order-too-long'],
  }),
  care.out('placement before care', 'placementStart', -10, 'careStart', ['placement-before-start'], {
    also: ['placement-start-before-birth', 'semi-independent-too-young', 'independent-living-too-young'],
  }),
  care.out('review before care', 'latestReview', -6, 'careStart', ['review-before-start'], {
    also: ['latest-review-before-birth'],
  }),
  care.out('review after care', 'latestReview', 9, 'careEnd', ['review-after-end'], {
    also: ['latest-review-in-future'],
  }),
  care.out('placement after care', 'placementStart', 5, 'careEnd', ['placement-after-end'], {
    also: ['placement-start-in-future'],
  }),
  care.set(
    'parents as providers',
    'placementProvider',
    'The provider of a foster placement becomes “Parents”.',
    () => ({ placementProvider: 'PR0' }),
    ['provider-of-parents'],
    {
      where: (values) => String(values.placementType).startsWith('U'),
    },
  ),
  care.set(
    'no placements counted',
    'placementsIn12Months',
    'The number of placements becomes 0.',
    () => ({ placementsIn12Months: 0 }),
    ['no-placements-in-12-months'],
    {
      where: isOpen('careEnd'),
    },
  ),
  care.set(
    'missing without an answer',
    'interviewOffered',
    'Whether a return interview was offered is taken out.',
    () => ({ interviewOffered: null, interviewAccepted: null }),
    ['missing-without-interview-answer'],
    {
      where: (values) => Number(values.missingIn12Months) > 0 && has('interviewOffered')(values),
    },
  ),
  care.set(
    'accepted, not offered',
    'interviewAccepted',
    'An interview that was not offered was accepted.',
    () => ({ interviewOffered: 'no', interviewAccepted: 'yes' }),
    ['interview-accepted-not-offered'],
    {
      where: (values) => Number(values.missingIn12Months) > 0 && has('interviewOffered')(values),
    },
  ),
  care.set(
    'semi-independent at nine',
    'placementType',
    'A child under 15 is placed in semi-independent living.',
    () => ({ placementType: 'H5' }),
    ['semi-independent-too-young'],
    {
      where: (values, asAt) => aged(3, 15)(values, asAt) && String(values.placementType).startsWith('U'),
      also: ['provider-of-parents'],
    },
  ),
  care.set(
    'home without a number',
    'placementUrn',
    'The Ofsted number of a children’s home is taken out.',
    () => ({ placementUrn: null }),
    ['home-without-urn'],
    {
      where: (values) => isOpen('careEnd')(values) && (values.placementType === 'K2' || values.placementType === 'K1'),
    },
  ),
  care.set(
    'short break',
    'legalStatus',
    'The legal status becomes a series of short breaks.',
    () => ({ legalStatus: 'V4' }),
    ['short-break'],
    {
      where: (values, asAt) =>
        isOpen('careEnd')(values) && aged(4, 15)(values, asAt) && String(values.placementType).startsWith('U'),
      also: ['not-in-need', 'adoption.waiting-but-not-in-care'],
    },
  ),
  care.set(
    'need is no need',
    'primaryNeed',
    'The need becomes “Not stated”.',
    () => ({ primaryNeed: 'N0' }),
    ['need-is-no-need'],
    {
      where: (values) => values.uasc === 'no',
    },
  ),
  care.set(
    'plan for permanence blank',
    'permanencePlan',
    'The plan for permanence is taken out.',
    () => ({ permanencePlan: null }),
    ['no-permanence-plan'],
    {
      where: (values, asAt) =>
        isOpen('careEnd')(values) && has('permanencePlan')(values) && dayOf(values, 'careStart') < addMonths(asAt, -12),
    },
  ),
  care.twice(['two-at-once', 'in-need.status-not-care']),
  leaver.blank('eligibility', {
    where: (values) => values.eligibility === 'former-relevant',
    also: ['care.left-at-18-not-on-list-9'],
  }),
  leaver.blank(
    'personalAdviser',
    { where: (values, asAt) => owed(values) && aged(18, 21)(values, asAt) },
    'no-adviser',
  ),
  leaver.blank('accommodation', { where: owed, also: ['suitability-of-nothing'] }, 'no-accommodation'),
  leaver.blank('suitability', {
    where: (values) => owed(values) && values.accommodation !== 'R' && values.accommodation !== 'G',
  }),
  leaver.blank('latestContact', { where: owed }, 'contact-missing'),
  leaver.blank(
    'pathwayPlanReview',
    { where: (values, asAt) => owed(values) && aged(18, 21)(values, asAt) },
    'pathway-plan-missing',
  ),
  leaver.future('latestContact'),
  leaver.unreadable('inTouch', 'sometimes'),
  leaver.unreadable('accommodation', 'a boat', { where: owed }),
  leaver.set(
    'homeless, but suitable',
    'accommodation',
    'Someone without a fixed abode has suitable accommodation.',
    () => ({ accommodation: 'S', suitability: 'suitable' }),
    ['homeless-but-suitable'],
    { where: owed },
  ),
  leaver.set(
    'suitable nothing',
    'accommodation',
    'The kind of accommodation is taken out, and its suitability stays.',
    () => ({ accommodation: null, suitability: 'suitable' }),
    ['suitability-of-nothing'],
    {
      where: (values) => values.inTouch === 'NO',
    },
  ),
  leaver.set(
    'relevant at 19',
    'eligibility',
    'Someone of 19 or more is a relevant child.',
    () => ({ eligibility: 'relevant' }),
    ['category-for-under-18'],
    {
      where: (values, asAt) => owed(values) && aged(19, 25)(values, asAt),
      also: ['care.left-at-18-not-on-list-9'],
    },
  ),
  leaver.set(
    'former relevant, but in care',
    'eligibility',
    'A child in care is a former relevant young person.',
    () => ({ eligibility: 'former-relevant' }),
    ['left-but-in-care', 'category-for-over-18'],
    {
      where: ({ eligibility }) => eligibility === 'eligible',
      also: [
        'no-accommodation',
        'activity-missing',
        'pathway-plan-missing',
        'suitability-missing',
        'care.eligible-not-on-list-9',
      ],
    },
  ),
  leaver.twice(),
]
