import assert from 'node:assert/strict'
import test from 'node:test'
import { newToken, readToken, seal, unseal } from './tokens.ts'

test('a token names its authority, and is read back from its cookie', () => {
  const token = newToken(999)
  assert.deepEqual(readToken(token.value), token)
  assert.notEqual(newToken(999).value, token.value)
})

test('anything else in the cookie is nobody', () => {
  for (const value of [null, '', '999', '999.short', `x.${'a'.repeat(43)}`, `999.${'a'.repeat(42)}!`])
    assert.equal(readToken(value), null, String(value))
})

test('sealed text opens with its own token only, and not when a byte was changed', () => {
  const token = newToken(999)
  const sealed = seal(token, 'Outcome: children are seen')
  assert.equal(unseal(token, sealed), 'Outcome: children are seen')
  assert.ok(!sealed.includes('children'))
  assert.throws(() => unseal(newToken(999), sealed))
  const changed = Buffer.from(sealed)
  changed[20]! ^= 1
  assert.throws(() => unseal(token, changed))
})
