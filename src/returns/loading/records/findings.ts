import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Severity } from '../../model.ts'
import type { CheckCount, Found, Report } from '../model.ts'

const atOnce = 5_000

const addFindings = async (db: Tenant, uploadId: string, findings: readonly Found[]): Promise<void> => {
  for (let from = 0; from < findings.length; from += atOnce) {
    const part = findings.slice(from, from + atOnce)
    const text = (of: (one: Found) => string | null) => sql`${part.map(of)}::text[]`
    await sql`
      insert into returns.finding (la_id, upload_id, finding, list, check_id, severity, file_name, row_number, column_id, subject, team,
        worker, message)
      select ${db.la}, ${uploadId}, ${from}::integer + n, l, k, s, f, r, c, u, t, w, m
      from unnest(${text((one) => one.list)}, ${text((one) => one.check)}, ${text((one) => one.severity)}, ${text((one) => one.file)},
        ${part.map((one) => one.row)}::integer[], ${text((one) => one.column)}, ${text((one) => one.subject)},
        ${text((one) => one.team)}, ${text((one) => one.worker)}, ${text((one) => one.message)})
        with ordinality as given(l, k, s, f, r, c, u, t, w, m, n)`.execute(db.query)
  }
}

const addCounts = async (db: Tenant, uploadId: string, counts: readonly CheckCount[]): Promise<void> => {
  await sql`
    insert into returns.load_check (la_id, upload_id, list, check_id, severity, count)
    select ${db.la}, ${uploadId}, l, c, s, n from unnest(${counts.map(({ list }) => list)}::text[], ${counts.map(({ check }) => check)}::text[],
      ${counts.map(({ severity }) => severity)}::text[], ${counts.map(({ count }) => count)}::integer[]) as given(l, c, s, n)`.execute(
    db.query,
  )
}

const totalOf = (counts: readonly CheckCount[], severity: Severity): number =>
  counts.reduce((sum, one) => sum + (one.severity === severity ? one.count : 0), 0)

export const dropFindings = async (db: Tenant, uploadId: string): Promise<void> => {
  for (const table of ['returns.load_check', 'returns.load_list', 'returns.finding'] as const)
    await db.query.deleteFrom(table).where('la_id', '=', db.la).where('upload_id', '=', uploadId).execute()
}

/** Keeps what was found in a return, in place of what an earlier reading of the same one found. */
export const keepReport = async (
  db: Tenant,
  uploadId: string,
  { content, counts, findings }: Report,
): Promise<void> => {
  await dropFindings(db, uploadId)
  await addCounts(db, uploadId, counts)
  await sql`
    insert into returns.load_list (la_id, upload_id, list, rows)
    select ${db.la}, ${uploadId}, * from unnest(${content.lists.map(({ list }) => list)}::text[], ${content.lists.map(({ rows }) => rows)}::integer[])`.execute(
    db.query,
  )
  await addFindings(db, uploadId, findings)
  await db.query
    .updateTable('returns.upload')
    .set({
      content: JSON.stringify(content),
      blocks: totalOf(counts, 'blocks'),
      must_fix: totalOf(counts, 'must-fix'),
      look_at: totalOf(counts, 'look-at'),
    })
    .where('la_id', '=', db.la)
    .where('upload_id', '=', uploadId)
    .execute()
}

/** How often each check found something, the gravest and most frequent first. */
export const listCounts = async (db: Tenant, uploadId: string): Promise<readonly CheckCount[]> => {
  const rows = await db.query
    .selectFrom('returns.load_check')
    .select(['list', 'check_id', 'severity', 'count'])
    .where('la_id', '=', db.la)
    .where('upload_id', '=', uploadId)
    .orderBy(sql`array_position(array['blocks', 'must-fix', 'look-at'], severity)`)
    .orderBy('count', 'desc')
    .orderBy('list')
    .orderBy('check_id')
    .execute()
  return rows.map((row) => ({
    list: row.list,
    check: row.check_id,
    severity: row.severity as Severity,
    count: row.count,
  }))
}

