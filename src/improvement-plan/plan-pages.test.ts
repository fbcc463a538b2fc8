import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { filledForm } from '../../test/support/filled-form.ts'
import { todayInEngland } from '../platform/day.ts'

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')

const [sample] = await council.owner('select plan_id from improvement_plan.plan')
const [visit] = await council.owner("select inspection_id from inspections.inspection where kind = 'focused-visit'")
const plan = `/improvement-plans/${sample.plan_id}`

/** The address of the line whose action holds these words. */
const lineOf = async (words: string): Promise<string> => {
  const [line] = await council.owner('select line_id from improvement_plan.line where action like $1', [`%${words}%`])
  return `${plan}/lines/${line.line_id}`
}
const formAt = async (path: string, client = director) => filledForm((await client.get(path)).text, path)

test('a focused visit without priority action owes no statement, and drafts a voluntary plan once', async () => {
  const from = `/improvement-plans/from-inspection/${visit.inspection_id}`
  const explained = await director.get(from)
  assert.match(explained.words, /No written statement is owed/)
  assert.match(explained.words, /“The recording of why care leavers move home/)
  const drafted = await director.post(from, {})
  assert.match(drafted.words, /The plan is drafted with 1 line/)
  assert.match(drafted.words, /No action written yet/)
  const again = await director.post(from, {})
  assert.match(again.words, /The plan was up to date. Nothing was added/)
  assert.equal(again.path, drafted.path)
  const statement = await director.get(`${drafted.path}/statement`)
  assert.match(statement.words, /No written statement is owed/)
  assert.doesNotMatch(statement.words, /Mark the statement ready/)
  assert.match((await director.get('/improvement-plans')).words, /None owed/)
})

test('a concern picked from the narrative becomes a line with its paragraph and page, and is not picked twice', async () => {
  const page = await director.get(`${plan}/pick`)
  const [, name, value] =
    /name="(pick-[0-9a-f-]+)" type="checkbox" value="(\d+)"[^>]*>\s*<label[^>]*>\s*Pathway plans vary too much/.exec(
      page.text,
    )!
  const picked = await director.post(`${plan}/pick`, { [name!]: value! })
  assert.match(picked.words, /1 line came into the plan/)
  const coverage = await director.get(`${plan}/coverage`)
  assert.match(coverage.words, /“Pathway plans vary too much.” Concern in the narrative, paragraph 33, page \d+/)
  assert.match(
    coverage.words,
    /“Pathway plans vary too much.” Concern in the narrative, paragraph 33, page \d+ Line \d+ Has a line, not complete/,
  )
  assert.match(coverage.words, /Concerns picked from the narrative: Care leavers \(4\) Line 13 : “Pathway plans vary/)
  const again = await director.post(`${plan}/pick`, { [name!]: value! })
  assert.match(again.words, /No new concern was chosen/)
})

test('until a line has an action it is called by the words that it answers, wherever it is listed or chosen', async () => {
  const seen = await director.get(plan)
  assert.match(seen.words, /13 Action “Pathway plans vary too much\.” No action written yet/)
  assert.match(
    (await director.get(`${plan}/headings/add?kind=priority`)).words,
    /Line 13: “Pathway plans vary too much\.” \(no action yet\)/,
  )
  const [, line] = /href="([^"]+\/lines\/[^"]+)">“Pathway plans vary too much/.exec(seen.text)!
  const form = await director.get(`${line}/edit`)
  assert.match(form.words, /“Pathway plans vary too much\.” Choose the findings \(1 of \d+ chosen\)/)
  assert.match(form.text, /<details class="govuk-details">[\s\S]*name="findings"/)
})

