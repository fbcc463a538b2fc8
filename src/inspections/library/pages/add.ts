import type { Page, Visit } from '../../../access/model.ts'
import { type Answer, html, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { getImport, listFaults, listImports, startImport, stopOrGoOn } from '../records/imports.ts'
import { addView, importView } from '../views/import.ts'
import { isZip, unzip } from '../work/zip.ts'

const trail = [{ text: 'Library', href: '/library' }]

const show = async (visit: Visit, error: string | null): Promise<Answer> => {
  const imports = await visit.transaction(listImports)
  const errors: Record<string, string> = error ? { documents: error } : {}
  const body = addView(visit.chrome, error, imports)
  return html(
    page(visit.chrome, { title: 'Add documents to the library', breadcrumbs: trail, errors, body }),
    error ? 422 : 200,
  )
}

const add: Page = {
  path: '/library/add',
  title: 'Add documents to the library',
  may: 'inspections.upload',
  reachedFrom: '/library',
  show: (visit) => show(visit, null),
  submit: async (visit, submitted) => {
    const file = submitted.file('documents')
    if (!file) return show(visit, 'Choose the document or ZIP file to add')
    const unpacked = isZip(file.name, file.bytes) ? await unzip(file.bytes) : { files: [file] }
    if ('fault' in unpacked) return show(visit, unpacked.fault)
    const id = await visit.transaction((db) => startImport(db, visit.person.name, file.name, unpacked.files))
    return redirect(`/library/imports/${id}`)
  },
}

const progress: Page = {
  path: '/library/imports/:importId',
  title: 'Documents being added to the library',
  may: 'inspections.upload',
  reachedFrom: '/library/add',
  show: async (visit) => {
    const id = visit.params.importId!
    const { one, faults } = await visit.transaction(async (db) => ({
      one: await getImport(db, id),
      faults: await listFaults(db, id),
    }))
    const elapsed = one.stoppedAt ? 0 : visit.now.getTime() - one.startedAt.getTime()
    const body = importView(visit.chrome, one, faults, elapsed)
    const breadcrumbs = [...trail, { text: 'Add documents', href: '/library/add' }]
    return html(page(visit.chrome, { title: one.fileName, breadcrumbs, body }))
  },
  submit: async (visit, submitted) => {
    const id = visit.params.importId!
    const deed = submitted.get('deed') === 'go-on' ? 'go-on' : 'stop'
    await visit.transaction((db) => stopOrGoOn(db, id, deed, visit.now))
    return redirect(`/library/imports/${id}`)
  },
}

export const addPages: readonly Page[] = [add, progress]
