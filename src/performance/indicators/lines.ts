import type { Day } from '../../platform/day.ts'
import { doneOn } from '../../standards/cases.ts'
import { type Answer, type Asked, type Member, noTeam } from './work-out.ts'

/** A figure as a program reads it. Numbers are null where nothing is recorded; `value` is null also where there is no case: never 0. */
export type Line = {
  readonly standard: string
  readonly view: 'completed' | 'live'
  /** `from` null: how things stand on `to`. */
  readonly period: { readonly from: Day | null; readonly to: Day }
  /** "authority", or "team: " and its name. */
  readonly group: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly unknown: number | null
  readonly excluded: number | null
  /** A share from 0 to 1, or days, hours, a score, a number: as the standard's unit says. */
  readonly value: number | null
  readonly provable: boolean
  /** Why there is no figure, or why it does not show all that is asked. */
  readonly why: string | null
}

/** Weights are decimal, and a sum of them is not told to sixteen places. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6)

const periodOf = (view: Line['view'], { from, asAt }: Pick<Asked, 'from' | 'asAt'>): Line['period'] => ({
  from: view === 'completed' ? from : null,
  to: asAt,
})

const groupOf = (team: string | null): string => (team === null ? 'authority' : `team: ${team}`)

export const lineOf = ({ standard, view, team, figure, provable }: Answer, asked: Asked): Line => ({
  standard: standard.id,
  view,
  period: periodOf(view, asked),
  group: groupOf(team),
  numerator: rounded(figure?.numerator ?? null),
  denominator: rounded(figure?.denominator ?? null),
  unknown: figure?.unknown ?? null,
  excluded: figure?.excluded ?? null,
  value: rounded(figure?.value ?? null),
  provable: provable.provable,
  why: provable.why,
})

/** A member of a figure as a program reads it. `part`: what it is in it; `measured`: days and the like, where the standard measures them. */
export const memberLine = (standard: string, { subject, one, view, part, measured }: Member, asked: Asked): object => ({
  standard,
  view,
  period: periodOf(view, asked),
  subject,
  case: one.unit,
  part,
  opens: one.opens,
  ends: one.ends,
  due: one.due,
  done: doneOn(one),
  value: measured,
  weight: one.weight,
  unknown: one.unknown,
  excluded: one.excluded,
  team: one.team ?? noTeam,
  worker: one.worker,
  because: one.because,
})
