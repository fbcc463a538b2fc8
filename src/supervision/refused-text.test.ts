/** A page that was open while somebody else finished: what was typed there is given back, and never a password. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { typedWords } from '../platform/views/kept.ts'

const council = await testCouncil({ sample: true })
test.after(council.close)
const worker = await council.signIn('practitioner')

test('The worker’s words come back where the supervision was signed off while they typed', async () => {
  const staff = async (name: string): Promise<string> =>
    (await council.owner('select staff_id as id from access.staff where la_id = $1 and name = $2', [la, name]))[0].id
  const [aisha, callum, sessionId] = [await staff('Aisha Farnworth'), await staff('Callum Brigstock'), randomUUID()]
  await council.owner(
    `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, kind, held_on, begun_at, begun_by_name,
       signed_at, signed_on, signed_by_name)
     values ($1, $2, $3, $4, 'Aisha Farnworth', 'Callum Brigstock', 'case', '2026-03-10', now(), 'Callum Brigstock', now(), current_date, 'Callum Brigstock')`,
    [la, sessionId, aisha, callum],
  )
  const page = `/supervision/records/${sessionId}/personal`
  const typed = {
    wellbeing: 'Tired after the night on call,\nand better since',
    sitting: randomUUID(),
    turn: '1',
    do: 'save',
  }
  const refused = await worker.post(page, typed)
  assert.equal(refused.status, 409, refused.words)
  assert.match(refused.words, /signed off by Callum Brigstock/)
  assert.match(refused.words, /What you typed/)
  assert.match(refused.text, /Tired after the night on call,\s+and better since/)
  assert.doesNotMatch(refused.text, new RegExp(typed.sitting))
})

test('Of a refused form words are given back: no choices, no marks of the page, no password', () => {
  const shown = typedWords({ why: 'Two words', kind: 'visit', password: 'two words of it', once: randomUUID() })!.html
  assert.match(shown, /Two words/)
  assert.doesNotMatch(shown, /visit|of it/)
  assert.equal(typedWords({ kind: 'visit' }), null)
})