test('a line of one’s own needs a reason where there is no finding', async () => {
  const refused = await director.post(`${plan}/add`, { action: 'Train foster carers', inStatement: 'yes' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Choose a finding above, or say why there is no finding/)
  assert.match(refused.text, />Train foster carers<\/textarea>/)
  const added = await director.post(`${plan}/add`, {
    action: 'Train foster carers',
    whyNoFinding: 'Carers asked for it',
  })
  assert.match(added.words, /The line is added to the plan/)
  assert.match(added.words, /Why there is no finding Carers asked for it/)
})

test('every wrong field is named, and nothing typed is lost', async () => {
  const address = `${await lineOf('half-day')}x`
  assert.equal((await director.get(address)).status, 404)
  const line = await lineOf('parents, and have each')
  const edit = `${line}/edit`
  const typed = {
    ...(await formAt(edit)),
    cost: 'about a lot',
    leadName: 'Someone else',
    'start-day': '31',
    'start-month': '2',
  }
  const refused = await director.post(edit, typed)
  assert.equal(refused.status, 400)
  for (const words of ['Enter the cost in whole pounds', 'not both', 'The start must be a real date'])
    assert.ok(refused.words.includes(words), words)
  assert.match(refused.text, /value="about a lot"/)
  assert.match(refused.text, /value="Someone else"/)
})

test('the original due date stays, and a revised one says why', async () => {
  const edit = `${await lineOf('on the managers’ weekly page')}/edit`
  const form = { ...(await formAt(edit)), 'revisedDue-day': '1', 'revisedDue-month': '6', 'revisedDue-year': '2031' }
  const refused = await director.post(edit, form)
  assert.match(refused.words, /Say why the due date is revised/)
  const saved = await director.post(edit, { ...form, reason: 'The new system comes later' })
  assert.match(saved.words, /1 June 2031 Original date/)
  assert.match((await director.get(edit.replace('/edit', '/history'))).words, /The new system comes later/)
})

test('two people who change different fields are put together; the same field shows both texts', async () => {
  const edit = `${await lineOf('Start each supervision')}/edit`
  const quality = await council.signIn('quality-assurance')
  const [mine, theirs] = [await formAt(edit), await formAt(edit, quality)]
  await quality.post(edit, { ...theirs, action: 'Start each supervision with what was decided' })
  const merged = await director.post(edit, { ...mine, outcome: 'Nothing drifts' })
  assert.match(merged.words, /saved, together with what Dev Patchett changed meanwhile/)
  assert.match(merged.words, /Start each supervision with what was decided/)
  assert.match(merged.words, /Nothing drifts/)
  const conflict = await director.post(edit, { ...mine, action: 'Start with the last decisions' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.words, /Dev Patchett saved this line while you were typing/)
  assert.match(conflict.words, /Start each supervision with what was decided/)
  assert.match(conflict.text, />Start with the last decisions<\/textarea>/)
  const settled = await director.post(edit, { ...filledForm(conflict.text, edit) })
  assert.match(settled.words, /Start with the last decisions/)
  const history = await director.get(edit.replace('/edit', '/history'))
  assert.match(history.words, /Start each supervision with what was decided/)
})

test('a lead writes on the line they lead, a partner on theirs, and neither on another', async () => {
  const [homes, nurse, audit] = [
    await lineOf('first call on one-bedroom'),
    await lineOf('named nurse'),
    await lineOf('one template'),
  ]
  const lead = await council.signIn('team-manager')
  assert.match((await lead.get('/')).words, /asks for an update/)
  const updated = await lead.post(`${homes}/update`, {
    ...(await formAt(`${homes}/update`, lead)),
    text: 'Two flats in Cold Ambry',
    delivery: 'at-risk',
  })
  assert.match(updated.words, /Two flats in Cold Ambry/)
  assert.match(updated.words, /At risk/)
  assert.doesNotMatch((await lead.get('/')).words, /asks for an update/)
  const partner = await council.signIn('partner')
  const form = await partner.get(`${nurse}/update`)
  assert.doesNotMatch(form.words, /Your judgement/)
  assert.match(
    (await partner.post(`${nurse}/update`, { ...filledForm(form.text, `${nurse}/update`), text: 'The west agrees' }))
      .words,
    /The west agrees/,
  )
  for (const [client, line] of [
    [lead, audit],
    [partner, homes],
  ] as const) {
    const refused = await client.get(`${line}/update`)
    assert.equal(refused.status, 403)
    assert.match(refused.words, /This line is led by someone else/)
  }
})

test('a correction stands beside the update that it corrects', async () => {
  const line = await lineOf('agrees each use')
  const [said] = await council.owner('select update_id from improvement_plan.line_update where line_id = $1', [
    line.split('/').at(-1),
  ])
  const from = `${line}/update?corrects=${said.update_id}`
  const form = filledForm((await director.get(from)).text, `${line}/update`)
  const corrected = await director.post(`${line}/update`, { ...form, text: 'Three young people, not two' }, { from })
  assert.match(corrected.words, /Correction, as at 2 February 2026/)
  assert.match(corrected.words, /the next home was looked for the same week/)
  assert.match(corrected.words, /Corrected by Ruth Okonedo/)
})

test('work that is done is signed off by someone who does not lead it', async () => {
  const line = await lineOf('one template')
  const open = await formAt(`${line}/edit`)
  const signOff = () => director.post(`${line}/sign-off`, { decision: 'signed-off', why: 'Seen in six teams' })
  const signed = await signOff()
  assert.match(signed.words, /The line is signed off/)
  assert.doesNotMatch(signed.words, /Change the line/)
  const twice = await signOff()
  assert.match(twice.words, /signed off already\. Nothing was saved now\. This is what you typed: Seen in six teams/)
  assert.match((await director.get(line)).words, /Signed off/)
  const late = await director.post(`${line}/edit`, { ...open, action: 'Something else' })
  assert.equal(late.status, 409)
  assert.match(late.text, />Something else<\/textarea>/)
  assert.match(late.words, /This line was signed off while you were typing/)
  const reopening = await formAt(`${line}/sign-off`)
  const reopened = await director.post(`${line}/sign-off`, { ...reopening, why: 'One team stopped' })
  assert.match(reopened.words, /The line is reopened/)
  const own = await lineOf('named nurse')
  await director.post(`${own}/update`, {
    ...(await formAt(`${own}/update`)),
    text: 'Done',
    delivery: 'done-awaiting-sign-off',
  })
  const refused = await director.get(`${own}/sign-off`)
  assert.equal(refused.status, 403)
  assert.match(refused.words, /You lead this line, so someone else has to sign it off/)
})

test('“embedded” waits for recent evidence of two kinds', async () => {
  const line = await lineOf('Have consent for health')
  const rate = () => director.post(`${line}/impact`, { impact: 'embedded', why: '' })
  assert.match((await rate()).words, /“Embedded” needs evidence of two kinds/)
  const today = todayInEngland().split('-')
  const dated = { 'dated-day': today[2]!, 'dated-month': today[1]!, 'dated-year': today[0]! }
  for (const kind of ['data', 'voice'])
    await director.post(`${line}/evidence`, { kind, ...dated, shows: 'Better', source: 'List' })
  assert.match((await rate()).words, /The impact rating is saved/)
  const evidence = await director.get(`${line}/evidence`)
  const id = /name="withdraw" value="([^"]+)"/.exec(evidence.text)![1]!
  assert.match(
    (await director.post(`${line}/evidence`, { withdraw: id, why: '' })).words,
    /Say why the evidence is withdrawn/,
  )
  await director.post(`${line}/evidence`, { withdraw: id, why: 'Counted twice' })
  assert.match((await director.get(line)).words, /Reopened: evidence is old Was rated Embedded/)
})

