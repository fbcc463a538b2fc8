import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import {
  type AcceptedParagraph,
  isPickable,
  isPraise,
  leaningTitles,
  listPickableParagraphs,
  listPraisingParagraphs,
  sectionTitles,
  themes,
} from '../../inspections/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { button, checkboxes, filterForm, form, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { WholePlan } from '../model.ts'
import { listStrengths } from '../records/strengths.ts'
import { isArea } from '../rules/coverage.ts'
import { joined } from '../rules/words.ts'
import { planAddress, type Source, sourceLink } from '../views/parts.ts'
import { pickConcerns, pickStrengths } from '../work/draft.ts'
import { byOf, openPlanAndSource } from './open.ts'

type Sentence = AcceptedParagraph['sentences'][number]
type Picks = readonly { paragraphId: string; sentence: string }[]
/** What the plan holds already, by its words. */
type HeldOne = {
  origin: 'narrative' | 'own-list'
  sourceKey: string
  quote: string
  paragraph: string | null
  page: number | null
}
type Held = ReadonlyMap<string, HeldOne>

/** Picking concerns, which become lines, and picking strengths, which are held: one page with other words. */
type Picking = {
  path: string
  title: string
  may: (sentence: Sentence) => boolean
  paragraphs: (db: Tenant, inspectionId: string) => Promise<readonly AcceptedParagraph[]>
  held: (db: Tenant, whole: WholePlan) => Promise<readonly HeldOne[]>
  pick: (db: Tenant, visit: Visit, planId: string, picks: Picks) => Promise<number>
  /** The page of the plan that it belongs to. */
  back: { text: string; rest: string }
  none: string
  intro: string
  button: string
  nothingChosen: string
  done: (added: number) => string
}

/** One name a paragraph; the values are the places of its sentences. */
const nameOf = (paragraph: AcceptedParagraph): string => `pick-${paragraph.id}`

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Accepted paragraphs in the order of the document, without the list of areas: those are in the plan as areas. */
const paragraphsFor = async (
  db: Tenant,
  picking: Picking,
  { plan, findings }: WholePlan,
): Promise<readonly AcceptedParagraph[]> => {
  if (plan.inspectionId === null) return []
  const areas = findings.filter(isArea).map((finding) => plain(finding.quote))
  return (await picking.paragraphs(db, plan.inspectionId)).filter(
    (paragraph) => !areas.some((area) => plain(paragraph.text).startsWith(area)),
  )
}

const whereOf = (paragraph: AcceptedParagraph): string =>
  joined(
    paragraph.number ? `Paragraph ${paragraph.number}` : 'Paragraph without a number',
    paragraph.page !== null && `page ${paragraph.page}`,
  )

type Given = { picking: Picking; held: Held; source: Source | null; theme: string; errors: Record<string, string> }

/** The sentences of a paragraph that can be picked, of the chosen theme where one is chosen. */
const pickableIn = (paragraph: AcceptedParagraph, { picking, theme }: Pick<Given, 'picking' | 'theme'>) =>
  paragraph.sentences
    .map((sentence, at) => ({ sentence, at }))
    .filter(({ sentence }) => picking.may(sentence) && (theme === '' || sentence.themes.includes(theme)))
const openIn = (paragraph: AcceptedParagraph, given: Given) =>
  pickableIn(paragraph, given).filter(({ sentence }) => !given.held.has(sentence.text))

