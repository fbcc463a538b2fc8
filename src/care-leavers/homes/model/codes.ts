/** Accommodation of care leavers, by the letters that returns use for it. */
export const accommodations = {
  B: 'With parents or relatives',
  C: 'Community home or residential care',
  D: 'Semi-independent or self-contained accommodation',
  E: 'Supported lodgings',
  G: 'Abroad',
  H: 'Deported',
  K: 'Ordinary lodgings',
  R: 'Residence not known',
  S: 'No fixed abode or homeless',
  T: 'Foyer or similar',
  U: 'Independent living',
  V: 'Emergency accommodation',
  W: 'Bed and breakfast',
  X: 'In custody',
  Y: 'Other accommodation',
  Z: 'With former foster carers',
} as const
export type Accommodation = keyof typeof accommodations

/** How long it is meant to last. An open episode is one in an emergency or temporary home. */
export const standings = { emergency: 'Emergency', temporary: 'Temporary', settled: 'Settled' } as const
export type Standing = keyof typeof standings

/** Never a settled home, whatever is ticked beside it. */
export const nightToNight: readonly Accommodation[] = ['S', 'V', 'W']

export const risks = { low: 'Low', medium: 'Medium', high: 'High' } as const

/** Who signs, and whom an open episode is escalated to. */
export const levels = {
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  'head-of-service': 'Head of service',
  director: 'Director',
} as const

export const legalStatuses = {
  'looked-after': 'Looked after, 16 or 17',
  relevant: 'Relevant: 16 or 17, has left care',
  'former-relevant': 'Former relevant: 18 or over',
  qualifying: 'Qualifying',
} as const
export type LegalStatus = keyof typeof legalStatuses

export const payers = {
  authority: 'Children’s services',
  housing: 'The housing authority',
  benefits: 'The young person, with housing benefit',
  own: 'The young person, from what they earn',
  other: 'Somebody else',
} as const

/** Whom a move is told to. */
export const toldTo = {
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  housing: 'Housing lead',
  'reviewing-officer': 'Reviewing officer (under 18)',
  'social-worker': 'Social worker',
  health: 'Health',
  'virtual-school': 'Virtual school',
  employer: 'Employer link',
  'head-of-service': 'Head of service',
  director: 'Director',
} as const

export const yesOrNo = { yes: 'Yes', no: 'No' } as const
