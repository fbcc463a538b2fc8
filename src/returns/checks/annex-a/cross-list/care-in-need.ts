import type { Row } from '../../../model.ts'
import { returnCheck } from '../../make.ts'
import type { Check, Look } from '../../model.ts'
import { dayIn, faultAt, textIn } from '../../rows.ts'
import { annexA } from '../../sources.ts'
import { isShortBreak } from '../list-08-words.ts'

/** Fewer children in care than these say nothing of what an authority does with all of them. */
const enough = 10

const isOpen = ({ values }: Row, column: string, { asAt }: Look): boolean => {
  const end = dayIn(values, column)
  return end === null || end > asAt
}

/** Children in care, not only in short breaks, by their first row. */
const inCare = (look: Look): ReadonlyMap<string, Row> => {
  const first = new Map<string, Row>()
  for (const row of look.rows('list-8')) {
    const child = textIn(row.values, 'childId')
    if (child !== null && !first.has(child) && isOpen(row, 'careEnd', look) && !isShortBreak(row.values))
      first.set(child, row)
  }
  return first
}

const inCareRow = { careEnd: null, legalStatus: 'C2' }
const manyInCare = Array.from({ length: enough }, (_, at) => ({ ...inCareRow, childId: `C${at}` }))

/** Children in care against list 6. Some authorities leave them out of it, or close the case when care begins: that is said once. */
export const careInNeedChecks: readonly Check[] = [
  returnCheck({
    id: 'care.not-in-need',
    severity: 'look-at',
    rule: 'A child in care has an open case on list 6, with the status “Looked after child”, unless the authority leaves all of them out.',
    why: 'List 6 has a status for children in care; where most have it, one without is a case closed by mistake.',
    source: annexA(6, 'case status'),
    reads: { 'list-8': ['childId', 'careEnd', 'legalStatus'], 'list-6': ['childId', 'inNeedEnd'] },
    find: (look) => {
      const care = inCare(look)
      const inNeed = new Set(
        look
          .rows('list-6')
          .filter((row) => isOpen(row, 'inNeedEnd', look))
          .map(({ values }) => values.childId),
      )
      const without = [...care].filter(([child]) => !inNeed.has(child)).map(([, row]) => row)
      if (care.size >= enough && without.length * 2 > care.size)
        return [
          {
            list: 'list-8',
            row: null,
            column: 'childId',
            message: `Of ${care.size} children in care, ${without.length} have no open case on list 6. If you leave children in care out of list 6, nothing is to be done; else look why they are missing there.`,
          },
        ]
      return without.map((row) =>
        faultAt(
          'list-8',
          row,
          'childId',
          'The child is in care but has no open case on list 6. Look whether the case was closed by mistake.',
        ),
      )
    },
    finds: [
      ['not on list 6', { 'list-8': [inCareRow], 'list-6': [] }],
      ['all of them left out: said once', { 'list-8': manyInCare, 'list-6': [] }],
    ],
    passes: [
      ['on both', { 'list-8': [inCareRow], 'list-6': [{ inNeedEnd: null }] }],
      ['short breaks only', { 'list-8': [{ careEnd: null, legalStatus: 'V4' }], 'list-6': [] }],
      ['left care', { 'list-8': [{ careEnd: '2026-01-20', legalStatus: 'C2' }], 'list-6': [] }],
    ],
  }),
]
