import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '../../platform/day.ts'
import { type Kept, keepingRules, keepUntil, whatKeeps } from './rules.ts'

const known: Kept = {
  dateOfBirth: '2010-02-28',
  diedOn: null,
  adoptedOn: null,
  wasLookedAfter: false,
  wasOnPlan: false,
  wasInNeed: false,
  isOpen: false,
  lastDay: '2020-06-30',
}

const children: readonly { is: Partial<Kept>; until: Day | null; rule: string; because: string }[] = [
  { is: {}, until: '2026-06-30', rule: 'contact-only', because: 'six years from the last record' },
  { is: { wasInNeed: true }, until: '2055-06-30', rule: 'in-need', because: '35 years from the last record' },
  {
    is: { wasOnPlan: true, wasInNeed: true },
    until: '2085-02-28',
    rule: 'protection-plan',
    because: 'the plan outweighs the need',
  },
  {
    is: { wasLookedAfter: true },
    until: '2085-02-28',
    rule: 'looked-after',
    because: '75th anniversary of birth, regulation 50',
  },
  {
    is: { wasLookedAfter: true, diedOn: '2021-03-01' },
    until: '2036-03-01',
    rule: 'looked-after',
    because: 'died under 18: 15 years from the death',
  },
  {
    is: { wasLookedAfter: true, diedOn: '2028-02-28' },
    until: '2085-02-28',
    rule: 'looked-after',
    because: 'died on the 18th birthday, so not before it',
  },
  {
    is: { wasLookedAfter: true, diedOn: '2021-03-01', dateOfBirth: null },
    until: '2036-03-01',
    rule: 'looked-after',
    because: 'the death is held, the birth is not',
  },
  {
    is: { wasLookedAfter: true, dateOfBirth: null },
    until: null,
    rule: 'looked-after',
    because: 'without a date of birth nothing can be counted',
  },
  {
    is: { adoptedOn: '2016-05-04', wasLookedAfter: true },
    until: '2116-05-04',
    rule: 'adopted',
    because: '100 years from the order',
  },
  { is: { isOpen: true }, until: null, rule: 'contact-only', because: 'what is open is never past its time' },
  { is: { lastDay: null }, until: null, rule: 'contact-only', because: 'no day is held to count from' },
]

for (const { is, until, rule, because } of children)
  test(`kept until ${until ?? 'nobody knows'}: ${because}`, () => {
    const kept = keepUntil({ ...known, ...is })
    assert.deepEqual([kept.rule, kept.until], [rule, until])
  })

test('an authority may keep longer, and shorter only down to what a rule allows', () => {
  assert.equal(keepUntil(known, { 'contact-only': 8 }).until, '2028-06-30')
  assert.equal(keepUntil(known, { 'contact-only': 1 }).until, '2023-06-30')
  assert.equal(keepUntil({ ...known, wasLookedAfter: true }, { 'looked-after': 10 }).until, '2085-02-28')
})

test('whatever happened besides, a child who was looked after is kept for 75 years or 15 from a death', () => {
  const any = fc.record({ wasOnPlan: fc.boolean(), wasInNeed: fc.boolean(), years: fc.integer({ min: 0, max: 200 }) })
  fc.assert(
    fc.property(any, ({ wasOnPlan, wasInNeed, years }) => {
      const kept = keepUntil({ ...known, wasLookedAfter: true, wasOnPlan, wasInNeed }, { 'looked-after': years })
      assert.ok(kept.until! >= '2085-02-28')
    }),
  )
})

test('a record is deleted only after its day, with no hold, nothing unfiled and no open request', () => {
  const kept = keepUntil(known)
  const none = { held: false, unfiled: 0, openRequests: 0 }
  assert.equal(whatKeeps(kept, kept.until!, none), 'Its time is not over')
  const after = addDays(kept.until!, 1)
  assert.equal(whatKeeps(kept, after, none), null)
  assert.equal(whatKeeps(kept, after, { ...none, held: true }), 'A legal hold is on it')
  assert.equal(whatKeeps(kept, after, { ...none, unfiled: 1 }), 'Text waits to be filed in the case system')
  assert.equal(whatKeeps(kept, after, { ...none, openRequests: 1 }), 'A request about it is open')
  assert.equal(whatKeeps({ ...kept, until: null }, after, none), 'Its time is not over')
})

test('every rule says its source, and what is law cannot be shortened', () => {
  for (const rule of Object.values(keepingRules)) {
    assert.match(rule.source, /Regulations|Local/)
    assert.ok(rule.least <= rule.years)
    if (rule.isLaw) assert.equal(rule.least, rule.years)
  }
})
