import type { RecordType } from '../platform/record-type.ts'

const untilDeleted = {
  years: null,
  reason:
    'Inspection reports are the lasting public record of the authority’s services, and later inspections are compared with them',
  source: 'Local: council archives keep inspection reports permanently',
} as const

export const recordTypes: readonly RecordType[] = [
  {
    id: 'inspections.inspection',
    title: 'Inspections, their documents and findings',
    tables: [
      'inspections.inspection',
      'inspections.document',
      'inspections.document_content',
      'inspections.proposal',
      'inspections.finding',
    ],
    purpose:
      'To hold what inspectors found, with the page it comes from, so that the authority can publish it and answer it in time',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Education and Inspections Act 2006 sections 136 and 137, Children Act 2004 section 20',
    about: ['staff', 'partners'],
    holds:
      'Names of inspectors, and of staff or partners where a document prints them; who uploaded and reviewed it. No field asks for special category data',
    audience:
      'Until publication, people named for unpublished documents and who uploaded it; then everyone in the authority who sees inspections',
    retention: { ...untilDeleted, from: 'created_at' },
    comesFrom: 'Reports and letters of Ofsted and joint inspectorates, and committee papers, uploaded by staff',
    goesTo: 'Improvement plans and written statements. Nothing leaves the authority’s own system by itself',
    fields: [
      {
        name: 'lead_inspector and inspectors',
        why: 'Names of inspectors as printed in the published report or letter: who to ask about it',
      },
      {
        name: 'document text',
        why: 'Published reports name no child. A draft or committee paper may name staff, as printed by its author',
      },
    ],
  },
  {
    id: 'inspections.decision',
    title: 'Decisions about what was read',
    tables: ['inspections.decision'],
    purpose: 'To show who accepted, corrected or rejected each value read from a document, and when',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Education and Inspections Act 2006 section 137, whose statement rests on these decisions',
    about: ['staff'],
    holds: 'Name of who decided, what and when',
    audience: 'People who review inspection documents',
    retention: {
      years: null,
      from: 'decided_at',
      reason: 'Kept with the document that it is about, and deleted with it',
      source: 'Local',
    },
    comesFrom: 'The people who review the document',
    goesTo: 'Nowhere else',
    fields: [
      { name: 'decided_by_name', why: 'Name of the member of staff as at that time, so that it stays readable' },
    ],
  },
  {
    id: 'inspections.retest',
    title: 'What a later document shows of an earlier finding',
    tables: ['inspections.retest'],
    purpose:
      'To show what changed since inspectors found it: their words then beside their words when they came back, as a person settled it',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Education and Inspections Act 2006 section 137, whose action it shows the outcome of',
    about: ['staff'],
    holds: 'Name of who settled it, what and when; words of inspectors, which name no child',
    audience: 'Everyone who sees both inspections',
    retention: {
      years: null,
      from: 'settled_at',
      reason: 'Kept with the inspections that it compares, and deleted with either',
      source: 'Local',
    },
    comesFrom: 'The people who review inspection documents',
    goesTo: 'A spreadsheet, where someone downloads it',
    fields: [
      { name: 'settled_by_name', why: 'Name of the member of staff as at that time, so that it stays readable' },
    ],
  },
  {
    id: 'inspections.library_document',
    title: 'Library of other authorities’ published documents',
    tables: [
      'inspections.library_document',
      'inspections.library_paragraph',
      'inspections.library_import',
      'inspections.library_import_file',
    ],
    purpose:
      'To find what inspectors praised and criticised elsewhere, with authority, date and page, so as to learn from it',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Children Act 2004 section 11 and Education and Inspections Act 2006 section 137',
    about: ['staff'],
    holds:
      'Who added a document. Published reports name inspectors and now and then staff; a letter’s address is not kept apart. No field asks for special category data',
    audience: 'Everyone who sees inspections: the documents are published',
    retention: { ...untilDeleted, from: 'added_at' },
    comesFrom: 'Published documents of other authorities, read by `throughline import reports` or uploaded by staff',
    goesTo: 'Nowhere else',
    fields: [{ name: 'added_by_name', why: 'Who vouches that the document was published' }],
  },
  {
    id: 'inspections.named-person',
    title: 'Who may see an inspection before it is published',
    tables: ['inspections.named_person', 'inspections.register_change'],
    purpose:
      'To keep drafts and unpublished reports to named people, and to show who named them and who put documents together',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Education and Inspections Act 2006 section 136; Ofsted shares drafts in confidence',
    about: ['staff'],
    holds: 'Name and account of staff who are named, and of who named them, with the time',
    audience: 'Directors and heads of service; the names also to those who are named',
    retention: {
      years: null,
      from: 'named_at',
      reason: 'Kept with the inspection that it is about, and deleted with it',
      source: 'Local',
    },
    comesFrom: 'Directors and heads of service; whoever uploads a document is named by that',
    goesTo: 'Nowhere else',
    fields: [{ name: 'about', why: 'Name of the person or file as at that time, so that it stays readable' }],
  },
  {
    id: 'inspections.accuracy-comment',
    title: 'Comments on the factual accuracy of a draft',
    tables: ['inspections.accuracy_comment'],
    purpose:
      'To tell inspectors in time what is not right in a draft, with the evidence, and to keep what they answered',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Education and Inspections Act 2006 section 136, under which the draft is shared',
    about: ['staff'],
    holds: 'Names of staff who wrote or changed a comment. The page asks to name no child',
    audience: 'People named for the inspection who review documents, and directors',
    retention: {
      years: null,
      from: 'created_at',
      reason: 'Kept with the inspection that it is about, and deleted with it',
      source: 'Local',
    },
    comesFrom: 'People who review the draft',
    goesTo: 'The inspectors, as a Word document that a person sends',
    fields: [
      { name: 'quote, wrong, should_say, evidence', why: 'What the draft says, and what shows that it is not so' },
    ],
  },
  {
    id: 'inspections.clock-step',
    title: 'Steps planned before a statement is due',
    tables: ['inspections.clock_step'],
    purpose: 'The council’s own steps between receiving a report and sending its statement',
    lawfulBasis: 'Holds no personal data',
    about: ['nobody'],
    holds: 'None',
    audience: 'Everyone who sees inspections',
    retention: {
      years: null,
      from: 'step_id',
      reason: 'A setting: replaced when it is changed',
      source: 'Local',
    },
    comesFrom: 'A director or head of service',
    goesTo: 'The clock of each inspection and its calendar file',
  },
]
