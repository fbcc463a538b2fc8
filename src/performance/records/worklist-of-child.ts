import { type RawBuilder, sql } from 'kysely'
import type { StandingLoad } from '../../children/history/loads.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { columnsTold } from '../../returns/index.ts'
import { byFirst, type First, firstOf, type UrgentEntry } from '../rules/alert-urgent.ts'
import { knownFrom } from '../rules/known.ts'
import { isRecordedHere, sourcesOf } from '../rules/live-day.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { spokenBy } from '../rules/spoken.ts'
import { ageOf } from './freeze.ts'
import { workOfChild } from './worklist.ts'
import { ofChildren, toldOf } from './worklist-ground.ts'

/** `due` null: nobody can say, and `unknown` why; or no day is permitted, and `lateBy` says the nights of it. */
type Waiting = {
  readonly standard: string
  readonly opens: Day
  readonly due: Day | null
  readonly lateBy: number
  readonly unknown: string | null
}

type Value = {
  readonly today: Day
  readonly loads: readonly StandingLoad[] | null
  readonly terms: boolean
  readonly urgent: readonly UrgentEntry[] | null
  readonly work: readonly Waiting[] | null
}

/** What waits for a child, and what is loaded to tell it by: one expression, so that the child's page asks nothing more for it. */
export const askWorkOfChild = (db: Tenant, today: Day, childId: string): RawBuilder<unknown> => sql`jsonb_build_object(
  'today', ${today}::text,
  'loads', (select jsonb_agg(jsonb_build_object('load', l.load_id, 'source', l.source, 'asAt', l.as_at, 'coverage', l.coverage) order by l.load_id)
    from children.load l where l.la_id = ${db.la} and l.undone_at is null),
  'terms', exists (select from platform.setting x where x.la_id = ${db.la} and x.key = 'school-terms' and jsonb_array_length(x.value) > 0),
  'urgent', (select jsonb_agg(jsonb_build_object('standard', s.standard, 'since', s.since, 'isUrgent', s.numbers is not null) order by s.setting_id)
    from performance.alert_setting s where s.la_id = ${db.la} and s.kind = 'urgent'),
  'work', ${workOfChild(db, ofChildren, today, childId)})`

/** One line of it: what comes first, then by due day; of standards that what is loaded can tell. `asAt`: up to which day the records of its standard are held. */
export type WaitingForChild = Waiting & { readonly title: string; readonly asAt: Day; readonly first: First | null }

/** From what came of `askWorkOfChild`. `asAt`: the day of the newest return. */
export const workOfChildFrom = (
  value: unknown,
): { readonly work: readonly WaitingForChild[]; readonly asAt: Day | null } => {
  const { today, loads, terms, urgent, work } = value as Value
  if (loads === null || work === null) return { work: [], asAt: null }
  const known = { ...knownFrom(spokenBy(loads), columnsTold), terms }
  const standards = new Map(toldOf(known, today).map((one) => [one.id, one]))
  const sources = sourcesOf(loads)
  const asAt = newestReturn(ageOf(loads, today))!.asAt
  const told = work.flatMap((one) => {
    const standard = standards.get(one.standard)
    return standard === undefined
      ? []
      : [
          {
            ...one,
            first: firstOf(one, urgent ?? []),
            title: standard.task ?? standard.title,
            asAt: isRecordedHere(standard, sources) ? today : asAt,
          },
        ]
  })
  return { work: told.toSorted(byFirst), asAt }
}
