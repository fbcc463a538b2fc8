import { notFound } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import type { Page, Place, StaffMember, Visit } from '../model.ts'
import { findStaff, findTeams, savePlace } from '../records/directory.ts'
import { isCurrent } from '../rules/directory.ts'
import { placeFormView, type TypedPlace, typedPlace } from '../views/directory-forms.ts'
import { getStaffMember } from './directory.ts'
import { logDeed } from './logging.ts'

/** Teams and managers that can be chosen: those of today, and those already chosen. */
const choicesFor = ({ transaction, today }: Visit, staff: StaffMember, place: Place | null) =>
  transaction(async (db) => ({
    teams: (await findTeams(db)).filter((team) => isCurrent(team, today) || team.teamId === place?.teamId),
    managers: (await findStaff(db)).filter(
      (one) =>
        one.staffId !== staff.staffId &&
        (one.places.some((held) => isCurrent(held, today)) || one.staffId === place?.managerId),
    ),
  }))

type Choices = Awaited<ReturnType<typeof choicesFor>>
type Read = { typed: TypedPlace; errors: Record<string, string>; save: Parameters<typeof savePlace>[3] | null }

const readPlace = (form: Form, { teams, managers }: Choices): Read => {
  const since = readDateInput(form, 'since', 'The first day')
  const until = readDateInput(form, 'until', 'The last day')
  const [title, team, manager] = ['title', 'team', 'manager'].map((name) => form.get(name)) as [string, string, string]
  const typed = { title, team, manager, since: since.typed, until: until.typed }
  const sinceFault = since.error ?? (since.day ? null : 'Enter the first day in this place')
  const untilFault =
    until.error ??
    (until.day && since.day && until.day < since.day ? 'The last day must not be before the first' : null)
  const errors: Record<string, string> = {
    ...(title === '' || title.length > 200 ? { title: 'Enter the title, like Social worker' } : {}),
    ...(team === '' || teams.some(({ teamId }) => teamId === team) ? {} : { team: 'Choose a team from the list' }),
    ...(manager === '' || managers.some(({ staffId }) => staffId === manager)
      ? {}
      : { manager: 'Choose a manager from the list' }),
    ...(sinceFault ? { since: sinceFault } : {}),
    ...(untilFault ? { until: untilFault } : {}),
  }
  if (Object.keys(errors).length > 0) return { typed, errors, save: null }
  const save = { title, team_id: team || null, manager_id: manager || null, since: since.day!, until: until.day }
  return { typed, errors, save }
}

const submitPlace = async (visit: Visit, form: Form, staff: StaffMember, place: Place | null) => {
  const { transaction, person, chrome } = visit
  const choices = await choicesFor(visit, staff, place)
  const { typed, errors, save } = readPlace(form, choices)
  if (!save) return html(placeFormView(chrome, { staff, place, typed, ...choices, errors }), 400)
  await transaction(async (db) => {
    await savePlace(db, staff.staffId, place?.placeId ?? null, save)
    const action = place ? 'changed a place' : 'added a place'
    await logDeed(db, person, { action, record: 'access.staff', subject: staff.staffId })
  })
  return redirect(`/staff-directory/people/${staff.staffId}`, { tone: 'success', text: `${save.title} is saved.` })
}

const newPlace: Page = {
  path: '/staff-directory/people/:staffId/places/new',
  title: 'Add a place',
  may: 'directory.manage',
  reachedFrom: '/staff-directory/people/:staffId',
  show: async (visit) => {
    const staff = await getStaffMember(visit)
    const choices = await choicesFor(visit, staff, null)
    return html(placeFormView(visit.chrome, { staff, place: null, typed: typedPlace(null), ...choices, errors: {} }))
  },
  submit: async (visit, form) => submitPlace(visit, form, await getStaffMember(visit), null),
}

const getPlace = (staff: StaffMember, placeId: string | undefined): Place => {
  const place = staff.places.find((one) => one.placeId === placeId)
  if (!place) throw notFound('place')
  return place
}

const onePlace: Page = {
  path: '/staff-directory/people/:staffId/places/:placeId',
  title: 'Change or end a place',
  may: 'directory.manage',
  reachedFrom: '/staff-directory/people/:staffId',
  show: async (visit) => {
    const staff = await getStaffMember(visit)
    const place = getPlace(staff, visit.params.placeId)
    const choices = await choicesFor(visit, staff, place)
    return html(placeFormView(visit.chrome, { staff, place, typed: typedPlace(place), ...choices, errors: {} }))
  },
  submit: async (visit, form) => {
    const staff = await getStaffMember(visit)
    return submitPlace(visit, form, staff, getPlace(staff, visit.params.placeId))
  },
}

export const placePages: readonly Page[] = [newPlace, onePlace]
