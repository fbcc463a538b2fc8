import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { childrenStandards } from '../children/standards/all.ts'
import type { CommandIO } from '../platform/command.ts'
import { csv } from '../platform/documents/csv.ts'
import { annexALists } from '../returns/annex-a/lists.ts'
import { localListsAsLists } from '../returns/local/lists.ts'
import type { List } from '../returns/model.ts'
import type { Line } from './indicators/lines.ts'
import { help, run } from './indicators-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'indicators-'))
test.after(() => rmSync(folder, { recursive: true }))

const call = async (...args: string[]) => {
  const said = { out: '', err: [] as string[] }
  const io: CommandIO = {
    out: async (text) => {
      said.out += text
    },
    err: (sentence) => said.err.push(sentence),
    stdin: async () => Buffer.from(''),
    env: {},
    today: '2026-05-01',
  }
  const code = await run(args, io)
  const lines = said.out.split('\n').filter((line) => line !== '')
  return { code, out: said.out, err: said.err.join('\n'), lines }
}

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

const written = (name: string, lists: readonly List[], nameOf: (list: List) => string, rows: Rows): string => {
  const dir = join(folder, name)
  mkdirSync(dir)
  for (const list of lists)
    writeFileSync(
      join(dir, `${nameOf(list)}.csv`),
      csv(
        list.columns.map(({ header }) => header),
        (rows[list.id] ?? []).map((row) => list.columns.map(({ id }) => row[id] ?? '')),
      ),
    )
  return dir
}

const annexA = (name: string, rows: Rows): string => written(name, annexALists, ({ number }) => `List ${number}`, rows)
const localList = (name: string, id: string, rows: Rows[string]): string =>
  written(name, localListsAsLists.filter((list) => list.id === id), (list) => list.id, { [id]: rows }) // biome-ignore format: short

const child = (childId: string) => ({ childId, gender: 'a) Male', ethnicity: 'a) WBRI', dateOfBirth: '09/08/2014' })
const inNeed = { ...child('1'), team: 'North' }
const assessments = {
  'list-4': [
    // The 45th working day is 9 March, and 10 March is a day late.
    { ...inNeed, assessmentStart: '05/01/2026', assessmentAuthorised: '09/03/2026' },
    { ...child('2'), team: 'South', assessmentStart: '05/01/2026', assessmentAuthorised: '10/03/2026' },
    { ...child('3'), team: 'South', assessmentStart: '05/01/2026' },
  ],
}
const dir = annexA('assessments', assessments)
const asAt = ['--as-at', '31/03/2026']

const figures = async (...args: string[]): Promise<readonly Line[]> =>
  (await call(...args, '--json')).lines.map((line) => JSON.parse(line) as Line)

const of = (lines: readonly Line[], standard: string, view: string, group = 'authority'): Line => {
  const found = lines.filter((line) => line.standard === standard && line.view === view && line.group === group)
  assert.equal(found.length, 1, `${standard} ${view} ${group}`)
  return found[0]!
}

test('A figure a line: completed counts what was done, live also what is open and overdue', async () => {
  const lines = await figures(dir, ...asAt)
  assert.deepEqual(Object.keys(lines[0]!), [
    ...['standard', 'view', 'period', 'group', 'numerator', 'denominator', 'unknown', 'excluded', 'value', 'provable'],
    'why',
  ])
  assert.equal(lines.length, 2 * childrenStandards.length)
  const completed = of(lines, 'assessment-45wd', 'completed')
  assert.deepEqual([completed.numerator, completed.denominator, completed.value], [1, 2, 0.5])
  assert.deepEqual(completed.period, { from: '2025-04-01', to: '2026-03-31' })
  const live = of(lines, 'assessment-45wd', 'live')
  assert.deepEqual([live.numerator, live.denominator, live.value], [1, 3, 0.333333])
  assert.deepEqual(live.period, { from: null, to: '2026-03-31' })
})

test('Six months of a list do not prove a figure of twelve, and do prove what began since', async () => {
  const year = of(await figures(dir, ...asAt), 'assessment-45wd', 'completed')
  assert.equal(year.provable, false)
  assert.match(year.why!, /Told from 7 October 2025 on only \(Assessment\)/)
  const since = of(await figures(dir, ...asAt, '--from', '2025-10-07'), 'assessment-45wd', 'completed')
  assert.deepEqual([since.provable, since.why, since.denominator], [true, null, 2])
})

test('What no return tells is not recorded: null, and never 0%', async () => {
  const lines = await figures(dir, ...asAt)
  const { numerator, denominator, value, provable, why } = of(lines, 'contact-decision-1wd', 'live')
  assert.deepEqual({ numerator, denominator, value, provable }, { numerator: null, denominator: null, value: null, provable: false }) // biome-ignore format: short
  assert.equal(why, 'Nothing that is loaded tells: Contact decision.')
  const { out } = await call(dir, ...asAt)
  assert.match(out, /Not recorded, which is not 0%:\n(.*\n)*.*Contact decision\.\n {4}.*contact-decision-1wd/)
})

