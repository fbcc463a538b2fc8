import assert from 'node:assert/strict'
import test from 'node:test'
import { z } from 'zod'
import { la, testCouncil } from '../../../test/support/council.ts'
import { derive } from '../records/derive.ts'
import { allStandards } from '../scorecard.ts'

let clock = new Date()
const council = await testCouncil({ children: 60, now: () => clock })
test.after(council.close)
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
const analyst = await council.signIn('performance-analyst')
const keys = '/performance/api-keys'

const make = async (fields: Readonly<Record<string, string>>) => {
  const { text, words } = await analyst.post(keys, { name: 'Power BI', ...fields }, { from: keys })
  const key = new RegExp(`${la}\\.[\\w-]{43}`).exec(text)?.[0]
  assert.ok(key, words)
  return key
}
const visitor = council.visitor()
const ask = async (address: string, key: string) => {
  const seen = await visitor.get(address, { authorization: `Bearer ${key}` })
  return { ...seen, body: JSON.parse(seen.text) }
}
const withheld = await make({})
const shown = await make({ trueCounts: 'yes' })
// A minute later, so that tests of the pages below begin with a fresh allowance.
const nextMinute = () => {
  clock = new Date(clock.getTime() + 61_000)
}

const document = JSON.parse((await visitor.get('/api/v1/openapi.json')).text)
/** The schema of an answer as the document says it, with what it refers to put in its place. */
const resolved = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(resolved)
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref, ...rest } = schema as { $ref?: string }
  if ($ref !== undefined) return resolved(document.components.schemas[$ref.split('/').at(-1)!])
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, resolved(value)]))
}
const documented = (path: string, status: number) => {
  const { schema } = document.paths[path].get.responses[status].content['application/json']
  return z.fromJSONSchema(resolved(schema) as Parameters<typeof z.fromJSONSchema>[0])
}

test('The document says what is answered: of figures, of standards, and of every refusal', async () => {
  const answers = [
    ['/api/v1/figures', '', withheld, 200],
    ['/api/v1/figures', '?months=3&view=completed', shown, 200],
    ['/api/v1/figures', '?by=team&view=live', shown, 200],
    ['/api/v1/standards', '', withheld, 200],
    ['/api/v1/figures', '?months=900', withheld, 400],
    ['/api/v1/figures', '', 'none', 401],
    ['/api/v1/standards', '', 'none', 401],
  ] as const
  for (const [path, query, key, status] of answers) {
    const seen = await ask(`${path}${query}`, key)
    assert.equal(seen.status, status, seen.text.slice(0, 200))
    documented(path, status).parse(seen.body)
  }
  assert.throws(() => documented('/api/v1/figures', 200).parse({ figures: [] }), 'what is not documented is seen')
  assert.throws(() => documented('/api/v1/standards', 200).parse({ standards: [], children: [] }))
})

test('Every parameter in the document is understood, and nothing else is', async () => {
  nextMinute()
  const values: Readonly<Record<string, string>> = { view: 'live', on: '2026-03-31', from: '2026-03-01', to: '2026-03-31', months: '2', by: 'service', standard: 'rhi-72h' } // biome-ignore format: one list
  const names = document.paths['/api/v1/figures'].get.parameters.map(({ name }: { name: string }) => name)
  assert.deepEqual(names.toSorted(), Object.keys(values).toSorted())
  const query = new URLSearchParams(names.map((name: string) => [name, values[name]!]))
  assert.equal((await ask(`/api/v1/figures?${query}`, shown)).status, 200)
  for (const wrong of [
    'child=1',
    'view=both',
    'on=31/03/2026',
    'on=2026-03-30',
    'from=2026-03-01',
    'from=2026-03-02&to=2026-03-31',
    'from=2026-03-01&to=2026-03-30',
    'months=0',
    'by=child',
    'standard=no-such',
    'by=team&months=24',
  ])
    assert.equal((await ask(`/api/v1/figures?${wrong}`, shown)).status, wrong === 'view=both' ? 200 : 400, wrong)
})

