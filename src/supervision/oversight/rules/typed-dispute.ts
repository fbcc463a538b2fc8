import type { Day } from '../../../platform/day.ts'
import {
  type Dispute,
  type DisputeLevel,
  type Ending,
  endings,
  isOneOf,
  type Manager,
  type Raiser,
  raisers,
} from '../model.ts'
import { nextLevel } from './days.ts'
import { type Errors, hasErrors, needed, pastDay, type Typed, type TypedDay, tooLong } from './typed.ts'

export const raiseFields = ['as', 'matter', 'wanted', 'with', 'raised-day', 'raised-month', 'raised-year'] as const

export type RaisedText = {
  readonly raisedAs: Raiser
  readonly matter: string
  readonly wanted: string
  readonly raisedOn: Day
  readonly with: Manager
}

/** What the form that raises a dispute says, or what is wrong with it by field. */
export const readRaised = (
  typed: Typed,
  { raised, managers, today }: { raised: TypedDay; managers: readonly Manager[]; today: Day },
): { readonly text: RaisedText | null; readonly errors: Errors } => {
  const [as = '', matter = '', wanted = ''] = [typed.as, typed.matter, typed.wanted]
  const chosen = managers.find(({ staffId }) => staffId === typed.with)
  const errors: Errors = {
    ...(isOneOf(raisers, as) ? {} : { as: 'Choose as whom you raise it' }),
    ...needed('matter', matter, 'what it is about', 10),
    ...needed('wanted', wanted, 'what you ask for'),
    ...(chosen === undefined ? { with: 'Choose with whom you begin' } : {}),
    ...pastDay('raised', raised, 'when it was raised', today),
  }
  if (hasErrors(errors) || !isOneOf(raisers, as)) return { text: null, errors }
  return { errors, text: { raisedAs: as, matter, wanted, raisedOn: raised.day!, with: chosen! } }
}

/** What can be done with a dispute now: by the one who raised it or another reviewer, and by managers. */
export const nowOf = ({ ended, steps }: Dispute) => {
  const step = steps.at(-1)
  const isOpen = ended === null && step !== undefined
  return {
    step: step ?? null,
    mayAnswer: isOpen && step.answered === null,
    mayEnd: isOpen,
    /** Never held back by an answer that did not come. */
    next: isOpen ? nextLevel(step.level) : null,
  }
}

export type DisputeAct =
  | { readonly is: 'answer'; readonly text: string }
  | { readonly is: 'take-on'; readonly level: DisputeLevel; readonly with: Manager }
  | { readonly is: 'end'; readonly how: Ending; readonly words: string }

/** What was pressed on the page of a dispute, or what is wrong by field; null where nothing can be pressed any more. */
export const readAct = (
  typed: Typed,
  dispute: Dispute,
  managers: readonly Manager[],
): { readonly act: DisputeAct | null; readonly errors: Errors } => {
  const now = nowOf(dispute)
  const gone = { act: null, errors: { do: 'This dispute has moved on meanwhile: look at it again' } }
  if (typed.do === 'answer') {
    const errors = needed('answer', typed.answer ?? '', 'your answer', 10)
    if (!now.mayAnswer) return gone
    return { act: hasErrors(errors) ? null : { is: 'answer', text: typed.answer! }, errors }
  }
  if (typed.do === 'take-on') {
    const chosen = managers.find(({ staffId }) => staffId === typed.with)
    if (now.next === null) return gone
    if (chosen === undefined) return { act: null, errors: { with: 'Choose to whom it goes' } }
    return { act: { is: 'take-on', level: now.next, with: chosen }, errors: {} }
  }
  const [how = '', words = ''] = [typed.how, typed.words]
  const errors = {
    ...(isOneOf(endings, how) ? {} : { how: 'Choose how it ends' }),
    ...(how === 'agreed' ? tooLong('words', words) : needed('words', words, 'what was agreed')),
  }
  if (!now.mayEnd) return gone
  return { act: hasErrors(errors) || !isOneOf(endings, how) ? null : { is: 'end', how, words }, errors }
}

export const referFields = [
  'why',
  'decided-day',
  'decided-month',
  'decided-year',
  'referred-day',
  'referred-month',
  'referred-year',
] as const

export const readReferral = (
  typed: Typed,
  { decided, referred, today }: { decided: TypedDay; referred: TypedDay; today: Day },
): Errors => ({
  ...needed('why', typed.why ?? '', 'why it is referred', 10),
  ...pastDay('decided', decided, 'when you decided', today),
  ...pastDay('referred', referred, 'when it was referred', today),
  ...(decided.day !== null && referred.day !== null && referred.day < decided.day
    ? { referred: 'The day of the referral must not be before the day you decided' }
    : {}),
})
