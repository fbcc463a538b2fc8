import type { Tenant } from '../../platform/db/tenant.ts'
import { html, redirect } from '../../platform/http/page.ts'
import { html as markup } from '../../platform/views/html.ts'
import { keptText } from '../../platform/views/kept.ts'
import { page } from '../../platform/views/page.ts'
import type { Page, Person } from '../model.ts'
import { findKeptForm, type KeptForm, shortenKeptForm } from '../records/kept-forms.ts'
import { readToken, type Token } from '../tokens.ts'

const openKept = async (db: Tenant, person: Person, token: Token, now: Date): Promise<KeptForm | null> => {
  const kept = await findKeptForm(db, person.accountId, token, now)
  if (kept) await shortenKeptForm(db, token, now)
  return kept
}

/** After signing in again: what was typed when the session ended, and a button that sends it. */
const keptForm: Page = {
  path: '/kept-form',
  title: 'What you typed was kept',
  may: 'signed-in',
  reachedFrom: 'account',
  show: async ({ transaction, person, door, now, chrome }) => {
    const token = readToken(door.cookie('kept'))
    const kept = token && token.la === person.la ? await transaction((db) => openKept(db, person, token, now)) : null
    if (!kept) {
      door.setCookie('kept', null)
      return redirect('/')
    }
    return html(
      page(chrome, {
        title: 'What you typed was kept',
        body: markup`<p class="govuk-body">Your session had ended while you were filling in a form, so nothing was saved.
This is what you had typed. Send it now, or <a class="govuk-link" href="${kept.address}">open the page without it</a>.
Files are not kept: choose them again on the page. The text stays here for a quarter of an hour, then it is deleted.</p>
${keptText(chrome, kept.address, kept.entries, 'Send what I typed')}`,
      }),
    )
  },
}

export const keptFormPages: readonly Page[] = [keptForm]
