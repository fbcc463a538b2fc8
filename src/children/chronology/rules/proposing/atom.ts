import type { Day } from '../../../../platform/day.ts'
import type { HeldRow, History, TableId } from '../../../history/model.ts'
import { historyTables } from '../../../history/tables.ts'
import { type Atom, type ExtraEvents, type ProposalRule, sourceWords } from '../../model.ts'

export type ProposingOptions = {
  today: Day
  /** Events that other parts of Throughline offer. */
  extra?: ExtraEvents
}

/** Several of one rule that are close together are one entry. */
export type Cluster = {
  /** Days from one to the next (`gap`), or from the first to the last (`span`). */
  gap?: number
  span?: number
  /** Fewer than this are not proposed. */
  least: number
  /** From this many on the entry is a major one. */
  majorFrom?: number
  words(atoms: readonly Atom[]): string
}

export type Rule = ProposalRule & {
  read(history: History, options: ProposingOptions): readonly Atom[]
  cluster?: Cluster
}

type Said = {
  on: Day | null | undefined
  /** What of the record the words rest on. */
  facts?: readonly (string | number | null | undefined)[]
  words: string
} & Partial<Pick<Atom, 'type' | 'significance' | 'positive' | 'gathers' | 'rank' | 'when'>> & { part?: string }

const isText = (value: unknown): value is string | number => value !== null && value !== undefined && value !== ''

/** One atom of a row; none where the day is not known. `part` tells apart two atoms that one rule reads in one row. */
export const atomOf = (
  rule: Pick<ProposalRule, 'id' | 'type'>,
  significance: Atom['significance'],
  row: HeldRow,
  said: Said,
): readonly Atom[] => {
  if (!said.on) return []
  const facts = [said.on, ...(said.facts ?? [])].filter(isText).join('; ')
  return [
    {
      key: [rule.id, row.subject, row.key, ...(said.part ? [said.part] : [])].join(':'),
      rule: rule.id,
      on: said.on,
      facts,
      source: `${sourceWords[row.source]}: ${historyTables[row.table].title}`,
      type: said.type ?? rule.type,
      significance: said.significance ?? significance,
      positive: said.positive ?? false,
      words: said.words,
      gathers: said.gathers ?? null,
      rank: said.rank ?? 50,
      ...(said.when ? { when: said.when } : {}),
    },
  ]
}

/** Rows that have begun, in date order, each with the one before it. */
export const inTurn = <Id extends TableId>(
  rows: readonly HeldRow<Id>[],
): readonly { row: HeldRow<Id>; before: HeldRow<Id> | null; after: HeldRow<Id> | null }[] => {
  const dated = rows.filter(({ starts }) => starts !== null)
  return dated.map((row, at) => ({ row, before: dated[at - 1] ?? null, after: dated[at + 1] ?? null }))
}

export const sentence = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' ')

/** "neglect, domestic abuse and drug misuse". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
export const inFigures = (count: number): string => numbers[count] ?? String(count)
/** "twice", "three times". */
export const timesInWords = (count: number): string => (count === 2 ? 'twice' : `${inFigures(count)} times`)
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** Words that a source wrote in place of a code, as part of a sentence; null for a bare code. */
export const asWritten = (text: string | undefined): string | null =>
  text !== undefined && /[a-z]{3}/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : null
