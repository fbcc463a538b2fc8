/** Actions from supervision on the screen of what is outstanding. Everyone here is invented. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'

const council = await testCouncil()
test.after(council.close)

const team = 'Family help Marlport'
await council.owner(
  `insert into children.team_name (la_id, name, team_id) select la_id, $2, team_id from access.team where la_id = $1 and name = $2
   on conflict (la_id, name) do nothing`,
  [la, team],
)
const { childId } = await council.database.inTenant({ la, accountId: null }, (db) =>
  addChild(db, { team, worker: 'Aisha Farnworth', forename: 'Wren', surname: 'Ashdown' }),
)
const today = todayInEngland()
const [session, early, later] = [newId(), newId(), newId()]
await council.owner(
  `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, team, kind, held_on, begun_at, begun_by_name)
   select $1, $2, w.staff_id, s.staff_id, w.name, s.name, $3, 'case', $4, now(), s.name from access.staff w, access.staff s
   where w.la_id = $1 and w.name = 'Aisha Farnworth' and s.la_id = $1 and s.name = 'Callum Brigstock'`,
  [la, session, team, addDays(today, -14)],
)
await council.owner('insert into supervision.discussion (la_id, session_id, child_id, added_at) values ($1, $2, $3, now())', [la, session, childId]) // biome-ignore format: one line
for (const [id, what, due] of [
  [early, 'Ask school for the attendance', addDays(today, -2)],
  [later, 'Write to the landlord', addDays(today, 30)],
] as const)
  await council.owner(
    `insert into supervision.action (la_id, action_id, session_id, worker_id, child_id, what, owner, agreed_on, first_due, due, how_known)
     select $1, $2, session_id, worker_id, $4, $5, worker_name, held_on, $6::date, $6::date, 'They answer' from supervision.session where session_id = $3`,
    [la, id, session, childId, what, due],
  )

const manager = await council.signIn('team-manager')
const page = `/children/${childId}/outstanding`
const boxes = (day: string, names: string): Record<string, string> => {
  const [year, month, of] = day.split('-')
  return { [`done${names}-day`]: of!, [`done${names}-month`]: month!, [`done${names}-year`]: year! }
}

test('a director whose own team holds no children is shown every child within reach, and an empty list says what was looked at', async () => {
  const director = await council.signIn('director')
  const first = await director.get('/oversight')
  assert.match(first.text, /value="all"[^>]* selected/)
  assert.match(first.words, /Begin with Wren Ashdown/)
  assert.match(first.words, /what the worklist does not list by child: actions from supervision/)
  const own = await director.get('/oversight?whose=mine')
  assert.match(own.words, /Nothing is outstanding: .* Looked at: my own children\. Other children may have something/)
  assert.match(own.text, /href="\/oversight\?whose=all"/)
})

test('an open action that is due is shown and done on a day, in place; practice standards are told', async () => {
  const before = await manager.get(page)
  assert.match(before.words, /Ask school for the attendance From supervision\. Aisha Farnworth/)
  assert.match(before.words, /1 thing is outstanding, and it is late\. .*Late by 2 days/)
  assert.match((await manager.get('/oversight')).words, /1 late/)
  assert.doesNotMatch(before.words, /Write to the landlord/, 'due in a month: not outstanding yet')
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(before.text)![1]!
  const sent = { do: 'action-done', same: hidden('same'), names: hidden('names'), next: hidden('next') }
  const refused = await manager.post(page, { ...sent, ...boxes(addDays(today, -20), sent.names) })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /must not be before the action was agreed/)
  const done = { ...sent, ...boxes(addDays(today, -1), sent.names), [`note${sent.names}`]: 'Nine days in ten' }
  const after = await manager.post(page, done)
  assert.match(after.words, /Recorded as done/)
  assert.doesNotMatch(after.words, /Ask school/)
  assert.match((await manager.post(page, done)).words, /no longer outstanding/)
  const [fact] = await council.owner(
    `select ends::text, fields from children.history where table_id = 'supervisionAction' and key = $1 and until_load is null`,
    [early],
  )
  assert.equal(fact.ends, addDays(today, -1))
})
