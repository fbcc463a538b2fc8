import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { filledForm } from '../../../test/support/filled-form.ts'
import type { NewCell, XlsxCell } from '../../platform/documents/xlsx/model.ts'
import { readXlsxBytes } from '../../platform/documents/xlsx/read-bytes.ts'
import { xlsxWorkbook } from '../../platform/documents/xlsx/write.ts'
import { idHeader, milestoneColumns, planColumns } from './rules/columns.ts'

const council = await testCouncil()
test.after(council.close)
const [director, quality] = [await council.signIn('director'), await council.signIn('quality-assurance')]
const [sample] = await council.owner(
  'select p.plan_id, p.title from improvement_plan.plan p where p.statutory and p.title is not null limit 1',
)
const plan = `/improvement-plans/${sample.plan_id}`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Row = Record<string, XlsxCell>
type Sheets = { exportId: string; plan: Row[]; milestones: Row[] }

const columnsOf = { plan: planColumns, milestones: milestoneColumns } as const
const sheetTitles = { plan: 'Plan', milestones: 'Milestones' } as const

/** The download, as rows by column key. */
const downloaded = async (client = director): Promise<Sheets> => {
  const file = await client.get(`${plan}/plan.xlsx`)
  assert.equal(file.headers.get('content-type'), type)
  const sheets = await readXlsxBytes(file.bytes)
  const rowsOf = (key: keyof typeof columnsOf): Row[] =>
    sheets
      .find((sheet) => sheet.name === sheetTitles[key])!
      .rows.slice(1)
      .map((cells) => Object.fromEntries(columnsOf[key].map((column, at) => [column.key, cells[at] ?? null])))
  const exportId = /[0-9a-f-]{36}$/.exec(String(sheets[0]!.rows[0]![0]))![0]
  return { exportId, plan: rowsOf('plan'), milestones: rowsOf('milestones') }
}

/** A workbook as a person would save it. */
const saved = ({ exportId, ...sheets }: Sheets): Promise<Buffer> =>
  xlsxWorkbook(
    (['plan', 'milestones'] as const).map((key) => ({
      name: sheetTitles[key],
      columns: columnsOf[key].map((column) => ({
        header: column.kind === 'id' ? idHeader(exportId) : column.header,
        width: 20,
        kind: column.kind === 'day' ? ('day' as const) : ('text' as const),
      })),
      rows: sheets[key].map((row) => columnsOf[key].map((column) => (row[column.key] ?? null) as NewCell)),
    })),
  )

const upload = async (bytes: Buffer, client = director, name = 'edited.xlsx') =>
  client.upload(`${plan}/workbook`, {}, { workbook: { name, type, bytes } })

const rowWith = (sheets: Sheets, words: string): Row => sheets.plan.find((row) => String(row.action).includes(words))!
const lineAt = (row: Row): string => `${plan}/lines/${row.id}`
const accept = (path: string, fields: Record<string, string | string[]>, client = director) =>
  client.post(path, { ...fields, do: 'accept' })

test('the plan leads to the workbook, which has every line, its findings and how to edit it', async () => {
  assert.match((await director.get(plan)).text, new RegExp(`href="${plan}/workbook"`))
  const page = await director.get(`${plan}/workbook`)
  assert.match(page.words, /Nothing changes by uploading/)
  const file = await director.get(`${plan}/plan.xlsx`)
  const sheets = await readXlsxBytes(file.bytes)
  assert.deepEqual(
    sheets.map((sheet) => sheet.name),
    ['Plan', 'Milestones', 'Findings', 'How to edit this', 'Choices'],
  )
  const lines = await council.owner('select 1 from improvement_plan.line where plan_id = $1 and removed_at is null', [
    sample.plan_id,
  ])
  assert.equal(sheets[0]!.rows.length, lines.length + 1)
})

test('a workbook that nobody edited has no difference', async () => {
  const seen = await upload(await saved(await downloaded()), director, 'unedited.xlsx')
  assert.match(seen.words, /The file says nothing that the plan does not say already/)
  const closed = await director.post(seen.path, { do: 'drop' })
  assert.match(closed.words, /unedited\.xlsx .* Dropped/)
})

