import type { RecordType } from '../platform/record-type.ts'

const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 Parts 3 to 5; special category data: Article 9(2)(g) and Data Protection Act 2018, ' +
  'Schedule 1, paragraph 18 (safeguarding of children)'
const security =
  'Legal obligation, UK GDPR Article 6(1)(c): security and accountability of processing, Articles 5(1)(f), 5(2) and 32'

const byRule = {
  years: null,
  from: 'what the strongest rule of the record counts from',
  reason: 'Kept by the strongest thing that happened to the child: adoption, care, a plan, need, a contact',
  source: 'The rules of keeping (page “When records may be deleted”), each with its law or schedule',
} as const
const withChild = {
  years: null,
  from: 'as the child’s record',
  reason: 'It says who could see the record and what was decided about it, and goes with it',
  source: 'As the child’s record',
} as const

export const recordTypes: readonly RecordType[] = [
  {
    id: 'children.history',
    title: 'Children and the dated records about them',
    tables: ['children.child', 'children.subject', 'children.history', 'children.changed'],
    purpose:
      'To see what happens for each child and when, and whether it is what must happen; every figure leads back to these records',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds:
      'Identifiers, names, birth, gender, ethnicity, disability, health, education, homes, legal statuses, plans, visits, offences, family group; who holds the case: special category and criminal offence data',
    audience:
      'The child’s own workers and managers; others by their role, with a reason where the child is not theirs; after an adoption, and for adopters, the adoption team only. No member, partner, inspector or administrator',
    retention: byRule,
    comesFrom: 'Returns of the case system: Annex A, the Standard Safeguarding Dataset, local lists',
    goesTo: 'Lists for inspectors, pseudonymised; copies that are asked for. Nothing leaves by itself',
    fields: [
      {
        name: 'forename, surname',
        why: 'Only where the returns hold them: to find the child and to speak of them as a person',
        audience: 'Not analysts, unless they give a reason',
      },
      {
        name: 'adopter',
        why: 'Records about adopters hang on an identifier of their own and on no child',
        audience: 'The adoption team only',
      },
      {
        name: 'adopted_on',
        why: 'From this day the record before the adoption is apart from all others',
        audience: 'The adoption team only',
      },
    ],
  },
  {
    id: 'children.load',
    title: 'Loads of returns',
    tables: ['children.load', 'children.stage', 'children.stage_row'],
    purpose: 'To say where each record came from and when, to load nothing twice, and to take a load back',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds:
      'Which return, when and by whom it was accepted. While a return waits for a yes, its rows: the same data as children’s records',
    audience: 'Those who see loads; nobody looks at the waiting rows',
    retention: withChild,
    comesFrom: 'The person or watched folder that hands in the return',
    goesTo: 'Children’s records',
  },
  {
    id: 'children.worker_name',
    title: 'Names of workers and teams in returns',
    tables: ['children.worker_name', 'children.team_name', 'children.name_apart'],
    purpose:
      'To know which member of staff a name in a return is, so that each reaches their own children and no others',
    lawfulBasis: security,
    about: ['staff'],
    holds: 'Names of staff as returns write them, and whom a person matched them to',
    audience: 'Those who load returns, directors and heads of service',
    retention: withChild,
    comesFrom: 'Returns, and the person who matches them',
    goesTo: 'Nowhere else',
  },
  {
    id: 'children.access_grant',
    title: 'Access to children’s records',
    tables: [
      'children.access_grant',
      'children.restriction',
      'children.restriction_person',
      'children.restriction_shut_out',
      'children.adoption_team',
    ],
    purpose: 'To let people see what they need for a time and with a reason, and to keep some records to named people',
    lawfulBasis: security,
    about: ['staff', 'children'],
    holds:
      'Who may see which child, worker’s or team’s children, until when, why and by whose word; why a record is kept to named people',
    audience: 'Managers and directors; each person their own',
    retention: withChild,
    comesFrom: 'Managers, directors, and whoever gives a reason',
    goesTo: 'Nowhere else',
    fields: [
      { name: 'reason', why: 'Kept with the access log, so that each look can be answered for. It names no child' },
    ],
  },
  {
    id: 'children.adoption_decision',
    title: 'What the adoption team said of an order',
    tables: ['children.adoption_decision', 'children.adoption_held'],
    purpose:
      'To keep the record from before an adoption apart whatever a later return leaves out, and to open one that was closed in error',
    lawfulBasis: task,
    about: ['children', 'staff'],
    holds:
      'The day of the order, whether it stands or was an error, who said so and why; the day that a load told which was undone, until they have said it',
    audience: 'The adoption team only',
    retention: withChild,
    comesFrom: 'People of the adoption team',
    goesTo: 'Nowhere else',
  },
  {
    id: 'children.merge',
    title: 'Identifiers that are one child',
    tables: ['children.merge'],
    purpose: 'To show one child once, who found it out and why, and to undo it',
    lawfulBasis: task,
    about: ['children', 'staff'],
    holds: 'Two identifiers, who joined or parted them, when and why',
    audience: 'Those who reach the child and may join identifiers',
    retention: withChild,
    comesFrom: 'Managers and directors',
    goesTo: 'Nowhere else',
  },
  {
    id: 'children.leaving_care',
    title: 'Care-leaver category',
    tables: ['children.leaving_care', 'children.category_override'],
    purpose: 'To see that each young person is offered what the law gives them, and where a return says otherwise',
    lawfulBasis: task,
    about: ['children', 'staff'],
    holds: 'The category as worked out and why, as loaded, and what a person decided against it with the reason',
    audience: 'Those who reach the child',
    retention: withChild,
    comesFrom: 'Worked out each night from episodes of care; a manager or director who decides otherwise',
    goesTo: 'Nowhere else',
  },
]
