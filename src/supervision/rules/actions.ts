import type { Day } from '../../platform/day.ts'
import type { Action, StepKind, Texts } from '../model.ts'
import { firstSlots, mostSlots, slotId } from './parts.ts'
import { dayTyped, isNoDay } from './typed-day.ts'

/** An action as typed. `due` null: no day, or none that exists. */
export type TypedAction = {
  readonly slot: number
  readonly what: string
  readonly owner: string
  readonly due: Day | null
  readonly how: string
}

const slots = Array.from({ length: mostSlots }, (_, at) => at + 1)
const typedIn = (texts: Texts, slot: number) => ({
  what: texts.get(slotId(slot, 'what')) ?? '',
  owner: texts.get(slotId(slot, 'owner')) ?? '',
  due: texts.get(slotId(slot, 'due')) ?? '',
  how: texts.get(slotId(slot, 'how')) ?? '',
})

/** New actions of which something was typed. */
export const typedActions = (texts: Texts): readonly TypedAction[] =>
  slots.flatMap((slot) => {
    const typed = typedIn(texts, slot)
    return Object.values(typed).some((value) => value.replaceAll('/', '') !== '')
      ? [{ slot, ...typed, due: dayTyped(typed.due) }]
      : []
  })

/** How many boxes to show: all that were used, and those that were asked for. */
export const slotsToShow = (texts: Texts, asked: number): number =>
  Math.min(mostSlots, Math.max(firstSlots, asked, ...typedActions(texts).map(({ slot }) => slot)))

/** It says what, who and by when. */
export const isWhole = ({ what, owner, due }: TypedAction): boolean => what !== '' && owner !== '' && due !== null

/** What is wrong with new actions, by field. */
export const actionFaults = (texts: Texts, heldOn: Day | null): Readonly<Record<string, string>> => {
  const faults: Record<string, string> = {}
  for (const { slot, what, owner, due } of typedActions(texts)) {
    if (what === '') faults[slotId(slot, 'what')] = 'Say what is to be done'
    if (owner === '') faults[slotId(slot, 'owner')] = 'Say who does it'
    if (due === null)
      faults[slotId(slot, 'due')] = isNoDay(texts.get(slotId(slot, 'due')) ?? '')
        ? 'By when must be a real date, like 27 3 2026'
        : 'Say by when it is done'
    else if (heldOn !== null && due < heldOn)
      faults[slotId(slot, 'due')] = 'By when must be on or after the day of the supervision'
  }
  return faults
}

/** What was said of an action that was agreed earlier. */
export type TypedStep = { readonly action: Action; readonly kind: StepKind; readonly on: Day; readonly due: Day; readonly reason: string } // biome-ignore format: one line

const isStep = (kind: string): kind is StepKind => ['done', 'carried', 'given-up'].includes(kind)

/** Of one earlier action: what became of it, or what is wrong or missing. Null: nothing was said. */
export const stepOf = (
  action: Action,
  texts: Texts,
  heldOn: Day,
): TypedStep | { readonly faults: Readonly<Record<string, string>> } | null => {
  const field = (part: string): string => `earlier-${action.actionId}-${part}`
  const typed = (part: string): string => texts.get(field(part)) ?? ''
  const kind = typed('do')
  if (!isStep(kind)) return null
  const [on, due, reason] = [dayTyped(typed('on')), dayTyped(typed('due')), typed('why')]
  const faults: Record<string, string> = {}
  if (kind === 'done' && on === null) faults[field('on')] = 'Say on which day it was done'
  if (kind === 'done' && on !== null && (on > heldOn || on < action.agreedOn))
    faults[field('on')] = 'The day must lie between the day it was agreed and this supervision'
  if (kind === 'carried' && due === null) faults[field('due')] = 'Say by when it is to be done now'
  if (kind === 'carried' && due !== null && due < heldOn) faults[field('due')] = 'The new day must be on or after this supervision' // biome-ignore format: one line
  if (kind !== 'done' && reason === '') faults[field('why')] = 'Say why'
  if (Object.keys(faults).length > 0) return { faults }
  return {
    action,
    kind,
    on: kind === 'done' ? on! : heldOn,
    due: kind === 'carried' ? due! : action.due,
    reason,
  }
}
