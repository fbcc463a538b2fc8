import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { CommandIO } from '../../platform/command.ts'
import { help, run } from './command.ts'
import { focusedVisit, report2026 } from './invented-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'reader-'))
test.after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const call = async (args: string[], input = '') => {
  const said = { out: '', err: [] as string[] }
  const io: CommandIO = {
    out: async (text) => {
      said.out += text
    },
    err: (sentence) => said.err.push(sentence),
    stdin: async () => Buffer.from(input),
    env: {},
    today: '2026-11-22',
  }
  const code = await run(args, io)
  return { code, err: said.err, lines: said.out.split('\n').filter((line) => line !== '') }
}

test('one JSON object a line comes out for each file, in the order of the arguments', async () => {
  const files = [file('report.txt', report2026), file('letter.txt', focusedVisit), file('again.txt', report2026)]
  const { code, err, lines } = await call(['--json', ...files])
  assert.equal(code, 0)
  assert.deepEqual(err, [])
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).file),
    files,
  )
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).kind),
    ['standard-inspection', 'focused-visit', 'standard-inspection'],
  )
  assert.equal(JSON.parse(lines[0]!).sources, undefined)
})

test('a file that cannot be read gets a sentence, the others go on, and the exit code is 1', async () => {
  const bad = file('page.pdf', '<html><body>404</body></html>')
  const { code, err, lines } = await call([bad, join(folder, 'nowhere.pdf'), file('good.txt', report2026)])
  assert.equal(code, 1)
  assert.equal(lines.length, 1)
  assert.match(err[0]!, /page\.pdf: The file is a web page, not a document/)
  assert.match(err[1]!, /nowhere\.pdf: The file cannot be opened/)
})

test('- reads standard input, and --sources adds the rule each value was read by', async () => {
  const { code, lines } = await call(['--sources', '-'], report2026)
  assert.equal(code, 0)
  const document = JSON.parse(lines[0]!)
  assert.equal(document.file, '-')
  assert.equal(document.sources['judgements.0.grade'].rule, 'judgement-list')
})

test('without a file, or with an unknown option, it says what to do and exits 2', async () => {
  assert.equal((await call([])).code, 2)
  const { code, err } = await call(['--xml', 'a.pdf'])
  assert.equal(code, 2)
  assert.match(err[0]!, /--xml/)
})

test('--help says how to use it', async () => {
  const { code, lines } = await call(['--help'])
  assert.equal(code, 0)
  assert.equal(
    lines.join('\n'),
    help
      .split('\n')
      .filter((line) => line !== '')
      .join('\n'),
  )
})
