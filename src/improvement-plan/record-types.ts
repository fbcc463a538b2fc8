import type { RecordType } from '../platform/record-type.ts'
import { workbookRecordType } from './workbook/record-type.ts'

const lawfulBasis =
  'Public task, UK GDPR Article 6(1)(e): Education and Inspections Act 2006 s.137 (statement of proposed action); ' +
  'Children Act 2004 ss.10, 11 and 18 (co-operation, safeguarding, the director’s functions) for improvement work beyond it'

export const recordTypes: readonly RecordType[] = [
  {
    id: 'improvement-plan.plan',
    title: 'Improvement plan',
    tables: [
      'improvement_plan.plan',
      'improvement_plan.heading',
      'improvement_plan.finding',
      'improvement_plan.line',
      'improvement_plan.milestone',
      'improvement_plan.line_finding',
      'improvement_plan.line_update',
      'improvement_plan.line_measure',
      'improvement_plan.evidence',
      'improvement_plan.evidence_file',
      'improvement_plan.evidence_content',
      'improvement_plan.strength',
      'improvement_plan.strength_look',
      'improvement_plan.change',
    ],
    purpose:
      'To say what will be done about each finding of an inspection, by whom and by when, to show whether it helped, and ' +
      'to notice when something that inspectors praised slips',
    lawfulBasis,
    about: ['staff', 'partners'],
    holds:
      'Names and roles of leads, sponsors, keepers of strengths, partners and authors; free text and files about services. ' +
      'No field asks for special category data',
    audience: 'Everyone whose role sees improvement plans; leads and partners write updates on their own lines',
    retention: {
      years: 10,
      from: 'the last change of the plan',
      reason: 'Two inspection cycles, so that a finding can be followed from one to the next but one',
      source: 'Local: council retention schedules keep inspection papers for six to ten years',
    },
    comesFrom: 'Accepted findings of the inspection; what staff and partners type',
    goesTo: 'The written statement of proposed action; spreadsheets that people download',
    fields: [
      { name: 'lead and partner', why: 'Names the member of staff or partner who answers for the line' },
      {
        name: 'updates and evidence',
        why: 'Free text about services. The form asks people not to name a child or family',
      },
      {
        name: 'files of evidence',
        why: 'Show that a line made a difference. The form asks for files that name no child or family',
      },
    ],
  },
  {
    id: 'improvement-plan.statement',
    title: 'Written statement of proposed action',
    tables: ['improvement_plan.statement', 'improvement_plan.sending', 'improvement_plan.response'],
    purpose: 'To keep each edition exactly as it was sent, to whom and when, and what Ofsted answered',
    lawfulBasis:
      'Legal obligation, UK GDPR Article 6(1)(c): Education and Inspections Act 2006 s.137(3) and SI 2007/462',
    about: ['staff', 'partners'],
    holds: 'Names and roles of leads; who marked it ready, sent it and received it',
    audience: 'Roles that see the written statement; it is published once it is sent',
    retention: {
      years: 10,
      from: 'the last change of the plan that it belongs to; it is deleted with it',
      reason: 'As the plan. The published edition stays wherever the council has published it',
      source: 'Local: as the plan',
    },
    comesFrom: 'The improvement plan, frozen when the statement is marked ready',
    goesTo: 'His Majesty’s Chief Inspector, the Secretary of State, and the public',
  },
  workbookRecordType,
]
