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

test('picking nothing is an error that says what to do', async () => {
  const refused = await director.post(`${plan}/pick`, {})
  assert.equal(refused.status, 422)
  assert.match(refused.words, /There is a problem Choose at least one concern, or go back to the plan/)
  const [, field] = /href="#(pick-[0-9a-f-]+)"/.exec(refused.text)!
  assert.match(refused.text, new RegExp(`id="${field}"`))
})

const sources = async (path: string, client = director): Promise<string[]> =>
  [...(await client.get(path)).text.matchAll(/href="(\/inspections\/[^"]+#finding-[^"]+)">([^<]+)</g)].map(
    ([, href, words]) => `${href} ${words}`,
  )

test('wherever a finding is quoted its source is a link to the finding on the inspection', async () => {
  const findings = await council.owner(
    'select f.finding_id, f.kind from inspections.finding f where f.inspection_id = $1',
    [sample.inspection_id],
  )
  const known = new Set(findings.map((one) => `/inspections/${sample.inspection_id}#finding-${one.finding_id}`))
  for (const path of [plan, `${plan}/coverage`, `${plan}/pick`, await lineOf('half-day'), `${plan}/statement`]) {
    const links = await sources(path)
    assert.ok(links.length > 0, path)
    for (const link of links) assert.ok(known.has(link.split(' ')[0]!), `${path}: ${link}`)
  }
  assert.ok((await sources(`${plan}/coverage`)).some((link) => / Area for improvement, page \d/.test(link)))
  assert.ok((await sources(`${plan}/coverage`)).some((link) => / Concern in the narrative, paragraph 33/.test(link)))
  const page = await director.get(plan)
  assert.match(page.text, new RegExp(`It answers: <a [^>]*href="/inspections/${sample.inspection_id}">`))
})

test('a filtered plan keeps the number of each area', async () => {
  const headings = (text: string): string[] =>
    [...text.matchAll(/<h2[^>]*>(Area for improvement[^<]*)</g)].map(([, words]) => words!)
  const quoteOf = (text: string, heading: string): string =>
    new RegExp(`${heading}</h2>\\s*<blockquote[^>]*>\\s*<p[^>]*>([^<]+)`).exec(text)![1]!
  const whole = (await director.get(plan)).text
  const late = await director.get(`${plan}?late=late`)
  assert.ok(headings(late.text).length > 0 && headings(late.text).length < headings(whole).length)
  for (const heading of headings(late.text)) assert.equal(quoteOf(late.text, heading), quoteOf(whole, heading))
})

test('a line past its date that is rated on track is asked about, on the plan and on its own page', async () => {
  const line = await lineOf('first call on one-bedroom')
  const id = line.split('/').at(-1)
  const rate = (delivery: string) =>
    council.owner('update improvement_plan.line set delivery = $1 where line_id = $2', [delivery, id])
  const [before] = await council.owner('select delivery from improvement_plan.line where line_id = $1', [id])
  await rate('at-risk')
  assert.doesNotMatch((await director.get(line)).words, /is it still on track/)
  await rate('on-track')
  for (const path of [line, `${plan}?late=late`])
    assert.match((await director.get(path)).words, /On track Past its due date: is it still on track\?/)
  await rate(before.delivery)
})

test('history says nothing of a new line’s past, and a plan’s status in the words of its tag', async () => {
  const history = await director.get(`${plan}/history`)
  assert.match(history.words, /Status Agreed Before: Draft/)
  assert.match(history.words, /Line added.{0,400}In the written statement No/)
  assert.doesNotMatch(history.words, /In the written statement No Before: Yes/)
})

test('home tells the sample’s lines as their history does: nothing that was done earlier stands at a later day', async () => {
  const { words } = await director.get('/')
  assert.doesNotMatch(words, /Line added: “[^”]*” \(/, 'a line that changed since is told by that change')
  assert.match(
    words,
    /changed: “[^”]*” \([^)]*line added on \d+ \w+ \d{4}\)|Update written: “[^”]*” \([^)]*line added on \d+ \w+ \d{4}\)/,
  )
})
