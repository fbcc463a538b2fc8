import type { NamedAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import type { DateSpan } from './dates.ts'
import type { Found } from './found.ts'
import type { FoundImprovement } from './improvement-list.ts'
import type { FoundJudgement } from './judgements.ts'
import type { Line } from './lines.ts'
import type { Kind, Section } from './model.ts'
import type { FoundList } from './paper-lists.ts'
import type { RuleId } from './reading-rules.ts'

export type Told = { rule: RuleId; lines: readonly Line[] }

/** Everything one kind's reader found, with its places; assemble.ts makes the contract's document and the sources of it. */
export type Reading = {
  kind: Kind
  /** How the kind was told, and what a council's paper is about. */
  kindTold: Told
  aboutTold: Told | null
  about: Kind | null
  meeting: { body: string | null; date: string | null } | null
  authority: Found<NamedAuthority> | null
  framework: 'sif' | 'ilacs' | null
  onSite: Found<DateSpan>[]
  published: Found<string> | null
  statedDeadline: Found<string> | null
  inspectors: Found<string>[]
  leadInspector: Found<string> | null
  focus: Found<string> | null
  judgements: FoundJudgement[]
  improvements: FoundImprovement[]
  priorities: FoundImprovement[]
  paragraphs: { block: Block; section: Section }[]
  lists: FoundList[]
  warnings: string[]
}

/** What the kind's readers are given: the document's clean lines, its blocks, and the judgement table's lines taken out. */
export type Material = { lines: readonly Line[]; blocks: readonly Block[] }

export const nothing: Omit<Reading, 'kind'> = {
  kindTold: { rule: 'kind-title', lines: [] }, aboutTold: null, about: null, meeting: null, authority: null, framework: null, onSite: [], published: null, statedDeadline: null,
  inspectors: [], leadInspector: null, focus: null, judgements: [], improvements: [], priorities: [], paragraphs: [], lists: [], warnings: [],
} // biome-ignore format: nothing of everything
