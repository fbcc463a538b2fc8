import { addDays, ageOn, type Day } from '../../../../platform/day.ts'
import { childCheck } from '../../make.ts'
import type { Check, Values } from '../../model.ts'
import { dayIn, faultAt, rowsIn } from '../../rows.ts'
import { annexA, leavingCare } from '../../sources.ts'
import { birthday } from '../child.ts'
import { isShortBreak } from '../list-08-words.ts'
import { hasEligible, inCareNow, lookedAfterNow } from './words.ts'

const none = [] as const
/** In care for 13 weeks since 14, in one period, by `day`. */
export const thirteenWeeksBy = (values: Values, day: Day): boolean => {
  const [born, start] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'careStart')]
  if (born === null || start === null) return false
  const from = [birthday(born, 14), start].sort().at(-1)!
  return addDays(from, 91) <= day
}
/** Left care in a way that leaves nothing owed here: died, another authority, found to be an adult. */
const owedNothing = new Set<unknown>(['E2', 'E3', 'E15', 'E11', 'E12'])

export const careCrossChecks: readonly Check[] = [
  childCheck({
    id: 'care-leaver.eligible-not-in-care',
    rule: 'An eligible child is in care on list 8.',
    why: 'Who has left care is relevant, and is owed other help.',
    source: leavingCare('Schedule 2, paragraph 19B'),
    reads: { 'list-9': ['eligibility'], 'list-8': ['careEnd'] },
    find: (rows, look) =>
      rows.has('list-9') && inCareNow(rows, look).length === 0
        ? rowsIn(rows, 'list-9')
            .filter(({ values }) => values.eligibility === 'eligible')
            .map((row) =>
              faultAt(
                'list-9',
                row,
                'eligibility',
                'The category is eligible, but the child is not in care on list 8. If the child left care, the category is relevant.',
              ),
            )
        : none,
    finds: [
      ['not on list 8', { 'list-9': [{ eligibility: 'eligible' }], 'list-8': [] }],
      ['left care', { 'list-9': [{ eligibility: 'eligible' }], 'list-8': [{ careEnd: '2026-01-20' }] }],
    ],
    passes: [['in care', { 'list-9': [{ eligibility: 'eligible' }], 'list-8': [{ careEnd: null }] }]],
  }),
  childCheck({
    id: 'care-leaver.left-but-in-care',
    rule: 'A relevant, former relevant or qualifying young person is not in care on list 8.',
    why: 'Who is in care at 16 or 17 is eligible.',
    source: leavingCare('sections 23A to 24'),
    reads: { 'list-9': ['eligibility'], 'list-8': ['careEnd', 'legalStatus'] },
    find: (rows, look) =>
      rows.has('list-9') && lookedAfterNow(rows, look).length > 0
        ? rowsIn(rows, 'list-9')
            .filter(({ values }) => typeof values.eligibility === 'string' && values.eligibility !== 'eligible')
            .map((row) =>
              faultAt(
                'list-9',
                row,
                'eligibility',
                'The category is for who has left care, but list 8 has the young person in care. Correct the category, or end the period of care.',
              ),
            )
        : none,
    finds: [
      [
        'relevant, and in care',
        { 'list-9': [{ eligibility: 'relevant' }], 'list-8': [{ careEnd: null, legalStatus: 'C2' }] },
      ],
    ],
    passes: [
      [
        'left care',
        { 'list-9': [{ eligibility: 'relevant' }], 'list-8': [{ careEnd: '2026-01-20', legalStatus: 'C2' }] },
      ],
      [
        'in short breaks',
        { 'list-9': [{ eligibility: 'qualifying' }], 'list-8': [{ careEnd: null, legalStatus: 'V3' }] },
      ],
    ],
  }),
  childCheck({
    id: 'care.eligible-not-on-list-9',
    severity: 'look-at',
    rule: 'A child in care at 16 or 17, for 13 weeks or more since 14, is on list 9 as eligible.',
    why: 'The child is owed a pathway plan and an adviser.',
    source: leavingCare('Schedule 2, paragraph 19B; Care Planning Regulations 2010, regulation 40'),
    reads: { 'list-8': ['careStart', 'careEnd', 'legalStatus', 'dateOfBirth'], 'list-9': ['eligibility'] },
    find: (rows, look) => {
      // In the edition of 2022 list 9 had no eligible children.
      // Where the list has none of them at all, that is said once.
      if (!rows.has('list-8') || rows.has('list-9') || look.read.edition === '2022' || !hasEligible(look)) return none
      return lookedAfterNow(rows, look).flatMap((row) => {
        const born = dayIn(row.values, 'dateOfBirth')
        const age = born === null ? 0 : ageOn(born, look.asAt)
        return age >= 16 && age < 18 && thirteenWeeksBy(row.values, look.asAt)
          ? [
              faultAt(
                'list-8',
                row,
                'childId',
                'The child is 16 or 17 and has been in care long enough to be eligible, but is not on list 9. Add the child there.',
              ),
            ]
          : []
      })
    },
    finds: [
      [
        '17, in care for two years',
        {
          'list-8': [{ careStart: '2024-03-04', legalStatus: 'C2', dateOfBirth: '2008-08-09' }],
          'list-9': [{ childId: 'C2', eligibility: 'eligible' }],
        },
      ],
    ],
    passes: [
      [
        'on list 9',
        {
          'list-8': [{ careStart: '2024-03-04', legalStatus: 'C2', dateOfBirth: '2008-08-09' }],
          'list-9': [{ eligibility: 'eligible' }],
        },
      ],
      [
        'in care for twelve weeks',
        {
          'list-8': [{ careStart: '2026-01-07', legalStatus: 'C2', dateOfBirth: '2008-08-09' }],
          'list-9': [{ childId: 'C2', eligibility: 'eligible' }],
        },
      ],
      [
        '15',
        {
          'list-8': [{ careStart: '2024-03-04', legalStatus: 'C2', dateOfBirth: '2010-08-09' }],
          'list-9': [{ childId: 'C2', eligibility: 'eligible' }],
        },
      ],
      [
        'short breaks do not count',
        {
          'list-8': [{ careStart: '2024-03-04', legalStatus: 'V3', dateOfBirth: '2008-08-09' }],
          'list-9': [{ childId: 'C2', eligibility: 'eligible' }],
        },
      ],
      [
        'the edition of 2022 had no eligible children',
        {
          'list-8': [{ careStart: '2024-03-04', legalStatus: 'C2', dateOfBirth: '2008-08-09' }],
          'list-9': [{ childId: 'C2', eligibility: 'eligible' }],
        },
        { edition: '2022' },
      ],
    ],
  }),
  childCheck({
    id: 'care.left-at-18-not-on-list-9',
    severity: 'look-at',
    rule: 'Who left care by turning 18, after 13 weeks or more, is on list 9 as former relevant.',
    why: 'The young person is owed an adviser to 21.',
    source: leavingCare('section 23C'),
    reads: {
      'list-8': ['careStart', 'careEnd', 'careEndReason', 'legalStatus', 'dateOfBirth'],
      'list-9': ['eligibility'],
    },
    find: (rows) => {
      if (!rows.has('list-8') || rows.has('list-9')) return none
      return rowsIn(rows, 'list-8').flatMap((row) => {
        const [born, end] = [dayIn(row.values, 'dateOfBirth'), dayIn(row.values, 'careEnd')]
        if (born === null || end === null || owedNothing.has(row.values.careEndReason) || isShortBreak(row.values))
          return []
        return ageOn(born, end) >= 18 && thirteenWeeksBy(row.values, end)
          ? [
              faultAt(
                'list-8',
                row,
                'childId',
                'The young person left care at 18, but is not on list 9. Add them there.',
              ),
            ]
          : []
      })
    },
    finds: [
      [
        '18 in January',
        {
          'list-8': [
            { careStart: '2023-03-04', careEnd: '2026-01-20', careEndReason: 'E17', dateOfBirth: '2008-01-20' },
          ],
          'list-9': [],
        },
      ],
    ],
    passes: [
      [
        'on list 9',
        {
          'list-8': [
            { careStart: '2023-03-04', careEnd: '2026-01-20', careEndReason: 'E17', dateOfBirth: '2008-01-20' },
          ],
          'list-9': [{ eligibility: 'former-relevant' }],
        },
      ],
      [
        'in care for ten weeks',
        {
          'list-8': [
            { careStart: '2025-11-10', careEnd: '2026-01-20', careEndReason: 'E8', dateOfBirth: '2008-01-20' },
          ],
          'list-9': [],
        },
      ],
      [
        'found to be an adult',
        {
          'list-8': [
            { careStart: '2023-03-04', careEnd: '2026-01-20', careEndReason: 'E15', dateOfBirth: '2008-01-20' },
          ],
          'list-9': [],
        },
      ],
    ],
  }),
  childCheck({
    id: 'care-leaver.uasc-differs',
    rule: 'Who is an unaccompanied child on list 8 is so on list 9.',
    why: 'Unaccompanied young people are counted from both.',
    source: annexA(9, 'UASC, or formerly UASC'),
    reads: { 'list-8': ['uasc'], 'list-9': ['uasc'] },
    find: (rows) =>
      rowsIn(rows, 'list-8').some(({ values }) => values.uasc === 'yes')
        ? rowsIn(rows, 'list-9')
            .filter(({ values }) => values.uasc === 'no')
            .map((row) =>
              faultAt(
                'list-9',
                row,
                'uasc',
                'List 8 says that the child is unaccompanied; this row does not. Correct one of the two.',
              ),
            )
        : none,
    finds: [['yes and no', { 'list-8': [{ uasc: 'yes' }], 'list-9': [{ uasc: 'no' }] }]],
    passes: [['list 8 asks about 12 months only', { 'list-8': [{ uasc: 'no' }], 'list-9': [{ uasc: 'yes' }] }]],
  }),
]
