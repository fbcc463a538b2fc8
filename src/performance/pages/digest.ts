import { findAccount, logDeed, readSetting, writeSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { findReach } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html, redirect } from '../../platform/http/page.ts'
import { mailServerTold } from '../../platform/mail/send.ts'
import { page } from '../../platform/views/page.ts'
import { digestSetting } from '../digest-setting.ts'
import { digestsOf } from '../digest-work.ts'
import { chooseDigest, listDigestChoices } from '../records/digest.ts'
import { findWorkGround } from '../records/worklist-ground.ts'
import { isOften, oftenFor, oftenInWords } from '../rules/digest.ts'
import { type DigestSettingGiven, digestSettingView, digestView } from '../views/digest.ts'
import { whoseOf } from './worklist.ts'

const address = '/worklist/digest'
const record = 'performance.digest'

const answer = async (visit: Visit, db: Tenant, error: string | null): Promise<Answer> => {
  const { accountId } = visit.person
  const reach = await findReach(db, visit.person, visit.now)
  const whose = await whoseOf(db, reach, '')
  const chosen = (await listDigestChoices(db)).get(accountId) ?? null
  const set = await readSetting(db, digestSetting)
  const often = oftenFor(chosen, set.often, whose)
  const asked = { reach, whose, often: often === 'none' ? 'weekly' : often } as const
  const previews = await digestsOf(db, [asked], await findWorkGround(db, visit.today), visit.today)
  const title = 'Worklist by e-mail'
  const body = digestView(visit.chrome, {
    email: (await findAccount(db, accountId))!.email,
    whose,
    chosen,
    often,
    set: whose === 'all' ? null : set.often,
    goesOut: mailServerTold() !== null,
    preview: previews.get(accountId) ?? null,
    error,
  })
  const errors: Record<string, string> = error === null ? {} : { often: error }
  const breadcrumbs = [{ text: 'Worklist', href: '/worklist' }, { text: title }]
  return html(page(visit.chrome, { title, breadcrumbs, errors, body }), error === null ? 200 : 400)
}

const digestPage: Page = {
  path: address,
  title: 'Worklist by e-mail',
  may: 'performance.lists',
  reachedFrom: '/worklist',
  show: (visit) => visit.transaction((db) => answer(visit, db, null)),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const often = form.get('often')
      if (!isOften(often)) return answer(visit, db, 'Choose how often you want it')
      const { accountId } = visit.person
      await chooseDigest(db, accountId, often, visit.now)
      const action = `chose a digest of the worklist: ${oftenInWords[often].toLowerCase()}`
      await logDeed(db, visit.person, { action, record, subject: accountId })
      return redirect(address, { tone: 'success', text: 'Saved' })
    }),
}

const settingAddress = '/settings/worklist-digest'

const settingAnswer = (visit: Visit, refused: Pick<DigestSettingGiven, 'typed' | 'errors'> | null): Promise<Answer> =>
  visit.transaction(async (db) => {
    const typed = refused?.typed ?? (await readSetting(db, digestSetting))
    const errors = refused?.errors ?? {}
    const chosen = [...(await listDigestChoices(db)).values()]
    const many = (often: string): number => chosen.filter((one) => one === often).length
    const counts = { weekly: many('weekly'), daily: many('daily'), none: many('none') }
    const body = digestSettingView(visit.chrome, { typed, counts, errors })
    const back = { text: 'Settings', href: '/settings' }
    const shown = page(visit.chrome, { title: 'Digest of the worklist', back, errors, body })
    return html(shown, Object.keys(errors).length > 0 ? 400 : 200)
  })

const faults: Readonly<Record<string, string>> = {
  often: 'Choose how often',
  reason: 'Enter why, up to 500 characters',
}

const digestSettingPage: Page = {
  path: settingAddress,
  title: 'Digest of the worklist',
  may: 'settings.manage',
  reachedFrom: '/settings',
  show: (visit) => settingAnswer(visit, null),
  submit: async (visit, form) => {
    const typed = { often: form.get('often'), reason: form.get('reason') }
    const read = digestSetting.schema.safeParse(typed)
    if (!read.success) {
      const names = read.error.issues.map(({ path: [name] }) => String(name))
      return settingAnswer(visit, { typed, errors: Object.fromEntries(names.map((name) => [name, faults[name]!])) })
    }
    await visit.transaction(async (db) => {
      await writeSetting(db, digestSetting, read.data, visit.now)
      const action = `set the digest of the worklist: ${oftenInWords[read.data.often].toLowerCase()}`
      await logDeed(db, visit.person, { action, record, reason: read.data.reason })
    })
    return redirect('/settings', { tone: 'success', text: 'Saved' })
  },
}

export const digestPages: readonly Page[] = [digestPage, digestSettingPage]
