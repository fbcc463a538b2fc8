import { z } from 'zod'

const text = z.string().max(200).default('')
const number = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional()

/** What the access log is filtered by, as an address says it. `subject`: one record; a child's identifier is never in an address. */
export const logQuery = z.object({
  person: text,
  record: text,
  subject: text,
  'from-day': text,
  'from-month': text,
  'from-year': text,
  'until-day': text,
  'until-month': text,
  'until-year': text,
  before: number,
  after: number,
})
export type LogQuery = z.infer<typeof logQuery>

/** The address of the log, or of its spreadsheet, with another page or without one of its filters. */
export const logAddress = (query: LogQuery, change: Partial<LogQuery> = {}, path = '/access-log'): string => {
  const wanted = Object.entries({ ...query, before: undefined, after: undefined, ...change }).filter(
    ([, value]) => value !== '' && value !== undefined,
  )
  return wanted.length === 0
    ? path
    : `${path}?${new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]))}`
}

/** The ids of which an entry is: a page of one child writes the child's first. */
export const idsOf = (subject: string | null): readonly string[] => (subject ?? '').split(' ').filter(Boolean)
