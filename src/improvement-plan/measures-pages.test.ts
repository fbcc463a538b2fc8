import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { derive } from '../performance/records/derive.ts'
import { readXlsxBytes } from '../platform/documents/xlsx/read-bytes.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
const [director, worker, member] = [
  await council.signIn('director'),
  await council.signIn('practitioner'),
  await council.signIn('lead-member'),
]
const lineOf = async (start: string): Promise<string> => {
  const [line] = await council.owner('select plan_id, line_id from improvement_plan.line where action like $1', [
    `${start}%`,
  ])
  return `/improvement-plans/${line.plan_id}/lines/${line.line_id}`
}
const rota = await lineOf('Set up a rota')

test('A line shows the standards that measure it, with how things stand, three months and the target', async () => {
  const seen = await worker.get(rota)
  assert.match(seen.words, /Standards that measure it/)
  assert.match(
    seen.words,
    /Strategy discussion within one working day A chair who is free within four hours shows here first\./,
  )
  assert.match(
    seen.words,
    /As things stand on \d+ \w+ \d{4} Completed in \w+ \d{4} Completed in \w+ \d{4} Completed in \w+ \d{4} Target/,
  )
  assert.match(seen.text, /href="\/performance\/standards\/strategy-1wd#serves"/)
})

test('A standard is found by its words or area, and is added with why', async () => {
  const measures = `${rota}/measures`
  assert.equal((await worker.get(measures)).status, 403)
  const found = await director.get(`${measures}?words=section+47`)
  assert.match(found.words, /Child seen within one working day of a section 47 enquiry/)
  assert.doesNotMatch(found.words, /Strategy discussion within one working day Does|Return home interviews/)
  const refused = await director.post(`${measures}?words=section+47`, { standard: 's47-seen-1wd', why: '' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter why it measures the line/)
  assert.match(refused.text, /value="s47-seen-1wd" checked/)
  const none = await director.post(`${measures}?words=section+47`, { standard: '', why: 'It follows the discussion' })
  assert.match(none.words, /Choose a standard/)
  assert.match(none.text, /It follows the discussion<\/textarea>/)
  const added = await director.post(`${measures}?words=section+47`, {
    standard: 's47-seen-1wd',
    why: 'It follows the discussion',
  })
  assert.match(added.words, /“Child seen within one working day of a section 47 enquiry” measures the line/)
})

test('It is taken off with a reason, stays in the history and can be put back', async () => {
  const measures = `${rota}/measures`
  const [held] = await council.owner(
    "select measure_id from improvement_plan.line_measure where standard = 's47-seen-1wd'",
  )
  const field = `removedWhy-${held.measure_id}`
  const remove = { do: 'remove', measure: held.measure_id as string }
  assert.equal((await director.post(measures, { ...remove, [field]: '' })).status, 400)
  const off = await director.post(measures, { ...remove, [field]: 'Another is closer' })
  assert.match(off.words, /no longer measures the line/)
  assert.match(off.words, /Taken off .*section 47 enquiry: Another is closer Ruth Okonedo/)
  assert.match((await worker.get(`${rota}/history`)).words, /Standard that measures it removed/)
  const back = await director.post(measures, { standard: 's47-seen-1wd', why: 'It follows the discussion' })
  assert.match(back.words, /measures the line\./)
  assert.doesNotMatch(back.words, /Taken off/)
})

test('The spreadsheet of the plan names them', async () => {
  const { text } = await worker.get(`${rota.split('/lines/')[0]}/plan.csv`)
  assert.match(text, /Standards that measure it/)
  assert.match(text, /Strategy discussion within one working day/)
})

test('A standard says which lines it measures, and through them which findings of which report, to each role that sees plans', async () => {
  const [finding] = await council.owner(
    `select f.source_key, f.quote from improvement_plan.finding f join improvement_plan.line_finding using (la_id, finding_id) where line_id = '${rota.split('/').at(-1)}'`,
  )
  for (const client of [director, worker, member]) {
    const seen = await client.get('/performance/standards/strategy-1wd')
    assert.match(seen.words, /What it serves/)
    assert.match(
      seen.words,
      /Set up a rota of strategy discussion chairs.* Line 1, .*Delivery: Signed off\. Impact: Improving\./,
    )
    assert.ok(seen.words.includes(finding.quote), 'the words of the inspectors')
    assert.match(seen.words, /Area for improvement, (paragraph \d+, )?page \d+, /)
    assert.match(seen.text, new RegExp(`href="/inspections/[0-9a-f-]+#finding-${finding.source_key}"`))
  }
})

test('The workbook of the plan names the standards of each line to be read, and the statement in Word beside how we will know', async () => {
  const plan = rota.split('/lines/')[0]!
  const [sheet] = await readXlsxBytes((await director.get(`${plan}/plan.xlsx`)).bytes)
  const cells = sheet!.rows.map((row) => row.map((cell) => String(cell ?? '')))
  const at = cells[0]!.indexOf('Standards that measure it')
  const row = cells.find((one) => one.some((text) => text.startsWith('Set up a rota')))!
  assert.match(row[at]!, /Strategy discussion within one working day/)
  assert.match(
    (await director.get(`${plan}/statement?show=draft`)).words,
    /Practice standard: Strategy discussion within one working day/,
  )
})

test('Of a plan that answers a report which is not published, only named people see a line or a finding', async () => {
  const [{ inspection_id: id }] = (await council.owner(
    'select inspection_id from improvement_plan.plan where inspection_id is not null',
  )) as [{ inspection_id: string }]
  await council.owner(
    `update inspections.inspection set published_on = null, shared = false where inspection_id = '${id}'`,
  )
  const address = '/performance/standards/strategy-1wd'
  for (const client of [worker, member]) {
    const { words } = await client.get(address)
    assert.match(words, /No line of an improvement plan that you may see names this standard/)
    assert.doesNotMatch(words, /Set up a rota/)
  }
  assert.match((await director.get(address)).words, /Set up a rota/)
})
