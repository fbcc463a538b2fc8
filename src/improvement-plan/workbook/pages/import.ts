import type { Page, Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form, insetText, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { byOf, openPlan } from '../../pages/open.ts'
import type { By } from '../../records/by.ts'
import { getPlan } from '../../records/plans.ts'
import { momentInWords } from '../../views/history.ts'
import { planAddress } from '../../views/parts.ts'
import type { Comparison, Difference, Item, PlanImport } from '../model.ts'
import { decideImport, getImport, lockLines } from '../records.ts'
import { decisionsOf, type Errors, reasonName, taking, withoutConflict } from '../rules/taking.ts'
import { type Choice, differenceSections, inNumbers, type Shown, warnings } from '../views/differences.ts'
import { record } from '../views/record.ts'
import { accept } from '../work/accept.ts'
import { type Compared, compareNow } from '../work/open.ts'
import { importAddress } from './workbook.ts'

/** A page of many more lines could be neither read nor sent; the others follow when these are decided. */
const mostShown = 200

const noErrors: Errors = {}

type Opened = { planId: string; title: string; given: PlanImport; compared: Compared }

const open = async (db: Tenant, visit: Visit, locked = false) => {
  if (locked) {
    await getPlan(db, visit.params.planId!, true)
    await lockLines(db, visit.params.planId!)
  }
  const now = await openPlan(db, visit)
  const given = await getImport(db, now.plan.id, visit.params.uploadId!, locked)
  return { now, given }
}

const asOffered = (difference: Difference): Choice => (difference.ticked ? 'file' : '')

const isChoice = (text: string): text is Choice => text === 'file' || text === 'plan'

/** The form as it was sent: a box that is not ticked sends nothing, so it is told apart by the item being there. */
const asSent =
  (sent: Form) =>
  ({ key }: Difference): Choice => {
    const text = sent.get(key)
    return isChoice(text) ? text : ''
  }

const reasonsIn = (sent: Form, items: readonly Item[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.filter((item) => item.reason !== null).map((item) => [item.key, sent.get(reasonName(item))]))

const facts = ({
  given,
  compared,
}: Opened): Html => html`<p class="govuk-body">Downloaded ${momentInWords(compared.downloaded.at)}.
Uploaded by ${given.by}, ${momentInWords(given.at)}.</p>
<p class="govuk-body">${inNumbers(compared.comparison) || 'The file says nothing that the plan does not say already.'}</p>`

const buttons = (comparison: Comparison): Html => {
  const free = withoutConflict(comparison).size
  return html`<div class="govuk-button-group">
${comparison.items.length > 0 && button({ text: 'Accept what is chosen, leave the rest', name: 'do', value: 'accept' })}
${free > 0 && button({ text: `Accept all without a conflict (${free})`, name: 'do', value: 'accept-free', look: 'secondary' })}
${button({ text: comparison.items.length > 0 ? 'Drop this upload' : 'Close this upload', name: 'do', value: 'drop', look: 'secondary' })}
</div>`
}

const openBody = (visit: Visit, opened: Opened, shown: Shown): Html => {
  const { comparison, seen } = opened.compared
  const items = comparison.items.slice(0, mostShown)
  return html`${facts(opened)}
${warnings(opened.given.read.problems, comparison.notices)}
${items.length < comparison.items.length && insetText(`The first ${mostShown} of ${comparison.items.length} are shown. The others follow when you have decided about these.`)}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`<input type="hidden" name="seen" value="${seen}">
${differenceSections(items, shown)}
${items.length > 0 && html`<p class="govuk-body">What you accept goes into the plan and its history under your name, “by workbook”. What you leave stays as it is in the plan.</p>`}
${buttons(comparison)}`,
})}`
}

const shownOpen = (visit: Visit, opened: Opened, shown: Shown, above?: Html): Answer => {
  const errors = shown.errors
  return answer(
    page(visit.chrome, {
      title: `Differences in “${opened.given.fileName}”`,
      caption: opened.title,
      back: { text: 'Back to “Edit in Excel”', href: planAddress(opened.planId, '/workbook') },
      errors,
      wide: true,
      body: html`${above}${openBody(visit, opened, shown)}`,
    }),
    Object.keys(errors).length > 0 ? 400 : above ? 409 : 200,
  )
}

const shownClosed = (visit: Visit, title: string, given: PlanImport): Answer =>
  answer(
    page(visit.chrome, {
      title: `What was decided about “${given.fileName}”`,
      caption: title,
      back: { text: 'Back to “Edit in Excel”', href: planAddress(given.planId, '/workbook') },
      wide: true,
      body: record(given),
    }),
  )

/** Nothing is saved when the plan changed since the page was made: what it says now is shown, with what was chosen. */
const changedMeanwhile = warningText(
  'The plan changed after you opened this page. Nothing is saved yet: look at the differences as they are now. What you chose is kept.',
)

const chooseErrors = (items: readonly Item[], choiceOf: Shown['choiceOf']): Errors =>
  Object.fromEntries(
    items
      .flatMap((item) => item.differences)
      .filter((one) => one.conflict && one.blocked === null && choiceOf(one) === '')
      .map((one) => [one.key, `Choose the file’s or the plan’s: ${one.label}`]),
  )

const byWorkbook = (visit: Visit): By => ({ ...byOf(visit), name: `${visit.person.name} (by workbook)` })

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** Takes over what `taken` holds. The import stays open while something is left that has to be decided yet. */
const carryOut = async (db: Tenant, visit: Visit, sent: Form, all: boolean): Promise<Answer> => {
  const { now, given } = await open(db, visit, true)
  const address = importAddress(now.plan.id, given.id)
  if (given.status !== 'open')
    return redirect(address, { tone: 'information', text: 'This upload is decided already.' })
  const compared = await compareNow(db, given, now, visit.today)
  const { comparison } = compared
  const items = comparison.items.slice(0, mostShown)
  const choiceOf = asSent(sent)
  const reasons = reasonsIn(sent, items)
  const opened = { planId: now.plan.id, title: now.plan.title, given, compared }
  if (sent.get('seen') !== compared.seen)
    return shownOpen(visit, opened, { planId: now.plan.id, choiceOf, reasons, errors: noErrors }, changedMeanwhile)
  const unsettled = all ? noErrors : chooseErrors(items, choiceOf)
  const taken = all
    ? withoutConflict(comparison)
    : new Set(items.flatMap((item) => item.differences.filter((one) => choiceOf(one) === 'file').map((one) => one.key)))
  const whole = all ? comparison : { ...comparison, items }
  const result = taking(whole, now, { taken, reasons: { ...fileReasons(whole.items), ...reasons } })
  const errors = { ...unsettled, ...('errors' in result ? result.errors : {}) }
  if (!('work' in result) || Object.keys(errors).length > 0)
    return shownOpen(visit, opened, { planId: now.plan.id, choiceOf, reasons, errors })
  await accept(db, { exportId: given.exportId, read: given.read, now, work: result.work }, byWorkbook(visit))
  const decided = all ? whole.items.map((item) => onlyTaken(item, taken)) : whole.items
  const left = all
    ? comparison.items.some((item) => item.differences.some((one) => !taken.has(one.key)))
    : items.length < comparison.items.length
  await decideImport(db, given, decisionsOf(decided, taken), left ? 'open' : 'done', byOf(visit))
  const text = `${plural(taken.size, 'difference')} taken over into the plan.`
  return left
    ? redirect(address, { tone: 'success', text: `${text} These are left to decide.` })
    : redirect(planAddress(now.plan.id, '/workbook'), {
        tone: 'success',
        text: `${text} Download a fresh copy before you go on in Excel.`,
        link: { text: 'Open the plan', href: planAddress(now.plan.id) },
      })
}

const onlyTaken = (item: Item, taken: ReadonlySet<string>): Item => ({
  ...item,
  differences: item.differences.filter((one) => taken.has(one.key)),
})

const fileReasons = (items: readonly Item[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.flatMap((item) => (item.reason === null ? [] : [[item.key, item.reason]])))

/** Leaves everything that is not decided yet, and says so in the record. */
const drop = async (db: Tenant, visit: Visit): Promise<Answer> => {
  const { now, given } = await open(db, visit, true)
  if (given.status === 'open') {
    const { comparison } = await compareNow(db, given, now, visit.today)
    const status = given.decisions.some((one) => one.taken) ? 'done' : 'dropped'
    await decideImport(db, given, decisionsOf(comparison.items, new Set()), status, byOf(visit))
  }
  return redirect(planAddress(now.plan.id, '/workbook'), {
    tone: 'success',
    text: 'The upload is closed. What was not taken over stays as it is in the plan.',
  })
}

/** What a file says differently, and what the plan takes over from it. */
export const importPage: Page = {
  path: '/improvement-plans/:planId/workbook/:uploadId',
  title: 'Differences in an uploaded workbook',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/workbook',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { now, given } = await open(db, visit)
      if (given.status !== 'open') return shownClosed(visit, now.plan.title, given)
      const compared = await compareNow(db, given, now, visit.today)
      const opened = { planId: now.plan.id, title: now.plan.title, given, compared }
      return shownOpen(visit, opened, { planId: now.plan.id, choiceOf: asOffered, reasons: {}, errors: noErrors })
    }),
  submit: (visit, sent) =>
    visit.transaction((db) =>
      sent.get('do') === 'drop' ? drop(db, visit) : carryOut(db, visit, sent, sent.get('do') === 'accept-free'),
    ),
}
