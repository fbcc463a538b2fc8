import type { Day } from '../../platform/day.ts'
import { csv } from '../../platform/documents/csv.ts'
import { deliveryRatings, type Evidence, fundedAnswers, impactRatings, lineFields, type WholePlan } from '../model.ts'
import { impactToday } from './evidence.ts'
import { standingById } from './headings.ts'
import { latenessInWords, latenessOf } from './lateness.ts'
import { milestonesDone, nextMilestone } from './milestones.ts'
import { grouped, inOrder } from './order.ts'
import { leadInWords, partnerInWords, whereIs } from './words.ts'
import { type Worse, worseInShort } from './worse-since.ts'

const label = (field: keyof typeof lineFields): string => lineFields[field].label

/** One row a line, in the plan's order; days as YYYY-MM-DD, so that a spreadsheet sorts them. */
export const planAsCsv = (
  whole: WholePlan,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  /** Line id -> titles of the practice standards that measure it. */
  measures: ReadonlyMap<string, readonly string[]>,
  /** Line id -> what measures it and is worse than when it was signed off or rated embedded. */
  worse: ReadonlyMap<string, readonly Worse[]>,
  today: Day,
): Buffer => {
  const head = [
    'Number', label('findings'), 'Where in the report', label('whyNoFinding'),
    label('priority'), label('workstream'), label('outcome'), label('action'),
    label('lead'), label('partner'), label('start'), 'Original due date', label('revisedDue'), 'Late today',
    label('measures'), 'Standards that measure it', label('cost'), label('costNote'), label('funded'), label('fundingSource'),
    label('delivery'), label('impact'), 'Reopened', 'Worse since', 'Milestones', 'Next milestone', 'Next milestone due',
  ] // biome-ignore format: a row of the table
  const rows = grouped(whole.findings, whole.lines)
    .flatMap((group) => group.lines)
    .map((line) => {
      const findings = inOrder(whole.findings).filter((finding) => line.findings.includes(finding.id))
      const { reopened } = impactToday(line.impact, evidence.get(line.id) ?? [], today, whole.plan.evidenceMonths)
      const lateness = latenessOf(line, today)
      const next = nextMilestone(line)
      return [
        line.number,
        findings.map((finding) => finding.quote).join('\n'),
        findings.map(whereIs).join('\n'),
        line.whyNoFinding,
        standingById(whole.headings, line.priority)?.title ?? '', standingById(whole.headings, line.workstream)?.title ?? '',
        line.outcome, line.action, leadInWords(line.lead), partnerInWords(line.partner),
        line.start, line.due, line.revisedDue, lateness.state === 'late' ? latenessInWords(lateness) : '',
        line.measures, (measures.get(line.id) ?? []).join('\n'), line.cost, line.costNote, line.funded && fundedAnswers[line.funded], line.fundingSource,
        deliveryRatings[line.delivery].text, impactRatings[line.impact].text, reopened, worseInShort(worse.get(line.id) ?? []),
        milestonesDone(line), next?.title ?? '', next && (next.revisedDue ?? next.due),
      ] // biome-ignore format: a row of the table
    })
  return csv(head, rows)
}