/** The sentences to choose from; those that are in the plan already are said, not offered. */
const choices = (paragraph: AcceptedParagraph, given: Given): Html => {
  const open = openIn(paragraph, given)
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
  }${pickableIn(paragraph, given)
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

/** Only themes that a sentence to choose from has. */
const themeFilter = (visit: Visit, paragraphs: readonly AcceptedParagraph[], given: Given): Html | null => {
  const all = { ...given, theme: '' }
  const found = new Set(paragraphs.flatMap((one) => pickableIn(one, all).flatMap(({ sentence }) => sentence.themes)))
  const items = themes.filter((theme) => found.has(theme.id)).map(({ id, title }) => ({ value: id, text: title }))
  if (items.length === 0) return null
  return filterForm({
    action: visit.path,
    label: 'Filter by theme',
    body: html`<div class="tl-filters">
${select({ name: 'theme', label: 'Theme', value: given.theme, items: [{ value: '', text: 'All' }, ...items] })}
${button({ text: 'Filter', look: 'secondary' })}
${given.theme !== '' && html`<a class="govuk-link" href="${visit.path}">Show every theme</a>`}
</div>`,
  })
}

const body = (visit: Visit, paragraphs: readonly AcceptedParagraph[], given: Given): Html => {
  const { picking, theme } = given
  if (paragraphs.length === 0) return html`<p class="govuk-body">${picking.none}</p>`
  const shown = paragraphs.filter((one) => pickableIn(one, given).length > 0)
  const action = theme === '' ? visit.path : `${visit.path}?theme=${theme}`
  return html`<p class="govuk-body">${picking.intro}</p>
${themeFilter(visit, paragraphs, given)}
${
  shown.length === 0
    ? html`<p class="govuk-body">No sentence has this theme.</p>`
    : form({
        chrome: visit.chrome,
        action,
        body: html`${sections(shown, given)}${button({ text: picking.button })}`,
      })
}`
}

const shown = (visit: Visit, whole: WholePlan, paragraphs: readonly AcceptedParagraph[], given: Given): Answer =>
  answer(
    page(visit.chrome, {
      title: given.picking.title,
      caption: whole.plan.title,
      back: { text: given.picking.back.text, href: planAddress(whole.plan.id, given.picking.back.rest) },
      errors: given.errors,
      body: body(visit, paragraphs, given),
    }),
    Object.keys(given.errors).length > 0 ? 422 : 200,
  )

const open = async (db: Tenant, visit: Visit, picking: Picking) => {
  const { whole, source } = await openPlanAndSource(db, visit)
  const held: Held = new Map((await picking.held(db, whole)).map((one) => [one.quote, one]))
  const theme = visit.query.theme as string
  return {
    whole,
    paragraphs: await paragraphsFor(db, picking, whole),
    given: { picking, held, source, theme, errors: {} },
  }
}

const pageFor = (picking: Picking): Page => ({
  path: picking.path,
  title: picking.title,
  may: 'plan.edit',
  query: z.object({ theme: z.enum(['', ...themes.map((theme) => theme.id)]).catch('') }),
  reachedFrom: picking.back.rest === '' ? '/improvement-plans/:planId' : '/improvement-plans/:planId/strengths',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, paragraphs, given } = await open(db, visit, picking)
      return shown(visit, whole, paragraphs, given)
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { whole, paragraphs, given } = await open(db, visit, picking)
      const picks = paragraphs.flatMap((paragraph) =>
        paragraph.sentences.flatMap((sentence, at) =>
          form.all(nameOf(paragraph)).includes(String(at))
            ? [{ paragraphId: paragraph.id, sentence: sentence.text }]
            : [],
        ),
      )
      if (picks.length === 0) {
        const first = paragraphs.find((paragraph) => openIn(paragraph, given).length > 0)
        const errors = { [first ? nameOf(first) : 'main']: picking.nothingChosen }
        return shown(visit, whole, paragraphs, { ...given, errors })
      }
      const added = await picking.pick(db, visit, whole.plan.id, picks)
      return redirect(planAddress(whole.plan.id, picking.back.rest), {
        tone: added > 0 ? 'success' : 'information',
        text: picking.done(added),
      })
    }),
})

const asHeld = (one: Omit<HeldOne, 'origin'> & { origin: string }): HeldOne => ({ ...one, origin: 'narrative' })

export const pickPage: Page = pageFor({
  path: '/improvement-plans/:planId/pick',
  title: 'Pick concerns from the report',
  may: isPickable,
  paragraphs: listPickableParagraphs,
  held: async (_db, { findings }) => findings.filter((one) => one.origin === 'narrative').map(asHeld),
  pick: (db, visit, planId, picks) => pickConcerns(db, planId, picks, byOf(visit)),
  back: { text: 'Back to the plan', rest: '' },
  none: 'No accepted paragraph has a sentence that reads as a concern. Accept the paragraphs of the report in its review first.',
  intro:
    'These sentences of the report read as concerns, or as strengths with a concern in them. Each one that you choose becomes a line of the plan, quoted with its paragraph and page.',
  button: 'Add lines for these concerns',
  nothingChosen: 'Choose at least one concern, or go back to the plan',
  done: (added) =>
    added > 0 ? `${added} ${added === 1 ? 'line' : 'lines'} came into the plan.` : 'No new concern was chosen.',
})

export const pickStrengthsPage: Page = pageFor({
  path: '/improvement-plans/:planId/strengths/pick',
  title: 'Pick strengths from the report',
  may: isPraise,
  paragraphs: listPraisingParagraphs,
  held: async (db, { plan }) =>
    (await listStrengths(db, plan.id)).filter((one) => one.origin === 'narrative').map(asHeld),
  pick: (db, visit, planId, picks) => pickStrengths(db, planId, picks, byOf(visit), visit.today),
  back: { text: 'Back to the strengths', rest: '/strengths' },
  none: 'No accepted paragraph has a sentence that reads as praise. Accept the paragraphs of the report in its review first.',
  intro:
    'These sentences of the report read as praise. Each one that you choose is held as a strength, quoted with its paragraph and page: someone keeps it so and looks at it from time to time.',
  button: 'Hold these strengths',
  nothingChosen: 'Choose at least one strength, or go back to the strengths',
  done: (added) =>
    added > 0
      ? `${added} ${added === 1 ? 'strength is' : 'strengths are'} held. Say who keeps each so, and what would show that it slips.`
      : 'No new strength was chosen.',
})
