import type { HeldRow } from '../../../children/history/model.ts'
import {
  type At,
  about,
  beganIn,
  by,
  countTo,
  heldOn,
  holderOf,
  isDisabled,
  isOpen,
  lastIn,
  ranIn,
  type Values,
} from './at.ts'
import { isCare } from './care.ts'

export const contacts = (at: At): readonly Values[] =>
  at
    .of('contact')
    .filter((one) => beganIn(at.since6, one))
    .map(({ starts, fields }) => ({ ...about(at), dateOfContact: starts, contactSource: fields.source ?? null }))

export const earlyHelp = (at: At): readonly Values[] =>
  at
    .of('earlyHelp')
    .filter((one) => ranIn(at.since6, one))
    .map(({ starts, ends, fields }) => ({
      ...about(at),
      assessmentStart: starts,
      assessmentEnd: by(at, ends),
      organisation: fields.organisation ?? null,
    }))

/** Earlier referrals are counted up to and with the one of the row, where the return did not count them. */
export const referrals = (at: At): readonly Values[] => {
  const all = at.of('referral')
  return all
    .filter((one) => beganIn(at.since6, one))
    .map((one) => ({
      ...about(at),
      dateOfReferral: one.starts,
      referralSource: one.fields.source ?? null,
      noFurtherAction: one.fields.noFurtherAction ?? null,
      referralsIn12Months: one.fields.referralsIn12Months ?? countTo(all, one.starts!),
      ...heldOn(one),
    }))
}

export const assessments = (at: At): readonly Values[] =>
  at
    .of('assessment')
    .filter((one) => ranIn(at.since6, one))
    .map((one) => ({
      ...about(at),
      disability: isDisabled(at),
      assessmentStart: one.starts,
      childSeen: one.fields.childSeen ?? null,
      assessmentAuthorised: by(at, one.ends),
      supportNeeded: isOpen(at, one) && one.ends !== null ? null : (one.fields.supportNeeded ?? null),
      ...heldOn(one),
    }))

type InNeed = HeldRow<'childInNeed'>

const anyOpen = (at: At, table: 'protectionPlan' | 'childInNeedPlan' | 'assessment'): boolean =>
  at.of(table).some((one) => isOpen(at, one))

/** What the list says where it says so itself; else closed, looked after, on a plan, in need, being assessed, in that order. */
const statusOf = (at: At, one: InNeed): string => {
  if (!isOpen(at, one)) return 'closed'
  const said = one.fields.status
  if (said !== undefined && said !== 'closed') return said
  if (at.of('carePeriod').some((period) => isOpen(at, period) && isCare(at, period))) return 'looked-after'
  if (anyOpen(at, 'protectionPlan')) return 'protection'
  if (anyOpen(at, 'childInNeedPlan')) return 'in-need'
  return anyOpen(at, 'assessment') ? 'assessment' : 'in-need'
}

const seenKinds: ReadonlySet<string | undefined> = new Set(['child-in-need', 'protection', 'care'])

/** The last day the list said; where visits are held instead, the last of any social worker's visits at which the child was seen. */
const lastSeenOf = (at: At, one: InNeed): Values[string] => {
  const { lastSeen } = one.fields
  if (lastSeen !== undefined && lastSeen <= at.day) return lastSeen
  const seen = at.of('visit').filter(({ source, fields }) => {
    if (!seenKinds.has(fields.kind)) return false
    return source === 'annex-a' ? fields.kind === 'child-in-need' : fields.seen === 'yes'
  })
  return lastIn(seen, at, one)?.starts ?? null
}

export const inNeed = (at: At): readonly Values[] =>
  at
    .of('childInNeed')
    .filter((one) => ranIn(at.since6, one))
    .map((one) => ({
      ...about(at),
      disability: isDisabled(at),
      inNeedStart: one.starts,
      primaryNeed: one.fields.primaryNeed ?? null,
      lastSeen: lastSeenOf(at, one),
      inNeedEnd: by(at, one.ends),
      closureReason: isOpen(at, one) ? null : (one.fields.closureReason ?? null),
      caseStatus: statusOf(at, one),
      ...holderOf(at, one, one),
    }))
