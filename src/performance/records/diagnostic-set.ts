import { sql } from 'kysely'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Chosen, SetVersion } from '../rules/diagnostic-set.ts'
import type { GroupKind } from '../rules/groups.ts'

type Row = Omit<SetVersion, 'group'> & { kind: GroupKind; name: string }

/** Every version of every set, or of one, in order of entry. */
export const setVersions = (db: Tenant, setId: string | null = null): Beside<readonly SetVersion[]> => ({
  rows: sql`
    select set_id as "setId", version, title, for_whom as "forWhom", why, decided_by as "decidedBy", decided_on as "decidedOn",
      group_kind as kind, group_name as name, standards, ended, by_name as by, at
    from performance.diagnostic_set where la_id = ${db.la} and (${setId}::uuid is null or set_id = ${setId}::uuid)
    order by set_id, version`,
  read: (rows: readonly Row[]) =>
    rows.map(({ kind, name, ...row }) => ({ ...row, at: new Date(row.at), group: { kind, name } })),
})

export const listSetVersions = (db: Tenant, setId: string | null = null): Promise<readonly SetVersion[]> =>
  askAlone(db, setVersions(db, setId))

/** What is decided of a set, before anyone has entered it. */
export type SetDecided = Omit<SetVersion, 'version' | 'by' | 'at'>

/** Enters the version after `seen` (0: the set is new). False, and nothing written, where someone entered one meanwhile. */
export const addSetVersion = async (
  db: Tenant,
  seen: number,
  given: SetDecided,
  by: { readonly name: string; readonly now: Date },
): Promise<boolean> => {
  const standards: readonly Chosen[] = given.standards.map(({ standard, why }) => ({ standard, why }))
  const { rows } = await sql`
    insert into performance.diagnostic_set (la_id, set_id, version, title, for_whom, why, decided_by, decided_on, group_kind, group_name,
      standards, ended, by_name, at)
    select ${db.la}, ${given.setId}::uuid, ${seen + 1}::integer, ${given.title}, ${given.forWhom}, ${given.why}, ${given.decidedBy}, ${given.decidedOn}::date,
      ${given.group.kind}, ${given.group.name}, ${JSON.stringify(standards)}::jsonb, ${given.ended}::boolean, ${by.name}, ${by.now}::timestamptz
    where ${seen}::integer = (select coalesce(max(version), 0) from performance.diagnostic_set where la_id = ${db.la} and set_id = ${given.setId}::uuid)
    on conflict do nothing returning 1`.execute(db.query)
  return rows.length > 0
}
