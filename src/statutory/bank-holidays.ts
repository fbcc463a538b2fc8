import type { Day } from '../platform/day.ts'

/** A day that is not a working day and what it is called. */
export type Holiday = Readonly<{ date: Day; title: string }>

/** The holidays of a span of years. Outside `from` to `until` nothing is known, which is not the same as no holidays. */
export type Holidays = Readonly<{ from: Day; until: Day; titles: ReadonlyMap<Day, string> }>

const columns = [
  'New Year’s Day', 'Good Friday', 'Easter Monday', 'Early May bank holiday',
  'Spring bank holiday', 'Summer bank holiday', 'Christmas Day', 'Boxing Day',
] as const // biome-ignore format: two rows of four, in the order of the table below

/** England and Wales, as observed: a holiday at a weekend stands at its substitute day. Source: `bank-holidays` in sources.ts. */
// biome-ignore format: a table reads best with a year a line
const table: readonly (readonly [number, ...string[]])[] = [
  [2013, '01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  [2014, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  [2015, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  [2016, '01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-27', '12-26'],
  [2017, '01-02', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  [2018, '01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  [2019, '01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  [2020, '01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'], // May: moved for VE Day
  [2021, '01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  [2022, '01-03', '04-15', '04-18', '05-02', '06-02', '08-29', '12-27', '12-26'], // spring: moved for the Jubilee
  [2023, '01-02', '04-07', '04-10', '05-01', '05-29', '08-28', '12-25', '12-26'],
  [2024, '01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  [2025, '01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  [2026, '01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  [2027, '01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  [2028, '01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
]

const special: readonly Holiday[] = [
  { date: '2022-06-03', title: 'Platinum Jubilee bank holiday' },
  { date: '2022-09-19', title: 'Bank holiday for the State Funeral of Queen Elizabeth II' },
  { date: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III' },
]

const usual: Readonly<Record<string, string>> = {
  'New Year’s Day': '01-01',
  'Christmas Day': '12-25',
  'Boxing Day': '12-26',
}

const ordinary: readonly Holiday[] = table.flatMap(([year, ...days]) =>
  days.map((day, index) => {
    const title = columns[index]!
    const substitute = title in usual && usual[title] !== day
    return { date: `${year}-${day}` as Day, title: substitute ? `${title} (substitute day)` : title }
  }),
)

const inOrder = (holidays: Iterable<readonly [Day, string]>): ReadonlyMap<Day, string> =>
  new Map([...holidays].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every bank holiday, Good Friday and Christmas Day in England and Wales from 2013 to 2028. */
export const englandAndWales: Holidays = {
  from: '2013-01-01',
  until: '2028-12-31',
  titles: inOrder([...ordinary, ...special].map(({ date, title }) => [date, title])),
}

/**
 * Adds an administrator's holidays (a new proclamation, or a year the table does not cover yet). A date already there keeps its
 * title. `until` says to what day the holidays are now complete; without it a single extra day extends nothing.
 */
export const withExtraHolidays = (holidays: Holidays, extra: readonly Holiday[], until?: Day | null): Holidays => {
  if (extra.length === 0 && !until) return holidays
  return {
    from: holidays.from,
    until: until && until > holidays.until ? until : holidays.until,
    titles: inOrder([...extra.map(({ date, title }) => [date, title] as const), ...holidays.titles]),
  }
}
