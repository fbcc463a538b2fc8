import { plusWorkingDays, wholeYears } from './plain-record.ts'
import { dayAt, daysInYear, type Said, type YoungPerson } from './simulated-year.ts'

/** A stay in emergency or temporary homes, by its first and last day there. */
export type Stay = { readonly first: number; last: number; readonly homes: string[] }

const numbers = new Map<string, number>()
for (let at = -399; at < 460; at++) numbers.set(dayAt(at), at)

/** Days may be told from a hundred before the year on. */
const early = 100

/** One young person, with what every day says of itself: where they live, how old they are, what is said of risk. */
type Life = ReturnType<typeof lifeOf>
export const lifeOf = ({ born, leftCare, begun, said }: YoungPerson) => {
  const tables = Map.groupBy(said, ({ table }) => table)
  const byHome = Map.groupBy(said, ({ table, fields }) => `${table} ${fields.homeKey}`)
  const homes = tables.get('leaverHome') ?? []
  const wherever: (Said | undefined)[] = []
  for (const home of homes)
    for (let day = home.at; day < home.until! && day < daysInYear; day++) wherever[day + early] = home
  const saidOfRisk: unknown[] = []
  for (const { at, fields } of homes) saidOfRisk[at + early] = fields.risk
  for (const { at, fields } of tables.get('homeRisk') ?? []) saidOfRisk[at + early] = fields.level
  const [risks, minor]: [unknown[], boolean[]] = [[], []]
  for (let at = 0; at < early + daysInYear; at++) {
    risks[at] = saidOfRisk[at] ?? risks[at - 1]
    minor[at] = wholeYears(born, dayAt(at - early)) < 18
  }
  return {
    begun,
    of: (table: string): readonly Said[] => tables.get(table) ?? [],
    ofHome: (table: string, key: string): readonly Said[] => byHome.get(`${table} ${key}`) ?? [],
    livesIn: (day: number): Said | undefined => wherever[day + early],
    riskSaid: (day: number): unknown => saidOfRisk[day + early],
    /** The last that was said of risk by a day. */
    riskOn: (day: number): unknown => risks[day + early],
    isMinor: (day: number): boolean => minor[day + early]!,
    isInCare: (day: number): boolean => minor[day + early]! && (leftCare === null || day < leftCare),
  }
}

export const isBare = ({ fields }: Said): boolean => ['S', 'V', 'W'].includes(String(fields.accommodation))
export const isBreakfast = ({ fields }: Said): boolean => fields.accommodation === 'W'
export const isUnsettled = (home: Said): boolean =>
  home.fields.kind !== 'settled' || isBare(home) || (home.fields.suitable === 'no' && home.fields.accommodation !== 'X')
export const isUnplanned = ({ fields }: Said): boolean => fields.planned === 'no'
export const isSeen = ({ table, fields }: Said): boolean =>
  fields.seen === 'yes' && (table !== 'homeVisit' || fields.refused === 'no')
export const workingDaysAfter = (day: number, count: number): number => {
  const known = worked.get(`${day} ${count}`)
  if (known !== undefined) return known
  const found = numbers.get(plusWorkingDays(dayAt(day), count))!
  worked.set(`${day} ${count}`, found)
  return found
}
const worked = new Map<string, number>()

const staysUntil = ({ livesIn }: Life, today: number): readonly Stay[] => {
  const stays: Stay[] = []
  for (let day = 0; day <= today; day++) {
    const home = livesIn(day)
    if (home === undefined || !isUnsettled(home)) continue
    const last = stays.at(-1)
    // One night elsewhere: the next home began less than two days after.
    if (last && day - last.last <= 2) {
      last.last = day
      if (!last.homes.includes(home.key)) last.homes.push(home.key)
    } else stays.push({ first: day, last: day, homes: [home.key] })
  }
  return stays
}

/** What is known of one young person at the end of a day: days by their numbers, and nothing of what comes later. */
export type Evening = ReturnType<typeof eveningOf>
export const eveningOf = (life: Life, today: number) => {
  const isKnown = ({ at }: Said): boolean => at <= today
  const of = (table: string): readonly Said[] => life.of(table).filter(isKnown)
  const about = (table: string, keys: readonly string[]): readonly Said[] =>
    keys.flatMap((key) => life.ofHome(table, key).filter(isKnown))
  const homes = of('leaverHome')
  const { isMinor, riskOn } = life
  const isForHead = (home: Said): boolean =>
    isMinor(home.at) ||
    isBreakfast(home) ||
    riskOn(home.at) === 'high' ||
    homes.some(({ key, at }) => key !== home.key && at <= home.at && at >= home.at - 90)
  const mayBeSigned = ({ at, fields }: Said, home: Said): boolean =>
    fields.kind !== 'on-call' && (fields.level === 'director' || !(isBreakfast(home) || isMinor(at)))
  return {
    ...life,
    today,
    of,
    about,
    homes,
    stays: staysUntil(life, today),
    seen: new Set([...of('homeVisit'), ...of('leaverContact')].filter(isSeen).map(({ at }) => at)),
    isForHead,
    mayBeSigned,
    watched: homes.filter((home) => isUnsettled(home) || isUnplanned(home)),
  }
}
