import type { Answered } from '../../access/slice.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, insetText, type SummaryRow, summaryList, table, tag, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type {
  AcceptedJudgement,
  AcceptedParagraph,
  Document,
  Finding,
  Inspection,
  InspectionClock,
  Proposal,
  ValueKind,
} from '../model.ts'
import { isOpenToAll, isPublished } from '../rules/access.ts'
import type { ownLists } from '../rules/joining.ts'
import { publicationInList } from '../rules/publication.ts'
import type { Progress } from '../rules/review.ts'
import {
  areaTitles,
  capitalised,
  frameworkTitle,
  kindTitles,
  nationalFrameworkTitle,
  onSiteInWords,
  valueTitles,
  writerTitles,
} from '../rules/words.ts'
import { clockInBrief } from './clock.ts'
import { inspectionNavigation } from './inspection-navigation.ts'
import { narrativeView, paragraphHref } from './narrative.ts'
import { pageLink } from './page-link.ts'
import { valueHref } from './review.ts'
import { gradeTag, orNotKnown } from './tags.ts'

type Given = {
  inspection: Inspection
  proposals: readonly Proposal[]
  findings: readonly Finding[]
  documents: readonly Document[]
  judgements: readonly AcceptedJudgement[]
  paragraphs: readonly AcceptedParagraph[]
  clock: InspectionClock
  progress: Progress
  doubts: readonly string[]
  /** The council before this one that it was of. */
  former: { name: string } | null
  /** Items of the council's own lists, from every document of the inspection. */
  lists: ReturnType<typeof ownLists>
  /** How many values its documents give differently, unsettled. */
  differences: number
  /** Who is named, while not everyone may see it. */
  names: readonly string[]
  answers: readonly Answered[]
  today: Day
  may: { review: boolean; plan: boolean; draft: boolean; name: boolean; upload: boolean }
}

/** Where a person changes a value: at the value, or where it is added when there is none. */
const changeLink = (given: Given, kind: ValueKind, text: string) => {
  if (!given.may.review) return undefined
  const proposal = given.proposals.findLast((one) => one.kind === kind)
  const href = proposal ? valueHref(proposal) : `/inspections/${given.inspection.id}/review/add?kind=${kind}`
  return [{ href, text, hidden: valueTitles[kind].toLowerCase() }]
}

const published = (given: Given): SummaryRow => {
  const { inspection } = given
  const done = isPublished(inspection, given.today)
  const proposal = publicationInList(inspection)
  return {
    key: 'Published',
    value: done
      ? inWords(inspection.publishedOn!)
      : html`${inspection.draft ? tag('Draft', 'purple') : tag('Not published', 'grey')}${
          inspection.shared && ' Everyone who sees inspections sees it.'
        }${proposal && html` <span class="tl-block">The national list says ${inWords(proposal)}.${given.may.review && html` <a class="govuk-link" href="/inspections/${inspection.id}/dates?published=${proposal}">Use this day</a>`}</span>`}`,
    actions: changeLink(given, 'published', done ? 'Change' : 'Mark as published'),
  }
}

/** While it is not open to everyone: who sees it, and where that is decided. */
const seenBy = ({ inspection, names, may, today }: Given): readonly SummaryRow[] => {
  if (isOpenToAll(inspection, today) && !may.name) return []
  const href = `/inspections/${inspection.id}/people`
  const actions = may.name ? [{ href, text: 'Change', hidden: 'who sees it' }] : undefined
  if (isOpenToAll(inspection, today)) return [{ key: 'Seen by', value: 'Everyone who sees inspections', actions }]
  const also = names.length > 0 ? `${names.join(', ')}, and directors` : 'Directors only'
  return [{ key: 'Seen by', value: also, actions }]
}

