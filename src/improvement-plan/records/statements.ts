import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { StatementContent } from '../statement/content.ts'
import { type Edition, type Standing, stateOf } from '../statement/edition.ts'
import { type By, byColumns } from './by.ts'

type SendingRow = { recipient: string; sent_on: Day; how: string; by_name: string }
type ResponseRow = { received_on: Day; says: string; needs_revision: boolean; by_name: string }

const sendings = sql<SendingRow[]>`coalesce((select json_agg(s order by s.sent_on, s.sending_id)
  from improvement_plan.sending s
  where s.la_id = statement.la_id and s.statement_id = statement.statement_id), '[]')`
const responses = sql<ResponseRow[]>`coalesce((select json_agg(r order by r.received_on, r.response_id)
  from improvement_plan.response r
  where r.la_id = statement.la_id and r.statement_id = statement.statement_id), '[]')`

/** Every edition that was ever marked ready, oldest first, with its sendings and responses. */
export const listEditions = async (db: Tenant, planId: string): Promise<readonly Edition[]> => {
  const rows = await db.query
    .selectFrom('improvement_plan.statement as statement')
    // Without the Word file: it is read only to be handed over.
    .select([
      'statement_id', 'edition', 'content', 'docx_sha256', 'ready_at', 'ready_by_name',
      'withdrawn_at', 'withdrawn_by_name', 'withdrawn_why',
    ]) // biome-ignore format: columns
    .select([sendings.as('sendings'), responses.as('responses')])
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .orderBy('edition')
    .execute()
  return rows.map((row) => ({
    id: row.statement_id,
    number: row.edition,
    content: row.content as unknown as StatementContent,
    sha256: row.docx_sha256,
    ready: { at: row.ready_at, by: row.ready_by_name },
    withdrawn: row.withdrawn_at === null ? null : { by: row.withdrawn_by_name ?? '', why: row.withdrawn_why ?? '' },
    sendings: row.sendings.map(({ recipient, sent_on, how, by_name }) => ({
      recipient,
      on: sent_on,
      how,
      by: by_name,
    })),
    responses: row.responses.map(({ received_on, says, needs_revision, by_name }) => ({
      on: received_on,
      says,
      needsRevision: needs_revision,
      by: by_name,
    })),
  }))
}

type StandingRow = { planId: string; isSent: boolean; everSent: boolean; needsRevision: boolean | null }
type Standings = ReadonlyMap<string, { state: Standing['state']; isSent: boolean }>

/** Where the statements of several plans stand, without reading them: plan id -> the state, and whether any edition went out. */
export const standingsIn = (db: Tenant, planIds: readonly string[]): Beside<Standings> => ({
  rows: sql`
    select distinct on (plan_id) plan_id as "planId",
      sent as "isSent", bool_or(sent) over (partition by plan_id) as "everSent", needs_revision as "needsRevision"
    from improvement_plan.statement s
    cross join lateral (select exists (select from improvement_plan.sending g
      where g.la_id = s.la_id and g.statement_id = s.statement_id) as sent) as went
    left join lateral (select r.needs_revision from improvement_plan.response r
      where r.la_id = s.la_id and r.statement_id = s.statement_id
      order by r.received_on desc, r.response_id desc limit 1) as last on true
    where s.la_id = ${db.la} and s.plan_id = any(${[...planIds]}::uuid[]) and s.withdrawn_at is null
    order by plan_id, edition desc`,
  read: (rows: readonly StandingRow[]) =>
    new Map(rows.map((row) => [row.planId, { state: stateOf(row.isSent, row.needsRevision), isSent: row.everSent }])),
})

export const standingOfPlans = (db: Tenant, planIds: readonly string[]): Promise<Standings> =>
  askAlone(db, standingsIn(db, planIds))

/** The Word file exactly as it was frozen. Throws `not-found`. */
export const getWordFile = async (
  db: Tenant,
  planId: string,
  statementId: string,
): Promise<{ bytes: Buffer; edition: number }> => {
  const row = await db.query
    .selectFrom('improvement_plan.statement')
    .select(['docx', 'edition'])
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('statement_id', '=', statementId)
    .executeTakeFirst()
  if (!row) throw notFound('written statement')
  return { bytes: row.docx, edition: row.edition }
}

export const addEdition = async (
  db: Tenant,
  planId: string,
  edition: { number: number; content: StatementContent; docx: Buffer },
  by: By,
): Promise<string> => {
  const statementId = newId()
  await db.query
    .insertInto('improvement_plan.statement')
    .values({
      la_id: db.la,
      statement_id: statementId,
      plan_id: planId,
      edition: edition.number,
      content: JSON.stringify(edition.content),
      docx: edition.docx,
      docx_sha256: createHash('sha256').update(edition.docx).digest('hex'),
      ready_by: db.accountId,
      ready_by_name: by.name,
      ready_at: by.at,
    })
    .execute()
  return statementId
}

export const withdrawEdition = async (db: Tenant, statementId: string, why: string, by: By): Promise<void> => {
  await db.query
    .updateTable('improvement_plan.statement')
    .set({ withdrawn_at: by.at, withdrawn_by_name: by.name, withdrawn_why: why })
    .where('la_id', '=', db.la)
    .where('statement_id', '=', statementId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export const addSendings = async (
  db: Tenant,
  statementId: string,
  sent: { recipients: readonly string[]; on: Day; how: string },
  by: By,
): Promise<void> => {
  await db.query
    .insertInto('improvement_plan.sending')
    .values(
      sent.recipients.map((recipient) => ({
        la_id: db.la,
        sending_id: newId(),
        statement_id: statementId,
        recipient,
        sent_on: sent.on,
        how: sent.how,
        ...byColumns(db, by),
      })),
    )
    .execute()
}

export const addResponse = async (
  db: Tenant,
  statementId: string,
  response: { on: Day; says: string; needsRevision: boolean },
  by: By,
): Promise<void> => {
  await db.query
    .insertInto('improvement_plan.response')
    .values({
      la_id: db.la,
      response_id: newId(),
      statement_id: statementId,
      received_on: response.on,
      says: response.says,
      needs_revision: response.needsRevision,
      ...byColumns(db, by),
    })
    .execute()
}
