import assert from 'node:assert/strict'
import test from 'node:test'
import { namesChild } from './name-in-text.ts'

const child = { forename: 'May', surname: 'O’Dell-Ash' }
const cases: readonly { text: string; names: boolean; why: string }[] = [
  { text: 'May moved to her aunt', names: true, why: 'the forename' },
  { text: 'Told by Mrs O’Dell-Ash.', names: true, why: 'the surname, before a full stop' },
  { text: 'May’s school was told', names: true, why: 'with a genitive' },
  { text: 'She may move', names: false, why: 'a word that is no name as it is written' },
  { text: 'Maya moved', names: false, why: 'another name that begins so' },
  { text: 'Moved to an aunt', names: false, why: 'no name at all' },
]
for (const { text, names, why } of cases)
  test(`a text that ${names ? 'seems to name' : 'does not name'} the child: ${why}`, () =>
    assert.equal(namesChild(text, child), names))

test('nothing is a name where none is loaded', () =>
  assert.equal(namesChild('May moved', { forename: null, surname: '' }), false))
