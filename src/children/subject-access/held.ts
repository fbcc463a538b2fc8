import { sql } from 'kysely'
import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldItem, HeldSection } from '../../platform/record-type.ts'
import { rowInWords } from '../history/in-words.ts'
import type { FieldsOf, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { ofJoined } from '../records/merge.ts'
import { findRectifications, outcomes } from '../rectification/records.ts'

const sourceWords: Readonly<Record<string, string>> = {
  'annex-a': 'Annex A lists from the case system',
  ssd: 'Safeguarding dataset from the case system',
  local: 'Lists kept by the council',
  entered: 'Entered in Throughline',
}

type Row = {
  id: string
  table: TableId
  starts: Day | null
  ends: Day | null
  fields: FieldsOf<TableId>
  source: string
  fromDay: Day
  untilDay: Day | null
}

/**
 * Every record of the child, and what it said before where it changed: a copy holds all of it, but which adoptive family is meant. That is
 * for the adoption team alone, and the copy may go to a parent.
 */
const findRows = async (db: Tenant, childId: string): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select h.subject_id || ' ' || h.table_id || ' ' || h.source || ' ' || h.from_load || ' ' || h.key as id, h.table_id as table,
      h.starts, h.ends, h.fields - 'adoptiveFamily' as fields, h.source, f.as_at as "fromDay", u.as_at as "untilDay"
    from children.subject s
    join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
    join children.load f on f.la_id = h.la_id and f.load_id = h.from_load
    left join children.load u on u.la_id = h.la_id and u.load_id = h.until_load
    where s.la_id = ${db.la} and s.kind = 'child' and s.child_id = ${childId}
    order by h.table_id, coalesce(h.starts, f.as_at), h.key, h.from_load`.execute(db.query)
  return rows
}

const itemOf = ({ id, starts, ends, source, fromDay, untilDay, ...row }: Row): HeldItem => ({
  id,
  day: starts,
  until: ends,
  text: rowInWords({ ...row, starts, ends } as Parameters<typeof rowInWords>[0]),
  source: `${sourceWords[source] ?? source}, as at ${inWords(fromDay)}${untilDay ? `; so until the load of ${inWords(untilDay)}` : ''}`,
})

const corrections = async (db: Tenant, childId: string): Promise<HeldSection> => ({
  title: 'Corrections asked for',
  items: (await findRectifications(db, childId)).map((one) => ({
    id: `rectification ${one.rectificationId}`,
    day: one.receivedOn,
    until: one.decidedOn,
    text: `${one.askedBy} said that this is wrong: ${one.what}. It should say: ${one.wanted}.${
      one.outcome ? ` ${outcomes[one.outcome].text}: ${one.outcomeReason}` : ''
    }`,
    source: sourceWords.entered!,
  })),
})

/** What this slice holds about one child, by kind of record, in the order in which kinds are declared. */
export const heldAboutChild = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const rows = Map.groupBy(await findRows(db, childId), ({ table }) => table)
  const sections = (Object.keys(historyTables) as TableId[]).map((table) => ({
    title: historyTables[table].title,
    items: (rows.get(table) ?? []).map(itemOf),
  }))
  return [...sections, await corrections(db, childId)].filter(({ items }) => items.length > 0)
}

/**
 * Names and identifiers of other children of a family group that this child was ever in, of their mother and of her children, and of the
 * child's own children: what is proposed to be blanked where it stands in the copy. Those who were adopted are among them: their name is
 * said only where the copy says it already, and nothing says whose it is.
 */
export const findFamilyNames = async (db: Tenant, childId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ word: string }>`
    with own as (
      select s.subject_id, s.identifier from children.subject s
      where s.la_id = ${db.la} and s.kind = 'child' and ${ofJoined(db, childId, 's.child_id')}
    ), families as (
      select distinct h.fields ->> 'familyId' as id from children.history h
      where h.la_id = ${db.la} and h.table_id = 'family' and h.subject_id in (select subject_id from own)
      union select c.family from children.child c where c.la_id = ${db.la} and c.child_id = ${childId}
    ), mothers as (
      select h.subject_id from children.history h
      where h.la_id = ${db.la} and h.table_id = 'motherOf' and h.fields ->> 'childIdentifier' in (select identifier from own)
    ), others as (
      select h.subject_id from children.history h
      where h.la_id = ${db.la} and h.table_id = 'family' and h.fields ->> 'familyId' in (select id from families)
      union select subject_id from mothers
      union select s.subject_id from children.history h
        join children.subject s on s.la_id = h.la_id and s.kind = 'child' and s.identifier = h.fields ->> 'childIdentifier'
        where h.la_id = ${db.la} and h.table_id = 'motherOf'
          and (h.subject_id in (select subject_id from mothers) or h.subject_id in (select subject_id from own))
      union select s.subject_id from children.child c join children.subject s on s.la_id = c.la_id and s.child_id = c.child_id
        where c.la_id = ${db.la} and c.family in (select id from families)
    )
    select distinct word from others join children.subject s on s.la_id = ${db.la} and s.subject_id = others.subject_id
    left join children.child c on c.la_id = s.la_id and c.child_id = s.child_id
    left join children.history p on p.la_id = s.la_id and p.subject_id = s.subject_id and p.table_id = 'person'
    cross join lateral (values (nullif(concat_ws(' ', c.forename, c.surname), '')), (c.forename), (s.identifier),
      (nullif(concat_ws(' ', p.fields ->> 'forename', p.fields ->> 'surname'), '')), (p.fields ->> 'forename')) as w (word)
    where word is not null and others.subject_id not in (select subject_id from own)`.execute(db.query)
  return rows.map(({ word }) => word)
}

/** Names of people who acted in their work, in returns and in the staff directory; and the child's own: none of them is another person's. */
export const findNamesThatStay = async (db: Tenant, childId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select w.name from children.worker_name w where w.la_id = ${db.la}
    union select s.name from access.staff s where s.la_id = ${db.la}
    union select a.name from access.account a where a.la_id = ${db.la}
    union select t.name from children.team_name t where t.la_id = ${db.la}
    union select word from children.child c cross join lateral (values (concat_ws(' ', c.forename, c.surname)), (c.forename)) as w (word)
      where c.la_id = ${db.la} and ${ofJoined(db, childId, 'c.child_id')} and word is not null`.execute(db.query)
  return rows.map(({ name }) => name)
}
