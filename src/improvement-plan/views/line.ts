import { retestTitles, type ThenAndNow } from '../../inspections/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, form, insetText, summaryList, timeline } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { type Evidence, type Line, type LineUpdate, lineFields, type WholePlan } from '../model.ts'
import { impactToday } from '../rules/evidence.ts'
import { standingById } from '../rules/headings.ts'
import { inOrder } from '../rules/order.ts'
import { fieldInWords } from '../rules/words.ts'
import { evidenceTable } from './evidence.ts'
import { momentInWords } from './history.ts'
import { milestoneTable } from './milestones.ts'
import { lineAddress, quotation, type Source } from './parts.ts'
import { deliveryWords, dueWords, impactTag } from './tags.ts'

export type LineView = {
  chrome: Chrome
  whole: WholePlan
  line: Line
  source: Source | null
  updates: readonly LineUpdate[]
  evidence: readonly Evidence[]
  /** The standards that measure it, with their figures. */
  measured: Html
  /** Which of them have got worse since the line was signed off or rated embedded; null: none. */
  worse: Html | null
  /** What later documents showed of earlier findings, of any line. */
  testedAgain: readonly ThenAndNow[]
  today: Day
  may: { edit: boolean; update: boolean; evidence: boolean; rateImpact: boolean; signOff: boolean; reopen: boolean }
}

const text = (value: string): Html => html`<span class="tl-pre-line">${value}</span>`

const facts = ({ whole, line, today }: LineView): Html => {
  const words = (field: Parameters<typeof fieldInWords>[0]) => fieldInWords(field, line[field], whole)
  const row = (field: Parameters<typeof fieldInWords>[0]) => ({
    key: lineFields[field].label,
    value: text(words(field)),
  })
  const cost = [
    words('cost'),
    line.costNote,
    line.funded && `Funded: ${words('funded').toLowerCase()}`,
    line.fundingSource,
  ]
  return summaryList({
    rows: [
      ...(line.whyNoFinding === '' ? [] : [row('whyNoFinding')]),
      ...(standingById(whole.headings, line.priority) ? [row('priority')] : []),
      ...(standingById(whole.headings, line.workstream) ? [row('workstream')] : []),
      row('action'),
      row('outcome'),
      row('measures'),
      row('lead'),
      ...(line.partner ? [row('partner')] : []),
      ...(line.start ? [row('start')] : []),
      { key: 'Due', value: dueWords(line, today) },
      {
        key: 'Cost',
        value: text(
          line.cost === null && line.costNote === '' && !line.funded
            ? 'Not costed yet'
            : cost.filter((part) => part && part !== 'Nothing').join('\n'),
        ),
      },
      ...(whole.plan.statutory ? [row('inStatement')] : []),
    ],
  })
}

const ratings = ({ whole, line, evidence, today, may }: LineView): Html => {
  const { impact, reopened } = impactToday(line.impact, evidence, today, whole.plan.evidenceMonths)
  const address = (rest: string) => lineAddress(whole.plan.id, line.id, rest)
  return html`${summaryList({
    rows: [
      {
        key: 'Delivery',
        value: deliveryWords(line, today),
        actions:
          may.update && line.delivery !== 'signed-off'
            ? [{ href: address('/update'), text: 'Change', hidden: 'delivery rating' }]
            : [],
      },
      {
        key: 'Impact',
        value: html`${impactTag(impact, reopened !== null)}${reopened && html`<br><span class="govuk-!-font-size-16">Was rated Embedded. ${reopened}</span>`}`,
        actions: may.rateImpact ? [{ href: address('/impact'), text: 'Change', hidden: 'impact rating' }] : [],
      },
    ],
  })}`
}

const small = (chrome: Chrome, action: string, label: string, name?: string, value?: string): Html =>
  form({
    chrome,
    action,
    body: html`${name && html`<input type="hidden" name="${name}" value="${value}">`}${button({ text: label, look: 'secondary' })}`,
  })

