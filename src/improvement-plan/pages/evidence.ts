import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, download, type Form, redirect } from '../../platform/http/page.ts'
import {
  button,
  dateInput,
  fileUpload,
  form,
  input,
  insetText,
  radios,
  readDateInput,
  type TypedDate,
  textarea,
  typedDate,
} from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Evidence, type EvidenceKind, evidenceKinds, type Line, longestText, type WholePlan } from '../model.ts'
import { addEvidence, getEvidenceFile, listEvidence, type NewFile, withdrawEvidence } from '../records/evidence.ts'
import { whyNotEmbedded } from '../rules/evidence.ts'
import { fileNameOf, fileTypeOf, fileTypes, fileTypeWords, whyNotLink } from '../rules/file-type.ts'
import { lineInWords } from '../rules/line-words.ts'
import { mayRateDelivery } from '../rules/who.ts'
import { upperFirst } from '../rules/words.ts'
import { evidenceTable } from '../views/evidence.ts'
import { lineAddress } from '../views/parts.ts'
import { onceField, onceIn } from './once.ts'
import { byOf, openLineAs, openPlan, refuseNotYours } from './open.ts'

type Typed = { kind: string; dated: TypedDate; shows: string; source: string; link: string }
type Opened = { whole: WholePlan; line: Line; evidence: readonly Evidence[] }

const empty: Typed = { kind: '', dated: typedDate(null), shows: '', source: '', link: '' }

const withdrawForm = (visit: Visit) => (one: Evidence) =>
  form({
    chrome: visit.chrome,
    action: visit.path,
    label: `Withdraw: ${one.shows}`,
    body: html`<input type="hidden" name="withdraw" value="${one.id}">
<label class="govuk-label govuk-!-font-size-16" for="why-${one.id}">Why</label>
<input class="govuk-input govuk-input--width-10 govuk-!-margin-bottom-1" id="why-${one.id}" name="why">
${button({ text: 'Withdraw', look: 'secondary', classes: 'govuk-!-margin-bottom-0' })}`,
  })

const shown = (
  visit: Visit,
  { whole, line, evidence }: Opened,
  typed: Typed,
  errors: Record<string, string> = {},
): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Evidence of impact',
      caption: lineInWords(line, whole.findings),
      back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
      errors,
      wide: true,
      body: html`${insetText(
        whyNotEmbedded(evidence, visit.today, whole.plan.evidenceMonths) ??
          'There is recent evidence of two kinds: the line can be rated “Embedded”.',
      )}
${evidenceTable(whole.plan.id, evidence, visit.today, whole.plan.evidenceMonths, withdrawForm(visit))}
<h2 class="govuk-heading-m">Add evidence</h2>
${form({
  chrome: visit.chrome,
  action: visit.path,
  multipart: true,
  label: 'Add evidence',
  body: html`${onceField()}
