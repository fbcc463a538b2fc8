import { sql } from 'kysely'
import { enterFacts } from '../../children/index.ts'
import { addMonths, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { findHolidays, listStaffOn } from './records/managers.ts'
import { decisionFact, riskFact } from './records/publish.ts'
import { ladderOf } from './rules/managers.ts'
import { fillSampleDisputes } from './sample-disputes.ts'
import { type Drawn, drawDecisions, drawRisks, type SampleChild } from './sample-draw.ts'
import { drawEventDecisions, findEvents } from './sample-events.ts'

/** Children open now whom a team holds, with how long they have been, in the order of their identifiers. */
const openChildren = async (db: Tenant, today: Day): Promise<readonly SampleChild[]> => {
  const { rows } = await sql<SampleChild>`
    select c.child_id as "childId", c.identifier, c.team, c.worker, c.on_protection_plan as "isUrgent", c.in_care as "inCare", min(h.starts)::text as since
    from children.child c
    join children.subject s on s.la_id = c.la_id and s.child_id = c.child_id
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null and h.table_id = 'childInNeed'
      and h.starts <= ${today} and h.ends is null
    where c.la_id = ${db.la} and c.merged_into is null and c.adopted_on is null and c.team is not null
    group by c.child_id, c.identifier, c.team, c.worker, c.on_protection_plan, c.in_care
    order by c.identifier`.execute(db.query)
  return rows
}

const isThere = async (db: Tenant): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from supervision.management_decision where la_id = ${db.la}) as is`.execute(db.query)
  return rows[0]!.is
}

const rowsOf = (all: readonly unknown[]) => sql`${JSON.stringify(all)}::jsonb`

const store = async (db: Tenant, { decisions, risks }: Drawn): Promise<void> => {
  await sql`
    insert into supervision.risk_change (la_id, risk_change_id, child_id, kind, words, known_on, decide_by, recorded_by_name, recorded_at)
    select ${db.la}, g.id, g."childId", g.kind, g.words, g."knownOn", g."decideBy", g.by, g.at
    from jsonb_to_recordset(${rowsOf(risks)}) as g(id uuid, "childId" uuid, kind text, words text, "knownOn" date, "decideBy" date, by text, at timestamptz)`.execute(
    db.query,
  )
  await sql`
    insert into supervision.risk_escalation (la_id, escalation_id, risk_change_id, child_id, level, to_staff, to_name, note, by_name, at)
    select ${db.la}, g."escalationId", g.id, g."childId", g.level, g."toStaff", g."toName", '', g.by, g.at
    from jsonb_to_recordset(${rowsOf(risks)}) as g("escalationId" uuid, id uuid, "childId" uuid, level text, "toStaff" uuid, "toName" text, by text, at timestamptz)`.execute(
    db.query,
  )
  await sql`
    insert into supervision.management_decision (la_id, decision_id, child_id, recorded_by_name, recorded_at, next_done_on, next_done_by_name)
    select ${db.la}, g.id, g."childId", g.by, g.at, g."doneOn", case when g."doneOn" is not null then g.by end
    from jsonb_to_recordset(${rowsOf(decisions)}) as g(id uuid, "childId" uuid, by text, at timestamptz, "doneOn" date)`.execute(
    db.query,
  )
  await sql`
    insert into supervision.management_decision_version (la_id, decision_id, version, child_id, state, point, decision, decided_by, decided_by_name,
      decided_by_title, level, decided_on, rationale, progress, next_step, next_owner, next_by, none_needed, risk_change_id, why_corrected, by_name, at)
    select ${db.la}, g.id, 1, g."childId", 'stands', g.point, g.decision, g."staffId", g.by, g.title, g.level, g."decidedOn", g.rationale, g.progress,
      g.next, g.owner, g."nextBy", '', g."riskId", '', g.by, g.at
    from jsonb_to_recordset(${rowsOf(decisions)}) as g(id uuid, "childId" uuid, point text, decision text, "staffId" uuid, by text, title text, level text,
      "decidedOn" date, rationale text, progress text, next text, owner text, "nextBy" date, "riskId" uuid, at timestamptz)`.execute(
    db.query,
  )
}

const factsOf = ({ decisions, risks }: Drawn) => [
  ...decisions.map(({ id, childId, riskId, by, title, staffId, next, owner, ...one }) =>
    decisionFact(
      { decisionId: id, childId },
      {
        ...one,
        decidedBy: { staffId, name: by, title },
        decidedAt: '',
        nextStep: next,
        nextOwner: owner,
        noneNeeded: '',
        riskChangeId: riskId,
      },
    ),
  ),
  ...risks.map((one) =>
    riskFact({
      ...one,
      riskChangeId: one.id,
      recordedAt: new Date(one.at),
      escalations: [{ level: one.level, to: one.toName, note: '', by: one.by, at: new Date(one.at) }],
    }),
  ),
]

/**
 * Fourteen months of management oversight of the sample council's children: most looked at in time, some not for over 90 days, changes of risk
 * of which some were answered late and a few wait, and two disputes. Does nothing where there are decisions already, or no children.
 */
export const fillSampleOversight = async (db: Tenant, today: Day): Promise<void> => {
  if (await isThere(db)) return
  const children = await openChildren(db, today)
  if (children.length === 0) return
  const since = addMonths(today, -14)
  const staff = await listStaffOn(db, today)
  const ladders = new Map<string, ReturnType<typeof ladderOf>>()
  const ladder = (team: string | null) => {
    const known = ladders.get(team ?? '') ?? ladderOf(staff, team)
    ladders.set(team ?? '', known)
    return known
  }
  const given = { since, today, ladder, holidays: await findHolidays(db) }
  const risks = drawRisks(children, given)
  const decisions = [
    ...drawDecisions(children, given),
    ...drawEventDecisions(await findEvents(db, since, today), given),
    ...risks.flatMap(({ answer }) => (answer === null ? [] : [answer])),
  ]
  const drawn = { decisions, risks }
  await store(db, drawn)
  await enterFacts(db, { today, since, facts: factsOf(drawn) })
  const cared = children.filter(({ inCare, team }) => inCare && ladder(team).length > 0)
  await fillSampleDisputes(db, { today, since }, cared.length > 0 ? cared : children.slice(0, 1), ladder)
}
