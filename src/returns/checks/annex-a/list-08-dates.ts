import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { annexA, carePlanning, childrenAct, lookedAfterReturn } from '../sources.ts'
import { birthday } from './child.ts'
import { hasLeft } from './list-08-words.ts'

const check = rowChecksOf('list-8')
const list = 'list-8'

export const careDateChecks: readonly Check[] = [
  inOrder({
    id: 'care.end-before-start',
    list,
    earlier: 'careStart',
    later: 'careEnd',
    why: 'How long the child was in care cannot be worked out.',
    source: lookedAfterReturn('start and end of the period of care'),
  }),
  inOrder({
    id: 'care.legal-status-before-start',
    list,
    earlier: 'careStart',
    later: 'legalStatusStart',
    why: 'A status under which a child is looked after begins with care, or later.',
    source: lookedAfterReturn('episodes start with the period of care'),
  }),
  inOrder({
    id: 'care.legal-status-after-end',
    list,
    earlier: 'legalStatusStart',
    later: 'careEnd',
    rule: 'The current legal status began before care ended.',
    why: 'The status is not one of this period of care.',
    source: lookedAfterReturn('episodes end with the period of care'),
  }),
  inOrder({
    id: 'care.placement-before-start',
    list,
    earlier: 'careStart',
    later: 'placementStart',
    why: 'Stability and first visits are counted from it.',
    source: lookedAfterReturn('episodes start with the period of care'),
    advice: 'If the child lived there before coming into care, give the day care began.',
  }),
  inOrder({
    id: 'care.placement-after-end',
    list,
    earlier: 'placementStart',
    later: 'careEnd',
    rule: 'The most recent placement began before care ended.',
    why: 'The placement is not one of this period of care.',
    source: lookedAfterReturn('episodes end with the period of care'),
  }),
  inOrder({
    id: 'care.review-before-start',
    list,
    earlier: 'careStart',
    later: 'latestReview',
    why: 'A review of an earlier period would count as one of this.',
    source: carePlanning('regulation 33'),
    advice: 'If no review was held in this period of care, leave it blank; else correct the date that is wrong.',
  }),
  inOrder({
    id: 'care.review-after-end',
    list,
    earlier: 'latestReview',
    later: 'careEnd',
    rule: 'The latest statutory review is not after the end of care.',
    why: 'A child who has left care has no such review.',
    source: carePlanning('regulation 33'),
  }),
  inOrder({
    id: 'care.visit-before-start',
    list,
    earlier: 'careStart',
    later: 'lastVisit',
    why: 'A visit before care is none of these, and would count as a first visit in time.',
    source: carePlanning('regulation 28'),
    advice: 'If there was no visit in this period of care yet, leave it blank; else correct the date that is wrong.',
  }),
  inOrder({
    id: 'care.visit-after-end',
    list,
    severity: 'look-at',
    earlier: 'lastVisit',
    later: 'careEnd',
    rule: 'The last social work visit is not after the end of care.',
    why: 'It may be a visit to a care leaver, which is counted elsewhere.',
    source: carePlanning('regulation 28'),
  }),
  inOrder({
    id: 'care.reviewing-officer-before-start',
    list,
    severity: 'look-at',
    earlier: 'careStart',
    later: 'lastReviewingOfficerContact',
    why: 'It belongs to an earlier period of care.',
    source: annexA(8, 'date of last IRO visit or contact'),
  }),
  check({
    id: 'care.ceased-without-reason',
    rule: 'A child who has left care has a reason for it.',
    why: 'Why children leave care is counted from it.',
    source: lookedAfterReturn('reason episode ceased'),
    columns: ['careEndReason', 'careEnd'],
    find: (values) =>
      hasLeft(values) && isBlank(values, 'careEndReason')
        ? 'The child left care, but the reason is blank. Enter it, or take the end date out if care goes on.'
        : null,
    finds: [['left, and no reason', { careEnd: '2026-02-10', careEndReason: null }]],
    passes: [
      ['in care: a blank end is open', { careEnd: null, careEndReason: null }],
      ['both', { careEnd: '2026-02-10', careEndReason: 'E4A' }],
    ],
  }),
  check({
    id: 'care.reason-without-end',
    rule: 'A reason for leaving care stands with the day of leaving.',
    why: 'The child counts as being in care.',
    source: lookedAfterReturn('date episode ceased'),
    columns: ['careEnd', 'careEndReason'],
    find: (values) =>
      !hasLeft(values) && !isBlank(values, 'careEndReason') && values.careEndReason !== 'X1'
        ? 'There is a reason for leaving care but no day. Enter the day, or take the reason out if care goes on.'
        : null,
    finds: [['a reason, and no day', { careEnd: null, careEndReason: 'E4A' }]],
    passes: [
      ['neither', { careEnd: null, careEndReason: null }],
      ['X1 ends an episode, not the care: the export gave the last episode', { careEnd: null, careEndReason: 'X1' }],
    ],
  }),
  check({
    id: 'care.ceased-by-change-of-episode',
    rule: 'Nobody left care for the reason X1.',
    why: 'X1 says that another episode follows on the same day: the child is still in care.',
    source: lookedAfterReturn('reason episode ceased X1'),
    columns: ['careEndReason', 'careEnd'],
    find: (values) =>
      hasLeft(values) && values.careEndReason === 'X1'
        ? 'The reason is X1, which only ends an episode. If the child is in care, take the end date out; else enter why care ended.'
        : null,
    finds: [['X1 with an end of care', { careEnd: '2026-02-10', careEndReason: 'X1' }]],
    passes: [['another reason', { careEnd: '2026-02-10', careEndReason: 'E8' }]],
  }),
  check({
    id: 'care.open-after-18',
    rule: 'Nobody is in care after the eighteenth birthday.',
    why: 'Care of a child ends at 18; the young person belongs on list 9.',
    source: childrenAct('section 105: a child is under 18'),
    columns: ['careEnd', 'dateOfBirth'],
    find: (values, { asAt, monthsAgo }) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && !hasLeft(values) && birthday(born, 18) < asAt && born > monthsAgo(26 * 12)
        ? `The young person turned 18 on ${on(birthday(born, 18))} and is shown in care. End the period of care, or correct the date of birth.`
        : null
    },
    finds: [['18 since January', { careStart: '2023-06-01', dateOfBirth: '2008-01-20' }]],
    passes: [
      ['17', { careStart: '2023-06-01', dateOfBirth: '2008-06-20' }],
      ['18 on the day of the return: care ends today', { careStart: '2023-06-01', dateOfBirth: '2008-03-31' }],
      [
        'born on 29 February: 18 on 1 March',
        { careStart: '2023-06-01', dateOfBirth: '2008-02-29' },
        { asAt: '2026-02-28' },
      ],
    ],
  }),
  check({
    id: 'care.ended-after-18',
    rule: 'Care ended no later than the eighteenth birthday.',
    why: 'Care of a child ends at 18.',
    source: childrenAct('section 105: a child is under 18'),
    columns: ['careEnd', 'dateOfBirth', 'careEndReason'],
    find: (values) => {
      const [born, end] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'careEnd')]
      return born !== null && end !== null && end > birthday(born, 18) && values.careEndReason !== 'E15'
        ? `Care ended on ${on(end)}, after the eighteenth birthday, ${on(birthday(born, 18))}. Correct the one that is wrong.`
        : null
    },
    finds: [['a month later', { careEnd: '2026-02-20', dateOfBirth: '2008-01-20' }]],
    passes: [
      ['on the eighteenth birthday', { careEnd: '2026-01-20', dateOfBirth: '2008-01-20' }],
      [
        'found to be an adult: the date of birth is the assessed one',
        { careEnd: '2026-01-20', careEndReason: 'E15', dateOfBirth: '2006-01-01' },
      ],
    ],
  }),
  check({
    id: 'care.stayed-on-too-young',
    rule: 'Who left care by turning 18 and staying with the carers (E17) was 18.',
    why: 'The reason or the date is wrong.',
    source: lookedAfterReturn('reason episode ceased E17'),
    columns: ['careEndReason', 'careEnd', 'dateOfBirth'],
    find: (values) => {
      const [born, end] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'careEnd')]
      return values.careEndReason === 'E17' && born !== null && end !== null && end < birthday(born, 18)
        ? 'The reason says that the young person turned 18, but care ended before. Correct the reason or the date.'
        : null
    },
    finds: [['aged 16', { careEndReason: 'E17', careEnd: '2026-02-20', dateOfBirth: '2009-06-20' }]],
    passes: [['on the birthday', { careEndReason: 'E17', careEnd: '2026-02-20', dateOfBirth: '2008-02-20' }]],
  }),
  check({
    id: 'care.adult-services-too-young',
    severity: 'look-at',
    rule: 'Who went to residential care of adult social care (E7) was at least 17.',
    why: 'The reason is most likely mistaken.',
    source: lookedAfterReturn('reason episode ceased E7'),
    columns: ['careEndReason', 'careEnd', 'dateOfBirth'],
    find: (values) => {
      const [born, end] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'careEnd')]
      return values.careEndReason === 'E7' && born !== null && end !== null && end < birthday(born, 17)
        ? 'The child went to adult social care under the age of 17. Look at the reason.'
        : null
    },
    finds: [['aged 12', { careEndReason: 'E7', careEnd: '2026-02-20', dateOfBirth: '2013-06-20' }]],
    passes: [['turning 18', { careEndReason: 'E7', careEnd: '2026-02-20', dateOfBirth: '2008-02-20' }]],
  }),
  check({
    id: 'care.second-period-long-ago',
    rule: 'A second period of care within 12 months began within the last 12 months.',
    why: 'Children who come back into care are counted from it.',
    source: annexA(8, 'second or subsequent period within the last 12 months'),
    columns: ['subsequentPeriod', 'careStart', 'careEnd'],
    find: (values, look) => {
      const start = dayIn(values, 'careStart')
      return values.subsequentPeriod === 'yes' && start !== null && !hasLeft(values) && start < look.twelveMonthsAgo
        ? `The child is said to have come back into care within 12 months, but care began on ${on(start)}. Correct one of the two.`
        : null
    },
    finds: [['in care for four years', { subsequentPeriod: 'yes', careStart: '2022-03-04' }]],
    passes: [
      ['since last summer', { subsequentPeriod: 'yes', careStart: '2025-07-04' }],
      ['in care for four years, once', { subsequentPeriod: 'no', careStart: '2022-03-04' }],
    ],
  }),
]
