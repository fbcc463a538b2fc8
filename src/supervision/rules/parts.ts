import { type Part, sessionKinds } from '../model.ts'
import { decisions } from '../oversight/model.ts'

const risks = { high: 'High', medium: 'Medium', low: 'Low' } as const
const directions = { up: 'Rising', same: 'The same', down: 'Falling' } as const

const text = (id: string, label: string, hint?: string, rows = 3): Part => ({
  id,
  label,
  hint,
  kind: 'text',
  rows,
  repeats: true,
})
const choice = (id: string, label: string, items: Readonly<Record<string, string>>, hint?: string): Part => ({ id, label, items, hint, kind: 'choice' }) // biome-ignore format: one line

/** Parts of a record that stand together under one heading. */
export type Group = { readonly heading: string; readonly parts: readonly Part[] }

/** "Nothing new since <day>": in place of the risk, where the risk was written the last time. */
const nothingNewId = 'unchanged'

/** What is recorded of a child in supervision, in the order in which it is talked about. */
export const childGroups = [
  {
    heading: 'Since last time',
    parts: [
      text('since', 'What has happened since last time'),
      { id: 'seen', label: 'Last seen', kind: 'day' },
      { id: 'alone', label: 'Last seen alone', kind: 'day' },
      text('voice', 'What the child says', 'Their own words where you have them, or how they showed it.'),
      text('changed', 'What has changed for the child'),
    ],
  },
  {
    heading: 'Risk and plan',
    parts: [
      choice('risk', 'Risk now', risks),
      choice('direction', 'Where it is going', directions),
      text('why', 'Why', undefined, 2),
      { id: nothingNewId, label: 'Nothing new', kind: 'since' },
      text('plan', 'How the plan goes, against its dates'),
    ],
  },
  {
    heading: 'Reflection',
    parts: [
      text('happening', 'What is happening, and why'),
      text('otherwise', 'What else could explain it'),
      text('feelings', 'What you feel about it, and what that may hide', 'It goes on the child’s record with the rest of this page. What is about you alone belongs in the personal part.'), // biome-ignore format: one line
      text('history', 'What the chronology adds'),
    ],
  },
  {
    heading: 'If it does not work',
    parts: [
      text('contingency', 'What we do if the plan does not work'),
      text('trigger', 'What tells us that it does not', 'Something that can be seen, by a day.', 2),
    ],
  },
  {
    heading: 'Management decision',
    parts: [
      choice('decision', 'Decision', decisions),
      text('rationale', 'Why, also where nothing changes'),
    ],
  },
] as const satisfies readonly Group[] // biome-ignore format: a table

/** Why no action is needed for a child. */
export const noneNeeded: Part = {
  id: 'none',
  label: 'Or no action is needed, because',
  hint: 'In a few words. Leave it empty where there is an action.',
  kind: 'text',
  rows: 2,
  repeats: true,
}

/** A child who is due and is not talked about this time. It counts as not talked about. */
export const notThisTime: Part = {
  id: 'later',
  label: 'Not this time, because',
  hint: 'In a few words. The child counts as not talked about, and stays due.',
  kind: 'line',
}

/** About the worker: kept off every child's record. */
export const personalParts: readonly Part[] = [
  text('workload', 'Workload', 'Against the ceiling: what is too much, what can wait, who takes it.'),
  text('wellbeing', 'How you are', 'Health, safety, what the work does to you.'),
  text('learning', 'Learning', 'What you want to learn, and what is booked.'),
  text('leave', 'Leave, and who covers'),
]

/** The session itself. What every supervision begins with. */
export const sessionParts: readonly Part[] = [
  choice('kind', 'Kind', sessionKinds),
  { id: 'held', label: 'Held on', kind: 'day' },
  { id: 'starts', label: 'Began at', hint: 'For example 14:00.', kind: 'line' },
  { id: 'ends', label: 'Ended at', hint: 'For example 15:30.', kind: 'line' },
  { id: 'place', label: 'Place', hint: 'A room, or online.', kind: 'line' },
  { id: 'next', label: 'Next one planned for', kind: 'day' },
]

export const childParts: readonly Part[] = [...childGroups.flatMap(({ parts }): readonly Part[] => parts), noneNeeded, notThisTime] // biome-ignore format: one line

const slotParts = { what: 'line', owner: 'line', due: 'day', how: 'line' } as const
export type SlotPart = keyof typeof slotParts

/** Boxes for actions: one to begin with, one more with each press, twelve at most. */
export const firstSlots = 1
export const mostSlots = 12

/** The fields of one new action, "action-2-what". */
export const slotId = (slot: number, part: SlotPart): string => `action-${slot}-${part}`

const slotLabels: Readonly<Record<SlotPart, [string, string?]>> = {
  what: ['What'],
  owner: ['Who does it'],
  due: ['By when'],
  how: ['How we will know'],
}

export const slotFields = (slot: number): readonly Part[] =>
  (Object.keys(slotParts) as SlotPart[]).map((part) => ({
    id: slotId(slot, part),
    label: slotLabels[part][0],
    kind: slotParts[part],
  }))

export const everySlot: readonly Part[] = Array.from({ length: mostSlots }, (_, at) => slotFields(at + 1)).flat()

/** What became of an action that was agreed earlier, "earlier-<id>-do". */
export const earlierFields = (actionId: string): readonly Part[] => [
  { id: `earlier-${actionId}-do`, label: 'What became of it', kind: 'choice', items: { done: 'It is done', carried: 'It goes on, to a later day', 'given-up': 'It is given up' } },
  { id: `earlier-${actionId}-on`, label: 'Done on', kind: 'day' },
  { id: `earlier-${actionId}-due`, label: 'To be done by', hint: 'Where it goes on. The day that was set first stays beside it.', kind: 'day' },
  { id: `earlier-${actionId}-why`, label: 'Why it goes on or is given up', kind: 'line' },
] // biome-ignore format: a table

/** "The same words still hold", for a text that was typed the last time too. */
export const stillId = (part: string): string => `still-${part}`
