import { code, count, day, held, table, text, yesNo } from './table.ts'

export const protectionTables = {
  strategyDiscussion: table(
    'event',
    'Strategy discussion',
    { starts: 'Held' },
    {
      concernOn: day('Concern received'),
      police: yesNo('Police took part'),
      health: yesNo('Health took part'),
      socialCare: yesNo('Social care took part'),
      referrer: yesNo('Referrer took part'),
      section47: yesNo('Section 47 enquiry follows'),
      recordedOn: day('Recorded'),
      childSeenOn: day('Child first seen after it'),
      ...held,
    },
  ),
  section47: table(
    'spell',
    'Section 47 enquiry',
    { starts: 'Strategy discussion', ends: 'Completed' },
    {
      conferenceUnnecessary: yesNo('Conference deemed unnecessary'),
      noFurtherAction: yesNo('No further action'),
      outcome: text('Outcome'),
      enquiriesIn12Months: count('Enquiries in the last 12 months'),
      conferencesIn12Months: count('Conferences in the last 12 months'),
      childSeenOn: day('Child first seen'),
      ...held,
    },
  ),
  conference: table(
    'event',
    'Initial child protection conference',
    { starts: 'Held' },
    {
      due: day('Due'),
      planMade: yesNo('Plan made'),
      transferIn: yesNo('Transfer in'),
      section47Key: text('Section 47 enquiry'),
      strategyOn: day('Strategy discussion'),
      planKey: text('Plan'),
      reportSharedOn: day('Report shared with the family'),
      ...held,
    },
  ),
  /** kind: initial, review. */
  conferenceReport: table(
    'event',
    'Report to a child protection conference',
    { starts: 'Conference' },
    {
      kind: code('Kind'),
      sharedOn: day('Shared with the family'),
      writtenToChild: yesNo('Written to the child'),
    },
  ),
  protectionPlan: table(
    'spell',
    'Child protection plan',
    { starts: 'Started', ends: 'Ended' },
    {
      initialCategory: code('Initial category'),
      latestCategory: code('Latest category'),
      previousPlans: count('Previous plans'),
      emergencyProtection: yesNo('Emergency protection order or police protection in the last six months'),
      otherAuthority: yesNo('Plan of another authority'),
      ...held,
    },
  ),
  coreGroup: table(
    'event',
    'Core group',
    { starts: 'Held' },
    { planStart: day('Plan started'), quorate: yesNo('Quorate') },
  ),
  preProceedings: table(
    'spell',
    'Pre-proceedings',
    { starts: 'Decided', ends: 'Ended' },
    {
      letterOn: day('Letter before proceedings'),
      firstMeetingOn: day('First meeting'),
      outcome: code('Outcome'),
      issuedOn: day('Proceedings issued'),
      concludedOn: day('Proceedings concluded'),
      managerRead: yesNo('Letter checked as clear by a manager'),
      hearings: count('Hearings'),
    },
  ),
} as const
