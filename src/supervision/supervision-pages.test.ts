import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Client } from '../../test/support/client.ts'
import { la, testCouncil } from '../../test/support/council.ts'
import { dayBoxes } from '../../test/support/day-boxes.ts'
import { aishaWith } from '../../test/support/supervised.ts'
import { addDays, todayInEngland } from '../platform/day.ts'
import { markOf } from '../platform/views/mark.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const today = todayInEngland()
const manager = await council.signIn('team-manager')
const worker = await council.signIn('practitioner')
const director = await council.signIn('director')
const humanResources = await council.signIn('human-resources')

const { aisha, own: children } = await aishaWith(council, 2)

/** The day before: its times are past whenever the test runs. */
const heldOn = addDays(today, -1)

/** What a page would send: its marks and its page id, with some fields changed. */
const formOf = (html: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [, name, value] of html.matchAll(
    /<input type="hidden" name="((?:was-[^"]+)|sitting|turn|slots)" value="([^"]*)"/g,
  ))
    fields[name!] = value!
  for (const [, name, value] of html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g)) fields[name!] = value! // biome-ignore format: one line
  for (const [, name] of html.matchAll(/<input class="govuk-input[^"]*"[^>]* name="([^"]+)"/g))
    fields[name!] = new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? ''
  return fields
}

const begin = async (): Promise<string> => {
  const seen = await manager.post(`/supervision/workers/${aisha.id}/new`, { ...dayBoxes('held', heldOn), kind: 'case' })
  assert.equal(seen.status, 200, seen.words)
  return /records\/([0-9a-f-]{36})/.exec(seen.path)![1]!
}

const sessionId = await begin()
const record = `/supervision/records/${sessionId}`
const discussion = (child: string) => `/children/${child}/supervision/${sessionId}`

const save = async (client: Client, path: string, given: Record<string, string>, page?: Record<string, string>) =>
  client.post(path, { ...(page ?? formOf((await client.get(path)).text)), do: 'save', ...given })

test('a record begins with the children who are due, and tells what is missing before it can be signed off', async () => {
  const seen = await manager.get(record)
  assert.equal(seen.status, 200)
  assert.equal(seen.text.match(/href="\/children\/[^"]+\/supervision\//g)?.length, 2)
  const signOff = await manager.get(`${record}/sign-off`)
  assert.match(signOff.words, /Give an action with who does it by when, or say why none is needed/)
  const refused = await manager.post(`${record}/sign-off`, {})
  assert.equal(refused.status, 400)
  assert.equal((await owner('select signed_at from supervision.session where session_id = $1', [sessionId]))[0].signed_at, null) // biome-ignore format: one line
})

test('two tabs: the later text meets the other one, both are kept and shown side by side, and nothing is lost whatever is chosen', async () => {
  const path = discussion(children[0]!)
  const [one, other] = [await manager.get(path), await manager.get(path)]
  await save(manager, path, { voice: 'Said in the first tab' }, formOf(one.text))
  const met = await save(manager, path, { voice: 'Said in the second tab' }, formOf(other.text))
  assert.match(met.words, /Both texts are kept/)
  assert.match(met.words, /What the child says: two texts.*Said in the first tab.*Said in the second tab/)
  assert.match((await manager.get(`${record}/sign-off`)).words, /Two texts met in one field/)
  const clash = /settle both ([0-9a-f-]{36})/.exec(met.text)![1]!
  const settled = await manager.post(path, { ...formOf(met.text), do: `settle both ${clash}` })
  assert.match(settled.text, /Said in the first tab\n\nSaid in the second tab/)
  assert.doesNotMatch(settled.words, /says: two texts/)
})

test('the worker and who supervises write in one draft: the fields that one did not touch stay as the other wrote them', async () => {
  const path = discussion(children[0]!)
  const [mine, theirs] = [await worker.get(path), await manager.get(path)]
  await save(worker, path, { since: 'Two visits, both kept' }, formOf(mine.text))
  const seen = await save(manager, path, { plan: 'On track to the review' }, formOf(theirs.text))
  assert.match(seen.text, /Two visits, both kept/)
  assert.match(seen.text, /On track to the review/)
  assert.doesNotMatch(seen.words, /: two texts/)
})

test('a save by itself answers with the page as it stands, with the new marks', async () => {
  const path = discussion(children[0]!)
  const page = formOf((await manager.get(path)).text)
  const seen = await manager.post(path, { ...page, changed: 'Sleeps through', turn: '2', do: 'keep' })
  assert.equal(seen.status, 200)
  assert.ok(seen.text.includes(`name="was-changed" value="${markOf('Sleeps through')}"`))
})

test('the sign-in ends while somebody types: after signing in again the text is there, and goes into the record with one press', async () => {
  const client = await council.signIn('team-manager')
  const path = discussion(children[1]!)
  const page = formOf((await client.get(path)).text)
  const token = /name="_csrf" value="([^"]+)"/.exec((await client.get(path)).text)![1]!
  await owner(`update access.session set seen_at = now() - interval '90 minutes', created_at = now() - interval '100 minutes'
    where la_id = $1 and ended_at is null and account_id = (select account_id from access.account where la_id = $1 and role = 'team-manager')`, [la]) // biome-ignore format: one line
  const ended = await client.post(path, { ...page, do: 'save', voice: 'Typed while the sign-in ended' }, { token })
  assert.match(ended.path, /^\/sign-in/)
  const back = await client.post('/sign-in', { email: 'team-manager@marlshire.example', password: 'lantern-orchard-tumbler-41', next: path }, { from: ended.path }) // biome-ignore format: one line
  const kept = back.text.includes('Typed while the sign-in ended') ? back : await client.get('/kept-form')
  assert.ok(kept.text.includes('Typed while the sign-in ended'), `${back.path} ${back.words.slice(0, 300)}`)
  const hidden = Object.fromEntries([...kept.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])) // biome-ignore format: one line
  const { _csrf, ...again } = hidden
  const sent = await client.post(path, again, { token: _csrf! })
  assert.match(sent.text, /Typed while the sign-in ended/)
  const again2 = await council.signIn('team-manager')
  assert.match((await again2.get(path)).text, /Typed while the sign-in ended/)
})

