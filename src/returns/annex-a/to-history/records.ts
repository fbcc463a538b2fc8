import { type Given, type Made, recordsOf } from '../../mapping.ts'

const suitable: Made = { from: 'suitability', as: (code) => (code === 'suitable' ? 'yes' : 'no') }

/** The script that makes list 11 from the SSD writes 01/01/1900 where it holds no date. */
const stage = (column: string): Made => ({ from: column, as: (day) => (day === '1900-01-01' ? null : day) })

const held = { team: 'team', worker: 'worker' } as const

const contacts = recordsOf('list-1', 'childId')
const earlyHelp = recordsOf('list-2', 'childId')
const referrals = recordsOf('list-3', 'childId')
const assessments = recordsOf('list-4', 'childId')
const enquiries = recordsOf('list-5', 'childId')
const inNeed = recordsOf('list-6', 'childId')
const protection = recordsOf('list-7', 'childId')
const inCare = recordsOf('list-8', 'childId')
const leaving = recordsOf('list-9', 'childId')
const adoption = recordsOf('list-10', 'childId')
const adopters = recordsOf('list-11', 'adopterId')

/** A record of one day, named by it: a last visit, review or check. The list tells the last only; a load adds to what earlier ones told. */
const lastDay = (column: string, keyed: string, fields: Record<string, { fixed: string } | string> = {}) =>
  ({ starts: column, needs: column, key: [column], keyed, fields }) as Given<'visit'> &
    Given<'review'> &
    Given<'health'>

/**
 * Every dated record that a row of the eleven lists gives, except who the child is (person.ts) and who holds them (allocation.ts). A
 * record is named by the day it started, which an end date filled in later does not change.
 */
