import type { Day } from '../platform/day.ts'
import { type Authority, authorityTable, type Region } from './authorities-table.ts'

export type { Authority, AuthorityType, Region } from './authorities-table.ts'

const byCode: ReadonlyMap<string, Authority> = new Map(authorityTable.map((authority) => [authority.code, authority]))

/** Every real authority, abolished ones included; never the invented one. */
export const authorities: readonly Authority[] = authorityTable.filter((authority) => !authority.invented)

/** By DfE number ("838"). Finds the invented sample council (999) too. Null when there is none. */
export const findAuthority = (code: string): Authority | null => byCode.get(code) ?? null

const byGss: ReadonlyMap<string, Authority> = new Map(
  authorityTable.filter(({ gss }) => gss !== '').map((authority) => [authority.gss, authority]),
)

/** By the code of the Office for National Statistics ("E06000059"). Null when there is none. */
export const findAuthorityByGss = (code: string): Authority | null => byGss.get(code.toUpperCase()) ?? null

/** True when it existed on that day; both ends count. */
export const existedOn = (authority: Authority, day: Day): boolean =>
  (authority.from === null || authority.from <= day) && (authority.until === null || day <= authority.until)

/** The first day on which `authoritiesAt` is complete: before it, Bournemouth and Dorset County Council are missing. */
export const authoritiesCompleteFrom: Day = '2019-04-01'

/** The real authorities that existed on a day: the denominator of every national figure. 151 in 2019, 153 from April 2023. */
export const authoritiesAt = (day: Day): readonly Authority[] =>
  authorities.filter((authority) => existedOn(authority, day))

/** The ten authorities most like this one, closest first, less those that no longer existed on the day. */
export const neighboursOf = (code: string, day: Day): readonly Authority[] =>
  (findAuthority(code)?.neighbours ?? [])
    .map((neighbour) => byCode.get(neighbour))
    .filter((neighbour) => neighbour !== undefined)
    .filter((neighbour) => existedOn(neighbour, day))

/** Everything in a region, abolished and invented authorities too: for sorting documents, never for counting. */
export const authoritiesIn = (region: Region): readonly Authority[] =>
  authorityTable.filter((authority) => authority.region === region)

export const regions: readonly Region[] = [...new Set(authorities.map(({ region }) => region))].toSorted()
