import {
  abuseCategories as annexAbuseCategories,
  closureReasons as annexClosureReasons,
  ethnicities as annexEthnicities,
  genders as annexGenders,
  needs as annexNeeds,
  reversedReasons as annexReversedReasons,
  sources as annexSources,
  yesNoUnknown,
} from '../annex-a/codes.ts'
import {
  ceasedReasons as annexCeasedReasons,
  legalStatuses as annexLegalStatuses,
  placementProviders as annexPlacementProviders,
  placementTypes as annexPlacementTypes,
} from '../annex-a/codes-care.ts'
import {
  accommodations as annexAccommodations,
  activities as annexActivities,
  eligibilities as annexEligibilities,
  inTouchAnswers as annexInTouchAnswers,
  suitabilities as annexSuitabilities,
} from '../annex-a/codes-leaving-care.ts'
import type { Code } from '../model.ts'

/** The codes of Annex A as the dataset writes them: the bare code, or another one given here. The words of Annex A are read too. */
const bare = (codes: readonly Code[], written: Readonly<Record<string, string>> = {}): readonly Code[] =>
  codes.map(({ code, label, printed, aliases = [] }) => ({
    code,
    label,
    printed: written[code] ?? code,
    aliases: printed && !aliases.includes(printed) ? [printed, ...aliases] : aliases,
  }))

export const yesNoAnswers = bare(yesNoUnknown, { yes: 'Y', no: 'N', unknown: 'Unknown' })
export const abuseCategories = bare(annexAbuseCategories)
export const closureReasons = bare(annexClosureReasons)
export const ethnicities = bare(annexEthnicities)
export const needs = bare(annexNeeds)
export const reversedReasons = bare(annexReversedReasons)
export const sources = bare(annexSources)
export const ceasedReasons = bare(annexCeasedReasons)
export const legalStatuses = bare(annexLegalStatuses)
export const placementProviders = bare(annexPlacementProviders)
export const placementTypes = bare(annexPlacementTypes)
export const accommodations = bare(annexAccommodations)
export const activities = bare(annexActivities)
export const inTouchAnswers = bare(annexInTouchAnswers)

/** Sex as registered. */
export const sexes = bare(annexGenders)
/** Gender as the person identifies; local codes 10 to 99 stand under self-described. */
export const genders = bare(annexGenders, { M: '01', F: '02', U: '00', N: '09' })
export const suitabilities = bare(annexSuitabilities, { suitable: '1', unsuitable: '2' })
export const eligibilities: readonly Code[] = [
  ...bare(annexEligibilities, {
    relevant: 'Relevant',
    'former-relevant': 'Former Relevant',
    qualifying: 'Qualifying',
    eligible: 'Eligible',
  }),
  { code: 'none', label: 'Not eligible now', printed: 'No Current Eligibility' },
]

export const healthCheckKinds: readonly Code[] = [
  { code: 'HEALTH', label: 'Health assessment', aliases: ['Health', 'Health check', 'Health assessment'] },
  { code: 'DENTAL', label: 'Dental check', aliases: ['Dental', 'Dental check'] },
]

export const upnUnknownReasons: readonly Code[] = [
  { code: 'UN1', label: 'Not yet of school age, no UPN' },
  { code: 'UN2', label: 'Never at a maintained school in England' },
  { code: 'UN3', label: 'Educated outside England' },
  { code: 'UN4', label: 'Newly looked after, UPN not yet known' },
  { code: 'UN5', label: 'Sources disagree on name or birth date' },
]

export const disabilities: readonly Code[] = [
  { code: 'NONE', label: 'No disability' },
  { code: 'MOB', label: 'Mobility' },
  { code: 'HAND', label: 'Hand function' },
  { code: 'PC', label: 'Personal care' },
  { code: 'INC', label: 'Incontinence' },
  { code: 'COMM', label: 'Communication' },
  { code: 'LD', label: 'Learning' },
  { code: 'HEAR', label: 'Hearing' },
  { code: 'VIS', label: 'Vision' },
  { code: 'BEH', label: 'Behaviour, including ADHD' },
  { code: 'CON', label: 'Consciousness (seizures)' },
  { code: 'AUT', label: 'Diagnosed autism' },
  { code: 'DDA', label: 'Other disability under the 2005 Act' },
]

