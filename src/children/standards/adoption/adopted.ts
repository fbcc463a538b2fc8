import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import type { Case, Counting } from '../../../standards/model.ts'
import { heldOf } from '../held.ts'
import type { Read } from '../standard.ts'

/** Three years up to a day, as the scorecards count. */
const months = 36

/** Everyone adopted within three years is looked at on a day; a completed figure is of those adopted in its period. */
export const countingAdopted: Counting = { is: 'mean', by: 'opens', live: 'now' }

/**
 * The adoption decisions of a child that ended in an adoption order, each in its last words: an earlier one may lack the order, or have
 * another. The records are those from before the adoption, which the adoption team alone may open; nothing here is read of the adoptive
 * family or of who the child has become.
 */
export const adoptedOf = (
  permanence: readonly Read<'permanence'>[],
): readonly (Read<'permanence'> & {
  readonly order: Day
})[] => {
  const last = new Map(permanence.map((one) => [one.key, one]))
  const byOrder = new Map([...last.values()].map((one) => [one.fields.order, one]))
  return [...byOrder].flatMap(([order, one]) => (order === undefined ? [] : [{ ...one, order }]))
}

type Adopted = ReturnType<typeof adoptedOf>[number]

/** One adopted child: counted from the day of the order for three years, with the days that were measured. */
export const adoptedCase = (one: Adopted, measured: Partial<Case>): Case =>
  caseOf({
    unit: one.key,
    opens: one.order,
    ends: addMonths(one.order, months),
    done: one.order,
    ...heldOf(one),
    ...measured,
  })
