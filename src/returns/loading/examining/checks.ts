import type { Day } from '../../../platform/day.ts'
import { checksOf } from '../../checks/all.ts'
import { runChecks } from '../../checks/run.ts'
import type { Finding, ReadReturn } from '../../model.ts'
import type { ReturnKind } from '../kinds.ts'

/** True where something stops a return from being loaded; these checks are few, and asked before the others. */
export const isBlocked = (kind: ReturnKind, read: ReadReturn, asAt: Day): boolean => {
  const checks = checksOf[kind.id].filter(({ severity }) => severity === 'blocks')
  for (const _ of runChecks({ read, lists: kind.lists, checks, asAt, partial: kind.partial })) return true
  return false
}

/** Everything that the checks of one kind of return find in it. */
export const findingsOf = (kind: ReturnKind, read: ReadReturn, asAt: Day): Iterable<Finding> =>
  runChecks({ read, lists: kind.lists, checks: checksOf[kind.id], asAt, partial: kind.partial })
