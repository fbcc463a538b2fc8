import assert from 'node:assert/strict'
import test from 'node:test'
import { isReason, sharedReasons } from './reasons.ts'

for (const [text, why, wanted] of [
  ['the review is next week and all is done', 'says what is the case', true],
  ['all is done', 'short, and says it', true],
  ['on holiday with her carers', 'says where the child is', true],
  ['', 'nothing', false],
  ['-', 'a sign', false],
  ['n/a', 'no words', false],
  ['None', 'one word', false],
  ['None needed', 'the question said back', false],
  ['No further action needed', 'the question said back at length', false],
  ['Nothing new at this time', 'that nothing is, and not why', false],
  ['none none none', 'one word thrice', false],
  ['done done done', 'one word thrice, and one that says something', false],
] as const)
  test(`“${text}”: ${why}`, () => assert.equal(isReason(text), wanted))

const said = (none: string, rationale = '') => new Map(Object.entries({ none, rationale }))

test('one reason pasted for two children is found at both, with other signs too; a reason of its own is not', () => {
  const all = new Map([
    ['a', said('The plan holds and works')],
    ['b', said('the plan holds, and works.')],
    ['c', said('The plan holds and the visit is booked')],
    ['d', said('', 'It works')],
    ['e', said('', 'It works')],
  ])
  const shared = sharedReasons(all)
  assert.deepEqual([...shared.values()], [['none'], ['none'], [], [], []], 'two words are too few to be a copy')
})
