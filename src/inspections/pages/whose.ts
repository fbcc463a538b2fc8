import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html, redirect } from '../../platform/http/page.ts'
import { button, form, radios } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Document } from '../model.ts'
import { listAllDocuments } from '../records/documents.ts'
import { listProposals } from '../records/proposals.ts'
import { anotherAuthority } from '../rules/another.ts'
import { mayRemove } from '../rules/decide.ts'
import { assumedFrom, nameOf } from '../rules/former.ts'
import { moveToLibrary } from '../work/to-library.ts'
import { open, trail } from './open.ts'

type Opened = { id: string; name: string; document: Document; authority: string }

/** A document about another authority that stands alone and of which nothing was accepted: else there is nothing to ask. */
const openQuestion = async (visit: Visit, db: Tenant): Promise<Opened> => {
  const inspection = await open(visit, db)
  const proposals = await listProposals(db, inspection.id)
  const [document, ...more] = await listAllDocuments(db, inspection.id)
  const authority = anotherAuthority(assumedFrom(proposals), { code: String(visit.person.la) })
  if (document && authority && more.length === 0 && !inspection.partOf && mayRemove(proposals))
    return { id: inspection.id, name: nameOf(proposals, visit.person.la), document, authority }
  throw new Refusal(
    'conflict',
    'This document cannot be put into the library.',
    'Only a document about another authority of which nothing was accepted can. Take the decisions back first, or add it to the library by itself.',
  )
}

const show = async (visit: Visit, error: string | null): Promise<Answer> => {
  const { id, name, document, authority } = await visit.transaction((db) => openQuestion(visit, db))
  const council = visit.chrome.council.name
  return html(
    page(visit.chrome, {
      title: 'Whose document is this?',
      caption: document.fileName,
      breadcrumbs: trail({ text: name, href: `/inspections/${id}` }),
      errors: error ? { whose: error } : {},
      body: markup`<p class="govuk-body">It was read as a document about <strong>${authority}</strong>, not ${council}.</p>
${form({
  chrome: visit.chrome,
  action: `/inspections/${id}/whose`,
  body: markup`${radios({
    name: 'whose',
    legend: 'Where should it be kept?',
    legendSize: 'm',
    error,
    items: [
      {
        value: 'library',
        text: 'In the library, to learn from',
        hint: 'It is searched and quoted. Nobody reviews it, and nothing in it is a finding or a date of this council.',
      },
      {
        value: 'ours',
        text: `In the register of ${council}`,
        hint: 'The name was read wrongly, or it is reviewed here like one of our own.',
      },
    ],
  })}${button({ text: 'Continue' })}`,
})}`,
    }),
    error ? 422 : 200,
  )
}

const whose: Page = {
  path: '/inspections/:inspectionId/whose',
  title: 'Whose document is this?',
  may: 'inspections.upload',
  reachedFrom: '/inspections/:inspectionId/review',
  show: (visit) => show(visit, null),
  submit: async (visit, submitted) => {
    const choice = submitted.get('whose')
    const { id, document } = await visit.transaction((db) => openQuestion(visit, db))
    if (choice === 'ours')
      return redirect(`/inspections/${id}/review`, {
        tone: 'success',
        text: 'The document stays in the register. Now go through what was found.',
      })
    if (choice !== 'library') return show(visit, 'Choose where the document should be kept')
    const fault = await moveToLibrary(visit, id, document)
    if (fault !== null) return show(visit, fault)
    return redirect('/library', { tone: 'success', text: `${document.fileName} is in the library now.` })
  },
}

export const whosePages: readonly Page[] = [whose]
