import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Client, Seen } from '../../../test/support/client.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { letterText } from '../../../test/support/invented-library.ts'
import { access } from '../../access/index.ts'
import { inspections } from '../index.ts'

const council = await testCouncil({ slices: [access, inspections], sample: false })
test.after(council.close)
const director = await council.signIn('director')

const sample = (name: string) => readFileSync(new URL(`../../sample-council/documents/${name}`, import.meta.url))
const upload = (client: Client, name: string, bytes: Buffer): Promise<Seen> =>
  client.upload('/inspections/upload', {}, { document: { name, type: 'application/octet-stream', bytes } })

test('a document that is no report is doubted at once, with the way to remove it', async () => {
  const seen = await upload(
    director,
    'menu.pdf',
    Buffer.from('Lunch on Monday\n\nSoup, bread and apples for everyone.\n'),
  )
  assert.match(seen.words, /does not look like a report or letter that Throughline knows/)
  assert.match(seen.words, /menu\.pdf, ends in \.pdf, but its content is plain text/)
  assert.doesNotMatch(seen.words, /The document was read/)
  const [, remove] = /href="([^"]+\/remove)">Remove this document</.exec(seen.text)!
  assert.match((await director.post(remove!, {})).words, /The document was removed/)
})

test('a file that cannot be read gets a sentence on the form, and leaves nothing behind', async () => {
  const count = () => council.owner('select count(*)::int as n from inspections.document')
  const before = await count()
  const whole = sample('marlshire-inspection-2025.pdf')
  const faults: readonly [string, Buffer, RegExp][] = [
    ['empty.pdf', Buffer.alloc(0), /empty/],
    ['page.pdf', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), /web page/],
    ['cut.pdf', whole.subarray(0, 900), /damaged or incomplete/],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), /not a PDF/],
  ]
  for (const [name, bytes, says] of faults) {
    const seen = await upload(director, name, bytes)
    assert.equal(seen.status, 422, name)
    assert.match(seen.words, says)
    assert.match(seen.words, /There is a problem/)
  }
  const none = await director.post('/inspections/upload', {})
  assert.match(none.words, /Choose the report or letter to upload/)
  assert.deepEqual(await count(), before)
})

test('whose a document is gets asked when it is about another authority, and it can go into the library instead', async () => {
  const asked = await upload(director, 'other.txt', Buffer.from(letterText('Stonebeck', 1, 'Visits are on time.')))
  assert.match(asked.path, /^\/inspections\/[0-9a-f-]{36}\/whose$/)
  assert.match(asked.words, /read as a document about Stonebeck , not Marlshire Council/)
  const nothing = await director.post(asked.path, {})
  assert.equal(nothing.status, 422)
  assert.match(nothing.words, /Choose where the document should be kept/)
  const ours = await director.post(asked.path, { whose: 'ours' })
  assert.match(
    ours.words,
    /stays in the register.*This document is about Stonebeck, not Marlshire.*Put it into the library/,
  )
  const id = asked.path.split('/')[2]!
  assert.match(
    (await director.get(`/inspections/${id}/clock`)).words,
    /This document is about Stonebeck, not Marlshire Council\. If it is here to learn from, its dates do not bind/,
  )
  const moved = await director.post(asked.path, { whose: 'library' })
  assert.equal(moved.path, '/library')
  assert.match(moved.words, /other\.txt is in the library now.*Stonebeck/)
  assert.equal((await director.get(`/inspections/${id}`)).status, 404)
  assert.match((await director.get('/search?words=visits&where=elsewhere')).words, /Stonebeck/)
  const again = await upload(director, 'other.txt', Buffer.from(letterText('Stonebeck', 1, 'Visits are on time.')))
  await director.post(again.path, { whose: 'library' })
  const [held] = await council.owner('select count(*)::int as n from inspections.library_document')
  assert.equal(held.n, 1, 'what is in the library already is not there twice')
})

test('a document of which something was accepted stays where it is', async () => {
  const asked = await upload(director, 'kept.txt', Buffer.from(letterText('Stonebeck', 2, 'Plans are clear.')))
  const id = asked.path.split('/')[2]!
  const review = await director.get(`/inspections/${id}/review`)
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  await director.post(`/inspections/${id}/review`, { value: values })
  assert.equal((await director.post(asked.path, { whose: 'library' }, { from: '/account' })).status, 409)
  assert.doesNotMatch((await director.get(`/inspections/${id}/review`)).words, /Put it into the library/)
  assert.equal((await director.get(`/inspections/${id}`)).status, 200)
  assert.match((await director.get('/inspections')).words, /Other authorities.*Stonebeck/)
  assert.doesNotMatch((await director.get('/inspections?whose=own')).words, /to Stonebeck/)
  assert.match((await director.get('/inspections?whose=others')).words, /to Stonebeck/)
})
