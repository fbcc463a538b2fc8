import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../platform/day.ts'
import { authorities, authoritiesAt, authoritiesCompleteFrom, findAuthority, neighboursOf } from './authorities.ts'

test('the number of authorities follows the reorganisations', () => {
  const counts: readonly (readonly [Day, number])[] = [
    ['2019-04-01', 151],
    ['2021-03-31', 151],
    ['2021-04-01', 152],
    ['2021-10-31', 152],
    ['2023-03-31', 152],
    ['2023-04-01', 153],
    ['2026-11-21', 153],
    // Surrey is planned to become two on 1 April 2027. A plan is not a fact, so the count stays.
    ['2027-04-01', 153],
  ]
  for (const [day, count] of counts) assert.equal(authoritiesAt(day).length, count, day)
  assert.equal(authoritiesCompleteFrom, '2019-04-01')
})

test('codes, GSS codes, URNs and names are unique and have their shape', () => {
  assert.equal(authorities.length, 156)
  for (const field of ['code', 'gss', 'urn', 'name'] as const)
    assert.equal(new Set(authorities.map((authority) => authority[field])).size, 156, field)
  for (const authority of authorities) {
    assert.match(authority.code, /^\d{3}$/)
    assert.match(authority.gss, /^E(06|08|09|10)\d{6}$/)
    assert.match(authority.urn, /^\d{5,7}$/)
  }
})

test('every current authority has ten statistical neighbours, all of them current, never itself', () => {
  for (const { code, name } of authoritiesAt('2026-11-21')) {
    const neighbours = neighboursOf(code, '2026-11-21').map((neighbour) => neighbour.code)
    assert.equal(new Set(neighbours).size, 10, name)
    assert.ok(!neighbours.includes(code), name)
  }
})

test('an abolished authority names its successors, which start the day after', () => {
  for (const authority of authorities.filter(({ until }) => until !== null)) {
    assert.ok(authority.successors.length > 0, authority.name)
    for (const code of authority.successors) assert.ok((findAuthority(code)?.from ?? '') > (authority.until ?? ''))
  }
})

test('Marlshire, the sample council, is marked invented and is in no list of real ones', () => {
  assert.equal(findAuthority('999')?.name, 'Marlshire')
  assert.equal(findAuthority('999')?.invented, true)
  assert.ok(authorities.every(({ code }) => code !== '999'))
  assert.equal(findAuthority('000'), null)
})
