import { isRole, permissionsOf } from './guard.ts'
import type { Person } from './model.ts'
import type { Presence } from './records/sessions.ts'
import { isOver, type SessionLimits, sessionDefaults } from './rules/session.ts'

export const limitsOf = (presence: Presence): SessionLimits => ({ ...sessionDefaults, ...presence.limits })

/** The person behind a session, or null when the session is over or the account may not sign in. */
export const personOf = (la: number, presence: Presence | null, now: Date): Person | null => {
  if (presence === null || presence.status !== 'active' || isOver(presence, limitsOf(presence), now)) return null
  if (!isRole(presence.role)) return null
  const { accountId, name, role, teams } = presence
  return { la, accountId, name, role, teams, permissions: permissionsOf(role) }
}
