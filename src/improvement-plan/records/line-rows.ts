import type { Selectable } from 'kysely'
import type { ImprovementPlanLine } from '../../platform/db/tables.generated.ts'
import type { Delivery, Funded, Impact, Line, LineFields } from '../model.ts'
import { type MilestoneRow, milestoneOf } from './milestone-rows.ts'

/** As the table has it, or as JSON of its row: then the time is its text. */
export type LineRow = Omit<Selectable<ImprovementPlanLine>, 'asked_at' | 'created_at' | 'removed_at'> & {
  asked_at: Date | string | null
  removed_at: Date | string | null
  findings: string[]
  milestones: MilestoneRow[]
}

const leadOf = (row: LineRow): LineFields['lead'] =>
  row.lead_name === '' && row.lead_role === ''
    ? null
    : { personId: row.lead_person_id, name: row.lead_name, role: row.lead_role }

const partnerOf = (row: LineRow): LineFields['partner'] =>
  row.partner_agency === '' && row.partner_name === ''
    ? null
    : { agency: row.partner_agency, personId: row.partner_person_id, name: row.partner_name }

export const lineOf = (row: LineRow): Line => ({
  id: row.line_id,
  position: row.position,
  version: row.version,
  removed: row.removed_at !== null,
  asked: row.asked_at === null ? null : { at: new Date(row.asked_at), by: row.asked_by_name ?? '' },
  milestones: row.milestones.map(milestoneOf),
  findings: row.findings,
  whyNoFinding: row.why_no_finding,
  priority: row.priority_id,
  workstream: row.workstream_id,
  outcome: row.outcome,
  action: row.action,
  lead: leadOf(row),
  partner: partnerOf(row),
  start: row.start_on,
  due: row.due_on,
  revisedDue: row.revised_due_on,
  measures: row.measures,
  cost: row.cost_pounds,
  costNote: row.cost_note,
  funded: row.funded as Funded | null,
  fundingSource: row.funding_source,
  inStatement: row.in_statement,
  delivery: row.delivery as Delivery,
  impact: row.impact as Impact,
})

/** Everything but the findings, which have a table of their own. */
export const columnsOf = (line: LineFields) => ({
  why_no_finding: line.whyNoFinding,
  priority_id: line.priority,
  workstream_id: line.workstream,
  outcome: line.outcome,
  action: line.action,
  lead_person_id: line.lead?.personId ?? null,
  lead_name: line.lead?.name ?? '',
  lead_role: line.lead?.role ?? '',
  partner_agency: line.partner?.agency ?? '',
  partner_person_id: line.partner?.personId ?? null,
  partner_name: line.partner?.name ?? '',
  start_on: line.start,
  due_on: line.due,
  revised_due_on: line.revisedDue,
  measures: line.measures,
  cost_pounds: line.cost,
  cost_note: line.costNote,
  funded: line.funded,
  funding_source: line.fundingSource,
  in_statement: line.inStatement,
  delivery: line.delivery,
  impact: line.impact,
})
