import assert from 'node:assert/strict'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { openDatabase } from '../platform/db/database.ts'
import { html as answer, json } from '../platform/http/page.ts'
import { fileUpload, form, input } from '../platform/views/govuk.ts'
import { html } from '../platform/views/html.ts'
import { page } from '../platform/views/page.ts'
import { startWeb } from '../web.ts'
import { access } from './index.ts'
import type { Page } from './model.ts'
import type { Slice } from './slice.ts'

const uploadForm = (chrome: Parameters<typeof page>[0], note: string, errors: Record<string, string>) =>
  page(chrome, {
    title: 'Upload',
    errors,
    body: form({
      chrome,
      action: '/trial',
      multipart: true,
      body: html`${input({ name: 'note', label: 'Note', value: note })}${fileUpload({ name: 'file', label: 'File', error: errors.file })}`,
    }),
  })

const trial: Page = {
  path: '/trial',
  title: 'Trial',
  may: 'home.see',
  reachedFrom: '/',
  show: async ({ chrome }) => answer(uploadForm(chrome, '', {})),
  submit: async ({ chrome }, given) => {
    const file = given.file('file')
    if (!file) return answer(uploadForm(chrome, given.get('note'), { file: 'Choose a file' }), 400)
    const text = `${file.name} ${file.bytes.length} ${given.get('note')} ${given.all('many').join('+')}`
    return answer(page(chrome, { title: 'Got it', body: html`<p>${text}</p>` }))
  },
}
const broken: Page = {
  path: '/broken',
  title: 'Broken',
  may: 'home.see',
  reachedFrom: '/',
  show: async () => {
    throw new Error('Key (email)=(someone@private.example) already exists')
  },
}
const settings = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  trustProxy: false as const,
  dataFolder: join(tmpdir(), `throughline-test-web-${process.getuid?.()}`),
}
const trials: Slice = { name: 'trials', pages: [trial, broken], recordTypes: [] }
const council = await testCouncil({ slices: [access, trials] })
test.after(council.close)
const director = await council.signIn('director')

test('every page carries the strict content security policy with its own nonce, and is kept by nobody', async () => {
  const [one, other] = [await director.get('/account'), await director.get('/account')]
  const policy = one.headers.get('content-security-policy')!
  const nonce = /'nonce-([^']+)'/.exec(policy)![1]
  assert.equal(
    policy.replace(`'nonce-${nonce}'`, 'N'),
    "default-src 'none';script-src 'self' N;style-src 'self';img-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
  )
  assert.ok(one.text.includes(`<script nonce="${nonce}">`))
  assert.notEqual(other.headers.get('content-security-policy'), policy)
  assert.equal(one.headers.get('cache-control'), 'no-store')
  assert.equal(one.headers.get('x-content-type-options'), 'nosniff')
  assert.doesNotMatch(one.text, / style="| onclick=|fonts\.g|GDS Transport/)
})

test('stylesheets and the script are kept for a year under a name with a hash, without crown or GDS Transport', async () => {
  const page = await director.get('/account')
  const addresses = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1]!)
  assert.equal(addresses.length, 4)
  for (const address of addresses) {
    const seen = await director.get(address)
    assert.equal(seen.status, 200, address)
    assert.match(seen.headers.get('cache-control')!, /max-age=31536000, immutable/)
    assert.doesNotMatch(seen.text, /GDS Transport|crest|url\(/)
  }
  assert.equal((await director.get('/assets/council/zz.css')).status, 404)
})

test('an unknown address and an id that is none are pages that say so, with the way home', async () => {
  for (const path of ['/nowhere', '/accounts/not-an-id', '/staff-directory/people/0']) {
    const seen = await (path.startsWith('/accounts') ? await council.signIn('administrator') : director).get(path)
    assert.equal(seen.status, 404, path)
    assert.match(seen.words, /Page not found.*Go to the home page/)
    assert.match(seen.text, /Sign out/)
  }
})

test('a role that may not is told which roles may and whom to ask, stays signed in, and it is logged', async () => {
  const seen = await director.get('/accounts')
  assert.equal(seen.status, 403)
  assert.match(seen.words, /You do not have permission.*Administrator.*Priya Lindqvist, administrator/)
  assert.equal((await director.get('/account')).status, 200)
  const log = await director.get('/access-log?person=Okonedo')
  assert.match(log.words, /was refused/)
})

test('an error that nobody foresaw shows a reference, and the log has it without personal data', async () => {
  const seen = await director.get('/broken')
  assert.equal(seen.status, 500)
  const reference = /<strong>([0-9a-f]{10})<\/strong>/.exec(seen.text)![1]
  assert.doesNotMatch(seen.text, /private\.example/)
  const line = council.log.find((one) => one.reference === reference)!
  assert.deepEqual([line.route, line.method], ['/broken', 'GET'])
  const { lineOf } = await import('../platform/log.ts')
  assert.doesNotMatch(lineOf(line, new Date()), /private\.example/)
})

