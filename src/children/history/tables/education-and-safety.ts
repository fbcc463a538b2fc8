import { code, day, number, table, text, yesNo } from './table.ts'

export const safetyTables = {
  conviction: table('event', 'Conviction', { starts: 'On' }, { offence: text('Offence') }),
  substanceMisuse: table(
    'event',
    'Substance misuse',
    { starts: 'Identified' },
    { substance: text('Substance'), intervention: yesNo('Intervention received') },
  ),
  missing: table(
    'spell',
    'Missing or away',
    { starts: 'From', ends: 'Until' },
    {
      kind: code('Kind'),
      interviewOffered: yesNo('Return interview offered'),
      interviewAccepted: yesNo('Return interview accepted'),
    },
  ),
  missingMeeting: table(
    'event',
    'Meeting about a child who goes missing',
    { starts: 'Held' },
    { triggeredOn: day('Called for on') },
  ),
  returnInterview: table(
    'event',
    'Return home interview',
    { starts: 'Returned', ends: 'Interview held' },
    {
      offered: yesNo('Offered'),
      accepted: yesNo('Accepted'),
      independent: yesNo('Independent person'),
      hoursFromReturn: number('Hours from return'),
    },
  ),
  personalEducationPlan: table(
    'event',
    'Personal education plan',
    { starts: 'Completed' },
    { kind: code('Initial or review'), term: text('Term'), quality: code('Quality') },
  ),
  privateFostering: table(
    'spell',
    'Private fostering',
    { starts: 'Arrangement started', ends: 'Ended' },
    { notifiedOn: day('Notified'), firstVisitOn: day('First visit') },
  ),
  homeEducation: table(
    'spell',
    'Home educated',
    { starts: 'From', ends: 'Until' },
    {
      lastContactOn: day('Last contact'),
      jointDiscussionOn: day('Joint discussion'),
      suitable: yesNo('Education suitable'),
    },
  ),
  missingEducation: table(
    'spell',
    'Missing education',
    { starts: 'From', ends: 'Found or settled' },
    { enquiriesOn: day('Enquiries completed'), jointDiscussionOn: day('Joint discussion') },
  ),
  exploitation: table(
    'spell',
    'Exploitation risk',
    { starts: 'Identified', ends: 'Ended' },
    {
      screenedOn: day('Screened'),
      level: code('Level'),
      reviewedOn: day('Last reviewed'),
      nextReviewOn: day('Next review'),
    },
  ),
  advocacy: table(
    'event',
    'Advocacy and independent visitor',
    { starts: 'On' },
    {
      kind: code('Kind'),
      offered: yesNo('Offered'),
      accepted: yesNo('Accepted'),
      matchedOn: day('Matched'),
      keyPoint: text('Key point'),
    },
  ),
  complaint: table(
    'spell',
    'Complaint',
    { starts: 'Received', ends: 'Answered' },
    {
      stage: code('Stage'),
      extended: yesNo('Extended'),
      outcome: code('Outcome'),
      by: code('Made by'),
      panelOn: day('Panel met'),
      reportOn: day('Panel reported'),
    },
  ),
  seriousIncident: table(
    'event',
    'Serious incident notification',
    { starts: 'Known' },
    { notifiedOn: day('Notified'), rapidReviewOn: day('Rapid review') },
  ),
  specialNeeds: table(
    'spell',
    'Education, health and care plan',
    { starts: 'From', ends: 'Until' },
    { requestedOn: day('Requested'), lastReviewOn: day('Last review'), outcome: code('Outcome') },
  ),
} as const
