import { type Day, inWords, isDay } from '../../platform/day.ts'
import type { FieldKind, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { localCodes, plainly } from './code-words-local.ts'
import {
  caseStatuses,
  closures,
  disabilities,
  eligibilities,
  episodeStarts,
  factorsInWords,
  participations,
  placementChanges,
  reversals,
  roles,
  sdqReasons,
  sources,
  workerChanges,
} from './code-words-more.ts'

type Words = Readonly<Record<string, string>>

const genders: Words = { M: 'Male', F: 'Female', U: 'Not stated or recorded', N: 'Neither' }

const ethnicities: Words = {
  WBRI: 'White British', WIRI: 'White Irish', WIRT: 'Traveller of Irish heritage', WOTH: 'Any other White background',
  WROM: 'Gypsy or Roma', MWBC: 'White and Black Caribbean', MWBA: 'White and Black African', MWAS: 'White and Asian',
  MOTH: 'Any other mixed background', AIND: 'Indian', APKN: 'Pakistani', ABAN: 'Bangladeshi', AOTH: 'Any other Asian background',
  BCRB: 'Caribbean', BAFR: 'African', BOTH: 'Any other Black background', CHNE: 'Chinese', OOTH: 'Any other ethnic group',
  REFU: 'Refused', NOBT: 'Not yet obtained', UNKNOWN: 'Unknown',
} // biome-ignore format: a list of codes

const needs: Words = {
  N1: 'Abuse or neglect', N2: 'Child’s disability or illness', N3: 'Parental disability or illness', N4: 'Family in acute stress',
  N5: 'Family dysfunction', N6: 'Socially unacceptable behaviour', N7: 'Low income', N8: 'Absent parenting',
  N9: 'Cases other than children in need', N0: 'Not stated',
} // biome-ignore format: a list of codes

const legalStatuses: Words = {
  C1: 'Interim care order', C2: 'Full care order', D1: 'Freeing order', E1: 'Placement order', V2: 'Section 20',
  V3: 'Short breaks, episodes recorded', V4: 'Short breaks, agreements recorded', L1: 'Police protection', L2: 'Emergency protection order',
  L3: 'Child assessment order', J1: 'Remanded', J2: 'Accommodated under PACE', J3: 'Youth rehabilitation order',
} // biome-ignore format: a list of codes

const ceased: Words = {
  E11: 'Adopted', E12: 'Adopted', E2: 'Died', E3: 'Care taken over by another authority', E4A: 'Returned home, planned',
  E4B: 'Returned home, not planned', E13: 'To parents, relatives or another without parental responsibility',
  E41: 'Child arrangements order', E43: 'Special guardianship', E44: 'Special guardianship', E45: 'Special guardianship', E46: 'Special guardianship',
  E47: 'Special guardianship', E48: 'Special guardianship', E5: 'Independent living with support', E6: 'Independent living without support',
  E7: 'Adult social care', E9: 'Sentenced to custody', E14: 'Remand ended', E15: 'Found to be 18 or over', E16: 'Moved abroad',
  E17: 'Turned 18 and stayed with current carers', E8: 'Other reason', X1: 'A new episode began the same day',
} // biome-ignore format: a list of codes

const placementTypes: Words = {
  U1: 'Fostered by a relative or friend, long term', U2: 'Fostered by a relative or friend who may adopt', U3: 'Fostered by a relative or friend',
  U4: 'Fostered, long term', U5: 'Fostered by a carer who may adopt', U6: 'Fostered', A3: 'Placed for adoption with the foster carer',
  A4: 'Placed for adoption', A5: 'Placed for adoption with the foster carer', A6: 'Placed for adoption', P1: 'Placed with parents',
  P2: 'Independent living', P3: 'Residential employment', H5: 'Semi-independent living', K1: 'Secure children’s home', K2: 'Children’s home',
  R1: 'Residential care home', R2: 'NHS or other health establishment', R3: 'Family centre or mother and baby unit', R5: 'Young offender institution',
  S1: 'Residential school', Z1: 'Other placement', T0: 'Temporary placement', T1: 'Temporary, in hospital', T2: 'Temporary, on holiday',
  T3: 'Temporary, the carer is on holiday', T4: 'Temporary, seven days or less',
} // biome-ignore format: a list of codes

const providers: Words = {
  PR0: 'Parent', PR1: 'Own provision', PR2: 'Another authority’s provision', PR3: 'Other public provision', PR4: 'Private provision',
  PR5: 'Voluntary or third sector provision',
} // biome-ignore format: a list of codes

const abuse: Words = {
  NEG: 'Neglect',
  PHY: 'Physical abuse',
  SAB: 'Sexual abuse',
  EMO: 'Emotional abuse',
  MUL: 'Multiple',
}

const accommodations: Words = {
  B: 'With parents or relatives', C: 'Community home or residential care', D: 'Semi-independent or self-contained accommodation',
  E: 'Supported lodgings', G: 'Abroad', H: 'Deported', K: 'Ordinary lodgings', R: 'Residence not known', S: 'No fixed abode or homeless',
  T: 'Foyer or similar', U: 'Independent living', V: 'Emergency accommodation', W: 'Bed and breakfast', X: 'In custody',
  Y: 'Other accommodation', Z: 'With former foster carers',
} // biome-ignore format: a list of codes

const inTouch: Words = {
  YES: 'In touch', NO: 'Not in touch', DIED: 'Died', REFU: 'Refuses contact', NREQ: 'No longer requires services', RHOM: 'Returned home',
} // biome-ignore format: a list of codes

const activities: Words = {
  F1: 'Full time in higher education', P1: 'Part time in higher education', F2: 'Full time in other education', P2: 'Part time in other education',
  F3: 'Full time in training or employment', P3: 'Part time in training or employment', F4: 'Full time in an apprenticeship',
  P4: 'Part time in an apprenticeship', F5: 'Full time in training or employment', P5: 'Part time in training or employment',
  G4: 'Not in education, employment or training: illness or disability', G5: 'Not in education, employment or training',
  G6: 'Not in education, employment or training: pregnancy or parenting',
} // biome-ignore format: a list of codes

const visits: Words = {
  'child-in-need': 'Child in need visit', protection: 'Child protection visit', care: 'Visit in care', 'care-leaver': 'Care leaver visit',
  'private-fostering': 'Private fostering visit', independent: 'Independent visitor',
} // biome-ignore format: a list of codes

const reviews: Words = {
  protection: 'Child protection review', care: 'Review of care', 'child-in-need': 'Child in need review', pathway: 'Pathway plan review',
  'personal-education': 'Personal education plan review', 'private-fostering': 'Private fostering review',
} // biome-ignore format: a list of codes

const healths: Words = {
  'health-assessment': 'Health assessment', 'initial-health-assessment': 'Initial health assessment', dental: 'Dental check',
} // biome-ignore format: a list of codes

const plans: Words = {
  return: 'Return to family', adoption: 'Adoption', 'sgo-cao': 'Special guardianship or child arrangements order',
  'supported-living': 'Supported living in the community', residential: 'Long-term residential placement', fostering: 'Long-term fostering', other: 'Other',
} // biome-ignore format: a list of codes

const yesNo: Words = { yes: 'Yes', no: 'No', unknown: 'Not known' }

const codes: Readonly<Record<string, Words>> = {
  ...localCodes,
  'person.gender': genders,
  'person.sex': genders,
  'person.ethnicity': ethnicities,
  'childInNeed.primaryNeed': needs,
  'carePeriod.need': needs,
  'careEpisode.need': needs,
  'carePeriod.ceasedReason': ceased,
  'careEpisode.ceasedReason': ceased,
  'legalStatus.status': legalStatuses,
  'careEpisode.legalStatus': legalStatuses,
  'placement.type': placementTypes,
  'placement.provider': providers,
  'placement.location': { in: 'In the authority', out: 'Outside the authority' },
  'protectionPlan.initialCategory': abuse,
  'protectionPlan.latestCategory': abuse,
  'careLeaver.accommodation': accommodations,
  'leaverHome.accommodation': accommodations,
  'careLeaver.inTouch': inTouch,
  'careLeaver.activity': activities,
  'permanencePlan.plan': plans,
  'visit.kind': visits,
  'review.kind': reviews,
  'health.kind': healths,
  'contact.source': sources,
  'referral.source': sources,
  'childInNeed.closureReason': closures,
  'childInNeed.status': caseStatuses,
  'involvement.role': roles,
  'involvement.reason': workerChanges,
  'placement.changeReason': placementChanges,
  'careEpisode.startReason': episodeStarts,
  'permanence.reversedReason': reversals,
  'review.participation': participations,
  'sdq.reason': sdqReasons,
  'disability.code': disabilities,
  'careLeaver.category': eligibilities,
  'missing.kind': { missing: 'Missing', away: 'Away without authorisation' },
}

export const genderInWords = (code: string | null): string => (code === null ? '' : (genders[code] ?? code))
export const ethnicityInWords = (code: string | null): string => (code === null ? '' : (ethnicities[code] ?? code))

/** A value of a field as a person reads it: a code by its words where they are known here, else as loaded. */
export const valueInWords = (table: TableId, field: string, value: string | number): string => {
  const kind = (historyTables[table].fields as Readonly<Record<string, { kind: FieldKind }>>)[field]?.kind
  const text = String(value)
  if (kind === 'day' && isDay(text)) return inWords(text as Day)
  if (kind === 'yes-no') return yesNo[text] ?? text
  if (table === 'assessment' && field === 'factors') return factorsInWords(text)
  const words = codes[`${table}.${field}`]?.[text]
  if (words !== undefined) return words
  return kind === 'code' || field === 'outcome' ? plainly(text) : text
}
