import type { FieldsOf } from '../../../children/history/model.ts'
import { type At, about, by, isDisabled, type Values } from './at.ts'

/** Decided by the day, and neither adopted nor decided otherwise more than twelve months ago. */
const belongs = (at: At, { order, reversed }: FieldsOf<'permanence'>): boolean => {
  const ended = order ?? reversed
  return ended === undefined || ended > at.since12
}

export const adoption = (at: At): readonly Values[] =>
  at
    .of('permanence')
    .filter(({ starts, fields }) => starts !== null && belongs(at, fields))
    .map(({ starts, fields }) => ({
      ...about(at),
      adoptiveFamilyId: fields.adoptiveFamily ?? null,
      disability: isDisabled(at),
      careStart: fields.enteredCare ?? null,
      adoptionDecision: fields.decision ?? starts,
      placementOrder: by(at, fields.placementOrder),
      matched: by(at, fields.matched),
      placedForAdoption: by(at, fields.placed),
      adoptionOrder: by(at, fields.order),
      decisionReversed: by(at, fields.reversed),
      reversedReason:
        fields.reversed !== undefined && fields.reversed <= at.day ? (fields.reversedReason ?? null) : null,
      fosteringForAdoption: by(at, fields.fosteringForAdoption),
    }))

const steps = [
  'enquiry',
  'stage1Started',
  'stage1Ended',
  'stage2Started',
  'stage2Ended',
  'applied',
  'approved',
  'matched',
  'placed',
  'order',
  'left',
] as const

/** In contact in the twelve months: some step was taken in them, or the process goes on. */
const inContact = (at: At, fields: FieldsOf<'adopter'>): boolean => {
  const days = steps.flatMap((step) => fields[step] ?? []).filter((day) => day <= at.day)
  if (days.some((day) => day > at.since12)) return true
  const over = fields.left ?? fields.order
  return over === undefined || over > at.day
}

export const adopters = (at: At): readonly Values[] =>
  at
    .of('adopter')
    .filter(({ fields }) => inContact(at, fields))
    .map(({ fields }) => ({
      adopterId: at.subject,
      adoptiveFamilyId: fields.familyId ?? null,
      gender: fields.gender ?? null,
      ethnicity: fields.ethnicity ?? null,
      disability: fields.disability ?? null,
      fosteringForAdoption: fields.fosteringForAdoption ?? null,
      enquiry: by(at, fields.enquiry),
      stage1Start: by(at, fields.stage1Started),
      stage1End: by(at, fields.stage1Ended),
      stage2Start: by(at, fields.stage2Started),
      stage2End: by(at, fields.stage2Ended),
      applicationSubmitted: by(at, fields.applied),
      applicationApproved: by(at, fields.approved),
      matched: by(at, fields.matched),
      placed: by(at, fields.placed),
      childrenPlaced: fields.childrenPlaced ?? null,
      adoptionOrder: by(at, fields.order),
      leftProcess: by(at, fields.left),
      leftReason: fields.left !== undefined && fields.left <= at.day ? (fields.leftReason ?? null) : null,
    }))
