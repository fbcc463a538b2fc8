import type { Adoption } from '../../../invented-authority/index.ts'
import { about, day, disabled, type View } from '../view.ts'
import type { RowsOf } from './help.ts'

/** Adopted or reversed in twelve months, or decided and neither. */
const belongs = ({ on, since12 }: View, { decided, order, reversed }: Adoption): boolean => {
  const ends = order ?? reversed?.on ?? null
  return decided <= on && (ends === null || ends > since12)
}

export const adoption: RowsOf = (child, view) => {
  const known = (value: number | null | undefined) => (value != null && value <= view.on ? day(value) : null)
  return child.adoptions
    .filter((one) => belongs(view, one))
    .map((one) => {
      const { childId, ...who } = about(child, view)
      return {
        childId: childId!,
        adoptiveFamilyId: one.matched !== null && one.matched <= view.on ? one.adopters : null,
        ...who,
        disability: disabled(child, view),
        careStart: day(one.enteredCare),
        adoptionDecision: day(one.decided),
        placementOrder: known(one.placementOrder),
        matched: known(one.matched),
        placedForAdoption: known(one.placed),
        adoptionOrder: known(one.order),
        decisionReversed: known(one.reversed?.on),
        reversedReason: one.reversed && one.reversed.on <= view.on ? one.reversed.reason : null,
        fosteringForAdoption: known(one.fosteringForAdoption),
      }
    })
}
