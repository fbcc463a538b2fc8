import assert from 'node:assert/strict'
import test from 'node:test'
import { type Candidate, mayBeOne, normalName, proposing, toldApartFrom } from './rules.ts'

test('a name is the same however it is written', () => {
  for (const written of ['Ann Smith', 'SMITH, Ann', 'Ms Ann Smith', 'ann  smith', 'Ann Smith (agency)', 'Ánn Smith', 'Ann-Smith'])
    assert.equal(normalName(written), 'ann smith', written)
  assert.equal(normalName('Siobhán O’Brien'), 'siobhan obrien')
  assert.notEqual(normalName('Anna Smith'), normalName('Ann Smith'))
}) // biome-ignore format: one list

const one = (id: string, name: string, email: string | null = null): Candidate => ({ id, name, email })
const staff = [
  one('1', 'Ann Smith', 'ann.smith@council.example'),
  one('2', 'Ben Jones'),
  one('3', 'Ben Jones'),
  one('4', 'Carol Marie Day'),
  one('5', 'D. Price'),
]
const propose = proposing(staff)
const ids = (name: string, email?: string) => {
  const { sure, perhaps } = propose(name, email ?? null)
  return { sure: sure?.id ?? null, perhaps: perhaps.map(({ id }) => id) }
}

test('a name is proposed only where it says enough', () => {
  const cases: readonly [string, string | undefined, string | null, string[], string][] = [
    ['SMITH, Ann', undefined, '1', [], 'the whole name, and only one of it'],
    ['A. Other', 'Ann.Smith@council.example', '1', [], 'the e-mail address, whatever the name'],
    ['ann.smith@council.example', undefined, '1', [], 'an e-mail address for a name'],
    ['Ben Jones', undefined, null, ['2', '3'], 'two of that name: a person must say'],
    ['C Day', undefined, null, ['4'], 'an initial is a guess'],
    ['Dora Price', undefined, null, ['5'], 'the directory has an initial'],
    ['Carol Day', undefined, null, [], 'no initial on either side: another person, perhaps'],
    ['Nobody Known', undefined, null, [], 'nobody'],
  ]
  for (const [name, email, sure, perhaps, why] of cases) assert.deepEqual(ids(name, email), { sure, perhaps }, why)
})

test('spellings that may be one person’s are offered together, and no others', () => {
  const cases: readonly [string, string, boolean, string][] = [
    ['SMITH, Ann', 'Ann Smith', true, 'turned round'],
    ['A Smith', 'Ann Smith', true, 'an initial'],
    ['Anna Smith', 'Ann Smith', false, 'another first name'],
    ['Ann Smith', 'Ann Smithson', false, 'another last name'],
  ]
  for (const [one, other, expected, why] of cases) assert.equal(mayBeOne(one, other), expected, why)
})

test('a name with a team behind it is told apart only where a person has said so', () => {
  assert.equal(toldApartFrom('Sam Taylor (North)', ['Sam Taylor']), 'Sam Taylor')
  assert.equal(toldApartFrom('Sam Taylor (agency)', []), null, 'a remark of the case system')
  assert.equal(toldApartFrom('Sam Taylor', ['Sam Taylor']), null, 'the name without a team')
})
