import { type FrameworkId, frameworks, ilacsFrameworkOn } from '../frameworks/index.ts'
import type { Block } from './blocks.ts'
import { type Found, sourceOf } from './found.ts'
import type { FoundImprovement } from './improvement-list.ts'
import { leaningOf } from './leaning.ts'
import type { Paragraph, ReadDocument, Sources } from './model.ts'
import { gapsIn } from './numbering.ts'
import type { Reading } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { themesOf } from './themes.ts'

const frameworkOf = (reading: Reading): { id: FrameworkId | null; rule: string; certain: boolean } => {
  if (reading.framework === 'sif') return { id: 'sif', rule: 'single-inspection', certain: true }
  if (reading.framework === null) return { id: null, rule: 'none', certain: true }
  const start = reading.onSite[0]?.value.start
  if (start) return { id: ilacsFrameworkOn(start), rule: 'on-site-start', certain: true }
  // Without a date the set of judgements still says it: a pair judged together is 2018, no overall is 2026.
  const given = new Set<string>(reading.judgements.map((one) => one.area))
  const fits = frameworks.filter(
    (one) =>
      one.id !== 'sif' && one.judgements.length === given.size && one.judgements.every(({ area }) => given.has(area)),
  )
  return { id: fits[0]?.id ?? null, rule: 'set-of-judgements', certain: false }
}

const paragraphOf = (block: Block, section: Paragraph['section'], improvement: boolean): Paragraph => ({
  number: block.number,
  section,
  page: block.page,
  text: block.text,
  sentences: sentencesOf(block.text).map((text) => ({
    text,
    leaning: improvement ? 'concern' : leaningOf(text),
    themes: themesOf(text),
  })),
})

const improvement = ({ text, nationalFramework, page }: FoundImprovement) => ({ text, nationalFramework, page })

/** The contract's document, and the place of each of its values. */
export const assemble = (file: string, reading: Reading): { document: ReadDocument; sources: Sources } => {
  const sources: Sources = {}
  const note = (path: string, one: Found<unknown> | null) => {
    if (one) sources[path] = sourceOf(one)
  }
  const framework = frameworkOf(reading)
  const frameworkLines = [...(reading.onSite[0]?.lines ?? reading.judgements.flatMap((one) => one.lines))]
  if (framework.id)
    sources.framework = sourceOf({ lines: frameworkLines, rule: framework.rule, certain: framework.certain })
  const kindLines = reading.authority?.lines ?? []
  sources.kind = sourceOf({ lines: kindLines, rule: 'kind', certain: reading.kindCertain })
  note('authority', reading.authority)
  note('published', reading.published)
  note('statedDeadline', reading.statedDeadline)
  note('leadInspector', reading.leadInspector)
  note('focus', reading.focus)
  for (const [at, one] of reading.onSite.entries()) note(`onSite.${at}`, one)
  for (const [at, one] of reading.inspectors.entries()) note(`inspectors.${at}`, one)
  for (const [at, one] of reading.judgements.entries())
    sources[`judgements.${at}.grade`] = sourceOf(one, one.name ? `${one.name}: ${one.printed}` : undefined)
  for (const [at, one] of reading.improvements.entries()) sources[`areasForImprovement.${at}`] = sourceOf(one)
  for (const [at, one] of reading.priorities.entries()) sources[`areasForPriorityAction.${at}`] = sourceOf(one)
  for (const [at, { block }] of reading.paragraphs.entries())
    sources[`paragraphs.${at}`] = sourceOf({ lines: block.lines, rule: 'paragraph', certain: true }, block.text)
  for (const [at, { items }] of reading.lists.entries())
    for (const [nth, item] of items.entries())
      sources[`lists.${at}.items.${nth}`] = sourceOf({ lines: item.lines, rule: 'own-list', certain: true }, item.text)
  const items = new Set([...reading.improvements, ...reading.priorities].flatMap((one) => one.lines))
  const numbers = reading.paragraphs.map(({ block }) => block.number).filter((number) => number !== null)
  const document: ReadDocument = {
    file,
    kind: reading.kind,
    about: reading.about,
    meeting: reading.meeting,
    authority: reading.authority?.value ?? null,
    framework: framework.id,
    onSite: reading.onSite.map((one) => one.value),
    published: reading.published?.value ?? null,
    statedDeadline: reading.statedDeadline?.value ?? null,
    inspectors: reading.inspectors.map((one) => one.value),
    leadInspector: reading.leadInspector?.value ?? null,
    focus: reading.focus?.value ?? null,
    judgements: reading.judgements.map(({ area, grade, printed, page }) => ({ area, grade, printed, page })),
    areasForImprovement: reading.improvements.map(improvement),
    areasForPriorityAction: reading.priorities.map(improvement),
    paragraphs: reading.paragraphs.map(({ block, section }) =>
      paragraphOf(
        block,
        section,
        block.lines.some((line) => items.has(line)),
      ),
    ),
    lists: reading.lists.map(({ heading, section, items }) => ({
      heading,
      section,
      items: items.map(({ text, leaning }) => ({ text, leaning })),
    })),
    warnings: [...reading.warnings, ...gapsIn(numbers)],
  }
  return { document, sources }
}
