import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { CommandIO } from '../platform/command.ts'
import { csv } from '../platform/documents/csv.ts'
import { zipOf } from '../platform/documents/zip-out.ts'
import { annexALists } from './annex-a/lists.ts'
import { help, run } from './check-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
test.after(() => rmSync(folder, { recursive: true }))

const call = (...args: string[]) => callWith(Buffer.from(''), ...args)

/** `sent`: what comes on standard input. */
const callWith = async (sent: Buffer, ...args: string[]) => {
  const said = { out: '', err: [] as string[] }
  const io: CommandIO = {
    out: async (text) => {
      said.out += text
    },
    err: (sentence) => said.err.push(sentence),
    stdin: async () => sent,
    env: {},
    today: '2026-03-31',
  }
  return {
    code: await run(args, io),
    out: said.out,
    err: said.err,
    lines: said.out.split('\n').filter((line) => line !== ''),
  }
}

/** A folder of CSV files: the headers of every list, and these rows by column id. */
const annexA = (name: string, rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>): string => {
  const dir = join(folder, name)
  mkdirSync(dir)
  for (const { id, number, columns } of annexALists)
    writeFileSync(
      join(dir, `List ${number}.csv`),
      csv(
        columns.map(({ header }) => header),
        (rows[id] ?? []).map((row) => columns.map((column) => row[column.id] ?? '')),
      ),
    )
  return dir
}

const person = { childId: '0012', gender: 'a) Male', ethnicity: 'a) WBRI', dateOfBirth: '09/08/2014', age: '11' }
const contact = { ...person, dateOfContact: '02/02/2026', contactSource: 'q) 6: Police' }
const plan = {
  ...person,
  disability: 'b) No',
  planStart: '12/01/2026',
  initialCategory: 'a) Neglect',
  latestCategory: 'a) Neglect',
  emergencyProtection: 'b) No',
  previousPlans: '0',
  team: 'North',
  worker: 'Ann Example',
}
const ended = { ...plan, planEnd: '11/01/2026' }

test('a finding a line says file, list, row, column, check, severity and what to do, and never a name', async () => {
  const dir = annexA('faults', { 'list-1': [contact], 'list-7': [ended] })
  const { code, lines, out } = await call(dir, '--as-at', '2026-03-31', '--json')
  assert.equal(code, 1)
  const found = lines.map((line) => JSON.parse(line)).find(({ check }) => check === 'protection-plan.end-before-start')
  assert.deepEqual(found, {
    file: 'List 7.csv',
    list: 'list-7',
    row: 2,
    column: 'Child Protection Plan End Date',
    check: 'protection-plan.end-before-start',
    severity: 'must-fix',
    message:
      '“Child Protection Plan End Date”, 11 January 2026, is before “Child Protection Plan Start Date”, 12 January 2026. Correct the one that is wrong.',
    subject: '0012',
  })
  assert.doesNotMatch(out, /Ann Example/)
})

test('for people the counts by list come first, then each check with its rows, and the day it was read as at', async () => {
  const dir = annexA('people', { 'list-1': [contact], 'list-7': [ended] })
  const { code, out } = await call(dir)
  assert.equal(code, 1)
  assert.match(
    out,
    /^Annex A, edition of 2024: 11 lists, 2 rows\.\nRead as at 31 March 2026, today\. If the return is older/,
  )
  assert.match(out, /List 7, Child protection\s+0\s+1\s+\d/)
  assert.match(out, /protection-plan\.end-before-start: 1 finding\)\n {6}row 2, 0012: /)
  assert.ok(out.indexOf('  All ') < out.indexOf('row 2, 0012'))
})

test('a wrong day is said once and first, and the dates after it are counted and not printed row by row', async () => {
  const contacts = Array.from({ length: 12 }, (_, at) => ({ ...contact, childId: `00${at + 10}` }))
  const dir = annexA('wrong-day', { 'list-1': contacts })
  const { code, out } = await call(dir, '--as-at', '2025-03-31')
  assert.equal(code, 1)
  const said = 'All rows of this return with a date (12 of 12) hold one after the day that it is read as at, 31 March 2025. Is the day right?'
  assert.equal(out.split(said).length, 2)
  assert.ok(out.indexOf(said) < out.indexOf('Must fix'))
  assert.match(out, /date-of-contact-in-future: 12 findings\)\n +each by itself: --json/)
  assert.deepEqual((await call(dir, '--as-at', '2025-03-31', '--json')).err, [said])
  assert.doesNotMatch((await call(dir, '--as-at', '2026-03-31')).out, /Is the day right/)
}) // biome-ignore format: short

