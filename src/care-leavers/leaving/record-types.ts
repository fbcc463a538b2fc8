import type { RecordType } from '../../platform/record-type.ts'

const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 sections 23A to 24D and Care Leavers (England) Regulations 2010; special category ' +
  'data: Article 9(2)(g) and Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children and of individuals at risk)'

export const leavingRecordTypes: readonly RecordType[] = [
  {
    id: 'care_leavers.leaving_entry',
    title: 'Leaving care',
    tables: ['care_leavers.leaving_entry', 'care_leavers.leaving_version'],
    purpose:
      'To keep in touch with each young person, to keep their pathway plan true when life changes, and to do what was promised to them',
    lawfulBasis: `${task}; offences: Article 10 and the same paragraph`,
    about: ['children', 'staff'],
    holds:
      'Contacts and how often they were agreed, pathway plans, changes in life, education and work, health, right to stay, custody, what they were told of and promised: special category and criminal offence data; who wrote and corrected it',
    audience: 'Those within whose reach the young person is and who see names',
    retention: {
      years: null,
      from: 'as the child’s record: until the 75th anniversary of birth for a child who was looked after',
      reason: 'It is part of the young person’s case record and goes with it',
      source:
        'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50; Care Leavers (England) Regulations 2010, regulation 10',
    },
    comesFrom: 'What personal advisers, social workers and managers type',
    goesTo:
      'The dated history that practice standards are counted from; the case system by the queue for it; a printed page for the young person',
    fields: [
      { name: 'versions', why: 'What was written before a correction is kept with who and when' },
      { name: 'promises', why: 'In the young person’s own words, to be printed for them' },
    ],
  },
  {
    id: 'care_leavers.living_here',
    title: 'Young people of other authorities who live here',
    tables: ['care_leavers.living_here'],
    purpose: 'To know which authority is responsible for a young person who lives here, and whom to call there',
    lawfulBasis: `${task}; notice of a placement in another area: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 13`,
    about: ['children', 'staff'],
    holds:
      'Name or initials, date of birth where it was given, the responsible authority, its notice and contact, the town',
    audience: 'Those who record leaving care',
    retention: {
      years: 1,
      from: 'the day on which they moved away',
      reason: 'Another authority keeps their record; a year covers questions after they moved',
      source: 'Local: data minimisation, UK GDPR Article 5(1)(c) and (e)',
    },
    comesFrom: 'Notices of other authorities, as staff type them',
    goesTo: 'Nowhere else',
  },
]
