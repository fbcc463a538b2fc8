import { childCheck, on } from '../../make.ts'
import type { Check, Rows } from '../../model.ts'
import { dayIn, faultAt, isNo, isYes, rowsIn } from '../../rows.ts'
import { annexA } from '../../sources.ts'

const none = [] as const
const services = ['list-6', 'list-7', 'list-8']
const isOn = (rows: Rows, lists: readonly string[]): boolean => lists.some((list) => rows.has(list))

/** What a referral or an assessment was followed by: something on another list. */
export const followedChecks: readonly Check[] = [
  childCheck({
    id: 'referral.nothing-followed',
    severity: 'look-at',
    rule: 'A child whose referral of more than two months ago was taken up is on list 4, 5, 6, 7 or 8.',
    why: 'The referral was not acted on, or the decision on it was entered wrongly.',
    source: annexA(3, 'Referral NFA?'),
    reads: {
      'list-3': ['noFurtherAction', 'dateOfReferral'],
      'list-4': ['assessmentStart'],
      'list-5': ['strategyDiscussion'],
      'list-6': ['caseStatus'],
      'list-7': ['planStart'],
      'list-8': ['careStart'],
    },
    find: (rows, { monthsAgo, sixMonthsAgo }) => {
      if (!rows.has('list-3') || isOn(rows, ['list-4', 'list-5', ...services])) return none
      return rowsIn(rows, 'list-3').flatMap((row) => {
        const day = dayIn(row.values, 'dateOfReferral')
        // What followed older referrals may be over, and on no list.
        return isNo(row.values, 'noFurtherAction') && day !== null && day < monthsAgo(2) && day >= sixMonthsAgo
          ? [
              faultAt(
                'list-3',
                row,
                'noFurtherAction',
                `The referral of ${on(day)} was taken up, but the child is on no list of assessments, enquiries or services. Look what came of it, or correct the decision.`,
              ),
            ]
          : []
      })
    },
    finds: [['nothing in three months', { 'list-3': [{ dateOfReferral: '2025-12-20', noFurtherAction: 'no' }] }]],
    passes: [
      ['still being looked at', { 'list-3': [{ dateOfReferral: '2026-02-20', noFurtherAction: 'no' }] }],
      ['no further action', { 'list-3': [{ dateOfReferral: '2025-12-20', noFurtherAction: 'yes' }] }],
      [
        'assessed',
        {
          'list-3': [{ dateOfReferral: '2025-12-20', noFurtherAction: 'no' }],
          'list-4': [{ assessmentStart: '2025-12-22' }],
        },
      ],
    ],
  }),
  childCheck({
    id: 'assessment.support-but-no-case',
    severity: 'look-at',
    rule: 'A child found to need support in the last six months is on list 6, 7 or 8.',
    why: 'The child gets nothing, or the case was not opened in the system.',
    source: annexA(6),
    reads: {
      'list-4': ['supportNeeded', 'assessmentAuthorised'],
      'list-6': ['caseStatus'],
      'list-7': ['planStart'],
      'list-8': ['careStart'],
    },
    find: (rows, { asAt, sixMonthsAgo }) => {
      if (!rows.has('list-4') || isOn(rows, services)) return none
      return rowsIn(rows, 'list-4').flatMap((row) => {
        const end = dayIn(row.values, 'assessmentAuthorised')
        return isYes(row.values, 'supportNeeded') && end !== null && end >= sixMonthsAgo && end <= asAt
          ? [
              faultAt(
                'list-4',
                row,
                'supportNeeded',
                'The child was found to need support, but is on none of lists 6, 7 and 8. Open the case, or correct the outcome.',
              ),
            ]
          : []
      })
    },
    finds: [['on none', { 'list-4': [{ assessmentAuthorised: '2026-01-20', supportNeeded: 'yes' }] }]],
    passes: [
      [
        'a case, closed since',
        {
          'list-4': [{ assessmentAuthorised: '2026-01-20', supportNeeded: 'yes' }],
          'list-6': [{ caseStatus: 'closed', inNeedEnd: '2026-03-20' }],
        },
      ],
      ['no support was needed', { 'list-4': [{ assessmentAuthorised: '2026-01-20', supportNeeded: 'no' }] }],
    ],
  }),
]
