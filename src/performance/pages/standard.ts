import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { countChanged } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { html as answer } from '../../platform/http/page.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { caseloadId } from '../caseload-told.ts'
import type { Group, GroupKind } from '../records/figures.ts'
import { groupInWords, groupOf, groupQuery } from '../rules/asked.ts'
import { apartOf } from '../rules/one-worker.ts'
import { scorecardAddress, standardAddress } from '../views/addresses.ts'
import { caseloadMonthsView, caseloadsCsv } from '../views/caseload-months.ts'
import { groupApart } from '../views/group-apart.ts'
import { groupForm } from '../views/group-form.ts'
import { standardView } from '../views/standard.ts'
import { ageOfData, beingCounted } from '../views/standards.ts'
import { gatherCaseloadMonths } from './caseload-months.ts'
import { type GatheredStandard, gatherStandard } from './standard-gathered.ts'
import { standardMeaning } from './standard-meaning.ts'
import { standardNamed } from './standard-named.ts'

const query = z.object({ of: groupQuery })

const kindsShown = (group: Group): readonly GroupKind[] => [...new Set([group.kind, 'team' as const])]

/** In the place of what the newest list would say of the months before it. */
const caseloadsOf = async (
  db: Tenant,
  visit: Visit,
  { group, span, authority, ground }: GatheredStandard,
): Promise<Html> => {
  const months = await gatherCaseloadMonths(db, visit, { on: span.on, kinds: kindsShown(group) }, ground)
  return html`<h2 class="govuk-heading-m">Average caseload by month</h2>${caseloadMonthsView(months, group, authority, caseloadsCsv(group))}`
}

export const standardPage: Page = {
  path: '/performance/standards/:standard',
  title: 'A practice standard',
  may: 'performance.see',
  query,
  reachedFrom: '/performance',
  show: (visit) => {
    const standard = standardNamed(visit.params.standard)
    const group = groupOf((visit.query as z.infer<typeof query>).of)
    return visit.transaction(async (db) => {
      const gathered = await gatherStandard(db, visit, standard, group)
      const { behind, age } = gathered.ofGroup
      const meaning = await standardMeaning(db, visit, gathered)
      const waiting = behind ? await countChanged(db) : 0
      const { authority, places } = gathered
      const apart = apartOf(gathered.apart, group)
      const byMonth = standard.id === caseloadId && apart === null ? await caseloadsOf(db, visit, gathered) : null
      return answer(
        page(visit.chrome, {
          title: standard.title,
          caption: groupInWords(group, authority),
          wide: true,
          breadcrumbs: [{ text: 'Practice standards', href: scorecardAddress(group) }, { text: standard.title }],
          body: html`${groupForm(standardAddress(standard.id, { kind: 'authority', name: '' }), places, group, authority)}
${beingCounted({ behind, waiting, again: standardAddress(standard.id, group) })}
${ageOfData(age)}
${apart === null ? standardView(gathered, meaning, byMonth) : groupApart(apart)}`,
        }),
      )
    })
  },
}
