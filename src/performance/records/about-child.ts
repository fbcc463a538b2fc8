import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldSection } from '../../platform/record-type.ts'
import { doneOn } from '../../standards/cases.ts'
import { allStandards } from '../scorecard.ts'

type Told = { due: Day | null; done: Day | null; opens: Day; unknown: string | null; excluded: string | null }

/** A measure at a date has no day by which something is to be done. */
const inPlainWords = ({ unknown, excluded, ...days }: Told): string => {
  const { due, opens } = days
  const done = doneOn(days)
  const parts = [
    due !== null && due >= opens ? `due by ${inWords(due)}` : null,
    done !== null && due !== null ? `done on ${inWords(done)}` : null,
    unknown === null ? null : `not known: ${unknown}`,
    excluded === null ? null : `not counted: ${excluded}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

/** What practice standards ask about one child, for a copy of what is held: worked out from the records that the copy tells as well. */
export const heldAboutChild = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const titles = new Map(allStandards.map(({ id, title }) => [id, title]))
  const rows = await db.query
    .selectFrom('performance.stored_case')
    .select(['standard', 'unit', 'opens', 'ends', 'due', 'done', 'unknown', 'excluded'])
    .where('la_id', '=', db.la)
    .where('subject_id', '=', childId)
    .where('until_load', 'is', null)
    .orderBy('opens')
    .orderBy('standard')
    .orderBy('unit')
    .execute()
  if (rows.length === 0) return []
  const items = rows.map((row) => ({
    id: `${row.standard} ${row.unit}`,
    day: row.opens,
    until: row.ends ?? doneOn(row),
    text: `${titles.get(row.standard) ?? row.standard}${inPlainWords(row)}`,
    source: 'Worked out by Throughline from the records',
  }))
  return [{ title: 'What practice standards ask', items }]
}
