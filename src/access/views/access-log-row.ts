import { isRole, roleOf } from '../guard.ts'
import type { LogEntry } from '../model.ts'
import { idsOf } from '../rules/log-filter.ts'
import type { LogSubject } from '../slice.ts'

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/London' })

export const roleInWords = (role: string): string => {
  if (isRole(role)) return roleOf(role).title
  return role === 'system' ? 'Throughline itself' : role
}

/** What an entry is about: the first of its ids that a slice knows. Null: nothing, or nothing that has a name here. */
export const aboutOf = (entry: LogEntry, named: ReadonlyMap<string, LogSubject>): LogSubject | null =>
  idsOf(entry.subject)
    .map((id) => named.get(id))
    .find((one) => one !== undefined) ?? null

/** One row of the spreadsheet: number, when in England, who, role, what, reason, kind of record, about. */
export const logRow = (
  entry: LogEntry,
  named: ReadonlyMap<string, LogSubject>,
  nameOf: (record: string) => string,
): readonly (string | number)[] => [
  entry.seq,
  clock.format(entry.at),
  entry.person,
  roleInWords(entry.role),
  entry.action,
  entry.reason ?? '',
  nameOf(entry.record),
  aboutOf(entry, named)?.text ?? '',
]
