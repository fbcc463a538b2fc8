import { type Html, html } from '../../platform/views/html.ts'
import type { AcceptedParagraph, Document, Leaning } from '../model.ts'
import { leaningTitles, sectionTitles } from '../rules/words.ts'
import { pageLink } from './page-link.ts'
import { leaningTag } from './tags.ts'

const inRuns = (paragraphs: readonly AcceptedParagraph[]): readonly (readonly AcceptedParagraph[])[] => {
  const runs: AcceptedParagraph[][] = []
  for (const paragraph of paragraphs) {
    const run = runs.at(-1)
    if (run?.[0]?.section === paragraph.section) run.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}

/** The id of each paragraph by its proposal: `paragraph-12` as printed, its own where it has no number or one used before. */
const anchorsOf = (paragraphs: readonly AcceptedParagraph[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>()
  return new Map(
    paragraphs.map(({ id, number }) => {
      const free = number !== null && /^[\w.-]+$/.test(number) && !taken.has(number)
      if (free) taken.add(number)
      return [id, `paragraph-${free ? number : id}`]
    }),
  )
}

/** Where a numbered paragraph stands on this page; null when it is not there. */
export const paragraphHref = (paragraphs: readonly AcceptedParagraph[], number: string): string | null => {
  const anchor = `paragraph-${number}`
  return [...anchorsOf(paragraphs).values()].includes(anchor) ? `#${anchor}` : null
}

const paragraphView = (
  paragraph: AcceptedParagraph,
  anchor: string,
  documents: readonly Document[],
): Html => html`<div class="tl-paragraph" id="${anchor}">
<p class="tl-paragraph__where">${paragraph.number && html`<strong>${paragraph.number}</strong> `}${leaningTag(paragraph.leaning)}${
  paragraph.page !== null && html` <span class="tl-secondary">${pageLink(documents, paragraph.page)}</span>`
}</p>
<p class="govuk-body">${paragraph.text}</p></div>`

const counts = (paragraphs: readonly AcceptedParagraph[]): string => {
  const leanings: readonly Leaning[] = ['strength', 'concern', 'mixed', 'context']
  const said = leanings
    .map((leaning) => ({ leaning, count: paragraphs.filter((one) => one.leaning === leaning).length }))
    .filter(({ count }) => count > 0)
    .map(({ leaning, count }) => `${leaningTitles[leaning].toLowerCase()} ${count}`)
  return `${paragraphs.length} paragraphs: ${said.join(', ')}.`
}

/** The accepted narrative, part by part, with what each paragraph says in a word. */
export const narrativeView = (
  paragraphs: readonly AcceptedParagraph[],
  documents: readonly Document[],
): Html | null => {
  if (paragraphs.length === 0) return null
  const anchors = anchorsOf(paragraphs)
  return html`<h2 class="govuk-heading-m">What inspectors wrote</h2>
<p class="govuk-body">${counts(paragraphs)} The words “strength” and “concern” are a first reading by a list of words; they can be changed in the review.</p>
${inRuns(paragraphs).map(
  (run) => html`<h3 class="govuk-heading-s">${sectionTitles[run[0]!.section]}</h3>
${run.map((paragraph) => paragraphView(paragraph, anchors.get(paragraph.id)!, documents))}`,
)}`
}
