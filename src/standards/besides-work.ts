import { addMonths, type Day } from '../platform/day.ts'
import { partOf } from './figure.ts'
import type { Case, Counting } from './model.ts'
import type { Standard } from './standard.ts'

const isDoneOn = ({ done }: Pick<Case, 'done'>, day: Day): boolean => done !== null && done <= day

/**
 * Open, and nobody can say what it counts as: its due day cannot be told, or its record lacks what decides it. A worklist of the day shows it
 * as something to find out: without a day, and never as late. What happened and is looked at over twelve months (`live: 'window'`) is asked
 * about for as long, since clocks that nobody can tell have no end (`clockOf`). No ladder of alerts begins by it, of urgent standards
 * neither: people are called for what is known to be late, and a return without a column would call them for everyone. Its twin in SQL
 * lists stored cases.
 */
export const isToFindOut = (one: Case, { live }: Pick<Counting, 'live'>, day: Day): boolean =>
  one.unknown !== null &&
  one.excluded === null &&
  one.opens <= day &&
  (one.ends === null || one.ends > day) &&
  !isDoneOn(one, day) &&
  (live === 'now' || one.opens >= addMonths(day, -12))

/**
 * On the worse side of how things stand on a day, where no work waits that would say so: the figure's own predicate. Its twin in SQL lists
 * stored cases.
 */
export const isToLookAt = (one: Case, { counting, goodIs }: Pick<Standard, 'counting' | 'goodIs'>, day: Day): boolean =>
  isDoneOn(one, day) && partOf(one, counting, { view: 'live', on: day }) === (goodIs === 'high' ? 'no' : 'yes')
