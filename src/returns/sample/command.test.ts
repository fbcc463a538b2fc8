import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { CommandIO } from '../../platform/command.ts'
import { run } from './command.ts'

const scratch = mkdtempSync(join(tmpdir(), 'throughline-sample-'))
test.after(() => rmSync(scratch, { recursive: true }))

const command = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ['', '']
  const io: CommandIO = {
    out: async (text) => {
      out += text
    },
    err: (sentence) => {
      err += `${sentence}\n`
    },
    stdin: async () => Buffer.alloc(0),
    env: {},
    today: '2026-03-31',
  }
  return { code: await run(args, io), out, err }
}

const options = ['--children', '200', '--seed', 'x', '--as-at', '2026-03-31']

test('it says what it wrote, and writes it', async () => {
  const folder = join(scratch, 'all')
  const { code, out } = await command(
    ...options,
    '--out',
    folder,
    '--format',
    'csv',
    '--ssd',
    '--local',
    '--faults',
    '0.1',
  )
  assert.equal(code, 0)
  assert.match(out, /annex-a\/List 1\.csv +\d+ rows/)
  assert.match(out, /ssd\/ssd_person\.csv +\d+ rows/)
  assert.match(out, /local\/contact-decisions\.csv +\d+ rows/)
  assert.match(out, /faults\.json +\d+ faults/)
  assert.deepEqual(readdirSync(folder).sort(), ['annex-a', 'faults.json', 'local', 'ssd'])
  const faults = JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8'))
  assert.ok(faults.length > 5)
  assert.deepEqual(Object.keys(faults[0]), ['kind', 'changes', 'list', 'row', 'column', 'subject', 'finds', 'also'])
})

test('the same options give the same bytes, and without faults there is no list of them', async () => {
  const [one, other] = [join(scratch, 'one'), join(scratch, 'other')]
  await command(...options, '--out', one)
  await command(...options, '--out', other)
  assert.deepEqual(readdirSync(one), ['annex-a.xlsx'])
  assert.ok(readFileSync(join(one, 'annex-a.xlsx')).equals(readFileSync(join(other, 'annex-a.xlsx'))))
})

test('the sample council’s own return needs neither a number nor a seed', async () => {
  const folder = join(scratch, 'marlshire')
  const { code, out } = await command('--marlshire', '--out', folder, '--as-at', '2026-11-22')
  assert.equal(code, 0, out)
  const rows = Number(/annex-a\.xlsx +(\d+) rows/.exec(out)![1])
  assert.ok(rows > 1500 && rows < 4000, String(rows))
})

test('a folder that is not empty is left alone, but with --force', async () => {
  const folder = mkdtempSync(join(scratch, 'full-'))
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  const refused = await command(...options, '--out', folder)
  assert.deepEqual([refused.code, readdirSync(folder)], [1, ['mine.txt']])
  assert.match(refused.err, /is not empty, so nothing was written/)
  assert.equal((await command(...options, '--out', folder, '--force')).code, 0)
  assert.deepEqual(readdirSync(folder).sort(), ['annex-a.xlsx', 'mine.txt'])
})

for (const [why, args, said] of [
  ['no number of children', ['--seed', 'x', '--out', 'y'], /how many children/],
  ['half a child', ['--children', '2.5', '--seed', 'x', '--out', 'y'], /how many children/],
  ['no seed', ['--children', '200', '--out', 'y'], /Give a seed/],
  ['no folder', ['--children', '200', '--seed', 'x'], /which folder/],
  ['a rate above one', [...options, '--out', 'y', '--faults', '2'], /from 0 to 1/],
  ['a day that does not exist', [...options, '--out', 'y', '--as-at', '2026-02-30'], /is not a day/],
  ['a format nobody writes', [...options, '--out', 'y', '--format', 'pdf'], /xlsx or csv/],
  ['the sample council and a seed of one’s own', ['--marlshire', '--seed', 'x', '--out', 'y'], /leave these out/],
  ['an option that does not exist', ['--childs', '3'], /--childs/],
] as const)
  test(`refused in words: ${why}`, async () => {
    const { code, err } = await command(...args)
    assert.equal(code, 2)
    assert.match(err, said)
    assert.match(err, /--help/)
  })
