import type { Day } from '../../platform/day.ts'
import type { HistorySource, TableId } from '../history/model.ts'
import type { KeptText } from '../rules/kept-text.ts'

/** What an entry is about; the filter of the timeline. */
export const entryTypes = {
  family: 'Birth and family',
  home: 'Home and household',
  help: 'Referrals, assessments and help',
  protection: 'Protection from harm',
  care: 'Care and permanence',
  law: 'Court and legal',
  health: 'Health and development',
  education: 'Education',
  safety: 'Missing, exploitation and offending',
  services: 'Workers and services',
  achievement: 'Achievement and what helped',
} as const
export type EntryType = keyof typeof entryTypes

/** Major: it belongs in the shortest account of the child's life. Notable: it belongs in the last two years told in detail. */
export const significances = { major: 'Major', notable: 'Notable' } as const
export type Significance = keyof typeof significances

/**
 * How sure the day is. `month` and `year`: `on` is the first day of it. `about`: near `on`. `between`: some day from `on` to `until`.
 * `period`: it went on from `on` to `until`.
 */
export const precisions = {
  day: 'On this day',
  month: 'In this month',
  year: 'In this year',
  about: 'About this day',
  between: 'Some day between two days',
  period: 'From one day to another',
} as const
export type Precision = keyof typeof precisions

export type When = { on: Day; until: Day | null; precision: Precision }

/** What one rule read in the records: the part of a proposal that a later load may say differently. */
export type Part = {
  /** Stable: rule and the source's own id of the record. */
  key: string
  rule: string
  on: Day
  /** What was read, as values: a difference is a change at the source. */
  facts: string
  /** What it would add to an entry. */
  words: string
  /** Where it stands, for people: "Case record: Child protection plan". */
  source: string
}

/** A part with the words it would add to an entry. */
export type Atom = Part & {
  type: EntryType
  significance: Significance
  positive: boolean
  /** Atoms of one gathering on one day become one entry: a move that is also a change of legal status. */
  gathers: 'care' | 'protection' | null
  /** Of the words gathered on one day, the lowest comes first. */
  rank: number
  when?: When
}

/** An entry that the dated history suggests; a person accepts, edits or drops it. */
export type Proposal = When & {
  /** The key of its leading part. */
  key: string
  type: EntryType
  significance: Significance
  positive: boolean
  words: string
  source: string
  parts: readonly Part[]
}

/** Where an event is from when another part of Throughline offers it (supervision, audits): an atom as it is. */
export type ExtraEvents = readonly Atom[]

export type ProposalRule = {
  id: string
  /** What it proposes. */
  title: string
  reads: readonly TableId[]
  /** Which fields it reads, in words. */
  from: string
  significance: string
  type: EntryType
  /** What it leaves out, and why. */
  leavesOut: string
  source: string
}

/** What a person writes of one entry. Texts are plain; empty where nothing was written. */
export type EntryFields = When & {
  type: EntryType
  significance: Significance
  positive: boolean
  words: string
  /** What it meant for this child. */
  impact: string
  /** What was done about it. */
  done: string
  /** Where it is recorded, or who said so. */
  source: string
  /** The document's name or number in the case system. */
  document: string
}

export type EntryState = 'in' | 'dropped'
export type EntryOrigin = 'proposal' | 'own' | 'shared'
export const versionActions = {
  accepted: 'Accepted',
  added: 'Added',
  shared: 'Shared from a brother’s or sister’s chronology',
  edited: 'Changed',
  dropped: 'Dropped',
  'put-back': 'Put back',
  undone: 'Undone',
  'source-taken': 'Taken again from the source',
  'source-kept': 'Kept although the source changed',
} as const
export type VersionAction = keyof typeof versionActions

/** One version of an entry: never changed afterwards. */
export type EntryVersion = EntryFields & {
  entryId: string
  /** Whose chronology it was written in: of two identifiers that were joined either may be. */
  childId: string
  version: number
  action: VersionAction
  state: EntryState
  parts: readonly Part[]
  /** Why, where it was dropped. */
  reason: string
  by: string
  at: Date
}

/** Of an entry from a brother's or sister's chronology: it happened to them, or to all of them. */
export const sharedAs = { theirs: 'It happened to them', all: 'It happened to all of them' } as const
export type SharedAs = keyof typeof sharedAs

/** From whom an entry came; all null for one that was not shared. */
export type SharedFrom = {
  /** The entry that it was first written as. */
  sharedFrom: string | null
  sharedAs: SharedAs | null
  /** Whose it was first; null too where that record is no more. */
  sharedChild: string | null
}

/** The brother or sister whose event a shared entry tells. Names are null where the reader may not see them. */
export type Whose = {
  relation: 'brother' | 'sister' | 'brother or sister'
  first: string | null
  full: string | null
  /** Their record, where they are named. */
  childId: string | null
  as: SharedAs
}

/** An entry as it is now: its newest version. */
export type Entry = EntryVersion &
  SharedFrom & {
    origin: EntryOrigin
    /** What the history suggested when it was settled; null for one's own. */
    proposed: string | null
    addedAt: Date
    addedBy: string
  }

export type Analysis = {
  version: number
  patterns: string
  gaps: string
  meaning: string
  by: string
  at: Date
}

/** Complete: the worker says it is up to date. Checked, returned: what the manager said of it. */
export const signOffKinds = {
  complete: 'Complete',
  checked: 'Checked by a manager',
  returned: 'Returned by a manager',
} as const
export type SignOffKind = keyof typeof signOffKinds
export type SignOff = {
  id: string
  kind: SignOffKind
  note: string
  entries: number
  faults: readonly string[]
  by: string
  /** Their role then, in words. */
  role: string
  byAccount: string | null
  at: Date
  on: Day
}

export type QualityAnswer = 'yes' | 'no'
export type QualityRating = {
  id: string
  answers: Readonly<Record<string, QualityAnswer>>
  note: string
  by: string
  at: Date
}

/** What was analysed, signed and rated under another identifier before the two were joined: to read only, and theirs again when parted. */
export type JoinedPart = {
  childId: string
  identifier: string
  /** Newest first, as the others. */
  analyses: readonly Analysis[]
  signOffs: readonly SignOff[]
  ratings: readonly QualityRating[]
}

/** A copy that was handed over, without its bytes. */
export type GivenCopy = KeptText & {
  id: string
  kind: 'court' | 'case'
  to: string
  purpose: string
  on: Day
  fileName: string
  /** SHA-256 in hexadecimal digits. */
  sha256: string
  entries: number
  draft: string | null
  by: string
  role: string
  at: Date
}

/** A child's chronology as it is held. */
export type Chronology = {
  /** Those of identifiers that were joined too. */
  entries: readonly Entry[]
  joined: readonly JoinedPart[]
  analysis: Analysis | null
  /** Newest first. */
  signOffs: readonly SignOff[]
  ratings: readonly QualityRating[]
  /** The day Throughline first held the child's record. */
  heldSince: Day
}

/** Where a record stands, as a court would be told. */
export const sourceWords: Readonly<Record<HistorySource, string>> = {
  'annex-a': 'Case record',
  ssd: 'Case record',
  local: 'Council’s list',
  entered: 'Throughline',
}

export const longest = {
  words: 1000,
  impact: 4000,
  done: 2000,
  source: 500,
  document: 300,
  reason: 500,
  analysis: 8000,
  givenTo: 200,
  purpose: 500,
} as const
