import { addDays, ageOn, type Day } from '../../../../platform/day.ts'
import { childCheck } from '../../make.ts'
import type { Check, Values } from '../../model.ts'
import { dayIn, faultAt, isBlank, rowsIn } from '../../rows.ts'
import { annexA, leavingCare, lookedAfterReturn } from '../../sources.ts'
import { birthday } from '../child.ts'
import { isShortBreak } from '../list-08-words.ts'
import { hasEligible, inCareNow, lookedAfterNow } from './words.ts'

const none = [] as const
/** In care for 13 weeks since 14, in one period, by `day`. */
const thirteenWeeksBy = (values: Values, day: Day): boolean => {
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
  childCheck({
    id: 'care.adopted-not-on-list-10',
    rule: 'A child who left care by adoption (E11, E12) is on list 10.',
    why: 'An adoption of the last six months is missing.',
    source: annexA(10),
    reads: { 'list-8': ['careEnd', 'careEndReason'], 'list-10': ['adoptionOrder'] },
    find: (rows) =>
      rows.has('list-8') && !rows.has('list-10')
        ? rowsIn(rows, 'list-8')
            .filter(
              ({ values }) =>
                (values.careEndReason === 'E11' || values.careEndReason === 'E12') && !isBlank(values, 'careEnd'),
            )
            .map((row) =>
              faultAt(
                'list-8',
                row,
                'careEndReason',
                'The child left care by adoption, but is not on list 10. Correct the reason, or add the child there.',
              ),
            )
        : none,
    finds: [['not on list 10', { 'list-8': [{ careEnd: '2026-01-20', careEndReason: 'E11' }], 'list-10': [] }]],
    passes: [
      [
        'on list 10',
        { 'list-8': [{ careEnd: '2026-01-20', careEndReason: 'E11' }], 'list-10': [{ adoptionOrder: '2026-01-20' }] },
      ],
      ['left by special guardianship', { 'list-8': [{ careEnd: '2026-01-20', careEndReason: 'E48' }], 'list-10': [] }],
    ],
  }),
  childCheck({
    id: 'adoption.order-but-in-care',
    rule: 'A child with an adoption order is no longer in care on list 8.',
    why: 'The order ends the care.',
    source: lookedAfterReturn('care ends with the adoption order'),
    reads: { 'list-10': ['adoptionOrder'], 'list-8': ['careEnd', 'careStart'] },
    find: (rows, look) =>
      rows.has('list-10')
        ? rowsIn(rows, 'list-10').flatMap((row) => {
            const order = dayIn(row.values, 'adoptionOrder')
            // Who came back into care after the order began a new period.
            const open = inCareNow(rows, look).find(
              ({ values }) => order !== null && order <= look.asAt && (dayIn(values, 'careStart') ?? order) <= order,
            )
            return open
              ? [
                  faultAt(
                    'list-10',
                    row,
                    'adoptionOrder',
                    `There is an adoption order, but the child is in care (list 8, row ${open.row}). End the period of care, or correct the order.`,
                  ),
                ]
              : []
          })
        : none,
    finds: [
      [
        'an order, and in care',
        { 'list-10': [{ adoptionOrder: '2026-01-20' }], 'list-8': [{ careStart: '2023-05-06', careEnd: null }] },
      ],
    ],
    passes: [
      [
        'left care',
        {
          'list-10': [{ adoptionOrder: '2026-01-20' }],
          'list-8': [{ careStart: '2023-05-06', careEnd: '2026-01-20' }],
        },
      ],
      [
        'placed, no order yet',
        { 'list-10': [{ adoptionOrder: null }], 'list-8': [{ careStart: '2023-05-06', careEnd: null }] },
      ],
    ],
  }),
  childCheck({
    id: 'care.placed-for-adoption-not-on-list-10',
    rule: 'A child who is placed for adoption, or has a placement order, is on list 10.',
    why: 'An adoption decision is missing.',
    source: annexA(10),
    reads: { 'list-8': ['placementType', 'legalStatus', 'careEnd'], 'list-10': ['adoptionDecision'] },
    find: (rows, look) =>
      rows.has('list-8') && !rows.has('list-10')
        ? inCareNow(rows, look)
            .filter(({ values }) => /^A[3-6]$/.test(String(values.placementType)) || values.legalStatus === 'E1')
            .map((row) =>
              faultAt(
                'list-8',
                row,
                'placementType',
                'The child is placed for adoption or has a placement order, but is not on list 10. Add the child there, or correct the placement.',
              ),
            )
        : none,
    finds: [
      ['placed with adopters', { 'list-8': [{ placementType: 'A6', legalStatus: 'E1' }], 'list-10': [] }],
      ['under a placement order', { 'list-8': [{ placementType: 'U6', legalStatus: 'E1' }], 'list-10': [] }],
    ],
    passes: [
      [
        'on list 10',
        { 'list-8': [{ placementType: 'A6', legalStatus: 'E1' }], 'list-10': [{ adoptionDecision: '2025-05-06' }] },
      ],
      ['in foster care', { 'list-8': [{ placementType: 'U6', legalStatus: 'C2' }], 'list-10': [] }],
    ],
  }),
  childCheck({
    id: 'adoption.waiting-but-not-in-care',
    severity: 'look-at',
    rule: 'A child whose adoption decision stands is in care on list 8 until the order.',
    why: 'The order or the reversal was most likely not entered.',
    source: lookedAfterReturn('a child placed for adoption is looked after'),
    reads: { 'list-10': ['adoptionOrder', 'decisionReversed'], 'list-8': ['careEnd'] },
    find: (rows, look) =>
      rows.has('list-10') && inCareNow(rows, look).length === 0
        ? rowsIn(rows, 'list-10')
            .filter(({ values }) => isBlank(values, 'adoptionOrder') && isBlank(values, 'decisionReversed'))
            .map((row) =>
              faultAt(
                'list-10',
                row,
                'adoptionOrder',
                'The adoption decision stands, but the child is not in care on list 8. Look whether there is an order, or the decision was reversed.',
              ),
            )
        : none,
    finds: [['not on list 8', { 'list-10': [{ adoptionOrder: null, decisionReversed: null }], 'list-8': [] }]],
    passes: [
      ['in care', { 'list-10': [{ adoptionOrder: null }], 'list-8': [{ careEnd: null }] }],
      ['reversed', { 'list-10': [{ decisionReversed: '2026-01-20' }], 'list-8': [] }],
    ],
  }),
  childCheck({
    id: 'adoption.care-start-differs',
    severity: 'look-at',
    rule: 'The day the child entered care is the same on lists 8 and 10.',
    why: 'The time from care to adoption is counted from it.',
    source: annexA(10, 'date the child entered care'),
    reads: { 'list-10': ['careStart'], 'list-8': ['careStart'] },
    find: (rows) => {
      const starts = rowsIn(rows, 'list-8').map(({ values }) => values.careStart)
      return starts.length === 0
        ? none
        : rowsIn(rows, 'list-10')
            .filter(({ values }) => !isBlank(values, 'careStart') && !starts.includes(values.careStart!))
            .map((row) =>
              faultAt(
                'list-10',
                row,
                'careStart',
                'List 8 gives another day on which the child entered care. Look which is right.',
              ),
            )
    },
    finds: [['a month apart', { 'list-10': [{ careStart: '2024-05-06' }], 'list-8': [{ careStart: '2024-06-06' }] }]],
    passes: [
      ['the same', { 'list-10': [{ careStart: '2024-05-06' }], 'list-8': [{ careStart: '2024-05-06' }] }],
      ['adopted more than six months ago: not on list 8', { 'list-10': [{ careStart: '2024-05-06' }], 'list-8': [] }],
    ],
  }),
]
