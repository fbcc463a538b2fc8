import { disputeLevels, type RiskKind, riskKinds } from '../model.ts'
import type { Errors, Typed } from './typed.ts'

type Days = {
  readonly risk: Readonly<Record<RiskKind, number>>
  readonly dispute: Readonly<Record<(typeof disputeLevels)[number], number>>
}

/** All steps of a dispute together: IRO Handbook, chapter 6. An authority may take less. */
export const mostForDispute = 20
const most = 20

const kinds = Object.keys(riskKinds) as RiskKind[]
export const daysFields = [...kinds.map((kind) => `risk-${kind}`), ...disputeLevels.map((level) => `dispute-${level}`)]

export const totalOf = (dispute: Days['dispute']): number =>
  disputeLevels.reduce((sum, level) => sum + dispute[level], 0)

const numberOf = (text: string | undefined): number =>
  text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : -1

/** Working days as typed, or what is wrong by field. */
export const readDays = (typed: Typed): { readonly days: Days | null; readonly errors: Errors } => {
  const wrong = daysFields.filter((field) => numberOf(typed[field]) < 0 || numberOf(typed[field]) > most)
  if (wrong.length > 0)
    return {
      days: null,
      errors: Object.fromEntries(
        wrong.map((field) => [field, `Enter working days as a whole number from 0 to ${most}`]),
      ),
    }
  const all = <K extends string>(keys: readonly K[], prefix: string): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, numberOf(typed[`${prefix}-${key}`])])) as Record<K, number>
  const days = { risk: all(kinds, 'risk'), dispute: all(disputeLevels, 'dispute') }
  const total = totalOf(days.dispute)
  if (total <= mostForDispute) return { days, errors: {} }
  return {
    days: null,
    errors: {
      [`dispute-${disputeLevels[0]}`]: `All steps together are ${total} working days: guidance allows ${mostForDispute} at most`,
    },
  }
}
