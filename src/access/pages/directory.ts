import { z } from 'zod'
import { csv } from '../../platform/documents/csv.ts'
import { notFound } from '../../platform/errors.ts'
import { download, type Form, html, redirect } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import type { Account, Page, StaffMember, Team, Visit } from '../model.ts'
import { findAccounts } from '../records/accounts.ts'
import { findStaff, findStaffMember, findTeams, saveStaffMember, saveTeam } from '../records/directory.ts'
import { accountChangeInWords, byTeam, listings, noAccount } from '../rules/directory.ts'
import { directoryView } from '../views/directory.ts'
import { personFormView, personView, teamFormView, typedTeam } from '../views/directory-forms.ts'
import { logDeed } from './logging.ts'

const query = z.object({
  q: z.string().max(100).default(''),
  past: z
    .enum(['yes', ''])
    .default('')
    .transform((value) => value === 'yes'),
})

const list: Page = {
  path: '/staff-directory',
  title: 'Staff directory',
  may: 'directory.see',
  query,
  reachedFrom: 'navigation',
  show: async ({ transaction, chrome, today, query: given, may }) => {
    const { q, past } = given as z.infer<typeof query>
    const { staff, teams } = await transaction(async (db) => ({
      staff: await findStaff(db),
      teams: await findTeams(db),
    }))
    const lines = listings(staff, today, q, past)
    const groups = byTeam(teams, lines, q === '')
    return html(
      directoryView(chrome, { groups, found: lines.length, q, past, today, mayChange: may('directory.manage') }),
    )
  },
}

const exported: Page = {
  path: '/staff-directory/export',
  title: 'Staff directory as a spreadsheet',
  may: 'directory.see',
  logged: { record: 'access.staff', action: 'exported the staff directory' },
  reachedFrom: '/staff-directory',
  show: async ({ transaction, today }) => {
    const staff = await transaction((db) => findStaff(db))
    const rows = listings(staff, today, '', true).map(({ person, place }) => [
      person.name,
      person.email,
      place?.title ?? null,
      place?.team ?? null,
      place?.manager ?? null,
      place?.since ?? null,
      place?.until ?? null,
    ])
    const head = ['Name', 'E-mail address', 'Title', 'Team', 'Manager', 'From', 'Until']
    return download(csv(head, rows), 'text/csv; charset=utf-8', `staff-directory-${today}.csv`)
  },
}

const getTeam = async ({ transaction, params }: Visit): Promise<Team> => {
  const team = (await transaction(findTeams)).find(({ teamId }) => teamId === params.teamId)
  if (!team) throw notFound('team')
  return team
}

type ReadTeam = {
  typed: ReturnType<typeof typedTeam>
  errors: Record<string, string>
  save: Omit<Team, 'teamId'> | null
}

const readTeam = (form: Form): ReadTeam => {
  const since = readDateInput(form, 'since', 'The first day')
  const until = readDateInput(form, 'until', 'The last day')
  const name = form.get('name')
  const locality = form.get('locality')
  const typed = { name, locality, since: since.typed, until: until.typed }
  const sinceFault = since.error ?? (since.day ? null : 'Enter the day from which the team exists')
  const untilFault =
    until.error ??
    (until.day && since.day && until.day < since.day ? 'The last day must not be before the first' : null)
  const errors: Record<string, string> = {
    ...(name === '' || name.length > 200 ? { name: 'Enter the team’s name, up to 200 characters' } : {}),
    ...(sinceFault ? { since: sinceFault } : {}),
    ...(untilFault ? { until: untilFault } : {}),
  }
  if (Object.keys(errors).length > 0) return { typed, errors, save: null }
  return { typed, errors, save: { name, locality: locality || null, since: since.day!, until: until.day } }
}

