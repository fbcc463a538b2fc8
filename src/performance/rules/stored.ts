import { createHash } from 'node:crypto'
import type { Day } from '../../platform/day.ts'
import { earlier } from '../../standards/cases.ts'
import { countedOn } from '../../standards/figure.ts'
import type { Case, Counting } from '../../standards/model.ts'
import { doneWithin, lateFrom } from '../../standards/state.ts'

/**
 * A case as it is stored: its days, and what follows from them and from the standard's way of counting. None of it changes because a day
 * has passed. `hash`: of all of it, in hexadecimal, so that what stays the same is not written again.
 */
export type StoredCase = Case & {
  readonly standard: string
  readonly subject: string
  readonly lateFrom: Day | null
  readonly doneWithin: Day | null
  readonly countedOn: Day | null
  /** The live figure looks at it until then; null: it goes on. */
  readonly liveUntil: Day | null
  readonly hash: string
}

const hashOf = (fields: readonly unknown[]): string => createHash('md5').update(JSON.stringify(fields)).digest('hex')

const storedAs = (standard: string, subject: string, one: Case, { by, live }: Counting): StoredCase => {
  const [late, within, counted] = [lateFrom(one), doneWithin(one), countedOn(one, by)]
  const until = live === 'now' ? one.ends : earlier(one.ends, one.done)
  const { opens, ends, counts, due, done, value, weight, unknown, excluded, team, worker, because } = one
  const records = because.flatMap(({ table, key }) => [table, key])
  const all = [opens, ends, due, done, value, weight, unknown, excluded, team, worker, counted, until, records]
  if (counts !== opens) all.push(counts ?? 'never')
  return {
    ...one,
    standard,
    subject,
    lateFrom: late,
    doneWithin: within,
    countedOn: counted,
    liveUntil: until,
    hash: hashOf(all),
  }
}

/** The cases of one standard and subject as they are stored. A unit that comes twice is numbered, so that each is one. */
export const storedCases = (
  standard: { readonly id: string; readonly counting: Counting },
  subject: string,
  cases: readonly Case[],
): readonly StoredCase[] => {
  const times = new Map<string, number>()
  return cases.map((one) => {
    const time = (times.get(one.unit) ?? 0) + 1
    times.set(one.unit, time)
    const unit = time === 1 ? one.unit : `${one.unit} (${time})`
    return storedAs(standard.id, subject, { ...one, unit }, standard.counting)
  })
}
