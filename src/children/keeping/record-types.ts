import type { RecordType } from '../../platform/record-type.ts'

const rights =
  'Legal obligation, UK GDPR Article 6(1)(c): Articles 12, 15 and 16 (copies and corrections); special category data: Article 9(2)(g) and Data ' +
  'Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children)'
const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 Parts 3 to 5; special category data: Article 9(2)(g) and Data Protection Act 2018, ' +
  'Schedule 1, paragraph 18 (safeguarding of children)'
const withChild = {
  years: null,
  from: 'as the child’s record',
  reason: 'It says what became of the record and goes with it',
  source: 'As the child’s record',
} as const
const audience = 'Those who answer for records: directors and heads of service'

/** What is owed about a child's record besides keeping it. */
export const keepingRecordTypes: readonly RecordType[] = [
  {
    id: 'children.write_back',
    title: 'Text for the case system',
    tables: ['children.write_back'],
    purpose: 'To get what was completed here onto the child’s case record, and to delete nothing before it is there',
    lawfulBasis: task,
    about: ['children', 'families', 'staff'],
    holds:
      'The text of what was completed, such as a chronology: special category data about the child and family; who made and filed it',
    audience: 'Those within whose reach the child is, and who file',
    retention: withChild,
    comesFrom: 'Chronologies and other records that are completed here',
    goesTo: 'The case system, by the hand of the person who files it',
  },
  {
    id: 'children.subject_access',
    title: 'Request for a copy',
    tables: ['children.subject_access', 'children.redaction'],
    purpose: 'To answer requests for copies in time, and to show what was blanked and why',
    lawfulBasis: rights,
    about: ['children', 'families', 'staff'],
    holds: 'Who asked, when, and the words that were blanked',
    audience,
    retention: withChild,
    comesFrom: 'What staff type',
    goesTo: 'The copy that is given out',
  },
  {
    id: 'children.rectification',
    title: 'Correction asked for',
    tables: ['children.rectification'],
    purpose: 'To answer requests to put a record right, and to keep what the person says beside it',
    lawfulBasis: rights,
    about: ['children', 'families', 'staff'],
    holds: 'Who asked, what is said to be wrong, the answer: may be special category data',
    audience,
    retention: withChild,
    comesFrom: 'What staff type',
    goesTo: 'Copies of the record',
  },
  {
    id: 'children.legal_hold',
    title: 'Legal hold',
    tables: ['children.legal_hold'],
    purpose: 'To keep a record from being deleted while proceedings, an inquiry or a complaint need it',
    lawfulBasis: rights,
    about: ['children', 'staff'],
    holds: 'Why the record is held, who placed and lifted it',
    audience,
    retention: withChild,
    comesFrom: 'What staff type',
    goesTo: 'Nowhere',
  },
  {
    id: 'children.deletion',
    title: 'Record of a deletion',
    tables: ['children.deletion'],
    purpose: 'To show that records were deleted by rule, and by whom',
    lawfulBasis: 'Legal obligation, UK GDPR Article 6(1)(c): Article 5(2), accountability',
    about: ['staff'],
    holds: 'The rule, the day and who; nothing of what the record said',
    audience,
    retention: {
      years: null,
      from: 'never deleted',
      reason: 'The proof that there was something must outlast it',
      source: 'Local',
    },
    comesFrom: 'Deletions carried out here',
    goesTo: 'Nowhere',
  },
]
