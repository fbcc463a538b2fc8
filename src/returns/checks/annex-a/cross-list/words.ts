import type { Row } from '../../../model.ts'
import type { Look, Rows } from '../../model.ts'
import { dayIn, rowsIn } from '../../rows.ts'
import { isShortBreak } from '../list-08-words.ts'

const goesOn = (column: string, { asAt }: Look) => {
  return ({ values }: Row): boolean => {
    const end = dayIn(values, column)
    return end === null || end > asAt
  }
}

/** Rows that are open on the day of the return. */
export const inNeedNow = (rows: Rows, look: Look): readonly Row[] =>
  rowsIn(rows, 'list-6').filter(goesOn('inNeedEnd', look))
export const onPlanNow = (rows: Rows, look: Look): readonly Row[] =>
  rowsIn(rows, 'list-7').filter(goesOn('planEnd', look))
export const inCareNow = (rows: Rows, look: Look): readonly Row[] =>
  rowsIn(rows, 'list-8').filter(goesOn('careEnd', look))
/** In care in the sense of most counts: not only in short breaks. */
export const lookedAfterNow = (rows: Rows, look: Look): readonly Row[] =>
  inCareNow(rows, look).filter(({ values }) => !isShortBreak(values))
export const beingAssessed = (rows: Rows, look: Look): readonly Row[] =>
  rowsIn(rows, 'list-4').filter(goesOn('assessmentAuthorised', look))

const eligible = new WeakMap<Look, boolean>()
/** Whether list 9 has eligible children at all; some authorities leave them out. Looked up once a return. */
export const hasEligible = (look: Look): boolean => {
  const known = eligible.get(look) ?? look.rows('list-9').some(({ values }) => values.eligibility === 'eligible')
  eligible.set(look, known)
  return known
}
