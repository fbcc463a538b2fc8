import type { Adopter } from '../../../invented-authority/index.ts'
import type { Value } from '../../model.ts'
import { day, type View, yesNo } from '../view.ts'
import type { Values } from './help.ts'

export const adopterRow = (adopter: Adopter, view: View): Values | null => {
  const { on, since12 } = view
  const ends = adopter.order ?? adopter.left?.on ?? null
  if (adopter.enquiry > on || (ends !== null && ends <= since12)) return null
  const known = (value: number | null): Value => (value !== null && value <= on ? day(value) : null)
  const left = adopter.left && adopter.left.on <= on ? adopter.left : null
  return {
    adopterId: adopter.id,
    adoptiveFamilyId: adopter.family,
    gender: adopter.sex,
    ethnicity: adopter.ethnicity,
    disability: yesNo(adopter.disabled),
    fosteringForAdoption: yesNo(adopter.fosteringForAdoption),
    enquiry: day(adopter.enquiry),
    stage1Start: known(adopter.stage1From),
    stage1End: known(adopter.stage1Until),
    stage2Start: known(adopter.stage2From),
    stage2End: known(adopter.stage2Until),
    applicationSubmitted: known(adopter.applied),
    applicationApproved: known(adopter.approved),
    matched: known(adopter.matched),
    placed: known(adopter.placed),
    childrenPlaced: known(adopter.placed) === null ? null : adopter.childrenPlaced,
    adoptionOrder: known(adopter.order),
    leftProcess: left ? day(left.on) : null,
    leftReason: left ? left.reason : null,
  }
}
