import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Holidays } from '../../statutory/index.ts'
import { type Manager, points } from './model.ts'
import { workingDayAfter } from './rules/days.ts'
import { isAtLeast } from './rules/managers.ts'
import { type DrawnDecision, decisionOf, numbersOf, oneOf, type SampleChild, workingDayFrom } from './sample-draw.ts'
import { eventDecisions } from './sample-texts.ts'

type Kind = keyof typeof eventDecisions
type Event = { readonly kind: Kind; readonly on: Day; readonly child: SampleChild }

/** What happened since a day that needs a manager's decision, each once however many returns tell it. */
export const findEvents = async (db: Tenant, since: Day, today: Day): Promise<readonly Event[]> => {
  const { rows } = await sql<Event>`
    with told as (
      select s.child_id, h.table_id, h.starts, h.ends from children.subject s
      join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null
      where s.la_id = ${db.la} and s.kind = 'child'
        and h.table_id in ('protectionPlan', 'carePeriod', 'childInNeed', 'strategyDiscussion', 'section47', 'preProceedings')
    ), happened as (
      select child_id, 'begun' as kind, starts as day from told where table_id in ('protectionPlan', 'carePeriod')
      union select child_id, 'ended', ends from told where table_id in ('protectionPlan', 'carePeriod')
      union select child_id, 'closed', ends from told where table_id = 'childInNeed'
      union select child_id, 'strategy', starts from told where table_id = 'strategyDiscussion'
      union select child_id, 'proceedings', starts from told where table_id = 'preProceedings'
      union select child_id, 'enquiry', ends from told t where table_id = 'section47' and not exists (
        select from told p where p.child_id = t.child_id and p.table_id = 'protectionPlan' and p.starts between t.starts and t.ends + 28)
    )
    select a.kind, a.day::text as on, jsonb_build_object('childId', c.child_id, 'identifier', c.identifier, 'team', c.team, 'worker', c.worker) as child
    from happened a join children.child c on c.la_id = ${db.la} and c.child_id = a.child_id
    where a.day between ${since} and ${today} and c.merged_into is null and c.adopted_on is null
    order by c.identifier, a.day, a.kind`.execute(db.query)
  return rows
}

/** Working days from what happened to the decision, by what was drawn; null: nobody wrote one. */
const daysTo = (kind: Kind, chance: number): number | null => {
  if (chance < 0.07) return null
  if (chance < 0.17) return 7
  return kind === 'strategy' ? Math.round(chance) : Math.floor(chance * 4)
}

type Given = {
  readonly today: Day
  readonly ladder: (team: string | null) => readonly Manager[]
  readonly holidays: Holidays
}

/** Five in six in time, some late, some never. */
export const drawEventDecisions = (
  events: readonly Event[],
  { today, ladder, holidays }: Given,
): readonly DrawnDecision[] =>
  events.flatMap(({ kind, on, child }) => {
    const draw = numbersOf(`${kind} ${on} ${child.identifier}`)
    const text = eventDecisions[kind]
    const days = daysTo(kind, draw())
    const managers = ladder(child.team).filter(({ level }) => isAtLeast(level, points[text.point].least))
    if (days === null || managers.length === 0) return []
    const near = managers.filter(({ level }) => level === managers[0]!.level)
    // Before pre-proceedings it is decided in the week before.
    const from = workingDayFrom(kind === 'proceedings' ? addDays(on, -5) : on, holidays)
    const day = days === 0 ? from : (workingDayAfter(from, days, holidays) ?? from)
    if (day > today) return []
    return [decisionOf(child, oneOf(near, draw()), day, text, { today, draw, riskId: null })]
  })
