import { type RawBuilder, sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Clash, Texts } from '../model.ts'
import { meet, type Sent, type Typed } from '../rules/meet.ts'

/** Whose fields: of the session, of a child in it, or the personal part. Each has tables of its own. */
export type Where =
  | { readonly of: 'session'; readonly sessionId: string }
  | { readonly of: 'child'; readonly sessionId: string; readonly childId: string }
  | { readonly of: 'personal'; readonly sessionId: string }

const tables = {
  session: { parts: sql.raw('supervision.session_part'), clashes: sql.raw('supervision.clash') },
  child: { parts: sql.raw('supervision.child_part'), clashes: sql.raw('supervision.clash') },
  personal: { parts: sql.raw('supervision.personal_part'), clashes: sql.raw('supervision.personal_clash') },
} as const

const isOf = (db: Tenant, where: Where, table: string): RawBuilder<boolean> => {
  const own = sql<boolean>`${sql.ref(`${table}.la_id`)} = ${db.la} and ${sql.ref(`${table}.session_id`)} = ${where.sessionId}::uuid`
  return where.of === 'child' ? sql<boolean>`${own} and ${sql.ref(`${table}.child_id`)} = ${where.childId}::uuid` : own
}

type Standing = { readonly part: string; readonly value: string; readonly sitting: string; readonly turn: number; readonly by: string } // biome-ignore format: one line

const findStanding = async (db: Tenant, where: Where): Promise<ReadonlyMap<string, Standing>> => {
  const { rows } = await sql<Standing>`
    select p.part, p.value, p.sitting, p.turn, p.by_name as by from ${tables[where.of].parts} p where ${isOf(db, where, 'p')}`.execute(
    db.query,
  )
  return new Map(rows.map((one) => [one.part, one]))
}

export const findTexts = async (db: Tenant, where: Where): Promise<Texts> =>
  new Map([...(await findStanding(db, where))].map(([part, { value }]) => [part, value]))

/** Texts of every child in a session, by child. */
export const findChildTexts = async (db: Tenant, sessionId: string): Promise<ReadonlyMap<string, Texts>> => {
  const { rows } = await sql<{ childId: string; texts: Readonly<Record<string, string>> }>`
    select coalesce(c.merged_into, c.child_id) as "childId", jsonb_object_agg(p.part, p.value) as texts
    from supervision.child_part p join children.child c on c.la_id = p.la_id and c.child_id = p.child_id
    where p.la_id = ${db.la} and p.session_id = ${sessionId}::uuid group by 1`.execute(db.query)
  return new Map(rows.map(({ childId, texts }) => [childId, new Map(Object.entries(texts))]))
}

/** Who types: the page that it comes from, and when. */
export type Hand = Sent & { readonly name: string; readonly now: Date }

const write = (db: Tenant, where: Where, typed: readonly Typed[], hand: Hand) => {
  const child = where.of === 'child' ? sql`, child_id` : sql``
  const childId = where.of === 'child' ? sql`, ${where.childId}::uuid` : sql``
  return sql`
    insert into ${tables[where.of].parts} (la_id, session_id${child}, part, value, sitting, turn, by_name, at)
    select ${db.la}, ${where.sessionId}::uuid${childId}, u.part, u.value, ${hand.sitting}::uuid, ${hand.turn}, ${hand.name}, ${hand.now}
    from unnest(${typed.map(({ part }) => part)}::text[], ${typed.map(({ value }) => value)}::text[]) as u(part, value)
    on conflict (la_id, session_id${child}, part) do update
      set value = excluded.value, sitting = excluded.sitting, turn = excluded.turn, by_name = excluded.by_name, at = excluded.at`.execute(
    db.query,
  )
}

