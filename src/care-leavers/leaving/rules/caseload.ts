import { z } from 'zod'
import { addDays, type Day } from '../../../platform/day.ts'
import { activities } from '../parts/daily-life.ts'
import { intervals } from '../parts/in-touch.ts'

/** One young person on the list of a caseload. Days are plain; when they are to be seen, and whether that is late, is what the engine says. */
export type Listed = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly dateOfBirth: Day | null
  readonly adviser: string | null
  /** When they are to be seen next; null: nothing waits. */
  readonly due: Day | null
  readonly isLate: boolean
  readonly lastContact: Day | null
  readonly lastSeen: Day | null
  readonly intervalDays: string | null
  readonly planOn: Day | null
  /** A code of the activities; null: nobody says. */
  readonly activity: string | null
  readonly home: keyof typeof homeKinds
  readonly outOfArea: boolean
}

/** Those who are shown. `everyone` is within reach; `total` and `late` are of what was chosen, on every page of it. */
export type Caseload = {
  readonly listed: readonly Listed[]
  readonly everyone: number
  readonly total: number
  readonly late: number
  /** Of everyone, for the filter. */
  readonly advisers: readonly string[]
}

/** What there is to choose on the list. Whatever is not known is left out of the address and not refused. `all`: one page, to print. */
export const listQuery = z.object({
  due: z.enum(['late', 'fortnight']).optional().catch(undefined),
  home: z.enum(['emergency', 'temporary', 'settled', 'unknown']).optional().catch(undefined),
  doing: z.enum(['eet', 'neet', 'unknown']).optional().catch(undefined),
  where: z.enum(['in', 'out']).optional().catch(undefined),
  adviser: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  all: z.literal('yes').optional().catch(undefined),
})
export type ListQuery = z.infer<typeof listQuery>
export type Chosen = Omit<ListQuery, 'page' | 'all'>

export const dues = { late: 'Late', fortnight: 'Due within two weeks, or late' } as const
export const homeKinds = {
  emergency: 'Emergency',
  temporary: 'Temporary',
  settled: 'Settled',
  unknown: 'Not recorded',
} as const
export const doings = { eet: 'Learn, work or train', neet: 'Neither', unknown: 'Nobody says' } as const
export const wheres = { in: 'In this area', out: 'In another area' } as const

export const intervalInWords = ({ intervalDays }: Pick<Listed, 'intervalDays'>): string =>
  intervals[intervalDays as keyof typeof intervals] ?? 'Every eight weeks'

export const doingInWords = ({ activity }: Pick<Listed, 'activity'>): string =>
  activities[activity as keyof typeof activities] ?? 'Nobody says'

/** Two weeks from now. */
export const fortnightFrom = (today: Day): Day => addDays(today, 14)

/** The address of the list as it was chosen, or of its other pages. */
export const listAddressOf = (address: string, asked: ListQuery, other: Partial<ListQuery> = {}): string => {
  const { page, ...rest } = { ...asked, ...other }
  const given = Object.entries(rest).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '')
  const query = new URLSearchParams([...given, ...(page > 1 ? [['page', String(page)]] : [])]).toString()
  return query === '' ? address : `${address}?${query}`
}
