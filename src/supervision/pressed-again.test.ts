/** What is pressed twice, pressed by mistake, or pressed after somebody else was quicker. */

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { dayBoxes } from '../../test/support/day-boxes.ts'
import { aishaWith } from '../../test/support/supervised.ts'
import { addDays, type Day, todayInEngland } from '../platform/day.ts'
import { markOf } from '../platform/views/mark.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const today = todayInEngland()
const manager = await council.signIn('team-manager')
const worker = await council.signIn('practitioner')

const { aisha } = await aishaWith(council, 3)

const press = (on: Day, kind: string) => manager.post(`/supervision/workers/${aisha.id}/new`, { ...dayBoxes('held', on), kind }) // biome-ignore format: one line
const idIn = (path: string): string => /records\/([0-9a-f-]{36})/.exec(path)![1]!
const begin = async (on: Day, kind = 'case'): Promise<string> => idIn((await press(on, kind)).path)
const addressOf = (sessionId: string): string => `/supervision/records/${sessionId}`
const inRecord = async (sessionId: string): Promise<readonly string[]> =>
  (await owner('select child_id as id from supervision.discussion where session_id = $1 order by 1', [sessionId])).map(({ id }) => id) // biome-ignore format: one line
const written = async (sessionId: string, childId: string, part: string, value: string): Promise<void> => {
  await owner(`insert into supervision.child_part (la_id, session_id, child_id, part, value, sitting, turn, by_name, at)
    values ($1, $2, $3, $4, $5, $2, 1, 'Aisha Farnworth', now())`, [la, sessionId, childId, part, value]) // biome-ignore format: one line
}

test('who begins a record of another kind on the day of a draft is told that it is the draft of before, and no child is put into a personal one', async () => {
  const day = addDays(today, -9)
  const personal = await begin(day, 'personal')
  assert.deepEqual(await inRecord(personal), [])
  const seen = await press(day, 'case')
  assert.equal(idIn(seen.path), personal)
  assert.deepEqual(await inRecord(personal), [])
  assert.match(seen.words, /There is a draft of this day already/)
  assert.doesNotMatch((await press(addDays(today, -10), 'case')).words, /There is a draft of this day already/)
})

test('who adds nobody is asked to tick somebody, and is not told of a success', async () => {
  const sessionId = await begin(addDays(today, -8))
  await owner('delete from supervision.discussion where session_id = $1', [sessionId])
  const seen = await manager.post(addressOf(sessionId), { do: 'add' })
  assert.equal(seen.status, 400)
  assert.match(seen.words, /Tick whom you want to add/)
  const all = await manager.post(addressOf(sessionId), { do: 'add-due' })
  assert.match(all.words, /3 children were added/)
  const twice = await manager.post(addressOf(sessionId), { do: 'add-due' })
  assert.match(twice.words, /Everybody who is due is in the record already/)
})

test('a child who was added by mistake is taken out again; of whom something is written stays', async () => {
  const sessionId = await begin(addDays(today, -7))
  const [one, other] = await inRecord(sessionId)
  await written(sessionId, one!, 'seen', '1/3/2026')
  await written(sessionId, other!, 'voice', 'She likes the new school')
  const page = await manager.get(addressOf(sessionId))
  assert.equal(page.text.match(/value="drop [0-9a-f-]{36}"/g)?.length, 2, 'offered where nothing is written but days')
  const dropped = await manager.post(addressOf(sessionId), { do: `drop ${one}` })
  assert.match(dropped.words, /is taken out of the record/)
  assert.ok(!(await inRecord(sessionId)).includes(one!))
  const again = await manager.post(addressOf(sessionId), { do: `drop ${one}` })
  assert.equal(again.status, 200, 'pressed twice')
  const kept = await manager.post(addressOf(sessionId), { do: `drop ${other}` })
  assert.equal(kept.status, 409)
  assert.ok((await inRecord(sessionId)).includes(other!))
})

test('a child who left the reach of who supervises is taken out of the draft where nothing is written, so that it can be signed off', async () => {
  const sessionId = await begin(addDays(today, -6))
  const [gone, wrote] = await inRecord(sessionId)
  await written(sessionId, wrote!, 'voice', 'Not to be lost')
  const away = (childIds: readonly string[], team: string) =>
    owner('update children.child set team = $2, worker = $3 where child_id = any($1::uuid[])', [childIds, team, team === 'Elsewhere' ? 'Test Nobody' : 'Aisha Farnworth']) // biome-ignore format: one line
  await away([gone!, wrote!], 'Elsewhere')
  const stuck = await manager.get(`${addressOf(sessionId)}/sign-off`)
  assert.match(stuck.words, /2 children in it are no longer within your reach/)
  const out = await manager.post(addressOf(sessionId), { do: 'drop-others' })
  assert.match(
    out.words,
    /One child outside your reach is taken out of the record.*Something is written about one more/,
  )
  assert.ok(!(await inRecord(sessionId)).includes(gone!))
  assert.ok((await inRecord(sessionId)).includes(wrote!), 'no text is lost')
  await away([gone!, wrote!], 'Family help Marlport')
})

