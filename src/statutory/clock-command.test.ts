import assert from 'node:assert/strict'
import test from 'node:test'
import { statutory } from './index.ts'

const clock = async (...args: string[]) => {
  const { run } = await statutory.commands[0]!.load()
  let out = ''
  const err: string[] = []
  const code = await run(args, {
    out: async (text) => {
      out += text
    },
    err: (sentence) => err.push(sentence),
    stdin: async () => Buffer.alloc(0),
    env: {},
    today: '2026-11-21',
  })
  return { code, out, err: err.join('\n') }
}

test('the JSON starts with the fields the command line promises', async () => {
  const { code, out, err } = await clock('--received', '2021-11-19', '--json')
  const answer = JSON.parse(out)
  assert.equal(code, 0)
  assert.equal(err, '')
  assert.deepEqual(Object.keys(answer).slice(0, 5), ['received', 'publishBy', 'statementBy', 'skipped', 'steps'])
  assert.deepEqual([answer.received, answer.publishBy, answer.statementBy], ['2021-11-19', '2022-01-05', '2022-03-02'])
  assert.deepEqual(answer.skipped[0], { date: '2021-11-20', why: 'Saturday' })
  assert.equal(out.trim().split('\n').length, 1)
})

test('without --json it speaks in plain words', async () => {
  const { code, out } = await clock('--received=2021-11-19')
  assert.equal(code, 0)
  assert.match(out, /Statement by +Wednesday 2 March 2022/)
  assert.match(out, /Monday 3 January 2022: New Year’s Day/)
})

test('a focused visit owes nothing without a priority action, and a draft and a plan with one', async () => {
  assert.match((await clock('--received', '2023-06-22', '--kind', 'focused-visit')).out, /No statement is owed/)
  const withOne = JSON.parse(
    (await clock('--received', '2023-06-22', '--kind', 'focused-visit', '--priority-action', '--json')).out,
  )
  assert.deepEqual([withOne.draftBy, withOne.statementBy], ['2023-07-20', '2023-09-29'])
})

test('each kind answers: with days, with nothing owed, or with a question', async () => {
  const answers = {
    'standard-inspection': ['2022-01-05', '2022-03-02', null],
    'short-inspection': ['2022-01-05', '2022-03-02', null],
    'single-inspection': ['2022-01-05', '2022-03-02', null],
    'focused-visit': [null, null, null],
    jtai: [null, '2022-03-02', 'Who does the letter name as the principal authority?'],
    // Inspections of areas of this form began in 2023.
    'area-send': [null, null, null],
    'monitoring-visit': [null, null, null],
    'annual-engagement-meeting': [null, null, null],
    'peer-challenge': [null, null, null],
    'committee-report': [null, null, 'Which inspection or visit is the committee report about?'],
    unknown: [null, null, 'What kind of document is it?'],
  } as const
  for (const [kind, expected] of Object.entries(answers)) {
    const { code, out } = await clock('--received', '2021-11-19', '--kind', kind, '--json')
    const { publishBy, statementBy, ask } = JSON.parse(out)
    assert.equal(code, 0, kind)
    assert.deepEqual([publishBy, statementBy, ask], [...expected], kind)
  }
})

test('the day of publication stands in for the day of receipt, with a notice on standard error', async () => {
  const { code, out, err } = await clock('--published', '2021-11-19')
  assert.equal(code, 0)
  assert.match(out, /Published \(as day 0\) +Friday 19 November 2021/)
  assert.match(out, /Statement by +Wednesday 2 March 2022/)
  assert.match(err, /stands in for the day it was received/)
})

test('a stated deadline is used, with the difference as a warning and exit 0', async () => {
  const { code, out, err } = await clock(
    '--received',
    '2022-08-18',
    '--kind',
    'jtai',
    '--stated',
    '2022-11-25',
    '--json',
  )
  assert.equal(code, 0)
  assert.equal(JSON.parse(out).statementBy, '2022-11-25')
  assert.match(err, /1 working day earlier/)
})

test('faults in the input exit with 1 and say what to do', async () => {
  const faults: readonly (readonly [string[], RegExp])[] = [
    [['--received', '2021-02-30'], /not a day that exists. Write it as YYYY-MM-DD/],
    [['--received', '19 November 2021'], /not a day that exists/],
    [['--received', '2021-11-19', '--stated', 'soon'], /--stated soon is not a day/],
    [['--received', '2021-11-19', '--kind', 'letter'], /not a kind of document. Use one of: standard-inspection/],
    [['--received', '2021-11-19', '--written-by', 'me'], /Use one of: this-authority/],
    [['--received', '2028-12-01'], /Bank holidays after 2028 are not known yet/],
  ]
  for (const [args, words] of faults) {
    const { code, out, err } = await clock(...args)
    assert.equal(code, 1, args.join(' '))
    assert.equal(out, '')
    assert.match(err, words)
  }
})

test('a command that cannot be run exits with 2, and --help with 0', async () => {
  for (const args of [[], ['--nope'], ['--received'], ['extra', '--received', '2021-11-19']]) {
    const { code, err } = await clock(...args)
    assert.equal(code, 2, args.join(' '))
    assert.match(err, /--help/)
  }
  const { code, out } = await clock('--help')
  assert.equal(code, 0)
  assert.match(out, /^Usage: throughline clock --received DATE/)
})
