import type { RecordType } from '../platform/record-type.ts'

const task =
  'Public task, UK GDPR Article 6(1)(e): Children Act 1989 sections 23A to 24D and Care Leavers (England) Regulations 2010; special category ' +
  'data: Article 9(2)(g) and Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children and of individuals at risk)'
const withChild = {
  years: null,
  from: 'as the child’s record',
  reason: 'It is part of the young person’s record and goes with it',
  source: 'As the child’s record',
} as const

/** What is held about young people who leave care. */
export const recordTypes: readonly RecordType[] = [
  {
    id: 'care_leavers.home',
    title: 'Home of a care leaver',
    tables: ['care_leavers.home', 'care_leavers.home_entry', 'care_leavers.home_before'],
    purpose:
      'To oversee each move into and out of emergency or temporary accommodation, until the young person is settled',
    lawfulBasis: task,
    about: ['children', 'staff'],
    holds:
      'Homes with their dates, cost, suitability and risk; visits, sign-offs, plans to move on and what the young person said: special category data (health, needs)',
    audience: 'Those within whose reach the young person is; leaders see the list of open episodes without addresses',
    retention: withChild,
    comesFrom: 'What staff type',
    goesTo:
      'The dated history that practice standards are counted from; the text of moves, visits and sign-offs to the case system, by a person; copies for the young person',
  },
  {
    id: 'care_leavers.home_address',
    title: 'Address of a care leaver’s home',
    tables: ['care_leavers.home_address'],
    purpose: 'To visit the young person where they live',
    lawfulBasis: task,
    about: ['children'],
    holds: 'The address, and who entered it when',
    audience: 'Those who record homes of young people within their reach; in no list, figure or export',
    retention: withChild,
    comesFrom: 'What staff type',
    goesTo: 'The young person’s page of homes, and copies for them',
  },
  {
    id: 'care_leavers.list_seen',
    title: 'Weekly list of open episodes gone through',
    tables: ['care_leavers.list_seen'],
    purpose: 'To show that leaders look at every open episode each week',
    lawfulBasis:
      'Public task, UK GDPR Article 6(1)(e): Children Act 1989 section 22G and Care Leavers (England) Regulations 2010',
    about: ['staff'],
    holds: 'Who went through the list, when, how many were open, and a note about no young person',
    audience: 'Leaders of children’s services',
    retention: {
      years: 6,
      from: 'the day on which it was gone through',
      reason: 'Inspections look at the oversight of several years',
      source: 'Local: two inspection cycles',
    },
    comesFrom: 'What leaders type',
    goesTo: 'The measure of weekly oversight',
  },
  {
    id: 'care_leavers.places_held',
    title: 'Homes that the authority has for care leavers',
    tables: ['care_leavers.places_held'],
    purpose: 'To compare homes needed with homes there are (Children Act 1989, section 22G)',
    lawfulBasis: 'Public task, UK GDPR Article 6(1)(e): Children Act 1989 section 22G',
    about: ['staff'],
    holds: 'Numbers of homes by kind; who entered them',
    audience: 'Leaders of children’s services',
    retention: {
      years: 6,
      from: 'the day on which it was entered',
      reason: 'To see how homes and need changed over years',
      source: 'Local: two inspection cycles',
    },
    comesFrom: 'What leaders type',
    goesTo: 'Nowhere',
  },
]
