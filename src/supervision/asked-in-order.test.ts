/** Pages of a draft: going from child to child, and what is said at once of a session that cannot be right. */

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Seen } from '../../test/support/client.ts'
import { testCouncil } from '../../test/support/council.ts'
import { aishaWith } from '../../test/support/supervised.ts'
import { addDays, todayInEngland } from '../platform/day.ts'
import { markOf } from '../platform/views/mark.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const manager = await council.signIn('team-manager')

const { aisha } = await aishaWith(council, 3)

const [year, month, day] = addDays(todayInEngland(), -1).split('-')
const held = { 'held-day': day!, 'held-month': month!, 'held-year': year! }
const begun = await manager.post(`/supervision/workers/${aisha.id}/new`, { ...held, kind: 'case' })
const sessionId = /records\/([0-9a-f-]{36})/.exec(begun.path)![1]!
const record = `/supervision/records/${sessionId}`
const page = (childId: string): string => `/children/${childId}/supervision/${sessionId}`

/** In the order of the record’s own table. */
const inOrder = [...(await manager.get(record)).text.matchAll(/href="\/children\/([0-9a-f-]{36})\/supervision\//g)].map(([, id]) => id!) // biome-ignore format: one line

const typed = (part: string, value: string) => ({ [part]: value, [`was-${part}`]: markOf('') })
const press = (path: string, fields: Record<string, string>, button: string): Promise<Seen> =>
  manager.post(path, { sitting: randomUUID(), turn: '1', ...fields, do: button })
const kept = async (childId: string): Promise<string | undefined> =>
  (await owner(`select value from supervision.child_part where session_id = $1 and child_id = $2 and part = 'voice'`, [sessionId, childId]))[0]?.value // biome-ignore format: one line

test('“Save and next child” saves, goes through all in the order of the record, and ends at the record', async () => {
  assert.equal(inOrder.length, 3)
  for (const [at, childId] of inOrder.entries()) {
    const shown = await manager.get(page(childId))
    assert.match(shown.words, new RegExp(`Child ${at + 1} of 3`))
    const isLast = at === 2
    assert.equal(shown.text.includes('Save and next child'), !isLast, 'offered while there is a next one')
    const seen = await press(page(childId), typed('voice', `Said by child ${at + 1}`), 'next')
    assert.equal(seen.path, isLast ? record : page(inOrder[at + 1]!))
    if (!isLast) assert.match(seen.words, new RegExp(`is saved: ${at + 1} of 3`))
    assert.equal(await kept(childId), `Said by child ${at + 1}`)
  }
})

test('where two texts met, “Save and next child” stays at the child until somebody chose', async () => {
  const seen = await press(page(inOrder[0]!), typed('voice', 'Typed on a page that was open still'), 'next')
  assert.equal(seen.path, page(inOrder[0]!))
  assert.match(seen.words, /Both texts are kept/)
})

test('of the session, what is typed and cannot be right is said at once; what is only missing is said when it is asked', async () => {
  const details = `${record}/details`
  const good = await press(details, typed('place', 'Room 2'), 'save')
  assert.doesNotMatch(good.words, /cannot be right|Say when it began/)
  const wrong = await press(details, { ...typed('starts', '15:00'), ...typed('ends', '14:00') }, 'save')
  assert.equal(wrong.status, 200)
  assert.match(wrong.words, /Saved as typed. Something in it cannot be right: see below/)
  assert.match(wrong.words, /It must end after it began/)
  assert.match(wrong.text, /value="14:00"/, 'what was typed is not lost')
  const asked = await press(details, { starts: '', 'was-starts': markOf('15:00') }, 'check')
  assert.equal(asked.status, 400)
  assert.match(asked.words, /Say when it began, like 14:00/)
})

test('a page that saves itself is answered with the marks of its own fields alone, and says where two texts met', async () => {
  const details = `${record}/details`
  const first = await press(details, typed('next', ''), 'keep')
  assert.doesNotMatch(first.text, /data-tl-clash/)
  const seen = await press(details, { place: 'Room 3', 'was-place': markOf('Room 1') }, 'keep')
  assert.match(seen.text, /data-tl-clash/)
  assert.match(seen.text, new RegExp(`name="was-place" value="${markOf('Room 2')}"`))
  assert.doesNotMatch(seen.text, /name="was-starts"|Said by child/)
})
