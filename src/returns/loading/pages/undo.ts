import type { Page, Visit } from '../../../access/model.ts'
import { countKeptApart, previewUndo, type UndoPreview } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form, insetText, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { changeUpload, getUpload } from '../records/uploads.ts'
import { counted, kindTitles } from '../rules/words.ts'
import type { Shown } from '../views/upload.ts'
import { actorOf, logDecision, openUpload } from './open.ts'

type Undo = { shown: Shown; undo: (UndoPreview & { keptApart: number }) | null }
type Typed = { reason: string; error: string | null }

const find = async (db: Tenant, visit: Visit): Promise<Undo> => {
  const shown = await openUpload(db, visit)
  if (!shown.mayBeUndone) return { shown, undo: null }
  const load = shown.upload.load!
  return { shown, undo: { ...(await previewUndo(db, load)), keptApart: await countKeptApart(db, load) } }
}

const apartWords = (count: number): string =>
  `This load alone tells of the adoption of ${counted(count, 'child', 'children')}. ${count === 1 ? 'The record from before it stays' : 'The records from before it stay'} apart all the same, and the adoption team is asked whether ${count === 1 ? 'the order stands' : 'the orders stand'}. A later load that tells of ${count === 1 ? 'it' : 'them'} again settles that.`

const askFor = (visit: Visit, { shown: { upload }, undo }: Undo, { reason, error }: Typed): Html =>
  undo === null
    ? html`<p class="govuk-body">This load cannot be undone: it was undone already, or a later one of its kind stands on it. Undo the later ones first.</p>`
    : html`<p class="govuk-body">The records would be as they were before load ${upload.load}:</p>
<ul class="govuk-list govuk-list--bullet">
<li>${counted(undo.goes, 'record')} that it brought would go</li>
<li>${counted(undo.comesBack, 'record')} that it changed or closed would be known again</li>
<li>${counted(undo.children, 'child', 'children')} would have other records. Those of whom nothing else is known would be forgotten, unless something was written about them here</li>
</ul>
${undo.keptApart > 0 && insetText(apartWords(undo.keptApart))}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`${textarea({
    name: 'reason',
    label: 'Why it is undone',
    hint: 'Kept with the load and in the access log. Do not name a child',
    rows: 3,
    value: reason,
    error,
  })}
<div class="govuk-button-group">${button({ text: `Undo load ${upload.load}`, look: 'warning' })}<a class="govuk-link" href="/returns/${upload.id}">Leave it as it is</a></div>`,
})}`

const show = (visit: Visit, found: Undo, typed: Typed): Answer => {
  const { upload } = found.shown
  const name = `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)}`
  return answer(
    page(visit.chrome, {
      title: `Undo load ${upload.load ?? ''}`.trim(),
      breadcrumbs: [
        { text: 'Returns', href: '/returns' },
        { text: name, href: `/returns/${upload.id}` },
        { text: 'Undo' },
      ],
      errors: typed.error ? { reason: typed.error } : {},
      body: askFor(visit, found, typed),
    }),
    typed.error ? 400 : 200,
  )
}

const faultOf = (reason: string): string | null => {
  if (reason.length < 10) return 'Say in a few words why it is undone'
  return reason.length > 1000 ? 'The reason must be 1,000 characters or fewer' : null
}

const submit = (visit: Visit, sent: Form): Promise<Answer> =>
  visit.transaction(async (db) => {
    const upload = await getUpload(db, visit.params.uploadId!)
    if (upload.load !== null) await previewUndo(db, upload.load)
    const reason = sent.get('reason')
    const error = faultOf(reason)
    if (error !== null) return show(visit, await find(db, visit), { reason, error })
    const { accountId, name } = actorOf(visit)
    const change = { state: 'undoing', fault: null, undoneBecause: reason } as const
    if (!(await changeUpload(db, upload.id, ['accepted'], change)))
      throw new Refusal('conflict', 'This load cannot be undone.', 'Look at it again: someone else may have undone it.')
    await db.addJob('returns.undo', { uploadId: upload.id, accountId, name })
    await logDecision(db, visit, 'undid a load', upload, reason)
    return redirect(`/returns/${upload.id}`)
  })

export const undoPage: Page = {
  path: '/returns/:uploadId/undo',
  title: 'Undo a load',
  may: 'returns.load',
  logged: { record: 'returns.upload', action: 'looked at what undoing a load would change' },
  reachedFrom: '/returns/:uploadId',
  show: async (visit) => show(visit, await visit.transaction((db) => find(db, visit)), { reason: '', error: null }),
  submit,
}
