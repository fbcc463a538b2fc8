import { type RawBuilder, sql } from 'kysely'
import { enterFacts, ofJoined } from '../../../children/index.ts'
import { addDays, type Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { listActionsAbout, takeSteps } from '../../records/actions.ts'
import { actionFact } from '../../rules/facts.ts'
import type { By } from './decisions.ts'
import { daysAhead } from './open-here.ts'

/** Actions from supervision that are about a child, open, and due by the end of the next week. */
export const openActionRows = (db: Tenant, today: Day): RawBuilder<unknown> => sql`
  select a.child_id, 'supervision.action/' || a.action_id as same, a.due, null::integer as late_by,
    jsonb_build_object('id', a.action_id, 'sessionId', a.session_id, 'what', a.what, 'owner', a.owner, 'due', a.due) as item
  from supervision.action a
  where a.la_id = ${db.la} and a.child_id is not null and a.done_on is null and a.given_up_on is null and a.due <= ${addDays(today, daysAhead)}`

/** Says on which day an open action about a child was done, and tells the dated history. */
export const markActionDone = async (
  db: Tenant,
  childId: string,
  actionId: string,
  done: { readonly on: Day; readonly reason: string },
  by: By,
): Promise<'done' | 'gone' | 'too-early'> => {
  const all = await listActionsAbout(db, ofJoined(db, childId, 'a.child_id'))
  const action = all.find((one) => one.actionId === actionId && one.doneOn === null && one.givenUpOn === null)
  if (action === undefined) return 'gone'
  if (done.on < action.agreedOn) return 'too-early'
  await takeSteps(db, [{ action, kind: 'done', due: action.due, ...done }], { sessionId: null, ...by })
  const { rows } = await sql<{ workerId: string; team: string | null }>`
    select s.worker_id as "workerId", s.team from supervision.session s where s.la_id = ${db.la} and s.session_id = ${action.sessionId}`.execute(
    db.query,
  )
  const { workerId, team } = rows[0]!
  await enterFacts(db, { today: by.today, facts: [actionFact({ ...action, doneOn: done.on }, workerId, team)] })
  return 'done'
}
