import { addDays, addMonths, type Day, daysBetween } from '../platform/day.ts'
import type { Case, Counting } from './model.ts'
import { decidedOn, stateAt } from './state.ts'

/**
 * What is asked of a standard. `completed`: what was settled from one day up to and with another, as national returns count.
 * `live`: how things stand on a day, where overdue open work is a failure. The two are never mixed.
 */
export type Question =
  | { readonly view: 'completed'; readonly from: Day; readonly to: Day }
  | { readonly view: 'live'; readonly on: Day }

/** The day that an answer is as at. */
export const dayOf = (question: Question): Day => (question.view === 'live' ? question.on : question.to)

/** What a case is in the answer; null: it has no part in it. */
export type Part = 'yes' | 'no' | 'unknown' | 'excluded' | null

/** A case of one day, such as a birthday by which a national return counts. It is never looked at live. */
const isMark = ({ opens, ends }: Case): boolean => opens === ends

/**
 * The day on which the time of a case had passed, done early or not at all. What waits for nothing (`pieceOf`) has passed when it opens;
 * what ended before, and not by being done, is asked of nobody: a child who left care before the last day in time.
 */
const passedOn = ({ opens, ends, due, done }: Case): Day | null => {
  if (due === null || due < opens) return opens
  return ends !== null && ends <= due && done !== ends ? null : addDays(due, 1)
}

/** The day by which a completed period counts a case; null: in none yet. */
export const countedOn = (one: Case, by: Counting['by']): Day | null => {
  if (one.counts === null) return null
  if (by === 'mark') return isMark(one) ? one.opens : null
  if (by === 'passed') return passedOn(one)
  if (by === 'opens' || one.excluded !== null || one.unknown !== null) return one.opens
  return by === 'done' ? one.done : decidedOn(one)
}

const isIn = (day: Day | null, from: Day, to: Day): boolean => day !== null && from <= day && day <= to

const partIn = (one: Case, day: Day): Part => {
  const state = stateAt(one, day)
  if (state === 'met') return 'yes'
  if (state === 'late') return 'no'
  return state === 'unknown' || state === 'excluded' ? state : null
}

/** Of what counts on the day: what is not late is in time. */
const partNow = (one: Case, day: Day): Part => {
  if (one.counts === null || day < one.counts) return null
  if (one.ends !== null && one.ends <= day) return null
  const state = stateAt(one, day)
  if (state === 'pending') return 'yes'
  return partIn(one, day)
}

const isOpenOn = ({ opens, ends, done }: Case, day: Day): boolean =>
  opens <= day && (ends === null || ends > day) && (done === null || done > day)

/**
 * Asked and not done: its day has come and gone. What was a "no" from its first day (`pieceOf`) waits for nothing, so that it counts in
 * its own twelve months and not for ever.
 */
const waits = ({ opens, ends, due, done }: Case, day: Day): boolean =>
  due !== null && due >= opens && (ends === null || ends > day) && (done === null || done > day)

let asked: readonly [day: Day, before: Day] = ['', '']
/** A million cases are asked about the same day. */
const yearBefore = (day: Day): Day => {
  if (asked[0] !== day) asked = [day, addMonths(day, -12)]
  return asked[1]
}

const partInWindow = (one: Case, by: Counting['by'], day: Day): Part => {
  const part = partIn(one, day)
  if (part === null || isIn(countedOn(one, by), yearBefore(day), day)) return part
  return part === 'no' && waits(one, day) ? 'no' : null
}

/** A measure taken at a date (`pieceOf`): its completed figure is how things stood on the last day of the period, as at 31 March. */
export const isAtDate = ({ by, live }: Counting): boolean => by === 'opens' && live === 'now'

/**
 * The one predicate: the figure counts what it lets in, the worklist and every drill-down list the same, so that they cannot disagree.
 * A case that is pending has no part in a completed figure.
 */
export const partOf = (one: Case, counting: Counting, question: Question): Part => {
  const { by, live, open } = counting
  if (one.counts === null) return null
  if (isAtDate(counting)) return partNow(one, dayOf(question))
  if (open !== undefined && isOpenOn(one, dayOf(question))) return partNow(one, dayOf(question))
  if (question.view === 'completed') {
    if (!isIn(countedOn(one, by), question.from, question.to)) return null
    return isMark(one) && one.unknown !== null && one.excluded === null ? 'unknown' : partIn(one, question.to)
  }
  return live === 'now' ? partNow(one, question.on) : partInWindow(one, by, question.on)
}

/** What a case measures in the answer; null: nothing that is known. A stay that goes on measures its days so far, where the standard says so. */
export const valueOn = (one: Case, { open }: Counting, question: Question): number | null => {
  if (one.value !== null || open === undefined) return one.value
  const day = dayOf(question)
  return Math.max(0, daysBetween(one.opens, one.ends !== null && one.ends < day ? one.ends : day))
}

/**
 * `value`: the share (0 to 1), median, mean or number; null where there is no case: never 0%. Of a share what is unknown stays in the
 * denominator and is no success. `denominator`: cases, or their weights (full-time equivalents).
 */
export type Figure = {
  readonly numerator: number
  readonly denominator: number
  readonly unknown: number
  readonly excluded: number
  readonly value: number | null
}

const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Adds up one group. Cases come one by one, so that a million of them need no list of their own. */
export class Tally {
  #numerator = 0
  #denominator = 0
  #unknown = 0
  #excluded = 0
  #sum = 0
  readonly #values: number[] = []
  readonly #is: Counting['is']

  constructor(is: Counting['is']) {
    this.#is = is
  }

  /** `value`: what the case measures in this answer (`valueOn`). */
  add({ value, weight }: Pick<Case, 'value' | 'weight'>, part: Exclude<Part, null>): void {
    if (part === 'excluded') {
      this.#excluded += 1
      return
    }
    if (part === 'unknown') this.#unknown += 1
    if (this.#is === 'share') {
      this.#denominator += weight
      if (part === 'yes') this.#numerator += weight
    } else if (this.#is === 'count') {
      if (part === 'yes') this.#numerator += weight
      this.#denominator = this.#numerator
    } else if (this.#is === 'ratio') {
      if (part === 'unknown' || value === null) return
      this.#numerator += value
      this.#denominator += weight
    } else if (part !== 'unknown' && value !== null) {
      this.#denominator += weight
      this.#numerator += value * weight
      this.#sum += weight
      if (this.#is === 'median') this.#values.push(value)
    }
  }

  figure(): Figure {
    return {
      numerator: this.#numerator,
      denominator: this.#denominator,
      unknown: this.#unknown,
      excluded: this.#excluded,
      value: this.#value(),
    }
  }

  #value(): number | null {
    if (this.#is === 'count') return this.#numerator
    if (this.#is === 'median') return medianOf(this.#values)
    const of = this.#is === 'mean' ? this.#sum : this.#denominator
    return of === 0 ? null : this.#numerator / of
  }
}