test('a file arrives whole with its name in any script, beside every value of a name', async () => {
  const bytes = Buffer.alloc(3_000_000, 7)
  const file = { name: 'Ōtākou – report “final”.pdf', type: 'application/pdf', bytes }
  const seen = await director.upload('/trial', { note: ' line one\r\nline two ', many: ['a', 'b'] }, { file })
  assert.match(seen.words, /Ōtākou – report “final”\.pdf 3000000 line one line two a\+b/)
})

test('a file over 25 MB is refused with the limit said, and what was typed goes back to the form', async () => {
  const bytes = Buffer.alloc(25 * 1024 * 1024 + 1)
  const file = { name: 'scan.pdf', type: 'application/pdf', bytes }
  const seen = await director.upload('/trial', { note: 'kept words' }, { file })
  assert.equal(seen.status, 413)
  assert.match(seen.words, /scan\.pdf is larger than 25 MB.*kept words/)
  const back = await director.post('/trial', { note: 'kept words' })
  assert.match(back.text, /value="kept words"/)
  assert.match(back.words, /Choose a file/)
})

test('a form chosen without a file says so', async () => {
  const seen = await director.upload('/trial', { note: 'n' }, { file: { name: '', type: '', bytes: Buffer.alloc(0) } })
  assert.match(seen.words, /Choose a file/)
})

test('health is public, quick and says nothing about anyone', async () => {
  const seen = await council.visitor().get('/health')
  assert.equal(seen.status, 200)
  assert.equal(JSON.parse(seen.text).database, 'answers')
})

test('a HEAD request is answered like GET without a body, and other methods change nothing', async () => {
  const head = await fetch(`${council.url}/help`, { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    assert.equal((await fetch(`${council.url}/account`, { method })).status, 404)
})

test('the log names routes, never addresses with what was asked', async () => {
  await director.get('/staff-directory?q=Penhallow')
  const lines = council.log.filter((line) => line.event === 'request')
  assert.ok(lines.length > 10)
  assert.doesNotMatch(JSON.stringify(lines), /Penhallow|\?/)
})

test('over https cookies are Secure, HttpOnly, SameSite and bound to the host', async () => {
  const web = await startWeb({
    settings: { ...settings, publicUrl: 'https://throughline.marlshire.example', trustProxy: '127.0.0.1' },
    database: council.database,
    slices: [access],
  })
  try {
    const response = await fetch(`${web.url}/sign-in`)
    const [cookie] = response.headers.getSetCookie()
    assert.match(cookie!, /^__Host-form=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    assert.match(response.headers.get('strict-transport-security')!, /max-age=31536000/)
  } finally {
    await web.close()
  }
})

const where: Page = {
  path: '/where',
  title: 'Where',
  may: 'anyone',
  reachedFrom: '/',
  show: async (visit) => json({ origin: visit.door.origin }),
}

for (const [why, publicUrl, origin] of [
  [
    'the public address, whatever host a request names',
    'https://throughline.marlshire.example/',
    'https://throughline.marlshire.example',
  ],
  ['as the request named it, where no public address is set', null, 'http://somewhere.example'],
] as const)
  test(`an address to be used elsewhere begins with ${why}`, async () => {
    const web = await startWeb({
      settings: { ...settings, publicUrl },
      database: council.database,
      slices: [access, { name: 'where', pages: [where], recordTypes: [] }],
    })
    try {
      const { port } = new URL(web.url)
      const text = await new Promise<string>((resolve, reject) => {
        const asked = request({ port, path: '/where', headers: { host: 'somewhere.example' } }, async (response) => {
          resolve(Buffer.concat(await response.toArray()).toString())
        })
        asked.on('error', reject).end()
      })
      assert.deepEqual(JSON.parse(text), { origin })
    } finally {
      await web.close()
    }
  })

test('too many pages in a minute from one address get a page that says to wait', async () => {
  const web = await startWeb({
    settings,
    database: council.database,
    slices: [access],
    pagesPerMinute: 3,
  })
  try {
    const statuses: number[] = []
    for (let at = 0; at < 4; at += 1) statuses.push((await fetch(`${web.url}/help`)).status)
    assert.deepEqual(statuses, [200, 200, 200, 429])
  } finally {
    await web.close()
  }
})

test('when the database does not answer, a page says so in plain words and /health says 503', async () => {
  const database = openDatabase(
    { host: '127.0.0.1', port: 1, user: 'x', password: 'x', database: 'x' },
    { patience: 200 },
  )
  const web = await startWeb({
    settings,
    database,
    slices: [access],
  })
  try {
    const response = await fetch(`${web.url}/account`, { headers: { cookie: `session=999.${'a'.repeat(43)}` } })
    assert.equal(response.status, 503)
    assert.match(await response.text(), /The database cannot be reached just now. What you sent was not saved/)
    const health = await fetch(`${web.url}/health`)
    assert.equal(health.status, 503)
    assert.deepEqual(await health.json(), { ok: false, database: 'does not answer' })
  } finally {
    await web.close()
    await database.close()
  }
})
