import { addDays, type Day, isDay } from '../../platform/day.ts'
import type { RecordType } from '../../platform/record-type.ts'
import type { Slice } from '../slice.ts'

/** The period that holds: what the authority has set, or the record type's own. null: kept until a person deletes it. */
export const yearsKept = (type: RecordType, set: Readonly<Record<string, number>>): number | null =>
  set[type.id] ?? type.retention.years

/** The day `years` before today; 29 February becomes the 28th. */
export const yearsBefore = (today: Day, years: number): Day => {
  const [year, month, day] = today.split('-')
  const then = `${Number(year) - years}-${month}-${day}`
  return isDay(then) ? then : addDays(`${Number(year) - years}-03-01` as Day, -1)
}

export const allRecordTypes = (slices: readonly Slice[]): readonly RecordType[] =>
  slices.flatMap((slice) => slice.recordTypes)

/** Record types whose retention Throughline carries out, with how. */
export const purgesOf = (slices: readonly Slice[]) =>
  slices.flatMap((slice) =>
    Object.entries(slice.purge ?? {}).map(([id, purge]) => ({
      type: slice.recordTypes.find((type) => type.id === id)!,
      purge,
    })),
  )