const saveTeamForm = async (visit: Visit, form: Form, team: Team | null) => {
  const { transaction, person, chrome } = visit
  const { typed, errors, save } = readTeam(form)
  const again = (faults: Record<string, string>) => html(teamFormView(chrome, team, typed, faults), 400)
  if (!save) return again(errors)
  try {
    await transaction(async (db) => {
      await saveTeam(db, team?.teamId ?? null, save)
      await logDeed(db, person, {
        action: team ? 'changed a team' : 'added a team',
        record: 'access.staff',
        subject: team?.teamId,
      })
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error
    return again({ name: 'A team of this name with the same first day is there already' })
  }
  return redirect('/staff-directory', { tone: 'success', text: `${save.name} is saved.` })
}

const newTeam: Page = {
  path: '/staff-directory/teams/new',
  title: 'Add a team',
  may: 'directory.manage',
  reachedFrom: '/staff-directory',
  show: async ({ chrome }) => html(teamFormView(chrome, null, typedTeam(null), {})),
  submit: (visit, form) => saveTeamForm(visit, form, null),
}

const oneTeam: Page = {
  path: '/staff-directory/teams/:teamId',
  title: 'Change a team',
  may: 'directory.manage',
  reachedFrom: '/staff-directory',
  show: async (visit) => {
    const team = await getTeam(visit)
    return html(teamFormView(visit.chrome, team, typedTeam(team), {}))
  },
  submit: async (visit, form) => saveTeamForm(visit, form, await getTeam(visit)),
}

type TypedPerson = { name: string; email: string; account: string }
const typedPerson = (form: Form): TypedPerson => ({
  name: form.get('name'),
  email: form.get('email').toLowerCase(),
  account: form.get('account'),
})

const personFaults = ({ name, email }: TypedPerson): Record<string, string> => ({
  ...(name === '' || name.length > 200 ? { name: 'Enter the person’s name, up to 200 characters' } : {}),
  ...(email === '' || /^\S+@\S+\.\S+$/.test(email)
    ? {}
    : { email: 'Enter an e-mail address, like name@council.gov.uk' }),
})

/** Accounts that nobody else in the directory is joined to. */
const freeAccounts = ({ transaction }: Visit, staffId: string | null) =>
  transaction(async (db) => {
    const taken = new Set((await findStaff(db)).filter((one) => one.staffId !== staffId).map((one) => one.accountId))
    return (await findAccounts(db)).filter(({ accountId, status }) => status !== 'ended' && !taken.has(accountId))
  })

/** Which account was joined to a person before and after a change, for the access log; null where it stays. */
const joining = (accounts: readonly Account[], before: string | null, after: string | null): string | null => {
  const nameOf = (id: string | null): string => {
    const found = accounts.find(({ accountId }) => accountId === id)
    return found ? `${found.name} (${found.email})` : id === null ? noAccount : 'one that has ended'
  }
  return before === after ? null : accountChangeInWords(nameOf(before), nameOf(after))
}

const savePersonForm = async (visit: Visit, form: Form, staff: StaffMember | null) => {
  const staffId = staff?.staffId ?? null
  const { transaction, person, chrome } = visit
  const typed = typedPerson(form)
  const accounts = await freeAccounts(visit, staffId)
  const isFree = typed.account === '' || accounts.some(({ accountId }) => accountId === typed.account)
  const errors = { ...personFaults(typed), ...(isFree ? {} : { account: 'Choose an account from the list' }) }
  if (Object.keys(errors).length > 0) return html(personFormView(chrome, { staffId, typed, accounts, errors }), 400)
  const fields = { name: typed.name, email: typed.email || null, account_id: typed.account || null }
  const saved = await transaction(async (db) => {
    const id = await saveStaffMember(db, staffId, fields)
    await logDeed(db, person, {
      action: staffId ? 'changed a person' : 'added a person',
      record: 'access.staff',
      subject: id,
      reason: joining(accounts, staff?.accountId ?? null, fields.account_id),
    })
    return id
  })
  return redirect(`/staff-directory/people/${saved}`, { tone: 'success', text: `${typed.name} is saved.` })
}

const newPerson: Page = {
  path: '/staff-directory/people/new',
  title: 'Add a person',
  may: 'directory.manage',
  reachedFrom: '/staff-directory',
  show: async (visit) => {
    const typed = { name: '', email: '', account: '' }
    const accounts = await freeAccounts(visit, null)
    return html(personFormView(visit.chrome, { staffId: null, typed, accounts, errors: {} }))
  },
  submit: (visit, form) => savePersonForm(visit, form, null),
}

export const getStaffMember = async ({ transaction, params }: Visit) => {
  const found = await transaction((db) => findStaffMember(db, params.staffId!))
  if (!found) throw notFound('person')
  return found
}

const onePerson: Page = {
  path: '/staff-directory/people/:staffId',
  title: 'Person in the staff directory',
  may: 'directory.see',
  reachedFrom: '/staff-directory',
  show: async (visit) => {
    const staff = await getStaffMember(visit)
    return html(personView(visit.chrome, staff, visit.today, visit.may('directory.manage')))
  },
}

const changePerson: Page = {
  path: '/staff-directory/people/:staffId/change',
  title: 'Change a person',
  may: 'directory.manage',
  reachedFrom: '/staff-directory/people/:staffId',
  show: async (visit) => {
    const { staffId, name, email, accountId } = await getStaffMember(visit)
    const typed = { name, email: email ?? '', account: accountId ?? '' }
    const accounts = await freeAccounts(visit, staffId)
    return html(personFormView(visit.chrome, { staffId, typed, accounts, errors: {} }))
  },
  submit: async (visit, form) => savePersonForm(visit, form, await getStaffMember(visit)),
}

export const directoryPages: readonly Page[] = [list, exported, newTeam, oneTeam, newPerson, onePerson, changePerson]
