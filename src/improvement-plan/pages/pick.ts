import type { Page, Visit } from '../../access/model.ts'
import {
  type AcceptedParagraph,
  isPickable,
  leaningTitles,
  listPickableParagraphs,
  sectionTitles,
} from '../../inspections/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { button, checkboxes, form } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { PlanFinding, WholePlan } from '../model.ts'
import { isArea } from '../rules/coverage.ts'
import { joined } from '../rules/words.ts'
import { planAddress, type Source, sourceLink } from '../views/parts.ts'
import { pickConcerns } from '../work/draft.ts'
import { byOf, openPlanAndSource } from './open.ts'

/** One name a paragraph; the values are the places of its sentences. */
const nameOf = (paragraph: AcceptedParagraph): string => `pick-${paragraph.id}`

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Accepted paragraphs in the order of the document, without the list of areas: those are in the plan as areas. */
const paragraphsFor = async (db: Tenant, { plan, findings }: WholePlan): Promise<readonly AcceptedParagraph[]> => {
  if (plan.inspectionId === null) return []
  const areas = findings.filter(isArea).map((finding) => plain(finding.quote))
  return (await listPickableParagraphs(db, plan.inspectionId)).filter(
    (paragraph) => !areas.some((area) => plain(paragraph.text).startsWith(area)),
  )
}

const whereOf = (paragraph: AcceptedParagraph): string =>
  joined(
    paragraph.number ? `Paragraph ${paragraph.number}` : 'Paragraph without a number',
    paragraph.page !== null && `page ${paragraph.page}`,
  )

/** By its words, each sentence that is in the plan already. */
type Held = ReadonlyMap<string, PlanFinding>
type Given = { held: Held; source: Source | null; errors: Record<string, string> }

const pickableIn = (paragraph: AcceptedParagraph) =>
  paragraph.sentences.map((sentence, at) => ({ sentence, at })).filter(({ sentence }) => isPickable(sentence))
const openIn = (paragraph: AcceptedParagraph, held: Held) =>
  pickableIn(paragraph).filter(({ sentence }) => !held.has(sentence.text))

/** The sentences to choose from; those that are in the plan already are said, not offered. */
const choices = (paragraph: AcceptedParagraph, given: Given): Html => {
  const open = openIn(paragraph, given.held)
  return html`${
    open.length > 0 &&
    checkboxes({
      name: nameOf(paragraph),
      legend: whereOf(paragraph),
      small: true,
      error: given.errors[nameOf(paragraph)],
      items: open.map(({ sentence, at }) => ({
        value: String(at),
        text: sentence.text,
        hint: leaningTitles[sentence.leaning],
      })),
    })
  }${pickableIn(paragraph)
    .flatMap(({ sentence }) => given.held.get(sentence.text) ?? [])
    .map(
      (finding) =>
        html`<p class="govuk-body">In the plan already, ${sourceLink(finding, given.source)}: “${finding.quote}”</p>`,
    )}`
}

const sections = (paragraphs: readonly AcceptedParagraph[], given: Given): Html =>
  html`${[...Map.groupBy(paragraphs, (one) => one.section)].map(
    ([section, inSection]) =>
      html`<h2 class="govuk-heading-m">${sectionTitles[section]}</h2>${inSection.map((one) => choices(one, given))}`,
  )}`

const body = (visit: Visit, paragraphs: readonly AcceptedParagraph[], given: Given): Html =>
  paragraphs.length === 0
    ? html`<p class="govuk-body">No accepted paragraph has a sentence that reads as a concern. Accept the paragraphs of the
report in its review first.</p>`
    : html`<p class="govuk-body">These sentences of the report read as concerns, or as strengths with a concern in them. Each
one that you choose becomes a line of the plan, quoted with its paragraph and page.</p>
${form({ chrome: visit.chrome, action: visit.path, body: html`${sections(paragraphs, given)}${button({ text: 'Add lines for these concerns' })}` })}`

const nothingChosen = 'Choose at least one concern, or go back to the plan'

const shown = (visit: Visit, whole: WholePlan, paragraphs: readonly AcceptedParagraph[], given: Given): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Pick concerns from the report',
      caption: whole.plan.title,
      back: { text: 'Back to the plan', href: planAddress(whole.plan.id) },
      errors: given.errors,
      body: body(visit, paragraphs, given),
    }),
    Object.keys(given.errors).length > 0 ? 422 : 200,
  )

const heldIn = ({ findings }: WholePlan): Held =>
  new Map(findings.filter((one) => one.origin === 'narrative').map((one) => [one.quote, one]))

export const pickPage: Page = {
  path: '/improvement-plans/:planId/pick',
  title: 'Pick concerns from the report',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, source } = await openPlanAndSource(db, visit)
      return shown(visit, whole, await paragraphsFor(db, whole), { held: heldIn(whole), source, errors: {} })
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { whole, source } = await openPlanAndSource(db, visit)
      const paragraphs = await paragraphsFor(db, whole)
      const picks = paragraphs.flatMap((paragraph) =>
        paragraph.sentences.flatMap((sentence, at) =>
          form.all(nameOf(paragraph)).includes(String(at))
            ? [{ paragraphId: paragraph.id, sentence: sentence.text }]
            : [],
        ),
      )
      if (picks.length === 0) {
        const held = heldIn(whole)
        const first = paragraphs.find((paragraph) => openIn(paragraph, held).length > 0)
        return shown(visit, whole, paragraphs, {
          held,
          source,
          errors: { [first ? nameOf(first) : 'main']: nothingChosen },
        })
      }
      const added = await pickConcerns(db, whole.plan.id, picks, byOf(visit))
      return redirect(planAddress(whole.plan.id), {
        tone: added > 0 ? 'success' : 'information',
        text:
          added > 0 ? `${added} ${added === 1 ? 'line' : 'lines'} came into the plan.` : 'No new concern was chosen.',
      })
    }),
}
