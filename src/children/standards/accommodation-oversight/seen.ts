import type { Day } from '../../../platform/day.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { isDated } from '../held.ts'
import type { Reads } from '../standard.ts'
import type { HomeRow } from './homes.ts'

/** High risk by the day: as it was judged last, in a home or on moving into one. */
export const highRiskIn = (
  homes: readonly HomeRow[],
  judged: readonly RecordedRow<'homeRisk'>[],
): { isHighOn(day: Day): boolean; nextAfter(day: Day): Day | null } => {
  const turns = [
    ...homes.filter(isDated).map(({ starts, fields }) => ({ day: starts, level: fields.risk })),
    ...judged.filter(isDated).map(({ starts, fields }) => ({ day: starts, level: fields.level })),
  ]
    .filter(({ level }) => level !== undefined)
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  return {
    isHighOn: (day) => turns.findLast((turn) => turn.day <= day)?.level === 'high',
    nextAfter: (day) => turns.find((turn) => turn.day > day && turn.level === 'high')?.day ?? null,
  }
}

type Contacts = Reads<'homeVisit' | 'visit' | 'leaverContact'>

/** On which days the young person was seen face to face, in order; who refused, or was not in, was not. */
export const seenOn = ({ homeVisit, visit, leaverContact }: Contacts): readonly Day[] =>
  [
    ...homeVisit.filter(({ fields }) => wasSeen(fields)),
    ...visit.filter(({ fields }) => fields.kind === 'care-leaver' && wasSeen(fields)),
    ...leaverContact.filter(({ fields }) => fields.seen === 'yes' && fields.refused !== 'yes'),
  ]
    .flatMap(({ starts }) => (starts === null ? [] : [starts]))
    .toSorted()

type Seen = { readonly seen?: 'yes' | 'no' | 'unknown'; readonly refused?: 'yes' | 'no' | 'unknown' }

/** Met in person; where a list tells of visits and not whether anybody was met, they count. */
export const wasSeen = ({ seen, refused }: Seen): boolean => seen !== 'no' && seen !== 'unknown' && refused !== 'yes'
