/** What people see and press of management oversight. Everyone here is invented. */

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Client, Seen } from '../../../test/support/client.ts'
import { la, testCouncil } from '../../../test/support/council.ts'
import { dayBoxes } from '../../../test/support/day-boxes.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { todayInEngland } from '../../platform/day.ts'

const council = await testCouncil()
test.after(council.close)

const team = 'Family help Marlport'
await council.owner(
  `insert into children.team_name (la_id, name, team_id) select la_id, $2, team_id from access.team where la_id = $1 and name = $2
   on conflict (la_id, name) do nothing`,
  [la, team],
)
await council.owner(
  `insert into children.worker_name (la_id, name, staff_id) select la_id, name, staff_id from access.staff where la_id = $1 and name = any($2)
   on conflict (la_id, name) do nothing`,
  [la, ['Aisha Farnworth', 'Margaret Ellery']],
)
const [wren, finch] = await council.database.inTenant({ la, accountId: null }, async (db) => {
  const held = { team, worker: 'Aisha Farnworth', reviewing_officer: 'Margaret Ellery', in_care: true }
  return [
    await addChild(db, { ...held, forename: 'Wren', surname: 'Ashdown', identifier: 'OV000001' }),
    await addChild(db, { ...held, forename: 'Finch', surname: 'Barley', identifier: 'OV000002' }),
  ] as const
})
const staff = async (name: string): Promise<string> =>
  (await council.owner('select staff_id as id from access.staff where la_id = $1 and name = $2', [la, name]))[0].id
const callum = await staff('Callum Brigstock')
const director = await staff('Ruth Okonedo')
const [manager, worker, reviewer, auditor] = [
  await council.signIn('team-manager'),
  await council.signIn('practitioner'),
  await council.signIn('reviewing-officer'),
  await council.signIn('quality-assurance'),
]

const today = todayInEngland()
const at = (rest: string, child = wren.childId): string => `/children/${child}/oversight${rest}`
const outstanding = (child = wren.childId) => `/children/${child}/outstanding`
const says = (page: Seen, ...wanted: readonly RegExp[]): void => {
  for (const words of wanted) assert.ok(words.test(page.words), `${words} is not in: ${page.words.slice(0, 3000)}`)
}
const hidden = (page: Seen, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)![1]!.replaceAll('&amp;', '&')
const whole = {
  point: 'no-decision-90d', decision: 'no-change', decider: callum, ...dayBoxes('decided', today), time: '', rationale: 'The plan is right as it is now',
  progress: 'Four of six actions are done', next: 'Hold the review', owner: 'Aisha Farnworth', ...dayBoxes('by', today), none: '',
} // biome-ignore format: one form

test('a manager records a decision; refused, what was typed is kept; then it stands on the child’s page with who and when', async () => {
  const empty = await manager.get(at('/decide'))
  says(empty, /Callum Brigstock, Team manager/, /Ruth Okonedo/)
  assert.doesNotMatch(empty.words, /Samuel Osgood, Family help worker/, 'only who decides is offered')
  const refused = await manager.post(at('/decide'), { ...whole, decision: '', rationale: 'No' })
  assert.equal(refused.status, 400)
  says(refused, /Choose what was decided/, /Say more: enter why/)
  assert.match(refused.text, /Four of six actions are done/)
  assert.match(refused.text, /value="Hold the review"/)
  const id = hidden(empty, 'id')
  says(
    await manager.post(at('/decide'), { ...whole, id }),
    /The decision is recorded/,
    /The plan is right as it is now/,
  )
  await manager.post(at('/decide'), { ...whole, id })
  const [{ n }] = await council.owner(
    'select count(*)::int as n from supervision.management_decision where child_id = $1',
    [wren.childId],
  )
  assert.equal(n, 1, 'sent twice, recorded once')
  says(
    await worker.get(`/children/${wren.childId}`),
    /Management oversight/,
    /Last decision: No change: the plan goes on/,
    /Callum Brigstock/,
  )
})

test('somebody else’s decision is recorded at the level of their post in the directory, and the page says who recorded it', async () => {
  await manager.post(at('/decide'), {
    ...whole,
    decider: director,
    point: 'pre-proceedings',
    decision: 'legal-planning',
  })
  const [{ level, by }] = await council.owner(
    `select v.level, v.by_name as by from supervision.management_decision_version v where v.child_id = $1 and v.point = 'pre-proceedings'`,
    [wren.childId],
  )
  assert.deepEqual([level, by], ['director', 'Callum Brigstock'])
})

