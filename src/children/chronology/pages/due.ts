import type { Page } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import { html as answer } from '../../../platform/http/page.ts'
import { table, tag } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { findReach } from '../../records/reach.ts'
import { findDueChronologies, mostListed } from '../records/due.ts'
import { chronologyAddress, refreshTag } from '../views/parts.ts'

/** Chronologies of open children within reach, the most overdue first; by identifier, without names. */
export const duePage: Page = {
  path: '/children/chronologies',
  title: 'Chronologies due',
  may: 'chronology.write',
  logged: { record: 'children.chronology_entry', action: 'looked at the list' },
  reachedFrom: '/children',
  show: (visit) =>
    visit.transaction(async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const own = reach.scope === 'own-children'
      const due = await findDueChronologies(db, reach, visit.today, own)
      const late = due.filter(({ refresh }) => refresh.state === 'overdue').length
      return answer(
        page(visit.chrome, {
          title: 'Chronologies due',
          breadcrumbs: [{ text: 'Children', href: '/children' }, { text: 'Chronologies due' }],
          wide: true,
          body:
            due.length === 0
              ? html`<p class="govuk-body">No child within your reach is open to children’s social care, so no chronology is due.</p>`
              : html`<p class="govuk-body">${due.length} open ${due.length === 1 ? 'child' : 'children'}${due.length === mostListed && ', the first by identifier'}; ${late} overdue.</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="Chronologies">${table({
                  caption: 'The most overdue first',
                  hideCaption: true,
                  head: ['Child', 'State', 'Due', 'Why', 'Manager’s check'],
                  rows: due.map(({ childId, identifier, refresh, waits }) => [
                    html`<a class="govuk-link" href="${chronologyAddress(childId)}">${identifier}</a>`,
                    refreshTag(refresh) ?? '',
                    inWords(refresh.due),
                    refresh.why,
                    waits ? tag('Waits', 'yellow') : '',
                  ]),
                })}</div>`,
        }),
      )
    }),
}
