import { ageOn } from '../../../../platform/day.ts'
import { childCheck } from '../../make.ts'
import type { Check } from '../../model.ts'
import { dayIn, faultAt, isBlank, isNo, rowsIn } from '../../rows.ts'
import { annexA, leavingCare, lookedAfterReturn } from '../../sources.ts'
import { isShortBreak, isTemporary, placedWithAdopters } from '../list-08-words.ts'
import { thirteenWeeksBy } from './care.ts'
import { lookedAfterNow } from './words.ts'

const none = [] as const
/** Into independent living, custody, remand ended, or for any other reason: not home, to another family for good, or to another authority. */
const onTheirOwn = new Set<unknown>(['E5', 'E6', 'E8', 'E9', 'E14'])

/** Into care again, on to adopters, and out of care at 16 or 17. */
export const carePathChecks: readonly Check[] = [
  childCheck({
    id: 'care.second-period-not-said',
    rule: 'A child who came back into care within 12 months of an earlier period on the list is said to have done so.',
    why: 'Children who come back into care are counted from it.',
    source: annexA(8, 'second or subsequent period within the last 12 months'),
    reads: { 'list-8': ['subsequentPeriod', 'careStart', 'careEnd', 'legalStatus'] },
    find: (rows, { twelveMonthsAgo }) => {
      const own = rowsIn(rows, 'list-8').filter(({ values }) => !isShortBreak(values))
      if (own.length < 2) return none
      return own.flatMap((row) => {
        const start = dayIn(row.values, 'careStart')
        const before = own.find(({ values }) => {
          const end = dayIn(values, 'careEnd')
          return start !== null && end !== null && end < start && end >= twelveMonthsAgo
        })
        return before && isNo(row.values, 'subsequentPeriod')
          ? [
              faultAt(
                'list-8',
                row,
                'subsequentPeriod',
                `The child was in care before (row ${before.row}), but this is not said to be a second period. Correct the answer.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'back after a month',
        {
          'list-8': [
            { careStart: '2025-03-04', careEnd: '2025-11-20', subsequentPeriod: 'no' },
            { careStart: '2025-12-20', subsequentPeriod: 'no' },
          ],
        },
      ],
    ],
    passes: [
      [
        'said',
        {
          'list-8': [
            { careStart: '2025-03-04', careEnd: '2025-11-20', subsequentPeriod: 'no' },
            { careStart: '2025-12-20', subsequentPeriod: 'yes' },
          ],
        },
      ],
      [
        'from one legal basis to another on one day: one period in two rows',
        {
          'list-8': [
            { careStart: '2025-03-04', careEnd: '2025-11-20', subsequentPeriod: 'no' },
            { careStart: '2025-11-20', subsequentPeriod: 'no' },
          ],
        },
      ],
    ],
  }),
  childCheck({
    id: 'adoption.placed-but-lives-elsewhere',
    severity: 'look-at',
    rule: 'A child who was placed for adoption, and waits for the order, is in such a placement (A3 to A6) on list 8.',
    why: 'The placement or its end was most likely not entered.',
    source: lookedAfterReturn('placement types A3 to A6'),
    reads: {
      'list-10': ['placedForAdoption', 'adoptionOrder', 'decisionReversed'],
      'list-8': ['placementType', 'careEnd', 'legalStatus'],
    },
    find: (rows, look) => {
      if (!rows.has('list-10') || !rows.has('list-8')) return none
      const care = lookedAfterNow(rows, look).filter(({ values }) => !isBlank(values, 'placementType'))
      if (care.length === 0 || care.some(({ values }) => placedWithAdopters(values) || isTemporary(values))) return none
      return rowsIn(rows, 'list-10').flatMap((row) => {
        const placed = dayIn(row.values, 'placedForAdoption')
        return placed !== null &&
          placed <= look.asAt &&
          isBlank(row.values, 'adoptionOrder') &&
          isBlank(row.values, 'decisionReversed')
          ? [
              faultAt(
                'list-10',
                row,
                'placedForAdoption',
                `The child was placed for adoption, but list 8 (row ${care[0]!.row}) has another kind of placement. Look which of the two is so.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'in foster care',
        { 'list-10': [{ placedForAdoption: '2026-01-20' }], 'list-8': [{ placementType: 'U6', legalStatus: 'E1' }] },
      ],
    ],
    passes: [
      [
        'with adopters',
        { 'list-10': [{ placedForAdoption: '2026-01-20' }], 'list-8': [{ placementType: 'A6', legalStatus: 'E1' }] },
      ],
      [
        'in hospital for a time',
        { 'list-10': [{ placedForAdoption: '2026-01-20' }], 'list-8': [{ placementType: 'T1', legalStatus: 'E1' }] },
      ],
      [
        'adopted',
        {
          'list-10': [{ placedForAdoption: '2025-06-20', adoptionOrder: '2026-01-20' }],
          'list-8': [{ placementType: 'U6', careEnd: '2026-01-20' }],
        },
      ],
    ],
  }),
  childCheck({
    id: 'care.left-at-16-not-on-list-9',
    severity: 'look-at',
    rule: 'Who left care at 16 or 17 to live independently, after 13 weeks or more since 14, is on list 9 as relevant.',
    why: 'The young person is owed a home, an adviser and a pathway plan.',
    source: leavingCare('section 23A'),
    reads: {
      'list-8': ['careStart', 'careEnd', 'careEndReason', 'legalStatus', 'dateOfBirth'],
      'list-9': ['eligibility'],
    },
    find: (rows, look) => {
      if (!rows.has('list-8') || rows.has('list-9') || lookedAfterNow(rows, look).length > 0) return none
      return rowsIn(rows, 'list-8').flatMap((row) => {
        const [born, end] = [dayIn(row.values, 'dateOfBirth'), dayIn(row.values, 'careEnd')]
        if (born === null || end === null || !onTheirOwn.has(row.values.careEndReason) || isShortBreak(row.values))
          return []
        const age = ageOn(born, end)
        return age >= 16 && age < 18 && thirteenWeeksBy(row.values, end)
          ? [
              faultAt(
                'list-8',
                row,
                'childId',
                `The young person left care at ${age}, but is not on list 9. Add them there, or correct the reason.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'into supported lodgings at 17',
        {
          'list-8': [
            { careStart: '2023-03-04', careEnd: '2026-01-20', careEndReason: 'E5', dateOfBirth: '2008-06-20' },
          ],
        },
      ],
    ],
    passes: [
      [
        'on list 9',
        {
          'list-8': [
            { careStart: '2023-03-04', careEnd: '2026-01-20', careEndReason: 'E5', dateOfBirth: '2008-06-20' },
          ],
          'list-9': [{ eligibility: 'relevant' }],
        },
      ],
      [
        'went home',
        {
          'list-8': [
            { careStart: '2023-03-04', careEnd: '2026-01-20', careEndReason: 'E4A', dateOfBirth: '2008-06-20' },
          ],
        },
      ],
      [
        'in care for ten weeks',
        {
          'list-8': [
            { careStart: '2025-11-10', careEnd: '2026-01-20', careEndReason: 'E5', dateOfBirth: '2008-06-20' },
          ],
        },
      ],
    ],
  }),
]
