import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../../../test/support/database.ts'
import { inherited } from '../../../../test/support/inherited.ts'
import { letterText } from '../../../../test/support/invented-library.ts'
import { until } from '../../../../test/support/running-service.ts'
import type { Connection } from '../../../platform/db/connections.ts'
import type { FileOutcome } from '../model.ts'

const first = await testDatabase()
const second = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'throughline-import-'))
test.after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await first.close()
  await second.close()
})

const url = ({ host, port, user, password, database }: Connection): string =>
  `postgresql://${user}:${password}@${host}:${port}/${database}`
const environment = ({ connections }: typeof first) => ({
  ...inherited,
  DATABASE_URL: url(connections.app),
  DATABASE_OWNER_URL: url(connections.owner),
  COOKIE_SECRETS: 'x'.repeat(32),
})
const program = fileURLToPath(import.meta.resolve('../../../cli.ts'))

const start = (args: readonly string[], database = first): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'import', ...args], {
    env: environment(database),
  })

/** Runs the command; `onLine` is told each line of its output as it comes. */
const run = async (args: readonly string[], onLine?: (line: string, child: ChildProcess) => void, database = first) => {
  const child = start(args, database)
  const said = { out: '', err: '' }
  child.stdout!.on('data', (chunk) => {
    const lines = `${said.out.split('\n').at(-1)}${chunk}`.split('\n').slice(0, -1)
    said.out += chunk
    for (const line of lines) onLine?.(line, child)
  })
  child.stderr!.on('data', (chunk) => {
    said.err += chunk
  })
  const [code, signal] = await once(child, 'close')
  return { code, signal, ...said }
}

const outcomes = (out: string): FileOutcome[] =>
  out
    .split('\n')
    .filter((line) => line.includes('"fate"'))
    .map((line) => JSON.parse(line))

/** What the library holds, whatever the ids. */
const held = async ({ owner }: typeof first) =>
  (
    await owner(`
      select d.authority_name, d.sha256, d.kind, d.published_on::text, count(*)::int as paragraphs, md5(string_agg(p.text, '|' order by p.position)) as text
      from inspections.library_document d join inspections.library_paragraph p using (la_id, library_document_id)
      where d.la_id = 999 group by 1, 2, 3, 4 order by 2`)
  ).map((row) => JSON.stringify(row))

const reports = join(folder, 'reports')
const write = (name: string, content: string | Buffer) => {
  mkdirSync(join(reports, name, '..'), { recursive: true })
  writeFileSync(join(reports, name), content)
}
const count = 60
for (let at = 0; at < count; at += 1)
  write(
    `year-${at % 3}/letter-${String(at).padStart(2, '0')}.txt`,
    letterText('Fenshire', at, `Visits in area ${at} are timely.`),
  )

test('an import that is killed in the middle and run again holds the same as one run', {
  timeout: 360_000,
}, async () => {
  const acknowledged: string[] = []
  const killed = await run(['reports', reports, '--la', '999', '--json'], (line, child) => {
    const outcome = JSON.parse(line) as FileOutcome
    if (outcome.fate === 'stored') acknowledged.push(outcome.file)
    if (acknowledged.length >= 20) child.kill('SIGKILL')
  })
  assert.equal(killed.signal, 'SIGKILL')
  // The database goes on with what a killed program had sent it.
  const writers = "select count(*)::int as n from pg_locks where database = (select oid from pg_database where datname = current_database()) and relation = 'inspections.library_document'::regclass and mode = 'RowExclusiveLock'" // biome-ignore format: one question
  await until(async () => (await first.owner(writers))[0].n === 0, 'the database to have done with what was killed')
  const names = (await first.owner('select file_name from inspections.library_document')).map((row) => row.file_name)
  for (const file of acknowledged) assert.ok(names.includes(file), `${file} was acknowledged and is lost`)
  assert.ok(names.length < count, 'it was killed before the end')
  const [half] = await first.owner(`
    select count(*)::int as n from inspections.library_document d
    where not exists (select from inspections.library_paragraph p where p.library_document_id = d.library_document_id)`)
  assert.equal(half.n, 0)

  const again = await run(['reports', reports, '--la', '999', '--json'])
  assert.equal(again.code, 0, again.err)
  const fates = Map.groupBy(outcomes(again.out), ({ fate }) => fate)
  assert.equal(fates.get('known')?.length, names.length)
  assert.equal(fates.get('stored')?.length, count - names.length)

  const whole = await run(['reports', reports, '--la', '999'], undefined, second)
  assert.equal(whole.code, 0, whole.err)
  assert.match(whole.out, /^60 documents were added to the library\.$/m)
  assert.deepEqual(await held(first), await held(second))
})

