import type { Day } from '../../../platform/day.ts'
import type { ActionKind } from './actions.ts'
import type { Accommodation, Standing } from './codes.ts'
import type { Said } from './field.ts'

type Kept = {
  readonly by: string
  readonly at: Date
  /** Recorded in error: by whom, when and why. */
  readonly takenBack: { readonly by: string; readonly at: Date; readonly why: string } | null
  /** What it said before, newest first. */
  readonly before: readonly Before[]
}

export type Before = {
  readonly said: Said
  /** Who had said so, and when. */
  readonly by: string
  readonly at: Date
  readonly replacedBy: string
  readonly replacedAt: Date
}

/** Something that was done about a home. */
export type Entry = Kept & {
  readonly entryId: string
  readonly kind: ActionKind
  /** Whose account recorded it, to undo a press. */
  readonly byAccount: string
  readonly on: Day
  readonly said: Said
}

/** One home of one young person. `movedOut`: the first day on which they no longer live there. Never its address. */
export type Home = Kept & {
  readonly homeId: string
  readonly childId: string
  readonly movedIn: Day
  readonly movedOut: Day | null
  readonly standing: Standing
  readonly accommodation: Accommodation
  readonly said: Said
  /** In the order in which they happened. */
  readonly entries: readonly Entry[]
}
