import { addMonths, type Day } from '../../platform/day.ts'

/** What a child's record is kept by: the strongest thing that ever happened to them. In order, strongest first. */
export const keepingRules = {
  adopted: {
    title: 'Adopted',
    years: 100,
    least: 100,
    from: 'the adoption order',
    source: 'Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 6',
    isLaw: true,
  },
  'looked-after': {
    title: 'Looked after at any time',
    years: 75,
    least: 75,
    from: 'birth; for a child who died under 18, 15 years from the death',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50',
    isLaw: true,
  },
  'protection-plan': {
    title: 'On a child protection plan at any time',
    years: 75,
    least: 25,
    from: 'birth',
    source:
      'Local: many schedules keep these as long as records of care, since adults ask for them and inquiries need them',
    isLaw: false,
  },
  'in-need': {
    title: 'Assessed or a child in need',
    years: 35,
    least: 7,
    from: 'the last record that ended',
    source: 'Local: council retention schedules',
    isLaw: false,
  },
  'contact-only': {
    title: 'Contacts, referrals and early help only',
    years: 6,
    least: 3,
    from: 'the last record',
    source: 'Local: council retention schedules; Limitation Act 1980, section 2, for the six years',
    isLaw: false,
  },
} as const

export type KeepingRule = keyof typeof keepingRules

/** What the rules look at. Days are null where nothing held says them. */
export type Kept = {
  dateOfBirth: Day | null
  diedOn: Day | null
  adoptedOn: Day | null
  wasLookedAfter: boolean
  wasOnPlan: boolean
  wasInNeed: boolean
  /** Something is open now. */
  isOpen: boolean
  /** The newest day of anything held. */
  lastDay: Day | null
}

export type KeepUntil = { rule: KeepingRule; until: Day | null; why: string }

export type KeepingYears = Readonly<Partial<Record<KeepingRule, number>>>

const yearsAfter = (day: Day, years: number): Day => addMonths(day, years * 12)

const ruleOf = (kept: Kept): KeepingRule => {
  if (kept.adoptedOn) return 'adopted'
  if (kept.wasLookedAfter) return 'looked-after'
  if (kept.wasOnPlan) return 'protection-plan'
  return kept.wasInNeed ? 'in-need' : 'contact-only'
}

const diedYoung = ({ diedOn, dateOfBirth }: Kept): boolean =>
  diedOn !== null && (dateOfBirth === null || diedOn < yearsAfter(dateOfBirth, 18))

const clockOf = (rule: KeepingRule, kept: Kept, years: number): Day | null => {
  if (rule === 'adopted') return yearsAfter(kept.adoptedOn!, years)
  if (rule === 'looked-after' && diedYoung(kept)) return yearsAfter(kept.diedOn!, 15)
  const from = rule === 'looked-after' || rule === 'protection-plan' ? kept.dateOfBirth : kept.lastDay
  return from && yearsAfter(from, years)
}

/**
 * Until when a child's record is kept, and by which rule. `until` null: nothing is deleted, because something is open or the day that the
 * rule counts from is not held. `set`: years that the authority chose; fewer than the least of a rule never count.
 */
export const keepUntil = (kept: Kept, set: KeepingYears = {}): KeepUntil => {
  const rule = ruleOf(kept)
  if (kept.isOpen) return { rule, until: null, why: 'Something is open now' }
  const { least, years: usual, from } = keepingRules[rule]
  const years = Math.max(set[rule] ?? usual, least)
  const until = clockOf(rule, kept, years)
  if (until === null) return { rule, until, why: `The day of ${from} is not held` }
  const isDeath = rule === 'looked-after' && diedYoung(kept)
  return { rule, until, why: isDeath ? '15 years from the death' : `${years} years from ${from.split(';')[0]}` }
}

/** Why a record whose time is over is not deleted all the same; null: it may be. */
export const whatKeeps = (
  { until }: KeepUntil,
  today: Day,
  also: { held: boolean; unfiled: number; openRequests: number },
): string | null => {
  if (until === null || until >= today) return 'Its time is not over'
  if (also.held) return 'A legal hold is on it'
  if (also.unfiled > 0) return 'Text waits to be filed in the case system'
  return also.openRequests > 0 ? 'A request about it is open' : null
}
