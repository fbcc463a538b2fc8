import { z } from 'zod'
import type { Day } from '../platform/day.ts'
import { type Clock, writers } from '../statutory/index.ts'
import { areas, frameworks, grades } from './frameworks/index.ts'
import { kinds, leanings, type Source } from './reader/model.ts'

export type { Area, Grade } from './frameworks/index.ts'
export type { Leaning, OnSite, Source, SourceBox } from './reader/model.ts'

/** What an activity can be. The last two exist in the register only: the reader reads no document of theirs. */
export const activityKinds = [...kinds, 'annual-engagement-meeting', 'peer-challenge'] as const
export type Kind = (typeof activityKinds)[number]

const day = z.iso.date()
const words = z.string().trim().min(1)
const section = z.enum([...areas, 'headline', 'summary', 'other'])
const improvement = z.strictObject({ text: words, nationalFramework: z.array(z.string()) })

/**
 * Everything that can be read from a document or entered about an inspection, by kind, with the shape of its value.
 * A proposal's `proposed` and a decision's `final` both have the shape of their kind.
 */
export const valueSchemas = {
  kind: z.enum(activityKinds),
  title: words,
  authority: z.strictObject({ name: words, code: z.string() }),
  framework: z.enum(frameworks.map((framework) => framework.id)),
  notified: day,
  'on-site': z.array(z.strictObject({ start: day, end: day })).min(1),
  'draft-received': day,
  'accuracy-due': day,
  'accuracy-sent': day,
  received: day,
  published: day,
  'stated-deadline': day,
  'written-by': z.enum(writers),
  focus: words,
  notes: words,
  'lead-inspector': words,
  inspectors: z.array(words).min(1),
  judgement: z.strictObject({ area: z.enum(areas), grade: z.enum(grades), printed: z.string() }),
  'area-for-improvement': improvement,
  'priority-action': improvement,
  paragraph: z.strictObject({
    number: z.string().nullable(),
    section,
    text: words,
    sentences: z.array(z.strictObject({ text: z.string(), leaning: z.enum(leanings), themes: z.array(z.string()) })),
  }),
  'list-item': z.strictObject({ heading: z.string(), section, text: words, leaning: z.enum(leanings) }),
} as const

export type ValueKind = keyof typeof valueSchemas
export type ValueOf<K extends ValueKind> = z.infer<(typeof valueSchemas)[K]>
export type Value = { [K in ValueKind]: ValueOf<K> }[ValueKind]
export type Section = ValueOf<'paragraph'>['section']
export type Sentence = ValueOf<'paragraph'>['sentences'][number]

/** `undone` takes a decision back: the value waits again. */
export type Outcome = 'accepted' | 'corrected' | 'rejected' | 'undone'
export type State = 'pending' | 'accepted' | 'corrected' | 'rejected'

export type Decision = {
  /** 1, 2, 3 … for each proposal: nobody can decide over a decision that they have not seen. */
  sequence: number
  outcome: Outcome
  final: Value | null
  /** Name of the person, as at that time. */
  by: string
  at: Date
}

/** One value read from a document, or missing from it, with what was decided. `proposed` null: nothing was read. */
export type Proposal<K extends ValueKind = ValueKind> = {
  id: string
  inspectionId: string
  documentId: string | null
  kind: K
  /** Order in the review: as printed. */
  position: number
  proposed: ValueOf<K> | null
  source: Source | null
  state: State
  /** The accepted or corrected value; null while pending and when rejected. */
  final: ValueOf<K> | null
  /** How many decisions there have been: posted back by the form, so that a second person is told of the first. */
  sequence: number
  decidedBy: string | null
  decidedAt: Date | null
}

/** An inspection or visit, as far as it was accepted: null and empty where nothing is accepted or the document does not say. */
export type Inspection = {
  id: string
  kind: ValueOf<'kind'>
  authority: ValueOf<'authority'> | null
  framework: ValueOf<'framework'> | null
  /** Its own name, where the kind does not say enough: "Peer challenge of the front door". */
  title: string | null
  focus: string | null
  notes: string | null
  notifiedOn: Day | null
  onSite: readonly { start: Day; end: Day }[]
  draftReceivedOn: Day | null
  /** By when comments on the factual accuracy of the draft are wanted, where a day was entered. */
  accuracyDueOn: Day | null
  accuracySentOn: Day | null
  /** The day the final report came. */
  receivedOn: Day | null
  publishedOn: Day | null
  statedDeadline: Day | null
  leadInspector: string | null
  inspectors: readonly string[]
  /** Account that uploaded its first document; null for the sample. */
  createdBy: string | null
  createdByName: string
  createdAt: Date
  /** When the last value was decided; null while some wait. */
  reviewedAt: Date | null
  /** Whether it has an area for priority action; null until the review has settled it. */
  priorityAction: boolean | null
  /** After a joint inspection: who the letter says must write the statement. */
  writtenBy: ValueOf<'written-by'> | null
  /** Its main document is a draft: no date of publication opens it. */
  draft: boolean
  /** Everyone who sees inspections may see it, though it is not published. */
  shared: boolean
  /** Accounts named to see it before it is published; for a part, those of its whole. */
  named: readonly string[]
  /** The inspection that its document was added to; null when it stands for itself in the register. */
  partOf: string | null
}

export type Document = {
  id: string
  inspectionId: string
  /** What the document itself is: a committee report is about an inspection of another kind. */
  kind: ValueOf<'kind'>
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  /** Size of each page in PDF points, first page first; empty for formats without pages. */
  pages: readonly { width: number; height: number }[]
  warnings: readonly string[]
  uploadedBy: string
  uploadedAt: Date
  /** A draft came for a check of its factual accuracy. */
  stage: 'draft' | 'final'
  /** Seen by named people only, also when its inspection is published. Drafts always are. */
  restricted: boolean
}

export type FindingKind = 'area-for-improvement' | 'priority-action' | 'concern' | 'strength'

/** What inspectors found, accepted by a person. `origin` narrative: picked from a paragraph. */
export type Finding = {
  id: string
  inspectionId: string
  kind: FindingKind
  origin: 'listed' | 'narrative'
  text: string
  /** Printed number of its paragraph, where it has one. */
  paragraph: string | null
  page: number | null
  section: Section | null
  leaning: 'concern' | 'strength' | 'mixed' | 'context'
  themes: readonly string[]
  nationalFramework: readonly string[]
  /** The words as printed. */
  quote: string
  /** False after its acceptance was undone or it was rejected: a plan that uses it says so. */
  standing: boolean
}

/** An accepted paragraph of the narrative. `leaning` sums up its sentences. */
export type AcceptedParagraph = ValueOf<'paragraph'> & {
  /** The proposal's id. */
  id: string
  page: number | null
  leaning: Sentence['leaning']
}

/** What accepting a document's list of judgements gave. */
export type AcceptedJudgement = ValueOf<'judgement'> & { id: string; page: number | null }

/** What the law wants by when, for one inspection. `due`: the day that counts, Ofsted's own where it states one. */
export type InspectionClock = Clock & {
  due: Day | null
  /** Working days from today to each date, negative once it has passed; null where there is no date or it cannot be counted. */
  left: { publish: number | null; statement: number | null }
  /** Null until it is published. `inTime` is null where no day is set or it was counted from the publication itself. */
  published: { on: Day; inTime: boolean | null; workingDaysLate: number | null } | null
}