test('a correction keeps the earlier text on the page', async () => {
  const [{ id }] = await council.owner(
    `select decision_id as id from supervision.management_decision_version where child_id = $1 and point = 'no-decision-90d'`,
    [wren.childId],
  )
  const form = await manager.get(at(`/decisions/${id}/correct`))
  const changed = { ...whole, version: hidden(form, 'version'), rationale: 'The plan is right until the review' }
  const refused = await manager.post(at(`/decisions/${id}/correct`), { ...changed, why: '' })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /The plan is right until the review/)
  const page = await manager.post(at(`/decisions/${id}/correct`), { ...changed, why: 'Said more clearly' })
  says(
    page,
    /The plan is right until the review/,
    /Earlier text/,
    /The plan is right as it is now/,
    /Said more clearly/,
  )
})

test('a draft is offered again to its writer alone, and is gone when the decision is recorded', async () => {
  await manager.post(at('/decide', finch.childId), { rationale: 'Half of a thought', do: 'draft' })
  assert.match((await manager.get(at('/decide', finch.childId))).text, /Half of a thought/)
  says(await manager.get(outstanding(finch.childId)), /Your draft of a management decision/)
  assert.doesNotMatch((await worker.get(outstanding(finch.childId))).words, /Your draft/)
  await manager.post(at('/decide', finch.childId), { ...whole, point: 'other' })
  assert.doesNotMatch((await manager.get(at('/decide', finch.childId))).text, /Half of a thought/)
})

test('a worker records a change of risk with one choice, one sentence and one press; the manager is asked on the home page', async () => {
  const form = await worker.get(at('/risk'))
  says(form, /When we came to know/, /999/)
  const refused = await worker.post(at('/risk'), { words: 'Not home last night' })
  assert.equal(refused.status, 400)
  says(refused, /Choose what has changed/)
  assert.match(refused.text, /Not home last night/)
  const to = /<option value="([^"]+)" selected/.exec(form.text)![1]!
  assert.equal(to, callum, 'the nearest manager of the team is chosen already')
  const sent = {
    id: hidden(form, 'id'),
    kind: 'missing',
    words: 'Not home last night',
    to,
    ...dayBoxes('known', today),
  }
  says(await worker.post(at('/risk'), sent), /Callum Brigstock is asked to decide/, /Waits for a decision/, /Needed by/)
  says(await manager.get('/'), /Decide on a change of risk for OV000001: missing/)
})

test('what is outstanding is cleared on one screen: refused in place, then counted down, and one comes back to the same place', async () => {
  const before = await manager.get(`${outstanding()}?whose=my-teams`)
  says(
    before,
    /3 things are outstanding/,
    /Decide on a change of risk: missing/,
    /Not home last night/,
    /Hold the review/,
  )
  const part = { ...before, text: before.text.slice(before.text.indexOf('Decide on a change of risk')) }
  const [names, same] = [hidden(part, 'names'), hidden(part, 'same')]
  const short = (more: Record<string, string>) => ({
    ...{ names, same, next: hidden(part, 'next'), id: hidden(part, 'id') },
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [`${name}${names}`, value])),
  })
  const [year, month, day] = today.split('-')
  const refused = await manager.post(
    outstanding(),
    short({ decision: 'no-change', rationale: 'Known', owner: 'Aisha Farnworth' }),
  )
  assert.equal(refused.status, 400)
  says(refused, /Say more: enter why/, /Enter what comes next/)
  assert.match(refused.text, />Known<\/textarea>/)
  assert.match(refused.text, new RegExp(`href="#rationale${names}"`))
  const filled = {
    ...short({
      decision: 'step-up',
      rationale: 'Third time in a month',
      next: 'Strategy discussion',
      owner: 'Callum Brigstock',
    }),
    ...{ [`by${names}-day`]: day!, [`by${names}-month`]: month!, [`by${names}-year`]: year! },
  }
  const after = await manager.post(outstanding(), filled)
  says(after, /Your decision is recorded/)
  assert.doesNotMatch(after.words, /Decide on a change of risk/)
  assert.ok(
    after.way.some((address) => address.startsWith(`${outstanding()}?whose=my-teams`)),
    after.way.join(),
  )
  says(await manager.post(outstanding(), filled), /no longer outstanding/)
  says(await manager.get(at('')), /Decided Step up/)
})

