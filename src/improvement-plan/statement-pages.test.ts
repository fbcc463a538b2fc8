import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import mammoth from 'mammoth'
import { testCouncil } from '../../test/support/council.ts'
import { filledForm } from '../../test/support/filled-form.ts'
import { todayInEngland } from '../platform/day.ts'

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')

const [sample] = await council.owner('select plan_id, inspection_id from improvement_plan.plan')
const plan = `/improvement-plans/${sample.plan_id}`
const statement = `${plan}/statement`
const linesLike = (words: string) =>
  council.owner('select line_id from improvement_plan.line where action like $1', [`%${words}%`])
const wordsOf = async (path: string): Promise<string> =>
  (await mammoth.extractRawText({ buffer: (await director.get(path)).bytes })).value
const today = (): Record<string, string> => {
  const [year, month, day] = todayInEngland().split('-')
  return { 'on-day': day!, 'on-month': month!, 'on-year': year! }
}

test('the sample’s statement was sent in time, and stays as it was sent', async () => {
  const page = await director.get(statement)
  assert.match(page.words, /Sent on 3 February 2026, in time: it was due by 6 February 2026/)
  assert.match(page.words, /The plan has changed since this edition/)
  assert.match(page.words, /Edition 1, 30 January 2026/)
  assert.match(page.words, /section 137 of the Education and Inspections Act 2006/)
})

test('scrutiny sees the edition that was sent, and neither the draft nor how it is drafted', async () => {
  const member = await council.signIn('elected-member')
  const page = await member.get(statement)
  assert.match(page.words, /Sent on 3 February 2026.*Edition 1, 30 January 2026/)
  assert.doesNotMatch(page.words, /The plan has changed since|Record|Response/)
  assert.equal((await member.get(`${statement}?show=draft`)).words, page.words)
  const [kept] = await council.owner('select docx from improvement_plan.statement where edition = 1')
  assert.deepEqual((await member.get(`${statement}.docx?show=draft`)).bytes, kept.docx)
  assert.equal((await member.get(`${statement}/response`)).status, 403)
})

test('while an area is uncovered the statement cannot be marked ready, and each gap has a link that mends it', async () => {
  for (const words of ['Show the supervision', 'Start each supervision'])
    for (const { line_id } of await linesLike(words))
      await director.post(`${plan}/lines/${line_id}/remove`, { do: 'remove' }, { from: plan })
  const draft = await director.get(`${statement}?show=draft`)
  assert.match(draft.words, /No line answers “The frequency of supervision/)
  assert.doesNotMatch(draft.words, /Mark the statement ready/)
  const refused = await director.post(`${statement}/ready`, {}, { from: `${statement}?show=draft` })
  assert.equal(refused.status, 409)
  assert.match(refused.words, /cannot be marked ready until what is missing is mended/)
  const add = /href="([^"]*\/add\?finding=[^"]*)"/.exec(draft.text)![1]!
  const form = filledForm((await director.get(add)).text, `${plan}/add`)
  assert.equal([form.findings].flat().length, 1)
  const added = await director.post(`${plan}/add`, { ...form, action: 'Supervise each month' }, { from: add })
  const gaps = await director.get(`${statement}?show=draft`)
  assert.match(gaps.words, /Areas for improvement \(3\) Line 8 : Supervise each month/)
  for (const [words, field] of [
    ['does not say how we will know', 'measures'],
    ['has no lead', 'lead'],
    ['has no due date', 'due'],
  ])
    assert.match(
      gaps.text,
      new RegExp(`href="${added.path}/edit#${field}">[^<]*<span[^>]*>: Line 8, “Supervise each month”, ${words}`),
    )
})

