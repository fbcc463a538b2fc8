import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { countChanged } from '../../children/index.ts'
import { notFound } from '../../platform/errors.ts'
import { html as answer } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { groupInWords, groupOf, groupQuery } from '../rules/asked.ts'
import { allStandards } from '../scorecard.ts'
import { scorecardAddress, standardAddress } from '../views/addresses.ts'
import { groupForm } from '../views/group-form.ts'
import { standardView } from '../views/standard.ts'
import { ageOfData, beingCounted } from '../views/standards.ts'
import { gatherStandard } from './standard-gathered.ts'

const query = z.object({ of: groupQuery })

/** Throws `not-found` where there is no such standard. */
export const standardNamed = (id: string | undefined): Standard => {
  const found = allStandards.find((one) => one.id === id)
  if (found === undefined) throw notFound('practice standard')
  return found
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
      const waiting = behind ? await countChanged(db) : 0
      const { authority, places } = gathered
      return answer(
        page(visit.chrome, {
          title: standard.title,
          caption: groupInWords(group, authority),
          wide: true,
          breadcrumbs: [{ text: 'Practice standards', href: scorecardAddress(group) }, { text: standard.title }],
          body: html`${groupForm(standardAddress(standard.id, { kind: 'authority', name: '' }), places, group, authority)}
${beingCounted({ behind, waiting, again: standardAddress(standard.id, group) })}
${ageOfData(age)}
${standardView(gathered)}`,
        }),
      )
    })
  },
}
