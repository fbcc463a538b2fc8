import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { canKeepText, isOver, isStale, safeReturn, sessionDefaults } from './session.ts'

const now = new Date('2026-11-22T12:00:00Z')
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

const cases = [
  { created: 10, seen: 1, ended: null, over: false, why: 'in use' },
  { created: 300, seen: 59, ended: null, over: false, why: 'still for 59 minutes' },
  { created: 300, seen: 60, ended: null, over: true, why: 'still for an hour' },
  { created: 719, seen: 1, ended: null, over: false, why: 'almost twelve hours old, in use' },
  { created: 720, seen: 1, ended: null, over: true, why: 'twelve hours old, although in use' },
  { created: 10, seen: 1, ended: 1, over: true, why: 'signed out' },
]

for (const { created, seen, ended, over, why } of cases)
  test(`a session ${why} is ${over ? 'over' : 'open'}`, () => {
    const session = { createdAt: ago(created), seenAt: ago(seen), endedAt: ended === null ? null : ago(ended) }
    assert.equal(isOver(session, sessionDefaults, now), over)
  })

test('the last use is written once a minute, and text is kept for sessions of the last day', () => {
  const session = { createdAt: ago(1439), seenAt: ago(1), endedAt: null }
  assert.equal(isStale(session, now), true)
  assert.equal(isStale({ ...session, seenAt: ago(0.5) }, now), false)
  assert.equal(canKeepText(session, now), true)
  assert.equal(canKeepText({ ...session, createdAt: ago(1440) }, now), false)
})

test('after signing in one goes only to an address of this server', () => {
  assert.equal(safeReturn('/inspections?page=2'), '/inspections?page=2')
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '',
    '/sign-out',
    'javascript:alert(1)',
    '/a b',
    '/✓',
    '/\u0000',
  ])
    assert.equal(safeReturn(bad), '/', bad)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const base = 'http://council.example'
        assert.equal(new URL(safeReturn(text), base).origin, base)
      },
    ),
  )
})
