import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { lineOf, masked, networkOf, openLog, withoutPersonalData } from './log.ts'

test('a line is one JSON object with its time, and facts that nobody allowed are dropped', () => {
  const line = lineOf(
    {
      level: 'info',
      event: 'request',
      route: '/inspections/:inspectionId',
      status: 200,
      email: 'jane@example.org',
      query: '?name=Jane',
    },
    new Date('2026-11-22T08:30:00Z'),
  )
  assert.deepEqual(JSON.parse(line), {
    time: '2026-11-22T08:30:00.000Z', level: 'info', event: 'request', route: '/inspections/:inspectionId', status: 200,
  }) // biome-ignore format: one line each would say no more
  assert.ok(line.endsWith('}\n'))
})

test('an error is told by its kind, codes and place; what was typed is masked', () => {
  const error = Object.assign(
    new Error('invalid input syntax for type uuid: "Jane Doe", asked by jane.doe@example.org, UPN 123456789'),
    {
      code: '22P02',
      detail: 'Key (email)=(jane@example.org) already exists.',
    },
  )
  const told = withoutPersonalData(error)
  assert.equal(told.code, '22P02')
  assert.equal(told.message, 'invalid input syntax for type uuid: "…", asked by [e-mail], UPN [number]')
  assert.match(JSON.stringify(told.at), /log\.test\.ts/)
  assert.doesNotMatch(JSON.stringify(told), /Jane|jane|123456789|already exists/)
})

test('the cause of an error is told as well, as carefully', () => {
  const told = withoutPersonalData(new Error('could not save', { cause: new Error("no row for 'Jane'") }))
  assert.match(JSON.stringify(told.cause), /no row for/)
  assert.doesNotMatch(JSON.stringify(told), /Jane/)
})

test('an error given as a fact is masked too', () => {
  const line = lineOf({ level: 'error', event: 'x', error: new Error('for "Jane"') }, new Date())
  assert.doesNotMatch(line, /Jane/)
})

test('a network address is kept only as its network', () => {
  assert.equal(networkOf('192.0.2.77'), '192.0.2.0/24')
  assert.equal(networkOf('::ffff:192.0.2.77'), '192.0.2.0/24')
  assert.equal(networkOf('2001:db8:12:34::5'), '2001:db8:12::/48')
})

test('text without anything personal is left as it is', () => {
  assert.equal(masked('The database is back after 2513 ms.'), 'The database is back after 2513 ms.')
})

test('a log file is opened again on SIGHUP, so that it can be rotated', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-log-'))
  const file = join(folder, 'throughline.log')
  const log = openLog({ level: 'info', file })
  log({ level: 'debug', event: 'too-small' })
  log({ level: 'info', event: 'first' })
  renameSync(file, `${file}.1`)
  process.emit('SIGHUP')
  log({ level: 'warn', event: 'second' })
  assert.match(readFileSync(`${file}.1`, 'utf8'), /^\{[^\n]*"first"\}\n$/)
  assert.match(readFileSync(file, 'utf8'), /^\{[^\n]*"second"\}\n$/)
  rmSync(folder, { recursive: true })
})
