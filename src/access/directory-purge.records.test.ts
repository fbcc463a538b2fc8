import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { addDays, todayInEngland } from '../platform/day.ts'
import { firstIdFrom } from '../platform/db/ids.ts'
import { addAccount } from './records/accounts.ts'
import { findStaff, findTeams, savePlace, saveStaffMember, saveTeam } from './records/directory.ts'
import { countOldPlaces, purgeOldPlaces } from './records/directory-purge.ts'

const la = 999
const before = addDays(todayInEngland(), -2200)
const { tenant, owner, close } = await testDatabase()
test.after(close)

const [long, until] = ['2010-01-04', '2012-03-30']
const person = (name: string) => tenant(la, (db) => saveStaffMember(db, null, { name, email: null, account_id: null }))
const names = () => tenant(la, async (db) => (await findStaff(db)).map(({ name }) => name).toSorted())
const purge = () => tenant(la, (db) => purgeOldPlaces(db, before))

/** A team that ended long ago, and somebody who held a place in it until then. */
const endedTeam = async (name: string): Promise<string> => {
  await tenant(la, (db) => saveTeam(db, null, { name, locality: null, since: long, until }))
  const team = (await tenant(la, findTeams)).find((one) => one.name === name)!
  const staffId = await person(`Of ${name}`)
  const place = { title: 'Social worker', team_id: team.teamId, manager_id: null, since: long, until }
  await tenant(la, (db) => savePlace(db, staffId, null, place))
  return team.teamId
}

test('a team that ended long ago stays while a name in returns, cover or the adoption team names it, and stops no purge', async () => {
  const kept = [await endedTeam('Matched'), await endedTeam('Adoption'), await endedTeam('Covered')]
  await endedTeam('Gone')
  await owner('insert into children.team_name (la_id, name, team_id) values ($1, $2, $3)', [
    la,
    'MATCHED TEAM',
    kept[0],
  ])
  await owner("insert into children.adoption_team values ($1, $2, now(), 'Ruth')", [la, kept[1]])
  const accountId = await tenant(la, (db) =>
    addAccount(db, { email: 'ada@purge.example', name: 'Ada Penrose', role: 'team-manager', passwordHash: null }),
  )
  await owner(
    `insert into children.access_grant (la_id, grant_id, kind, account_id, team_id, given_at, until, reason, given_by, given_by_name)
      values ($1, gen_random_uuid(), 'cover', $2, $3, '2012-01-02', '2012-02-03', 'Leave', $2, 'Ruth')`,
    [la, accountId, kept[2]],
  )
  assert.equal(await tenant(la, (db) => countOldPlaces(db, before)), 4)
  assert.equal(await purge(), 4)
  const left = (await tenant(la, findTeams)).map(({ name }) => name)
  assert.deepEqual(left.toSorted(), ['Adoption', 'Covered', 'Matched'])
  assert.deepEqual(await names(), [])
})

test('somebody who was added and has no place yet stays', async () => {
  await person('Added Today')
  await endedTeam('Over')
  assert.equal(await purge(), 1)
  assert.deepEqual(await names(), ['Added Today'])
})

test('whoever was added long ago and held a place that went before goes when nothing names them any more', async () => {
  await owner('insert into access.staff (la_id, staff_id, name) values ($1, $2, $3)', [
    la,
    firstIdFrom(new Date(long)),
    'Left',
  ])
  await endedTeam('Over too')
  assert.equal(await purge(), 1)
  assert.deepEqual(await names(), ['Added Today'])
})