test('changes are shown, ticked, and taken over with the importer’s name; the reason of a revised date goes into the history', async () => {
  const sheets = await downloaded()
  const row = rowWith(sheets, 'named nurse')
  const before = row.outcome
  Object.assign(row, { outcome: 'Children are seen by one nurse', cost: '£12,500', revisedDue: '3 March 2031' })
  const seen = await upload(await saved(sheets))
  assert.match(seen.words, /3 changed fields in 1 line or milestone/)
  assert.match(seen.words, /Children are seen by one nurse/)
  const form = filledForm(seen.text, seen.path)
  const refused = await accept(seen.path, form)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Say why the due date is revised/)
  const taken = await accept(seen.path, {
    ...filledForm(refused.text, seen.path),
    [`reason-line-${row.id}`]: 'The post was filled late',
  })
  assert.match(taken.words, /3 differences taken over into the plan/)
  const line = await director.get(lineAt(row))
  assert.match(line.words, /Children are seen by one nurse/)
  assert.match(line.words, /£12,500/)
  const history = await director.get(`${lineAt(row)}/history`)
  assert.match(history.words, /by Ruth Okonedo \(by workbook\)/)
  assert.match(history.words, /The post was filled late/)
  assert.ok(history.words.includes(String(before)))
  const record = await director.get(seen.path)
  assert.match(record.words, /What was decided about “edited\.xlsx”.*Taken over/)
})

test('a field that both changed has to be chosen, and the other fields come in', async () => {
  const sheets = await downloaded(quality)
  const row = rowWith(sheets, 'Start each supervision')
  const edit = `${lineAt(row)}/edit`
  const form = filledForm((await director.get(edit)).text, edit)
  await director.post(edit, { ...form, measures: 'What the director measures' })
  Object.assign(row, { measures: 'What the auditor measures', fundingSource: 'The audit budget' })
  const seen = await upload(await saved(sheets), quality)
  assert.match(seen.words, /Changed both in the file and in the plan/)
  assert.match(seen.words, /What the director measures/)
  const sent = filledForm(seen.text, seen.path)
  const key = `line-${row.id}-measures`
  assert.equal(sent[key], undefined, 'nothing is chosen for a person')
  const refused = await accept(seen.path, sent, quality)
  assert.match(refused.words, /Choose the file’s or the plan’s: How we will know/)
  const free = await quality.post(seen.path, { ...sent, do: 'accept-free' })
  assert.match(free.words, /1 difference taken over into the plan. These are left to decide/)
  assert.match((await director.get(lineAt(row))).words, /What the director measures.*The audit budget/)
  const done = await accept(seen.path, { ...filledForm(free.text, seen.path), [key]: 'file' }, quality)
  assert.match(done.words, /1 difference taken over/)
  assert.match((await director.get(lineAt(row))).words, /What the auditor measures/)
})

test('a plan that changed after the page was opened is compared again, and nothing is saved', async () => {
  const sheets = await downloaded()
  const row = rowWith(sheets, 'one template')
  row.costNote = 'A year’s licence'
  const seen = await upload(await saved(sheets))
  const sent = filledForm(seen.text, seen.path)
  const edit = `${lineAt(row)}/edit`
  await quality.post(edit, { ...filledForm((await quality.get(edit)).text, edit), costNote: 'Two licences' })
  const stale = await accept(seen.path, sent)
  assert.equal(stale.status, 409)
  assert.match(stale.words, /The plan changed after you opened this page. Nothing is saved yet/)
  assert.match(stale.words, /Two licences/)
  assert.match((await director.get(lineAt(row))).words, /Two licences/)
  const kept = await accept(seen.path, { ...filledForm(stale.text, seen.path), [`line-${row.id}-costNote`]: 'plan' })
  assert.match(kept.words, /0 differences taken over/)
  assert.match((await director.get(lineAt(row))).words, /Two licences/)
})

test('rows are added, copied, deleted and moved; a deleted row removes nothing by itself', async () => {
  const sheets = await downloaded()
  const [gone, copied] = [sheets.plan.at(-1)!, sheets.plan[1]!]
  sheets.plan = sheets.plan.filter((row) => row !== gone)
  sheets.plan.push({ action: 'Print the promise for every child', whyNoFinding: 'Asked for by children' })
  sheets.plan.push({ ...copied, action: 'A copy that was changed' })
  sheets.plan.push({ action: 'No finding and no reason' })
  const seen = await upload(await saved(sheets))
  assert.match(seen.words, /New line: Print the promise for every child/)
  assert.match(seen.words, /looks like a copy of that row/)
  assert.match(seen.words, /A new line needs a finding, or why there is none/)
  assert.match(seen.words, /The file has no row for it any more/)
  const sent = filledForm(seen.text, seen.path)
  assert.deepEqual(
    Object.keys(sent).filter((key) => /^(new|remove)-/.test(key)),
    [`new-line-${sheets.plan.length - 1}`],
  )
  const taken = await accept(seen.path, sent)
  assert.match(taken.words, /1 difference taken over/)
  const whole = await director.get(plan)
  assert.match(whole.words, /Print the promise for every child/)
  assert.doesNotMatch(whole.words, /A copy that was changed|No finding and no reason/)
  assert.equal((await director.get(lineAt(gone))).words.includes('Removed line'), false)
  const again = await upload(await saved(sheets))
  assert.doesNotMatch(again.words, /New line: Print the promise/)
  await director.post(again.path, { do: 'drop' })
})

