import { addDays, type Day } from '../../../platform/day.ts'
import { earlier, later } from '../../../standards/cases.ts'
import type { StandardSetting } from '../../../standards/model.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import type { Reads } from '../standard.ts'
import { type Home, isBedAndBreakfast, isMinorOn } from './homes.ts'
import { highRiskIn } from './seen.ts'

type Rows = Reads<'person' | 'leaverHome' | 'homeRisk'>
type Notices = readonly RecordedRow<'homeNotice'>[]

export const headOfService = ['head-of-service', 'director']

export const ofRepeats = {
  repeat: { title: 'Days in which a second move is told to a head of service', unit: 'days', default: 90 },
} as const satisfies Readonly<Record<string, StandardSetting>>

/** Another move so many days before, or fewer. */
const isSecondMove = (rows: Rows, home: Home, days: number): boolean =>
  rows.leaverHome.some(
    ({ key, starts }) =>
      key !== home.key && starts !== null && starts <= home.starts && starts >= addDays(home.starts, -days),
  )

/** Under 18, in bed and breakfast, at high risk, or moved for the second time in so many days: a head of service or director is told. */
export const isForHead = (rows: Rows, home: Home, days: number): boolean =>
  isMinorOn(rows.person, home.starts) ||
  isBedAndBreakfast(home) ||
  highRiskIn(rows.leaverHome, rows.homeRisk).isHighOn(home.starts) ||
  isSecondMove(rows, home, days)

/** The first day on which one of some was told; null: never. */
export const toldOn = (notices: Notices, whom: readonly string[]): Day | null =>
  notices.reduce<Day | null>(
    (first, { starts, fields }) => (whom.includes(fields.to ?? '') ? earlier(first, starts) : first),
    null,
  )

/** The day on which each of some lists had somebody who was told; null: not all have. */
export const allToldOn = (notices: Notices, lists: readonly (readonly string[])[]): Day | null =>
  lists
    .map((whom) => toldOn(notices, whom))
    .reduce((all, day, at) => (day === null || (at > 0 && all === null) ? null : later(all ?? day, day)), null)

const isLookedAfter = (periods: Reads<'carePeriod'>['carePeriod'], { starts: day, fields }: Home): boolean =>
  fields.legalStatus === 'looked-after' ||
  periods.some(({ starts, ends }) => starts !== null && starts <= day && (ends === null || ends > day))

/** Who must be told of a move: each a list of those of whom one must. The team manager stands first. */
export const whomToTell = (
  rows: Rows & Reads<'carePeriod'>,
  home: Home,
  repeat: number,
): readonly (readonly string[])[] => {
  const isMinor = isMinorOn(rows.person, home.starts)
  return [
    ['team-manager'],
    ['service-manager'],
    ['virtual-school', 'employer'],
    ['housing'],
    ['health'],
    ...(isMinor ? [['reviewing-officer']] : []),
    ...(isMinor && isLookedAfter(rows.carePeriod, home) ? [['social-worker']] : []),
    ...(isForHead(rows, home, repeat) ? [headOfService] : []),
  ]
}