test('when each child has an action or says why none is needed, who supervised signs off; nobody else does', async () => {
  const client = await council.signIn('team-manager')
  await save(client, `${record}/details`, { starts: '14:00', ends: '15:30', place: 'Room 2', kind: 'case', ...dayBoxes('held', heldOn), ...dayBoxes('next', addDays(today, 28)) }) // biome-ignore format: one line
  await save(client, discussion(children[0]!), {
    risk: 'medium', direction: 'same', why: 'Two adults beside the parents keep an eye', happening: 'The routine holds', contingency: 'We ask the aunt', trigger: 'Two missed appointments',
    decision: 'no-change', rationale: 'It works', 'action-1-what': 'Ask the school for attendance', 'action-1-owner': 'Aisha Farnworth', ...dayBoxes('action-1-due', addDays(today, 7)), 'action-1-how': 'The letter is here',
  }) // biome-ignore format: a form
  const half = await save(client, discussion(children[1]!), { 'action-1-what': 'Visit alone' })
  assert.equal(half.status, 200, 'half an action is saved')
  const missing = await client.get(`${record}/sign-off`)
  assert.match(missing.words, /Say who does it.*Say by when it is done/)
  const noReason = await save(client, discussion(children[1]!), {
    'action-1-what': '',
    none: 'None needed',
    do: 'check',
  })
  assert.match(noReason.words, /Say in a few words why no action is needed.*Say what the risk is now/)
  await save(client, discussion(children[1]!), {
    none: 'the review is next week and all is done',
    risk: 'low',
    why: 'School and home agree',
  })
  assert.equal((await worker.post(`${record}/sign-off`, {})).status, 403)
  assert.equal((await director.post(`${record}/sign-off`, {})).status, 403)
  const signed = await client.post(`${record}/sign-off`, {})
  assert.match(signed.words, /Signed off/, signed.words)
})

