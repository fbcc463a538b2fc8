import { withoutControls } from '../../platform/plain-text.ts'
import type { Decision, Document, Inspection, Proposal, State, Value } from '../model.ts'

/** JSON as the database stores it: it holds neither NUL nor half of a surrogate pair, and a broken PDF gives both. */
export const stored = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === 'string' ? clean(part) : part))

/** A broken PDF gives control characters as well, which a Word document cannot hold. */
export const clean = withoutControls

/** As the table has it, or as JSON of its row: then a time is its text. */
export type InspectionRow = {
  inspection_id: string
  kind: string
  authority_code: string | null
  authority_name: string | null
  framework: string | null
  focus: string | null
  on_site: unknown
  received_on: string | null
  published_on: string | null
  stated_deadline: string | null
  lead_inspector: string | null
  inspectors: string[]
  priority_action: boolean | null
  written_by: string | null
  created_by: string | null
  created_by_name: string
  created_at: Date | string
  reviewed_at: Date | string | null
  title: string | null
  notes: string | null
  notified_on: string | null
  draft_received_on: string | null
  accuracy_due_on: string | null
  accuracy_sent_on: string | null
  draft: boolean
  shared: boolean
  part_of: string | null
  named: string[]
}

export const inspectionOf = (row: InspectionRow): Inspection => ({
  id: row.inspection_id,
  kind: row.kind as Inspection['kind'],
  authority: row.authority_name === null ? null : { name: row.authority_name, code: row.authority_code ?? '' },
  framework: row.framework as Inspection['framework'],
  focus: row.focus,
  onSite: row.on_site as Inspection['onSite'],
  receivedOn: row.received_on,
  publishedOn: row.published_on,
  statedDeadline: row.stated_deadline,
  leadInspector: row.lead_inspector,
  inspectors: row.inspectors,
  createdBy: row.created_by,
  createdByName: row.created_by_name,
  createdAt: new Date(row.created_at),
  reviewedAt: row.reviewed_at === null ? null : new Date(row.reviewed_at),
  priorityAction: row.priority_action,
  writtenBy: row.written_by as Inspection['writtenBy'],
  title: row.title,
  notes: row.notes,
  notifiedOn: row.notified_on,
  draftReceivedOn: row.draft_received_on,
  accuracyDueOn: row.accuracy_due_on,
  accuracySentOn: row.accuracy_sent_on,
  draft: row.draft,
  shared: row.shared,
  partOf: row.part_of,
  named: row.named,
})

export type DocumentRow = {
  document_id: string
  inspection_id: string
  kind: string
  file_name: string
  media_type: string
  size_bytes: number
  sha256: string
  pages: unknown
  warnings: string[]
  uploaded_by_name: string
  uploaded_at: Date
  stage: string
  restricted: boolean
}

export const documentOf = (row: DocumentRow): Document => ({
  id: row.document_id,
  inspectionId: row.inspection_id,
  kind: row.kind as Document['kind'],
  fileName: row.file_name,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  pages: row.pages as Document['pages'],
  warnings: row.warnings,
  uploadedBy: row.uploaded_by_name,
  uploadedAt: row.uploaded_at,
  stage: row.stage as Document['stage'],
  restricted: row.restricted,
})

export type DecisionRow = {
  sequence: number | null
  outcome: string | null
  final: unknown
  decided_by_name: string | null
  decided_at: Date | null
}

export const decisionOf = (row: DecisionRow): Decision => ({
  sequence: row.sequence!,
  outcome: row.outcome as Decision['outcome'],
  final: row.final as Value | null,
  by: row.decided_by_name!,
  at: row.decided_at!,
})

export type ProposalRow = DecisionRow & {
  proposal_id: string
  inspection_id: string
  document_id: string | null
  kind: string
  position: number
  proposed: unknown
  source: unknown
}

export const proposalOf = (row: ProposalRow): Proposal => ({
  id: row.proposal_id,
  inspectionId: row.inspection_id,
  documentId: row.document_id,
  kind: row.kind as Proposal['kind'],
  position: row.position,
  proposed: row.proposed as Proposal['proposed'],
  source: row.source as Proposal['source'],
  state: row.outcome === null || row.outcome === 'undone' ? 'pending' : (row.outcome as State),
  final: row.final as Proposal['final'],
  sequence: row.sequence ?? 0,
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at,
})