test('a child whose identifier was joined to another while the draft was open is taken out all the same', async () => {
  const sessionId = await begin(addDays(today, -5))
  const [kept, other] = await inRecord(sessionId)
  await owner('update children.child set merged_into = $2 where child_id = $1', [other, kept])
  const seen = await manager.post(addressOf(sessionId), { do: `drop ${kept}` })
  await owner('update children.child set merged_into = null where child_id = $1', [other])
  assert.equal(seen.status, 200, seen.words)
  assert.deepEqual((await inRecord(sessionId)).filter((id) => id === kept || id === other), []) // biome-ignore format: one line
})

test('a page on which a text stood that was emptied and taken out meanwhile is saved, and does not break', async () => {
  const sessionId = await begin(addDays(today, -4))
  const [childId] = await inRecord(sessionId)
  const path = `/children/${childId}/supervision/${sessionId}`
  const token = /name="_csrf" value="([^"]+)"/.exec((await manager.get('/account')).text)![1]!
  const seen = await manager.post(path, { sitting: randomUUID(), turn: '1', do: 'save', 'was-voice': markOf('What stood'), voice: 'Typed since' }, { token }) // biome-ignore format: one line
  assert.equal(seen.status, 200, seen.words)
  assert.match(seen.text, /Typed since/)
})

test('an answer to a record that is pressed twice stands there once; other words stand beside it', async () => {
  const sessionId = await begin(addDays(today, -3))
  await owner(`update supervision.session set signed_at = now(), signed_on = $2, signed_by_name = 'Callum Brigstock' where session_id = $1`, [sessionId, today]) // biome-ignore format: one line
  const answer = (given: Record<string, string>) => worker.post(`${addressOf(sessionId)}/confirm`, given)
  const count = async (): Promise<number> =>
    (await owner('select count(*)::integer as n from supervision.confirmation where session_id = $1', [sessionId]))[0].n
  await answer({ answer: 'no', words: 'I see it otherwise' })
  await answer({ answer: 'no', words: 'I see it otherwise' })
  assert.equal(await count(), 1)
  await answer({ answer: 'no', words: 'And one thing more' })
  assert.equal(await count(), 2)
  await answer({ answer: 'yes', words: '' })
  assert.equal(await count(), 3)
})

test('a sign-off that is pressed twice, at once or later, is one sign-off: the second press is told who signed and when, and leads to the record', async () => {
  const sessionId = await begin(addDays(today, -2), 'personal')
  const path = `${addressOf(sessionId)}/sign-off`
  for (const [part, value] of [
    ['starts', '14:00'],
    ['ends', '15:00'],
  ])
    await owner(`insert into supervision.session_part (la_id, session_id, part, value, sitting, turn, by_name, at)
      values ($1, $2, $3, $4, $2, 1, 'Callum Brigstock', now())`, [la, sessionId, part, value]) // biome-ignore format: one line
  const both = await Promise.all([manager.post(path, {}), manager.post(path, {})])
  const later = await manager.post(path, {})
  for (const seen of [...both, later]) {
    assert.equal(seen.status, 200, seen.words)
    assert.equal(seen.path, addressOf(sessionId))
  }
  const already = /signed off already by Callum Brigstock on \d+ \w+ \d{4} at .*Nothing was done a second time/
  // A session keeps one notice for its next page, so which of the two pages shows which is not settled when they are pressed at once.
  for (const { words } of both) assert.ok(/Signed off\. Aisha Farnworth can confirm it now/.test(words) || already.test(words) || !/Important/.test(words), words) // biome-ignore format: one line
  assert.match(later.words, already)
  const gone = await manager.get(path)
  assert.equal(gone.path, addressOf(sessionId), 'gone back to')
  assert.match(gone.words, already)
  const count = async (question: string): Promise<number> => (await owner(question, [la, sessionId]))[0].n
  assert.equal(await count('select count(*)::integer as n from supervision.confirmation where la_id = $1 and session_id = $2'), 1) // biome-ignore format: one line
  assert.equal(await count(`select count(*)::integer as n from children.history where la_id = $1 and key = $2 and table_id = 'supervision'`), 1) // biome-ignore format: one line
  assert.equal((await worker.post(path, {}, { from: addressOf(sessionId) })).status, 403)
})
