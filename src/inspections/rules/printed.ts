import { inWords } from '../../platform/day.ts'
import type { Proposal, Value, ValueKind, ValueOf } from '../model.ts'
import {
  areaTitles,
  frameworkTitle,
  gradeTitles,
  kindTitles,
  nationalFrameworkTitle,
  onSiteInWords,
  valueTitles,
  writerTitles,
} from './words.ts'

type Printers = { [K in ValueKind]: (value: ValueOf<K>) => string }

const withReferences = (value: ValueOf<'area-for-improvement'>): string =>
  value.nationalFramework.length > 0
    ? `${value.text} (${value.nationalFramework.map(nationalFrameworkTitle).join(', ')})`
    : value.text

const printers: Printers = {
  kind: (kind) => kindTitles[kind],
  title: (text) => text,
  authority: (authority) => authority.name,
  framework: frameworkTitle,
  notified: inWords,
  'on-site': onSiteInWords,
  'draft-received': inWords,
  'accuracy-due': inWords,
  'accuracy-sent': inWords,
  received: inWords,
  published: inWords,
  'stated-deadline': inWords,
  'written-by': (writer) => writerTitles[writer],
  focus: (text) => text,
  notes: (text) => text,
  'lead-inspector': (text) => text,
  inspectors: (names) => names.join(', '),
  judgement: (judgement) => `${areaTitles[judgement.area]}: ${gradeTitles[judgement.grade]}`,
  'area-for-improvement': withReferences,
  'priority-action': withReferences,
  paragraph: (paragraph) => (paragraph.number ? `${paragraph.number}. ${paragraph.text}` : paragraph.text),
  'list-item': (item) => (item.heading ? `${item.heading}: ${item.text}` : item.text),
}

/** A value in words, as a page shows it. */
export const inPrint = (kind: ValueKind, value: Value): string => (printers[kind] as (value: Value) => string)(value)

/** What counts now: the final value, else what was read; null where nothing was read. */
export const currentText = (proposal: Pick<Proposal, 'kind' | 'proposed' | 'final'>): string | null => {
  const value = proposal.final ?? proposal.proposed
  return value === null ? null : inPrint(proposal.kind, value)
}

/** Whether two values of a kind say the same: a correction without a change is an acceptance. */
export const isSame = (a: Value | null, b: Value | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a value is called: "Paragraph 12", "Judgement". */
export const labelOf = (proposal: Pick<Proposal, 'kind' | 'proposed' | 'final'>): string => {
  const value = proposal.final ?? proposal.proposed
  const number = proposal.kind === 'paragraph' ? (value as ValueOf<'paragraph'> | null)?.number : null
  return number ? `${valueTitles[proposal.kind]} ${number}` : valueTitles[proposal.kind]
}
