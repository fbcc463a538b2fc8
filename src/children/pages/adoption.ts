import { addLogEntry, findTeams, logDeed, readSetting, writeSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import type { Html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Adopter, listAdopted, listAdopters, listAdoptionTeams, setAdoptionTeams } from '../records/adoption.ts'
import { listErrors, listUntold } from '../records/adoption-decisions.ts'
import { findReach } from '../records/reach.ts'
import { accessHours } from '../settings.ts'
import {
  adoptedView,
  adoptersView,
  adopterView,
  hoursOf,
  notInTeam,
  settingsForm,
  type TypedSettings,
} from '../views/adoption.ts'
import { isOpenTo, orderPage } from './adoption-order.ts'

/** `work` only for someone in the adoption team today; null for everyone else. */
const inTeam = <T>(visit: Visit, work: (db: Tenant) => Promise<T>): Promise<T | null> =>
  visit.transaction(async (db) => {
    const reach = await findReach(db, visit.person, visit.now)
    return reach.inAdoptionTeam ? work(db) : null
  })

const list = (visit: Visit, title: string, body: Html | null) => {
  if (!body) visit.logReason('Not in the adoption team: nothing was shown')
  const back = { text: 'Children', href: '/children' }
  return html(page(visit.chrome, { title, back, wide: true, body: body ?? notInTeam() }))
}

const adopters: Page = {
  path: '/children/adopters',
  title: 'Adopters',
  may: 'adopters.see',
  logged: { record: 'children.adopter', action: 'looked at the list' },
  reachedFrom: '/children',
  show: async (visit) =>
    list(visit, 'Adopters', await inTeam(visit, async (db) => adoptersView(await listAdopters(db)))),
}

const getAdopter = async (visit: Visit): Promise<Adopter> => {
  const found = await inTeam(visit, (db) => listAdopters(db, visit.params.subjectId!))
  if (found?.[0]) return found[0]
  const { accountId, name, role } = visit.person
  const entry = {
    accountId,
    person: name,
    role,
    action: 'was refused',
    record: 'children.adopter',
    subject: visit.params.subjectId!,
  }
  await visit.transaction((db) => addLogEntry(db, entry))
  throw notFound('adopter')
}

const adopter: Page = {
  path: '/children/adopters/:subjectId',
  title: 'Adopter',
  may: 'adopters.see',
  logged: { record: 'children.adopter', action: 'looked at' },
  reachedFrom: '/children/adopters',
  show: async (visit) => {
    const one = await getAdopter(visit)
    const back = { text: 'Adopters', href: '/children/adopters' }
    return html(page(visit.chrome, { title: `Adopter ${one.identifier}`, back, body: adopterView(one) }))
  },
}

const adopted: Page = {
  path: '/children/adopted',
  title: 'Records from before an adoption',
  may: 'adopters.see',
  logged: { record: 'children.child', action: 'looked at the list of adopted children' },
  reachedFrom: '/children/adopters',
  show: async (visit) => {
    const body = await inTeam(visit, async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const untold = new Set((await listUntold(db)).map(({ childId }) => childId))
      const errors = (await listErrors(db, visit.today)).filter((one) => isOpenTo(reach, one))
      return adoptedView(await listAdopted(db, reach, visit.today), untold, errors)
    })
    return list(visit, 'Records from before an adoption', body)
  },
}

const showSettings = async (visit: Visit, typed?: TypedSettings & { teams: readonly string[] }) => {
  const shown = await visit.transaction(async (db) => ({
    teams: (await findTeams(db)).filter(({ until }) => until === null || until >= visit.today),
    chosen: typed?.teams ?? (await listAdoptionTeams(db)),
    hours: typed ?? hoursOf(await readSetting(db, accessHours)),
  }))
  return html(
    page(visit.chrome, {
      title: 'Who sees children: settings',
      errors: shown.hours.errors,
      back: { text: 'Children', href: '/children' },
      body: settingsForm(visit.chrome, shown.teams, shown.chosen, shown.hours),
    }),
    Object.keys(shown.hours.errors).length > 0 ? 400 : 200,
  )
}

const mostOf: Readonly<Record<string, string>> = {
  coverDays: 'Enter whole days from 1 to 92',
  noticeDays: 'Enter whole days from 1 to 60',
}

const submitSettings = async (visit: Visit, form: Form) => {
  const typed = {
    reason: form.get('reason'),
    breakGlass: form.get('breakGlass'),
    coverDays: form.get('coverDays'),
    noticeDays: form.get('noticeDays'),
  }
  const numbers = Object.entries(typed).map(([name, value]) => [name, Number(value || 'x')])
  const read = accessHours.schema.safeParse(Object.fromEntries(numbers))
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])))
    const errors = Object.fromEntries(
      [...wrong].map((name) => [name, mostOf[name] ?? 'Enter whole hours from 1 to 72']),
    )
    return showSettings(visit, { ...typed, errors, teams: form.all('teams') })
  }
  await visit.transaction(async (db) => {
    const known = new Map((await findTeams(db)).map(({ teamId, name }) => [teamId, name]))
    const teams = form.all('teams').filter((id) => known.has(id))
    await setAdoptionTeams(db, teams, visit.person.name, visit.now)
    await writeSetting(db, accessHours, read.data, visit.now)
    const names = teams.map((id) => known.get(id)).join(', ') || 'none'
    const action = `set the adoption team: ${names}; hours: ${read.data.reason} and ${read.data.breakGlass}; cover: ${read.data.coverDays} days; told before a restriction ends: ${read.data.noticeDays} days`
    await logDeed(db, visit.person, { action, record: 'children.adoption_team' })
  })
  return redirect('/children/settings', { tone: 'success', text: 'Saved.' })
}

const settings: Page = {
  path: '/children/settings',
  title: 'Who sees children: settings',
  may: 'children.restrict',
  reachedFrom: '/children',
  show: (visit) => showSettings(visit),
  submit: submitSettings,
}

export const adoptionPages: readonly Page[] = [adopters, adopter, adopted, orderPage, settings]
