import type { Day } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { Law } from '../../../standards/standard.ts'

type Asked = Pick<Law<unknown>, 'toldFrom'>

/** The day on which homes began to be recorded here. Nobody can tell what was done before, nor what was not. */
export const begunOn = ({ toldFrom }: Asked): Day => toldFrom('leaverHome') ?? '0001-01-01'

/** From which day on a table is told, and not before homes were recorded; null: its latest only. */
export const toldSinceBegun = (law: Asked, table: string): Day | null => {
  const told = law.toldFrom(table)
  return told === null ? null : later(told, begunOn(law))
}

export const notRecorded = 'Not recorded: it was due before homes were recorded here'

/** What had to be done before homes were recorded here is in no figure and waits for nobody: it is listed apart. */
export const unlessBefore = (begun: Day, one: Case): Case =>
  one.due !== null && one.due < begun ? { ...one, unknown: null, excluded: notRecorded } : one

/** A home or stay that was over when homes began to be recorded: what was to be done in it again and again is listed apart. */
export const wasOver = ({ ends }: { readonly ends: Day | null }, begun: Day): boolean => ends !== null && ends <= begun
