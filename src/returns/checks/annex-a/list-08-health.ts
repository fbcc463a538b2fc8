import { addMonths } from '../../../platform/day.ts'
import { rowChecksOf } from '../make.ts'
import type { Check, Look, Values } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { annexA } from '../sources.ts'
import { hasLeft, isShortBreak } from './list-08-words.ts'

const check = rowChecksOf('list-8')

/** In care for so many months, and not only in short breaks. Where nobody has a day, the column is said once. */
const longInCare = (values: Values, look: Look, months: number, column: string): boolean => {
  const start = dayIn(values, 'careStart')
  return (
    start !== null &&
    start < look.monthsAgo(months) &&
    !hasLeft(values) &&
    !isShortBreak(values) &&
    isBlank(values, column) &&
    !look.isBlankThroughout('list-8', column)
  )
}

/** Whether checks of health are in time is no matter of a check of the data: only that there is none at all. */
export const careHealthChecks: readonly Check[] = [
  check({
    id: 'care.no-health-assessment',
    severity: 'look-at',
    rule: 'A child who has been in care for eight months has had a health assessment.',
    why: 'Either none was made, or it was not entered.',
    source: annexA(8, 'date of last health assessment; due within 20 working days'),
    columns: ['lastHealthAssessment', 'careStart', 'careEnd', 'legalStatus'],
    find: (values, look) =>
      longInCare(values, look, 8, 'lastHealthAssessment')
        ? 'The child has been in care for eight months and no health assessment is given. Enter the last; if there was none, tell the team.'
        : null,
    finds: [['a year without one', { careStart: '2025-03-20', legalStatus: 'C2' }]],
    passes: [
      ['late by weeks is a matter of practice, not of the data', { careStart: '2026-01-20', legalStatus: 'C1' }],
      ['a baby of a week', { careStart: '2026-03-24', dateOfBirth: '2026-03-23', legalStatus: 'C1' }],
      ['short breaks have none of these', { careStart: '2024-03-20', legalStatus: 'V4' }],
    ],
  }),
  check({
    id: 'care.no-dental-check',
    severity: 'look-at',
    rule: 'A child of three or older who has been in care for 18 months has had a dental check.',
    why: 'Either none was made, or it was not entered.',
    source: annexA(8, 'date of last dental check; due every 12 months'),
    columns: ['lastDentalCheck', 'careStart', 'careEnd', 'legalStatus', 'dateOfBirth'],
    find: (values, look) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && addMonths(born, 36) < look.asAt && longInCare(values, look, 18, 'lastDentalCheck')
        ? 'The child has been in care for 18 months and no dental check is given. Enter the last; if there was none, tell the team.'
        : null
    },
    finds: [['two years without one', { careStart: '2024-03-20', dateOfBirth: '2014-08-09', legalStatus: 'C2' }]],
    passes: [
      ['a child under three', { careStart: '2024-03-20', dateOfBirth: '2024-03-19', legalStatus: 'C2' }],
      ['not due for long', { careStart: '2025-03-20', dateOfBirth: '2014-08-09', legalStatus: 'C2' }],
    ],
  }),
]
