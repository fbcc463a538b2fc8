import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { addAlertSetting, alertSettingsOf, listAlertSettings } from '../records/alert-settings.ts'
import { type AlertSettingKind, ladderOn } from '../rules/ladder.ts'
import { kindTitles, numberTitles, readAlertSetting, type SettingTyped, settingKinds } from '../rules/ladder-typed.ts'
import { allStandards } from '../scorecard.ts'
import { ladderView } from '../views/ladder.ts'
import { type LadderForm, ladderFormView } from '../views/ladder-form.ts'

/** Alerts are about children; what is asked of workers and of the authority stands in figures. */
const ofChildren = allStandards.filter(({ subject }) => subject === 'child')
const ids: ReadonlySet<string> = new Set(ofChildren.map(({ id }) => id))

const breadcrumbs = [{ text: 'Alerts', href: '/alerts' }, { text: 'When alerts climb' }]

const ladderPage: Page = {
  path: '/alerts/ladder',
  title: 'When alerts climb',
  may: 'alerts.see',
  reachedFrom: '/alerts',
  show: (visit) =>
    visit.transaction(async (db) => {
      const entries = await listAlertSettings(db)
      const body = ladderView({
        settings: alertSettingsOf(entries, visit.today),
        entries,
        standards: ofChildren,
        today: visit.today,
        maySet: visit.may('alerts.set'),
      })
      return answer(page(visit.chrome, { title: 'When alerts climb', breadcrumbs, wide: true, body }))
    }),
}

const query = z.object({ kind: z.enum(settingKinds).catch('ladder') })

const show = async (visit: Visit, given: LadderForm, errors: Readonly<Record<string, string>>): Promise<Answer> => {
  const body = ladderFormView({ chrome: visit.chrome, typed: given, errors, standards: ofChildren })
  const back = { text: 'When alerts climb', href: '/alerts/ladder' }
  const content = { title: kindTitles[given.kind], back, errors, body }
  return answer(page(visit.chrome, content), Object.keys(errors).length > 0 ? 400 : 200)
}

/** The numbers that hold now stand in the boxes. */
const empty = (visit: Visit, kind: AlertSettingKind): Promise<LadderForm> =>
  visit.transaction(async (db) => {
    const settings = alertSettingsOf(await listAlertSettings(db), visit.today)
    const now: Readonly<Record<AlertSettingKind, readonly number[]>> = {
      ladder: ladderOn(settings.ladder, '', visit.today),
      urgent: [],
      climb: settings.minutes,
      snooze: settings.snoozeDays,
    }
    const numbers = now[kind].map(String)
    return { kind, standard: '', numbers, isTakenAway: false, reason: '', decidedBy: '', since: typedDate(visit.today) }
  })

const typedIn = (form: Form, kind: AlertSettingKind): SettingTyped => ({
  kind,
  standard: form.get('standard'),
  numbers: numberTitles[kind].map((_, at) => form.get(`number-${at + 1}`)),
  isTakenAway: form.get('away') === 'yes',
  reason: form.get('reason'),
  decidedBy: form.get('decidedBy'),
})

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const { kind } = query.parse({ kind: form.get('kind') })
  const day = readDateInput(form, 'since', 'The day from which it holds')
  const typed = typedIn(form, kind)
  const { read, errors } = readAlertSetting(typed, day.day, ids, visit.today)
  const all = { ...errors, ...(day.error === null ? {} : { since: day.error }) }
  if (read === null || day.error !== null) return show(visit, { ...typed, since: day.typed }, all)
  await visit.transaction(async (db) => {
    const entry = { kind, ...read, reason: typed.reason, decidedBy: typed.decidedBy }
    await addAlertSetting(db, entry, { name: visit.person.name, now: visit.now })
    const subject = read.standard ?? 'all'
    await logDeed(db, visit.person, { action: `set alerts: ${kind}`, record: 'performance.alert_setting', subject })
  })
  return redirect('/alerts/ladder', { tone: 'success', text: `Saved: ${kindTitles[kind].toLowerCase()}.` })
}

const ladderSetPage: Page = {
  path: '/alerts/ladder/set',
  title: 'Set when alerts climb',
  may: 'alerts.set',
  query,
  reachedFrom: '/alerts/ladder',
  show: async (visit) => show(visit, await empty(visit, (visit.query as z.infer<typeof query>).kind), {}),
  submit: save,
}

export const ladderPages: readonly Page[] = [ladderPage, ladderSetPage]
