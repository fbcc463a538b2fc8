import assert from 'node:assert/strict'
import test from 'node:test'
import { askEachOnce, askedOnce, asksEachOnce } from './asked-once.ts'
import type { Tenant } from './tenant.ts'

const transaction = (): Tenant => ({ la: 999, accountId: null }) as unknown as Tenant

test('a transaction that asks each once keeps an answer by its question; no other transaction hears of it', async () => {
  let asked = 0
  const ask = async (): Promise<number> => ++asked
  const [page, change] = [askEachOnce(transaction()), transaction()]
  assert.equal(await askedOnce(page, 'who', ask), 1)
  assert.equal(await askedOnce(page, 'who', ask), 1)
  assert.equal(await askedOnce(page, 'who else', ask), 2)
  assert.equal(await askedOnce(askEachOnce(transaction()), 'who', ask), 3)
  // One that may change something asks again each time.
  assert.equal(await askedOnce(change, 'who', ask), 4)
  assert.equal(await askedOnce(change, 'who', ask), 5)
  assert.deepEqual([asksEachOnce(page), asksEachOnce(change)], [true, false])
})
