import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { publishedColumns } from '../rules/published-typed.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const manager = await council.signIn('team-manager')
const address = '/performance/published'

const file = (...rows: readonly (readonly string[])[]) => Buffer.from([publishedColumns, ...rows].map((row) => row.join(',')).join('\r\n')) // biome-ignore format: one line
const send = (name: string, bytes: Buffer, client = analyst) => client.upload(address, {}, { file: { name, type: 'text/csv', bytes } }) // biome-ignore format: one call
const row = (geography: string, value: string) => ['assessment-45wd', geography, '', '2024-25', value, '', '', 'Children in need 2025', '2025-10-30'] // biome-ignore format: one row

test('The template has the columns and a row for each practice standard', async () => {
  const { text } = await analyst.get(`${address}/template.csv`)
  assert.match(text, /standard,geography,authority,period,value,numerator,denominator,source,published on/)
  assert.match(text, /rereferral-12m,england,/)
})

test('A file with a fault is refused whole, with file, row and column', async () => {
  const { status, words } = await send('wrong.csv', file(row('england', '84'), row('Wales', '1')))
  assert.equal(status, 400)
  assert.match(words, /wrong\.csv was not loaded: it has 1 fault/)
  assert.match(words, /Row 3, geography “Wales” is none of england/)
  assert.match((await analyst.get(address)).words, /No file was loaded yet/)
})

test('What is no table is refused in words, and so is nothing', async () => {
  assert.match((await send('picture.csv', Buffer.from('%PDF-1.7 nothing'))).words, /picture\.csv cannot be read/)
  assert.match((await analyst.post(address, {}, { from: address })).words, /Choose a file of published figures/)
})

test('A file is loaded, shown beside the figures with its period, and undone', async () => {
  const done = await send('good.csv', file(row('england', '84'), row('statistical-neighbours', '81.5'), row('region', '80')))
  assert.match(done.words, /good\.csv is loaded: 3 figures/)
  const scorecard = await analyst.get('/performance')
  assert.match(scorecard.words, /England Statistical neighbours Region/)
  assert.match(scorecard.words, /84% 2024-25 81\.5% 2024-25 80% 2024-25/)
  const standard = await analyst.get('/performance/standards/assessment-45wd')
  assert.match(standard.words, /Published elsewhere/)
  assert.match(standard.words, /South West 80% 2024-25/)
  const id = /name="undo" value="([^"]+)"/.exec((await analyst.get(address)).text)![1]!
  const undone = await analyst.post(address, { undo: id }, { from: address })
  assert.match(undone.words, /The file is undone/)
  assert.match((await analyst.get('/performance')).words, /85\.7% 2024-25/)
}) // biome-ignore format: one step a line

test('What is no id is undone nowhere, and is no fault of the service', async () => {
  for (const undo of ['-'.repeat(36), 'x', 'ffffffff-ffff-4fff-8fff-ffffffffffff'])
    assert.equal((await analyst.post(address, { undo }, { from: address })).status, 409, undo)
})

test('Whoever sees figures sees what is published, and loads nothing', async () => {
  const seen = await manager.get(address)
  assert.match(seen.words, /good\.csv/)
  assert.doesNotMatch(seen.text, /type="file"/)
  assert.equal((await send('good.csv', file(row('england', '84')), manager)).status, 403)
})

test('A scorecard shows the columns that are chosen, and keeps of whom it is', async () => {
  const { words, text } = await analyst.get('/performance?show=stands&show=target')
  assert.doesNotMatch(words, /Completed in [A-Z][a-z]+ \d{4} /)
  assert.match(words, /Standard As things stand on [\d\w ]+ Target/)
  assert.match(text, /value="target" checked/)
})