test('a ticked removal takes the line out, and it can be put back', async () => {
  const sheets = await downloaded()
  const gone = rowWith(sheets, 'Print the promise')
  sheets.plan = sheets.plan.filter((row) => row !== gone)
  const seen = await upload(await saved(sheets))
  await accept(seen.path, { ...filledForm(seen.text, seen.path), [`remove-line-${gone.id}`]: 'file' })
  assert.match((await director.get(`${plan}/removed`)).words, /Print the promise for every child/)
})

test('milestones are changed, added and left', async () => {
  const sheets = await downloaded()
  const first = sheets.plan.find((row) => row.delivery === 'On track')!
  sheets.milestones.push({ number: first.number!, title: 'Half of the teams trained', due: { day: '2030-05-01' } })
  const seen = await upload(await saved(sheets))
  assert.match(seen.words, /New milestone: Half of the teams trained/)
  await accept(seen.path, filledForm(seen.text, seen.path))
  assert.match((await director.get(lineAt(first))).words, /Half of the teams trained/)
  const next = await downloaded()
  const row = next.milestones.find((one) => one.title === 'Half of the teams trained')!
  row.doneOn = { day: '2026-04-20' }
  const done = await upload(await saved(next))
  assert.match(done.words, /20 April 2026 by Ruth Okonedo/)
  assert.match((await accept(done.path, filledForm(done.text, done.path))).words, /1 difference taken over/)
})

test('a cell that cannot be read is named with sheet, row and column, and stays as it is', async () => {
  const sheets = await downloaded()
  const [first, second] = sheets.plan
  Object.assign(first!, { start: 'next spring', cost: 'a lot', funded: 'perhaps' })
  Object.assign(second!, { findings: 'A99' })
  const seen = await upload(await saved(sheets))
  assert.match(seen.words, /4 cells could not be read/)
  assert.match(seen.words, /Plan 2 N \(Start\) “next spring” is not a date/)
  assert.match(seen.words, /Plan 3 E \(Findings it answers\) “A99” is no reference of a finding/)
  await director.post(seen.path, { do: 'drop' })
})

test('what is no workbook of this plan is refused in plain words, and nothing is kept', async () => {
  const count = async () => (await council.owner('select 1 from improvement_plan.workbook_import')).length
  const before = await count()
  const sheets = await downloaded()
  const foreign = await saved({ ...sheets, exportId: '01990000-0000-7000-8000-0000000000ff' })
  const odd = await saved({ ...sheets, exportId: '-'.repeat(36) })
  for (const [bytes, words] of [
    [Buffer.from('a,b\n1,2\n'), /The file is text, such as CSV/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old Excel format \(\.xls\)/],
    [Buffer.from('PK\u0003\u0004 broken', 'latin1'), /The workbook is damaged/],
    [foreign, /was not downloaded from this plan here/],
    [odd, /has no column “Row id \(do not change\)”/],
    [await xlsxWorkbook([{ name: 'Other', plain: [{ text: 'x' }] }]), /has no sheet “Plan”/],
  ] as const) {
    const refused = await upload(bytes)
    assert.equal(refused.status, 422)
    assert.match(refused.words, words)
  }
  assert.match((await director.upload(`${plan}/workbook`, {}, {})).words, /Choose the edited workbook/)
  assert.equal(await count(), before)
})

test('a signed-off line takes nothing from a file', async () => {
  const sheets = await downloaded()
  const row = rowWith(sheets, 'Have consent for health')
  await council.owner("update improvement_plan.line set delivery = 'signed-off' where line_id = $1", [row.id])
  row.action = 'Something else altogether'
  const seen = await upload(await saved(sheets))
  assert.match(seen.words, /The line is signed off. Reopen it on its page/)
  await accept(seen.path, filledForm(seen.text, seen.path))
  assert.doesNotMatch((await director.get(lineAt(row))).words, /Something else altogether/)
})

test('those who only read a plan get neither the workbook nor its uploads', async () => {
  const member = await council.signIn('elected-member')
  for (const path of [`${plan}/plan.xlsx`, `${plan}/workbook`]) assert.equal((await member.get(path)).status, 403)
  assert.doesNotMatch((await member.get(plan)).words, /Edit in Excel/)
})
