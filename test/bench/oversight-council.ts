/** An authority with many care leavers, homes and workers, built with the fills of the sample. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addHomes, findSampleLeavers } from '../../src/care-leavers/homes/records/fill.ts'
import { findWorkingDays } from '../../src/care-leavers/homes/records/publish.ts'
import { factsOf } from '../../src/care-leavers/homes/rules/facts.ts'
import { fillSampleHomes } from '../../src/care-leavers/homes/sample/fill.ts'
import { settledOf, stayOf } from '../../src/care-leavers/homes/sample/stay.ts'
import { settledKinds, unsettledKinds } from '../../src/care-leavers/homes/sample/words.ts'
import { diceOf } from '../../src/care-leavers/leaving/sample/dice.ts'
import { fillSampleLeaving } from '../../src/care-leavers/leaving/sample/fill.ts'
import { enterFacts } from '../../src/children/index.ts'
import { addGrant } from '../../src/children/records/grants.ts'
import { storeCategories } from '../../src/children/records/leaving-care.ts'
import { derive } from '../../src/performance/records/derive.ts'
import { addDays, type Day, todayInEngland } from '../../src/platform/day.ts'
import { newId } from '../../src/platform/db/ids.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import { fillSampleOversight } from '../../src/supervision/oversight/sample.ts'
import { fillSampleSupervision } from '../../src/supervision/sample/fill.ts'
import { la, testCouncil } from '../support/council.ts'
import { loadLeavers } from './load-invented.ts'

type Council = Awaited<ReturnType<typeof testCouncil>>
export type Size = { readonly leavers: number; readonly unsettled: number; readonly workers: number }

/** Every team of the returns stands in the staff directory, with a manager under the director. */
const addTeams = async (db: Tenant, today: Day): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select distinct name from (select team as name from children.child where la_id = ${db.la}
      union select fields ->> 'team' from children.history where la_id = ${db.la} and table_id = 'staffMember') t where name is not null
    order by name`.execute(db.query)
  const teams = rows.map(({ name }) => ({ name, teamId: newId(), staffId: newId(), placeId: newId() }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as g(name text, "teamId" uuid, "staffId" uuid, "placeId" uuid)`
  await sql`insert into access.team (la_id, team_id, name, since) select ${db.la}, "teamId", name || ' (returns)', ${today}::date - 900 from ${given}`.execute(db.query) // biome-ignore format: one line
  await sql`insert into access.staff (la_id, staff_id, name) select ${db.la}, "staffId", 'Manager of ' || name from ${given}`.execute(db.query) // biome-ignore format: one line
  await sql`
    insert into access.place (la_id, place_id, staff_id, team_id, title, manager_id, since)
    select ${db.la}, "placeId", "staffId", "teamId", 'Team manager',
      (select s.staff_id from access.staff s join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
        where s.la_id = ${db.la} and a.role = 'director'), ${today}::date - 900 from ${given}`.execute(db.query)
  await sql`
    insert into children.team_name (la_id, name, team_id, matched_by_name, matched_at) select ${db.la}, name, "teamId", 'Bench', now() from ${given}
    on conflict (la_id, name) do update set team_id = excluded.team_id`.execute(db.query)
}

/** Beside the sample's forty: so many in emergency or temporary homes today, everyone else in a settled one for a year. */
const addManyHomes = async (db: Tenant, today: Day, unsettled: number): Promise<void> => {
  const { rows } = await sql<{ childId: string; open: boolean }>`
    select child_id as "childId", bool_or(moved_out is null and standing <> 'settled') as open from care_leavers.home where la_id = ${db.la} group by 1`.execute(
    db.query,
  )
  const housed = new Set(rows.map(({ childId }) => childId))
  const more = unsettled - rows.filter(({ open }) => open).length
  const rest = (await findSampleLeavers(db, today)).filter(({ childId }) => !housed.has(childId))
  const homes = rest.flatMap((who, at) => {
    const dice = diceOf(`bench ${who.identifier}`)
    const moved = addDays(today, -dice.whole(1, 60))
    const before = { who, from: addDays(today, -400), until: at < more ? moved : null, kind: dice.pick(settledKinds) }
    const stay = { who, from: moved, until: null, kind: dice.pick(unsettledKinds), isMinor: false, gap: dice.pick(['', '', 'first-visit', 'sign-off', 'plan'] as const), risk: dice.pick(['low', 'medium', 'high'] as const) } // biome-ignore format: one stay
    return [settledOf(dice, before, today), ...(at < more ? [stayOf(dice, stay, today)] : [])]
  })
  await addHomes(db, homes, (_, at) => `${at} Bench Row`)
  const isWorkingDay = await findWorkingDays(db)
  await enterFacts(db, { today, facts: homes.flatMap((home) => factsOf(home, isWorkingDay)) })
}

/** The director opens any care leaver and any child of the bench without being asked why. */
const letIn = async (db: Tenant, childIds: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ accountId: string; name: string }>`select account_id as "accountId", name from access.account where la_id = ${db.la} and role = 'director'`.execute(db.query) // biome-ignore format: one line
  const now = new Date()
  for (const childId of childIds)
    await addGrant(db, { kind: 'reason', accountId: rows[0]!.accountId, childId, until: new Date(now.getTime() + 86_400_000), reason: 'Bench', by: rows[0]!, now }) // biome-ignore format: one line
}

const idsOf = async (db: Tenant, query: ReturnType<typeof sql<{ id: string }>>): Promise<readonly string[]> =>
  (await query.execute(db.query)).rows.map(({ id }) => id)

/** What the pages are asked about: some of each. */
const findSome = async (db: Tenant) => ({
  housed: await idsOf(
    db,
    sql`select h.child_id as id from care_leavers.home h join children.child c on c.la_id = h.la_id and c.child_id = h.child_id
    where h.la_id = ${db.la} and h.moved_out is null and h.standing <> 'settled' and c.care_leaver order by 1 limit 20`,
  ),
  decided: await idsOf(db, sql`select child_id as id from supervision.management_decision where la_id = ${db.la} group by 1 order by count(*) desc, 1 limit 20`), // biome-ignore format: one line
  records: await idsOf(db, sql`select session_id as id from supervision.discussion where la_id = ${db.la} group by 1 order by count(*) desc, 1 limit 20`), // biome-ignore format: one line
})

export const oversightCouncil = async ({ leavers, unsettled, workers }: Size) => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-oversight-'))
  const council: Council = await testCouncil({ sample: false })
  const today = todayInEngland()
  const step = <T>(work: (db: Tenant) => Promise<T>) => council.database.inTenant<T>({ la, accountId: null }, work)
  const lap = process.env.BENCH_LAPS ? (name: string) => console.error(name, Math.round(performance.now())) : () => {}
  try {
    await loadLeavers(step, folder, leavers, addDays(today, -1))
    lap('loaded')
    await step((db) => addTeams(db, today))
    await step((db) => storeCategories(db, today))
    await council.owner('analyze')
    await step((db) => fillSampleLeaving(db, today))
    lap('leaving')
    await step((db) => fillSampleHomes(db, today))
    await step((db) => addManyHomes(db, today, unsettled))
    lap('homes')
    await step((db) => fillSampleSupervision(db, today, workers))
    lap('supervision')
    await step((db) => fillSampleOversight(db, today))
    lap('oversight')
    await council.owner('analyze')
    await step((db) => derive(db, new Date()))
    await council.owner('vacuum analyze')
    lap('derived')
    const some = await step(findSome)
    await step((db) => letIn(db, [...new Set([...some.housed, ...some.decided])]))
    return { council, some, step, today }
  } catch (error) {
    await council.close()
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
