import type { Page, Visit } from '../../access/model.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import {
  button,
  checkboxes,
  dateInput,
  form,
  input,
  type ReadDate,
  radios,
  readDateInput,
  type TypedDate,
  textarea,
  typedDate,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { longestText } from '../model.ts'
import { recordChanges } from '../records/history.ts'
import { getPlan } from '../records/plans.ts'
import { addResponse, addSendings, withdrawEdition } from '../records/statements.ts'
import { type Edition, mayMarkReady, mayWithdraw, ofstedMailbox, usualRecipients } from '../statement/edition.ts'
import { planAddress } from '../views/parts.ts'
import { markReady } from '../work/statement.ts'
import { byOf } from './open.ts'
import { type OpenStatement, openStatement, showStatement } from './statement.ts'

type Errors = Record<string, string>

const noted = (db: Tenant, visit: Visit, planId: string, field: string, reason = '') =>
  recordChanges(db, { planId, lineId: null, version: 0, by: byOf(visit), reason }, [
    { field, before: null, after: null },
  ])

/** The plan locked, so that two people do not freeze, withdraw or record at the same moment. */
const lockStatement = async (db: Tenant, visit: Visit): Promise<OpenStatement> => {
  await getPlan(db, visit.params.planId!, true)
  return openStatement(db, visit)
}

const back = (planId: string, text: string): Answer =>
  redirect(planAddress(planId, '/statement'), { tone: 'success', text })

export const readyPage: Page = {
  path: '/improvement-plans/:planId/statement/ready',
  title: 'Mark the written statement ready',
  may: 'statement.mark-ready',
  reachedFrom: '/improvement-plans/:planId/statement',
  submit: (visit) =>
    visit.transaction(async (db) => {
      const view = await lockStatement(db, visit)
      const { plan } = view.whole
      if (!plan.statutory)
        return showStatement(visit, view, { main: 'No written statement is owed, so none is marked ready' })
      if (!view.coverage.ready)
        return showStatement(visit, view, {
          missing: 'The statement cannot be marked ready until what is missing is mended',
        })
      if (!mayMarkReady(view.standing))
        return showStatement(visit, view, {
          main: 'An edition is ready already: record its sending or withdraw it first',
        })
      await markReady(db, plan.id, visit.chrome.council.name, byOf(visit), visit.today)
      await noted(db, visit, plan.id, 'marked-ready')
      return back(plan.id, `Edition ${view.editions.length + 1} is ready to send. It no longer changes with the plan.`)
    }),
}

export const withdrawPage: Page = {
  path: '/improvement-plans/:planId/statement/withdraw',
  title: 'Withdraw an edition of the written statement',
  may: 'statement.mark-ready',
  reachedFrom: '/improvement-plans/:planId/statement',
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const view = await lockStatement(db, visit)
      const { current } = view.standing
      if (!current || !mayWithdraw(view.standing))
        return showStatement(visit, view, { main: 'Only an edition that is ready and not sent can be withdrawn' })
      const why = form.get('why')
      if (why === '') return showStatement(visit, view, { why: 'Say why the edition is withdrawn' })
      await withdrawEdition(db, current.id, why, byOf(visit))
      await noted(db, visit, view.whole.plan.id, 'withdrawn', why)
      return back(view.whole.plan.id, 'The edition is withdrawn. It is kept in the list of editions.')
    }),
}

type Typed = Readonly<Record<string, string | readonly string[] | TypedDate>>

