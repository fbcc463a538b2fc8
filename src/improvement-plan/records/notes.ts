import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Evidence, EvidenceKind, LineUpdate } from '../model.ts'
import { type By, byColumns } from './by.ts'

/** Newest first, corrections among them. */
export const listUpdates = async (db: Tenant, lineId: string): Promise<readonly LineUpdate[]> =>
  (
    await db.query
      .selectFrom('improvement_plan.line_update')
      .selectAll()
      .where('la_id', '=', db.la)
      .where('line_id', '=', lineId)
      .orderBy('about_on', 'desc')
      .orderBy('at', 'desc')
      .orderBy('update_id', 'desc')
      .execute()
  ).map((row) => ({
    id: row.update_id,
    about: row.about_on,
    text: row.text,
    corrects: row.corrects,
    by: row.by_name,
    at: row.at,
  }))

/** The latest update of each line of a plan: line id -> the day it is about. */
export const lastUpdates = async (db: Tenant, planId: string): Promise<ReadonlyMap<string, Day>> => {
  const rows = await db.query
    .selectFrom('improvement_plan.line_update as said')
    .innerJoin('improvement_plan.line as line', (join) =>
      join.onRef('line.la_id', '=', 'said.la_id').onRef('line.line_id', '=', 'said.line_id'),
    )
    .select((select) => ['said.line_id', select.fn.max('said.about_on').as('last')])
    .where('said.la_id', '=', db.la)
    .where('line.plan_id', '=', planId)
    .groupBy('said.line_id')
    .execute()
  return new Map(rows.map((row) => [row.line_id, row.last]))
}

export const addUpdate = async (
  db: Tenant,
  lineId: string,
  update: { about: Day; text: string; corrects: string | null },
  by: By,
): Promise<void> => {
  await db.query
    .insertInto('improvement_plan.line_update')
    .values({
      la_id: db.la,
      update_id: newId(),
      line_id: lineId,
      about_on: update.about,
      text: update.text,
      corrects: update.corrects,
      ...byColumns(db, by),
    })
    .execute()
}

/** Of all lines of a plan, newest first: line id -> its evidence, withdrawn ones among them. */
export const listEvidence = async (db: Tenant, planId: string): Promise<ReadonlyMap<string, readonly Evidence[]>> => {
  const rows = await db.query
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
    .where('line.plan_id', '=', planId)
    .orderBy('evidence.dated', 'desc')
    .orderBy('evidence.evidence_id', 'desc')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      lineId: row.line_id,
      id: row.evidence_id,
      kind: row.kind as EvidenceKind,
      dated: row.dated,
      shows: row.shows,
      source: row.source,
      link: row.link,
      file:
        row.sha256 === null
          ? null
          : { name: row.file_name ?? '', type: row.media_type ?? '', bytes: row.size_bytes ?? 0, sha256: row.sha256 },
      by: row.by_name,
      withdrawn: row.withdrawn_at === null ? null : { by: row.withdrawn_by_name ?? '', why: row.withdrawn_why ?? '' },
    })),
    (one) => one.lineId,
  )
}

export const addEvidence = async (
  db: Tenant,
  lineId: string,
  evidence: { kind: EvidenceKind; dated: Day; shows: string; source: string },
  by: By,
): Promise<void> => {
  await db.query
    .insertInto('improvement_plan.evidence')
    .values({ la_id: db.la, evidence_id: newId(), line_id: lineId, ...evidence, ...byColumns(db, by) })
    .execute()
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
