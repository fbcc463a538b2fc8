import { addDays, type Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { generatePassword, hashPassword } from './passwords.ts'
import { addAccount } from './records/accounts.ts'
import { findTeams, savePlace, saveStaffMember, saveTeam } from './records/directory.ts'
import { type RoleId, roles } from './roles.ts'
import { sampleStaff, sampleTeams, teamName } from './sample-staff.ts'

/** The thirteen invented people who can sign in to Marlshire, one for each role. */
export const samplePeople: Readonly<Record<RoleId, string>> = {
  director: 'Ruth Okonedo',
  'team-manager': 'Callum Brigstock',
  practitioner: 'Aisha Farnworth',
  duty: 'Tom Hallatrow',
  'reviewing-officer': 'Margaret Ellery',
  'quality-assurance': 'Dev Patchett',
  'performance-analyst': 'Ines Carrow',
  'lead-member': 'Councillor Joan Tremlow',
  partner: 'Simon Addlestrop',
  'elected-member': 'Councillor Femi Wardle',
  inspector: 'Helen Mossgrave',
  'human-resources': 'Beatrix Longdon',
  administrator: 'Priya Lindqvist',
}

export const sampleEmail = (role: RoleId): string => `${role}@marlshire.example`

const monthsBefore = (today: Day, months: number): Day => addDays(today, -Math.round(months * 30.4))

const fillDirectory = async (db: Tenant, today: Day, accounts: ReadonlyMap<RoleId, string>): Promise<void> => {
  const since = monthsBefore(today, 84)
  for (const [name, locality] of sampleTeams)
    await saveTeam(db, null, { name: teamName(name, locality), locality, since, until: null })
  const teams = new Map((await findTeams(db)).map(({ name, teamId }) => [name, teamId]))
  const people = new Map<string, string>()
  for (const { name, title, team, manager, account, months = 12, left } of sampleStaff) {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@marlshire.example`
    const accountId = account ? accounts.get(account)! : null
    const staffId = await saveStaffMember(db, null, { name, email, account_id: accountId })
    people.set(name, staffId)
    await savePlace(db, staffId, null, {
      title,
      team_id: teams.get(team)!,
      manager_id: manager ? people.get(manager)! : null,
      since: monthsBefore(today, months),
      until: left === undefined ? null : monthsBefore(today, left),
    })
  }
}

/** Marlshire, code 999: its name and colour, an account for each role, teams and staff. Accounts open by openSampleAccounts. */
export const fillSample = async (db: Tenant, today: Day): Promise<void> => {
  const council = { name: 'Marlshire Council', colour: '#00625a' }
  await db.query
    .insertInto('platform.authority')
    .values({ la_id: db.la, ...council })
    .onConflict((conflict) => conflict.column('la_id').doUpdateSet(council))
    .execute()
  const accounts = new Map<RoleId, string>()
  for (const { id } of roles)
    accounts.set(
      id,
      await addAccount(db, { email: sampleEmail(id), name: samplePeople[id], role: id, passwordHash: null }),
    )
  await fillDirectory(db, today, accounts)
}

type Opened = { readonly email: string; readonly role: string; readonly name: string; readonly password: string }

const open = async (db: Tenant, emails: readonly string[], password: string): Promise<void> => {
  await db.query
    .updateTable('access.account')
    .set({ password_hash: await hashPassword(password), password_set_at: new Date() })
    .where('la_id', '=', db.la)
    .where('email', 'in', [...emails])
    .execute()
}

/** Gives the sample accounts a password, so that they can sign in; it is returned once and kept nowhere. */
export const openSampleAccounts = async (db: Tenant, password = generatePassword()): Promise<readonly Opened[]> => {
  await open(
    db,
    roles.map(({ id }) => sampleEmail(id)),
    password,
  )
  return roles.map(({ id, title }) => ({ email: sampleEmail(id), role: title, name: samplePeople[id], password }))
}

/** Two of leaving care, whose work the first practitioner and team manager do not do: for whoever tries Throughline. */
const ofLeavingCare = [
  { email: 'personal-adviser@marlshire.example', name: 'Ryan Mostyn', role: 'practitioner', title: 'Personal adviser of care leavers' },
  { email: 'leaving-care-manager@marlshire.example', name: 'Jess Okafor-Lane', role: 'team-manager', title: 'Team manager, leaving care' },
] as const // biome-ignore format: one person a line

/** The same, and accounts for two people of the leaving care team. */
export const openAccountsToTry = async (db: Tenant): Promise<readonly Opened[]> => {
  const opened = await openSampleAccounts(db)
  const { password } = opened[0]!
  for (const { email, name, role } of ofLeavingCare) {
    const accountId = await addAccount(db, { email, name, role, passwordHash: null })
    await db.query
      .updateTable('access.staff')
      .set({ account_id: accountId })
      .where('la_id', '=', db.la)
      .where('name', '=', name)
      .execute()
  }
  await open(
    db,
    ofLeavingCare.map(({ email }) => email),
    password,
  )
  return [...opened, ...ofLeavingCare.map(({ email, name, title }) => ({ email, role: title, name, password }))]
}