const about = (given: Given): Html => {
  const { inspection } = given
  const waits = (kind: ValueKind): boolean =>
    given.proposals.some((one) => one.kind === kind && one.state === 'pending' && one.proposed !== null)
  const row = (kind: ValueKind, value: string | null): SummaryRow =>
    value === null && waits(kind)
      ? { key: valueTitles[kind], value: 'Read, but not accepted yet', actions: changeLink(given, kind, 'Decide') }
      : {
          key: valueTitles[kind],
          value: orNotKnown(value),
          actions: changeLink(given, kind, value === null ? 'Enter' : 'Change'),
        }
  const known = (kind: ValueKind, day: Day | null): readonly SummaryRow[] => (day ? [row(kind, inWords(day))] : [])
  const visit = inspection.kind === 'focused-visit' || inspection.kind === 'monitoring-visit'
  return summaryList({
    rows: [
      row('kind', inspection.kind === 'unknown' ? null : kindTitles[inspection.kind]),
      row('authority', given.former?.name ?? inspection.authority?.name ?? null),
      ...known('notified', inspection.notifiedOn),
      row('on-site', inspection.onSite.length > 0 ? onSiteInWords(inspection.onSite) : null),
      ...known('draft-received', inspection.draftReceivedOn),
      ...known('accuracy-due', inspection.accuracyDueOn),
      ...known('accuracy-sent', inspection.accuracySentOn),
      row('received', inspection.receivedOn && inWords(inspection.receivedOn)),
      published(given),
      ...seenBy(given),
      ...(inspection.framework ? [row('framework', frameworkTitle(inspection.framework))] : []),
      ...(inspection.leadInspector || given.documents.length > 0
        ? [row('lead-inspector', inspection.leadInspector)]
        : []),
      ...(inspection.inspectors.length > 1 ? [row('inspectors', inspection.inspectors.join(', '))] : []),
      ...(visit || inspection.focus ? [row('focus', inspection.focus && capitalised(inspection.focus))] : []),
      ...(inspection.kind === 'jtai'
        ? [row('written-by', inspection.writtenBy && writerTitles[inspection.writtenBy])]
        : []),
      ...(inspection.notes ? [row('notes', inspection.notes)] : []),
    ],
  })
}

const dates = ({ inspection, may }: Given): Html | null =>
  may.review
    ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/inspections/${inspection.id}/dates">Enter or change all dates</a></p>`
    : null

const unsettled = ({ inspection, differences, may }: Given): Html | null =>
  differences > 0 && may.review
    ? insetText(
        html`The documents of this inspection say ${differences === 1 ? 'one thing' : `${differences} things`} differently. What was accepted counts until somebody settles it. <a class="govuk-link" href="/inspections/${inspection.id}/documents">See the documents</a>`,
      )
    : null

const draft = ({ inspection, may }: Given): Html | null =>
  inspection.draft
    ? insetText(
        html`This is a draft, sent to check its facts. Only named people see it, and nothing of it counts as published.${
          may.review &&
          html` <a class="govuk-link" href="/inspections/${inspection.id}/factual-accuracy">Comment on its factual accuracy</a>`
        }`,
      )
    : null

const predecessor = ({ former }: Given): Html | null =>
  former &&
  insetText(
    html`This was an inspection of <strong>${former.name}</strong>, a predecessor. What it found and the grades it gave are not carried over to the council that came after.`,
  )

/** What a committee report says of the council's own work: apart from what inspectors found. */
const ownListsView = ({ lists }: Given): Html | null =>
  lists.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">The council’s own lists</h2>
