import { type Html, html } from '../../platform/views/html.ts'
import type { AcceptedParagraph, Leaning } from '../model.ts'
import { leaningTitles, sectionTitles } from '../rules/words.ts'
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

const paragraphView = (paragraph: AcceptedParagraph): Html => html`<div class="tl-paragraph">
<p class="tl-paragraph__where">${paragraph.number && html`<strong>${paragraph.number}</strong> `}${leaningTag(paragraph.leaning)}${
  paragraph.page !== null && html` <span class="tl-secondary">page ${paragraph.page}</span>`
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
export const narrativeView = (paragraphs: readonly AcceptedParagraph[]): Html | null =>
  paragraphs.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">What inspectors wrote</h2>
<p class="govuk-body">${counts(paragraphs)} The words “strength” and “concern” are a first reading by a list of words; they can be changed in the review.</p>
${inRuns(paragraphs).map(
  (run) => html`<h3 class="govuk-heading-s">${sectionTitles[run[0]!.section]}</h3>
${run.map(paragraphView)}`,
)}`
