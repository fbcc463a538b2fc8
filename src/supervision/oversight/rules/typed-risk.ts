import type { Day } from '../../../platform/day.ts'
import { isOneOf, type Manager, type RiskKind, riskKinds } from '../model.ts'
import { type Errors, hasErrors, needed, pastDay, pastTime, type Typed, type TypedDay, timeFrom } from './typed.ts'

export const riskFields = ['kind', 'words', 'known-day', 'known-month', 'known-year', 'time', 'to'] as const

export type RiskText = {
  readonly kind: RiskKind
  readonly words: string
  readonly knownOn: Day
  readonly knownAt: string
  readonly to: Manager
}

/** What a form says, or what is wrong with it by field. `ladder`: whom it may go to. */
export const readRisk = (
  typed: Typed,
  { known, ladder, today, clock }: { known: TypedDay; ladder: readonly Manager[]; today: Day; clock: string },
): { readonly text: RiskText | null; readonly errors: Errors } => {
  const [kind = '', words = ''] = [typed.kind, typed.words]
  const time = timeFrom(typed.time ?? '')
  const to = ladder.find(({ staffId }) => staffId === typed.to)
  const errors: Errors = {
    ...(isOneOf(riskKinds, kind) ? {} : { kind: 'Choose what has changed' }),
    ...needed('words', words, 'what has changed, in a sentence'),
    ...pastDay('known', known, 'when we came to know', today),
    ...pastTime('time', time, known.day, { today, clock }),
    ...(to === undefined ? { to: 'Choose who decides' } : {}),
  }
  if (hasErrors(errors) || !isOneOf(riskKinds, kind)) return { text: null, errors }
  return { errors, text: { kind, words, knownOn: known.day!, knownAt: time ?? '', to: to! } }
}
