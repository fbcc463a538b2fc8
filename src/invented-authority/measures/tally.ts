import { type At, addMonths } from '../calendar.ts'

/** Counts for measures: of how many, how many; or a list of numbers of which a mean or a median is taken. */
export type Tally<Id extends string> = {
  on: At
  yearAgo: At
  share(id: Id, counts: boolean): void
  value(id: Id, number: number): void
  result(id: Id): number | null
  size(id: Id): number
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

export const newTally = <Id extends string>(on: At): Tally<Id> => {
  const counts = new Map<Id, [number, number]>()
  const values = new Map<Id, number[]>()
  return {
    on,
    yearAgo: addMonths(on, -12),
    share: (id, one) => {
      const [of, all] = counts.get(id) ?? [0, 0]
      counts.set(id, [of + (one ? 1 : 0), all + 1])
    },
    value: (id, number) => {
      const held = values.get(id)
      if (held) held.push(number)
      else values.set(id, [number])
    },
    result: (id) => {
      const share = counts.get(id)
      if (share) return share[0] / share[1]
      const numbers = values.get(id)
      if (!numbers?.length) return null
      return id.includes('median') ? median(numbers) : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
    },
    size: (id) => counts.get(id)?.[1] ?? values.get(id)?.length ?? 0,
  }
}
