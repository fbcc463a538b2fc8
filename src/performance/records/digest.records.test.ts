import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { rolesThatMay } from '../../access/index.ts'
import type { RoleId } from '../../access/roles.ts'
import { findReach, findReaches } from '../../children/index.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { whoseOf } from '../pages/worklist.ts'
import { derive } from './derive.ts'
import { countDigests, type DigestRow } from './digest.ts'
import { countWork } from './worklist.ts'
import { findWorkGround } from './worklist-ground.ts'

/** Three weeks after the day of the sample council's newest data at the least, so that something is late on every day that this runs. */
const asAt = addDays(`${todayInEngland().slice(0, 7)}-01`, -1)
const today = [todayInEngland(), addDays(asAt, 22)].toSorted().at(-1)!
const now = (): Date => new Date(`${today}T12:00:00Z`)
const council = await testCouncil({ children: 60, now })
test.after(council.close)
const { owner, database } = council
const inTenant = <T>(work: (db: Tenant) => Promise<T>): Promise<T> => database.inTenant({ la, accountId: null }, work)
await inTenant((db) => derive(db, now()))

const roles = rolesThatMay('performance.lists').map(({ id }) => id as RoleId)
const inOrder = (reach: object): unknown =>
  JSON.parse(JSON.stringify(reach), (_name, value) =>
    Array.isArray(value)
      ? value.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
      : value,
  )

/** Names of workers and teams, cover, samples and records kept to named people, dealt out anew: another `deal`, another council. */
const dealOut = async (deal: number): Promise<void> => {
  const draw = (what: string) => `('x' || substr(md5(${what}::text || '${deal}'), 1, 6))::bit(24)::int`
  await owner('delete from children.access_grant')
  await owner('delete from children.restriction')
  await owner(`update children.worker_name w set staff_id = (select s.staff_id from access.staff s where s.account_id is not null or ${draw('w.name')} % 2 = 0
    order by ${draw("w.name || s.staff_id::text")} limit 1)`)
  await owner(`update children.team_name t set team_id = (select p.team_id from access.place p join access.staff s using (la_id, staff_id)
    where p.team_id is not null order by s.account_id is null, ${draw("t.name || p.team_id::text")} limit 1) where ${draw('t.name')} % 2 = 0`)
  await owner(`insert into children.access_grant (la_id, grant_id, kind, account_id, child_id, staff_id, team_id, given_at, until, reason, given_by, given_by_name)
    select ${la}, gen_random_uuid(), case when of = 'child' then 'sample' else 'cover' end, account_id,
      case when of = 'child' then (select child_id from children.child where worker is not null order by ${draw('child_id::text || account_id::text')} limit 1) end,
      case when of = 'staff' then (select staff_id from children.worker_name n where staff_id is not null and exists (select from children.child c where c.worker = n.name) order by ${draw('name || account_id::text')} limit 1) end,
      case when of = 'team' then (select team_id from children.team_name where team_id is not null order by ${draw('name || account_id::text')} limit 1) end,
      $1::timestamptz - interval '1 day', $1::timestamptz + case when ${draw('account_id::text || of')} % 4 = 0 and role <> 'practitioner' then interval '-1 hour' else interval '1 day' end,
      'Leave', account_id, 'Somebody'
    from access.account, unnest(array['child', 'staff', 'team']) of where ${draw('account_id::text || of')} % 3 > 0 or role = 'practitioner'`, [now()])
  await owner(`insert into children.restriction (la_id, restriction_id, child_id, reason, until, made_at, made_by_name)
    select ${la}, gen_random_uuid(), w.subject_id, 'Kept', case when ${draw('w.subject_id')} % 3 = 0 then $1::date - 1 end, $2, 'Somebody'
    from (select distinct subject_id from performance.stored_case s join children.child c on c.child_id = s.subject_id where s.until_load is null) w
    where ${draw('w.subject_id')} % 3 < 2`, [today, now()])
  await owner(`insert into children.restriction_person (la_id, restriction_id, account_id, named_at, named_by_name)
    select ${la}, r.restriction_id, a.account_id, $1, 'Somebody' from children.restriction r, access.account a
    where ${draw('r.child_id::text || a.account_id::text')} % 3 = 0`, [now()])
  await owner(`insert into children.restriction_shut_out (la_id, restriction_id, account_id, shut_out_at, shut_out_by_name)
    select ${la}, p.restriction_id, p.account_id, $1, 'Somebody' from children.restriction_person p
    where ${draw('p.restriction_id::text || p.account_id::text')} % 4 = 0`, [now()])
} // biome-ignore format: SQL of a drawn council

const asLines = (rows: readonly DigestRow[]): readonly string[] =>
  rows.map(({ standard, late, due }) => `${standard}: ${late} late, ${due} due`).toSorted()

/** What a person's own worklist counts: its reach, whose work it shows first, and the same standards. */
const countedAlone = async (db: Tenant, who: { accountId: string; role: RoleId }): Promise<readonly string[]> => {
  const reach = await findReach(db, who, now())
  const { standards } = await findWorkGround(db, today)
  const rows = await countWork(db, reach, today, { whose: await whoseOf(db, reach, ''), standards, ahead: 6 })
  const digest = [...Map.groupBy(rows, ({ standard }) => standard)].map(([standard, some]) => {
    const sum = (late: boolean): number =>
      some.filter(({ due }) => due < today === late).reduce((total, { count }) => total + count, 0)
    return { accountId: who.accountId, standard, late: sum(true), due: sum(false) }
  })
  return asLines(digest)
}

for (const deal of [0, 1, 2, 3, 4, 5])
  test(`the digests of everybody are what each worklist says alone, however children are dealt out (${deal})`, async () => {
    if (deal > 0) await dealOut(deal)
    await inTenant(async (db) => {
      const people = await findReaches(db, roles, now())
      assert.equal(people.length, roles.length, 'one of each role')
      const wanting = []
      for (const one of people) {
        const alone = await findReach(db, { accountId: one.reach.accountId, role: one.role }, now())
        assert.deepEqual(inOrder(one.reach), inOrder(alone), one.role)
        wanting.push({ ...one, whose: await whoseOf(db, alone, '') })
      }
      const { standards } = await findWorkGround(db, today)
      const together = await countDigests(db, standards, today, 6, wanting)
      let counted = 0
      for (const { reach, role } of people) {
        const own = together.filter(({ accountId }) => accountId === reach.accountId)
        counted += own.length
        assert.deepEqual(asLines(own), await countedAlone(db, { accountId: reach.accountId, role }), role)
      }
      assert.ok(counted > 5, `${counted} lines`)
    })
  })