const actions = ({ chrome, whole, line, may }: LineView): Html => {
  const address = (rest: string) => lineAddress(whole.plan.id, line.id, rest)
  if (line.removed)
    return html`${insetText('This line is removed from the plan. It is in neither its coverage nor the statement.')}${
      may.edit && small(chrome, address('/remove'), 'Put it back', 'do', 'put-back')
    }`
  return html`<div class="tl-buttons-inline tl-no-print">
${may.edit && line.delivery !== 'signed-off' && button({ text: 'Change the line', href: address('/edit') })}
${may.update && button({ text: 'Add an update', href: address('/update'), look: 'secondary' })}
${may.evidence && button({ text: 'Milestones', href: address('/milestones'), look: 'secondary' })}
${may.evidence && button({ text: 'Add evidence', href: address('/evidence'), look: 'secondary' })}
${may.signOff && button({ text: 'Sign off', href: address('/sign-off'), look: 'secondary' })}
${may.reopen && button({ text: 'Reopen', href: address('/sign-off'), look: 'secondary' })}
${may.edit && !line.asked && line.delivery !== 'signed-off' && small(chrome, address('/ask'), 'Ask for an update')}
${may.edit && small(chrome, address('/remove'), 'Remove the line')}
</div>`
}

const updateList = ({ whole, line, updates, may }: LineView): Html => {
  if (updates.length === 0) return html`<p class="govuk-body">No update yet.</p>`
  const corrected = new Map(updates.flatMap((update) => (update.corrects ? [[update.corrects, update] as const] : [])))
  return timeline(
    updates.map((update) => ({
      title: `${update.corrects ? 'Correction' : 'Update'}, as at ${inWords(update.about)}`,
      by: update.by,
      when: `Written on ${momentInWords(update.at)}`,
      datetime: update.at.toISOString(),
      content: html`<p class="govuk-body tl-pre-line">${update.text}</p>${
        corrected.has(update.id)
          ? html`<p class="govuk-hint">Corrected by ${corrected.get(update.id)!.by} on ${momentInWords(corrected.get(update.id)!.at)}: see above or below.</p>`
          : may.update &&
            html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${lineAddress(whole.plan.id, line.id, `/update?corrects=${update.id}`)}">Correct this update<span class="govuk-visually-hidden"> as at ${inWords(update.about)}</span></a></p>`
      }`,
    })),
  )
}

/** What inspectors wrote of it when they came back, as a person settled it: the proof of what changed. */
const testedAgain = (view: LineView, findingId: string): readonly Html[] =>
  view.testedAgain
    .filter((one) => one.findingId === findingId && one.outcome !== 'not-tested')
    .map(
      ({ again, outcome }) =>
        html`<p class="govuk-body"><strong>${retestTitles[outcome]}</strong>, by <a class="govuk-link" href="/inspections/${again.inspectionId}/retests">${again.title}</a>${
          again.passages[0] && html`: “${again.passages[0].text}”`
        }</p>`,
    )

export const lineBody = (view: LineView): Html => {
  const { whole, line } = view
  const findings = inOrder(whole.findings).filter((finding) => line.findings.includes(finding.id))
  return html`${line.asked && insetText(`${line.asked.by} asked for an update on ${momentInWords(line.asked.at)}.`)}
${actions(view)}
${findings.map((finding) => [quotation(finding, view.source), testedAgain(view, finding.sourceKey)])}
${facts(view)}
<h2 class="govuk-heading-m">Ratings</h2>
${ratings(view)}
${view.worse}
${view.measured}
<h2 class="govuk-heading-m">Milestones</h2>
${milestoneTable(whole.plan.id, line, view.today, view.may.evidence && !line.removed)}
<h2 class="govuk-heading-m">Updates</h2>
${updateList(view)}
<h2 class="govuk-heading-m">Evidence of impact</h2>
${evidenceTable(whole.plan.id, view.evidence, view.today, whole.plan.evidenceMonths, null)}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${lineAddress(whole.plan.id, line.id, '/history')}">Every change of this line</a></p>`
}