test('Ctrl-C ends it after the document at hand, says how far it came, and a second run goes on', {
  timeout: 360_000,
}, async () => {
  await first.owner('delete from inspections.library_document')
  let seen = 0
  const stopped = await run(['reports', reports, '--la', '999', '--json'], (_line, child) => {
    seen += 1
    if (seen === 10) child.kill('SIGINT')
  })
  assert.equal(stopped.code, 1)
  assert.match(stopped.err, /Stopping after the document at hand/)
  const summary = JSON.parse(stopped.out.trim().split('\n').at(-1)!)
  assert.equal(summary.stopped, true)
  const [{ n }] = await first.owner('select count(*)::int as n from inspections.library_document')
  assert.equal(n, outcomes(stopped.out).filter(({ fate }) => fate === 'stored').length)
  assert.ok(n >= 10 && n < count, `${n} were stored`)
  const again = await run(['reports', reports, '--la', '999'])
  assert.equal(again.code, 0, again.err)
  assert.match(again.err, /^60 of 60$/m)
  assert.deepEqual(await held(first), await held(second))
})

test('each file that cannot be read or is not for the library is named with the reason; the others go on', async () => {
  const odd = join(folder, 'odd')
  const into = (name: string, content: string | Buffer) => {
    mkdirSync(odd, { recursive: true })
    writeFileSync(join(odd, name), content)
  }
  into('a-own.txt', letterText('Marlshire', 1, 'Visits are timely.'))
  into('b-broken.pdf', '%PDF-1.4 this is no PDF')
  into('c-empty.txt', '')
  into('d-poem.txt', 'The hills are green. The sheep are many.')
  into('e-good.txt', letterText('Wealdham', 1, 'Visits are timely.'))
  into('f-twice.txt', letterText('Wealdham', 1, 'Visits are timely.'))
  into('list.csv', 'a,b')
  into('.hidden.pdf', 'x')
  const { code, out, err } = await run(['reports', odd, '--la', '999'])
  assert.equal(code, 1)
  assert.match(out, /a-own\.txt: It is about this authority\. Upload it under Inspections/)
  assert.match(out, /b-broken\.pdf: The PDF is damaged/)
  assert.match(out, /c-empty\.txt: The file is empty/)
  assert.match(out, /d-poem\.txt: This does not look like an inspection report/)
  assert.match(out, /^1 document was added to the library\.$/m)
  assert.match(out, /^1 file was here already\.$/m)
  assert.match(out, /^2 files could not be read\.$/m)
  assert.match(out, /^1 passed over, neither PDF nor Word nor text/m)
  assert.match(err, /^6 of 6, 2 could not be read$/m)
})

const refused: readonly [readonly string[], RegExp, number][] = [
  [['reports'], /Say what to import, and from where/, 2],
  [['pictures', 'x'], /Say what to import/, 2],
  [['reports', join(folder, 'nowhere')], /no folder of this name/, 2],
  [['reports', reports], /Say which authority with --la NUMBER: 999 Marlshire, 998 Otherham/, 2],
  [['reports', reports, '--la', '997'], /Say which authority with --la NUMBER/, 2],
]

for (const [args, words, expected] of refused)
  test(`import ${args.map((arg) => arg.split('/').at(-1)).join(' ')} is refused in words`, async () => {
    const { code, err } = await run(args)
    assert.equal(code, expected)
    assert.match(err, words)
  })

test('a folder without documents is said to be so', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const { code, err } = await run(['reports', empty, '--la', '999'])
  assert.equal(code, 1)
  assert.match(err, /no PDF, Word document or text file/)
})

test('the beginning of an import is in the access log', async () => {
  const [entry] = await first.owner(`select person, action from access.log where action like '%library%' limit 1`)
  assert.equal(entry.action, 'began to import reports into the library')
})
