import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { Document } from '../model.ts'
import { settleDifference } from '../records/differences.ts'
import { listAllDocuments, setStage } from '../records/documents.ts'
import { getInspection } from '../records/inspections.ts'
import { exchangeMain, joinInspections, keepApart, separate } from '../records/joining.ts'
import { setRestricted } from '../records/named.ts'
import { isOpenToAll } from '../rules/access.ts'
import { outranks } from '../rules/joining.ts'
import { placeView } from '../views/place.ts'
import { loadPlace, type Place } from '../work/place.ts'
import { openDocument, trail } from './open.ts'

const load = async (visit: Visit, db: Tenant): Promise<Place> =>
  loadPlace(db, await openDocument(visit, db), visit.person, visit.today)

const query = z.object({ to: z.uuid().optional() })

const show = async (visit: Visit, error: string | null): Promise<Answer> => {
  const place = await visit.transaction((db) => load(visit, db))
  const { to } = visit.query as z.infer<typeof query>
  return html(
    page(visit.chrome, {
      title: 'Where this document belongs',
      caption: place.document.fileName,
      breadcrumbs: trail(
        { text: place.name, href: `/inspections/${place.whole.id}` },
        { text: 'Documents', href: `/inspections/${place.whole.id}/documents` },
      ),
      errors: error ? { whole: error } : {},
      wide: true,
      body: placeView({ chrome: visit.chrome, place, chosen: to ?? null, error }),
    }),
    error ? 422 : 200,
  )
}

const done = (document: Document, text: string, next: 'place' | 'review' | 'documents', id: string): Answer =>
  redirect(next === 'place' ? `/inspections/${id}/documents/${document.id}/place` : `/inspections/${id}/${next}`, {
    tone: 'success',
    text,
  })

const join = async (visit: Visit, db: Tenant, place: Place, wholeId: string): Promise<Answer | null> => {
  const by = { name: visit.person.name, now: visit.now }
  if (wholeId === 'apart') {
    await keepApart(db, by, place.inspection.id)
    return done(place.document, 'It is kept apart.', 'review', place.inspection.id)
  }
  if (!place.activities.some((one) => one.id === wholeId)) return null
  const main = (await listAllDocuments(db, wholeId)).find((one) => one.inspectionId === wholeId) ?? null
  await joinInspections(db, by, place.inspection.id, wholeId)
  const isMainNow = outranks(place.document, main)
  if (isMainNow) await exchangeMain(db, by, wholeId, place.inspection.id)
  // It may have become the main document there, and then belongs to that inspection itself.
  const now = (await listAllDocuments(db, wholeId)).find((one) => one.id === place.document.id)!
  const open = !now.restricted && isOpenToAll(await getInspection(db, wholeId), visit.today)
  const seen = open
    ? ' Everyone who sees inspections can open it now: if it is not published, keep it to named people below.'
    : ''
  return done(
    place.document,
    isMainNow
      ? `The document was added, and it is the main document now, in the place of ${main!.fileName}. What both say to the letter kept its decision; go through the rest of what was read.${seen} You can change it back here.`
      : `The document was added.${seen} You can take it out again here.`,
    'place',
    now.inspectionId,
  )
}

const act = async (visit: Visit, db: Tenant, form: Form): Promise<Answer | null> => {
  const place = await load(visit, db)
  const { document, inspection, whole } = place
  const by = { name: visit.person.name, now: visit.now }
  const here = (text: string, id = inspection.id): Answer => done(document, text, 'place', id)
  switch (form.get('action')) {
    case 'join':
      return join(visit, db, place, form.get('whole'))
    case 'separate': {
      const part = inspection.partOf ? inspection : place.shell
      if (!part) break
      await separate(db, by, whole.id, part.id)
      return here('The document was taken out: it stands for itself again.', part.id)
    }
    case 'main':
      if (!inspection.partOf) break
      await exchangeMain(db, by, whole.id, inspection.id)
      return here('This is the main document now. What both say to the letter kept its decision.', whole.id)
    case 'draft':
    case 'final':
      await setStage(db, inspection.id, document.id, form.get('action') as Document['stage'])
      return here(form.get('action') === 'draft' ? 'It is marked as a draft.' : 'It is marked as final.')
    case 'restrict':
    case 'open':
      // A draft is always kept to named people; what everyone sees of an inspection comes from its main document.
      if (document.stage === 'draft' || (form.get('action') === 'restrict' && !inspection.partOf)) break
      await setRestricted(db, by.name, whole.id, document, form.get('action') === 'restrict')
      return here(
        form.get('action') === 'restrict'
          ? 'Only named people can open it now.'
          : 'It is no longer kept to named people.',
      )
    case 'take':
    case 'keep': {
      const settled = await settleDifference(db, by, whole, form.get('value'), form.get('action') as 'take' | 'keep')
      return here(settled ? 'The difference is settled.' : 'Somebody settled this a moment earlier.')
    }
  }
  throw new Refusal('conflict', 'That can no longer be done with this document.', 'Look at the page again.')
}

const place: Page = {
  path: '/inspections/:inspectionId/documents/:documentId/place',
  title: 'Where a document belongs',
  may: 'inspections.review',
  query,
  reachedFrom: '/inspections/:inspectionId/documents',
  show: (visit) => show(visit, null),
  submit: async (visit, form) =>
    (await visit.transaction((db) => act(visit, db, form))) ?? show(visit, 'Choose where this document belongs'),
}

export const placePages: readonly Page[] = [place]
