import { inWords } from '../../platform/day.ts'
import { insetText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { DataAge } from '../records/freeze.ts'
import type { OldSource } from '../rules/old-sources.ts'

const sources: Readonly<Record<string, string>> = {
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
  local: 'small lists',
}

const ageInWords = ({ source, asAt, days }: DataAge): string => {
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return source === 'entered'
    ? `recorded here, last on ${inWords(asAt)} (${ago})`
    : `${sources[source] ?? source} as at ${inWords(asAt)} (${ago})`
}

/** How old the data is; on every page of figures. */
export const ageOfData = (age: readonly DataAge[]): Html =>
  age.length === 0
    ? html`<p class="govuk-body">No return is loaded yet, so that nothing is recorded.</p>`
    : html`<p class="govuk-body-s">The newest data: ${age.map(ageInWords).join('; ')}.</p>`

/** Which sources are older than today, where something that shows as late may have been done since. */
export const notHereYet = (old: readonly OldSource[]): Html | null => {
  if (old.length === 0) return null
  const each = old.map(({ source, asAt }) => `${sources[source] ?? source} (${inWords(asAt)})`)
  const all = each.length === 1 ? each[0]! : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
  return html`<p class="govuk-body">What was recorded elsewhere since the newest ${all} is not here yet: something that shows as late may be done.</p>`
}

/** `again`: the address of this page. */
export const beingCounted = ({ behind, waiting, again }: { behind: boolean; waiting: number; again: string }): Html =>
  behind
    ? insetText(
        html`Figures are being counted: ${waiting === 0 ? 'what they go by was changed (a limit, bank holidays, school terms or what is recorded about the authority)' : `the records of ${waiting.toLocaleString('en-GB')} ${waiting === 1 ? 'child or worker' : 'children and workers'} changed`}. Until that is done, in some minutes, this page shows what was counted before. <a class="govuk-link" href="${again}">Look again</a>`,
      )
    : html``
