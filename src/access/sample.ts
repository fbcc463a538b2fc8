import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { generatePassword, hashPassword } from './passwords.ts'
import { addAccount } from './records/accounts.ts'
import { type RoleId, roles } from './roles.ts'

/** The twelve invented people who can sign in to Marlshire, one for each role. */
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
  administrator: 'Priya Lindqvist',
}

export const sampleEmail = (role: RoleId): string => `${role}@marlshire.example`

export const fillSample = async (db: Tenant, _today: Day): Promise<void> => {
  await db.query
    .insertInto('platform.authority')
    .values({ la_id: db.la, name: 'Marlshire Council', colour: '#00625a' })
    .onConflict((conflict) => conflict.column('la_id').doUpdateSet({ name: 'Marlshire Council', colour: '#00625a' }))
    .execute()
  for (const { id } of roles)
    await addAccount(db, { email: sampleEmail(id), name: samplePeople[id], role: id, passwordHash: null })
}

/** Gives the sample accounts a password, so that they can sign in; it is returned once and kept nowhere. */
export const openSampleAccounts = async (
  db: Tenant,
  password = generatePassword(),
): Promise<readonly { email: string; role: string; name: string; password: string }[]> => {
  const hash = await hashPassword(password)
  await db.query
    .updateTable('access.account')
    .set({ password_hash: hash, password_set_at: new Date() })
    .where('la_id', '=', db.la)
    .where(
      'email',
      'in',
      roles.map(({ id }) => sampleEmail(id)),
    )
    .execute()
  return roles.map(({ id, title }) => ({ email: sampleEmail(id), role: title, name: samplePeople[id], password }))
}
