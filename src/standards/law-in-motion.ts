import type { Day } from '../platform/day.ts'

/**
 * Law that is made and changes what a standard stands on. `from`: the day it came into force; null: not yet, or not known, so that nothing
 * is counted by it. A number that it changes is a `changes` of that standard's setting; the rest is shown beside the standard.
 */
export type LawInMotion = {
  readonly title: string
  readonly where: string
  readonly from: Day | null
  readonly says: string
  readonly confidence: 'verified' | 'known' | 'unsure'
  /** Ids of the standards that it bears on. */
  readonly standards: readonly string[]
}

const act2026 = 'Children’s Wellbeing and Schools Act 2026 (c. 21), Royal Assent 29 April 2026'
const whereUnchecked = 'Section and commencement not checked'

export const lawInMotion: readonly LawInMotion[] = [
  {
    title: act2026,
    where: 'Section 7',
    from: null,
    says: 'Staying Close: support for care leavers up to 25. Not in force in the copy that was read.',
    confidence: 'verified',
    standards: ['cl-in-touch', 'cl-suitable', 'pathway-review-6m', 'cl-entitlements'],
  },
  {
    title: act2026,
    where: whereUnchecked,
    from: null,
    says: 'A family group decision-making meeting is offered before court proceedings begin.',
    confidence: 'unsure',
    standards: ['plo-letter-5wd', 'plo-16w', 'plo-diverted'],
  },
  {
    title: act2026,
    where: whereUnchecked,
    from: null,
    says: 'Multi-agency child protection teams; expected in 2027.',
    confidence: 'unsure',
    standards: ['strategy-1wd', 'strategy-quorate', 's47-seen-1wd', 'icpc-15wd'],
  },
  {
    title: act2026,
    where: whereUnchecked,
    from: null,
    says: 'Registers of children who are not in school.',
    confidence: 'unsure',
    standards: ['cme-enquiries-20d', 'ehe-contact-12m', 'ehe-known-child-seen'],
  },
  {
    title: act2026,
    where: whereUnchecked,
    from: null,
    says: 'Consent before a child with a child protection plan or a section 47 enquiry is educated at home.',
    confidence: 'unsure',
    standards: ['ehe-known-child-seen'],
  },
]

export const lawBearingOn = (standard: string): readonly LawInMotion[] =>
  lawInMotion.filter(({ standards }) => standards.includes(standard))