test('what was signed off is on the child’s page, waits for the case system, and is told to practice standards', async () => {
  const client = await council.signIn('team-manager')
  assert.match(
    (await client.get(`/children/${children[0]}`)).words,
    /Supervision.*Aisha Farnworth with Callum Brigstock/,
  )
  assert.match(
    (await client.get(discussion(children[0]!))).words,
    /Ask the school for attendance \(Aisha Farnworth, by/,
  )
  const [filed] = await owner(`select body from children.write_back where la_id = $1 and record = 'supervision.discussion' and child_id = $2`, [la, children[0]]) // biome-ignore format: one line
  assert.match(filed.body, /What we do if the plan does not work: We ask the aunt/)
  const facts = await owner(`select table_id, starts::text, fields from children.history where la_id = $1 and source = 'entered' and until_load is null
    and (key = $2 or key = 'supervision ' || $2 or fields ->> 'owner' = 'Aisha Farnworth' and starts = $3) order by table_id`, [la, sessionId, heldOn]) // biome-ignore format: one line
  assert.deepEqual(facts.map(({ table_id }) => table_id), ['childSupervision', 'childSupervision', 'managementDecision', 'supervision', 'supervisionAction']) // biome-ignore format: one line
  const { fields } = facts.find(({ table_id }) => table_id === 'supervision')!
  assert.deepEqual(fields, { supervisor: 'Callum Brigstock', kind: 'case', childrenDiscussed: 2, actions: 1, actionsDated: 1, reflective: 'no' }) // biome-ignore format: one line
  assert.equal(facts.find(({ table_id }) => table_id === 'supervisionAction')!.fields.firstDue, addDays(today, 7))
})

test('nothing changes after sign-off, and the worker answers in their own words', async () => {
  const client = await council.signIn('team-manager')
  const late = await client.post(discussion(children[0]!), { sitting: randomUUID(), turn: '1', do: 'save', 'was-voice': '', voice: 'Too late' }, { from: '/' }) // biome-ignore format: one line
  assert.equal(late.status, 409)
  assert.match((await worker.get('/')).words, /Confirm the record of your supervision/)
  assert.equal((await worker.post(`${record}/confirm`, { answer: 'no', words: '' })).status, 400)
  const said = await worker.post(`${record}/confirm`, { answer: 'no', words: 'I remember it otherwise' })
  assert.match(said.words, /Sees it differently.*I remember it otherwise/)
  const [told] = await owner(`select starts::text from children.history where la_id = $1 and table_id = 'supervisionConfirmed' and key = $2`, [la, sessionId]) // biome-ignore format: one line
  assert.equal(told.starts, today)
})

test('next time: the words of last time are asked about, and earlier actions are closed or carried with a reason', async () => {
  const client = await council.signIn('team-manager')
  await owner(`update supervision.session set held_on = held_on - 28 where session_id = $1`, [sessionId])
  await owner(`update supervision.action set due = due - 28, first_due = first_due - 28, agreed_on = agreed_on - 28 where session_id = $1`, [sessionId]) // biome-ignore format: one line
  const seen = await client.post(`/supervision/workers/${aisha.id}/new`, { ...dayBoxes('held', today), kind: 'case' })
  const next = /records\/([0-9a-f-]{36})/.exec(seen.path)![1]!
  const path = `/children/${children[0]}/supervision/${next}`
  await client.post(`/supervision/records/${next}`, { do: 'add', child: children[0]! })
  await save(client, path, { happening: 'The routine holds.', none: 'all is done' })
  const check = await client.get(`/supervision/records/${next}/sign-off`)
  assert.match(check.words, /What is happening, and why: these are the words of last time/)
  assert.match(check.words, /Say what became of “Ask the school for attendance”/)
  const [action] = await owner('select action_id as id from supervision.action where session_id = $1', [sessionId])
  await save(client, path, { 'still-happening': 'yes', [`earlier-${action.id}-do`]: 'carried', ...dayBoxes(`earlier-${action.id}-due`, addDays(today, 7)) }) // biome-ignore format: one line
  const still = await client.get(`/supervision/records/${next}/sign-off`)
  assert.doesNotMatch(still.words, /words of last time/)
  assert.match(still.words, /Say why/)
})

test('the personal part is for the two: directors, other managers and every other role are told nothing of it', async () => {
  const client = await council.signIn('team-manager')
  const draft = (await owner(`select session_id as id from supervision.session where la_id = $1 and worker_id = $2 and signed_at is null`, [la, aisha.id]))[0].id // biome-ignore format: one line
  const personal = `/supervision/records/${draft}/personal`
  await save(client, personal, { wellbeing: 'Tired after the court weeks' })
  assert.match((await worker.get(personal)).text, /Tired after the court weeks/)
  for (const role of [
    'director',
    'reviewing-officer',
    'quality-assurance',
    'performance-analyst',
    'duty',
    'administrator',
    'lead-member',
    'partner',
    'elected-member',
    'inspector',
    'human-resources',
  ] as const) {
    // biome-ignore format: one line
    const other = await council.signIn(role)
    const seen = await other.get(personal)
    assert.ok([403, 404].includes(seen.status), `${role} got ${seen.status}`)
    assert.doesNotMatch(seen.text, /Tired after/)
  }
  const copy = JSON.stringify(await owner('select body from children.write_back where la_id = $1', [la]))
  assert.doesNotMatch(copy, /Tired after/)
})

test('human resources reads it with a reason only, and the worker sees who did, when and why', async () => {
  const client = await council.signIn('team-manager')
  await owner(`insert into supervision.personal_part (la_id, session_id, part, value, sitting, turn, by_name, at) values ($1, $2, 'wellbeing', 'Glad of the week off', $2, 1, 'Aisha Farnworth', now())
    on conflict (la_id, session_id, part) do update set value = excluded.value`, [la, sessionId]) // biome-ignore format: one line
  const list = await humanResources.get('/supervision/human-resources?name=Aisha')
  assert.match(list.words, /Aisha Farnworth/)
  const path = `/supervision/human-resources/${sessionId}`
  assert.doesNotMatch((await humanResources.get(path)).text, /Glad of the week off/)
  const none = await humanResources.post(path, { reason: '' })
  assert.equal(none.status, 400)
  assert.doesNotMatch(none.text, /Glad of the week off/)
  const read = await humanResources.post(path, { reason: 'Meeting about leave, asked for by the worker' })
  assert.match(read.text, /Glad of the week off/)
  assert.match((await worker.get(`${record}/personal`)).words, /Beatrix Longdon.*Meeting about leave, asked for by the worker/) // biome-ignore format: one line
  assert.equal((await client.get(path)).status, 403)
})

test('gaps are shown by team and name to who manages, without a score; a worker sees their own alone', async () => {
  const seen = await (await council.signIn('team-manager')).get('/supervision/gaps')
  assert.match(seen.words, /Family help Marlport.*Aisha Farnworth/)
  assert.doesNotMatch(seen.words, /%|rank|score/i)
  assert.equal((await worker.get('/supervision/gaps')).status, 403)
  assert.match((await worker.get('/supervision')).words, /My own supervision.*Supervised by Callum Brigstock/)
})

test('an agreement holds when both have agreed, each in their own words', async () => {
  const client = await council.signIn('team-manager')
  const path = `/supervision/workers/${aisha.id}/agreement`
  await owner('delete from supervision.agreement where la_id = $1 and worker_id = $2', [la, aisha.id])
  const [callum] = await owner(`select staff_id as id from access.staff where la_id = $1 and name = 'Callum Brigstock'`, [la]) // biome-ignore format: one line
  const wrong = await client.post(path, { do: 'make', supervisor: callum.id, every: '0', place: '', confidentiality: '', known: '', ...dayBoxes('from', today) }) // biome-ignore format: one line
  assert.equal(wrong.status, 400)
  const made = await client.post(path, { do: 'make', supervisor: callum.id, every: '21', place: 'Room 2', confidentiality: 'Between us', known: '', ...dayBoxes('from', today) }) // biome-ignore format: one line
  assert.match(made.words, /every 3 weeks.*Aisha Farnworth Not answered yet.*Callum Brigstock Agrees/)
  const [{ id }] = await owner('select agreement_id as id from supervision.agreement where la_id = $1 and worker_id = $2', [la, aisha.id]) // biome-ignore format: one line
  const answered = await worker.post(path, { do: 'answer', answer: 'no', words: 'I ask for a quieter room', known: id })
  assert.match(answered.words, /Sees it differently I ask for a quieter room/)
  assert.equal((await director.post(path, { do: 'answer', answer: 'yes', known: id })).status, 403)
})