export const annexARecords = [
  contacts('contact', {
    starts: 'dateOfContact',
    key: ['dateOfContact', 'contactSource'],
    fields: { source: 'contactSource' },
  }),
  earlyHelp('earlyHelp', {
    starts: 'assessmentStart',
    ends: 'assessmentEnd',
    key: ['assessmentStart'],
    fields: { organisation: 'organisation' },
  }),
  referrals('referral', {
    starts: 'dateOfReferral',
    key: ['dateOfReferral'],
    fields: {
      source: 'referralSource',
      noFurtherAction: 'noFurtherAction',
      referralsIn12Months: 'referralsIn12Months',
      ...held,
    },
  }),
  assessments('assessment', {
    starts: 'assessmentStart',
    ends: 'assessmentAuthorised',
    key: ['assessmentStart'],
    fields: { childSeen: 'childSeen', supportNeeded: 'supportNeeded', ...held },
  }),
  enquiries('section47', {
    starts: 'strategyDiscussion',
    key: ['strategyDiscussion'],
    fields: {
      conferenceUnnecessary: 'conferenceUnnecessary',
      enquiriesIn12Months: 'section47In12Months',
      conferencesIn12Months: 'conferencesIn12Months',
      ...held,
    },
  }),
  enquiries('conference', {
    starts: 'conference',
    needs: 'conference',
    key: ['conference'],
    fields: {
      planMade: 'planMade',
      strategyOn: 'strategyDiscussion',
      section47Key: 'strategyDiscussion',
      ...held,
    },
  }),
  inNeed('childInNeed', {
    starts: 'inNeedStart',
    ends: 'inNeedEnd',
    key: ['inNeedStart'],
    fields: {
      primaryNeed: 'primaryNeed',
      closureReason: 'closureReason',
      status: 'caseStatus',
      lastSeen: 'lastSeen',
      ...held,
    },
  }),
  inNeed('visit', lastDay('lastSeen', 'child-in-need', { kind: { fixed: 'child-in-need' }, seen: { fixed: 'yes' } })),
  protection('protectionPlan', {
    starts: 'planStart',
    ends: 'planEnd',
    key: ['planStart'],
    fields: {
      initialCategory: 'initialCategory',
      latestCategory: 'latestCategory',
      previousPlans: 'previousPlans',
      emergencyProtection: 'emergencyProtection',
      ...held,
    },
  }),
  protection(
    'visit',
    lastDay('lastVisit', 'protection', { kind: { fixed: 'protection' }, seenAlone: 'seenAlone', planKey: 'planStart' }),
  ),
  protection('review', lastDay('latestReview', 'protection', { kind: { fixed: 'protection' }, planKey: 'planStart' })),
  inCare('carePeriod', {
    starts: 'careStart',
    ends: 'careEnd',
    key: ['careStart'],
    fields: {
      need: 'primaryNeed',
      ceasedReason: 'careEndReason',
      secondIn12Months: 'subsequentPeriod',
      placementsIn12Months: 'placementsIn12Months',
      missingIn12Months: 'missingIn12Months',
      absentIn12Months: 'absentIn12Months',
      interviewOffered: 'interviewOffered',
      interviewAccepted: 'interviewAccepted',
      ...held,
    },
  }),
  inCare('legalStatus', {
    starts: 'legalStatusStart',
    needs: 'legalStatus',
    key: ['legalStatusStart'],
    fields: { status: 'legalStatus' },
  }),
  inCare('placement', {
    starts: 'placementStart',
    needs: 'placementStart',
    key: ['placementStart'],
    fields: {
      type: 'placementType',
      provider: 'placementProvider',
      postcode: 'placementPostcode',
      urn: 'placementUrn',
      location: 'placementLocation',
      authority: 'placementAuthority',
      carePeriodKey: 'careStart',
    },
  }),
  inCare('permanencePlan', {
    ends: 'careEnd',
    needs: 'permanencePlan',
    key: ['careStart'],
    fields: { plan: 'permanencePlan' },
  }),
  inCare('visit', lastDay('lastVisit', 'care', { kind: { fixed: 'care' }, carePeriodKey: 'careStart' })),
  inCare('review', lastDay('latestReview', 'care', { kind: { fixed: 'care' }, carePeriodKey: 'careStart' })),
  inCare('reviewingOfficerContact', lastDay('lastReviewingOfficerContact', '')),
  inCare('health', lastDay('lastHealthAssessment', 'health-assessment', { kind: { fixed: 'health-assessment' } })),
  inCare('health', lastDay('lastDentalCheck', 'dental', { kind: { fixed: 'dental' } })),
  leaving('careLeaver', {
    fields: {
      category: 'eligibility',
      inTouch: 'inTouch',
      latestContact: 'latestContact',
      accommodation: 'accommodation',
      suitable,
      activity: 'activity',
      pathwayReviewed: 'pathwayPlanReview',
      adviser: 'personalAdviser',
      ...held,
    },
  }),
  leaving('review', lastDay('pathwayPlanReview', 'pathway', { kind: { fixed: 'pathway' } })),
  adoption('permanence', {
    starts: 'adoptionDecision',
    key: ['adoptionDecision'],
    fields: {
      enteredCare: 'careStart',
      decision: 'adoptionDecision',
      placementOrder: 'placementOrder',
      matched: 'matched',
      placed: 'placedForAdoption',
      order: 'adoptionOrder',
      reversed: 'decisionReversed',
      reversedReason: 'reversedReason',
      fosteringForAdoption: 'fosteringForAdoption',
      adoptiveFamily: 'adoptiveFamilyId',
    },
  }),
  adopters('adopter', {
    fields: {
      familyId: 'adoptiveFamilyId',
      gender: 'gender',
      ethnicity: 'ethnicity',
      disability: 'disability',
      fosteringForAdoption: 'fosteringForAdoption',
      enquiry: stage('enquiry'),
      stage1Started: stage('stage1Start'),
      stage1Ended: stage('stage1End'),
      stage2Started: stage('stage2Start'),
      stage2Ended: stage('stage2End'),
      applied: stage('applicationSubmitted'),
      approved: stage('applicationApproved'),
      matched: stage('matched'),
      placed: stage('placed'),
      childrenPlaced: 'childrenPlaced',
      order: stage('adoptionOrder'),
      left: stage('leftProcess'),
      leftReason: 'leftReason',
    },
  }),
] as const
