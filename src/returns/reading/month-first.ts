import type { Outcome } from './values/outcome.ts'

/**
 * Watches the days of one column that are written in numbers. A column in which some can only have the month first (03/25/2024), and none
 * can only have the day first, was written by a program set to American: then 03/04/2024 beside them is as likely 4 March, and is not read.
 */
export class MonthFirst {
  #days = 0
  #months = 0
  #either: number[] = []

  /** `at`: the place of the row among those read. */
  add(order: Outcome['order'], at: number): void {
    if (order === undefined || this.#days > 0) return
    if (order === 'either') this.#either.push(at)
    else if (order === 'month') this.#months += 1
    else {
      this.#days += 1
      this.#either = []
    }
  }

  /** The rows whose day cannot be told; none in nearly every column. */
  doubtful(): readonly number[] {
    return this.#months > 0 && this.#days === 0 ? this.#either : []
  }
}
