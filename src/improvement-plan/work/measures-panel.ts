import type { Permission } from '../../access/permissions.ts'
import type { Panel, Served } from '../../access/slice.ts'
import { titleOf } from '../../inspections/index.ts'
import { deliveryRatings, impactRatings, origins, type PlanFinding, type WholePlan } from '../model.ts'
import { listOpenPlansAndInspections, type PlanAndInspection } from '../open-plans.ts'
import { listMeasuredBy } from '../records/measures.ts'
import { wholePlansOf } from '../records/plans.ts'
import { lineInWords } from '../rules/line-words.ts'
import { grouped, inOrder, numbersOf } from '../rules/order.ts'
import { joined, whereIs } from '../rules/words.ts'
import { type Worse, worseInShort } from '../rules/worse-since.ts'
import { findingAddress, lineAddress } from '../views/parts.ts'
import { worseOfLines } from './worse-since.ts'

type Found = {
  whole: WholePlan
  of: PlanAndInspection
  mayOpenFinding: boolean
  /** Line id -> the standard, where it has got worse since the line was signed off or rated embedded. */
  worse: ReadonlyMap<string, readonly Worse[]>
}

const findingOf = (
  finding: PlanFinding,
  { of: { inspection }, mayOpenFinding }: Found,
): Served['findings'][number] => ({
  text: finding.quote,
  where: joined(origins[finding.origin], whereIs(finding), inspection && titleOf(inspection)),
  href: inspection && mayOpenFinding ? findingAddress(finding, { inspectionId: inspection.id, title: titleOf(inspection) }) : null, // biome-ignore format: one choice
})

const servedBy = (found: Found, lineId: string, why: string): readonly Served[] => {
  const { whole } = found
  const line = whole.lines.find(({ id }) => id === lineId)
  if (line === undefined) return []
  const number = numbersOf(grouped(whole.findings, whole.lines)).get(lineId)
  const worse = worseInShort(found.worse.get(lineId) ?? [])
  return [
    {
      text: lineInWords(line, whole.findings),
      href: lineAddress(whole.plan.id, lineId),
      plan: joined(number !== undefined && `Line ${number}`, whole.plan.title),
      state: `Delivery: ${deliveryRatings[line.delivery].text}. Impact: ${impactRatings[line.impact].text}.${worse === '' ? '' : ` ${worse}.`}`,
      why,
      findings: inOrder(whole.findings)
        .filter((finding) => !finding.gone && line.findings.includes(finding.id))
        .map((finding) => findingOf(finding, found)),
    },
  ]
}

/** On the page of a practice standard: the lines that it measures, of plans that this person may open, and what those answer. */
export const measuresPanel: Panel = {
  on: 'practice-standard',
  serves: async (db, person, today, standard): Promise<readonly Served[]> => {
    if (!person.permissions.has('plan.see')) return []
    const measured = await listMeasuredBy(db, standard)
    if (measured.length === 0) return []
    // A plan quotes its inspection: of one that is not published, only named people see a line or a finding.
    const open = (await listOpenPlansAndInspections(db, person, today)).filter(({ plan }) =>
      measured.some(({ planId }) => planId === plan.id),
    )
    const wholes = await wholePlansOf(
      db,
      open.map(({ plan }) => plan),
    )
    const mayOpenFinding = person.permissions.has('inspections.see')
    const may = (permission: Permission): boolean => person.permissions.has(permission)
    const served: Served[] = []
    for (const [at, whole] of wholes.entries()) {
      const own = measured.filter(({ planId }) => planId === whole.plan.id)
      const lines = whole.lines.filter(({ id }) => own.some(({ lineId }) => lineId === id))
      const worse = await worseOfLines(db, { may, today }, whole.plan.id, lines, standard)
      served.push(
        ...own.flatMap(({ lineId, why }) => servedBy({ whole, of: open[at]!, mayOpenFinding, worse }, lineId, why)),
      )
    }
    return served
  },
}
