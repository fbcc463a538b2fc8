import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { By } from '../records/by.ts'
import { listLines } from '../records/lines.ts'
import { addMeasure } from '../records/measures.ts'
import { standardTitle } from '../work/measures.ts'

type Measured = { readonly line: string; readonly standard: string; readonly why: string }

/** By how the action of the line begins. */
const measured: readonly Measured[] = [
  { line: 'Set up a rota', standard: 'strategy-1wd', why: 'A chair who is free within four hours shows here first.' },
  { line: 'Set up a rota', standard: 'icpc-15wd', why: 'A discussion held late makes the conference late.' },
  { line: 'Agree with the health trust', standard: 'strategy-quorate', why: 'It counts health in the room, which is what is asked of the trust.' },
  { line: 'Rewrite the child’s plan', standard: 'cp-2y-plus', why: 'Plans that say what has to change should end sooner. It will move slowly.' },
  { line: 'A head of service agrees', standard: 'acc-unsuitable-now', why: 'The number that the agreement is to keep at none.' },
  { line: 'A head of service agrees', standard: 'acc-signoff', why: 'Each use is agreed in time, and again every week while it lasts.' },
  { line: 'A head of service agrees', standard: 'acc-days', why: 'Days there say whether the weekly review moves anyone on.' },
  { line: 'Agree with the district housing', standard: 'cl-suitable', why: 'More flats to choose from, more care leavers in a suitable home.' },
  { line: 'Show the supervision', standard: 'sup-frequency', why: 'What the weekly page shows.' },
  { line: 'Start each supervision', standard: 'sup-actions-done', why: 'Decisions looked at again are carried out.' },
  { line: 'Have consent for health', standard: 'cla-iha-20wd', why: 'Consent on the day takes ten days out of the wait.' },
  { line: 'Stop copying pathway plans', standard: 'pathway-review-6m', why: 'A review that asks what has changed must be held.' },
] // biome-ignore format: a row each

/** Standards of the catalogue that measure the lines of the sample plan. */
export const fillMeasures = async (
  db: Tenant,
  { planId, on }: { readonly planId: string; readonly on: (day: Day, name?: string) => By },
  day: Day,
): Promise<void> => {
  const lines = await listLines(db, planId)
  for (const { line: start, standard, why } of measured) {
    const line = lines.find((one) => one.action.startsWith(start))
    if (!line) throw new Error(`No line of the sample starts with “${start}”.`)
    await addMeasure(db, { planId, line }, { standard, title: standardTitle(standard), why }, on(day, 'Ines Carrow'))
  }
}
