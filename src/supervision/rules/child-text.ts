import { type Day, inWords } from '../../platform/day.ts'
import type { Action, Part, Session, Texts } from '../model.ts'
import { childGroups, noneNeeded, notThisTime } from './parts.ts'
import { dayTyped } from './typed-day.ts'

export type Line = { readonly label: string; readonly text: string }

const said = (part: { kind: string; items?: Readonly<Record<string, string>> }, value: string): string => {
  if (part.kind === 'choice') return part.items?.[value] ?? ''
  if (part.kind !== 'day' && part.kind !== 'since') return value
  const day: Day | null = dayTyped(value)
  if (day === null) return ''
  return part.kind === 'day' ? inWords(day) : `Since ${inWords(day)}. Risk as it was written then.`
}

/** What stands in some parts of a record, in words; empty parts are left out. */
export const linesIn = (parts: readonly Pick<Part, 'id' | 'label' | 'kind' | 'items'>[], texts: Texts): readonly Line[] =>
  parts.map((part) => ({ label: part.label, text: said(part, texts.get(part.id) ?? '') })).filter(({ text }) => text !== '') // biome-ignore format: one line

/** What was said of a child, part by part. */
export const linesOf = (texts: Texts): readonly Line[] =>
  linesIn([...childGroups.flatMap(({ parts }): readonly Part[] => parts), noneNeeded, notThisTime], texts)

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
