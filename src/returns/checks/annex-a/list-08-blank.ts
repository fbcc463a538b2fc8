import { rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { carePlanning } from '../sources.ts'
import { hasLeft, isShortBreak } from './list-08-words.ts'

const check = rowChecksOf('list-8')

/** What is still blank long after it was due: more likely not exported than not done. Blank in every row is said once, of the column. */
export const careBlankChecks: readonly Check[] = [
  check({
    id: 'care.no-review',
    severity: 'look-at',
    rule: 'A child who has been in care for four months has a statutory review.',
    why: 'Either none was held, or reviews are not where the export looks for them.',
    source: carePlanning('regulation 33: 20 working days'),
    columns: ['latestReview', 'careStart', 'careEnd', 'legalStatus'],
    find: (values, { monthsAgo, isBlankThroughout }) => {
      const start = dayIn(values, 'careStart')
      return start !== null &&
        isBlank(values, 'latestReview') &&
        !isBlankThroughout('list-8', 'latestReview') &&
        !hasLeft(values) &&
        !isShortBreak(values) &&
        start < monthsAgo(4)
        ? 'The child has been in care for four months and no review is given. Enter the latest; if there was none, tell the reviewing officer.'
        : null
    },
    finds: [['a year without a review', { careStart: '2025-03-20', legalStatus: 'C2' }]],
    passes: [
      ['a first review is not due yet', { careStart: '2026-03-20', legalStatus: 'C1' }],
      ['short breaks have none of these', { careStart: '2025-03-20', legalStatus: 'V4' }],
    ],
  }),
  check({
    id: 'care.no-visit',
    severity: 'look-at',
    rule: 'A child who has been in care for three months has a social work visit.',
    why: 'Either no one has visited, or visits are not where the export looks for them.',
    source: carePlanning('regulation 28'),
    columns: ['lastVisit', 'careStart', 'careEnd', 'legalStatus'],
    find: (values, { monthsAgo, isBlankThroughout }) => {
      const start = dayIn(values, 'careStart')
      return start !== null &&
        isBlank(values, 'lastVisit') &&
        !isBlankThroughout('list-8', 'lastVisit') &&
        !hasLeft(values) &&
        !isShortBreak(values) &&
        start < monthsAgo(3)
        ? 'The child has been in care for three months and no visit is given. Enter the last; if there was none, tell the team at once.'
        : null
    },
    finds: [['a year without a visit', { careStart: '2025-03-20', legalStatus: 'C2' }]],
    passes: [
      ['a first visit is not due yet', { careStart: '2026-03-29', legalStatus: 'C1' }],
      ['short breaks have none of these', { careStart: '2025-03-20', legalStatus: 'V4' }],
    ],
  }),
  check({
    id: 'care.no-permanence-plan',
    severity: 'look-at',
    rule: 'A child who has been in care for eight months has a plan for permanence.',
    why: 'It is to be there by the second review.',
    source: carePlanning('regulation 5 and guidance: permanence plan by the second review'),
    columns: ['permanencePlan', 'careStart', 'careEnd', 'legalStatus'],
    find: (values, { monthsAgo, isBlankThroughout }) => {
      const start = dayIn(values, 'careStart')
      return start !== null &&
        isBlank(values, 'permanencePlan') &&
        !isBlankThroughout('list-8', 'permanencePlan') &&
        !hasLeft(values) &&
        !isShortBreak(values) &&
        start < monthsAgo(8)
        ? 'The child has been in care for eight months and no plan for permanence is given. Enter it.'
        : null
    },
    finds: [['a year in care', { careStart: '2025-03-20', legalStatus: 'C2' }]],
    passes: [
      ['by the second review', { careStart: '2025-12-20', legalStatus: 'C1' }],
      ['short breaks need none', { careStart: '2025-03-20', legalStatus: 'V4' }],
    ],
  }),
]
