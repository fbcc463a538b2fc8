import type { At, Authority } from '../../../invented-authority/index.ts'
import { addMonths, dayOf } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Value } from '../../model.ts'
import { type View, viewOf } from '../view.ts'

/** Adds a row to a list; columns that are not named are blank. */
export type Emit = (list: string, row: Readonly<Record<string, Value>>) => void

/** A day from which local lists are written: with what they look back to, and the authority that they are about. */
export type LocalView = View & {
  world: Authority['world']
  /** How far lists of two years and of three reach back, and whether a day of the past lies in the first. */
  since24: At
  since36: At
  recent(on: At): boolean
  /** A day that has come; null where it has not. */
  known(on: At | null | undefined): Value
}

/** `atLeast`: months that every list reaches back, where it would reach less far: a first load with what was recorded before. */
export const localViewOf = ({ staff, world }: Authority, asAt: Day, atLeast = 0): LocalView => {
  const view = viewOf(asAt, staff)
  const since = (months: number): At => addMonths(view.on, -Math.max(months, atLeast))
  const since24 = since(24)
  return {
    ...view,
    world,
    since12: since(12),
    since24,
    since36: since(36),
    recent: (on) => on > since24 && on <= view.on,
    known: (on) => (on !== null && on !== undefined && on <= view.on ? dayOf(on) : null),
  }
}