test('Of the authority every standard has its figure or says that it is not recorded, and that is not 0', async () => {
  nextMinute()
  const { body } = await ask('/api/v1/figures?view=live', shown)
  assert.equal(body.figures.length, allStandards.length)
  assert.ok(body.figures.some((one: { recorded: boolean; value: number | null }) => one.recorded && one.value !== null))
  for (const one of body.figures) if (!one.recorded) assert.equal(one.value, null)
})

test('A key that is not allowed true counts reads published months only, and no answer speaks of a child', async () => {
  nextMinute()
  const small = await ask('/api/v1/figures?by=team&view=live', shown)
  assert.equal(small.body.smallCounts, 'shown')
  for (const asked of ['by=team', 'on=2026-03-31', 'from=2026-03-01&to=2026-03-31'])
    assert.equal((await ask(`/api/v1/figures?${asked}`, withheld)).status, 400, asked)
  const hidden = await ask('/api/v1/figures?months=24', withheld)
  assert.deepEqual([hidden.body.smallCounts, hidden.body.figures], ['withheld', []], 'no month is published')
  const names = (await council.owner(`select identifier, surname from children.child where surname is not null`)) as { identifier: string; surname: string }[] // biome-ignore format: one question
  for (const { identifier } of names) assert.ok(!small.text.includes(`"${identifier}"`))
})

test('A key is told its rate: the sixty-first question of a minute waits', async () => {
  nextMinute()
  let last = 200
  for (let at = 0; at < 60; at++) last = (await ask('/api/v1/figures?standard=no-such', withheld)).status
  assert.equal(last, 400)
  const refused = await ask('/api/v1/figures', withheld)
  assert.equal(refused.status, 429)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  documented('/api/v1/figures', 429).parse(refused.body)
  nextMinute()
  assert.equal((await ask('/api/v1/figures?standard=rhi-72h', withheld)).status, 200)
})

test('A key is held by its hash only, says when it was used, and is refused once it is ended or over', async () => {
  nextMinute()
  const rows = await council.owner('select k::text as row, encode(hash, $1) as hash from performance.api_key k', [
    'base64',
  ])
  for (const { row } of rows) assert.ok(!row.includes(withheld.split('.')[1]!))
  assert.match((await analyst.get(keys)).words, /Power BI .* withheld \d+ \w+ \d{4} lasts/)
  const [{ id }] = (await council.owner(`select key_id as id from performance.api_key where not true_counts order by key_id limit 1`)) as [{ id: string }] // biome-ignore format: one question
  const { words } = await analyst.post(keys, { end: id }, { from: keys })
  assert.match(words, /is ended\. Whoever sends it is refused/)
  assert.equal((await ask('/api/v1/figures', withheld)).status, 401)
  await council.owner(`update performance.api_key set until = '2020-01-01' where true_counts`)
  assert.equal((await ask('/api/v1/figures', shown)).status, 401)
})

test('A key needs a name and a day that is to come; an administrator cannot let a program see what they do not', async () => {
  const refused = await analyst.post(
    keys,
    { name: '', 'until-day': '1', 'until-month': '1', 'until-year': '2020' },
    { from: keys },
  )
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter what reads by this key .* must be today or later/)
  const administrator = await council.signIn('administrator')
  const sent = await administrator.post(keys, { name: 'Mine', trueCounts: 'yes' }, { from: keys })
  assert.equal(sent.status, 400)
})

test('The spreadsheet of figures is for those who see figures as they stand', async () => {
  const member = await council.signIn('elected-member')
  assert.equal((await member.get('/performance/figures.csv?by=team&view=live')).status, 403)
  const { bytes } = await analyst.get('/performance/figures.csv?by=team&view=live')
  assert.match(bytes.toString(), /^\uFEFFstandard,title,view,/)
  assert.equal((await analyst.get('/performance/figures.csv?by=child')).status, 400)
})
