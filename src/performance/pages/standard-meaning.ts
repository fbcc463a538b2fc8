import type { Visit } from '../../access/model.ts'
import type { Served } from '../../access/slice.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { findApartMonths } from '../group-asked.ts'
import { figuresSaid } from '../records/commentary-figures.ts'
import { readingOf } from '../rules/commentary.ts'
import { currentSets } from '../rules/diagnostic-set.ts'
import { commentaryAddress, commentaryEntries, writeAddress } from '../views/commentary.ts'
import { servesView } from '../views/serves.ts'
import { readerOf } from './commentary.ts'
import type { GatheredStandard } from './standard-gathered.ts'

const monthsShown = 3

/** What other parts know that this standard serves: lines of plans, and through them findings. Each shows only what this person may see. */
const servedBy = async (visit: Visit, db: Tenant, standard: string): Promise<readonly Served[]> => {
  const served: Served[] = []
  for (const { panels = [] } of visit.slices)
    for (const panel of panels)
      if (panel.on === 'practice-standard')
        served.push(...(await panel.serves(db, visit.person, visit.today, standard)))
  return served
}

/** Lists of other parts that show how it is today: a figure is as old as the newest return. */
const todayOf = (visit: Visit, standard: string): readonly { text: string; href: string }[] =>
  visit.slices
    .flatMap(({ panels = [] }) => panels)
    .flatMap((panel) => (panel.on === 'standard-today' ? (panel.leadsTo(visit.person, standard) ?? []) : []))

const commentaryPart = async (
  db: Tenant,
  visit: Visit,
  { standard, group, ground, commentary }: GatheredStandard,
): Promise<Html> => {
  const reader = await readerOf(db, visit)
  const apart = await findApartMonths(
    db,
    visit.today,
    { standard: standard.id, group, looker: visit.person.accountId },
    ground,
  )
  const all = commentary.filter((one) => readingOf(one, reader).text && apart(one.monthEnd) === null) // biome-ignore format: one list
  const shown = all.slice(0, monthsShown)
  const months = shown.map(({ monthEnd }) => monthEnd)
  const said = await figuresSaid(db, { standards: [standard], months, kinds: [group.kind] })
  const entries = commentaryEntries(standard, shown, (month, of) => said(standard.id, month, of), reader)
  const key = { standard: standard.id, group }
  return html`<h2 class="govuk-heading-m" id="commentary">Commentary</h2>
${entries.length > 0 ? entries : html`<p class="govuk-body">Nothing is written about these figures yet.</p>`}
<p class="govuk-body tl-no-print">${reader.writes && html`<a class="govuk-link govuk-!-margin-right-4" href="${writeAddress(key)}">Write commentary</a> `}${all.length > monthsShown && html`<a class="govuk-link" href="${commentaryAddress(key)}">All commentary (${all.length} months)</a>`}</p>`
}

/** What was written about the figures of a group, which sets a board looks at hold the standard, and what it serves. */
export const standardMeaning = async (db: Tenant, visit: Visit, gathered: GatheredStandard): Promise<Html> => {
  const { standard } = gathered
  const commentary = await commentaryPart(db, visit, gathered)
  const sets = currentSets(gathered.sets, visit.today).filter((set) =>
    set.standards.some((one) => one.standard === standard.id),
  )
  return html`${todayOf(visit, standard.id).map(({ text, href }) => html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`)}${commentary}
${servesView({ served: await servedBy(visit, db, standard.id), sets, standard: standard.id })}`
}
