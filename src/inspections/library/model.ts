import type { Day } from '../../platform/day.ts'
import type { Area, Grade, Kind, Leaning, OnSite, Section } from '../model.ts'

/** A sentence of a stored paragraph: it ends before character `to` (counted in code points, as the database does). */
export type Packed = Readonly<{ to: number; leaning: Leaning; themes: readonly string[] }>

export type LibraryParagraph = Readonly<{
  section: Section
  page: number | null
  /** As printed. */
  number: string | null
  text: string
  sentences: readonly Packed[]
}>

/** What the library keeps of a document: what it says, with pages, and not the file. */
export type NewLibraryDocument = Readonly<{
  authority: { name: string; code: string } | null
  kind: Kind
  framework: string | null
  onSite: readonly OnSite[]
  published: Day | null
  grades: Readonly<Partial<Record<Area, Grade>>>
  fileName: string
  sha256: string
  sizeBytes: number
  pageCount: number
  paragraphs: readonly LibraryParagraph[]
}>

export type LibraryDocument = Omit<NewLibraryDocument, 'paragraphs'> &
  Readonly<{ id: string; addedBy: string; addedAt: Date }>

/** How one file fared: `stored`; `known`: here already; `left-out`: readable, but not for the library; `unreadable`. */
export const fates = ['stored', 'known', 'left-out', 'unreadable'] as const
export type Fate = (typeof fates)[number]
export type FileOutcome = Readonly<{ file: string; fate: Fate; why: string | null }>

/** What a person asks of everything that inspectors wrote. Null: any. */
export type Asked = Readonly<{
  words: string
  leaning: Leaning | null
  theme: string | null
  section: Section | null
  where: 'everywhere' | 'here' | 'elsewhere'
  /** DfE numbers that come into question. */
  codes: readonly string[] | null
  grade: Grade | null
  framework: string | null
  kind: Kind | null
}>

/** One sentence or more of a paragraph that answers the question, with where it stands. */
export type Passage = Readonly<{
  id: string
  /** `here`: of this authority's register; `elsewhere`: of the library. */
  shelf: 'here' | 'elsewhere'
  documentId: string
  authority: { name: string; code: string } | null
  kind: Kind
  published: Day | null
  onSite: readonly OnSite[]
  section: Section
  page: number | null
  number: string | null
  /** Order in its document. */
  position: number
  sentences: readonly { text: string; leaning: Leaning; themes: readonly string[] }[]
  /** The words that were asked for are marked; null when none were, or when a phrase stands there to the letter and is easily found. */
  marked: string | null
  /** The quoted phrase stands there to the letter; false where only the stems of its words do. */
  exact: boolean
  /** The grade of its part of the document, or else the overall one. */
  grade: Grade | null
  gradeIsOverall: boolean
  /** False while a person has not accepted it; never true in the library. */
  accepted: boolean
}>

export type Answers = Readonly<{ passages: readonly Passage[]; total: number; authorities: number }>
