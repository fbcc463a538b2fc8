import assert from 'node:assert/strict'
import test from 'node:test'
import { mayOpen, mayOpenDocument } from './access.ts'

const today = '2021-11-10'
const person = (...permissions: string[]) => ({ accountId: 'me', permissions: new Set(permissions) })
const reader = person('inspections.see')
const director = person('inspections.see', 'inspections.see-unpublished')
const hidden = { publishedOn: null, draft: false, shared: false, named: ['other'], partOf: null }

test('an inspection opens for everyone once it is published, and before that for named people and the director', () => {
  const rows: readonly [string, typeof hidden | object, boolean][] = [
    ['nobody said that it is published', {}, false],
    ['it is published tomorrow', { publishedOn: '2021-11-11' }, false],
    ['it is published today', { publishedOn: '2021-11-10' }, true],
    ['they are named', { named: ['me'] }, true],
    ['a draft is not published, whatever day was entered', { publishedOn: '2021-11-01', draft: true }, false],
    ['a draft, and they are named', { draft: true, named: ['me'] }, true],
    ['a meeting that everyone may see', { shared: true }, true],
    ['a part is opened through its whole only', { publishedOn: '2021-11-01', partOf: 'whole' }, false],
    ['a part of something that they are named for', { partOf: 'whole', named: ['me'] }, true],
  ]
  for (const [why, given, opens] of rows) {
    assert.equal(mayOpen({ ...hidden, ...given }, reader, today), opens, why)
    assert.equal(mayOpen({ ...hidden, ...given }, director, today), true, why)
  }
})

test('a document kept to named people stays with them when its inspection is published', () => {
  const published = { ...hidden, publishedOn: '2021-11-01' }
  assert.equal(mayOpenDocument({ restricted: false }, published, reader, today), true)
  assert.equal(mayOpenDocument({ restricted: true }, published, reader, today), false)
  assert.equal(mayOpenDocument({ restricted: true }, { ...published, named: ['me'] }, reader, today), true)
  assert.equal(mayOpenDocument({ restricted: true }, published, director, today), true)
  assert.equal(mayOpenDocument({ restricted: false }, hidden, reader, today), false)
})
