import { rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { countIn, dayIn, isBlank, isNo, isYes } from '../rows.ts'
import { annexA } from '../sources.ts'

const check = rowChecksOf('list-8')
const source = annexA(8, 'missing episodes and return interviews')

export const careMissingChecks: readonly Check[] = [
  check({
    id: 'care.missing-without-interview-answer',
    severity: 'look-at',
    rule: 'Where a child has been missing, it is said whether a return interview was offered.',
    why: 'Return interviews are counted from it.',
    source,
    columns: ['interviewOffered', 'missingIn12Months'],
    find: (values) =>
      (countIn(values, 'missingIn12Months') ?? 0) > 0 && isBlank(values, 'interviewOffered')
        ? 'The child has been missing, but whether a return interview was offered is blank. Enter it, unless the child is missing now or came back in the last three days.'
        : null,
    finds: [['missing twice, and no answer', { missingIn12Months: 2, interviewOffered: null }]],
    passes: [
      ['never missing', { missingIn12Months: 0, interviewOffered: null }],
      ['absent only: no interview is asked for', { missingIn12Months: 0, absentIn12Months: 3, interviewOffered: null }],
      ['not offered is an answer', { missingIn12Months: 2, interviewOffered: 'no' }],
    ],
  }),
  check({
    id: 'care.interview-without-missing',
    severity: 'look-at',
    rule: 'Where a return interview was offered to a child who came into care in the last 12 months, the child has been missing.',
    why: 'Missing episodes may not have been counted.',
    source,
    columns: ['missingIn12Months', 'interviewOffered', 'absentIn12Months', 'careStart', 'subsequentPeriod'],
    find: (values, { twelveMonthsAgo }) =>
      countIn(values, 'missingIn12Months') === 0 &&
      (countIn(values, 'absentIn12Months') ?? 0) === 0 &&
      isYes(values, 'interviewOffered') &&
      isNo(values, 'subsequentPeriod') &&
      (dayIn(values, 'careStart') ?? '') >= twelveMonthsAgo
        ? 'A return interview was offered, but no missing episode is counted in 12 months. Look whether one is not recorded.'
        : null,
    finds: [
      [
        'offered for nothing',
        {
          missingIn12Months: 0,
          absentIn12Months: 0,
          interviewOffered: 'yes',
          careStart: '2025-11-03',
          subsequentPeriod: 'no',
        },
      ],
    ],
    passes: [
      [
        'the last episode was more than 12 months ago',
        { missingIn12Months: 0, interviewOffered: 'yes', careStart: '2022-11-03', subsequentPeriod: 'no' },
      ],
      [
        'or in an earlier period of care',
        { missingIn12Months: 0, interviewOffered: 'yes', careStart: '2025-11-03', subsequentPeriod: 'yes' },
      ],
      ['some systems write No for children who were never missing', { missingIn12Months: 0, interviewOffered: 'no' }],
      [
        'some authorities offer one after an absence',
        {
          missingIn12Months: 0,
          absentIn12Months: 1,
          interviewOffered: 'yes',
          careStart: '2025-11-03',
          subsequentPeriod: 'no',
        },
      ],
    ],
  }),
  check({
    id: 'care.interview-accepted-not-offered',
    rule: 'A return interview that was accepted had been offered.',
    why: 'The two contradict each other, and each is counted.',
    source,
    columns: ['interviewOffered', 'interviewAccepted'],
    find: (values) =>
      isNo(values, 'interviewOffered') && isYes(values, 'interviewAccepted')
        ? 'A return interview was accepted but not offered. Correct one of the two.'
        : null,
    finds: [['accepted, not offered', { interviewOffered: 'no', interviewAccepted: 'yes' }]],
    passes: [['both', { interviewOffered: 'yes', interviewAccepted: 'yes' }]],
  }),
  check({
    id: 'care.interview-offer-without-answer',
    severity: 'look-at',
    rule: 'Where a return interview was offered, it is said whether the child accepted.',
    why: 'How often children accept is counted from it.',
    source,
    columns: ['interviewAccepted', 'interviewOffered'],
    find: (values) =>
      isYes(values, 'interviewOffered') && isBlank(values, 'interviewAccepted')
        ? 'A return interview was offered, but the child’s answer is blank. Enter it, unless it is still awaited.'
        : null,
    finds: [['offered, and no answer', { interviewOffered: 'yes', interviewAccepted: null }]],
    passes: [
      ['declined', { interviewOffered: 'yes', interviewAccepted: 'no' }],
      ['not offered', { interviewOffered: 'no', interviewAccepted: null }],
    ],
  }),
]
