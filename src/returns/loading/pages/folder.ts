import type { z } from 'zod'
import { logDeed, readSetting, writeSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { readSettings } from '../../../platform/settings.ts'
import { page } from '../../../platform/views/page.ts'
import { type WatchSettings, watchSettings, watchState } from '../settings.ts'
import { folderView, type TypedFolder } from '../views/folder.ts'

const typedOf = ({ mostGone, fewGone, unknown }: WatchSettings): TypedFolder => ({
  mostGone: String(mostGone),
  fewGone: String(fewGone),
  unknown,
  errors: {},
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
      errors: shown.errors,
      body: folderView(visit.chrome, { state, told: folderTold(), now: visit.now }, shown),
    }),
    Object.keys(shown.errors).length > 0 ? 400 : 200,
  )
}

const numberIn = (typed: string): number | null => (typed === '' ? null : Number(typed))

const asked: Readonly<Record<string, string>> = {
  mostGone: 'Enter a number from 0 to 100',
  fewGone: 'Enter a whole number from 0 to 1,000',
  unknown: 'Choose what becomes of them',
}

const faultsIn = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.map(({ path }) => [String(path[0]), asked[String(path[0])] ?? 'Look at this again']))

const submit = async (visit: Visit, sent: Form): Promise<Answer> => {
  const typed = { mostGone: sent.get('mostGone'), fewGone: sent.get('fewGone'), unknown: sent.get('unknown') }
  const given = { ...typed, mostGone: numberIn(typed.mostGone), fewGone: numberIn(typed.fewGone) }
  const read = watchSettings.schema.safeParse(given)
  if (!read.success) return show(visit, { ...typed, errors: faultsIn(read.error) })
  await visit.transaction(async (db) => {
    await writeSetting(db, watchSettings, read.data, visit.now)
    const action = `set when a load stops: more than ${read.data.mostGone}% and more than ${read.data.fewGone} children missing; identifiers that no main return knows: ${read.data.unknown}`
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
