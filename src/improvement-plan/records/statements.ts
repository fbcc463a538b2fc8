import { createHash } from 'node:crypto'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { StatementContent } from '../statement/content.ts'
import type { Edition, Response, Sending } from '../statement/edition.ts'
import { type By, byColumns } from './by.ts'

const editions = (db: Tenant, planId: string) =>
  db.query
    .selectFrom('improvement_plan.statement')
    // Without the Word file: it is read only to be handed over.
    .select([
      'statement_id', 'edition', 'content', 'docx_sha256', 'ready_at', 'ready_by_name',
      'withdrawn_at', 'withdrawn_by_name', 'withdrawn_why',
    ]) // biome-ignore format: columns
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)

const listSendings = async (db: Tenant, statementIds: readonly string[]): Promise<Map<string, Sending[]>> => {
  const rows = await db.query
    .selectFrom('improvement_plan.sending')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('statement_id', 'in', [...statementIds])
    .orderBy('sent_on')
    .orderBy('sending_id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      of: row.statement_id,
      recipient: row.recipient,
      on: row.sent_on,
      how: row.how,
      by: row.by_name,
    })),
    (row) => row.of,
  )
}

const listResponses = async (db: Tenant, statementIds: readonly string[]): Promise<Map<string, Response[]>> => {
  const rows = await db.query
    .selectFrom('improvement_plan.response')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('statement_id', 'in', [...statementIds])
    .orderBy('received_on')
    .orderBy('response_id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      of: row.statement_id,
      on: row.received_on,
      says: row.says,
      needsRevision: row.needs_revision,
      by: row.by_name,
    })),
    (row) => row.of,
  )
}

/** Every edition that was ever marked ready, oldest first, with its sendings and responses. */
export const listEditions = async (db: Tenant, planId: string): Promise<readonly Edition[]> => {
  const rows = await editions(db, planId).orderBy('edition').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.statement_id)
  const sendings = await listSendings(db, ids)
  const responses = await listResponses(db, ids)
  return rows.map((row) => ({
    id: row.statement_id,
    number: row.edition,
    content: row.content as unknown as StatementContent,
    sha256: row.docx_sha256,
    ready: { at: row.ready_at, by: row.ready_by_name },
    withdrawn: row.withdrawn_at === null ? null : { by: row.withdrawn_by_name ?? '', why: row.withdrawn_why ?? '' },
    sendings: sendings.get(row.statement_id) ?? [],
    responses: responses.get(row.statement_id) ?? [],
  }))
}

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
