import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { changeUpload } from '../records/uploads.ts'
import { isUnderWay, kindTitles, secondsBetween } from '../rules/words.ts'
import { type Shown, uploadView } from '../views/upload.ts'
import { isUpToDate, refuseUpload } from '../work/decide.ts'
import { beginAccepting, changedMeanwhile, logDecision, notStaged, openUpload } from './open.ts'

const titleOf = ({ upload }: Shown): string => `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)}`
const trail = [{ text: 'Returns', href: '/returns' }]

const show = (visit: Visit, shown: Shown): Answer => {
  // Only for who asks for it: a page that changes by itself takes the place from who listens to it or magnifies it (WCAG 2.2.1, 3.2.5).
  const refreshing = isUnderWay(shown.upload.state) && (visit.query as { refresh?: string }).refresh === 'on'
  if (refreshing) visit.logAgain()
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

const accept = (visit: Visit, seen: string): Promise<Answer> =>
  visit.transaction(async (db) => {
    const { upload, stops, newer } = await openUpload(db, visit)
    const own = `/returns/${upload.id}`
    if (upload.state !== 'staged' || newer !== null) throw notStaged()
    if (!(await isUpToDate(db, upload)) || upload.previewOf !== seen) {
      await changeUpload(db, upload.id, ['staged'], { fault: changedMeanwhile })
      return redirect(own)
    }
    if (stops !== null) return redirect(`${own}/accept`)
    await beginAccepting(db, visit, upload)
    return redirect(own)
  })

const refuse = (visit: Visit, reason: string): Promise<Answer> =>
  visit.transaction(async (db) => {
    const shown = await openUpload(db, visit)
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
  logged: { record: 'returns.upload', action: 'looked at a return' },
  query: z.object({ refresh: z.string().optional().catch(undefined) }),
  reachedFrom: '/returns',
  show: async (visit) => show(visit, await visit.transaction((db) => openUpload(db, visit))),
  submit,
}
