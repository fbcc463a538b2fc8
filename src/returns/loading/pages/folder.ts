import { logDeed, readSetting, writeSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { readSettings } from '../../../platform/settings.ts'
import { page } from '../../../platform/views/page.ts'
import { type WatchSettings, watchSettings, watchState } from '../settings.ts'
import { folderView, type TypedFolder } from '../views/folder.ts'

const typedOf = ({ mostGone, unknown }: WatchSettings): TypedFolder => ({
  mostGone: String(mostGone),
  unknown,
  error: null,
})

/** Where the service was told to look; the job that looks knows it for certain only once it has. */
const folderTold = (): string | null => {
  const read = readSettings(process.env)
  return 'settings' in read ? read.settings.returnsFolder : null
}

const show = async (visit: Visit, typed: TypedFolder | null): Promise<Answer> => {
  const { settings, state } = await visit.transaction(async (db) => ({
    settings: await readSetting(db, watchSettings),
    state: await readSetting(db, watchState),
  }))
  const shown = typed ?? typedOf(settings)
  return answer(
    page(visit.chrome, {
      title: 'Watched folder',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }, { text: 'Watched folder' }],
      errors: shown.error ? { mostGone: shown.error } : {},
      body: folderView(visit.chrome, { state, told: folderTold(), now: visit.now }, shown),
    }),
    shown.error ? 400 : 200,
  )
}

const submit = async (visit: Visit, sent: Form): Promise<Answer> => {
  const [mostGone, unknown] = [sent.get('mostGone'), sent.get('unknown')]
  const read = watchSettings.schema.safeParse({ mostGone: mostGone === '' ? null : Number(mostGone), unknown })
  if (!read.success) return show(visit, { mostGone, unknown, error: 'Enter a number from 0 to 100' })
  await visit.transaction(async (db) => {
    await writeSetting(db, watchSettings, read.data, visit.now)
    const action = `set when a load stops: more than ${read.data.mostGone}% missing; identifiers that no main return knows: ${read.data.unknown}`
    await logDeed(db, visit.person, { action, record: 'returns.upload' })
  })
  return redirect('/returns/folder', { tone: 'success', text: 'Saved' })
}

export const folderPage: Page = {
  path: '/returns/folder',
  title: 'Watched folder',
  may: 'returns.load',
  logged: { record: 'returns.upload', action: 'looked at or changed the watched folder' },
  reachedFrom: '/returns',
  show: (visit) => show(visit, null),
  submit,
}
