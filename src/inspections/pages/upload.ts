import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html, redirect } from '../../platform/http/page.ts'
import { button, checkboxes, fileUpload, form, insetText } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { addDocument, findDocumentByContent } from '../records/documents.ts'
import { anotherAuthority } from '../rules/another.ts'
import { strangeAboutUpload } from '../rules/strange.ts'
import { hasLikelyPlace } from '../work/place.ts'
import { readUpload } from '../work/read-upload.ts'
import { trail } from './open.ts'

const query = z.object({ to: z.uuid().optional() })

const body = (visit: Visit, error: string | null, { to } = visit.query as z.infer<typeof query>) => markup`
<p class="govuk-body">Upload a report or letter about children’s services: an inspection report, a focused-visit or monitoring-visit letter, a joint inspection letter, or a committee report about one of them.</p>
<ol class="govuk-list govuk-list--number">
<li>Throughline reads it here, in a second or two. Nothing is sent anywhere.</li>
<li>You go through what was read, beside the page it came from, and accept or correct each value.</li>
<li>You see by when the report must be published and the statement sent, and can draft the improvement plan.</li>
</ol>
${insetText('Until it is marked as published, only you, directors and heads of service, and people they name can open it.')}
${form({
  chrome: visit.chrome,
  action: `/inspections/upload${to ? `?to=${to}` : ''}`,
  multipart: true,
  body: markup`${fileUpload({
    name: 'document',
    label: 'Report or letter',
    labelSize: 'm',
    hint: 'A PDF, Word document (.docx) or text file (.txt) of up to 25 MB',
    accept: '.pdf,.docx,.txt,application/pdf,text/plain',
    error,
  })}
${checkboxes({
  name: 'stage',
  legend: 'Is it a draft?',
  items: [
    {
      value: 'draft',
      text: 'It is a draft, sent to check its facts',
      hint: 'Only named people see a draft, also later',
    },
  ],
})}
${button({ text: 'Upload and read' })}`,
})}`

const show = (visit: Visit, error: string | null): Answer =>
  html(
    page(visit.chrome, {
      title: 'Upload a report or letter',
      breadcrumbs: trail(),
      errors: error ? { document: error } : {},
      body: body(visit, error),
    }),
    error ? 422 : 200,
  )

const known = (inspectionId: string): Answer =>
  redirect(`/inspections/${inspectionId}`, {
    tone: 'information',
    text: 'This very file is here already, so it was not uploaded again.',
  })

const upload: Page = {
  path: '/inspections/upload',
  title: 'Upload a report or letter',
  may: 'inspections.upload',
  query,
  reachedFrom: '/inspections',
  show: async (visit) => show(visit, null),
  submit: async (visit, submitted) => {
    const file = submitted.file('document')
    if (!file) return show(visit, 'Choose the report or letter to upload')
    const before = await visit.transaction((db) => findDocumentByContent(db, file.bytes))
    if (before) return known(before.inspectionId)
    const read = await readUpload(file)
    if (!read.ok) return show(visit, read.fault)
    const stage = submitted.get('stage') === 'draft' ? ('draft' as const) : ('final' as const)
    const added = await visit.transaction((db) => addDocument(db, visit.person.name, { ...read.document, stage }))
    if (added.known) return known(added.inspectionId)
    const { to } = visit.query as z.infer<typeof query>
    const said = read.document.document
    if (!to && anotherAuthority({ ...said, publishedOn: said.published }, { code: String(visit.person.la) }))
      return redirect(`/inspections/${added.inspectionId}/whose`)
    if (to || (await visit.transaction((db) => hasLikelyPlace(db, added.inspectionId, visit.person, visit.today)))) {
      const place = `/inspections/${added.inspectionId}/documents/${added.documentId}/place`
      const text = 'The document was read. Say which inspection or visit it belongs to.'
      return redirect(to ? `${place}?to=${to}` : place, { tone: 'success', text })
    }
    const strange = strangeAboutUpload(said, read.document)
    return redirect(
      `/inspections/${added.inspectionId}/review`,
      strange
        ? { tone: 'information', text: 'The document was uploaded, but look at it again: see the warning below.' }
        : { tone: 'success', text: 'The document was read. Now go through what was found.' },
    )
  },
}

export const uploadPages: readonly Page[] = [upload]
