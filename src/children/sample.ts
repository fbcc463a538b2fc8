import { sql } from 'kysely'
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

type Pair = { kept: string; other: string }

/** Two children in need who could be one: of one sex, born within a month of each other, and none of `taken`. */
const alikePair = async (db: Tenant, taken: readonly string[]): Promise<Pair | undefined> => {
  const { rows } = await sql<Pair>`
    select a.child_id as kept, b.child_id as other
    from children.child a join children.child b on b.la_id = a.la_id and b.gender = a.gender and b.child_id > a.child_id
      and abs(b.date_of_birth - a.date_of_birth) <= 30
    where a.la_id = ${db.la} and a.in_need and b.in_need and not (a.in_care or a.care_leaver or b.in_care or b.care_leaver)
      and a.adopted_on is null and b.adopted_on is null and a.worker is not null and b.worker is not null
      and not (a.child_id = any (${[...taken]}::uuid[]) or b.child_id = any (${[...taken]}::uuid[]))
    order by a.child_id, b.child_id limit 1`.execute(db.query)
  return rows[0]
}

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
  const worker = accountOf('practitioner').accountId
  const covered = staff.find(
    ({ places, accountId }) =>
      accountId !== worker && places.some(({ team, until }) => team === 'Family help Marlport' && until === null),
  )
  if (covered)
    await addGrant(db, {
      kind: 'cover',
      accountId: worker,
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
  const ids = children.map(({ id }) => id)
  const pair = (await alikePair(db, ids)) ?? { kept: ids[6]!, other: ids[7]! }
  await mergeChildren(db, {
    keptId: pair.kept,
    otherId: pair.other,
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