test('things to look at only are no fault: exit 0', async () => {
  const { code, out } = await call(annexA('look', { 'list-1': [contact] }), '--as-at', '2026-03-31')
  assert.equal(code, 0, out)
  assert.match(out, /Look at/)
})

test('a list that is missing blocks, unless the return has some lists only', async () => {
  const dir = annexA('partial', { 'list-1': [contact] })
  rmSync(join(dir, 'List 11.csv'))
  const whole = await call(dir, '--json')
  assert.equal(whole.code, 1)
  assert.match(
    whole.out,
    /"check":"return\.list-missing","severity":"blocks","message":"List 11 \(Adopters\) is missing/,
  )
  assert.equal((await call(dir, '--partial')).code, 0)
})

test('--repairs lists what was read otherwise than it stands, without what could be a name', async () => {
  const dir = annexA('repairs', { 'list-1': [contact], 'list-7': [{ ...plan, worker: '  Ann   Example ' }] })
  const { out } = await call(dir, '--repairs')
  assert.match(out, /Read otherwise than it stands:/)
  assert.doesNotMatch(out, /Ann +Example/)
})

test('a folder of tables of the dataset is told by its names', async () => {
  const dir = join(folder, 'ssd')
  mkdirSync(dir)
  writeFileSync(join(dir, 'ssd_person.csv'), 'pers_person_id,pers_dob\nP1,2014-08-09\n')
  writeFileSync(
    join(dir, 'ssd_cp_plans.csv'),
    'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\nK1,P9,2025-01-06\n',
  )
  const { code, lines } = await call(dir, '--json', '--partial')
  assert.equal(code, 1)
  assert.ok(lines.some((line) => JSON.parse(line).check === 'ssd-cp-plans.cppl-person-id-unknown'))
})

test('small local lists are told by their names, and some of them are a whole return', async () => {
  const dir = join(folder, 'local')
  mkdirSync(dir)
  const head = 'Child Unique ID,Returned,Offered,Accepted,Interview held,Hours from return,Independent person'
  writeFileSync(join(dir, 'return-interviews.csv'), `${head}\nC1,2026-03-05,Yes,Yes,2026-03-02,40,Yes\n`)
  const { code, lines } = await call(dir, '--json')
  assert.equal(code, 1)
  assert.deepEqual(
    lines.map((line) => [JSON.parse(line).file, JSON.parse(line).row]),
    [['return-interviews.csv', 2]],
  )
})

test('the day may be written as people write it', async () => {
  const dir = annexA('written', { 'list-1': [contact] })
  for (const typed of ['31/03/2026', '31.3.2026', '2026-03-31'])
    assert.match((await call(dir, '--as-at', typed)).out, /Read as at 31 March 2026\.\n/, typed)
})

test('- reads one workbook or CSV file from standard input', async () => {
  const list = annexALists[6]!
  const sent = csv(
    list.columns.map(({ header }) => header),
    [list.columns.map((column) => (ended as Record<string, string>)[column.id] ?? '')],
  )
  const { code, lines } = await callWith(sent, '-', '--partial', '--json', '--as-at', '31/03/2026')
  assert.equal(code, 1)
  const found = lines.map((line) => JSON.parse(line)).find(({ check }) => check === 'protection-plan.end-before-start')
  assert.deepEqual([found.file, found.row], ['standard input', 2])
  const nothing = await call('-')
  assert.deepEqual([nothing.code, nothing.out], [1, ''])
  assert.match(nothing.err[0]!, /Nothing came on standard input/)
  assert.equal((await call('-', '-')).code, 2)
})

