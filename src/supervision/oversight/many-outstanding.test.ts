/** The list of children with something outstanding goes on after its first page. Everyone here is invented. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'

const council = await testCouncil()
test.after(council.close)
const { owner } = council
const today = todayInEngland()
const many = 205
const team = 'Family help Marlport'

await owner(
  `insert into children.team_name (la_id, name, team_id) select la_id, $2, team_id from access.team where la_id = $1 and name = $2
   on conflict (la_id, name) do nothing`,
  [la, team],
)
const children = await council.database.inTenant({ la, accountId: null }, async (db) => {
  const added: string[] = []
  for (let at = 0; at < many; at += 1)
    added.push((await addChild(db, { team, identifier: `MO${String(at).padStart(4, '0')}` })).childId)
  return added
})
const session = newId()
await owner(
  `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, team, kind, held_on, begun_at, begun_by_name)
   select $1, $2, w.staff_id, s.staff_id, w.name, s.name, $3, 'case', $4, now(), s.name from access.staff w, access.staff s
   where w.la_id = $1 and w.name = 'Aisha Farnworth' and s.la_id = $1 and s.name = 'Callum Brigstock'`,
  [la, session, team, addDays(today, -14)],
)
await owner(
  'insert into supervision.discussion (la_id, session_id, child_id, added_at) select $1, $2, c, now() from unnest($3::uuid[]) as c',
  [la, session, children],
)
await owner(
  `insert into supervision.action (la_id, action_id, session_id, worker_id, child_id, what, owner, agreed_on, first_due, due, how_known)
   select $1, gen_random_uuid(), session_id, worker_id, c, 'Write to the landlord', worker_name, held_on, $4::date, $4::date, 'They answer'
   from supervision.session, unnest($3::uuid[]) as c where session_id = $2`,
  [la, session, children, addDays(today, -2)],
)
const manager = await council.signIn('team-manager')
const list = async (page: number) => {
  const seen = await manager.get(`/oversight?whose=all&page=${page}`)
  return { ...seen, shown: [...new Set(seen.text.match(/MO\d{4}/g))] }
}

test('every child with something outstanding stands on one page of the list, and each page says how many there are in all', async () => {
  const pages = [await list(1), await list(2), await list(3)]
  assert.deepEqual(pages.map(({ shown }) => shown.length), [100, 100, 5]) // biome-ignore format: one line
  assert.equal(new Set(pages.flatMap(({ shown }) => shown)).size, many)
  for (const [at, { words }] of pages.entries())
    assert.match(words, new RegExp(`205 children with something late.* Page ${at + 1} of 3\\.`))
  assert.match(pages[0]!.text, /href="\/oversight\?whose=all&amp;page=2"/)
})

test('a page that is there no more gives way to the first', async () => {
  const seen = await list(9)
  assert.match(seen.words, /Page 1 of 3\./)
  assert.equal(seen.shown.length, 100)
})

test('going from one child to the next counts all who are left, however many', async () => {
  const seen = await manager.get(`/children/${children[0]}/outstanding?whose=all&late=${addDays(today, -2)}`)
  assert.match(seen.words, /Next child: MO0001/)
  assert.match(seen.words, /204 more children have something outstanding/)
})
