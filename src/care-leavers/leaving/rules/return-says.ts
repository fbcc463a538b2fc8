import type { HistoryRow } from '../../../children/history/model.ts'
import { inWords } from '../../../platform/day.ts'
import type { Rows } from '../../../standards/standard.ts'
import type { Entry } from '../model.ts'
import type { PartId } from '../parts/all.ts'
import { activities } from '../parts/daily-life.ts'
import { standsOf } from './stands.ts'

type Leaver = HistoryRow<'careLeaver'>['fields']

/** What the returns say now of a young person who leaves care; several lists may each tell a part. */
export const returnFields = (rows: Rows): Leaver =>
  Object.assign(
    {},
    ...((rows.careLeaver ?? []) as readonly HistoryRow<'careLeaver'>[])
      .filter(({ ends }) => ends === null)
      .map(({ fields }) => fields),
  )

/**
 * Where the newest returns say something else than what is written here, in words, by the part of the page beside which it stands: one of the
 * two is to be put right. The returns stay what national figures are counted from.
 */
export const returnSays = (rows: Rows, entries: readonly Entry[]): Readonly<Partial<Record<PartId, string>>> => {
  const { adviser, activity, healthPassportOn: passport, entitlementsOn: explained } = returnFields(rows)
  const now = (part: PartId) => standsOf(entries, part).now
  const does = activities[activity as keyof typeof activities]
  const isSaid = (part: PartId, field: string, value: string): boolean =>
    now(part).some(({ fields }) => fields[field] === value)
  return {
    ...(adviser && !isSaid('adviser', 'name', adviser) ? { adviser } : {}),
    ...(does && !isSaid('activity', 'what', activity!) ? { activity: does.toLowerCase() } : {}),
    ...(passport && !now('health').some(({ on, fields }) => fields.kind === 'passport' && on === passport)
      ? { health: `health passport given on ${inWords(passport)}` }
      : {}),
    ...(explained && now('entitlement').length === 0
      ? { entitlement: `the local offer was explained on ${inWords(explained)}` }
      : {}),
  }
}
