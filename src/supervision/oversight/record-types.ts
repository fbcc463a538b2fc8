import type { RecordType } from '../../platform/record-type.ts'

const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 ss.17, 22, 23A to 24D, 25A to 25C and 47; special category data: Article 9(2)(g) and ' +
  'Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children); offences: Article 10 and the same paragraph'
const withChild = {
  years: null,
  from: 'as the child’s record: until the 75th anniversary of birth for a child who was looked after',
  reason: 'It is part of the child’s case record and goes with it',
  source:
    'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50; otherwise as the child’s record',
} as const
const audience = 'Those within whose reach the child is and who see names; after an adoption the adoption team only'
const goesTo =
  'The case system by the queue for it; practice standards as dated facts; copies for the person it is about'

/** Management oversight of children. Kept and deleted with the child's record, and never before it is filed in the case system. */
export const oversightRecordTypes: readonly RecordType[] = [
  {
    id: 'supervision.management_decision',
    title: 'Management decision on a child',
    tables: [
      'supervision.management_decision',
      'supervision.management_decision_version',
      'supervision.decision_draft',
    ],
    purpose:
      'To show who decided what about a child, at which level, when and why, so that plans do not drift and a court or the child can read it',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds:
      'The decision with its reasons in free text (special category data, offence data); who decided, who recorded, who does what comes next',
    audience,
    retention: withChild,
    comesFrom: 'What managers write',
    goesTo,
    fields: [
      { name: 'versions', why: 'A correction keeps the earlier text, because a court may ask what was known when' },
      {
        name: 'draft',
        why: 'What somebody began to write and saved for later',
        audience: 'Its writer alone; it is deleted when the decision is recorded',
      },
    ],
  },
  {
    id: 'supervision.risk_change',
    title: 'Change of risk',
    tables: ['supervision.risk_change', 'supervision.risk_escalation'],
    purpose: 'To have a manager decide in time when the risk to a child changes, and to measure how long that takes',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds:
      'What changed, in free text (special category data, offence data), when it was known, and to whom it was taken',
    audience,
    retention: withChild,
    comesFrom: 'What practitioners, reviewing officers and managers write',
    goesTo,
  },
  {
    id: 'supervision.dispute',
    title: 'Dispute with a reviewing officer or conference chair, and referral to Cafcass',
    tables: ['supervision.dispute', 'supervision.dispute_step', 'supervision.cafcass_referral'],
    purpose: 'To resolve disputes about a child’s plan in time, step by step, and to record each referral to Cafcass',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds: 'What the dispute is about and what was answered, in free text; who raised it and with whom it lay',
    audience,
    retention: withChild,
    comesFrom: 'What reviewing officers, conference chairs and managers write',
    goesTo: `${goesTo}; Cafcass, by the hand of the reviewing officer`,
  },
]
