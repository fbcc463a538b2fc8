import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { checkLinks, hashOf, type Link } from './chain.ts'

const chainOf = (actions: readonly string[]): Link[] => {
  const links: Link[] = []
  for (const [at, action] of actions.entries()) {
    const open = {
      la: 999,
      seq: at + 1,
      atText: '2026-11-22T12:00:00.000000Z',
      accountId: null,
      person: 'Ada',
      role: 'director',
      action,
      record: 'x',
      subject: null,
      reason: null,
      previousHash: links.at(-1)?.hash ?? '',
    }
    links.push({ ...open, hash: hashOf(open) })
  }
  return links
}

const start = { seq: 0, hash: '' }

test('a chain as it was written is whole, also when it is checked in two portions', () => {
  const links = chainOf(['a', 'b', 'c', 'd'])
  const half = checkLinks(start, links.slice(0, 2))
  assert.ok('last' in half)
  assert.deepEqual(checkLinks(half.last, links.slice(2)), { last: { seq: 4, hash: links[3]!.hash } })
})

test('any change, removal or exchange of entries is found at the first entry that is wrong', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 3, maxLength: 12 }),
      fc.nat(),
      fc.string(),
      (actions, pick, text) => {
        const links = chainOf(actions)
        const at = pick % links.length
        fc.pre(text !== links[at]!.action)
        const changed = links.with(at, { ...links[at]!, action: text })
        assert.deepEqual(
          'broken' in checkLinks(start, changed) && (checkLinks(start, changed) as { broken: number }).broken,
          at + 1,
        )
        if (at < links.length - 1) {
          const removed = checkLinks(start, links.toSpliced(at, 1))
          assert.ok('broken' in removed && removed.broken === at + 1)
          const forged = links.with(at, { ...changed[at]!, hash: hashOf(changed[at]!) })
          const next = checkLinks(start, forged)
          assert.ok('broken' in next && next.broken === at + 2)
        }
      },
    ),
  )
})

test('text moved from one field to the next is another entry', () => {
  const [link] = chainOf(['ab'])
  assert.notEqual(hashOf({ ...link!, person: 'Ad', role: 'adirector' }), link!.hash)
  assert.notEqual(hashOf({ ...link!, subject: '' }), link!.hash)
})
