import type { RecordType } from '../../platform/record-type.ts'

/** What people write of a child's life. Kept and deleted with the child's record, and never before it is filed in the case system. */
export const chronologyRecordType: RecordType = {
  id: 'children.chronology_entry',
  title: 'Chronology',
  tables: [
    'children.chronology_entry',
    'children.chronology_version',
    'children.chronology_analysis',
    'children.chronology_sign_off',
    'children.chronology_rating',
    'children.chronology_copy',
  ],
  purpose:
    'To tell the significant events of a child’s life in date order with what they meant for the child, so that plans and courts rest on the whole history',
  lawfulBasis:
    'Public task, UK GDPR Article 6(1)(e): Children Act 1989 ss.17, 22, 31 and 47; special category data: Article 9(2)(g) and Data Protection ' +
    'Act 2018, Schedule 1, paragraph 18 (safeguarding of children); offences: Article 10 and the same paragraph',
  about: ['children', 'families', 'staff'],
  holds:
    'Events of the child’s life and what they meant, in free text: health, abuse, offences, family life (special category data and offence data); ' +
    'who wrote, changed, completed and checked it',
  audience: 'Those within whose reach the child is and who see names; after an adoption the adoption team only',
  retention: {
    years: null,
    from: 'as the child’s record: until the 75th anniversary of birth for a child who was looked after',
    reason: 'It is part of the child’s case record and goes with it',
    source:
      'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50; otherwise as the child’s record',
  },
  comesFrom: 'Proposed from the dated records that were loaded; what practitioners and managers write',
  goesTo:
    'The case system by the queue for it; courts, conferences and reviews as a printed or Word document; copies for the person it is about',
  fields: [
    {
      name: 'impact',
      why: 'What each event meant for this child: written per child, also where brothers and sisters share the event',
    },
    { name: 'versions', why: 'Every change is kept with who and when, because a court may ask what was known when' },
    {
      name: 'copies given out',
      why: 'Each copy that was handed over is kept as it was, with to whom and when: a court may ask what it was given',
    },
    {
      name: 'dropped proposals',
      why: 'Kept with who and why, so that leaving something out is a decision that can be seen',
    },
  ],
}
