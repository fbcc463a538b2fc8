import { caseOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import { birthday } from '../held.ts'
import { leftOut } from './national.ts'
import { aboutStretch, joined, type Stretch } from './told.ts'

/** Who gets services: to 21, and to 25 who wants them still. */
const categoriesServed = new Set(['relevant', 'former-relevant', 'qualifying', 'unknown'])
const categoriesOwedPlan = new Set(['relevant', 'former-relevant', 'unknown'])

const notNow = ({ born, opens, fields }: Stretch): string | null => {
  if (leftOut(fields) !== null) return leftOut(fields)
  if (fields.inTouch === 'NREQ') return 'Wants no service'
  return opens >= birthday(born, 21) && fields.inTouch !== 'YES' ? 'From 21 on request only' : null
}

type Whom = { readonly owedPlan: boolean; readonly refusing: 'in' | 'out' }

/**
 * What is asked of services for care leavers: a case for each stretch in which they get them. `owedPlan`: the law owes a pathway plan,
 * which who is qualifying has none of. `refusing`: whether who refuses contact is asked about.
 */
export const whileServed = (
  stretches: readonly Stretch[],
  { owedPlan, refusing }: Whom,
  ask: (stretch: Stretch) => readonly Case[],
): readonly Case[] => {
  const served = stretches.filter(({ category }) => (owedPlan ? categoriesOwedPlan : categoriesServed).has(category))
  const why = (one: Stretch): string | null =>
    notNow(one) ?? (refusing === 'out' && one.fields.inTouch === 'REFU' ? 'Refuses contact' : null)
  return [
    ...served.flatMap((one) => {
      const excluded = why(one)
      return excluded === null ? [] : [caseOf({ ...aboutStretch(one), excluded })]
    }),
    ...joined(served.filter((one) => why(one) === null)).flatMap(ask),
  ]
}
