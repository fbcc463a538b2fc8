import type { Day } from '../../../platform/day.ts'
import { checksOf } from '../../checks/all.ts'
import { runChecks } from '../../checks/run.ts'
import type { Finding, ReadReturn } from '../../model.ts'
import type { ReturnKind } from '../kinds.ts'

/** Everything that the checks of one kind of return find in it. */
export const findingsOf = (kind: ReturnKind, read: ReadReturn, asAt: Day): Iterable<Finding> =>
  runChecks({ read, lists: kind.lists, checks: checksOf[kind.id], asAt, partial: kind.partial })