${radios({
  name: 'kind',
  legend: 'Kind',
  value: typed.kind,
  error: errors.kind,
  items: Object.entries(evidenceKinds).map(([value, { text, hint }]) => ({ value, text, hint })),
})}
${dateInput({ name: 'dated', legend: 'Date of the evidence', hint: 'When it was so, not when you write it down.', value: typed.dated, error: errors.dated })}
${textarea({ name: 'shows', label: 'What it shows', hint: 'Do not name a child or a family.', value: typed.shows, error: errors.shows, rows: 3 })}
${input({ name: 'source', label: 'Where it can be found', hint: 'For example: audit of March 2026, 40 records', value: typed.source, error: errors.source })}
${fileUpload({
  name: 'file',
  label: 'File (optional)',
  hint: `${upperFirst(fileTypeWords)}, of up to 25 MB. Choose one that names no child or family. It is kept with the plan; everyone who may open the plan can download it.`,
  accept: '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv',
  error: errors.file,
})}
${input({ name: 'link', label: 'Address (optional)', hint: 'Where it is kept elsewhere: an address that starts with https://', value: typed.link, error: errors.link, type: 'url' })}
${button({ text: 'Add the evidence' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const open = async (visit: Visit, db: Tenant): Promise<Opened> => {
  const { whole, line, actor } = await openLineAs(db, visit)
  if (!mayRateDelivery(actor, line))
    refuseNotYours('Only its lead and those who edit the plan add evidence. Ask one of them.')
  return { whole, line, evidence: (await listEvidence(db, whole.plan.id)).get(line.id) ?? [] }
}

const isKind = (text: string): text is EvidenceKind => Object.hasOwn(evidenceKinds, text)

const errorsOf = (typed: Typed, dated: ReturnType<typeof readDateInput>, today: string): Record<string, string> => ({
  ...(isKind(typed.kind) ? {} : { kind: 'Choose data, audit or voice' }),
  ...(dated.day === null ? { dated: dated.error ?? 'Enter the date of the evidence' } : {}),
  ...(dated.day !== null && dated.day > today ? { dated: 'The date must be today or in the past' } : {}),
  ...(typed.shows === '' ? { shows: 'Enter what the evidence shows' } : {}),
  ...(typed.shows.length > longestText ? { shows: 'Use 4,000 characters or fewer' } : {}),
  ...(typed.source.length > 500 ? { source: 'Use 500 characters or fewer' } : {}),
})

/** The file as it is kept; null where none was chosen, or with what is wrong. */
const fileIn = (form: Form): { file: NewFile | null; error: string | null } => {
  const upload = form.file('file')
  if (!upload) return { file: null, error: null }
  const kind = fileTypeOf(upload.bytes)
  if (!kind)
    return {
      file: null,
      error: `${upload.name || 'This file'} is not ${fileTypeWords}. Choose another file, or save it as a PDF first`,
    }
  const { type } = fileTypes[kind]
  return { file: { name: fileNameOf(upload.name, kind), type, bytes: upload.bytes }, error: null }
}

const add = async (visit: Visit, db: Tenant, opened: Opened, form: Form): Promise<Answer> => {
  const dated = readDateInput(form, 'dated', 'The date')
  const [kind, shows, source, link] = ['kind', 'shows', 'source', 'link'].map((name) => form.get(name)) as Texts
  const typed = { kind, dated: dated.typed, shows, source, link }
  const { file, error } = fileIn(form)
  const wrongLink = whyNotLink(link)
  const errors = {
    ...errorsOf(typed, dated, visit.today),
    ...(error === null ? {} : { file: error }),
    ...(wrongLink === null ? {} : { link: wrongLink }),
  }
  if (Object.keys(errors).length > 0) return shown(visit, opened, typed, errors)
  const fields = { kind: kind as EvidenceKind, dated: dated.day!, shows, source, link }
  const to = { planId: opened.whole.plan.id, lineId: opened.line.id }
  await addEvidence(db, to, fields, byOf(visit), file, onceIn(form))
  return redirect(visit.path, { tone: 'success', text: 'The evidence is added.' })
}
type Texts = [string, string, string, string]

export const evidencePage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/evidence',
  title: 'Evidence of impact',
  may: 'plan.update-own',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) => visit.transaction(async (db) => shown(visit, await open(visit, db), empty)),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await open(visit, db)
      const withdrawn = opened.evidence.find((one) => one.id === form.get('withdraw'))
      if (!withdrawn) return add(visit, db, opened, form)
      if (form.get('why') === '')
        return shown(visit, opened, empty, { [`why-${withdrawn.id}`]: 'Say why the evidence is withdrawn' })
      await withdrawEvidence(db, opened.line.id, withdrawn.id, form.get('why'), byOf(visit))
      return redirect(visit.path, { tone: 'success', text: 'The evidence is withdrawn. It stays in the list.' })
    }),
}

/** A file of evidence, to download: never shown in place, so that nothing in it can run. */
export const evidenceFilePage: Page = {
  path: '/improvement-plans/:planId/evidence/:evidenceId',
  title: 'File of evidence',
  may: 'plan.see',
  logged: { record: 'improvement_plan.evidence', action: 'downloaded' },
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      const { bytes, type, name } = await getEvidenceFile(db, plan.id, visit.params.evidenceId!)
      return download(bytes, type, name)
    }),
}
