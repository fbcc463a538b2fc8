import { type Day, inWords } from '../../platform/day.ts'
import type { Action, Session, Texts } from '../model.ts'
import { childGroups, noneNeeded } from './parts.ts'
import { dayTyped } from './typed-day.ts'

type Line = { readonly label: string; readonly text: string }

const said = (part: { kind: string; items?: Readonly<Record<string, string>> }, value: string): string => {
  if (part.kind === 'choice') return part.items?.[value] ?? ''
  const day: Day | null = part.kind === 'day' ? dayTyped(value) : null
  if (part.kind === 'day') return day === null ? '' : inWords(day)
  return value
}

/** What was said of a child, part by part; empty parts are left out. */
export const linesOf = (texts: Texts): readonly Line[] =>
  [...childGroups.flatMap(({ parts }): readonly { id: string; label: string; kind: string; items?: Readonly<Record<string, string>> }[] => parts), noneNeeded]
    .map((part) => ({ label: part.label, text: said(part, texts.get(part.id) ?? '') }))
    .filter(({ text }) => text !== '') // biome-ignore format: one line

/** "Ring the school (Aisha Farnworth, by 3 March 2026; first due 1 March 2026)". */
export const actionInWords = ({ what, owner, due, firstDue, howKnown }: Action): string =>
  `${what} (${owner}, by ${inWords(due)}${due === firstDue ? '' : `; first due ${inWords(firstDue)}`})${howKnown && `. We will know: ${howKnown}`}`

/** The part about a child as text, for their record in the case system. */
export const childText = (session: Session, texts: Texts, actions: readonly Action[]): string =>
  [
    `Discussed in supervision on ${inWords(session.heldOn)}: ${session.worker} with ${session.supervisor}.`,
    ...linesOf(texts).map(({ label, text }) => `${label}: ${text}`),
    ...actions.map((action) => `Action: ${actionInWords(action)}`),
  ].join('\n')