test('A list without a row is recorded, and no case is no figure', async () => {
  const { numerator, denominator, value } = of(await figures(dir, ...asAt), 'referral-nfa', 'completed')
  assert.deepEqual({ numerator, denominator, value }, { numerator: 0, denominator: 0, value: null })
  assert.match((await call(dir, ...asAt)).out, /Referrals closed with no further action +no cases/)
})

test('With a small list beside the return, its standards are counted too', async () => {
  const decisions = localList('decisions', 'contact-decisions', [
    { childId: '1', received: '02/03/2026', decided: '03/03/2026', decision: 'Referral' },
    { childId: '2', received: '02/03/2026', decided: '04/03/2026', decision: 'Referral' },
  ])
  const { numerator, denominator, provable, why } = of(
    await figures(dir, decisions, ...asAt),
    'contact-decision-1wd',
    'completed',
  )
  assert.deepEqual(
    { numerator, denominator, provable, why },
    { numerator: 1, denominator: 2, provable: true, why: null },
  )
})

test('By team: each team that has a case, and together they are the authority', async () => {
  const lines = await figures(dir, ...asAt, '--by', 'team')
  assert.equal(of(lines, 'assessment-45wd', 'live', 'team: North').value, 1)
  assert.deepEqual([of(lines, 'assessment-45wd', 'live', 'team: South').denominator], [2])
})

test('The members of a figure are those that it counts, by identifier and without a name', async () => {
  const { lines, code } = await call(dir, ...asAt, '--cases', 'assessment-45wd', '--json', '--view', 'live')
  assert.equal(code, 0)
  const members = lines.map((line) => JSON.parse(line) as { subject: string; part: string; team: string })
  assert.deepEqual(
    members.map(({ subject, part }) => [subject, part]),
    [
      ['1', 'yes'],
      ['2', 'no'],
      ['3', 'no'],
    ],
  )
  const { out } = await call(dir, ...asAt, '--cases', 'assessment-45wd')
  assert.match(out, /Completed: Assessments completed within 45 working days \(assessment-45wd\): 2/)
  assert.match(out, /Live: Assessments completed within 45 working days \(assessment-45wd\): 3/)
})

test('The last visit alone proves nothing about the intervals before it', async () => {
  const plans = annexA('plans', {
    'list-7': [{ ...child('9'), planStart: '01/09/2025', lastVisit: '25/03/2026', seenAlone: 'a) Yes' }],
  })
  const lines = await figures(plans, ...asAt)
  const completed = of(lines, 'cp-visit-10wd', 'completed')
  assert.deepEqual([completed.value, completed.denominator, completed.provable], [null, null, false])
  assert.match(completed.why!, /the latest is told only/)
  const live = of(lines, 'cp-visit-10wd', 'live')
  assert.deepEqual([live.value, live.denominator, live.provable], [1, 1, true])
  assert.match(live.why!, /From the latest of each child \(Visit\)/)
  assert.match((await call(plans, ...asAt)).out, /Child protection visits in time +cannot be told/)
})

for (const [why, args, sentence] of [
  ['no file', asAt, /Say which workbook or folder/],
  ['no day', [dir], /Say which day the return is as at/],
  ['a day that is none', [dir, '--as-at', '31/02/2026'], /not a day that exists/],
  ['a period that begins after the day', [dir, ...asAt, '--from', '2026-04-01'], /is after 2026-03-31/],
  ['a standard that is none', [dir, ...asAt, '--cases', 'nothing'], /There is no practice standard “nothing”/],
  ['an option that is none', [dir, ...asAt, '--fast'], /Unknown option '--fast'/],
  ['a group that is none', [dir, ...asAt, '--by', 'ward'], /--by is authority or team/],
] as const)
  test(`It cannot be run with ${why}, and says so`, async () => {
    const { code, err, out } = await call(...args)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, sentence)
  })

test('A path that does not exist, a file that is no return, and one return given twice are refused in words', async () => {
  const letter = join(folder, 'letter.csv')
  writeFileSync(letter, 'Dear all\nthank you\n')
  for (const [paths, sentence] of [
    [[join(folder, 'none')], /does not exist/],
    [[letter], /No list of Annex A/],
    [[dir, dir], /Annex A was given twice/],
  ] as const) {
    const { code, err } = await call(...paths, ...asAt)
    assert.equal(code, 1)
    assert.match(err, sentence)
  }
})

test('Help says what is read and what is printed', async () => {
  const { code, out } = await call('--help')
  assert.deepEqual([code, out], [0, help])
})