test('a covered statement is marked ready, frozen, withdrawn, marked again, sent, answered and revised', async () => {
  const [line] = await linesLike('Supervise each month')
  const edit = `${plan}/lines/${line.line_id}/edit`
  const change = async (fields: Record<string, string>) =>
    director.post(edit, { ...filledForm((await director.get(edit)).text, edit), ...fields })
  await change({
    measures: 'Held on time',
    leadName: 'Bea Heron',
    leadRole: 'Head of care',
    'due-day': '31',
    'due-month': '3',
    'due-year': '2030',
  })
  const draft = await wordsOf(`${statement}.docx?show=draft`)
  assert.match(draft, /Draft of .*: not ready to send/)
  assert.match(draft, /Bea Heron, Head of care/)

  const ready = await director.post(`${statement}/ready`, {}, { from: `${statement}?show=draft` })
  assert.match(ready.words, /Edition 2 is ready to send/)
  const again = await director.post(`${statement}/ready`, {}, { from: statement })
  assert.match(again.words, /An edition is ready already/)
  await change({ action: 'Supervise every fortnight' })
  const frozen = await wordsOf(`${statement}.docx`)
  assert.match(frozen, /Supervise each month/)
  assert.doesNotMatch(frozen, /fortnight|Draft/)
  const [kept] = await council.owner('select docx, docx_sha256 from improvement_plan.statement where edition = 2')
  const bytes = (await director.get(`${statement}.docx`)).bytes
  assert.equal(createHash('sha256').update(bytes).digest('hex'), kept.docx_sha256)

  assert.match(
    (await director.post(`${statement}/withdraw`, { why: '' }, { from: statement })).words,
    /Say why the edition is withdrawn/,
  )
  const withdrawn = await director.post(`${statement}/withdraw`, { why: 'Fortnightly instead' }, { from: statement })
  assert.match(withdrawn.words, /The edition is withdrawn/)
  await director.post(`${statement}/ready`, {}, { from: statement })

  const form = filledForm((await director.get(`${statement}/sent`)).text, `${statement}/sent`)
  const nobody = await director.post(`${statement}/sent`, { ...form, to: [], other: '' })
  assert.match(nobody.words, /Choose or enter who it was sent to/)
  const workedOut = async () =>
    (await council.owner("select sum(revision + 1)::int as n from graphile_worker.jobs where task_identifier = 'children.changed'"))[0].n ?? 0 // biome-ignore format: short
  const before = await workedOut()
  const sent = await director.post(`${statement}/sent`, { ...form, ...today(), other: 'Improvement adviser' })
  assert.equal(await workedOut(), before + 1, 'whether it went out in time is a figure')
  assert.match(sent.words, /Secretary of State for Education/)
  assert.match(sent.words, /Improvement adviser/)
  const twice = await director.post(`${statement}/sent`, { ...form, ...today(), other: 'Improvement adviser' })
  assert.match(twice.words, /This sending is recorded already/)
  const late = await director.post(`${statement}/withdraw`, { why: 'Too late' }, { from: statement })
  assert.match(late.words, /Only an edition that is ready and not sent can be withdrawn/)

  const answered = await director.post(`${statement}/response`, {
    ...today(),
    says: 'Say more about homes',
    revise: 'yes',
  })
  assert.match(answered.words, /To revise/)
  assert.match(answered.words, /Say more about homes Revision asked for/)
  assert.match(answered.words, /Mark the statement ready/)
  await change({ action: 'Supervise every week' })
  await director.post(`${statement}/response`, { ...today(), says: 'Say more about homes', revise: 'yes' })
  const responses = await council.owner('select count(*)::int as n from improvement_plan.response')
  assert.equal(responses[0].n, 2, 'the same response sent twice is kept once')

  const revised = await director.post(`${statement}/ready`, {}, { from: statement })
  assert.match(revised.words, /Edition 4 is ready to send/)
  const since = /the action: before “Supervise every fortnight”, now “Supervise every week”/
  assert.match(await wordsOf(`${statement}.docx`), /What has changed since edition 3/)
  assert.match(await wordsOf(`${statement}.docx`), since)
  assert.match((await director.get(statement)).words, since)
  const member = await council.signIn('elected-member')
  assert.match((await member.get(statement)).words, /Supervise every fortnight/)
  const [unsent] = await council.owner('select statement_id from improvement_plan.statement where edition = 4')
  assert.equal((await member.get(`${statement}/${unsent.statement_id}/statement.docx`)).status, 404)
  const old = /href="([^"]*\/statement\.docx)">Word<span class="govuk-visually-hidden"> file of edition 2/.exec(
    answered.text,
  )![1]!
  assert.match(await wordsOf(old), /Supervise each month/)
  const history = await director.get(`${plan}/history`)
  for (const words of [
    'Statement marked ready',
    'Statement withdrawn',
    'Sending of the statement recorded',
    'Response to the statement recorded',
  ])
    assert.ok(history.words.includes(words), words)
})

test('a statement sent after its day says how late it was', async () => {
  await council.owner('update improvement_plan.sending set sent_on = sent_on + 7')
  assert.match((await director.get(statement)).words, /4 days after it was due on 6 February 2026/)
})

test('who only reads the statement cannot mark it ready', async () => {
  const member = await council.signIn('lead-member')
  assert.equal((await member.get(statement)).status, 200)
  assert.equal((await member.get(`${statement}/sent`)).status, 403)
  assert.equal((await member.post(`${statement}/ready`, {}, { from: statement })).status, 403)
})
