import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank, isNo, isYes } from '../rows.ts'
import { annexA, workingTogether } from '../sources.ts'
import { ofAge, personChecks } from './child.ts'
import { inWindow, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-4')

/** List 4, assessments. How long they took is no matter of a check: the standards count it. */
export const assessmentChecks: readonly Check[] = [
  ...columnChecks(rulesOf(4, 'assessment', 'pregnancy'), 'childId'),
  ...personChecks({ list: 'list-4', prefix: 'assessment', born: false, ageMonths: 6 }),
  ofAge({
    list: 'list-4',
    id: 'assessment.of-age',
    event: 'assessmentStart',
    what: 'when the assessment began',
    severity: 'look-at',
  }),
  inWindow({
    number: 4,
    prefix: 'assessment',
    days: ['assessmentStart', 'assessmentAuthorised'],
    isOpen: (values) => isBlank(values, 'assessmentAuthorised'),
    openExample: ['an open assessment belongs to the list', { assessmentStart: '2025-08-04' }],
    months: 6,
  }),
  inOrder({
    id: 'assessment.authorised-before-start',
    list: 'list-4',
    earlier: 'assessmentStart',
    later: 'assessmentAuthorised',
    why: 'The 45 working days are counted between the two.',
    source: workingTogether('assessment within 45 working days'),
  }),
  realName(4, 'assessment', 'team'),
  realName(4, 'assessment', 'worker'),
  check({
    id: 'assessment.outcome-missing',
    rule: 'An authorised assessment says whether the child was found to need support.',
    why: 'The share assessed as not in need is counted from it.',
    source: annexA(4, 'was the child assessed as requiring support'),
    columns: ['supportNeeded', 'assessmentAuthorised'],
    find: (values) =>
      isBlank(values, 'supportNeeded') && !isBlank(values, 'assessmentAuthorised')
        ? 'The assessment is authorised, but does not say whether the child needs support. Enter the outcome.'
        : null,
    finds: [['authorised without an outcome', { assessmentAuthorised: '2026-02-02', supportNeeded: null }]],
    passes: [
      ['an assessment that goes on has no outcome yet', { assessmentAuthorised: null, supportNeeded: null }],
      ['authorised with an outcome', { assessmentAuthorised: '2026-02-02', supportNeeded: 'no' }],
    ],
  }),
  check({
    id: 'assessment.outcome-before-end',
    severity: 'look-at',
    rule: 'An assessment that is not yet authorised has no outcome.',
    why: 'It may have ended without its day being entered, and then counts as late.',
    source: annexA(4, 'date of authorisation'),
    columns: ['assessmentAuthorised', 'supportNeeded'],
    find: (values) =>
      isBlank(values, 'assessmentAuthorised') && isYes(values, 'supportNeeded')
        ? 'There is an outcome but no day of authorisation. Enter the day, or take the outcome out.'
        : null,
    finds: [['an outcome, and no day', { assessmentAuthorised: null, supportNeeded: 'yes' }]],
    passes: [
      ['both', { assessmentAuthorised: '2026-02-02', supportNeeded: 'yes' }],
      ['some systems write No until the end', { assessmentAuthorised: null, supportNeeded: 'no' }],
    ],
  }),
  check({
    id: 'assessment.seen-unknown',
    severity: 'look-at',
    rule: 'Of an authorised assessment it is known whether the child was seen.',
    why: 'Inspectors ask about every child who was not seen.',
    source: annexA(4, 'child seen during the assessment'),
    columns: ['childSeen', 'assessmentAuthorised'],
    find: (values) =>
      values.childSeen === 'unknown' && !isBlank(values, 'assessmentAuthorised')
        ? 'Whether the child was seen is not known. Look in the assessment and enter it.'
        : null,
    finds: [['not known', { assessmentAuthorised: '2026-02-02', childSeen: 'unknown' }]],
    passes: [
      ['not yet known in an open assessment', { childSeen: 'unknown' }],
      ['not seen is an answer', { assessmentAuthorised: '2026-02-02', childSeen: 'no' }],
    ],
  }),
  check({
    id: 'assessment.support-but-not-seen',
    severity: 'look-at',
    rule: 'A child who was found to need support was seen during the assessment.',
    why: 'Inspectors ask about every child who was not seen; most likely the answer was not entered.',
    source: annexA(4, 'child seen during the assessment'),
    columns: ['childSeen', 'supportNeeded', 'assessmentAuthorised', 'dateOfBirth'],
    find: (values) => {
      const [born, end] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'assessmentAuthorised')]
      return isNo(values, 'childSeen') && isYes(values, 'supportNeeded') && born !== null && end !== null && born <= end
        ? 'The child was found to need support, but was not seen. Look in the assessment, and tell the team if it is so.'
        : null
    },
    finds: [
      [
        'in need, and not seen',
        { childSeen: 'no', supportNeeded: 'yes', assessmentAuthorised: '2026-02-02', dateOfBirth: '2016-05-06' },
      ],
    ],
    passes: [
      [
        'not in need: the family had moved away',
        { childSeen: 'no', supportNeeded: 'no', assessmentAuthorised: '2026-02-02', dateOfBirth: '2016-05-06' },
      ],
      [
        'unborn until after the assessment',
        { childSeen: 'no', supportNeeded: 'yes', assessmentAuthorised: '2026-02-02', dateOfBirth: '2026-02-20' },
      ],
      ['unborn', { childSeen: 'no', supportNeeded: 'yes', assessmentAuthorised: '2026-02-02', dateOfBirth: null }],
      ['not seen yet', { childSeen: 'no', supportNeeded: 'yes', dateOfBirth: '2016-05-06' }],
    ],
  }),
  check({
    id: 'assessment.open-for-a-year',
    severity: 'look-at',
    rule: 'An assessment that is open began within the last year.',
    why: 'It was most likely never closed in the system.',
    source: 'local',
    columns: ['assessmentAuthorised', 'assessmentStart'],
    find: (values, { monthsAgo }) => {
      const start = dayIn(values, 'assessmentStart')
      return start !== null && isBlank(values, 'assessmentAuthorised') && start < monthsAgo(12)
        ? `It has been open since ${on(start)}. Look whether it was completed, and enter the day.`
        : null
    },
    finds: [['open since 2024', { assessmentStart: '2024-11-06' }]],
    passes: [
      ['late, but plainly going on: no fault of the data', { assessmentStart: '2025-11-06' }],
      ['long, and completed', { assessmentStart: '2024-11-06', assessmentAuthorised: '2026-01-05' }],
    ],
  }),
]