/** A page that saves itself again while its text waits to be settled adds none: its newest text is the one that waits. */
const keepBeside = async (db: Tenant, where: Where, typed: Typed, stood: Standing, hand: Hand): Promise<void> => {
  const { clashes } = tables[where.of]
  const { numAffectedRows } = await sql`
    update ${clashes} c set typed = ${typed.value}, at = ${hand.now}
    where ${isOf(db, where, 'c')} and c.part = ${typed.part} and c.sitting = ${hand.sitting}::uuid and c.settled_at is null`.execute(
    db.query,
  )
  if (Number(numAffectedRows) > 0) return
  const child = where.of === 'personal' ? sql`` : sql`, child_id`
  const childId =
    where.of === 'personal' ? sql`` : where.of === 'child' ? sql`, ${where.childId}::uuid` : sql`, null::uuid`
  await sql`
    insert into ${clashes} (la_id, clash_id, session_id${child}, part, stood, stood_by_name, typed, typed_by_name, sitting, at)
    values (${db.la}, ${newId()}, ${where.sessionId}::uuid${childId}, ${typed.part}, ${stood.value}, ${stood.by}, ${typed.value}, ${hand.name},
      ${hand.sitting}::uuid, ${hand.now})`.execute(db.query)
}

/**
 * Saves what was typed. The session must be locked (`lockDraft`). A text that meets another one, which its page had not seen, is kept beside
 * it. Gives the fields in which that happened.
 */
export const saveParts = async (
  db: Tenant,
  where: Where,
  typed: readonly Typed[],
  hand: Hand,
): Promise<readonly string[]> => {
  // biome-ignore format: one line
  const standing = await findStanding(db, where)
  const met = typed.map((one) => ({ one, how: meet(standing.get(one.part), one, hand) }))
  const written = met.filter(({ how }) => how === 'write').map(({ one }) => one)
  if (written.length > 0) await write(db, where, written, hand)
  const beside = met.filter(({ how }) => how === 'clash').map(({ one }) => one)
  for (const one of beside) await keepBeside(db, where, one, standing.get(one.part)!, hand)
  return beside.map(({ part }) => part)
}

/** Texts that wait to be put together, the oldest first. */
export const listClashes = async (db: Tenant, where: Where): Promise<readonly Clash[]> => {
  const child = where.of === 'personal' ? sql`null::uuid` : sql`c.child_id`
  const only = where.of === 'session' ? sql` and c.child_id is null` : sql``
  const { rows } = await sql<Clash>`
    select c.clash_id as "clashId", ${child} as "childId", c.part, c.stood, c.stood_by_name as "stoodBy", c.typed, c.typed_by_name as "typedBy", c.at
    from ${tables[where.of].clashes} c where ${isOf(db, where, 'c')}${only} and c.settled_at is null order by c.at, c.clash_id`.execute(
    db.query,
  )
  return rows
}

/** All of a session, personal ones too: what stands in the way of signing off. Names the fields only. */
export const listOpenClashes = async (
  db: Tenant,
  sessionId: string,
): Promise<readonly { readonly childId: string | null; readonly part: string; readonly personal: boolean }[]> => {
  const { rows } = await sql<{ childId: string | null; part: string; personal: boolean }>`
    select child_id as "childId", part, false as personal from supervision.clash
    where la_id = ${db.la} and session_id = ${sessionId}::uuid and settled_at is null
    union all select null, part, true from supervision.personal_clash
    where la_id = ${db.la} and session_id = ${sessionId}::uuid and settled_at is null`.execute(db.query)
  return rows
}

export const settlings = ['stood', 'typed', 'both'] as const
export type Settling = (typeof settlings)[number]

/** Puts two texts together as a person chose: what stands now, the other one, or one after the other. Neither row is deleted. */
export const settleClash = async (
  db: Tenant,
  where: Where,
  clashId: string,
  how: Settling,
  hand: Hand,
): Promise<void> => {
  // biome-ignore format: one line
  const clash = (await listClashes(db, where)).find((one) => one.clashId === clashId)
  if (clash === undefined) return
  const now = (await findStanding(db, where)).get(clash.part)?.value ?? ''
  const text = { stood: now, typed: clash.typed, both: [now, clash.typed].filter(Boolean).join('\n\n') }[how]
  if (text !== now) await write(db, where, [{ part: clash.part, value: text, was: '' }], hand)
  await sql`
    update ${tables[where.of].clashes} c set settled_at = ${hand.now}, settled_by_name = ${hand.name}
    where c.la_id = ${db.la} and c.clash_id = ${clashId}::uuid`.execute(db.query)
}
