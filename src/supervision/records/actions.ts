import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Action, StepKind } from '../model.ts'
import type { TypedAction, TypedStep } from '../rules/actions.ts'

const columns = sql`a.action_id as "actionId", a.session_id as "sessionId", a.child_id as "childId", a.what, a.owner, a.agreed_on as "agreedOn",
  a.first_due as "firstDue", a.due, a.how_known as "howKnown", a.done_on as "doneOn", a.given_up_on as "givenUpOn"`

const list = async (db: Tenant, where: RawBuilder<boolean>): Promise<readonly Action[]> => {
  const { rows } = await sql<Action>`
    select ${columns} from supervision.action a where a.la_id = ${db.la} and ${where} order by a.due, a.action_id`.execute(
    db.query,
  )
  return rows
}

const isOpen = sql<boolean>`a.done_on is null and a.given_up_on is null`

export const listActionsOf = (db: Tenant, sessionId: string): Promise<readonly Action[]> =>
  list(db, sql<boolean>`a.session_id = ${sessionId}::uuid`)

/** All about a child; `joined`: of which rows of `a` the child is one. */
export const listActionsAbout = (db: Tenant, joined: RawBuilder<boolean>): Promise<readonly Action[]> =>
  list(db, joined)

/** Open actions of a worker that are about no child. */
export const listOpenOwn = (db: Tenant, workerId: string): Promise<readonly Action[]> =>
  list(db, sql<boolean>`a.worker_id = ${workerId}::uuid and a.child_id is null and ${isOpen}`)

/** Open actions of a worker, about whomever: whoever shows them asks for reach. */
export const listOpenOf = (db: Tenant, workerId: string): Promise<readonly Action[]> =>
  list(db, sql<boolean>`a.worker_id = ${workerId}::uuid and ${isOpen}`)

/** Open actions about these children, those of joined identifiers too; `joined` says to whom each belongs. */
export const listOpenAbout = async (
  db: Tenant,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Action[]>> => {
  const { rows } = await sql<Action & { kept: string }>`
    select ${columns}, coalesce(c.merged_into, c.child_id) as kept from supervision.action a
    join children.child c on c.la_id = a.la_id and c.child_id = a.child_id
    where a.la_id = ${db.la} and coalesce(c.merged_into, c.child_id) = any(${[...childIds]}::uuid[]) and ${isOpen}
    order by a.due, a.action_id`.execute(db.query)
  return Map.groupBy(rows, ({ kept }) => kept)
}

export type Step = { readonly actionId: string; readonly kind: StepKind; readonly on: Day; readonly due: Day; readonly reason: string; readonly by: string } // biome-ignore format: one line

/** What became of actions, in order. */
export const listSteps = async (db: Tenant, actionIds: readonly string[]): Promise<readonly Step[]> => {
  const { rows } = await sql<Step>`
    select action_id as "actionId", kind, on_day as "on", due, reason, by_name as by from supervision.action_step
    where la_id = ${db.la} and action_id = any(${[...actionIds]}::uuid[]) order by at, step_id`.execute(db.query)
  return rows
}

export type NewAction = { readonly childId: string | null; readonly typed: TypedAction }

/** Writes what was agreed. The actions as they are held now. */
export const addActions = async (
  db: Tenant,
  session: { readonly sessionId: string; readonly workerId: string; readonly heldOn: Day },
  actions: readonly NewAction[],
): Promise<readonly Action[]> => {
  if (actions.length === 0) return []
  const rows = actions.map(({ childId, typed }) => ({
    la_id: db.la,
    action_id: newId(),
    session_id: session.sessionId,
    worker_id: session.workerId,
    child_id: childId,
    what: typed.what,
    owner: typed.owner,
    agreed_on: session.heldOn,
    first_due: typed.due!,
    due: typed.due!,
    how_known: typed.how,
  }))
  await db.query.insertInto('supervision.action').values(rows).execute()
  return list(db, sql<boolean>`a.action_id = any(${rows.map((one) => one.action_id)}::uuid[])`)
}

/** Writes what became of earlier actions: each with its reason; the first due day stays. */
export const takeSteps = async (
  db: Tenant,
  steps: readonly TypedStep[],
  by: { readonly sessionId: string | null; readonly name: string; readonly now: Date },
): Promise<void> => {
  if (steps.length === 0) return
  await db.query
    .insertInto('supervision.action_step')
    .values(
      steps.map(({ action, kind, on, due, reason }) => ({
        la_id: db.la,
        step_id: newId(),
        action_id: action.actionId,
        session_id: by.sessionId,
        kind,
        on_day: on,
        due,
        reason,
        by_name: by.name,
        at: by.now,
      })),
    )
    .execute()
  await sql`
    update supervision.action a set due = s.due, done_on = case when s.kind = 'done' then s.on_day end,
      given_up_on = case when s.kind = 'given-up' then s.on_day end
    from unnest(${steps.map(({ action }) => action.actionId)}::uuid[], ${steps.map(({ kind }) => kind)}::text[], ${steps.map(({ on }) => on)}::date[],
      ${steps.map(({ due }) => due)}::date[]) as s(action_id, kind, on_day, due)
    where a.la_id = ${db.la} and a.action_id = s.action_id`.execute(db.query)
}
