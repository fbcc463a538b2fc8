import { findAccounts, roleOf, rolesThatMay } from '../../access/index.ts'
import type { Account, Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, form, insetText, select, table, timeline } from '../../platform/views/govuk.ts'
import { type Html, html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Inspection } from '../model.ts'
import { listDocuments } from '../records/documents.ts'
import { lockInspection } from '../records/inspections.ts'
import { addNamed, listRegisterChanges, type RegisterChange, removeNamed, setShared } from '../records/named.ts'
import { listProposals } from '../records/proposals.ts'
import { isPublished } from '../rules/access.ts'
import { changeInWords, isAboutSeeing } from '../rules/register-changes.ts'
import { nameOf, open, trail } from './open.ts'

const seesInspections = new Set(rolesThatMay('inspections.see').map((role) => role.id as string))

/** Whom one may name: who can sign in, sees inspections, and is not named yet. */
const nameable = (accounts: readonly Account[], named: readonly string[]): readonly Account[] =>
  accounts.filter((one) => one.status === 'active' && seesInspections.has(one.role) && !named.includes(one.accountId))

const load = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  return {
    inspection,
    name: nameOf(await listProposals(db, inspection.id), visit.person.la),
    accounts: await findAccounts(db),
    documents: await listDocuments(db, inspection.id),
    changes: await listRegisterChanges(db, inspection.id),
  }
}

const state = (inspection: Inspection, visit: Visit): Html =>
  insetText(
    isPublished(inspection, visit.today)
      ? 'It is published: everyone who sees inspections can open it. The people named here still see what is kept to named people, such as its draft.'
      : inspection.shared
        ? 'Everyone who sees inspections can open it, although nothing of it is published.'
        : 'Only the people named here, and those who decide about it, can open it, find it or see its name.',
  )

const action = (visit: Visit, inspection: Inspection, fields: Readonly<Record<string, string>>, body: Html): Html =>
  form({
    chrome: visit.chrome,
    action: `/inspections/${inspection.id}/people`,
    body: markup`${Object.entries(fields).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}${body}`,
  })

const list = (visit: Visit, inspection: Inspection, accounts: readonly Account[]): Html => {
  const named = accounts.filter((one) => inspection.named.includes(one.accountId))
  if (named.length === 0) return markup`<p class="govuk-body">Nobody is named.</p>`
  return table({
    caption: 'Named people',
    head: ['Name', 'Role', 'Take out'],
    rows: named.map((one) => [
      markup`${one.name}${one.status !== 'active' && markup` <span class="tl-secondary">(cannot sign in)</span>`}`,
      roleOf(one.role).title,
      action(
        visit,
        inspection,
        { action: 'remove', account: one.accountId },
        markup`<button class="tl-link-button">Take out<span class="govuk-visually-hidden"> ${one.name}</span></button>`,
      ),
    ]),
  })
}

const sharing = (visit: Visit, inspection: Inspection, hasDocument: boolean): Html | null => {
  const meeting = inspection.kind === 'annual-engagement-meeting' || inspection.kind === 'peer-challenge'
  if (isPublished(inspection, visit.today) || (hasDocument && !meeting && !inspection.shared)) return null
  return action(
    visit,
    inspection,
    { action: inspection.shared ? 'unshare' : 'share' },
    button({
      text: inspection.shared ? 'Keep it to named people' : 'Let everyone who sees inspections see it',
      look: 'secondary',
    }),
  )
}

const history = (changes: readonly RegisterChange[]): Html | null => {
  const about = changes.filter(isAboutSeeing)
  return about.length === 0
    ? null
    : markup`<h2 class="govuk-heading-m">Who was named, and by whom</h2>
${timeline(about.map((one) => ({ title: changeInWords(one), by: one.by, when: one.at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }), datetime: one.at.toISOString() })))}`
}

const show = async (visit: Visit, error: string | null): Promise<Answer> => {
  const { inspection, name, accounts, documents, changes } = await visit.transaction((db) => load(visit, db))
  if (inspection.partOf) return redirect(`/inspections/${inspection.partOf}/people`)
  const choices = nameable(accounts, inspection.named)
  return html(
    page(visit.chrome, {
      title: 'Who may see it before it is published',
      caption: name,
      breadcrumbs: trail({ text: name, href: `/inspections/${inspection.id}` }),
      errors: error ? { account: error } : {},
      body: markup`${state(inspection, visit)}
${list(visit, inspection, accounts)}
${action(
  visit,
  inspection,
  { action: 'add' },
  markup`${select({
    name: 'account',
    label: 'Name another person',
    items: [
      { value: '', text: 'Choose one' },
      ...choices.map((one) => ({ value: one.accountId, text: `${one.name}, ${roleOf(one.role).title}` })),
    ],
    error,
  })}${button({ text: 'Name this person' })}`,
)}
${sharing(visit, inspection, documents.length > 0)}
<p class="govuk-body">Directors and heads of service decide who is named, and see everything. Every look at what is not published is written into the access log.</p>
${history(changes)}`,
    }),
    error ? 422 : 200,
  )
}

const act = async (visit: Visit, db: Tenant, submitted: Form): Promise<string | null> => {
  const inspection = await open(visit, db)
  await lockInspection(db, inspection.id)
  const what = submitted.get('action')
  if (what === 'share' || what === 'unshare') {
    await setShared(db, visit.person.name, inspection.id, what === 'share')
    return what === 'share' ? 'Everyone who sees inspections can now see it.' : 'Only named people can now see it.'
  }
  const account = (await findAccounts(db)).find((one) => one.accountId === submitted.get('account'))
  if (!account) return null
  if (what === 'remove') {
    await removeNamed(db, visit.person.name, inspection.id, account)
    return `${account.name} is no longer named.`
  }
  if (what !== 'add') throw new Refusal('invalid', 'That could not be understood.', 'Go back and try again.')
  if (!nameable([account], inspection.named).length) return null
  await addNamed(db, visit.person.name, inspection.id, account)
  return `${account.name} is named.`
}

const people: Page = {
  path: '/inspections/:inspectionId/people',
  title: 'Who may see an inspection before it is published',
  may: 'inspections.see-unpublished',
  reachedFrom: '/inspections/:inspectionId',
  show: (visit) => show(visit, null),
  submit: async (visit, submitted) => {
    const text = await visit.transaction((db) => act(visit, db, submitted))
    if (text === null) return show(visit, 'Choose a person who can sign in and sees inspections')
    return redirect(`/inspections/${visit.params.inspectionId}/people`, { tone: 'success', text })
  },
}

export const peoplePages: readonly Page[] = [people]
