import type { HistoryRow } from '../../../children/history/model.ts'
import { type Day, inWords } from '../../../platform/day.ts'
import type { Rows } from '../../../standards/standard.ts'
import { activities } from '../parts/daily-life.ts'

type Leaver = HistoryRow<'careLeaver'>['fields']

export type Said = {
  readonly adviser?: string
  readonly activity?: string
  readonly health?: string
  readonly entitlement?: string
  readonly contact?: string
}

/** What the returns say now of a young person who leaves care; several lists may each tell a part. */
export const returnFields = (rows: Rows): Leaver =>
  Object.assign(
    {},
    ...((rows.careLeaver ?? []) as readonly HistoryRow<'careLeaver'>[])
      .filter(({ ends }) => ends === null)
      .map(({ fields }) => fields),
  )

const on = (day: Day | undefined): string | null => (day === undefined ? null : inWords(day))

/** The same in words by the part of the page beside which it stands. The returns stay what national figures are counted from. */
export const returnSays = (rows: Rows): Said => {
  const fields = returnFields(rows)
  const activity = activities[fields.activity as keyof typeof activities]
  const passport = on(fields.healthPassportOn)
  const explained = on(fields.entitlementsOn)
  const contact = on(fields.latestContact)
  return {
    ...(fields.adviser ? { adviser: fields.adviser } : {}),
    ...(activity ? { activity: activity.toLowerCase() } : {}),
    ...(passport ? { health: `health passport given on ${passport}` } : {}),
    ...(explained ? { entitlement: `local offer explained on ${explained}` } : {}),
    ...(contact ? { contact: `latest contact on ${contact}` } : {}),
  }
}
