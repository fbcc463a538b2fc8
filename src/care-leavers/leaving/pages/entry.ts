import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { inWords, todayInEngland } from '../../../platform/day.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, details, form, insetText, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { Entry } from '../model.ts'
import { partOf } from '../parts/all.ts'
import { getVersions } from '../records/read.ts'
import { record, saveChange } from '../records/save.ts'
import { answersOf, daysOf } from '../rules/in-words.ts'
import { type Errors, entryFields } from '../views/entry-form.ts'
import { framed, leavingAddress } from '../views/parts.ts'
import { byOf, mayRecord, refuseReader, refuseWithoutNames } from './leaving-care.ts'
import { readEntry, type TypedEntry, typedOf } from './typed.ts'

const longestReason = 500

type Typed = { entry: TypedEntry; why: string; whyBack: string }
type Versions = readonly [Entry, ...Entry[]]

const said = (entry: Entry): Html => {
  const part = partOf(entry.part)
  return html`<p class="govuk-body"><strong>${part.on.label}</strong> ${daysOf(part, entry)}</p>${answersOf(
    part,
    entry,
  ).map(
    ({ label, words }) =>
      html`<p class="govuk-body tl-pre-line"><span class="tl-secondary">${label}:</span> ${words}</p>`,
  )}`
}

const versionView = (entry: Entry): Html =>
  html`<h3 class="govuk-heading-s">Version ${entry.version}${entry.state === 'taken-back' ? ', taken back' : ''}: ${entry.by}, ${inWords(todayInEngland(entry.at))}</h3>
${entry.reason && html`<p class="govuk-body">Why: ${entry.reason}</p>`}${said(entry)}`

const correctForm = (visit: Visit, [entry]: Versions, typed: Typed, errors: Errors): Html => {
  const part = partOf(entry.part)
  return html`${form({
    chrome: visit.chrome,
    action: visit.path,
    label: 'Correct',
    body: html`<input type="hidden" name="version" value="${entry.version}">
${entryFields(entry.part, part, typed.entry, errors)}
${textarea({ name: 'why', label: 'Why you change it (optional)', hint: 'For example: there is more to say; the day was wrong', value: typed.why, error: errors.why, rows: 2 })}
${button({ text: 'Save', name: 'do', value: 'correct' })}`,
  })}
${details({
  summary: 'It should not be here: take it back',
  open: errors['why-back'] !== undefined,
  content: form({
    chrome: visit.chrome,
    action: visit.path,
    label: 'Take back',
    body: html`<input type="hidden" name="version" value="${entry.version}">
<p class="govuk-body">It counts no more, and is kept with your name and why.</p>
${textarea({ name: 'why-back', label: 'Why', value: typed.whyBack, error: errors['why-back'], rows: 2 })}
${button({ text: 'Take it back', name: 'do', value: 'take-back', look: 'warning' })}`,
  }),
})}`
}

type More = { typed?: Typed; errors?: Errors; theirs?: boolean }

const shown = (visit: Visit, child: OpenChild, versions: Versions, more: More = {}): Answer => {
  const [entry, ...before] = versions
  const part = partOf(entry.part)
  const { errors = {}, theirs = false } = more
  const typed = more.typed ?? { entry: typedOf(part, entry), why: '', whyBack: '' }
  const mayChange = mayRecord(visit, child) && entry.state === 'in'
  const isRefused = Object.keys(errors).length > 0
  return answer(
    page(visit.chrome, {
      title: part.title,
      ...framed(child, part.title),
      errors,
      body: html`${entry.state === 'taken-back' && insetText('This was taken back, and counts no more.')}
${theirs && insetText(html`<strong>${entry.by} changed this entry while you were typing.</strong> Your own words are in the form; what they wrote is below. Saving makes yours the newest.`)}
${mayChange ? correctForm(visit, versions, typed, errors) : said(entry)}
${(before.length > 0 || theirs) && html`<h2 class="govuk-heading-m">${theirs ? 'What stands now, and before' : 'What it said before'}</h2>${(theirs ? versions : before).map(versionView)}`}
<p class="govuk-body tl-secondary">Written by ${versions.at(-1)!.by} on ${inWords(todayInEngland(versions.at(-1)!.at))}.</p>`,
    }),
    isRefused ? 400 : theirs ? 409 : 200,
  )
}

const reasonError = (why: string, isNeeded: boolean): string | null => {
  if (why === '') return isNeeded ? 'Say why it is taken back' : null
  return why.length > longestReason ? `Use ${longestReason} characters or fewer` : null
}

const submit = (visit: Visit, child: OpenChild, sent: Form): Promise<Answer> => {
  refuseWithoutNames(child)
  refuseReader(visit, child)
  return visit.transaction(async (db) => {
    const versions = await getVersions(db, child.childId, visit.params.leavingId!)
    const [entry] = versions
    const part = partOf(entry.part)
    const isBack = sent.get('do') === 'take-back'
    const [why, whyBack] = [sent.get('why'), sent.get('why-back')]
    const read = readEntry(sent, entry.part, part, visit.today)
    const typed = { entry: isBack ? typedOf(part, entry) : read.typed, why, whyBack }
    const backError = isBack ? reasonError(whyBack, true) : null
    const whyError = isBack ? null : reasonError(why, false)
    const errors: Errors = {
      ...(isBack ? {} : read.errors),
      ...(backError ? { 'why-back': backError } : {}),
      ...(whyError ? { why: whyError } : {}),
    }
    if (Object.keys(errors).length > 0 || (!isBack && read.written === null))
      return shown(visit, child, versions, { typed, errors })
    if (sent.get('version') !== String(entry.version) || entry.state !== 'in')
      return shown(visit, child, versions, { typed, theirs: true })
    const back = { written: entry, state: 'taken-back' as const, reason: whyBack }
    const corrected = { written: read.written!, state: 'in' as const, reason: why }
    await saveChange(db, child, entry, { ...(isBack ? back : corrected), by: byOf(visit), today: visit.today })
    return redirect(leavingAddress(child.childId), {
      tone: 'success',
      text: `${part.title}: ${isBack ? 'it is taken back.' : 'the correction is saved.'}`,
    })
  })
}

export const entryPage = childPage({
  path: '/care-leavers/:childId/leaving-care/:leavingId',
  title: 'One entry of leaving care',
  may: 'children.see',
  record,
  reachedFrom: '/care-leavers/:childId/leaving-care',
  load: async (visit, db, child) => {
    refuseWithoutNames(child)
    return getVersions(db, child.childId, visit.params.leavingId!)
  },
  render: (visit, child, versions) => shown(visit, child, versions),
  submit,
})
