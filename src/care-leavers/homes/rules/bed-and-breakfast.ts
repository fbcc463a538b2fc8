import { ageOn, type Day } from '../../../platform/day.ts'
import { accommodations, type LegalStatus, nightToNight } from '../model/codes.ts'
import { textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'

/** What decides which rules hold for them today. `dateOfBirth` null: not known, and the stricter rule holds. */
export type Whom = { readonly dateOfBirth: Day | null; readonly inCare: boolean }

/** By age and care today; what was said of the day of the move is no more than that. */
export const legalStatusOn = ({ dateOfBirth, inCare }: Whom, said: string, today: Day): LegalStatus => {
  const isMinor = dateOfBirth === null || ageOn(dateOfBirth, today) < 18
  if (isMinor) return inCare || said === 'looked-after' || dateOfBirth === null ? 'looked-after' : 'relevant'
  return said === 'qualifying' ? 'qualifying' : 'former-relevant'
}

/** `no`: not for a single night. `if-registered`: where the provider’s registration is shown. `local`: the law forbids nothing; local rules hold. */
export type Permission = 'no' | 'if-registered' | 'registered' | 'local'

export type BedAndBreakfast = {
  readonly status: LegalStatus
  readonly permitted: Permission
  /** "Bed and breakfast is not permitted, from the first night." */
  readonly says: string
  /** Which rule says so. */
  readonly rule: string
  /** Who must act now, and what they must do. */
  readonly who: string
  readonly mustDo: readonly string[]
}

const bothMinors = [
  'On-call approval by a senior manager, with the time at which it was given and the time at which it was recorded',
  'Speak with the young person every day',
  'Look for another home today, and every day until there is one',
]

/** Whether the law forbids that they stay: for good, or as long as nothing shows a registration. */
export const isForbidden = (
  told: BedAndBreakfast | null,
): told is BedAndBreakfast & { readonly permitted: 'no' | 'if-registered' } =>
  told !== null && (told.permitted === 'no' || told.permitted === 'if-registered')

const isRegistered = ({ said }: Pick<Home, 'said'>): boolean => {
  const urn = textOf(said, 'urn')
  return urn !== '' && urn.toLowerCase() !== 'none' && textOf(said, 'urnCheckedOn') !== ''
}

/**
 * What the law says of bed and breakfast, other emergency accommodation, none at all or one without registration, for this young person today; null: theirs is
 * another kind of home. The two working days of older guidance are no permission, and are not counted. `visitEvery`: days between visits that hold for
 * them now; null: not known here.
 */
export const bedAndBreakfastOf = (
  home: Pick<Home, 'accommodation' | 'said'>,
  whom: Whom,
  today: Day,
  visitEvery: number | null = null,
): BedAndBreakfast | null => {
  const status = legalStatusOn(whom, textOf(home.said, 'legalStatus'), today)
  const unregistered = status === 'looked-after' && textOf(home.said, 'urn').toLowerCase() === 'none'
  if (!nightToNight.includes(home.accommodation) && !unregistered) return null
  const kind = accommodations[home.accommodation]
  if (status === 'looked-after')
    return {
      status,
      permitted: 'no',
      says: `${kind}${unregistered ? ' without registration' : ''} is not permitted for a looked-after young person of 16 or 17: not for a single night.`,
      rule: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 27C, from 28 October 2023: they may live in registered supported accommodation or an excepted setting only.',
      who: 'The director of children’s services must act now, with the head of service.',
      mustDo: ['Move them to a registered home', ...bothMinors],
    }
  if (status === 'relevant') {
    const registered = isRegistered(home)
    return {
      status,
      permitted: registered ? 'registered' : 'if-registered',
      says: registered
        ? `${kind} with a registered provider: the registration is shown below.`
        : `${kind} is permitted for a relevant young person of 16 or 17 only where the provider’s registration is shown. None is shown.`,
      rule: 'Children Act 1989, section 23B(8)(b); Supported Accommodation (England) Regulations 2023: whoever houses someone of 16 or 17 with support must be registered with Ofsted.',
      who: 'The head of service must act now, and the director must be told.',
      mustDo: [...(registered ? [] : ['Show the registration of the provider, or move them']), ...bothMinors],
    }
  }
  return {
    status,
    permitted: 'local',
    says: `${kind} is not forbidden by law over 18. The authority’s own rules hold.`,
    rule: 'Local rules on emergency and temporary accommodation; for 18 to 24 year olds who left care, regulation 9 of the Care Leavers (England) Regulations 2010 where the authority houses them.',
    who: `The ${home.accommodation === 'W' ? 'head of service' : 'service manager'} signs, and signs again every seven days.`,
    mustDo: [
      ...(visitEvery === null
        ? []
        : [`A visit at the address ${visitEvery === 7 ? 'every week' : `every ${visitEvery} days`}`]),
      ...(home.accommodation === 'W' ? ['Speak with the young person every day'] : []),
      'An exit plan within three working days',
    ],
  }
}
