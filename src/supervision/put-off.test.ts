import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { dayBoxes } from '../../test/support/day-boxes.ts'
import { aishaWith } from '../../test/support/supervised.ts'
import { addDays, todayInEngland } from '../platform/day.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const yesterday = addDays(todayInEngland(), -1)
const manager = await council.signIn('team-manager')

const { aisha, own } = await aishaWith(council, 3)
await owner(`delete from supervision.discussion where la_id = $1 and child_id = any($2::uuid[])`, [la, own])

const begin = async (on: string): Promise<string> => {
  const seen = await manager.post(`/supervision/workers/${aisha.id}/new`, { ...dayBoxes('held', on), kind: 'case' })
  return /records\/([0-9a-f-]{36})/.exec(seen.path)![1]!
}
const discussed = async (sessionId: string): Promise<readonly string[]> =>
  (await owner('select child_id as id from supervision.discussion where session_id = $1 order by 1', [sessionId])).map(({ id }) => id) // biome-ignore format: one line
const draft = { id: await begin(yesterday), worker: aisha.id }
const record = `/supervision/records/${draft.id}`

test('the draft of the sample holds the children of the worker who are due, and nobody else', async () => {
  const [draft] = await owner(`select session_id as id, worker_id as worker, held_on::text as on from supervision.session where la_id = $1 and signed_at is null`, [la]) // biome-ignore format: one line
  const children = await owner(
    `select c.child_id as id, exists (select from supervision.discussion d where d.session_id = $3 and d.child_id = c.child_id) as there,
       (select max(s.held_on)::text from supervision.discussion d join supervision.session s using (la_id, session_id)
        where d.la_id = c.la_id and d.child_id = c.child_id and s.signed_at is not null) as last
     from children.child c where c.la_id = $1 and merged_into is null and adopted_on is null
       and exists (select from children.worker_name w where w.la_id = $1 and w.staff_id = $2 and w.name in (c.worker, c.adviser))
       and not exists (select from children.history h join children.subject u using (la_id, subject_id) where u.child_id = c.child_id and h.table_id = 'leaverHome')`,
    [la, draft.worker, draft.id],
  ) // biome-ignore format: a question
  assert.ok(children.length > 2 && children.some(({ there }) => there))
  const until = addDays(draft.on, 28)
  for (const { last, there } of children)
    assert.equal(there, last === null || addDays(last, 56) < until, `last talked about on ${last}`)
})

test('children who are due are added with one press; who is not talked about this time says why, and counts as not talked about', async () => {
  const [one, other] = await discussed(draft.id)
  const all = (await discussed(draft.id)).length
  assert.equal(all, 3)
  await owner(`delete from supervision.child_part where session_id = $1`, [draft.id])
  await owner(`delete from supervision.discussion where session_id = $1`, [draft.id])
  assert.match((await manager.get(`${record}/sign-off`)).words, /is due and is not in this record/)
  const refused = await manager.post(record, { do: 'later', child: one!, later: 'No time' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Say in a few words why they are not talked about this time/)
  assert.match(refused.text, /value="No time"/, 'what was typed stands there')
  const off = await manager.post(record, { do: 'later', child: one!, later: 'On holiday with her carers' })
  assert.match(off.words, /One child is not talked about this time/)
  const added = await manager.post(record, { do: 'add-due' })
  assert.match(added.words, /2 children were added/)
  assert.equal((await discussed(draft.id)).length, all)
  const signOff = await manager.get(`${record}/sign-off`)
  assert.doesNotMatch(signOff.words, /is due and is not in this record/)
  assert.ok(!signOff.text.includes(`/children/${one}/supervision/`), 'a reason lets sign-off go on')
  assert.ok(signOff.text.includes(`/children/${other}/supervision/`))
})

test('signed off, the child who was put off is told neither to practice standards nor to the case system, and stays due', async () => {
  const children = await discussed(draft.id)
  await owner(`delete from supervision.discussion d where session_id = $1 and not exists (select from supervision.child_part p where p.session_id = d.session_id and p.child_id = d.child_id and p.part = 'later')`, [draft.id]) // biome-ignore format: one line
  const [child] = await discussed(draft.id)
  await owner(`update children.child set worker = 'Test Nobody', adviser = null where la_id = $1 and child_id <> $2 and 'Aisha Farnworth' in (worker, adviser)`, [la, child]) // biome-ignore format: one line
  await owner(`insert into supervision.session_part (la_id, session_id, part, value, sitting, turn, by_name, at) select $1, $2, k, v, $2, 1, 'Test', now()
    from (values ('held', $3), ('starts', '14:00'), ('ends', '15:00')) as g(k, v) on conflict (la_id, session_id, part) do update set value = excluded.value`, [la, draft.id, yesterday.split('-').map(Number).toReversed().join('/')]) // biome-ignore format: one line
  await owner(`update supervision.session set held_on = $2 where session_id = $1`, [draft.id, yesterday])
  await owner(`update supervision.action set done_on = $3 where la_id = $1 and done_on is null and given_up_on is null and (worker_id = $2)`, [la, draft.worker, yesterday]) // biome-ignore format: one line
  const before = await owner(`select from children.history where la_id = $1 and table_id = 'childSupervision' and key = $2`, [la, draft.id]) // biome-ignore format: one line
  const signed = await manager.post(`${record}/sign-off`, {})
  assert.match(signed.words, /Signed off/, signed.words)
  assert.match(signed.words, /Not talked about this time, because On holiday with her carers/)
  assert.ok(children.length > 0 && before.length === 0)
  for (const question of [
    `select from children.history where la_id = $1 and table_id = 'childSupervision' and key = $2`,
    `select from children.history where la_id = $1 and table_id = 'supervision' and key = $2 and fields ->> 'childrenDiscussed' <> '0'`,
  ])
    assert.deepEqual(await owner(question, [la, draft.id]), [])
  assert.deepEqual(await owner(`select from children.write_back where la_id = $1 and child_id = $2 and record = 'supervision.discussion' and title like $3`, [la, child, `%${yesterday}%`]), []) // biome-ignore format: one line
  assert.deepEqual(await discussed(await begin(todayInEngland())), [child], 'still due')
})
