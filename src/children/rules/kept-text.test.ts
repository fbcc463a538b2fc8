import assert from 'node:assert/strict'
import test from 'node:test'
import { decideHanding, type Handing, type ToldOf, toldIn } from './kept-text.ts'
import type { Decision } from './reach.ts'

const open: Decision = { kind: 'open', way: 'own', names: true, reason: null }
const blind: Decision = { kind: 'open', way: 'pseudonymous', names: false, reason: null }
const ask: Decision = { kind: 'ask', why: 'outside-caseload' }
const none: Decision = { kind: 'none' }

type Case = {
  why: string
  names?: string[]
  joined?: string[]
  of: Record<string, [record: string, Decision]>
  own?: string
  is: Handing
}
const cases: readonly Case[] = [
  { why: 'nobody else is in it', of: {}, is: { kind: 'open', parted: false } },
  { why: 'it names a sister whose record is open', names: ['s'], of: { s: ['s', open] }, is: { kind: 'open', parted: false } },
  { why: 'it names a sister who is out of reach', names: ['s'], of: { s: ['s', none] }, is: { kind: 'closed', parted: false } },
  { why: 'it names a sister whose record asks for a reason first', names: ['s'], of: { s: ['S', ask] }, is: { kind: 'ask', parted: false, identifiers: ['of S'] } },
  { why: 'one who is out of reach counts before one who asks', names: ['s', 't'], of: { s: ['s', ask], t: ['t', none] }, is: { kind: 'closed', parted: false } },
  { why: 'seen without names is not open: the text has names', names: ['s'], of: { s: ['s', blind] }, is: { kind: 'closed', parted: false } },
  { why: 'a sister whose record is no more is nobody to ask of', names: ['s'], of: {}, is: { kind: 'open', parted: false } },
  { why: 'a sister who was found to be the child', names: ['s'], of: { s: ['a', none] }, is: { kind: 'open', parted: false } },
  { why: 'joined then and still', joined: ['b'], of: { a: ['a', open], b: ['a', open] }, is: { kind: 'open', parted: false } },
  { why: 'parted since, and both are open', joined: ['b'], of: { a: ['a', open], b: ['b', open] }, is: { kind: 'open', parted: true } },
  { why: 'parted since, and the other is out of reach', joined: ['b'], of: { a: ['a', open], b: ['b', none] }, is: { kind: 'closed', parted: true } },
  { why: 'parted since, and the other asks for a reason', joined: ['b'], of: { a: ['a', open], b: ['b', ask] }, is: { kind: 'ask', parted: true, identifiers: ['of b'] } },
  { why: 'asked from the other’s side, the kept one is out of reach', own: 'b', joined: ['b'], of: { a: ['a', none], b: ['b', open] }, is: { kind: 'closed', parted: true } },
  { why: 'parted since, and the other’s record is no more: nobody can see both', joined: ['b'], of: { a: ['a', open] }, is: { kind: 'closed', parted: true } },
  { why: 'parted, and joined to a third since', joined: ['b'], of: { a: ['a', open], b: ['c', ask] }, is: { kind: 'ask', parted: true, identifiers: ['of c'] } },
] // biome-ignore format: a table

for (const { why, names = [], joined = [], of, own = 'a', is } of cases)
  test(`a kept text: ${why}`, () => {
    const text = { childId: 'a', names, joined }
    const told: ToldOf = new Map(Object.entries(of).map(([id, [childId, decision]]) => [id, { childId, identifier: `of ${childId}`, decision }])) // biome-ignore format: one map
    for (const id of told.keys()) assert.ok(toldIn(text).includes(id), 'it is asked for')
    assert.deepEqual(decideHanding(text, own, told), is)
  })
