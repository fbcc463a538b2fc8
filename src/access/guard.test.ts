import assert from 'node:assert/strict'
import test from 'node:test'
import { decide, permissionsOf, rolesThatMay } from './guard.ts'
import { type Permission, permissions } from './permissions.ts'
import { roles } from './roles.ts'

const cases = [
  { may: 'anyone', who: null, decision: 'welcome', why: 'the sign-in page and the footer are for anyone' },
  { may: 'anyone', who: 'inspector', decision: 'welcome', why: 'also for someone signed in' },
  { may: 'signed-in', who: null, decision: 'sign-in', why: 'nobody is signed in' },
  { may: 'signed-in', who: 'inspector', decision: 'welcome', why: 'any role may see its own account' },
  { may: 'home.see', who: null, decision: 'sign-in', why: 'without a sign-in no permission is held' },
  { may: 'home.see', who: 'inspector', decision: 'welcome', why: 'an inspector has the home page' },
  { may: 'inspections.see', who: 'inspector', decision: 'not-allowed', why: 'an inspector sees only what is shared' },
  { may: 'accounts.manage', who: 'director', decision: 'not-allowed', why: 'accounts are the administrator’s' },
  { may: 'accounts.manage', who: 'administrator', decision: 'welcome', why: 'the administrator manages accounts' },
  { may: 'inspections.see', who: 'administrator', decision: 'not-allowed', why: 'the administrator sees no practice' },
] as const

for (const { may, who, decision, why } of cases)
  test(`${who ?? 'nobody'} asking for ${may}: ${decision}, since ${why}`, () => {
    assert.equal(decide(may, who === null ? null : { permissions: permissionsOf(who) }), decision)
  })

test('every role may see the home page, so that nobody signs in to a refusal', () => {
  for (const role of roles) assert.ok(permissionsOf(role.id).has('home.see'), role.id)
})

test('whoever reaches any child for a stated reason may break the glass, and nobody else', () => {
  for (const role of roles)
    assert.equal(permissionsOf(role.id).has('children.break-glass'), role.scope === 'any-child-with-reason', role.id)
})

test('every permission is held by some role, so that a refusal can name who may', () => {
  for (const permission of Object.keys(permissions) as Permission[])
    assert.ok(rolesThatMay(permission).length > 0, permission)
})

test('a decision never welcomes a person to a page whose permission they lack', () => {
  let refused = 0
  for (const role of roles)
    for (const permission of Object.keys(permissions) as Permission[]) {
      const held = (role.permissions as readonly Permission[]).includes(permission)
      assert.equal(decide(permission, { permissions: permissionsOf(role.id) }), held ? 'welcome' : 'not-allowed')
      if (!held) refused += 1
    }
  assert.ok(refused > 50)
})
