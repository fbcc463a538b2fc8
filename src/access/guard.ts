import type { Page, Person } from './model.ts'
import { type Permission, permissions } from './permissions.ts'
import { type Role, type RoleId, roles } from './roles.ts'

export const roleOf = (id: RoleId): Role => roles.find((role) => role.id === id)!

export const isRole = (id: string): id is RoleId => roles.some((role) => role.id === id)

export const permissionsOf = (id: RoleId): ReadonlySet<Permission> => new Set(roleOf(id).permissions)

export type Decision = 'welcome' | 'sign-in' | 'not-allowed'

/** The one decision that stands before every page. */
export const decide = (may: Page['may'], person: Pick<Person, 'permissions'> | null): Decision => {
  if (may === 'anyone') return 'welcome'
  if (person === null) return 'sign-in'
  if (may === 'signed-in' || person.permissions.has(may)) return 'welcome'
  return 'not-allowed'
}

/** The roles that have a permission, for the page that says who may. */
export const rolesThatMay = (permission: Permission): readonly Role[] =>
  (roles as readonly Role[]).filter((role) => role.permissions.includes(permission))

/** "Improvement plans: see improvement plans" as a sentence's end: "see improvement plans". */
export const permissionInWords = (permission: Permission): string => {
  const words = permissions[permission]
  return words.charAt(0).toLowerCase() + words.slice(1)
}
