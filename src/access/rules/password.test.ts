import assert from 'node:assert/strict'
import test from 'node:test'
import { generatePassword } from '../passwords.ts'
import { passwordFault } from './password.ts'

const person = { name: 'Ruth Okonedo', email: 'ruth.okonedo@marlshire.example' }

const cases: readonly { password: string; fault: RegExp | null; why: string }[] = [
  { password: '', fault: /Enter a new/, why: 'nothing was typed' },
  { password: 'elevenchars', fault: /12 characters or more/, why: 'it is one too short' },
  { password: 'copper lantern tide', fault: null, why: 'three random words are good' },
  { password: 'Password2026!', fault: /harder to guess/, why: 'it is what everyone tries first' },
  { password: '123456789012', fault: /harder to guess/, why: 'it is the keys in a row' },
  { password: 'passwordpassword', fault: /harder to guess/, why: 'it is the same word twice' },
  { password: 'Password123456', fault: /harder to guess/, why: 'it is two of the first guesses together' },
  { password: 'qwerty-Qwerty-1', fault: /harder to guess/, why: 'saying it twice adds nothing' },
  { password: 'children of the mill', fault: null, why: 'a usual word among others is fine' },
  { password: 'safeguarding1', fault: /harder to guess/, why: 'it is the word of the trade' },
  { password: 'aaaaaaaaaaaabb', fault: /harder to guess/, why: 'it has two letters only' },
  { password: 'RuthOkonedo1!', fault: /own name/, why: 'it is her own name' },
  { password: 'okonedo-sails-boats', fault: null, why: 'a name among other words is fine' },
  {
    password: 'x'.repeat(100) + 'abcdefgh'.repeat(20),
    fault: /200 characters or fewer/,
    why: 'it is too long to check',
  },
]

for (const { password, fault, why } of cases)
  test(`"${password.slice(0, 24)}" is ${fault ? 'refused' : 'taken'}: ${why}`, () => {
    const found = passwordFault(password, person)
    if (fault === null) assert.equal(found, null)
    else assert.match(found ?? '', fault)
  })

test('a password that Throughline hands out keeps its own rules, and no two are alike', () => {
  const made = Array.from({ length: 200 }, generatePassword)
  for (const password of made) assert.equal(passwordFault(password, person), null, password)
  assert.equal(new Set(made).size, made.length)
})
