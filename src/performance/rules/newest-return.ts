import type { Day } from '../../platform/day.ts'

/**
 * Of the newest load of each source, the newest first, the one by which figures are as old as they are: a whole return, since a small list
 * may be newer than what it is about; a list where there is nothing else, and what is entered here where nothing is loaded at all; null where there is nothing.
 */
export const newestReturn = <One extends { readonly source: string; readonly asAt: Day }>(
  age: readonly One[],
): One | null =>
  age.find(({ source }) => source === 'ssd' || source === 'annex-a') ??
  age.find(({ source }) => source !== 'entered') ??
  age[0] ??
  null