const recordForm = (visit: Visit, edition: Edition, title: string, body: Html, errors: Errors, text: string): Answer =>
  answer(
    page(visit.chrome, {
      title,
      caption: `Edition ${edition.number}`,
      back: { text: 'Back to the statement', href: planAddress(visit.params.planId!, '/statement') },
      errors,
      body: form({ chrome: visit.chrome, action: visit.path, body: html`${body}${button({ text })}` }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const sentForm = (visit: Visit, edition: Edition, typed: Typed, errors: Errors = {}): Answer =>
  recordForm(
    visit,
    edition,
    'Record the sending of the statement',
    html`${checkboxes({
      name: 'to',
      legend: 'Sent to',
      values: typed.to as readonly string[],
      error: errors.to,
      items: usualRecipients.map((recipient) => ({ value: recipient, text: recipient })),
      hint: html`Ofsted’s mailbox is ${ofstedMailbox.split('@')[0]}<wbr>@${ofstedMailbox.split('@')[1]}`,
    })}
${input({ name: 'other', label: 'Also sent to', hint: 'For example the improvement adviser. Leave empty if nobody else.', value: typed.other as string, error: errors.other })}
${dateInput({ name: 'on', legend: 'Sent on', value: typed.on as TypedDate, error: errors.on })}
${input({ name: 'how', label: 'How', hint: 'For example: e-mail, with the reference of the message', value: typed.how as string, error: errors.how })}`,
    errors,
    'Record the sending',
  )

const dayErrors = (read: ReadDate, field: string, today: Day, from: Day, words: string): Errors => {
  if (read.day === null) return { [field]: read.error ?? `Enter the day ${words}` }
  if (read.day > today) return { [field]: 'The day must be today or in the past' }
  return read.day < from
    ? { [field]: `The day must be on or after ${inWords(from)}, when the edition was marked ready` }
    : {}
}

/** Opens the statement (locked where something will be recorded) and its current edition; refused while none is ready. */
const withCurrent = (
  visit: Visit,
  open: (db: Tenant, visit: Visit) => Promise<OpenStatement>,
  work: (db: Tenant, current: Edition, planId: string) => Promise<Answer>,
): Promise<Answer> =>
  visit.transaction(async (db) => {
    const view = await open(db, visit)
    const { current } = view.standing
    return current
      ? work(db, current, view.whole.plan.id)
      : showStatement(visit, view, { main: 'No edition is ready yet: mark the statement ready first' })
  })

export const sentPage: Page = {
  path: '/improvement-plans/:planId/statement/sent',
  title: 'Record the sending of the statement',
  may: 'statement.mark-ready',
  reachedFrom: '/improvement-plans/:planId/statement',
  show: (visit) =>
    withCurrent(visit, openStatement, async (_db, current) =>
      sentForm(visit, current, { to: usualRecipients, other: '', on: typedDate(visit.today), how: 'E-mail' }),
    ),
  submit: (visit, form) =>
    withCurrent(visit, lockStatement, async (db, current, planId) => {
      const on = readDateInput(form, 'on', 'The day')
      const to = form.all('to').filter((one) => (usualRecipients as readonly string[]).includes(one))
      const typed = { to, other: form.get('other'), on: on.typed, how: form.get('how') }
      const recipients = typed.other === '' ? to : [...to, typed.other]
      const errors = {
        ...(recipients.length === 0 ? { to: 'Choose or enter who it was sent to' } : {}),
        ...dayErrors(on, 'on', visit.today, todayInEngland(current.ready.at), 'it was sent on'),
        ...(typed.how === '' ? { how: 'Enter how it was sent' } : {}),
        ...(typed.how.length > 500 ? { how: 'Use 500 characters or fewer' } : {}),
        ...(typed.other.length > 500 ? { other: 'Use 500 characters or fewer' } : {}),
      }
      if (Object.keys(errors).length > 0) return sentForm(visit, current, typed, errors)
      const isKnown = (one: string): boolean =>
        current.sendings.some((known) => known.recipient === one && known.on === on.day && known.how === typed.how)
      const fresh = recipients.filter((one) => !isKnown(one))
      if (fresh.length === 0) return back(planId, 'This sending is recorded already.')
      await addSendings(db, current.id, { recipients: fresh, on: on.day!, how: typed.how }, byOf(visit))
      // Whether the statement went out in time is a figure.
      for (const slice of visit.slices) await slice.workOutAgain?.(db, 'authority')
      await noted(db, visit, planId, 'sent')
      return back(planId, 'The sending is recorded.')
    }),
}

const responseForm = (visit: Visit, edition: Edition, typed: Typed, errors: Errors = {}): Answer =>
  recordForm(
    visit,
    edition,
    'Record Ofsted’s response',
    html`${dateInput({ name: 'on', legend: 'Received on', value: typed.on as TypedDate, error: errors.on })}
${textarea({ name: 'says', label: 'What it says', value: typed.says as string, error: errors.says })}
${radios({
  name: 'revise',
  legend: 'Does it ask for a revision?',
  value: typed.revise as string,
  error: errors.revise,
  items: [
    { value: 'no', text: 'No' },
    { value: 'yes', text: 'Yes', hint: 'The plan is changed, and a new edition is marked ready and sent' },
  ],
})}`,
    errors,
    'Record the response',
  )

export const responsePage: Page = {
  path: '/improvement-plans/:planId/statement/response',
  title: 'Record Ofsted’s response',
  may: 'statement.mark-ready',
  reachedFrom: '/improvement-plans/:planId/statement',
  show: (visit) =>
    withCurrent(visit, openStatement, async (_db, current) =>
      responseForm(visit, current, { on: typedDate(visit.today), says: '', revise: '' }),
    ),
  submit: (visit, form) =>
    withCurrent(visit, lockStatement, async (db, current, planId) => {
      const on = readDateInput(form, 'on', 'The day')
      const typed = { on: on.typed, says: form.get('says'), revise: form.get('revise') }
      const errors = {
        ...dayErrors(on, 'on', visit.today, todayInEngland(current.ready.at), 'it was received on'),
        ...(typed.says === '' ? { says: 'Enter what the response says' } : {}),
        ...(typed.says.length > longestText ? { says: 'Use 4,000 characters or fewer' } : {}),
        ...(['yes', 'no'].includes(typed.revise) ? {} : { revise: 'Choose yes or no' }),
      }
      if (Object.keys(errors).length > 0) return responseForm(visit, current, typed, errors)
      const needsRevision = typed.revise === 'yes'
      const isKnown = current.responses.some(
        (known) => known.on === on.day && known.says === typed.says && known.needsRevision === needsRevision,
      )
      if (isKnown) return back(planId, 'This response is recorded already.')
      await addResponse(db, current.id, { on: on.day!, says: typed.says, needsRevision }, byOf(visit))
      await noted(db, visit, planId, 'response')
      return back(
        planId,
        needsRevision
          ? 'The response is recorded. Change the plan, then mark a new edition ready.'
          : 'The response is recorded.',
      )
    }),
}
