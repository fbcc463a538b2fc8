import assert from 'node:assert/strict'
import test from 'node:test'
import { hashPassword, verifyPassword } from './passwords.ts'

test('a password fits its own hash only, and the same password is hashed differently each time', async () => {
  const hash = await hashPassword('copper lantern tide')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await verifyPassword('copper lantern tide', hash), true)
  assert.equal(await verifyPassword('copper lantern Tide', hash), false)
  assert.notEqual(await hashPassword('copper lantern tide'), hash)
})

test('letters that look and are typed the same fit, however the keyboard composes them', async () => {
  assert.equal(await verifyPassword('caf\u00e9 lantern', await hashPassword('cafe\u0301 lantern')), true)
})

test('an account without a password never fits, and takes about as long', async () => {
  const hash = await hashPassword('copper lantern tide')
  const timed = async (stored: string | null): Promise<number> => {
    const start = performance.now()
    assert.equal(await verifyPassword('guess at it', stored), false)
    return performance.now() - start
  }
  // By turns, and the least of each: a machine that is busy for a moment is so for both.
  const times: { known: number; unknown: number }[] = []
  for (let at = 0; at < 7; at += 1) times.push({ known: await timed(hash), unknown: await timed(null) })
  const [known, unknown] = (['known', 'unknown'] as const).map((which) => Math.min(...times.map((one) => one[which])))
  assert.ok(known && unknown)
  assert.ok(unknown > known / 3 && unknown < known * 3, `${known} ms and ${unknown} ms`)
})

test('a hash of an unknown form is an error, not a refusal', async () => {
  await assert.rejects(verifyPassword('x', 'md5:abc'), /not of a known form/)
})
