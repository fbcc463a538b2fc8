import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { childParts } from './parts.ts'
import { isRepeated, repeatsIn } from './repeats.ts'

for (const [why, before, now, wanted] of [
  ['word for word', 'School is going well.', 'School is going well.', true],
  ['other signs, spaces and capitals', 'School is going well.', 'school  is going\nwell!', true],
  ['one word more', 'School is going well.', 'School is still going well.', false],
  ['other order', 'Mum said no, dad said yes', 'Dad said yes, mum said no', false],
  ['too short to be copied', 'None', 'None', false],
  ['two words', 'No change', 'No change', false],
  ['nothing now', 'School is going well.', '', false],
  ['nothing before', '', 'School is going well.', false],
  ['both empty', '', '', false],
  ['letters of other alphabets count', 'Ołeh mówi że dobrze', 'ołeh mówi, że dobrze', true],
] as const)
  test(`${why}: ${wanted ? 'the same' : 'not the same'}`, () => assert.equal(isRepeated(before, now), wanted))

const voice = childParts.filter(({ id }) => id === 'voice')
const texts = (given: Record<string, string>) => new Map(Object.entries(given))

test('a repeated text is asked about until somebody says that it still holds', () => {
  const before = texts({ voice: 'She wants to stay where she is' })
  assert.deepEqual(repeatsIn(voice, before, texts({ voice: 'She wants to stay where she is.' })), voice)
  assert.deepEqual(repeatsIn(voice, before, texts({ voice: 'She wants to stay where she is.', 'still-voice': 'yes' })), []) // biome-ignore format: one line
})

test('a decision or a day may be the same as last time', () => {
  const same = texts({ decision: 'no-change', seen: '3/11/2026', risk: 'high' })
  assert.deepEqual(repeatsIn(childParts, same, same), [])
})

test('a text is its own repetition whatever stands between its words, and no longer when a word is added', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 3, maxLength: 12 })
  const gaps = fc.array(fc.constantFrom(' ', '  ', '\n', ', ', '. ', ' - ', '…'), { minLength: 11, maxLength: 11 })
  fc.assert(
    fc.property(words, gaps, gaps, (said, one, other) => {
      const join = (between: readonly string[]) => said.map((word, at) => (at === 0 ? word : between[at - 1] + word)).join('') // biome-ignore format: one line
      assert.ok(isRepeated(join(one), join(other).toUpperCase()))
      assert.ok(!isRepeated(join(one), `${join(other)} again`))
    }),
    { numRuns: 300 },
  )
})
