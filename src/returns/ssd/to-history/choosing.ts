import type { Row, Value } from '../../model.ts'
import { codesIn } from './json.ts'

const text = (value: Value | undefined): string => (value == null ? '' : String(value))

/** The last row of each name by a day; where days are equal, the later row. */
const lastOf = (rows: readonly Row[], name: (row: Row) => string, day: (row: Row) => string): readonly Row[] => {
  const last = new Map<string, Row>()
  for (const row of rows) {
    const before = last.get(name(row))
    if (!before || day(before) <= day(row)) last.set(name(row), row)
  }
  return [...last.values()]
}

/** The latest episode of each period of care: it knows whether and why the period ceased. */
export const lastEpisodes = (rows: readonly Row[]): readonly Row[] =>
  lastOf(
    rows.filter(({ values }) => values.claId !== null || values.enteredCareDate !== null),
    ({ values }) => `${values.personId}\n${values.claId ?? values.enteredCareDate}`,
    ({ values }) => text(values.claEpisodeStartDate),
  )

/**
 * A care leaver may have several rows, one for each eligibility and contact record: the latest that says anything, and one who is
 * eligible before one who is not. People are counted, not rows.
 */
export const latestOfCareLeavers = (rows: readonly Row[]): readonly Row[] =>
  lastOf(
    rows,
    ({ values }) => text(values.personId),
    ({ values }) =>
      `${values.careLeaverEligibility === 'none' ? 0 : 1} ${[
        values.careLeaverLatestContact,
        values.pathwayPlanReviewDate,
      ]
        .map(text)
        .toSorted()
        .at(-1)}`,
  )

/** A case worker holds the child; others, such as a family support worker, only where there is none. From 1.4.5 a code, before that words. */
export const isCaseWorker = (role: Value | undefined): boolean =>
  /^cw$|case ?worker|case holder|social worker|allocated/i.test(text(role))

/** The open involvement that says who holds each child: a case worker's before another's, the latest first. */
export const whoHolds = (rows: readonly Row[]): readonly Row[] =>
  lastOf(
    rows.filter(({ values }) => values.involvementEndDate == null),
    ({ values }) => text(values.personId),
    ({ values }) => `${isCaseWorker(values.professionalRoleId) ? 1 : 0} ${text(values.involvementStartDate)}`,
  )

/** A row for each plan that is chosen, since plans run side by side; the column then holds one code. */
export const plansSideBySide = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap(({ row, values }) =>
    codesIn(text(values.claCarePlanJson)).map((plan) => ({ row, values: { ...values, claCarePlanJson: plan } })),
  )

/** One row for each day on which the reviewing officer was last in contact: every episode of a period repeats it. */
export const contactDays = (rows: readonly Row[]): readonly Row[] =>
  lastOf(
    rows.filter(({ values }) => values.claLastIroContactDate != null),
    ({ values }) => `${values.personId}\n${values.claLastIroContactDate}`,
    () => '',
  )

/** Fills in whose a row is from another table, where the row does not say so. */
export const withSubject =
  (column: string, by: string, whose: (key: Value | undefined) => string | null) =>
  (rows: readonly Row[]): readonly Row[] =>
    rows.map((row) =>
      row.values[column] == null ? { row: row.row, values: { ...row.values, [column]: whose(row.values[by]) } } : row,
    )
