import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { button, form, textarea } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { listEditions, withdrawEdition } from '../records/members-editions.ts'
import { monthInWords, monthOf } from '../rules/months.ts'
import { membersAddress } from '../views/members-address.ts'

const query = z.object({ month: z.string().max(7).optional().catch(undefined) })
const action = '/performance/members/withdraw'
const longest = 1000

type Typed = { readonly reason: string; readonly error: string | null }

/** Throws `not-found` for a month that is not published, or withdrawn already. The newest that stands where none is named. */
const ask = (visit: Visit, wanted: string | undefined, typed: Typed): Promise<Answer> =>
  visit.transaction(async (db) => {
    const standing = (await listEditions(db)).filter(({ withdrawn }) => withdrawn === null)
    const month = wanted === undefined ? standing[0]?.monthEnd : monthOf(wanted)
    if (wanted === undefined && month === undefined) {
      const body = html`<p class="govuk-body">No published month stands that could be withdrawn.</p>`
      return answer(page(visit.chrome, { title: 'Withdraw a published month', back: { text: 'Frozen months', href: '/performance/months' }, body })) // biome-ignore format: one page
    }
    const edition = standing.find(({ monthEnd }) => monthEnd === month)
    if (edition === undefined) throw notFound('published month that stands')
    const name = monthInWords(edition.monthEnd)
    const { reason, error } = typed
    const body = html`<p class="govuk-body">Members, partners and programs that read published months are then told none of its figures. Members and partners read that it is withdrawn, when, by whom and why. What they read before they know: it is not published a second time, since the two could be subtracted. Those who publish still see what was told.</p>
${form({
  chrome: visit.chrome,
  action,
  label: 'Withdraw the month',
  body: html`<input type="hidden" name="month" value="${edition.monthEnd.slice(0, 7)}">${textarea({ name: 'reason', label: 'Reason', hint: 'Members and partners read it. Write nothing about a child.', rows: 4, value: reason, error })}${button({ text: `Withdraw ${name}`, look: 'warning' })}`,
})}`
    const errors: Readonly<Record<string, string>> = error === null ? {} : { reason: error }
    const back = { text: `Figures of ${name} for members`, href: membersAddress(edition.monthEnd) }
    return answer(page(visit.chrome, { title: `Withdraw ${name}`, back, errors, body }), error === null ? 200 : 400)
  })

const faultOf = (reason: string): string | null => {
  if (reason === '') return 'Enter the reason: members and partners read it'
  return reason.length > longest ? `Enter up to ${longest.toLocaleString('en-GB')} characters` : null
}

const withdrawPage: Page = {
  path: action,
  title: 'Withdraw a published month',
  may: 'performance.freeze',
  query,
  reachedFrom: '/performance/members',
  show: (visit) => ask(visit, (visit.query as z.infer<typeof query>).month, { reason: '', error: null }),
  submit: async (visit, sent) => {
    const month = monthOf(sent.get('month'))
    if (month === null) throw notFound('published month that stands')
    const reason = sent.get('reason')
    const error = faultOf(reason)
    if (error !== null) return ask(visit, sent.get('month'), { reason, error })
    const { name } = visit.person
    await visit.transaction(async (db) => {
      const subject = await withdrawEdition(db, month, { name, now: visit.now, reason })
      const why = `${monthInWords(month)}: ${reason}`
      await logDeed(db, visit.person, { action: 'withdrew a month published for members', record: 'performance.edition', subject, reason: why }) // biome-ignore format: one deed
    })
    const text = `${monthInWords(month)} is withdrawn. Members and partners read why.`
    return redirect(membersAddress(month), { tone: 'success', text })
  },
}

export const membersWithdrawPages: readonly Page[] = [withdrawPage]
