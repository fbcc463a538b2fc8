import type { RecordType } from '../platform/record-type.ts'

const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 Parts 3 to 5 and Care Leavers (England) Regulations 2010; special category data: ' +
  'Article 9(2)(g) and Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children)'
const employer =
  'Public task, UK GDPR Article 6(1)(e): oversight of children’s social work, with the employer standards for social workers; health of ' +
  'workers, special category data: Article 9(2)(b) and Data Protection Act 2018, Schedule 1, paragraph 1 (employment)'

/** What is held about the supervision of workers. */
export const supervisionRecordTypes: readonly RecordType[] = [
  {
    id: 'supervision.session',
    title: 'Supervision of workers',
    tables: [
      'supervision.session',
      'supervision.session_part',
      'supervision.action',
      'supervision.action_step',
      'supervision.confirmation',
      'supervision.given_back',
    ],
    purpose: 'To show that each worker is supervised, that children are talked about, and that what is agreed is done',
    lawfulBasis: task,
    about: ['staff', 'children'],
    holds:
      'Who supervised whom, when and where; actions with owner and day, and what became of them; what either says of the record; to which accounts it is open, and why one was let in',
    audience: 'The worker, who supervised, and who manages them; actions about a child those who reach the child',
    retention: {
      years: 7,
      from: 'the day on which it was held',
      reason: 'Inspections and employment matters look back over several years',
      source: 'Local: two inspection cycles and the limitation period of contracts (Limitation Act 1980, section 5)',
    },
    comesFrom: 'What the two type',
    goesTo: 'The dated history that practice standards are counted from',
  },
  {
    id: 'supervision.discussion',
    title: 'Discussion of a child in supervision',
    tables: ['supervision.discussion', 'supervision.child_part', 'supervision.clash'],
    purpose: 'To record what was thought and decided about a child, and why',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds: 'What the child says, risk, plan, reflection, contingency, decision and actions in free text: special category data (health, abuse, family life)', // biome-ignore format: one line
    audience: 'A draft the two; what is signed off those within whose reach the child is and who see names',
    retention: {
      years: null,
      from: 'as the child’s record',
      reason: 'It is part of the child’s case record and goes with it',
      source: 'As the child’s record',
    },
    comesFrom: 'What the two type',
    goesTo: 'The case system by the queue for it; copies for the person it is about; the dated history',
  },
  {
    id: 'supervision.personal_part',
    title: 'Personal part of a supervision',
    tables: ['supervision.personal_part', 'supervision.personal_clash'],
    purpose: 'To keep workers well and learning, and their work within what one person can do',
    lawfulBasis: employer,
    about: ['staff'],
    holds:
      'Workload, wellbeing, learning, leave of the worker, in free text: may hold data on health (special category data)',
    audience:
      'The worker and who supervised. Named people of human resources, with a reason that the worker sees. Nobody else',
    retention: {
      years: 7,
      from: 'the day on which it was held',
      reason: 'It goes with the supervision',
      source: 'Local: as the supervision',
    },
    comesFrom: 'What the two type',
    goesTo: 'Nowhere: it is in no copy of a child’s record',
  },
  {
    id: 'supervision.agreement',
    title: 'Supervision agreement',
    tables: ['supervision.agreement'],
    purpose: 'To say how often a worker is supervised, by whom, where and in what confidence',
    lawfulBasis: employer,
    about: ['staff'],
    holds: 'What was agreed, and whether each of the two agrees, with their own words',
    audience: 'The worker, who supervises, and who manages them',
    retention: {
      years: 7,
      from: 'the day on which a newer one took its place',
      reason: 'It goes with the supervisions that were held by it',
      source: 'Local: as the supervision',
    },
    comesFrom: 'What the two type',
    goesTo: 'Nowhere else',
  },
]
