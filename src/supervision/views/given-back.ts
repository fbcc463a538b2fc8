import { inWords } from '../../platform/day.ts'
import { button, form, insetText, summaryList, table, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { LaterAccount } from '../records/holders.ts'

export const laterTitle = 'Accounts joined after records were begun'

const howMany = ({ asWorker, asSupervisor }: LaterAccount): string =>
  [asWorker > 0 ? `${asWorker} as the worker` : null, asSupervisor > 0 ? `${asSupervisor} as who supervised` : null]
    .filter((part) => part !== null)
    .join(', ')

const heldBefore = ({ before }: LaterAccount): string => (before.length === 0 ? 'No account' : before.join(', '))
const span = ({ from, to }: LaterAccount): string => (from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`) // biome-ignore format: one line

/** Everybody whose account of today does not hold some of their supervisions. */
export const laterAccountsView = (
  list: readonly LaterAccount[],
): Html => html`<p class="govuk-body">A supervision is open, with its draft and its personal part, to the accounts that the two had when it was begun. Who was given another account since, or their first one, sees the shared records; what was written earlier for the two alone stays closed until you open it.</p>
${
  list.length === 0
    ? html`<p class="govuk-body">Everybody’s account holds all of their supervisions.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${laterTitle}">${table({
        caption: laterTitle,
        hideCaption: true,
        firstCellIsHeader: true,
        head: ['Person', 'Account now', 'Held before by', 'Records', 'Held'],
        rows: list.map((one) => [
          html`<a class="govuk-link" href="/supervision/human-resources/accounts/${one.staffId}">${one.name}</a>`,
          html`${one.account}<br>${one.email}`,
          heldBefore(one),
          howMany(one),
          span(one),
        ]),
      })}</div>`
}`

/** One of them, and the form that opens. */
export const laterAccountView = (
  chrome: Chrome,
  action: string,
  one: LaterAccount,
  { reason, error, isOwn }: { readonly reason: string; readonly error: string | null; readonly isOwn: boolean },
): Html => html`${summaryList({
  rows: [
    { key: 'In the staff directory', value: one.name },
    { key: 'Account now', value: `${one.account} (${one.email})` },
    { key: 'Held before by', value: heldBefore(one) },
    { key: 'Records that stay closed', value: `${howMany(one)}, ${span(one)}` },
  ],
})}
${
  isOwn
    ? insetText('This is your own account. Somebody else of human resources opens records to it.')
    : html`<p class="govuk-body">Make sure outside Throughline that the account is theirs. Drafts and personal parts of these records open to it; everybody who wrote in them is told that you did so, and why.</p>
${form({
  chrome,
  action,
  label: 'Give access',
  body: html`<input type="hidden" name="account" value="${one.accountId}">
${textarea({ name: 'reason', label: 'Why, and how you know who they are', hint: 'For example: new account after marriage, staff number checked by telephone. The two of each record read this.', value: reason, error: error ?? undefined, rows: 2 })}
${button({ text: 'Give access' })}`,
})}`
}`
