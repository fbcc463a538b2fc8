/** A page that was open while somebody else finished: what was typed there is given back, and never a password. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { typedWords } from '../platform/views/kept.ts'
import { markOf } from '../platform/views/mark.ts'

const day = (name: string, date: number, month: number, year: number) => ({ [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }) // biome-ignore format: one line

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

test('Of a refused form what was typed and chosen is given back: no marks of the page, no password', () => {
  const shown = typedWords({ why: 'Two words', kind: 'visit', password: 'two words of it', once: randomUUID() })!.html
  assert.match(shown, /Two words/)
  assert.match(shown, /visit/)
  assert.doesNotMatch(shown, /of it|Once/)
  assert.equal(typedWords({ kind: 'visit', do: 'save' }), null, 'a choice alone was not typed')
})

for (const [why, sent, expected] of [
  ['a text of one word', { place: 'tired', 'was-place': markOf('') }, /tired/],
  ['a name of one word, without a mark', { owner: 'Aisha' }, /Aisha/],
  ['a day in three boxes', { ...day('seen', 3, 11, 2026), 'was-seen': markOf('') }, /3\/11\/2026/],
  ['a tick that was not there', { still: ['', 'yes'], 'was-still': markOf('') }, /yes/],
  ['a choice that was another one', { risk: 'high', 'was-risk': markOf('low') }, /high/],
  ['what stands already', { plan: 'As before, all of it', 'was-plan': markOf('As before, all of it') }, null],
  ['a day that stands already', { ...day('seen', 3, 11, 2026), 'was-seen': markOf('3/11/2026') }, null],
  ['an emptied field', { plan: '', 'was-plan': markOf('As before') }, null],
] as const)
  test(`Given back, or nothing to give back: ${why}`, () => {
    const shown = typedWords(sent)?.html ?? null
    if (expected === null) assert.equal(shown, null)
    else assert.match(shown!, expected)
  })