test('--repairs names the first rows of each repair, and counts the rest', async () => {
  const days = Array.from({ length: 7 }, (_, at) => ({ ...contact, dateOfContact: `${at + 1}-Feb-2026` }))
  const { out } = await call(annexA('rows', { 'list-1': days }), '--repairs', '--as-at', '2026-03-31')
  assert.match(
    out,
    /List 1, Contacts, Date of Contact: dates in another form: “1-Feb-2026” as “2026-02-01” \(rows 2, 3, 4, 5, 6 and 2 more\)/,
  )
})

test('what is no return, or not there, gets a sentence and no findings', async () => {
  const nothing = join(folder, 'nothing.csv')
  writeFileSync(nothing, 'a,b\n1,2\n')
  const { code, out, err } = await call(nothing)
  assert.deepEqual([code, out], [1, ''])
  assert.match(err[0]!, /No list of Annex A, no table of the dataset and no local list was found/)
  const absent = await call(join(folder, 'absent.xlsx'))
  assert.equal(absent.code, 2)
  assert.match(absent.err[0]!, /absent\.xlsx does not exist/)
  const broken = join(folder, 'broken.xlsx')
  writeFileSync(broken, 'PK\u0003\u0004 and nothing more')
  assert.equal((await call(broken)).code, 1)
})

test('an unknown option, no file or a day that does not exist is said, and exits 2', async () => {
  assert.equal((await call()).code, 2)
  assert.equal((await call('x.xlsx', '--xml')).code, 2)
  const { code, err } = await call('x.xlsx', '--as-at', '2026-02-30')
  assert.equal(code, 2)
  assert.match(err[0]!, /2026-02-30 is not a day that exists/)
  const words = await call('x.xlsx', '--as-at', 'end of March')
  assert.equal(words.code, 2)
  assert.match(words.err[0]!, /--as-at end of March was not understood\. Write the day as 2026-03-31 or 31\/03\/2026\./)
  assert.match((await call('x.xlsx', '--as-at', '31/02/2026')).err[0]!, /31\/02\/2026 is not a day that exists/)
  assert.equal((await call('--help')).out, help)
})

/** A ZIP of a folder's files, each in a folder of that name as file managers pack it. */
const zipped = async (name: string, parts: Readonly<Record<string, string | Buffer>>): Promise<string> => {
  const file = join(folder, name)
  const pieces: Buffer[] = []
  const all = Object.entries(parts).map(([part, content]) => ({ name: part, pieces: [content] }))
  for await (const piece of zipOf(all)) pieces.push(Buffer.from(piece))
  writeFileSync(file, Buffer.concat(pieces))
  return file
}
const contentOf = (dir: string): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(readdirSync(dir).map((name) => [`return/${name}`, readFileSync(join(dir, name))]))

test('a ZIP of the CSV files is checked as their folder is', async () => {
  const dir = annexA('to-zip', { 'list-1': [contact], 'list-7': [ended] })
  const file = await zipped('annex-a.zip', { ...contentOf(dir), 'return/.DS_Store': 'x', '__MACOSX/._List 1.csv': 'x' })
  const [asFolder, asZip] = [await call(dir, '--json'), await call(file, '--json')]
  assert.ok(asFolder.lines.length > 0)
  assert.deepEqual([asZip.code, asZip.out], [asFolder.code, asFolder.out])
})

test('a ZIP that holds something else, or is none, or unpacks to far too much gets a plain answer', async () => {
  const letter = await zipped('letter.zip', { 'letter.docx': 'x' })
  writeFileSync(join(folder, 'text.zip'), 'List 1')
  const bomb = await zipped('bomb.zip', { 'List 1.csv': Buffer.alloc(60 * 2 ** 20, 0x20) })
  for (const [file, sentence] of [
    [letter, /^letter\.zip: There is no CSV file or workbook in the ZIP file\./],
    [join(folder, 'text.zip'), /^text\.zip: The ZIP file is damaged or protected by a password\./],
    [bomb, /^bomb\.zip: The ZIP file unpacks to more than 400 MB or 100 files, or to far more than it should\./],
  ] as const) {
    const { code, err, out } = await call(file)
    assert.deepEqual([code, out], [1, ''])
    assert.match(err.join(' '), sentence)
  }
})
