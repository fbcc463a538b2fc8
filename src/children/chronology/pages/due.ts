import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import { html as answer } from '../../../platform/http/page.ts'
import { button, filterForm, pagination, select, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { findReach } from '../../records/reach.ts'
import { nameOf } from '../../rules/names.ts'
import { decideReach, type Reach } from '../../rules/reach.ts'
import { type DueChronology, findDueChronologies } from '../records/due.ts'
import { chronologyStates } from '../rules/state.ts'
import { chronologyAddress, stateTag } from '../views/parts.ts'

const address = '/children/chronologies'
const perPage = 50

/** A list cannot look at every event that waits to be settled, so it calls none up to date. */
const titles = { ...chronologyStates, current: 'Refreshed', waits: 'Waits for a manager’s check' } as const
type Wanted = keyof typeof titles
const isWanted = (text: unknown): text is Wanted => typeof text === 'string' && text in titles

const query = z.object({
  state: z.custom<Wanted>(isWanted).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
type Query = z.infer<typeof query>

const isShown =
  (wanted: Wanted | undefined) =>
  ({ state, waits }: DueChronology): boolean =>
    wanted === undefined || (wanted === 'waits' ? waits : state === wanted)

const childCell = ({ child }: DueChronology, reach: Reach, visit: Visit): Html => {
  const decision = decideReach(reach, child, visit.today)
  const names = decision.kind === 'open' ? decision.names : reach.scope !== 'names-with-reason'
  const name = names ? nameOf(child) : child.identifier
  return html`<a class="govuk-link" href="${chronologyAddress(child.childId)}">${name}</a>${name !== child.identifier && html`<span class="tl-block">${child.identifier}</span>`}`
}

const filter = ({ state }: Query, all: readonly DueChronology[]): Html =>
  filterForm({
    action: address,
    label: 'Choose which chronologies are listed',
    body: html`<div class="tl-filters">${select({
      name: 'state',
      label: 'State',
      value: state ?? '',
      items: [
        { value: '', text: `All (${all.length})` },
        ...Object.entries(titles).map(([value, text]) => ({
          value,
          text: `${text} (${all.filter(isShown(value as Wanted)).length})`,
        })),
      ],
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

const list = (visit: Visit, reach: Reach, shown: readonly DueChronology[]): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Chronologies">${table({
    caption: 'The most overdue first',
    hideCaption: true,
    head: ['Child', 'State', 'Due', 'Why', 'Worker', 'Manager’s check'],
    rows: shown.map((one) => [
      childCell(one, reach, visit),
      one.state === 'current' ? tag(titles.current, 'blue') : (stateTag(one.state) ?? ''),
      inWords(one.refresh.due),
      one.refresh.why,
      one.child.worker ?? one.child.adviser ?? 'No worker',
      one.waits ? tag('Waits', 'yellow') : '',
    ]),
    firstCellIsHeader: true,
  })}</div>`

const body = (visit: Visit, reach: Reach, all: readonly DueChronology[]): Html => {
  const asked = visit.query as Query
  const shown = all.filter(isShown(asked.state))
  const last = Math.max(1, Math.ceil(shown.length / perPage))
  const current = Math.min(asked.page, last)
  const late = all.filter(({ refresh }) => refresh.state === 'overdue').length
  const to = (number: number): string =>
    `${address}?${new URLSearchParams({ ...(asked.state && { state: asked.state }), page: String(number) })}`
  return html`<p class="govuk-body">${all.length} open ${all.length === 1 ? 'child' : 'children'}, ${late} overdue; the most overdue first.</p>
${filter(asked, all)}
${
  shown.length === 0
    ? html`<p class="govuk-body">No chronology is in this state. <a class="govuk-link" href="${address}">Show all</a></p>`
    : list(visit, reach, shown.slice((current - 1) * perPage, current * perPage))
}
${pagination({ current, last, href: to })}`
}

/** Chronologies of open children within reach, the most overdue first. */
export const duePage: Page = {
  path: address,
  title: 'Chronologies due',
  may: 'chronology.write',
  query,
  logged: { record: 'children.chronology_entry', action: 'looked at the list' },
  reachedFrom: '/children',
  show: (visit) =>
    visit.transaction(async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const due = await findDueChronologies(db, reach, visit.today, reach.scope === 'own-children')
      return answer(
        page(visit.chrome, {
          title: 'Chronologies due',
          breadcrumbs: [{ text: 'Children', href: '/children' }, { text: 'Chronologies due' }],
          wide: true,
          body:
            due.length === 0
              ? html`<p class="govuk-body">No child within your reach is open to children’s social care, so no chronology is due.</p>`
              : body(visit, reach, due),
        }),
      )
    }),
}
