import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Client, Seen } from '../../../test/support/client.ts'
import { testCouncil } from '../../../test/support/council.ts'
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
