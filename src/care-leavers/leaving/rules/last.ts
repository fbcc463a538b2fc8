import type { Day } from '../../../platform/day.ts'
import type { Row, Rows } from '../../../standards/standard.ts'
import { returnFields } from './return-says.ts'

/** Kinds of record that tell a contact, wherever it was written: on this page, in the ledger of homes, or in a return. */
export const readForLast = ['leaverContact', 'homeVisit', 'homeContact', 'visit', 'careLeaver', 'leaverHome'] as const

type Said = Readonly<Record<string, unknown>>
const latest = (rows: readonly Row[] | undefined, is: (fields: Said) => boolean): Day | null =>
  (rows ?? []).reduce<Day | null>(
    (last, { starts, fields }) =>
      starts !== null && (last === null || starts > last) && is(fields as Said) ? starts : last,
    null,
  )
const latestOf = (...days: readonly (Day | null | undefined)[]): Day | null =>
  days.reduce<Day | null>((last, day) => (day && (last === null || day > last) ? day : last), null)

/** When they were last seen at the address of a home: that is recorded with the home. */
export const lastAtHome = (rows: Rows): Day | null => latest(rows.homeVisit, ({ seen }) => seen === 'yes')

/** When somebody last met them face to face; null: nobody says. */
export const lastSeen = (rows: Rows): Day | null =>
  latestOf(
    latest(rows.leaverContact, ({ seen }) => seen === 'yes'),
    lastAtHome(rows),
    latest(rows.visit, ({ kind, seen }) => kind === 'care-leaver' && seen !== 'no'),
  )

/** When both were last in contact; an attempt, or a refusal, is none. */
export const lastInTouch = (rows: Rows): Day | null => {
  const said = returnFields(rows)
  return latestOf(
    lastSeen(rows),
    latest(rows.leaverContact, ({ twoWay }) => twoWay === 'yes'),
    latest(rows.homeContact, ({ reached }) => reached === 'yes'),
    said.inTouch === 'YES' ? said.latestContact : null,
  )
}

/** Whether they live today in a home that is meant for days or weeks: visits at its address are recorded with the home. */
export const isTemporarilyHoused = (rows: Rows, today: Day): boolean =>
  (rows.leaverHome ?? []).some(
    ({ starts, ends, fields }) =>
      starts !== null &&
      starts <= today &&
      (ends === null || ends > today) &&
      ['emergency', 'temporary'].includes(String((fields as Said).kind)),
  )
