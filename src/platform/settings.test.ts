import assert from 'node:assert/strict'
import test from 'node:test'
import { readSettings, settingsTable } from './settings.ts'

const settings = (environment: Record<string, string>) => {
  const read = readSettings(environment)
  assert.ok('settings' in read, JSON.stringify(read))
  return read.settings
}
const faults = (environment: Record<string, string>) => {
  const read = readSettings(environment)
  return 'faults' in read ? read.faults : []
}

test('with nothing set, it serves this machine only, on the built-in database', () => {
  const { host, port, database, publicUrl, trustProxy, separateWorker } = settings({})
  assert.deepEqual({ host, port, database, publicUrl, trustProxy, separateWorker }, {
    host: '127.0.0.1', port: null, database: null, publicUrl: null, trustProxy: false, separateWorker: false,
  }) // biome-ignore format: one line each would say no more
})

test('an empty value counts as not set', () => {
  assert.equal(settings({ PORT: '', HOST: '  ' }).host, '127.0.0.1')
})

test('every wrong setting gets its own sentence, all at once, and no value is repeated', () => {
  const secret = 'hunter2hunter2'
  const said = faults({
    PORT: 'eighty',
    PUBLIC_URL: 'throughline.example',
    COOKIE_SECRETS: secret,
    DATABASE_URL: `mysql://root:${secret}@db/x`,
    THROUGHLINE_SAMPLE: 'perhaps',
    THROUGHLINE_SAMPEL: 'off',
  })
  assert.equal(said.length, 6)
  assert.match(said.join('\n'), /PORT must be a number from 1 to 65535/)
  assert.match(said.join('\n'), /THROUGHLINE_SAMPEL is not a setting/)
  assert.doesNotMatch(said.join('\n'), new RegExp(secret))
})

test('numbers keep their limits', () => {
  for (const [name, value] of [
    ['PORT', '70000'],
    ['DATABASE_POOL', '0'],
    ['DATABASE_POOL', '1.5'],
    ['JOBS_AT_ONCE', '-1'],
  ] as const)
    assert.equal(faults({ [name]: value }).length, 1, `${name}=${value}`)
})

test('cookie secrets are newest first', () => {
  const [one, two] = ['n'.repeat(32), 'o'.repeat(40)]
  assert.deepEqual(settings({ COOKIE_SECRETS: `${one}, ${two}` }).cookieSecrets, [one, two])
  assert.equal(faults({ COOKIE_SECRETS: `${one},short` }).length, 1)
})

test('an owner login needs a login for pages', () => {
  assert.equal(faults({ DATABASE_OWNER_URL: 'postgresql://owner@db/throughline' }).length, 1)
  const both = {
    DATABASE_URL: 'postgresql://web@db/throughline',
    DATABASE_OWNER_URL: 'postgresql://owner@db/throughline',
  }
  assert.equal(settings(both).database?.ownerUrl, both.DATABASE_OWNER_URL)
})

test('proxies are named by address, never trusted wholesale', () => {
  assert.equal(settings({ TRUST_PROXY: '10.0.0.5, 10.1.0.0/16' }).trustProxy, '10.0.0.5, 10.1.0.0/16')
  assert.equal(faults({ TRUST_PROXY: 'true' }).length, 1)
  assert.equal(settings({ TRUST_PROXY: 'off' }).trustProxy, false)
})

test('every setting is described for docs/operations.md', () => {
  assert.ok(settingsTable.length > 15)
  for (const row of settingsTable) assert.ok(row.meaning.endsWith('.') && row.fallback !== '', row.name)
})
