import type { Day } from '../../platform/day.ts'

export const redactionReasons = {
  'other-person': {
    text: 'It is about another person',
    printed: 'about another person',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  'confidential-source': {
    text: 'It would say who told us something in confidence',
    printed: 'told in confidence',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  'serious-harm': {
    text: 'It would be likely to cause serious harm',
    printed: 'likely to cause serious harm',
    source: 'Data Protection Act 2018, Schedule 3, paragraph 7 (social work data)',
  },
  'legal-privilege': {
    text: 'It is advice from a lawyer, or belongs to court papers that may not be given',
    printed: 'legal papers',
    source: 'Data Protection Act 2018, Schedule 2, paragraph 19 and Schedule 3, paragraph 9',
  },
} as const

export type RedactionReason = keyof typeof redactionReasons

/** Words blanked wherever they stand, or one item blanked as a whole. */
export type Redaction = {
  redactionId: string
  words: string | null
  item: string | null
  reason: RedactionReason
  note: string
  by: string
}

export const relations = {
  child: 'The child or young person themselves',
  parent: 'A parent, for the child',
  representative: 'Somebody with authority to act for them',
} as const
export type Relation = keyof typeof relations

export type SubjectAccess = {
  requestId: string
  childId: string
  askedBy: string
  relation: Relation
  receivedOn: Day
  identityConfirmedOn: Day | null
  extended: boolean
  extendedReason: string | null
  givenOn: Day | null
  givenBy: string | null
  closedReason: string | null
  openedBy: string
}