export const identifierKinds: readonly Code[] = [
  { code: 'Case Number', label: 'Case number' },
  { code: 'Unique Pupil Number', label: 'UPN' },
  { code: 'NHS Number', label: 'NHS number' },
  { code: 'Home Office Registration', label: 'Home Office reference' },
  { code: 'National Insurance Number', label: 'NI number' },
  { code: 'YOT Number', label: 'Youth offending number' },
  { code: 'Court Case Number', label: 'Court reference' },
  { code: 'RAA ID', label: 'Regional adoption agency id' },
  { code: 'Incident ID', label: 'Incident id' },
]

export const assessmentFactors: readonly Code[] = [
  { code: '1A', label: 'Alcohol misuse: child' },
  { code: '1B', label: 'Alcohol misuse: parent or carer' },
  { code: '1C', label: 'Alcohol misuse: another in household' },
  { code: '2A', label: 'Drug misuse: child' },
  { code: '2B', label: 'Drug misuse: parent or carer' },
  { code: '2C', label: 'Drug misuse: another in household' },
  { code: '3A', label: 'Domestic abuse: child' },
  { code: '3B', label: 'Domestic abuse: parent or carer' },
  { code: '3C', label: 'Domestic abuse: another in household' },
  { code: '4A', label: 'Mental health: child' },
  { code: '4B', label: 'Mental health: parent or carer' },
  { code: '4C', label: 'Mental health: another in household' },
  { code: '5A', label: 'Learning disability: child' },
  { code: '5B', label: 'Learning disability: parent or carer' },
  { code: '5C', label: 'Learning disability: another in household' },
  { code: '6A', label: 'Physical disability or illness: child' },
  { code: '6B', label: 'Physical disability or illness: parent or carer' },
  { code: '6C', label: 'Physical disability or illness: another in household' },
  { code: '7A', label: 'Young carer' },
  { code: '8B', label: 'Private fostering: overseas, returning' },
  { code: '8C', label: 'Private fostering: overseas, staying' },
  { code: '8D', label: 'Private fostering: UK, in education' },
  { code: '8E', label: 'Private fostering: UK, other family arrangement' },
  { code: '8F', label: 'Private fostering: other' },
  { code: '9A', label: 'Unaccompanied asylum seeker' },
  { code: '10A', label: 'Missing' },
  { code: '11A', label: 'Child sexual exploitation' },
  { code: '12A', label: 'Trafficking' },
  { code: '13A', label: 'Gangs' },
  { code: '14A', label: 'Socially unacceptable behaviour' },
  { code: '15A', label: 'Self-harm' },
  { code: '16A', label: 'Neglect' },
  { code: '17A', label: 'Emotional abuse' },
  { code: '18B', label: 'Physical abuse, child on child' },
  { code: '18C', label: 'Physical abuse, adult on child' },
  { code: '19B', label: 'Sexual abuse, child on child' },
  { code: '19C', label: 'Sexual abuse, adult on child' },
  { code: '20', label: 'Other' },
  { code: '21', label: 'No factors found' },
  { code: '22A', label: 'Female genital mutilation' },
  { code: '23A', label: 'Abuse linked to faith or belief' },
  { code: '24A', label: 'Child criminal exploitation' },
]

export const participations: readonly Code[] = [
  { code: 'PN0', label: 'Under 4 at the review' },
  { code: 'PN1', label: 'Attended and spoke for self' },
  { code: 'PN2', label: 'Attended, advocate spoke' },
  { code: 'PN3', label: 'Attended, views shown without words' },
  { code: 'PN4', label: 'Attended, no contribution' },
  { code: 'PN5', label: 'Absent, briefed an advocate' },
  { code: 'PN6', label: 'Absent, views sent by another medium' },
  { code: 'PN7', label: 'Absent, views not conveyed' },
]

export const episodeStartReasons: readonly Code[] = [
  { code: 'S', label: 'Started to be looked after' },
  { code: 'L', label: 'Legal status changed' },
  { code: 'P', label: 'Placement and carer changed' },
  { code: 'T', label: 'Placement changed, same carer' },
  { code: 'B', label: 'Legal status, placement and carer changed' },
  { code: 'U', label: 'Legal status and placement changed, same carer' },
]

