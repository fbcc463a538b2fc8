import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { giveBack, type LaterAccount, listLaterAccounts } from '../records/holders.ts'
import { laterAccountsView, laterAccountView, laterTitle } from '../views/given-back.ts'

const list = { text: 'Accounts joined later', href: '/supervision/human-resources/accounts' }
const root = { text: 'Personal parts', href: '/supervision/human-resources' }

/** Whose account of today is younger than some of their supervisions: nothing of what was written. */
export const laterAccountsPage: Page = {
  path: '/supervision/human-resources/accounts',
  title: laterTitle,
  may: 'supervision.hr',
  logged: { record: 'supervision.session', action: 'looked at accounts that were joined later' },
  reachedFrom: '/supervision/human-resources',
  show: (visit) =>
    visit.transaction(async (db) =>
      answer(
        page(visit.chrome, {
          title: laterTitle,
          breadcrumbs: [root, { text: list.text }],
          body: laterAccountsView(await listLaterAccounts(db)),
        }),
      ),
    ),
}

/** Throws `not-found` where everything is open to the account of today already. */
const getLater = async (db: Tenant, visit: Visit): Promise<LaterAccount> => {
  const [found] = await listLaterAccounts(db, visit.params.staffId!)
  if (!found) throw notFound('account that was joined later')
  return found
}

const shown = (visit: Visit, one: LaterAccount, reason = '', error: string | null = null): Answer =>
  answer(
    page(visit.chrome, {
      title: `Earlier supervisions of ${one.name}`,
      breadcrumbs: [root, list, { text: one.name }],
      errors: error === null ? {} : { reason: error },
      body: laterAccountView(visit.chrome, visit.path, one, { reason, error, isOwn: one.accountId === visit.person.accountId }), // biome-ignore format: one line
    }),
    error === null ? 200 : 400,
  )

/** Opens what an account does not hold of somebody’s earlier supervisions. Both of each two are told, with the reason. */
export const giveBackPage: Page = {
  path: '/supervision/human-resources/accounts/:staffId',
  title: 'Give an account access to earlier supervisions',
  may: 'supervision.hr',
  logged: { record: 'supervision.session', action: 'opened earlier supervisions to an account' },
  reachedFrom: '/supervision/human-resources/accounts',
  show: (visit) => visit.transaction(async (db) => shown(visit, await getLater(db, visit))),
  submit: (visit, sent) =>
    visit.transaction(async (db) => {
      const one = await getLater(db, visit)
      if (one.accountId === visit.person.accountId)
        throw new Refusal('not-allowed', 'Nobody opens records to their own account.', 'Ask somebody else of human resources.') // biome-ignore format: one line
      if (one.accountId !== sent.get('account'))
        throw new Refusal('conflict', 'The staff directory joins another account to them since you opened this page.', 'Look who it is, then decide.') // biome-ignore format: one line
      const reason = sent.get('reason')
      if (reason.length < 5) return shown(visit, one, reason, 'Say why they get access, and how you know who they are')
      if (reason.length > 500) return shown(visit, one, reason, 'Use 500 characters or fewer')
      visit.logReason(reason)
      const { accountId, name } = visit.person
      const count = await giveBack(db, one, { accountId, name, now: visit.now, reason })
      return redirect(list.href, {
        tone: 'success',
        text: `${one.account} now has access to ${count === 1 ? 'one earlier record' : `${count} earlier records`} of ${one.name}. Everybody who wrote in them is told.`,
      })
    }),
}
