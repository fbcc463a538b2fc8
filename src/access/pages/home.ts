import { html } from '../../platform/http/page.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Page } from '../model.ts'

const home: Page = {
  path: '/',
  title: 'Home',
  may: 'home.see',
  reachedFrom: 'navigation',
  show: async ({ chrome }) => html(page(chrome, { title: 'Home', body: markup`<p class="govuk-body">Hello.</p>` })),
}

export const homePages: readonly Page[] = [home]
