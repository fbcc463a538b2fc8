import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { csv } from '../../platform/documents/csv.ts'
import { readCsvRows } from '../../platform/documents/csv-in.ts'
import { UnreadableTable } from '../../platform/documents/xlsx/stream/faults.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, download, type Form, redirect, type Upload } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { findAuthority } from '../../statutory/index.ts'
import { gatherComparisons } from '../comparisons.ts'
import { addPublished, listPublishedLoads, undoPublished } from '../records/published.ts'
import { neighbourNames } from '../rules/comparisons.ts'
import { type PublishedFault, publishedColumns, readPublished } from '../rules/published-typed.ts'
import { allStandards } from '../scorecard.ts'
import { publishedView, refusedInWords } from '../views/published.ts'

const path = '/performance/published'
const mostRows = 5_000
const title = 'Figures published elsewhere'

type Refused = {
  readonly faulty: { readonly file: string; readonly faults: readonly PublishedFault[] } | null
  readonly error: string | null
}

const errorsOf = ({ faulty, error }: Refused): Readonly<Record<string, string>> =>
  faulty === null ? { file: error! } : { faults: refusedInWords(faulty.file, faulty.faults.length) }

const show = (visit: Visit, refused: Refused | null = null): Promise<Answer> =>
  visit.transaction(async (db) => {
    const own = String(visit.person.la)
    const comparisons = await gatherComparisons(db, visit)
    const body = publishedView({
      chrome: visit.chrome,
      maySet: visit.may('performance.set'),
      loads: await listPublishedLoads(db),
      held: allStandards.map((standard) => ({ standard, comparisons: comparisons.get(standard.id) ?? [] })),
      region: findAuthority(own)?.region ?? null,
      neighbours: neighbourNames(own, visit.today),
      faulty: refused?.faulty ?? null,
      error: refused?.error ?? null,
    })
    const breadcrumbs = [{ text: 'Practice standards', href: '/performance' }, { text: title }]
    const errors = refused === null ? {} : errorsOf(refused)
    return answer(page(visit.chrome, { title, wide: true, breadcrumbs, errors, body }), refused === null ? 200 : 400)
  })

const tableOf = async ({ bytes }: Upload) => {
  const rows: { row: number; cells: readonly (string | null)[] }[] = []
  await readCsvRows(bytes, (row, cells) => rows.push({ row, cells }))
  return rows
}

const load = async (visit: Visit, upload: Upload): Promise<Answer> => {
  const table = await tableOf(upload).catch((error: unknown) => {
    if (error instanceof UnreadableTable) return error
    throw error
  })
  if (table instanceof UnreadableTable)
    return show(visit, { faulty: null, error: `${upload.name} cannot be read: ${table.message}` })
  if (table.length > mostRows)
    return show(visit, {
      faulty: null,
      error: `${upload.name} has more than ${mostRows.toLocaleString('en-GB')} rows. Load it in parts.`,
    })
  const { rows, faults } = readPublished(table, allStandards, visit.today)
  if (faults.length > 0) return show(visit, { faulty: { file: upload.name, faults }, error: null })
  await visit.transaction(async (db) => {
    const id = await addPublished(db, { name: upload.name, rows }, { name: visit.person.name, now: visit.now })
    await logDeed(db, visit.person, {
      action: 'loaded published figures',
      record: 'performance.published_load',
      subject: id,
      reason: upload.name,
    })
  })
  const text = `${upload.name} is loaded: ${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}.`
  return redirect(path, { tone: 'success', text })
}

const undo = async (visit: Visit, loadId: string): Promise<Answer> => {
  if (!z.uuid().safeParse(loadId).success) throw new Refusal('conflict', 'There is no such file. Nothing was changed.')
  await visit.transaction(async (db) => {
    await undoPublished(db, loadId, { name: visit.person.name, now: visit.now })
    await logDeed(db, visit.person, {
      action: 'undid published figures',
      record: 'performance.published_load',
      subject: loadId,
    })
  })
  return redirect(path, { tone: 'success', text: 'The file is undone. What was loaded before it counts again.' })
}

const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  if (!visit.may('performance.set'))
    throw new Refusal('not-allowed', 'Loading published figures needs another role.', 'Ask a performance analyst.')
  const loadId = form.get('undo')
  if (loadId !== '') return undo(visit, loadId)
  const upload = form.file('file')
  return upload === null
    ? show(visit, { faulty: null, error: 'Choose a file of published figures' })
    : load(visit, upload)
}

const publishedPage: Page = {
  path,
  title,
  may: 'performance.see',
  reachedFrom: '/performance',
  show: (visit) => show(visit),
  submit,
}

const template: Page = {
  path: `${path}/template.csv`,
  title: 'Template for published figures',
  may: 'performance.set',
  reachedFrom: path,
  show: async () => {
    const rows = allStandards.map(({ id }) => [id, 'england', '', '', '', '', '', '', ''])
    return download(csv(publishedColumns, rows), 'text/csv; charset=utf-8', 'published-figures-template.csv')
  },
}

export const publishedPages: readonly Page[] = [publishedPage, template]
