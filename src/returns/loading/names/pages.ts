import type { Page } from '../../../access/model.ts'
import { html as answer, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { address, choosePage } from './choose.ts'
import { acceptSure, proposed, settle } from './settle.ts'
import { namesView } from './views.ts'

const namesPage: Page = {
  path: address,
  title: 'Staff names in returns',
  may: 'returns.load',
  reachedFrom: '/returns',
  show: async (visit) => {
    const { names, apart } = await visit.transaction(proposed)
    const breadcrumbs = [{ text: 'Returns', href: '/returns' }, { text: 'Staff names' }]
    return answer(
      page(visit.chrome, {
        title: 'Staff names in returns',
        breadcrumbs,
        wide: true,
        body: namesView(visit.chrome, names, apart),
      }),
    )
  },
  submit: async (visit, sent) => {
    const said = await visit.transaction((db) =>
      sent.get('do') === 'accept-sure' ? acceptSure(db, visit) : settle(db, visit, sent),
    )
    return redirect(address, said === null ? undefined : { tone: 'success', text: said })
  },
}

export const namesPages: readonly Page[] = [namesPage, choosePage]
