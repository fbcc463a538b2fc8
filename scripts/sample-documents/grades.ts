import type { Grade } from '../../src/inspections/model.ts'

/** Grades as reports print them in the table of judgements. */
export const printedGrades: Record<Grade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
  inadequate: 'Inadequate',
}
