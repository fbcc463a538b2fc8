import type { Answered, Panel } from '../../access/slice.ts'
import { findInspection } from '../../inspections/index.ts'
import { deliveryRatings, impactRatings } from '../model.ts'
import { mayOpenPlan } from '../open-plans.ts'
import { findPlanOf, wholePlansOf } from '../records/plans.ts'
import { lineInWords } from '../rules/line-words.ts'
import { lineAddress } from '../views/parts.ts'

/** On an inspection, under each finding: the lines of its plan that answer it, and how far each has come. */
export const findingsPanel: Panel = {
  on: 'finding',
  answers: async (db, person, today, inspectionId): Promise<readonly Answered[]> => {
    if (!person.permissions.has('plan.see')) return []
    const plan = await findPlanOf(db, inspectionId)
    if (!plan || !mayOpenPlan(plan, await findInspection(db, inspectionId), person, today)) return []
    const [whole] = await wholePlansOf(db, [plan])
    if (whole === undefined) return []
    const keys = new Map(whole.findings.filter(({ gone }) => !gone).map(({ id, sourceKey }) => [id, sourceKey]))
    return whole.lines.flatMap((line) =>
      line.findings.flatMap((id) => {
        const finding = keys.get(id)
        if (finding === undefined) return []
        const state = `Delivery: ${deliveryRatings[line.delivery].text}. Impact: ${impactRatings[line.impact].text}.`
        return [{ finding, text: lineInWords(line, whole.findings), href: lineAddress(plan.id, line.id), state }]
      }),
    )
  },
}
