import { code, count, day, held, table, text, yesNo } from './table.ts'

export const helpTables = {
  contact: table(
    'event',
    'Contact',
    { starts: 'Received' },
    {
      source: code('Source'),
      outcome: text('Outcome'),
      ...held,
    },
  ),
  contactDecision: table(
    'event',
    'Contact decision',
    { starts: 'Contact received', ends: 'Decided' },
    {
      decision: text('Decision'),
      managerOversightOn: day('Manager’s oversight'),
      decidedBy: text('Decided by'),
      rationale: yesNo('Rationale recorded'),
      ...held,
    },
  ),
  earlyHelp: table(
    'spell',
    'Early help',
    { starts: 'Started', ends: 'Completed' },
    {
      organisation: text('Organisation'),
      reason: text('Reason'),
      endReason: text('Reason for ending'),
      ...held,
    },
  ),
  referral: table(
    'event',
    'Referral',
    { starts: 'Received' },
    {
      source: code('Source'),
      noFurtherAction: yesNo('No further action'),
      outcome: text('Outcome'),
      referralsIn12Months: count('Referrals in the last 12 months'),
      ...held,
    },
  ),
  childInNeed: table(
    'spell',
    'Child in need',
    { starts: 'Started', ends: 'Closed' },
    {
      primaryNeed: code('Primary need'),
      closureReason: code('Reason for closure'),
      status: code('Case status'),
      lastSeen: day('Last seen'),
      ...held,
    },
  ),
  assessment: table(
    'spell',
    'Assessment',
    { starts: 'Started', ends: 'Authorised' },
    {
      childSeen: yesNo('Child seen'),
      supportNeeded: yesNo('Assessed as requiring support'),
      outcome: text('Outcome'),
      factors: text('Factors'),
      referralKey: text('Referral'),
      ...held,
    },
  ),
  childInNeedPlan: table('spell', 'Child in need plan', { starts: 'Started', ends: 'Ended' }, { ...held }),
  /** kind: child-in-need, protection, care, care-leaver, private-fostering, independent. */
  visit: table(
    'event',
    'Visit',
    { starts: 'Visited' },
    {
      kind: code('Kind'),
      seen: yesNo('Seen'),
      seenAlone: yesNo('Seen alone'),
      bedroomSeen: yesNo('Bedroom seen'),
      place: text('Where'),
      carePeriodKey: text('Period of care'),
      planKey: text('Plan'),
      by: text('By'),
    },
  ),
  /** kind: protection, care, child-in-need, pathway, personal-education, private-fostering. */
  review: table(
    'event',
    'Review',
    { starts: 'Held' },
    {
      kind: code('Kind'),
      due: day('Due'),
      participation: code('Participation'),
      outcome: text('Outcome'),
      quorate: yesNo('Quorate'),
      cancelled: yesNo('Cancelled'),
      continues: yesNo('Plan continues'),
      carePeriodKey: text('Period of care'),
      planKey: text('Plan'),
      reportSharedOn: day('Report shared with the family'),
    },
  ),
  involvement: table(
    'spell',
    'Worker',
    { starts: 'From', ends: 'Until' },
    { role: code('Role'), reason: code('Reason for change'), ...held },
  ),
  /** Who holds the child as at a load: one a list that says so. */
  allocation: table('state', 'Allocation', {}, { list: text('List'), ...held }),
} as const
