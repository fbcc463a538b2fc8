import type { Subject } from '../../src/performance/indicators/subjects.ts'

/** A record as a table of an analyst would have it: days as text, no end as "9999-12-31". */
export type Plain = Readonly<Record<string, string | number | undefined>> & {
  readonly key: string
  readonly starts: string
  readonly ends: string
}

export const never = '9999-12-31'

/** All records of one person by table, in date order; a table without any is empty. */
export const plainRecords = ({ rows }: Subject): ((table: string) => readonly Plain[]) => {
  const tables = Map.groupBy(
    rows.map(({ table, key, starts, ends, fields }) => ({
      ...(fields as Record<string, string | number>),
      table: table as string,
      key,
      starts: starts ?? '',
      ends: ends ?? never,
    })),
    ({ table }) => table,
  )
  return (table) =>
    (tables.get(table) ?? []).toSorted((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0))
}

const text = (date: Date): string => date.toISOString().slice(0, 10)

export const plusDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return text(date)
}

/** The end of the month where it has no such day. */
export const plusMonths = (day: string, months: number): string => {
  const first = new Date(`${day.slice(0, 8)}01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0)
  const last = first.getUTCDate()
  first.setUTCDate(Math.min(Number(day.slice(8)), last))
  return text(first)
}

const bankHolidays = new Set([
  '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25',
  '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25',
]) // biome-ignore format: a table

export const plusWorkingDays = (day: string, count: number): string => {
  let [reached, left] = [day, count]
  while (left > 0) {
    reached = plusDays(reached, 1)
    const weekday = new Date(`${reached}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !bankHolidays.has(reached)) left -= 1
  }
  return reached
}

export const wholeYears = (born: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)

export type Tables = ReturnType<typeof plainRecords>

/** Periods of care beside which no series of short breaks (V3, V4) is told. */
export const periodsOfCare = (of: Tables): readonly Plain[] => {
  const breaks = of('legalStatus').filter(({ status }) => status === 'V3' || status === 'V4')
  return of('carePeriod').filter((one) => !breaks.some((spell) => spell.starts < one.ends && spell.ends > one.starts))
}

export const inCareOn = (of: Tables, day: string): Plain | undefined =>
  periodsOfCare(of).find(({ starts, ends }) => starts <= day && ends > day)

export const bornOn = (of: Tables): string => String(of('person').find(({ dateOfBirth }) => dateOfBirth)?.dateOfBirth)

/** Homes of a period of care, in order: placements that are none for a time only, those with the same carers one after the other as one. */
export const homesIn = (of: Tables, period: Plain): readonly (readonly Plain[])[] => {
  const all = of('placement').filter(({ type, starts, ends }) => {
    const isTemporary = String(type).startsWith('T')
    return !isTemporary && starts < period.ends && ends > period.starts
  })
  const samePlace = (one: Plain, other: Plain): boolean =>
    (one.postcode !== undefined && one.postcode === other.postcode) || (one.urn !== undefined && one.urn === other.urn)
  const homes: Plain[][] = []
  for (const [at, one] of all.entries()) {
    const before = all[at - 1]
    const sameCarer = of('careEpisode').some(
      ({ startReason, placementKey }) => placementKey === one.key && (startReason === 'T' || startReason === 'U'),
    )
    if (before && (samePlace(one, before) || before.changeReason === 'PLACE' || sameCarer)) homes.at(-1)!.push(one)
    else homes.push([one])
  }
  return homes
}
