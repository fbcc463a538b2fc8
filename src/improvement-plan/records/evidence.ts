import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanEvidence } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Evidence, EvidenceFields, EvidenceFile, EvidenceKind } from '../model.ts'
import { type By, byColumns } from './by.ts'

type FileRow = { file_name: string | null; media_type: string | null; size_bytes: number | null; sha256: string | null }

const fileOf = (row: FileRow): EvidenceFile | null =>
  row.sha256 === null
    ? null
    : { name: row.file_name ?? '', type: row.media_type ?? '', bytes: row.size_bytes ?? 0, sha256: row.sha256 }

type EvidenceRow = Selectable<ImprovementPlanEvidence> & FileRow

const evidenceOf = (row: EvidenceRow): Evidence & { lineId: string } => ({
  lineId: row.line_id,
  id: row.evidence_id,
  kind: row.kind as EvidenceKind,
  dated: row.dated,
  shows: row.shows,
  source: row.source,
  link: row.link,
  file: fileOf(row),
  by: row.by_name,
  withdrawn: row.withdrawn_at === null ? null : { by: row.withdrawn_by_name ?? '', why: row.withdrawn_why ?? '' },
})

/** Of all lines of several plans, newest first: line id -> its evidence, withdrawn ones among them. Never reads a file. */
export const evidenceIn = (
  db: Tenant,
  planIds: readonly string[],
): Beside<ReadonlyMap<string, readonly Evidence[]>> => ({
  rows: sql`${db.query
    .selectFrom('improvement_plan.evidence as evidence')
    .innerJoin('improvement_plan.line as line', (join) =>
      join.onRef('line.la_id', '=', 'evidence.la_id').onRef('line.line_id', '=', 'evidence.line_id'),
    )
    .leftJoin('improvement_plan.evidence_file as file', (join) =>
      join.onRef('file.la_id', '=', 'evidence.la_id').onRef('file.evidence_id', '=', 'evidence.evidence_id'),
    )
    .selectAll('evidence')
    .select(['file.file_name', 'file.media_type', 'file.size_bytes', 'file.sha256'])
    .where('evidence.la_id', '=', db.la)
    .where(sql<boolean>`line.plan_id = any(${[...planIds]}::uuid[])`)
    .orderBy('evidence.dated', 'desc')
    .orderBy('evidence.evidence_id', 'desc')}`,
  read: (rows: readonly EvidenceRow[]) => Map.groupBy(rows.map(evidenceOf), (one) => one.lineId),
})

export const listEvidence = (db: Tenant, planId: string): Promise<ReadonlyMap<string, readonly Evidence[]>> =>
  askAlone(db, evidenceIn(db, [planId]))

/** A file as it came in; its type by its content. */
export type NewFile = { name: string; type: string; bytes: Buffer }

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const addFile = async (db: Tenant, planId: string, evidenceId: string, file: NewFile): Promise<void> => {
  const key = { la_id: db.la, evidence_id: evidenceId }
  await db.query
    .insertInto('improvement_plan.evidence_file')
    .values({
      ...key,
      plan_id: planId,
      file_name: file.name,
      media_type: file.type,
      size_bytes: file.bytes.length,
      sha256: sha256Of(file.bytes),
    })
    .execute()
  await db.query
    .insertInto('improvement_plan.evidence_content')
    .values({ ...key, bytes: file.bytes })
    .execute()
}

type To = { planId: string; lineId: string }

/** Whether the evidence under this id says all that this says: the same form, sent again. */
const isKept = async (db: Tenant, { planId, lineId }: To, id: string, fields: EvidenceFields, file: NewFile | null) => {
  const kept = ((await listEvidence(db, planId)).get(lineId) ?? []).find((one) => one.id === id)
  const same = (Object.keys(fields) as (keyof EvidenceFields)[]).every((field) => kept?.[field] === fields[field])
  return same && (kept?.file?.sha256 ?? null) === (file && sha256Of(file.bytes))
}

/**
 * `id` is the form's. The same evidence sent twice is kept once; other evidence under an id that is taken (typed after
 * going back to the page) is kept beside it.
 */
export const addEvidence = async (
  db: Tenant,
  to: To,
  fields: EvidenceFields,
  by: By,
  file: NewFile | null = null,
  id: string = newId(),
): Promise<void> => {
  const made = await db.query
    .insertInto('improvement_plan.evidence')
    .values({ la_id: db.la, evidence_id: id, line_id: to.lineId, ...fields, ...byColumns(db, by) })
    .onConflict((conflict) => conflict.columns(['la_id', 'evidence_id']).doNothing())
    .returning('evidence_id')
    .executeTakeFirst()
  if (made && file) await addFile(db, to.planId, id, file)
  if (!made && !(await isKept(db, to, id, fields, file))) await addEvidence(db, to, fields, by, file)
}

/** The file of evidence of this plan, withdrawn or not. Throws `not-found`. */
export const getEvidenceFile = async (
  db: Tenant,
  planId: string,
  evidenceId: string,
): Promise<{ name: string; type: string; bytes: Buffer }> => {
  const row = await db.query
    .selectFrom('improvement_plan.evidence_file as file')
    .innerJoin('improvement_plan.evidence_content as content', (join) =>
      join.onRef('content.la_id', '=', 'file.la_id').onRef('content.evidence_id', '=', 'file.evidence_id'),
    )
    .select(['file.file_name', 'file.media_type', 'content.bytes'])
    .where('file.la_id', '=', db.la)
    .where('file.plan_id', '=', planId)
    .where('file.evidence_id', '=', evidenceId)
    .executeTakeFirst()
  if (!row) throw notFound('file of evidence')
  return { name: row.file_name, type: row.media_type, bytes: row.bytes }
}

/** Kept and struck out, never deleted. */
export const withdrawEvidence = async (
  db: Tenant,
  lineId: string,
  evidenceId: string,
  why: string,
  by: By,
): Promise<void> => {
  await db.query
    .updateTable('improvement_plan.evidence')
    .set({ withdrawn_at: by.at, withdrawn_by_name: by.name, withdrawn_why: why })
    .where('la_id', '=', db.la)
    .where('line_id', '=', lineId)
    .where('evidence_id', '=', evidenceId)
    .where('withdrawn_at', 'is', null)
    .execute()
}
