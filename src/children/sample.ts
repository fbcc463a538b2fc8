import { findAccounts, findStaff, findTeams } from '../access/index.ts'
import { addDays, type Day, todayInEngland } from '../platform/day.ts'
import { newId } from '../platform/db/ids.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { setAdoptionTeams } from './records/adoption.ts'
import { addGrant, endOfDay } from './records/grants.ts'
import { storeCategories } from './records/leaving-care.ts'
import { mergeChildren } from './records/merge.ts'
import { addRestriction } from './records/restrictions.ts'
import { openRequest } from './subject-access/records.ts'
import { addToWriteBack } from './write-back/records.ts'

const half = (hours: number, now: Date): Date => new Date(now.getTime() + hours * 3_600_000)

/** Children who can be opened, none of them adopted or with a plan for adoption, in the order they became known. */
const someChildren = async (db: Tenant): Promise<readonly { id: string }[]> =>
  db.query
    .selectFrom('children.child as c')
    .select('c.child_id as id')
    .where('c.la_id', '=', db.la)
    .where('c.adopted_on', 'is', null)
    .where('c.worker', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('children.subject as s')
            .innerJoin('children.history as h', (join) =>
              join.onRef('h.la_id', '=', 's.la_id').onRef('h.subject_id', '=', 's.subject_id'),
            )
            .select('h.key')
            .whereRef('s.la_id', '=', 'c.la_id')
            .whereRef('s.child_id', '=', 'c.child_id')
            .where('h.table_id', '=', 'permanence'),
        ),
      ),
    )
    .orderBy('c.child_id')
    .limit(8)
    .execute()

/**
 * Marlshire's ways to children besides caseloads: a director's reason, a break-glass of last night, cover, a sample for audit, a record
 * kept to named people, two identifiers that are one child, and the adoption team. Done once, after children were loaded.
 */
export const fillSampleAccess = async (db: Tenant, today: Day): Promise<void> => {
  const held = await db.query
    .selectFrom('children.access_grant')
    .select('grant_id')
    .where('la_id', '=', db.la)
    .limit(1)
    .execute()
  const children = await someChildren(db)
  if (held.length > 0 || children.length < 8) return
  const [accounts, staff, teams] = [await findAccounts(db), await findStaff(db), await findTeams(db)]
  const accountOf = (role: string) => accounts.find((one) => one.role === role)!
  // A council as on another day was given access on that day, or what it was given would have ended before it began.
  const now = today === todayInEngland() ? new Date() : new Date(`${today}T12:00:00Z`)
  const [director, manager, duty] = [accountOf('director'), accountOf('team-manager'), accountOf('duty')]
  const byHand = (one: { accountId: string; name: string }) => ({ accountId: one.accountId, name: one.name })
  const own = { now, until: half(12, now) }
  await addGrant(db, {
    ...own,
    kind: 'reason',
    accountId: director.accountId,
    childId: children[0]!.id,
    reason: 'Complaint to the director about this case',
    by: byHand(director),
  })
  await addGrant(db, {
    ...own,
    kind: 'break-glass',
    accountId: duty.accountId,
    childId: children[1]!.id,
    reason: 'Police called at 2.15 about this child',
    by: byHand(duty),
  })
  const covered = staff.find(({ places }) =>
    places.some(({ team, until }) => team === 'Family help Marlport' && until === null),
  )
  if (covered)
    await addGrant(db, {
      kind: 'cover',
      accountId: accountOf('practitioner').accountId,
      staffId: covered.staffId,
      now,
      until: endOfDay(addDays(today, 14)),
      reason: 'Annual leave',
      by: byHand(manager),
    })
  for (const { id } of children.slice(2, 5))
    await addGrant(db, {
      kind: 'sample',
      accountId: accountOf('quality-assurance').accountId,
      childId: id,
      now,
      until: endOfDay(addDays(today, 28)),
      reason: 'Audit of planning, this quarter',
      by: byHand(director),
    })
  await addRestriction(db, {
    childId: children[5]!.id,
    reason: 'Child of a member of staff',
    until: null,
    outOfHours: 'duty',
    outOfHoursNote: null,
    people: [director.accountId],
    shutOut: [],
    byAccount: director.accountId,
    by: director.name,
    now,
  })
  await mergeChildren(db, {
    keptId: children[6]!.id,
    otherId: children[7]!.id,
    reason: 'Two referrals on one day made two identifiers',
    by: manager.name,
    now,
  })
  const adoption = teams.find(({ name }) => /adoption|children in care/i.test(name))
  if (adoption) await setAdoptionTeams(db, [adoption.teamId], director.name, now)
  const first = { childId: children[0]!.id, by: director.name }
  const request = { askedBy: 'The young person, by letter', relation: 'child' as const, receivedOn: addDays(today, -9) }
  await openRequest(db, first.childId, { ...request, identityConfirmedOn: addDays(today, -7), by: first.by })
  const text = { title: 'Note of a decision', body: 'The plan goes on as agreed at the last review.' }
  await addToWriteBack(db, { ...first, ...text, record: 'children.note', recordId: newId(), edition: 1 })
  await storeCategories(db, today)
}