/** All that is kept, or those of one severity or check, in the order of the file. */
export const listFindings = async (
  db: Tenant,
  uploadId: string,
  among: { severity?: string; check?: string } = {},
): Promise<readonly Found[]> => {
  const rows = await db.query
    .selectFrom('returns.finding')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('upload_id', '=', uploadId)
    .$if(among.severity !== undefined, (query) => query.where('severity', '=', among.severity!))
    .$if(among.check !== undefined, (query) => query.where('check_id', '=', among.check!))
    .orderBy('list')
    .orderBy('row_number')
    .orderBy('finding')
    .execute()
  return rows.map((row) => ({
    check: row.check_id,
    severity: row.severity as Severity,
    file: row.file_name,
    list: row.list,
    row: row.row_number,
    column: row.column_id,
    subject: row.subject,
    team: row.team,
    worker: row.worker,
    message: row.message,
  }))
}

/** Findings of the children of a newly loaded return go to whom holds them now; a finding about a child nobody holds stays with the row's own. */
export const routeFindings = async (
  db: Tenant,
  uploadId: string,
  holders: readonly { identifier: string; team: string | null; worker: string | null }[],
): Promise<void> => {
  await sql`
    update returns.finding f set team = h.team, worker = h.worker
    from unnest(${holders.map((one) => one.identifier)}::text[], ${holders.map((one) => one.team)}::text[],
      ${holders.map((one) => one.worker)}::text[]) as h(subject, team, worker)
    where f.la_id = ${db.la} and f.upload_id = ${uploadId} and f.subject = h.subject`.execute(db.query)
}

export const listSubjects = async (db: Tenant, uploadId: string): Promise<readonly string[]> =>
  (
    await db.query
      .selectFrom('returns.finding')
      .select('subject')
      .distinct()
      .where('la_id', '=', db.la)
      .where('upload_id', '=', uploadId)
      .where('subject', 'is not', null)
      // Adopters are found by another identifier, which may be the same text.
      .where('list', '<>', 'list-11')
      .execute()
  ).map(({ subject }) => subject!)

/** Identifiers of children in the findings of a return who are adopted by what is known: their records are the adoption team's. */
export const whichAreAdopted = async (db: Tenant, uploadId: string, today: Day): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ subject: string }>`
    select distinct f.subject from returns.finding f
    join children.subject s on s.la_id = f.la_id and s.kind = 'child' and s.identifier = f.subject
    join children.child c on c.la_id = s.la_id and c.child_id = s.child_id and c.adopted_on <= ${today}
    where f.la_id = ${db.la} and f.upload_id = ${uploadId}`.execute(db.query)
  return new Set(rows.map(({ subject }) => subject))
}

/**
 * A newer return of the kind was accepted: what was found in old ones is of no use, and their counts stay for the trend. The three newest of
 * each list keep their findings, so that undoing a load brings back what there was to put right before.
 */
export const dropOlderFindings = async (db: Tenant, kind: string, uploadId: string): Promise<void> => {
  await sql`
    with placed as (
      select l.list, n.upload_id, row_number() over (partition by l.list order by n.load_id desc) as place
      from returns.upload n join returns.load_list l on l.la_id = n.la_id and l.upload_id = n.upload_id
      where n.la_id = ${db.la} and n.kind = ${kind} and n.state = 'accepted'
    ), kept as (select list, upload_id from placed where place <= 3)
    delete from returns.finding f using returns.upload u
    where f.la_id = ${db.la} and u.la_id = f.la_id and u.upload_id = f.upload_id and u.kind = ${kind} and u.upload_id <> ${uploadId}
      and u.state not in ('waiting', 'reading', 'staged', 'accepting')
      and not exists (select from kept k where k.upload_id = f.upload_id and k.list = f.list)`.execute(db.query)
  // Whom older returns left out: of the five newest of the kind it can still be looked up.
  await sql`
    delete from returns.gone_child g using returns.upload u
    where g.la_id = ${db.la} and u.la_id = g.la_id and u.upload_id = g.upload_id and u.kind = ${kind} and u.upload_id not in (
      select n.upload_id from returns.upload n where n.la_id = ${db.la} and n.kind = ${kind} and n.state = 'accepted'
      order by n.load_id desc limit 5)`.execute(db.query)
}
