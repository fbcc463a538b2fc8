import { childCheck } from '../../make.ts'
import type { Check } from '../../model.ts'
import { dayIn, faultAt, isBlank, rowsIn } from '../../rows.ts'
import { annexA, lookedAfterReturn } from '../../sources.ts'
import { inCareNow } from './words.ts'

const none = [] as const

/** List 10 against list 8, by the identifier the child has before adoption; nothing here looks at who a child becomes. */
export const adoptionCrossChecks: readonly Check[] = [
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
