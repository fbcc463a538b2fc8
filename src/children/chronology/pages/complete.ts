import type { Visit } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form, insetText, table, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { nameMeantBox, nameWarning } from '../../views/name-meant.ts'
import { addToWriteBack, withdrawFromWriteBack } from '../../write-back/records.ts'
import { longest, type SignOffKind } from '../model.ts'
import { enterGoneThrough, takeBackGoneThrough } from '../records/facts.ts'
import { signerRole } from '../records/signer.ts'
import { addSignOff } from '../records/write.ts'
import { entriesIn } from '../rules/faults.ts'
import { signingOf } from '../rules/signing.ts'
import { asPlainText } from '../rules/text.ts'
import { faultList } from '../views/faults.ts'
import { joinedSignOffs, signOffRows } from '../views/joined.ts'
import { chronologyAddress, framed, givenBackView, partsNavigation, stateLine } from '../views/parts.ts'
import { textOf } from './court.ts'
import { byOf, type Opened, openChronology, refuseReader } from './open.ts'

const completeForm = (
  visit: Visit,
  typed: string,
  error: string | undefined,
): Html => html`<h2 class="govuk-heading-m">Say that it is complete</h2>
<p class="govuk-body">You say that you have read it through and that it tells what is significant up to today. What is still missing is kept with your name. Do this before each conference, review, legal meeting, transfer and closure.</p>
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Complete',
  body: html`${textarea({ name: 'note', label: 'Note (optional)', value: typed, error, rows: 2 })}${button({ text: 'It is complete', name: 'do', value: 'complete' })}`,
})}`

const checkForm = (visit: Visit, opened: Opened, errors: Record<string, string>, typed: string): Html | null => {
  const complete = opened.chronology.signOffs.find(({ kind }) => kind === 'complete')
  if (!complete || signingOf(opened.chronology.signOffs).givenBack) return null
  if (complete.byAccount === visit.person.accountId)
    return insetText('You completed it yourself, so another manager checks it.')
  return html`<h2 class="govuk-heading-m">Check it as a manager</h2>
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Manager’s check',
  body: html`${textarea({ name: 'check', label: 'What you say to the worker', hint: 'Needed where you give it back: it is shown on their home page, so name nobody.', value: typed, error: errors.check, rows: 3 })}${nameMeantBox(errors.check)}
<div class="govuk-button-group">${button({ text: 'Checked', name: 'do', value: 'checked' })}${button({ text: 'Give it back', look: 'secondary', name: 'do', value: 'returned' })}</div>`,
})}`
}

const history = ({ chronology }: Opened): Html | null =>
  chronology.signOffs.length === 0
    ? null
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Signed so far">${table({
        caption: 'Signed so far',
        head: ['When', 'What', 'Who', 'Entries', 'Note'],
        rows: signOffRows(chronology.signOffs),
      })}</div>`

const shown = (
  visit: Visit,
  child: OpenChild,
  opened: Opened,
  typed: Readonly<Record<string, string>> = {},
  errors: Record<string, string> = {},
): Answer => {
  const isEmpty = entriesIn(opened.chronology.entries).length === 0
  return answer(
    page(visit.chrome, {
      title: 'Sign off the chronology',
      ...framed(child, 'Sign off'),
      errors,
      body: html`${partsNavigation(child.childId, '/complete', opened.standing.pending.length)}
${givenBackView(child.childId, opened.chronology, false)}
${stateLine(opened)}
${faultList(child.childId, opened.faults)}
${isEmpty ? insetText('There is no entry yet, so there is nothing to sign.') : visit.may('chronology.write') && completeForm(visit, typed.note ?? '', errors.note)}
${!isEmpty && visit.may('chronology.check') && checkForm(visit, opened, errors, typed.check ?? '')}
${history(opened)}
${joinedSignOffs(opened.chronology.joined)}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const kindOf = (text: string): SignOffKind => (text === 'checked' || text === 'returned' ? text : 'complete')

const whyNot = (visit: Visit, opened: Opened, kind: SignOffKind): Refusal | null => {
  if (entriesIn(opened.chronology.entries).length === 0)
    return new Refusal(
      'conflict',
      'There is no entry yet, so there is nothing to sign.',
      'Settle what is proposed first.',
    )
  if (kind === 'complete') return null
  const complete = opened.chronology.signOffs.find((one) => one.kind === 'complete')
  if (!visit.may('chronology.check') || !complete || complete.byAccount === visit.person.accountId)
    return new Refusal(
      'not-allowed',
      'A manager who did not complete it checks a chronology.',
      'Ask the worker’s manager.',
    )
  return null
}

const said: Readonly<Record<SignOffKind, string>> = {
  complete: 'Signed as complete. What is still missing stays listed. Its text waits to be filed in the case system.',
  checked: 'The chronology is checked.',
  returned:
    'The chronology is given back to the worker. Your words are on their home page, and its text is not to be filed.',
}

const submit = (visit: Visit, child: OpenChild, sent: Form): Promise<Answer> => {
  const kind = kindOf(sent.get('do'))
  if (kind === 'complete') refuseReader(visit)
  return visit.transaction(async (db) => {
    const opened = await openChronology(db, visit, child)
    const field = kind === 'complete' ? 'note' : 'check'
    const note = sent.get(field)
    const refusal = whyNot(visit, opened, kind)
    if (refusal) throw refusal
    if (kind === 'returned' && note === '')
      return shown(visit, child, opened, { check: note }, { check: 'Say what the worker should change' })
    const naming = kind === 'returned' ? nameWarning(sent, note, child) : null
    if (naming) return shown(visit, child, opened, { check: note }, { check: naming })
    if (note.length > longest.done)
      return shown(visit, child, opened, { [field]: note }, { [field]: 'Use 2,000 characters or fewer' })
    const { signOffs, entries } = opened.chronology
    const still = opened.faults.filter(({ id }) => id !== 'stale').map(({ text }) => text)
    const role = await signerRole(db, visit.person, visit.today)
    const signOff = { kind, note, on: visit.today, entries: entriesIn(entries).length, faults: still, role }
    await addSignOff(db, child.childId, signOff, byOf(visit))
    const { childId } = child
    const { today } = visit
    const complete = signOffs.find((one) => one.kind === 'complete')
    if (kind !== 'returned')
      await enterGoneThrough(db, {
        childId,
        today,
        on: today,
        missing: opened.standing.pending.length,
        by: byOf(visit).name,
      })
    else if (complete) await takeBackGoneThrough(db, { childId, today, on: complete.on })
    if (kind === 'complete') {
      const text = await textOf(db, visit, child, 'case')
      await addToWriteBack(db, {
        childId: child.childId,
        record: 'children.chronology_entry',
        recordId: child.childId,
        edition: signOffs.filter((one) => one.kind === 'complete').length + 1,
        title: `Chronology completed on ${inWords(visit.today)}`,
        body: asPlainText(text),
        names: text.names,
        by: visit.person.name,
      })
    }
    const why = `Given back by ${visit.person.name} on ${inWords(visit.today)}`
    const { filed } =
      kind === 'returned'
        ? await withdrawFromWriteBack(db, { record: 'children.chronology_entry', recordId: child.childId, why })
        : { filed: 0 }
    const text = `${said[kind]}${filed > 0 ? ' Its text is filed in the case system already: the next one is to be filed in its place.' : ''}`
    return redirect(chronologyAddress(child.childId), { tone: 'success', text })
  })
}

export const completePage = childPage({
  path: '/children/:childId/chronology/complete',
  title: 'Sign off the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) => visit.transaction(async (db) => shown(visit, child, await openChronology(db, visit, child))),
  submit,
})
