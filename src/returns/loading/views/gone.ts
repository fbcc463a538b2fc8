import { historyTables } from '../../../children/history/tables.ts'
import type { GoneChild } from '../../../children/index.ts'
import { insetText, pagination } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Upload } from '../model.ts'
import { counted } from '../rules/words.ts'
import { wideTable } from './parts.ts'

const heldIn = ({ tables }: GoneChild): string => tables.map((table) => historyTables[table]?.title ?? table).join(', ')

export const goneRow = (child: GoneChild): readonly string[] => [child.identifier, child.team ?? '', heldIn(child)]

type Part = { total: number; hidden: number; current: number; perPage: number }

const list = ({ id }: Upload, children: readonly GoneChild[], { total, current, perPage }: Part): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="/returns/${id}/gone.csv">Download all ${total.toLocaleString('en-GB')} (CSV)</a>. The file holds identifiers of children.</p>
${wideTable({
  caption: `${counted(total, 'child', 'children')} not in it`,
  head: ['Identifier', 'Team', 'Held in'],
  rows: children.map((child) => [
    html`<a class="govuk-link" href="/children/${child.childId}">${child.identifier}</a>`,
    child.team ?? 'No team named',
    heldIn(child),
  ]),
})}
${pagination({ current, last: Math.ceil(total / perPage), href: (at) => `/returns/${id}/gone?page=${at}` })}`

const none = (hidden: number): string =>
  hidden > 0 ? 'No other child is missing from it.' : 'No child is missing from it, or the list is no longer kept.'

/** Whom a return leaves out, a page of them. `hidden`: those whom this person may not know of, counted alone. */
export const goneView = (
  upload: Upload,
  children: readonly GoneChild[],
  part: Part,
): Html => html`<p class="govuk-body">By what was known this return should hold them, and no row of it names them.${
  upload.state === 'staged' && ' Loading it takes these records as taken back or ended.'
}</p>
${part.hidden > 0 && insetText(`${counted(part.hidden, 'more child', 'more children')} not shown: adopted since, or kept to named people.`)}
${part.total === 0 ? html`<p class="govuk-body">${none(part.hidden)}</p>` : list(upload, children, part)}`
