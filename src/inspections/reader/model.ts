import { z } from 'zod'
import { areas, frameworks, grades } from '../frameworks/index.ts'

export const kinds = [
  'standard-inspection', 'short-inspection', 'focused-visit', 'monitoring-visit', 'jtai', 'single-inspection', 'area-send',
  'committee-report', 'unknown',
] as const // biome-ignore format: one list of one thing
export const leanings = ['strength', 'concern', 'mixed', 'context'] as const

const day = z.iso.date()
const page = z.int().positive().nullable()
const sentence = z.strictObject({ text: z.string(), leaning: z.enum(leanings), themes: z.array(z.string()) })
const section = z.enum([...areas, 'headline', 'summary', 'other'])
const improvement = z.strictObject({ text: z.string(), nationalFramework: z.array(z.string()), page })
const judgement = z.strictObject({ area: z.enum(areas), grade: z.enum(grades), printed: z.string(), page })
const paragraph = z.strictObject({
  number: z.string().nullable(),
  section,
  page,
  text: z.string(),
  sentences: z.array(sentence),
})
const list = z.strictObject({
  heading: z.string(),
  section,
  items: z.array(z.strictObject({ text: z.string(), leaning: z.enum(leanings) })),
})

/** What the reader says about a document. Lists are never null; a value is null where the document does not say it. */
export const readDocumentSchema = z.strictObject({
  file: z.string(),
  kind: z.enum(kinds),
  about: z.enum(kinds).nullable(),
  meeting: z.strictObject({ body: z.string().nullable(), date: day.nullable() }).nullable(),
  authority: z.strictObject({ name: z.string(), code: z.string() }).nullable(),
  framework: z.enum(frameworks.map((framework) => framework.id)).nullable(),
  onSite: z.array(z.strictObject({ start: day, end: day })),
  published: day.nullable(),
  statedDeadline: day.nullable(),
  inspectors: z.array(z.string()),
  leadInspector: z.string().nullable(),
  focus: z.string().nullable(),
  judgements: z.array(judgement),
  areasForImprovement: z.array(improvement),
  areasForPriorityAction: z.array(improvement),
  paragraphs: z.array(paragraph),
  lists: z.array(list),
  warnings: z.array(z.string()),
})

export type ReadDocument = z.infer<typeof readDocumentSchema>
export type Kind = ReadDocument['kind']
export type Section = z.infer<typeof section>
export type Leaning = (typeof leanings)[number]
export type Sentence = z.infer<typeof sentence>
export type Paragraph = z.infer<typeof paragraph>
export type Judgement = z.infer<typeof judgement>
export type Improvement = z.infer<typeof improvement>
export type List = z.infer<typeof list>
export type OnSite = { start: string; end: string }

/** Where on a page a value stands, in PDF points from the top left corner. A value that runs over a page end has boxes on both. */
export type SourceBox = { page: number; x: number; y: number; width: number; height: number }

/**
 * Where a value was read. `page` is null for formats without pages, `boxes` is then empty. `certain` is false where a fallback rule
 * was used: a reviewer looks there first.
 */
export type Source = { page: number | null; text: string; boxes: SourceBox[]; rule: string; certain: boolean }

/** A value's address in a ReadDocument: `authority`, `judgements.0.grade`, `areasForImprovement.0`, `onSite.0`, `paragraphs.12`. */
export type ValuePath = string
export type Sources = Record<ValuePath, Source>

export type FileKind = 'pdf' | 'docx' | 'text'
export type PageSize = { number: number; width: number; height: number }
export type ReadResult =
  | { ok: true; document: ReadDocument; sources: Sources; pages: PageSize[]; kindOfFile: FileKind }
  | { ok: false; fault: { code: string; sentence: string } }