test('what comes next is done on a day, in place', async () => {
  const page = await manager.get(outstanding())
  const [action] = /\/children\/[^"]+\/oversight\/decisions\/[^"]+(?=" novalidate)/.exec(page.text)!
  const part = page.text.slice(page.text.indexOf(action))
  const names = /name="names" value="([^"]+)"/.exec(part)![1]!
  const next = /name="next" value="([^"]+)"/.exec(part)![1]!
  const [year, month, day] = today.split('-')
  const done = { [`done${names}-day`]: day!, [`done${names}-month`]: month!, [`done${names}-year`]: year! }
  const seen = await manager.post(action, { names, next, ...done })
  says(seen, /Recorded as done/)
  assert.equal(seen.way.at(-1)!.split(/[?#]/)[0], outstanding())
})

test('a list of children with something outstanding leads from one to the next', async () => {
  const list = await manager.get('/oversight')
  says(list, /Wren Ashdown/, /Finch Barley/, /Begin with/)
  const first = await manager.get(`${outstanding()}?whose=my-teams`)
  says(first, /Next child: OV000002/)
  says(await manager.get(`${outstanding(finch.childId)}?whose=my-teams`), /Back to the list/)
})

test('a reviewing officer raises a dispute, a manager answers, and it goes on or to Cafcass whatever step it is at', async () => {
  const form = await reviewer.get(at('/dispute'))
  says(form, /refer a child’s case to Cafcass at any time/, /Refer to Cafcass now/, /Steps, if it is raised today/)
  const raised = {
    as: 'reviewing-officer',
    matter: 'No plan for permanence',
    wanted: 'One by the review',
    with: callum,
    ...dayBoxes('raised', today),
  }
  const refused = await reviewer.post(at('/dispute'), { ...raised, with: '' })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /No plan for permanence/)
  const page = await reviewer.post(at('/dispute'), { ...raised, id: hidden(form, 'id') })
  says(page, /The dispute is raised/, /Waits for an answer/, /never hold that back/)
  const address = page.path
  says(await manager.get(outstanding()), /Answer a dispute/)
  assert.equal((await manager.post(address, { do: 'take-on', with: callum }, { from: address })).status, 403)
  says(await manager.post(address, { do: 'answer', answer: 'The search goes on until May' }), /Your answer is recorded/)
  const referral = {
    why: 'The child’s wishes were not heard',
    ...dayBoxes('decided', today),
    ...dayBoxes('referred', today),
  }
  says(await reviewer.post(at('/cafcass'), referral), /The referral to Cafcass is recorded/, /Referred to Cafcass on/)
  says(await reviewer.post(address, { do: 'take-on', with: director }), /It lies with Ruth Okonedo now/, /Team manager/)
  says(await reviewer.post(address, { do: 'end', how: 'agreed', words: '' }), /The dispute has ended/)
  assert.equal((await reviewer.post(address, { do: 'end', how: 'agreed' })).status, 400)
})

const mayOpen = [
  ['practitioner', worker, '/decide', 403],
  ['practitioner', worker, '/dispute', 403],
  ['practitioner', worker, '/cafcass', 403],
  ['practitioner', worker, '/risk', 200],
  ['practitioner', worker, '', 200],
  ['team manager', manager, '/dispute', 403],
  ['reviewing officer', reviewer, '/decide', 403],
  ['reviewing officer', reviewer, '/risk', 200],
  ['auditor, to whom the child was not sampled', auditor, '', 404],
] as const satisfies readonly (readonly [string, Client, string, number])[]
for (const [who, client, path, status] of mayOpen)
  test(`${who}: ${path || 'the list'} answers ${status}`, async () =>
    assert.equal((await client.get(at(path))).status, status))

test('days are set by a director only, not above 20 working days for a dispute', async () => {
  assert.equal((await manager.get('/oversight/days')).status, 403)
  const boss = await council.signIn('director')
  const form = await boss.get('/oversight/days')
  says(form, /Usually 1\. Local standard/, /no more than 20 working days/)
  const held = Object.fromEntries(
    [...form.text.matchAll(/name="((?:risk|dispute)-[a-z-]+)"[^>]*value="(\d+)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
  assert.equal(Object.keys(held).length, 12)
  const refused = await boss.post('/oversight/days', { ...held, 'dispute-director': '9' })
  assert.equal(refused.status, 400)
  says(await boss.post('/oversight/days', { ...held, 'risk-injury': '0' }), /Saved/)
  says(await worker.get(at('/risk')), /Decision on the same day/)
})
