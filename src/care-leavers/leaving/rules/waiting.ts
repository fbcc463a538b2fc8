import { childrenStandards } from '../../../children/standards/all.ts'
import type { Day } from '../../../platform/day.ts'
import type { Calendar } from '../../../standards/model.ts'
import type { Law, Rows, Standard } from '../../../standards/standard.ts'
import { isWork, stateAt } from '../../../standards/state.ts'

/** What a practice standard waits for from one young person: as the engine says, and nothing of it is worked out here. */
export type Waits = {
  readonly standard: string
  readonly title: string
  readonly due: Day
  readonly isLate: boolean
  /** The records that it rests on, by table and key. */
  readonly because: readonly string[]
}

export type LimitsOf = (standard: Pick<Standard, 'id' | 'settings'>) => Law<Standard['settings']>['settings']

/** Being seen in person: at least every eight weeks or as often as was agreed, and sooner after a move and in an emergency or temporary home. */
export const seenInPerson: readonly string[] = ['cl-visit-8w', 'acc-visit-7d', 'acc-visit-weekly']

/** Of leaving care, and of homes, which have pages of their own; or of both, when somebody is to be seen. */
export type WaitingOf = 'care-leavers' | 'accommodation-oversight' | 'to-be-seen'
export const standardsOf = (of: WaitingOf): readonly Standard[] =>
  childrenStandards.filter(({ id, area }) => (of === 'to-be-seen' ? seenInPerson.includes(id) : area === of))

/** Of records of homes it is known since when they are told; of others what waits goes by the latest. */
const isOfHomes = (table: string): boolean => table === 'leaverHome' || table.startsWith('home')

/** Every kind of record that they read. */
export const readForWaiting = (of: WaitingOf): readonly string[] => [
  ...new Set(standardsOf(of).flatMap(({ reads }) => reads)),
]

/** What waits on a day, what is due first before the rest. */
export const waitsOf = (
  rows: Rows,
  {
    of,
    calendar,
    limitsOf,
    today,
    begun = null,
  }: {
    of: WaitingOf
    calendar: Calendar
    limitsOf: LimitsOf
    today: Day
    /** The day on which homes began to be recorded here; null: what was before it is asked too. */
    begun?: Day | null
  },
): readonly Waits[] =>
  standardsOf(of)
    .flatMap((standard) => {
      // Only what waits is asked, and it goes by the latest record; what is over and may be untold is the figures' matter.
      const law = {
        calendar,
        settings: limitsOf(standard),
        toldFrom: (table: string) => (isOfHomes(table) ? begun : null),
      }
      return standard
        .cases(rows, law)
        .filter((one) => isWork(one, today))
        .map((one) => ({
          standard: standard.id,
          title: standard.title,
          due: one.due!,
          isLate: stateAt(one, today) === 'late',
          because: one.because.map(({ table, key }) => `${table} ${key}`),
        }))
    })
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
