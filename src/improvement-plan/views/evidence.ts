import { type Day, inWords } from '../../platform/day.ts'
import { table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Evidence, type EvidenceFile, evidenceKinds } from '../model.ts'
import { recentEvidence } from '../rules/evidence.ts'
import { fileTypes } from '../rules/file-type.ts'
import { planAddress, scrolling } from './parts.ts'

const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const typeInWords = ({ type }: EvidenceFile): string =>
  Object.values(fileTypes).find((one) => one.type === type)?.text ?? 'File'

/** Where it can be seen: a file to download, an address, or in words. */
const whereItIs = (planId: string, one: Evidence): Html =>
  html`${one.source}${
    one.file &&
    html`${one.source !== '' && html`<br>`}<a class="govuk-link" href="${planAddress(planId, `/evidence/${one.id}`)}" download>${one.file.name}</a>
<span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">${typeInWords(one.file)}, ${sizeInWords(one.file.bytes)}</span>`
  }${
    one.link !== '' &&
    html`${(one.source !== '' || one.file) && html`<br>`}<a class="govuk-link" href="${one.link}" rel="noopener noreferrer">Open it at ${new URL(one.link).hostname}</a>`
  }`

/** `withdraw` gives the form that takes one back; null where the page only shows. */
export const evidenceTable = (
  planId: string,
  evidence: readonly Evidence[],
  today: Day,
  months: number,
  withdraw: ((one: Evidence) => Html) | null,
): Html => {
  if (evidence.length === 0) return html`<p class="govuk-body">No evidence yet.</p>`
  const recent = new Set(recentEvidence(evidence, today, months))
  const state = (one: Evidence): Html => {
    if (one.withdrawn)
      return html`${tag('Withdrawn', 'grey')}<br><span class="govuk-!-font-size-16">By ${one.withdrawn.by}: ${one.withdrawn.why}</span>`
    return recent.has(one) ? tag('Recent', 'green') : tag(one.dated > today ? 'Dated in the future' : 'Old', 'orange')
  }
  return scrolling(
    'Evidence',
    table({
      caption: 'Evidence',
      hideCaption: true,
      head: ['Kind', 'Date', 'What it shows', 'Where it is', 'Added by', 'State', ...(withdraw ? ['Withdraw'] : [])],
      rows: evidence.map((one) => [
        evidenceKinds[one.kind].text,
        inWords(one.dated),
        html`<span class="tl-pre-line">${one.shows}</span>`,
        whereItIs(planId, one),
        one.by,
        state(one),
        ...(withdraw ? [one.withdrawn ? '' : withdraw(one)] : []),
      ]),
    }),
  )
}
