import type { Day } from '../../../platform/day.ts'
import { pieceOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { aboutStretch, between, type LeaverFields, type LeaverRows, stretchesOf } from '../care-leavers/told.ts'
import { birthday, bornOn, heldOf, isDated } from '../held.ts'

type HomeRow = RecordedRow<'leaverHome'>
type Ages = { readonly from: number; readonly until: number }

const clipped = (one: { opens: Day; ends: Day | null }, from: Day, until: Day): { opens: Day; ends: Day } | null => {
  const opens = one.opens > from ? one.opens : from
  const ends = one.ends === null || one.ends > until ? until : one.ends
  return opens < ends ? { opens, ends } : null
}

/**
 * Homes of young people of certain ages that somebody must look at, each while it lasts: from the homes that are recorded, and before
 * the first of those from what the returns told, so that no night counts twice.
 */
export const homesToLookAt = (
  rows: LeaverRows & { readonly leaverHome: readonly HomeRow[] },
  ages: Ages,
  ofReturn: (fields: LeaverFields) => boolean,
  ofRecord: (home: HomeRow) => boolean,
): readonly Case[] => {
  if (rows.careLeaver.length === 0 && rows.leaverHome.length === 0) return []
  const born = bornOn(rows.person)
  if (born === null) return []
  const [from, until] = [birthday(born, ages.from), birthday(born, ages.until)]
  const homes = rows.leaverHome.filter(isDated)
  const recorded = homes[0]?.starts ?? until
  return [
    ...between(stretchesOf(rows), ages)
      .filter(({ fields }) => ofReturn(fields))
      .flatMap((stretch) => {
        const days = clipped(stretch, from, recorded)
        return days === null ? [] : [pieceOf(true, { ...aboutStretch(stretch), ...days })]
      }),
    ...homes.filter(ofRecord).flatMap((home) => {
      const days = clipped({ opens: home.starts, ends: home.ends }, from, until)
      return days === null ? [] : [pieceOf(true, { unit: `home ${home.key}`, ...days, ...heldOf(home) })]
    }),
  ]
}