test('words that are no choice are refused, also those that every object knows', async () => {
  const line = await lineOf('Have consent for health')
  const impact = await director.post(`${line}/impact`, { impact: '__proto__' })
  assert.match(impact.words, /Choose a rating/)
  const evidence = await director.post(`${line}/evidence`, { kind: 'constructor', shows: 'Better' })
  assert.match(evidence.words, /Choose data, audit or voice/)
  const version = await director.post(`${plan}/edit`, { ...(await formAt(`${plan}/edit`)), version: '9'.repeat(23) })
  assert.equal(version.status, 409)
})

test('a line moves within its finding', async () => {
  const id = (await lineOf('named nurse')).split('/').at(-1)!
  const moved = await director.post(`${plan}/order`, { line: id, move: 'up' }, { from: plan })
  assert.match(moved.words, /Line moved to number 1/)
  assert.ok(moved.words.indexOf('named nurse') < moved.words.indexOf('rota of strategy discussion'))
})

test('a removed line is put back with one press', async () => {
  const line = await lineOf('Saturdays')
  const removed = await director.post(`${line}/remove`, { do: 'remove' }, { from: line })
  assert.match(removed.words, /The line is removed/)
  assert.match((await director.get(`${plan}/removed`)).words, /Saturdays/)
  assert.match(
    (await director.post(`${line}/remove`, { do: 'put-back' }, { from: line })).words,
    /The line is back in the plan/,
  )
})
