import type { Day } from '../../platform/day.ts'
import type { Action, Clash, Part, SessionKind, Texts } from '../model.ts'
import { actionFaults, isWhole, stepOf, typedActions } from './actions.ts'
import { childGroups, childParts } from './parts.ts'
import { repeatsIn } from './repeats.ts'
import { dayTyped } from './typed-day.ts'

/** A child in a record, as far as sign-off asks. `due`: to be talked about in this supervision, as the policy says. */
export type ChildInRecord = {
  readonly childId: string
  readonly name: string
  readonly due: boolean
  readonly texts: Texts
  /** What was written the last time. */
  readonly before: Texts
  /** Actions of earlier supervisions that are open. */
  readonly earlier: readonly Action[]
}

export type ToSign = {
  readonly kind: SessionKind
  readonly today: Day
  readonly texts: Texts
  readonly earlier: readonly Action[]
  readonly children: readonly ChildInRecord[]
  /** Due, and not in the record. */
  readonly missing: readonly { readonly childId: string; readonly name: string }[]
  readonly clashes: readonly Pick<Clash, 'childId' | 'part'>[]
}

/** Why a record cannot be signed off yet. `childId` null: about the session. */
export type Fault = { readonly childId: string | null; readonly field: string; readonly text: string }

const time = /^([01]?\d|2[0-3])[:.][0-5]\d$/
const minutes = (typed: string): number => {
  const [hour = '0', minute = '0'] = typed.split(/[:.]/)
  return Number(hour) * 60 + Number(minute)
}

/** What is wrong with the session’s own fields, by field. */
export const sessionFaults = (texts: Texts, today: Day): Readonly<Record<string, string>> => {
  const faults: Record<string, string> = {}
  const held = dayTyped(texts.get('held') ?? '')
  if (held === null) faults.held = 'Say on which day it was held, like 27 3 2026'
  else if (held > today) faults.held = 'A supervision that is not held yet cannot be signed off'
  const [starts, ends] = [texts.get('starts') ?? '', texts.get('ends') ?? '']
  if (!time.test(starts)) faults.starts = 'Say when it began, like 14:00'
  if (!time.test(ends)) faults.ends = 'Say when it ended, like 15:30'
  else if (time.test(starts) && minutes(ends) <= minutes(starts)) faults.ends = 'It must end after it began'
  if ((texts.get('next') ?? '').replaceAll('/', '') !== '') {
    const next = dayTyped(texts.get('next')!)
    if (next === null || (held !== null && next <= held))
      faults.next = 'The next one must be a real date after this supervision'
  }
  return faults
}

const earlierFaults = (earlier: readonly Action[], texts: Texts, heldOn: Day): Readonly<Record<string, string>> => {
  const faults: Record<string, string> = {}
  for (const action of earlier) {
    const step = stepOf(action, texts, heldOn)
    if (step !== null && 'faults' in step) Object.assign(faults, step.faults)
    else if (step === null && action.due <= heldOn)
      faults[`earlier-${action.actionId}-do`] = `Say what became of “${action.what}”`
  }
  return faults
}

/** What is wrong with the part about one child, by field. */
export const childFaults = (child: ChildInRecord, heldOn: Day): Readonly<Record<string, string>> => {
  const { texts, before, earlier, due } = child
  const faults: Record<string, string> = { ...actionFaults(texts, heldOn), ...earlierFaults(earlier, texts, heldOn) }
  if (due && !typedActions(texts).some(isWhole) && (texts.get('none') ?? '') === '')
    faults['action-1-what'] ??= 'Give an action with who does it by when, or say why none is needed'
  for (const { id, label } of repeatsIn(childParts, before, texts))
    faults[id] = `${label}: these are the words of last time. Change them, or say that they still hold`
  return faults
}

/** Everything that stands in the way of signing off, the session first. */
export const signOffFaults = (record: ToSign): readonly Fault[] => {
  const { texts, today, earlier, children, missing, clashes } = record
  const heldOn = dayTyped(texts.get('held') ?? '') ?? today
  const own = {
    ...sessionFaults(texts, today),
    ...actionFaults(texts, heldOn),
    ...earlierFaults(earlier, texts, heldOn),
  }
  return [
    ...Object.entries(own).map(([field, text]) => ({ childId: null, field, text })),
    ...clashes.map(({ childId, part }) => ({
      childId,
      field: part,
      text: 'Two texts met in one field: put them together',
    })),
    ...missing.map(({ childId, name }) => ({ childId, field: '', text: `${name} is due and is not in this record` })),
    ...children.flatMap((child) =>
      Object.entries(childFaults(child, heldOn)).map(([field, text]) => ({ childId: child.childId, field, text })),
    ),
  ]
}

/** Parts of a child’s discussion in which nothing stands. They do not stop anybody from signing off. */
export const emptyParts = (texts: Texts): readonly Part[] =>
  childGroups
    .flatMap(({ parts }): readonly Part[] => parts)
    .filter(({ id }) => (texts.get(id) ?? '').replaceAll('/', '') === '')
