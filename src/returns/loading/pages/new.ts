import type { Page, Visit } from '../../../access/model.ts'
import { listLoads } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, html as answer, type Form, redirect, type Upload } from '../../../platform/http/page.ts'
import {
  button, checkboxes, dateInput, fileUpload, form, insetText, radios, readDateInput, type TypedDate, typedDate,
} from '../../../platform/views/govuk.ts' // biome-ignore format: one import
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { Source } from '../../model.ts'
import { isZip, most, unzip } from '../../reading/unzip.ts'
import { kindOf, type ReturnKind, returnKinds } from '../kinds.ts'
import { addUpload } from '../records/uploads.ts'
import { actorOf } from './open.ts'

type Typed = { kind: string; asAt: TypedDate; again: boolean }
type Errors = Readonly<Record<string, string>>

const body = (visit: Visit, typed: Typed, errors: Errors, last: LastOfKind): Html => html`<p class="govuk-body">Choose what your case system exported. It is read
and checked, and you see what it would change. Nothing is loaded before you accept.</p>
${form({
  chrome: visit.chrome,
  action: '/returns/new',
  multipart: true,
  body: html`${radios({
    name: 'kind',
    legend: 'Which return is it?',
    legendSize: 'm',
    value: typed.kind,
    error: errors.kind ?? null,
    items: Object.values(returnKinds).map(({ id, title, files }) => ({ value: id, text: title, hint: `${files}${last(id)}` })),
  })}
${fileUpload({
  name: 'files',
  label: 'Files',
  labelSize: 'm',
  hint: 'You can choose several CSV files at once, or a ZIP file of them. Up to 25 MB a file, 100 MB together',
  accept: '.xlsx,.csv,.txt,.zip',
  error: errors.files ?? null,
  attributes: { multiple: 'multiple' },
})}
${dateInput({
  name: 'asAt',
  legend: 'What day is it as at?',
  legendSize: 'm',
  hint: 'The day on which the case system made it. Checks of “today” and of the last six months count from it. A return from before the one that was loaded last is checked, and cannot be loaded',
  value: typed.asAt,
  error: errors.asAt ?? null,
})}
${checkboxes({
  name: 'again',
  legend: 'While it is read',
  hideLegend: true,
  small: true,
  items: [{ value: 'yes', text: 'Let the next page look again every few seconds until it is read' }],
  values: typed.again ? ['yes'] : [],
})}${button({ text: 'Read and check it' })}`,
})}
${insetText(
  html`A file of more than 25 MB, as of a large county, is loaded from the <a class="govuk-link" href="/returns/folder">watched folder</a>, or by whoever looks
after Throughline with <code>throughline load FILE</code>.`,
)}` // biome-ignore format: one view

type LastOfKind = (kind: Source) => string

/** ". Loaded last: as at 1 November 2026". An older one cannot be loaded, so it is said before a file is chosen. */
const lastOfKinds = async (db: Tenant): Promise<LastOfKind> => {
  const loads = (await listLoads(db)).filter(({ undone }) => undone === null)
  return (kind) => {
    const last = loads.find(({ source }) => source === kind)
    return last ? `. Loaded last: as at ${inWords(last.asAt)}` : ''
  }
}

const show = async (visit: Visit, typed: Typed, errors: Errors): Promise<Answer> => {
  const last = await visit.transaction(lastOfKinds)
  return answer(
    page(visit.chrome, {
      title: 'Load a return',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }, { text: 'Load a return' }],
      errors,
      body: body(visit, typed, errors, last),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const unpacked = async (
  files: readonly Upload[],
): Promise<{ files: readonly { name: string; bytes: Buffer }[] } | { fault: string }> => {
  const all: { name: string; bytes: Buffer }[] = []
  for (const { name, bytes } of files) {
    if (!isZip(name, bytes)) {
      all.push({ name, bytes })
      continue
    }
    // Several together have the room of one: each of them stays in memory until all are put by.
    const room = most.bytes - all.reduce((sum, one) => sum + one.bytes.length, 0)
    const packed = await unzip(bytes, room)
    if ('fault' in packed) return packed
    all.push(...packed.files)
  }
  const large = all.find(({ bytes }) => bytes.length === 0)
  return large ? { fault: `“${large.name}” is empty. Export it again.` } : { files: all }
}

const filesFault = (files: readonly Upload[], kind: ReturnKind | null): string | null => {
  if (files.length === 0) return kind ? `Choose the files of the return: ${kind.files}` : 'Choose the files of the return'
  const strange = files.find(({ name }) => !/\.(xlsx|csv|txt|tsv|zip)$/i.test(name))
  if (strange) return `“${strange.name}” is no workbook (.xlsx), CSV or ZIP file. Export the return again as one of these`
  return null
} // biome-ignore format: one line a question

const submit = async (visit: Visit, sent: Form): Promise<Answer> => {
  const kind = kindOf(sent.get('kind'))
  const asAt = readDateInput(sent, 'asAt', 'The day of the return')
  const files = sent.files('files')
  // Asked before the page that changes by itself is met (WCAG 2.2.1).
  const again = sent.get('again') === 'yes'
  const fault = filesFault(files, kind)
  const packed = fault === null ? await unpacked(files) : { fault }
  const future = asAt.day !== null && asAt.day > visit.today
  const errors: Errors = {
    ...(kind === null ? { kind: 'Choose which return it is' } : {}),
    ...('fault' in packed ? { files: packed.fault } : {}),
    ...(asAt.error === null ? {} : { asAt: asAt.error }),
    ...(future ? { asAt: 'The day of the return must be today or before' } : {}),
  }
  if (kind === null || 'fault' in packed || asAt.day === null || future)
    return show(visit, { kind: sent.get('kind'), asAt: asAt.typed, again }, errors)
  const fileNames = files.map(({ name }) => name.slice(0, 255))
  const day = asAt.day
  const id = await visit.transaction(async (db) => {
    const added = await addUpload(db, { kind: kind.id, way: 'page', asAt: day, by: actorOf(visit), fileNames, files: packed.files })
    await db.addJob('returns.read', { uploadId: added })
    return added
  }) // biome-ignore format: one transaction
  return redirect(`/returns/${id}${again ? '?refresh=on' : ''}`)
}

export const newPage: Page = {
  path: '/returns/new',
  title: 'Load a return',
  may: 'returns.load',
  logged: { record: 'returns.upload', action: 'handed in a return' },
  reachedFrom: '/returns',
  show: async (visit) => show(visit, { kind: '', asAt: typedDate(visit.today), again: true }, {}),
  submit,
}
