import type { Day } from '../../platform/day.ts'
import type { Action, Clash, Part, SessionKind, Texts } from '../model.ts'
import { actionFaults, isWhole, stepOf, typedActions } from './actions.ts'
import { laterThanNow } from './clock.ts'
import { childGroups, childParts, stillId } from './parts.ts'
import { isReason } from './reasons.ts'
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
  /** Parts in which the same reason stands for another child of the record. */
  readonly shared: readonly string[]
  /** Actions of earlier supervisions that are open. */
  readonly earlier: readonly Action[]
}

export type ToSign = {
  readonly kind: SessionKind
  readonly today: Day
  /** What clocks in England say now, "21:40". */
  readonly clock: string
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
/** `clock`: what clocks in England say now, "21:40". */
export const sessionFaults = (
  texts: Texts,
  { today, clock }: Pick<ToSign, 'today' | 'clock'>,
): Readonly<Record<string, string>> => {
  const faults: Record<string, string> = {}
  const held = dayTyped(texts.get('held') ?? '')
  if (held === null) faults.held = 'Say on which day it was held, like 27 3 2026'
  else if (held > today) faults.held = 'A supervision that is not held yet cannot be signed off'
  const [starts, ends] = [texts.get('starts') ?? '', texts.get('ends') ?? '']
  const isAhead = (typed: string): boolean => held === today && minutes(typed) > minutes(clock)
  if (!time.test(starts)) faults.starts = 'Say when it began, like 14:00'
  else if (isAhead(starts)) faults.starts = laterThanNow
  if (!time.test(ends)) faults.ends = 'Say when it ended, like 15:30'
  else if (time.test(starts) && minutes(ends) <= minutes(starts)) faults.ends = 'It must end after it began'
  else if (isAhead(ends)) faults.ends = laterThanNow
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

const isFilled = (texts: Texts, part: string): boolean => (texts.get(part) ?? '').replaceAll('/', '') !== ''

/** Whether a child is in the record and put off with a reason: it counts as not talked about. */
export const isPutOff = (texts: Texts): boolean => isFilled(texts, 'later')

/** Whether nothing is written of a child, so that nothing is lost where they are taken out of the record. Days: see `putOffFaults`. */
export const isUntouched = (texts: Texts): boolean =>
  [...texts].every(([id, value]) => value === '' || childParts.some((part) => part.id === id && part.kind === 'day'))

/** Days are left alone: those of the records stand in their boxes without anybody typing them. */
const putOffFaults = (texts: Texts): Readonly<Record<string, string>> => {
  if (
    childParts.some(({ id, kind }) => id !== 'later' && kind !== 'day' && isFilled(texts, id)) ||
    typedActions(texts).length > 0
  )
    return { later: 'Something is written about this child: leave this empty, or empty the other fields' }
  return isReason(texts.get('later') ?? '') ? {} : { later: 'Say in a few words why the child is not talked about this time' } // biome-ignore format: one line
}

/** A child who is due: an action or why none is needed, and the risk, unless it was written the last time and nothing is new. */
const dueFaults = ({ texts, before }: ChildInRecord): Readonly<Record<string, string>> => {
  const faults: Record<string, string> = {}
  const none = texts.get('none') ?? ''
  if (!typedActions(texts).some(isWhole) && none === '')
    faults['action-1-what'] = 'Give an action with who does it by when, or say why none is needed'
  if (isFilled(texts, 'unchanged') && isFilled(before, 'risk')) return faults
  if (isFilled(texts, 'unchanged')) faults.unchanged = 'The risk was not written the last time: write it now'
  if (!isFilled(texts, 'risk')) faults.risk = 'Say what the risk is now'
  if (!isFilled(texts, 'why')) faults.why = 'Say in a line why the risk is so'
  return faults
}

/** What is wrong with the part about one child, by field. */
export const childFaults = (child: ChildInRecord, heldOn: Day): Readonly<Record<string, string>> => {
  const { texts, before, earlier, due, shared } = child
  if (isPutOff(texts)) return putOffFaults(texts)
  const faults: Record<string, string> = {
    ...(due ? dueFaults(child) : {}),
    ...actionFaults(texts, heldOn),
    ...earlierFaults(earlier, texts, heldOn),
  }
  if (isFilled(texts, 'none') && !isReason(texts.get('none')!))
    faults.none = 'Say in a few words why no action is needed, like “the review is next week and all is done”'
  for (const id of shared)
    if (texts.get(stillId(id)) !== 'yes')
      faults[id] ??=
        `${labelOf(id)}: the same words stand for another child. Change them, or say that they hold for this one`
  for (const { id, label } of repeatsIn(childParts, before, texts))
    faults[id] = `${label}: these are the words of last time. Change them, or say that they still hold`
  return faults
}

const labelOf = (part: string): string => childParts.find(({ id }) => id === part)?.label ?? ''

/** Everything that stands in the way of signing off, the session first. */
export const signOffFaults = (record: ToSign): readonly Fault[] => {
  const { texts, today, earlier, children, missing, clashes } = record
  const heldOn = dayTyped(texts.get('held') ?? '') ?? today
  const own = {
    ...sessionFaults(texts, record),
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
    .filter(({ id, kind }) => kind !== 'since' && !isFilled(texts, id))
