import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { wordDocument } from '../../platform/documents/docx.ts'
import { type Answer, download, type Form, html, redirect } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { listComments, markSent } from '../records/accuracy.ts'
import { getClockSettings } from '../records/clock.ts'
import { getDraftSettings } from '../records/draft-settings.ts'
import { enterValues } from '../records/enter.ts'
import { listProposals } from '../records/proposals.ts'
import { draftClockOf } from '../rules/accuracy.ts'
import { accuracyDocument } from '../rules/accuracy-document.ts'
import { impossibleDay } from '../rules/dates.ts'
import { accuracyView } from '../views/accuracy.ts'
import { nameOf, open, trail } from './open.ts'

const load = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  return {
    inspection,
    name: nameOf(await listProposals(db, inspection.id), visit.person.la),
    comments: await listComments(db, inspection.id),
    draft: draftClockOf(inspection, await getDraftSettings(db, await getClockSettings(db)), visit.today),
  }
}

const show = async (visit: Visit, error: string | null): Promise<Answer> => {
  const shown = await visit.transaction((db) => load(visit, db))
  return html(
    page(visit.chrome, {
      title: 'Factual accuracy of the draft',
      caption: shown.name,
      breadcrumbs: trail({ text: shown.name, href: `/inspections/${shown.inspection.id}` }),
      errors: error ? { sent: error } : {},
      wide: true,
      body: accuracyView({ chrome: visit.chrome, ...shown, error, today: visit.today }),
    }),
    error ? 422 : 200,
  )
}

/** Records that what was agreed went back to the inspectors on a day. */
const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  const { day, error } = readDateInput(form, 'sent', 'The day')
  const fault = error ?? (day ? impossibleDay('accuracy-sent', day, visit.today) : 'Enter the day they were sent')
  if (fault) return show(visit, fault)
  const count = await visit.transaction(async (db) => {
    const inspection = await open(visit, db)
    const by = { name: visit.person.name, now: visit.now }
    await enterValues(db, by, inspection.id, [{ kind: 'accuracy-sent', value: day }])
    return markSent(db, by, inspection.id)
  })
  const text = `Recorded as sent: ${count} ${count === 1 ? 'comment' : 'comments'}.`
  return redirect(`/inspections/${visit.params.inspectionId}/factual-accuracy`, { tone: 'success', text })
}

const list: Page = {
  path: '/inspections/:inspectionId/factual-accuracy',
  title: 'Factual accuracy of a draft',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId',
  show: (visit) => show(visit, null),
  submit,
}

const word: Page = {
  path: '/inspections/:inspectionId/factual-accuracy.docx',
  title: 'Comments on factual accuracy as a Word document',
  may: 'inspections.review',
  logged: { record: 'inspections.accuracy_comment', action: 'exported' },
  reachedFrom: '/inspections/:inspectionId/factual-accuracy',
  show: async (visit) => {
    const { name, comments, draft } = await visit.transaction((db) => load(visit, db))
    const content = accuracyDocument({ name, council: visit.chrome.council.name, comments, due: draft.due })
    return download(
      await wordDocument(content),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'comments-on-factual-accuracy.docx',
    )
  },
}

export const accuracyPages: readonly Page[] = [list, word]
