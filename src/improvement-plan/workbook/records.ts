import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanWorkbookImport } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type By, byColumns } from '../records/by.ts'
import type { AddedRow, Base, Decision, Export, ImportStatus, PlanImport, ReadWorkbook } from './model.ts'

const exportColumns = ['export_id', 'plan_id', 'base', 'by_name', 'at'] as const

const exportOf = (row: { export_id: string; plan_id: string; base: unknown; by_name: string; at: Date }): Export => ({
  id: row.export_id,
  planId: row.plan_id,
  base: row.base as Base,
  at: row.at,
  by: row.by_name,
})

/** Null: no such download in this authority. */
export const findExport = async (db: Tenant, exportId: string): Promise<Export | null> => {
  const row = await db.query
    .selectFrom('improvement_plan.workbook_export')
    .select(exportColumns)
    .where('la_id', '=', db.la)
    .where('export_id', '=', exportId)
    .executeTakeFirst()
  return row ? exportOf(row) : null
}

/** Keeps what a download holds; while the plan is as it was, everybody's downloads are the same export. */
export const keepExport = async (db: Tenant, planId: string, base: Base, by: By): Promise<Export> => {
  const text = JSON.stringify(base)
  const sha256 = createHash('sha256').update(text).digest('hex')
  await db.query
    .insertInto('improvement_plan.workbook_export')
    .values({
      la_id: db.la,
      export_id: newId(),
      plan_id: planId,
      base: text,
      base_sha256: sha256,
      ...byColumns(db, by),
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'plan_id', 'base_sha256']).doNothing())
    .execute()
  const row = await db.query
    .selectFrom('improvement_plan.workbook_export')
    .select(exportColumns)
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('base_sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return exportOf(row)
}

const importOf = (row: Selectable<ImprovementPlanWorkbookImport>): PlanImport => ({
  id: row.upload_id,
  planId: row.plan_id,
  exportId: row.export_id,
  fileName: row.file_name,
  read: row.content as unknown as ReadWorkbook,
  status: row.status as ImportStatus,
  by: row.by_name,
  at: row.at,
  closed: row.closed_at === null ? null : { by: row.closed_by_name ?? '', at: row.closed_at },
  decisions: row.decisions as unknown as readonly Decision[],
})

type NewImport = { planId: string; exportId: string; fileName: string; read: ReadWorkbook }

export const addImport = async (db: Tenant, given: NewImport, by: By): Promise<string> => {
  const importId = newId()
  await db.query
    .insertInto('improvement_plan.workbook_import')
    .values({
      la_id: db.la,
      upload_id: importId,
      plan_id: given.planId,
      export_id: given.exportId,
      file_name: given.fileName,
      content: JSON.stringify(given.read),
      ...byColumns(db, by),
    })
    .execute()
  return importId
}

/** `locked`: nobody else decides about it until this transaction ends. Throws `not-found`. */
export const getImport = async (db: Tenant, planId: string, importId: string, locked = false): Promise<PlanImport> => {
  const query = db.query
    .selectFrom('improvement_plan.workbook_import')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('upload_id', '=', importId)
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('uploaded workbook')
  return importOf(row)
}

export type ImportInList = Pick<PlanImport, 'id' | 'fileName' | 'status' | 'by' | 'at' | 'closed'> & { taken: number }

/** Newest first, at most 100, without what they hold. */
export const listImports = async (db: Tenant, planId: string): Promise<readonly ImportInList[]> => {
  const rows = await db.query
    .selectFrom('improvement_plan.workbook_import')
    .select(['upload_id', 'file_name', 'status', 'by_name', 'at', 'closed_by_name', 'closed_at', 'decisions'])
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('upload_id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.upload_id,
    fileName: row.file_name,
    status: row.status as ImportStatus,
    by: row.by_name,
    at: row.at,
    closed: row.closed_at === null ? null : { by: row.closed_by_name ?? '', at: row.closed_at },
    taken: (row.decisions as unknown as readonly Decision[]).filter((one) => one.taken).length,
  }))
}

/** Adds what was decided; `status` other than open closes it. The import must be locked. */
export const decideImport = async (
  db: Tenant,
  from: PlanImport,
  decisions: readonly Decision[],
  status: ImportStatus,
  by: By,
): Promise<void> => {
  await db.query
    .updateTable('improvement_plan.workbook_import')
    .set({
      decisions: JSON.stringify([...from.decisions, ...decisions]),
      status,
      ...(status === 'open' ? {} : { closed_by_name: by.name, closed_at: by.at }),
    })
    .where('la_id', '=', db.la)
    .where('upload_id', '=', from.id)
    .execute()
}

/** What imports of this export have added so far. */
export const listAdditions = async (db: Tenant, exportId: string): Promise<readonly AddedRow[]> =>
  (
    await db.query
      .selectFrom('improvement_plan.workbook_addition')
      .select('added')
      .where('la_id', '=', db.la)
      .where('export_id', '=', exportId)
      .orderBy('addition_id')
      .execute()
  ).map((row) => row.added as unknown as AddedRow)

export const keepAdditions = async (db: Tenant, exportId: string, added: readonly AddedRow[]): Promise<void> => {
  if (added.length === 0) return
  await db.query
    .insertInto('improvement_plan.workbook_addition')
    .values(
      added.map((one) => ({
        la_id: db.la,
        addition_id: newId(),
        export_id: exportId,
        added: JSON.stringify(one),
      })),
    )
    .execute()
}

/** Nobody changes a line or milestone of the plan until this transaction ends. The plan itself must be locked before. */
export const lockLines = async (db: Tenant, planId: string): Promise<void> => {
  for (const table of ['improvement_plan.line', 'improvement_plan.milestone'] as const)
    await db.query
      .selectFrom(table)
      .select('la_id')
      .where('la_id', '=', db.la)
      .where('plan_id', '=', planId)
      .forUpdate()
      .execute()
}
