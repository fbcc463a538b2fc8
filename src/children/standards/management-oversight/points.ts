import type { Day } from '../../../platform/day.ts'
import type { Row } from '../../../standards/standard.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { firstFrom } from '../accommodation-oversight/homes.ts'
import { isDated } from '../held.ts'

type Decision = RecordedRow<'managementDecision'>

/** The first decision with its rationale, from a day on, that was made because of a point that needs one; null: none. */
export const decidedFrom = (
  decisions: readonly Decision[],
  from: Day,
  isOfPoint: (fields: Decision['fields']) => boolean,
): Day | null =>
  firstFrom(
    decisions.filter(({ fields }) => fields.rationale === 'yes' && isOfPoint(fields)).map(({ starts }) => starts),
    from,
  )

export const decisionsSource = {
  title: 'Local standard from what inspectors found',
  where: 'Management oversight is recorded at the points that need it',
  confidence: 'unsure',
} as const

/** What happened since decisions are recorded here: of earlier ones nobody could say whether a manager decided. */
export const askedSince = <One extends Row>(
  rows: readonly One[],
  since: Day | null,
): readonly (One & { starts: string })[] =>
  since === null ? [] : rows.filter(isDated).filter(({ starts }) => starts >= since)