export const healthCheckStatuses: readonly Code[] = [
  { code: 'Planned', label: 'Planned' },
  { code: 'Refused', label: 'Refused' },
  { code: 'Cancelled', label: 'Cancelled' },
  { code: 'Completed', label: 'Completed' },
]

export const placementChangeReasons: readonly Code[] = [
  { code: 'CARPL', label: 'Care plan change' },
  { code: 'CLOSE', label: 'Resignation or closure' },
  { code: 'ALLEG', label: 'Section 47 allegation' },
  { code: 'STAND', label: 'Standards of care concern' },
  { code: 'APPRR', label: 'Approval removed' },
  { code: 'CREQB', label: 'Carer asked, child’s behaviour' },
  { code: 'CREQO', label: 'Carer asked, other reason' },
  { code: 'CHILD', label: 'Child asked' },
  { code: 'LAREQ', label: 'Authority asked' },
  { code: 'PLACE', label: 'Placement status only' },
  { code: 'CUSTOD', label: 'Custody' },
  { code: 'OTHER', label: 'Other' },
]

export const earlierPermanenceOptions: readonly Code[] = [
  { code: 'P1', label: 'Adoption' },
  { code: 'P2', label: 'Special guardianship order' },
  { code: 'P3', label: 'Residence or child arrangements order' },
  { code: 'P4', label: 'Not known' },
  { code: 'Z1', label: 'None' },
]

export const permanenceOptions: readonly Code[] = [
  { code: 'REMAINSUP', label: 'With birth family, supported by short breaks' },
  { code: 'RETURN1M', label: 'Home within one month' },
  { code: 'RETURN6M', label: 'Home within six months' },
  { code: 'RETURNEV', label: 'Home eventually' },
  { code: 'LTRELFR', label: 'Long term with relatives or friends' },
  { code: 'LTFOST18', label: 'Long-term fostering to 18' },
  { code: 'RESPLMT', label: 'Residential until independence' },
  { code: 'SUPPLIV', label: 'Supported living' },
  { code: 'ADOPTION', label: 'Adoption' },
  { code: 'OTHERPLN', label: 'Other plan' },
]

export const scoreMissingReasons: readonly Code[] = [
  { code: 'SDQ1', label: 'Under 4 or over 16' },
  { code: 'SDQ2', label: 'Carer refused' },
  { code: 'SDQ3', label: 'Severity of disability' },
  { code: 'SDQ4', label: 'Other' },
  { code: 'SDQ5', label: 'Child refused' },
]

export const missingKinds: readonly Code[] = [
  { code: 'M', label: 'Missing from care (also Missing)' },
  { code: 'A', label: 'Away without authorisation (also Away, Absent)' },
]

export const permanenceOrders: readonly Code[] = [
  { code: 'Adoption', label: 'Adoption' },
  { code: 'Special Guardianship', label: 'Special guardianship' },
  { code: 'Child Arrangements Order/ Residence Order', label: 'Child arrangements or residence order' },
]

export const adopterSexes: readonly Code[] = [
  { code: 'F1', label: 'One woman' },
  { code: 'M1', label: 'One man' },
  { code: 'FF', label: 'Two women' },
  { code: 'MM', label: 'Two men' },
  { code: 'MF', label: 'A man and a woman' },
]

export const adopterLegalStatuses: readonly Code[] = [
  { code: 'L0', label: 'Single' },
  { code: 'L11', label: 'Married, different gender' },
  { code: 'L12', label: 'Married, same gender' },
  { code: 'L2', label: 'Civil partnership' },
  { code: 'L3', label: 'Unmarried, different gender' },
  { code: 'L4', label: 'Unmarried, same gender' },
]

export const workerChangeReasons: readonly Code[] = [
  { code: 'MANAGE', label: 'Caseload management' },
  { code: 'FCONTA', label: 'First contact or re-referral' },
  { code: 'LEFTRL', label: 'Worker left' },
  { code: 'ORGRST', label: 'Reorganisation' },
  { code: 'TSPROC', label: 'Standard transfer' },
  { code: 'ABSENC', label: 'Absence cover or return' },
  { code: 'CHCHAN', label: 'Child asked' },
  { code: 'PCCHAN', label: 'Parent or carer asked' },
  { code: 'SWDIED', label: 'Worker died' },
  { code: 'OTHERS', label: 'Other' },
]
