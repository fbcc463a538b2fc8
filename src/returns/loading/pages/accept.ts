import { readSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { inWords } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import type { Upload } from '../model.ts'
import { changeUpload, getUpload } from '../records/uploads.ts'
import { acceptFaults, acceptWords, isUnknownChoice, type Stops, stopsOf } from '../rules/stops.ts'
import { kindTitles } from '../rules/words.ts'
import { watchSettings } from '../settings.ts'
import { acceptView, type TypedAccept } from '../views/accept.ts'
import { isUpToDate } from '../work/decide.ts'
import { beginAccepting, changedMeanwhile } from './open.ts'

type Stopped = { upload: Upload; stops: Stops }

/** Null: it does not wait for a decision, or nothing stops it; its own page says which. */
const findStopped = async (db: Tenant, id: string): Promise<Stopped | null> => {
  const upload = await getUpload(db, id)
  if (upload.state !== 'staged' || upload.preview === null) return null
  const stops = stopsOf(upload.preview, await readSetting(db, watchSettings))
  return stops && { upload, stops }
}

const show = (visit: Visit, { upload, stops }: Stopped, typed: TypedAccept): Answer => {
  const title = `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)}`
  return answer(
    page(visit.chrome, {
      title: 'Load it all the same?',
      caption: title,
      breadcrumbs: [
        { text: 'Returns', href: '/returns' },
        { text: title, href: `/returns/${upload.id}` },
        { text: 'Load it all the same?' },
      ],
      errors: typed.errors,
      body: acceptView(visit.chrome, upload, stops, typed),
    }),
    Object.keys(typed.errors).length > 0 ? 400 : 200,
  )
}

const submit = (visit: Visit, form: Form): Promise<Answer> =>
  visit.transaction(async (db) => {
    const id = visit.params.uploadId!
    const stopped = await findStopped(db, id)
    if (!stopped) return redirect(`/returns/${id}`)
    const { upload, stops } = stopped
    const typed = { missing: form.get('missing'), unknown: form.get('unknown'), reason: form.get('reason') }
    if (!(await isUpToDate(db, upload)) || upload.previewOf !== form.get('seen')) {
      await changeUpload(db, id, ['staged'], { fault: changedMeanwhile })
      return redirect(`/returns/${id}`)
    }
    const errors = acceptFaults(stops, typed)
    if (Object.keys(errors).length > 0) return show(visit, stopped, { ...typed, errors })
    const unknown = stops.unknown && isUnknownChoice(typed.unknown) ? { unknown: typed.unknown } : {}
    await beginAccepting(db, visit, upload, { action: acceptWords(stops, typed.unknown), because: typed.reason, ...unknown })
    return redirect(`/returns/${id}`)
  }) // biome-ignore format: one line a step

/** Where a load stops for a person: a second look, a number or a choice, and a reason that is kept. */
export const acceptPage: Page = {
  path: '/returns/:uploadId/accept',
  title: 'Load a return all the same',
  may: 'returns.load',
  logged: { record: 'returns.upload', action: 'looked at why a return is not loaded' },
  reachedFrom: '/returns/:uploadId',
  show: async (visit) => {
    const stopped = await visit.transaction((db) => findStopped(db, visit.params.uploadId!))
    if (!stopped) return redirect(`/returns/${visit.params.uploadId}`)
    return show(visit, stopped, { missing: '', unknown: '', reason: '', errors: {} })
  },
  submit,
}
