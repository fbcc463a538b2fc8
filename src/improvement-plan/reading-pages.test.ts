import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')

const [sample] = await council.owner('select plan_id, inspection_id from improvement_plan.plan')
const plan = `/improvement-plans/${sample.plan_id}`

/** The address of the line whose action holds these words. */
const lineOf = async (words: string): Promise<string> => {
  const [line] = await council.owner('select line_id from improvement_plan.line where action like $1', [`%${words}%`])
  return `${plan}/lines/${line.line_id}`
}

test('the plan is filtered by lead, rating and lateness', async () => {
  const late = await director.get(`${plan}?late=late`)
  assert.match(late.words, /first call on one-bedroom/)
  assert.doesNotMatch(late.words, /rota of strategy discussion/)
  const lead = await director.get(`${plan}?lead=${encodeURIComponent('Ines Carrow, Performance analyst')}`)
  assert.match(lead.words, /managers’ weekly page/)
  assert.match((await director.get(`${plan}?rating=nonsense`)).words, /No line matches what you chose/)
})

test('the spreadsheet has every line and no formula', async () => {
  await director.post(`${plan}/add`, { action: '=HYPERLINK("https://example.org")', whyNoFinding: '@cmd' })
  const csv = await director.get(`${plan}/plan.csv`)
  assert.match(csv.headers.get('content-type')!, /text\/csv/)
  assert.match(csv.text, /"'=HYPERLINK\(""https:\/\/example\.org""\)"/)
  assert.match(csv.text, /'@cmd/)
})

test('someone who only reads sees the plan without a way to change it', async () => {
  const member = await council.signIn('elected-member')
  const page = await member.get(plan)
  assert.match(page.words, /named nurse/)
  assert.doesNotMatch(page.words, /Add a line|Change title/)
  for (const path of [`${plan}/edit`, `${plan}/add`, `${plan}/pick`, `${plan}/headings/add`, `${plan}/strengths/pick`])
    assert.equal((await member.get(path)).status, 403, path)
})

test('the plan of an inspection that is not published is seen by named people only', async () => {
  const set = (on: string | null) =>
    council.owner('update inspections.inspection set published_on = $1 where inspection_id = $2', [
      on,
      sample.inspection_id,
    ])
  await set(null)
  const member = await council.signIn('elected-member')
  for (const path of [plan, `${plan}/coverage`, `${plan}/plan.csv`, await lineOf('named nurse')]) {
    const refused = await member.get(path)
    assert.equal(refused.status, 403, path)
    assert.doesNotMatch(refused.words, /named nurse/)
  }
  assert.doesNotMatch((await member.get('/improvement-plans')).words, /8 to 19 September 2025/)
  assert.equal((await director.get(plan)).status, 200)
  await set('2025-10-28')
})

test('a plan whose document was removed again is not opened to everyone by that', async () => {
  const bytes = Buffer.from(
    'Focused visit to Marlshire children’s services\n\nA letter that was uploaded by mistake.\n',
  )
  const letter = { name: 'letter.txt', type: 'text/plain', bytes }
  const uploaded = await director.upload('/inspections/upload', {}, { document: letter })
  const id = uploaded.path.split('/')[2]!
  const drafted = await director.post(`/improvement-plans/from-inspection/${id}`, {})
  assert.match((await director.post(`/inspections/${id}/remove`, {})).words, /The document was removed/)
  const member = await council.signIn('elected-member')
  assert.equal((await member.get(drafted.path)).status, 403)
  assert.equal((await director.get(drafted.path)).status, 200)
})
