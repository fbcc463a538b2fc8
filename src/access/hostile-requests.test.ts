import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { access } from './index.ts'

const council = await testCouncil({ slices: [access], sample: false })
test.after(council.close)

type Sent = { status: number; text: string; milliseconds: number }

const send = async (path: string, init: RequestInit): Promise<Sent> => {
  const start = performance.now()
  const response = await fetch(new URL(path, council.url), { redirect: 'manual', ...init })
  const text = await response.text()
  return { status: response.status, text, milliseconds: performance.now() - start }
}
const form = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
})
const parts = (body: string | ReadableStream, boundary = '; boundary=B'): RequestInit =>
  ({
    method: 'POST',
    headers: { 'content-type': `multipart/form-data${boundary}` },
    body,
    duplex: 'half',
  }) as RequestInit
const part = (name: string, text: string): string =>
  `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`

/** Parts that do not say how long they are together. */
const unannounced = (count: number, one: string): ReadableStream => {
  let sent = 0
  return new ReadableStream({
    pull: (controller) => {
      if (sent === count) return controller.close()
      sent += 1
      controller.enqueue(Buffer.from(one))
    },
  })
}

test('a form of one name, sent 100,000 times, does not hold up the service', async () => {
  const seen = await send('/sign-in', form('a&'.repeat(100_000)))
  assert.equal(seen.status, 413)
  assert.ok(seen.milliseconds < 5000, `took ${seen.milliseconds} ms`)
})

test('9,000 values of one name are taken, in their order', async () => {
  const director = await council.signIn('director')
  const many = Array.from({ length: 9000 }, (_, at) => `v${at}`)
  const seen = await director.post('/account/password', { many, 'password-new': 'short' })
  assert.equal(seen.status, 400)
  assert.match(seen.words, /12 characters or more/)
})

test('more text than a form may have is refused, also when its length was not said', async () => {
  const seen = await send('/sign-in', parts(unannounced(40, part('a', 'x'.repeat(500_000)))))
  assert.equal(seen.status, 413)
})

test('a body without an end or without a boundary is the request’s fault', async () => {
  for (const init of [parts(part('a', 'b')), parts(part('a', 'b'), '')]) {
    const seen = await send('/sign-in', init)
    assert.equal(seen.status, 400)
    assert.match(seen.text, /That request could not be understood/)
  }
})

test('JSON and plain text are not read as forms', async () => {
  for (const type of ['application/json', 'text/plain']) {
    const seen = await send('/sign-in', { method: 'POST', headers: { 'content-type': type }, body: '{"email":"x"}' })
    assert.equal(seen.status, 400)
  }
})

test('a control character is taken out of what was typed, and half a letter does no harm', async () => {
  const administrator = await council.signIn('administrator')
  const day = { 'since-day': '1', 'since-month': '1', 'since-year': '2026' }
  const seen = await administrator.post('/staff-directory/teams/new', { name: 'No\0rth\u0007 \ud800', ...day })
  assert.equal(seen.status, 200)
  assert.match(seen.words, /North \ufffd is saved/)
  for (const name of ['person', 'record', 'subject'])
    assert.equal((await administrator.get(`/access-log?${name}=a%00b`)).status, 200)
})

test('a day of the year 0, which never was, is no day', async () => {
  const administrator = await council.signIn('administrator')
  const log = await administrator.get(
    '/access-log?from-day=1&from-month=1&from-year=0000&until-day=29&until-month=2&until-year=0',
  )
  assert.equal(log.status, 200)
  assert.match(log.words, /The first day must be a real date/)
  const day = { 'since-day': '1', 'since-month': '1', 'since-year': '0000' }
  const seen = await administrator.post('/staff-directory/teams/new', { name: 'North', ...day })
  assert.equal(seen.status, 400)
  assert.match(seen.words, /must be a real date/)
})

test('an address that cannot be decoded is a page that does not exist', async () => {
  for (const path of ['/%', '/%c0%ae', '/accounts/%E0%A4%A', '/%00']) {
    const seen = await send(path, {})
    assert.equal(seen.status, 404)
    assert.match(seen.text, /Page not found/)
  }
})

test('no answer of the server was an error that nobody foresaw', () => {
  assert.deepEqual(
    council.log.filter((line) => line.event === 'unexpected'),
    [],
  )
})
