import type { Day } from '../../platform/day.ts'

/** What one accepted load had: how many rows, and how many findings of its checks. */
export type LoadQuality = {
  loadId: number
  kind: string
  asAt: Day
  rows: number
  blocks: number
  mustFix: number
  lookAt: number
}

/** Findings for each 1,000 rows, to one decimal: loads of different length can be compared. Null where there were no rows. */
export const perThousand = (count: number, rows: number): number | null =>
  rows === 0 ? null : Math.round((count * 10_000) / rows) / 10

/**
 * Against the load before of the same kind, by what must be fixed for each 1,000 rows: better or worse by more than a tenth and by more than
 * half a finding, else about the same; null for the first.
 */
export const changeOf = (now: LoadQuality, before: LoadQuality | undefined): 'better' | 'worse' | 'same' | null => {
  const [rate, last] = [perThousand(now.mustFix, now.rows), before && perThousand(before.mustFix, before.rows)]
  if (rate === null || last === null || last === undefined) return null
  const difference = rate - last
  if (Math.abs(difference) <= Math.max(0.5, last * 0.1)) return 'same'
  return difference < 0 ? 'better' : 'worse'
}

/** Each load beside the one before of its kind. Newest first in, newest first out. */
export const withChange = (loads: readonly LoadQuality[]) =>
  loads.map((load, at) => ({
    ...load,
    rate: perThousand(load.mustFix, load.rows),
    change: changeOf(
      load,
      loads.slice(at + 1).find(({ kind }) => kind === load.kind),
    ),
  }))

export type QualityLine = ReturnType<typeof withChange>[number]
