import type { Page } from '../../access/model.ts'
import { html } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { listRegister } from '../records/register.ts'
import { registerView } from '../views/register.ts'
import { mayOpenIn } from './open.ts'

const register: Page = {
  path: '/inspections',
  title: 'Inspections',
  may: 'inspections.see',
  reachedFrom: 'navigation',
  show: async (visit) => {
    const all = await visit.transaction(listRegister)
    const entries = all.filter(({ inspection }) => mayOpenIn(visit, inspection))
    const may = { upload: visit.may('inspections.upload'), review: visit.may('inspections.review') }
    return html(
      page(visit.chrome, {
        title: 'Inspections',
        wide: true,
        body: registerView({ entries, may, settings: visit.may('inspections.settings'), today: visit.today }),
      }),
    )
  },
}

export const registerPages: readonly Page[] = [register]
