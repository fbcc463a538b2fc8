import { isDeepStrictEqual } from 'node:util'
import { type Selectable, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanStrength } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Look, LookResult, Strength, StrengthFields } from '../model.ts'
import type { SourceStrength } from '../rules/drafting.ts'
import type { Deed } from '../rules/things.ts'
import { type By, byColumns } from './by.ts'
import { recordChanges } from './history.ts'
import { type Held, inspectionOfPlan, keptQuote, keptSources } from './kept.ts'

type LookRow = { look_id: string; looked_on: Day; found: string; note: string; by_name: string }
/** A strength as it was taken up: whether its words may be said is asked of all that plans hold at once. */
export type StrengthRow = Selectable<ImprovementPlanStrength> & Held & { looks: LookRow[] }

const lookOf = (row: LookRow): Look => ({
  id: row.look_id,
  on: row.looked_on,
  found: row.found as LookResult,
  note: row.note,
  by: row.by_name,
})

export const strengthOf = (row: StrengthRow, kept: ReadonlySet<string>): Strength => ({
  id: row.strength_id,
  origin: row.origin as Strength['origin'],
  sourceKey: row.source_key,
  quote: row.quote,
  paragraph: row.paragraph,
  page: row.page,
  section: row.section,
  listHeading: row.list_heading,
  ...(kept.has(row.source_key) ? keptQuote : {}),
  position: row.position,
  keeper:
    row.keeper_name === '' && row.keeper_role === ''
      ? null
      : { personId: row.keeper_id, name: row.keeper_name, role: row.keeper_role },
  sign: row.sign,
  everyMonths: row.every_months,
  since: row.held_since,
  looks: row.looks.map(lookOf),
  lineId: row.line_id,
  version: row.version,
  removed: row.removed_at !== null,
})

const strengths = (db: Tenant) =>
  db.query
    .selectFrom('improvement_plan.strength as strength')
    .selectAll()
    .select(inspectionOfPlan('strength'))
    .select(
      sql<LookRow[]>`coalesce((select json_agg(l order by l.looked_on desc, l.at desc, l.look_id desc)
        from improvement_plan.strength_look l
        where l.la_id = strength.la_id and l.strength_id = strength.strength_id), '[]')`.as('looks'),
    )
    .where('strength.la_id', '=', db.la)
    .orderBy('strength.position')
    .orderBy('strength.strength_id')

/** Of several plans at once, in order, removed ones among them. */
export const strengthsIn = (db: Tenant, planIds: readonly string[]): Beside<readonly StrengthRow[]> => ({
  rows: sql`${strengths(db).where(sql<boolean>`strength.plan_id = any(${[...planIds]}::uuid[])`)}`,
  read: (rows) => rows,
})

/** In order, removed ones among them. */
export const listStrengths = async (db: Tenant, planId: string): Promise<readonly Strength[]> => {
  const rows = await askAlone(db, strengthsIn(db, [planId]))
  const kept = await keptSources(db, rows)
  return rows.map((row) => strengthOf(row, kept))
}

/** `locked`: nobody else saves it until this transaction ends. Throws `not-found`. */
export const getStrength = async (
  db: Tenant,
  planId: string,
  strengthId: string,
  locked = false,
): Promise<Strength> => {
  const query = strengths(db).where('strength.plan_id', '=', planId).where('strength.strength_id', '=', strengthId)
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('strength')
  return strengthOf(row, await keptSources(db, [row]))
}

type Noted = { before?: object | null; after?: object | null }

const noted = (db: Tenant, planId: string, deed: Deed, by: By, { before = null, after = null }: Noted): Promise<void> =>
  recordChanges(db, { planId, lineId: null, version: 0, by }, [{ field: `strength-${deed}`, before, after }])

/** Takes up strengths that the plan does not hold yet; the plan must be locked. Gives how many came in. */
export const addStrengths = async (
  db: Tenant,
  planId: string,
  add: readonly SourceStrength[],
  since: Day,
  by: By,
): Promise<number> => {
  if (add.length === 0) return 0
  const made = await db.query
    .insertInto('improvement_plan.strength')
    .values(
      add.map((one, at) => ({
        la_id: db.la,
        strength_id: newId(),
        plan_id: planId,
        source_key: one.sourceKey,
        origin: one.origin,
        quote: one.quote,
        paragraph: one.paragraph,
        page: one.page,
        section: one.section,
        list_heading: one.listHeading,
        position: sql<number>`${at + 1}::integer + (select coalesce(max(position), 0) from improvement_plan.strength
          where la_id = ${db.la} and plan_id = ${planId})`,
        held_since: since,
      })),
    )
    .onConflict((conflict) => conflict.columns(['la_id', 'plan_id', 'source_key']).doNothing())
    .returning('quote')
    .execute()
  for (const { quote } of made) await noted(db, planId, 'added', by, { after: { quote } })
  return made.length
}

const fieldsOf = ({ keeper, sign, everyMonths }: StrengthFields): StrengthFields => ({ keeper, sign, everyMonths })

/** False when someone saved another version meanwhile: nothing is written then. */
export const saveStrength = async (
  db: Tenant,
  planId: string,
  from: Strength,
  to: StrengthFields,
  by: By,
): Promise<boolean> => {
  if (isDeepStrictEqual(fieldsOf(from), fieldsOf(to))) return true
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.strength')
    .set({
      keeper_id: to.keeper?.personId ?? null,
      keeper_name: to.keeper?.name ?? '',
      keeper_role: to.keeper?.role ?? '',
      sign: to.sign,
      every_months: to.everyMonths,
      version: from.version + 1,
    })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('strength_id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const { quote } = from
  await noted(db, planId, 'changed', by, { before: { quote, ...fieldsOf(from) }, after: { quote, ...fieldsOf(to) } })
  return true
}

/** No longer held, or held again; its looks are kept. */
export const setStrengthRemoved = async (
  db: Tenant,
  planId: string,
  strength: Strength,
  removed: boolean,
  by: By,
): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.strength')
    .set({ removed_at: removed ? by.at : null })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('strength_id', '=', strength.id)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n)
    await noted(db, planId, removed ? 'removed' : 'put-back', by, { after: { quote: strength.quote } })
}

/** The line that answers its slipping. */
export const setLineOfStrength = async (
  db: Tenant,
  planId: string,
  strengthId: string,
  lineId: string,
): Promise<void> => {
  await db.query
    .updateTable('improvement_plan.strength')
    .set({ line_id: lineId })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('strength_id', '=', strengthId)
    .execute()
}

/** `id` is the form's: sent twice, one look is kept. Looks are never changed; a later one says what is so now. */
export const addLook = async (
  db: Tenant,
  planId: string,
  strength: Strength,
  look: { on: Day; found: LookResult; note: string },
  by: By,
  id: string = newId(),
): Promise<void> => {
  const made = await db.query
    .insertInto('improvement_plan.strength_look')
    .values({
      la_id: db.la,
      look_id: id,
      strength_id: strength.id,
      looked_on: look.on,
      found: look.found,
      note: look.note,
      ...byColumns(db, by),
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'look_id']).doNothing())
    .returning('look_id')
    .executeTakeFirst()
  if (made)
    await noted(db, planId, 'looked', by, {
      after: { quote: strength.quote, found: look.found, note: look.note },
    })
}
