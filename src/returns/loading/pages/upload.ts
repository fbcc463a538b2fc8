import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { previewUndo } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, download, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { listFindings } from '../records/findings.ts'
import { changeUpload, getUpload } from '../records/uploads.ts'
import { counted, isUnderWay, kindTitles } from '../rules/words.ts'
import { findingsFile } from '../views/findings-file.ts'
import { type Shown, uploadView } from '../views/upload.ts'
import { isUpToDate, refuseUpload } from '../work/decide.ts'
import { actorOf, logDecision, openUpload } from './open.ts'

const secondsBetween = 3
const titleOf = ({ upload }: Shown): string => `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)}`
const trail = [{ text: 'Returns', href: '/returns' }]

const show = (visit: Visit, shown: Shown): Answer => {
  // Only for who asks for it: a page that changes by itself takes the place from who listens to it or magnifies it (WCAG 2.2.1, 3.2.5).
  const refreshing = isUnderWay(shown.upload.state) && (visit.query as { refresh?: string }).refresh === 'on'
  const errors = shown.errors ?? {}
  return answer(
    page(visit.chrome, {
      title: titleOf(shown),
      breadcrumbs: [...trail, { text: titleOf(shown) }],
      wide: true,
      errors,
      ...(refreshing ? { refresh: secondsBetween } : {}),
      body: uploadView(visit.chrome, shown, refreshing),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const changedMeanwhile =
  'What is known has changed since you looked, so nothing was loaded yet. Look at what it would change now, then decide.'
const notStaged = () => new Refusal('conflict', 'This return does not wait for a decision any more.', 'Look at it again: someone else may have decided.') // biome-ignore format: one sentence

const accept = (visit: Visit, seen: string): Promise<Answer> =>
  visit.transaction(async (db) => {
    const upload = await getUpload(db, visit.params.uploadId!)
    if (upload.state !== 'staged') throw notStaged()
    if (!(await isUpToDate(db, upload)) || upload.previewOf !== seen) {
      await changeUpload(db, upload.id, ['staged'], { fault: changedMeanwhile })
      return redirect(`/returns/${upload.id}`)
    }
    const { accountId, name } = actorOf(visit)
    await changeUpload(db, upload.id, ['staged'], { state: 'accepting', fault: null, decidedBy: name, decidedAt: visit.now })
    await db.addJob('returns.accept', { uploadId: upload.id, accountId, name })
    await logDecision(db, visit, 'accepted a return', upload)
    return redirect(`/returns/${upload.id}`)
  }) // biome-ignore format: one transaction

const refuse = (visit: Visit, reason: string): Promise<Answer> =>
  visit.transaction(async (db) => {
    const shown = await openUpload(db, visit.params.uploadId!)
    if (shown.upload.state !== 'staged') throw notStaged()
    if (reason === '') return show(visit, { ...shown, errors: { reason: 'Say why it is refused' } })
    if (reason.length > 1000)
      return show(visit, { ...shown, reason, errors: { reason: 'The reason must be 1,000 characters or fewer' } })
    await refuseUpload(db, shown.upload, visit.person.name, reason, visit.now)
    await logDecision(db, visit, 'refused a return', shown.upload, reason)
    return redirect('/returns', { tone: 'success', text: 'The return was refused. Nothing was loaded.' })
  })

const submit = (visit: Visit, sent: Form): Promise<Answer> =>
  sent.get('do') === 'refuse' ? refuse(visit, sent.get('reason')) : accept(visit, sent.get('seen'))

export const uploadPage: Page = {
  path: '/returns/:uploadId',
  title: 'A return',
  may: 'returns.load',
  query: z.object({ refresh: z.string().optional().catch(undefined) }),
  reachedFrom: '/returns',
  show: async (visit) => show(visit, await visit.transaction((db) => openUpload(db, visit.params.uploadId!))),
  submit,
}

export const findingsCsvPage: Page = {
  path: '/returns/:uploadId/findings.csv',
  title: 'What was found in a return',
  may: 'returns.load',
  query: z.object({ check: z.string().max(200).optional().catch(undefined) }),
  logged: { record: 'returns.finding', action: 'downloaded what was found in a return' },
  reachedFrom: '/returns/:uploadId',
  show: async (visit) => {
    const { check } = visit.query as { check?: string }
    const { upload, findings } = await visit.transaction(async (db) => {
      const one = await getUpload(db, visit.params.uploadId!)
      return { upload: one, findings: await listFindings(db, one.id, check ? { check } : {}) }
    })
    const { head, rows } = findingsFile(upload.kind, findings)
    return download(csv(head, rows), 'text/csv; charset=utf-8', `findings-${upload.kind}-${upload.asAt}.csv`)
  },
}

export const undoPage: Page = {
  path: '/returns/:uploadId/undo',
  title: 'Undo a load',
  may: 'returns.load',
  reachedFrom: '/returns/:uploadId',
  show: async (visit) => {
    const { shown, undo } = await visit.transaction(async (db) => {
      const one = await openUpload(db, visit.params.uploadId!)
      return { shown: one, undo: one.mayBeUndone ? await previewUndo(db, one.upload.load!) : null }
    })
    const { upload } = shown
    const sentences = undo
      ? html`<p class="govuk-body">The records would be as they were before load ${upload.load}:</p>
<ul class="govuk-list govuk-list--bullet">
<li>${counted(undo.goes, 'record')} that it brought would go</li>
<li>${counted(undo.comesBack, 'record')} that it changed or closed would be known again</li>
<li>${counted(undo.children, 'child', 'children')} would have other records. Those of whom nothing else is known would be forgotten, unless something was written about them here</li>
</ul>
${form({ chrome: visit.chrome, action: visit.path, body: html`<div class="govuk-button-group">${button({ text: `Undo load ${upload.load}`, look: 'warning' })}<a class="govuk-link" href="/returns/${upload.id}">Leave it as it is</a></div>` })}`
      : html`<p class="govuk-body">This load cannot be undone: it was undone already, or a later one of its kind stands on it. Undo the later ones first.</p>`
    return answer(
      page(visit.chrome, {
        title: `Undo load ${upload.load ?? ''}`.trim(),
        breadcrumbs: [...trail, { text: titleOf(shown), href: `/returns/${upload.id}` }, { text: 'Undo' }],
        body: sentences,
      }),
    )
  },
  submit: (visit) =>
    visit.transaction(async (db) => {
      const upload = await getUpload(db, visit.params.uploadId!)
      if (upload.load !== null) await previewUndo(db, upload.load)
      const { accountId, name } = actorOf(visit)
      if (!(await changeUpload(db, upload.id, ['accepted'], { state: 'undoing', fault: null })))
        throw new Refusal(
          'conflict',
          'This load cannot be undone.',
          'Look at it again: someone else may have undone it.',
        )
      await db.addJob('returns.undo', { uploadId: upload.id, accountId, name })
      await logDecision(db, visit, 'undid a load', upload)
      return redirect(`/returns/${upload.id}`)
    }),
}