${[...Map.groupBy(lists, ({ heading }) => heading)].map(
  ([heading, items]) => html`${heading && html`<h3 class="govuk-heading-s">${heading}</h3>`}
<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${items.map((one) => html`<li id="list-item-${one.id}">${one.text}</li>`)}</ul>`,
)}`

/** Page numbers are those of the main document. */
const main = ({ inspection, documents: all }: Pick<Given, 'inspection' | 'documents'>): readonly Document[] =>
  all.filter((one) => one.inspectionId === inspection.id)

const judgements = (given: Given, { judgements: list } = given, papers = main(given)): Html | null =>
  list.length === 0
    ? null
    : table({
        caption: 'Judgements',
        head: ['Judgement', 'Grade', 'Where'],
        rows: list.map((one) => [
          html`<span id="judgement-${one.id}">${areaTitles[one.area]}</span>`,
          gradeTag(one.grade),
          one.page === null ? '' : pageLink(papers, one.page),
        ]),
        firstCellIsHeader: true,
      })

const paragraphLink = (given: Given, number: string): Html => {
  const href = paragraphHref(given.paragraphs, number)
  return href ? html`<a class="govuk-link" href="${href}">paragraph ${number}</a>` : html`paragraph ${number}`
}

const where = (given: Given, { paragraph, page }: Finding): Html | null => {
  if (paragraph === null && page === null) return null
  const both = paragraph !== null && page !== null
  return html` <span class="tl-secondary">(${paragraph !== null && paragraphLink(given, paragraph)}${both && ', '}${page !== null && pageLink(main(given), page)})</span>`
}

const answersTo = (given: Given, { id }: Finding): Html | null => {
  const answers = given.answers.filter(({ finding }) => finding === id)
  if (answers.length === 0) return null
  return html`<ul class="govuk-list govuk-!-margin-top-1" aria-label="What answers it">${answers.map(
    ({ text, href, state }) =>
      html`<li>Answered by: <a class="govuk-link" href="${href}">${text}</a> <span class="tl-secondary">${state}</span></li>`,
  )}</ul>`
}

/** Plans link to the id of an area or picked finding. */
const area = (given: Given, finding: Finding): Html =>
  html`<li id="finding-${finding.id}">${finding.text}${
    finding.nationalFramework.length > 0 &&
    html` <span class="tl-secondary">National Framework: ${finding.nationalFramework.map(nationalFrameworkTitle).join(', ')}.</span>`
  }${where(given, finding)}${answersTo(given, finding)}</li>`

const areas = (given: Given, kind: Finding['kind'], title: string, none: string | null): Html | null => {
  const list = given.findings.filter((finding) => finding.kind === kind)
  if (list.length === 0 && none === null) return null
  return html`<h2 class="govuk-heading-m">${title}</h2>
${
  list.length === 0
    ? html`<p class="govuk-body">${none}</p>`
    : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${list.map((finding) => area(given, finding))}</ul>`
}`
}

const review = (given: Given): Html | null => {
  const { decided, total } = given.progress
  if (decided === total) return null
  return insetText(
    html`${total - decided} of the ${total} values read from this document are not decided yet, so they are not shown here.${
      given.may.review && html` <a class="govuk-link" href="/inspections/${given.inspection.id}/review">Review them</a>`
    }`,
  )
}

const plan = (given: Given): Html | null => {
  const nothing = given.documents.length === 0 && given.findings.length === 0
  if (!given.may.plan || given.inspection.kind === 'unknown' || given.former || nothing) return null
  const text = given.may.draft
    ? given.clock.owed || given.clock.ask !== null
      ? 'Draft or open the improvement plan'
      : 'Draft or open a voluntary plan'
    : 'See the improvement plan'
  return button({ text, href: `/improvement-plans/from-inspection/${given.inspection.id}` })
}

const documents = ({ inspection, documents: list, may }: Given): Html | null =>
  list.length === 0 && !may.upload
    ? null
    : html`<h2 class="govuk-heading-m">Documents</h2>
<ul class="govuk-list">${list.map(
        (
          document,
        ) => html`<li><a class="govuk-link" href="/inspections/${document.inspectionId}/documents/${document.id}" download>${document.fileName}</a> ${document.stage === 'draft' && tag('Draft', 'purple')}
<span class="tl-secondary">${Math.max(1, Math.round(document.sizeBytes / 1024))} KB, ${kindTitles[document.kind].toLowerCase()}, uploaded by ${document.uploadedBy}</span></li>`,
      )}</ul>
${may.upload && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/inspections/upload?to=${inspection.id}">Add a document</a></p>`}`

/** What one inspection says, as far as it was accepted. */
export const inspectionView = (
  given: Given,
): Html => html`${inspectionNavigation(given.inspection.id, 'inspection', given.may)}
${predecessor(given)}
${draft(given)}
${given.doubts.map((doubt) => warningText(doubt))}
${review(given)}
${unsettled(given)}
${about(given)}
${dates(given)}
${!given.former && clockInBrief(given.inspection.id, given.clock)}
${plan(given)}
${judgements(given)}
${areas(given, 'priority-action', 'Areas for priority action', null)}
${areas(given, 'area-for-improvement', 'Areas for improvement', given.documents.length === 0 ? null : given.progress.decided === given.progress.total ? 'This document lists none.' : 'None accepted yet.')}
${areas(given, 'concern', 'Concerns picked from the narrative', null)}
${areas(given, 'strength', 'Strengths picked from the narrative', null)}
${narrativeView(given.paragraphs, main(given))}
${ownListsView(given)}
${documents(given)}`
