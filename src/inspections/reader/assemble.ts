import { type FrameworkId, frameworks, ilacsFrameworkOn } from '../frameworks/index.ts'
import type { Block } from './blocks.ts'
import { byRule, type Found, sourceOf } from './found.ts'
import type { FoundImprovement } from './improvement-list.ts'
import { leaningOf } from './leaning.ts'
import { leaningsInItem } from './leaning-item.ts'
import { splitNote } from './long-lines.ts'
import type { Paragraph, ReadDocument, Sources } from './model.ts'
import { gapsIn } from './numbering.ts'
import type { Reading, Told } from './reading.ts'
import { type RuleId, readingRules } from './reading-rules.ts'
import { sentencesOf } from './sentences.ts'
import { themesOf } from './themes.ts'

const frameworkOf = (reading: Reading): { id: FrameworkId; rule: RuleId } | null => {
  if (reading.framework === 'sif') return { id: 'sif', rule: 'framework-single' }
  if (reading.framework === null) return null
  const start = reading.onSite[0]?.value.start
  if (start) {
    const id = ilacsFrameworkOn(start)
    return id ? { id, rule: 'framework-by-start' } : null
  }
  // Without a date the set of judgements still says it: a pair judged together is 2018, no overall is 2026.
  const given = new Set<string>(reading.judgements.map((one) => one.area))
  const fits = frameworks.filter(
    (one) =>
      one.id !== 'sif' && one.judgements.length === given.size && one.judgements.every(({ area }) => given.has(area)),
  )
  return fits[0] ? { id: fits[0].id, rule: 'framework-by-judgements' } : null
}

const paragraphRule = (section: Paragraph['section']): RuleId => {
  if (section === 'other') return 'paragraph-elsewhere'
  return section === 'headline' || section === 'summary' ? 'paragraph-in-part' : 'paragraph-in-section'
}

/** What was read by a fallback, in words: a reader of the plain JSON sees it too. */
const fallbacksIn = (sources: Sources): string[] => {
  const used = new Set(Object.values(sources).flatMap((source) => (source.certain ? [] : [source.rule])))
  return [...used].map((rule) => {
    const { reads, words } = readingRules[rule as RuleId]
    return `${reads}: look twice. ${words}`
  })
}

const paragraphOf = (block: Block, section: Paragraph['section'], improvement: boolean): Paragraph => {
  const texts = sentencesOf(block.text)
  const leanings = improvement ? leaningsInItem(texts) : texts.map(leaningOf)
  return {
    number: block.number,
    section,
    page: block.page,
    text: block.text,
    sentences: texts.map((text, at) => ({ text, leaning: leanings[at]!, themes: themesOf(text) })),
  }
}

const improvement = ({ text, nationalFramework, page }: FoundImprovement) => ({ text, nationalFramework, page })

/** The contract's document, and the place of each of its values. */
export const assemble = (file: string, reading: Reading): { document: ReadDocument; sources: Sources } => {
  const sources: Sources = {}
  const note = (path: string, one: Found<unknown> | null) => {
    if (one) sources[path] = sourceOf(one)
  }
  const framework = frameworkOf(reading)
  const frameworkLines = [...(reading.onSite[0]?.lines ?? reading.judgements.flatMap((one) => one.lines))]
  if (framework) sources.framework = sourceOf({ lines: frameworkLines, ...byRule(framework.rule) })
  const told = (one: Told) =>
    sourceOf({ lines: one.lines.length > 0 ? one.lines : (reading.authority?.lines ?? []), ...byRule(one.rule) })
  sources.kind = told(reading.kindTold)
  if (reading.aboutTold) sources.about = told(reading.aboutTold)
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
  for (const [at, { block, section }] of reading.paragraphs.entries())
    sources[`paragraphs.${at}`] = sourceOf({ lines: block.lines, ...byRule(paragraphRule(section)) }, block.text)
  for (const [at, { items }] of reading.lists.entries())
    for (const [nth, item] of items.entries())
      sources[`lists.${at}.items.${nth}`] = sourceOf({ lines: item.lines, ...byRule('own-list') }, item.text)
  const items = new Set([...reading.improvements, ...reading.priorities].flatMap((one) => one.lines))
  const numbers = reading.paragraphs.map(({ block }) => block.number).filter((number) => number !== null)
  const document: ReadDocument = {
    file,
    kind: reading.kind,
    about: reading.about,
    meeting: reading.meeting,
    authority: reading.authority?.value ?? null,
    framework: framework?.id ?? null,
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
    warnings: [
      ...reading.warnings,
      ...gapsIn(numbers),
      ...splitNote(reading.paragraphs.map(({ block }) => block.text)),
      ...fallbacksIn(sources),
    ],
  }
  return { document, sources }
}
