import { z } from 'zod'
import type { Day } from '../../../platform/day.ts'
import { activities } from '../parts/daily-life.ts'
import { intervals } from '../parts/in-touch.ts'
import { seenInPerson, type Waits } from './waiting.ts'

/** One young person on the list of a caseload. Days are plain; whether one is late is said by `waits`, which the engine made. */
export type Listed = {
  childId: string
  identifier: string
  forename: string | null
  surname: string | null
  dateOfBirth: Day | null
  adviser: string | null
  worker: string | null
  team: string | null
  lastContact: Day | null
  lastSeen: Day | null
  intervalDays: string | null
  planOn: Day | null
  /** A code of the activities; null: nobody says. */
  activity: string | null
  /** A code of accommodation, and how it is meant: emergency, temporary, settled; null: nobody says. */
  accommodation: string | null
  standing: string | null
  outOfArea: boolean
  waits: readonly Waits[]
}

/** What there is to choose on the list. Whatever is not known is left out of the address and not refused. */
export const chosen = z.object({
  due: z.enum(['late', 'fortnight']).optional().catch(undefined),
  home: z.enum(['emergency', 'temporary', 'settled', 'unknown']).optional().catch(undefined),
  doing: z.enum(['eet', 'neet', 'unknown']).optional().catch(undefined),
  where: z.enum(['in', 'out']).optional().catch(undefined),
  adviser: z.string().max(200).optional().catch(undefined),
})
export type Chosen = z.infer<typeof chosen>

export const dues = { late: 'Late', fortnight: 'Due within two weeks, or late' } as const
export const homeKinds = {
  emergency: 'Emergency',
  temporary: 'Temporary',
  settled: 'Settled',
  unknown: 'Not recorded',
} as const
export const doings = { eet: 'Learn, work or train', neet: 'Neither', unknown: 'Nobody says' } as const
export const wheres = { in: 'In this area', out: 'In another area' } as const

/** When they are to be seen next, and whether that is late; null: nothing waits. */
export const nextSeen = ({ waits }: Pick<Listed, 'waits'>): Waits | null =>
  waits.find(({ standard }) => standard === seenInPerson) ?? null

export const doingOf = ({ activity }: Pick<Listed, 'activity'>): keyof typeof doings => {
  if (activity === null) return 'unknown'
  return activity.startsWith('G') ? 'neet' : 'eet'
}

/** The returns' own letters tell a night-to-night home where no ledger does. */
export const homeKindOf = ({
  standing,
  accommodation,
}: Pick<Listed, 'standing' | 'accommodation'>): keyof typeof homeKinds => {
  if (standing === 'emergency' || standing === 'temporary' || standing === 'settled') return standing
  if (accommodation === null || accommodation === 'R') return 'unknown'
  return accommodation === 'V' || accommodation === 'W' || accommodation === 'S' ? 'emergency' : 'settled'
}

export const intervalInWords = ({ intervalDays }: Pick<Listed, 'intervalDays'>): string =>
  intervals[intervalDays as keyof typeof intervals] ?? 'Every eight weeks'

export const doingInWords = ({ activity }: Pick<Listed, 'activity'>): string =>
  activities[activity as keyof typeof activities] ?? 'Nobody says'

const isDueBy = (one: Listed, day: Day): boolean => {
  const next = nextSeen(one)
  return next !== null && next.due <= day
}

/** Those chosen, who is to be seen first before the rest. `fortnight`: the day two weeks from now. */
export const listedFor = (all: readonly Listed[], asked: Chosen, fortnight: Day): readonly Listed[] =>
  all
    .filter(
      (one) =>
        (asked.due === undefined ||
          (asked.due === 'late' ? nextSeen(one)?.isLate === true : isDueBy(one, fortnight))) &&
        (asked.home === undefined || homeKindOf(one) === asked.home) &&
        (asked.doing === undefined || doingOf(one) === asked.doing) &&
        (asked.where === undefined || one.outOfArea === (asked.where === 'out')) &&
        (!asked.adviser || one.adviser === asked.adviser),
    )
    .toSorted((one, other) => {
      const [day, than] = [nextSeen(one)?.due ?? '9999', nextSeen(other)?.due ?? '9999']
      return day === than ? (one.identifier < other.identifier ? -1 : 1) : day < than ? -1 : 1
    })
