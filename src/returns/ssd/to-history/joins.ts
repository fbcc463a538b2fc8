import { rowsOf } from '../../mapping.ts'
import type { ReadReturn, Value } from '../../model.ts'
import { codesIn } from './json.ts'
import { wordsOfLegalStatus } from './legal-status.ts'

type Lookup = (key: Value | undefined) => string | null

/** What rows of one table need from others: names for identifiers, and whose a row is where it does not say so itself. */
export type Joins = {
  readonly worker: Lookup
  readonly team: Lookup
  readonly strategyDiscussion: Lookup
  /** A conference of the enquiry, held or booked. */
  readonly conferenceOfEnquiry: Lookup
  readonly factors: Lookup
  readonly personOfPeriod: Lookup
  readonly startOfPeriod: Lookup
  readonly personOfReferral: Lookup
  readonly unaccompanied: Lookup
  readonly disabled: Lookup
  /** A legal status that was no code: the code that its words mean, or the words as they stood. By row. */
  readonly legalStatusInWords: (row: number) => string | null
}

const pairs = (read: ReadReturn, list: string, key: string, value: string): Lookup => {
  const found = new Map<string, string>()
  for (const { values } of rowsOf(read, list))
    if (values[key] != null && values[value] != null) found.set(String(values[key]), String(values[value]))
  return (one) => (one == null ? null : (found.get(String(one)) ?? null))
}

/** A name where the table has one, else the identifier itself: it names somebody all the same. */
const nameOr =
  (names: Lookup): Lookup =>
  (key) =>
    key == null ? null : (names(key) ?? String(key))

const factorsOf = (read: ReadReturn): Lookup => {
  const json = pairs(read, 'ssd_assessment_factors', 'assessmentId', 'assessmentFactorsJson')
  return (key) => {
    const text = json(key)
    return text === null ? null : codesIn(text).join(', ') || null
  }
}

/** Unaccompanied: yes where a status says so; no where the table is there and no status of the child does. */
const unaccompaniedOf = (read: ReadReturn): Lookup => {
  const yes = new Set(
    rowsOf(read, 'ssd_immigration_status')
      .filter(({ values }) => /\buasc\b|unaccompanied/i.test(String(values.immigrationStatus ?? '')))
      .map(({ values }) => String(values.personId)),
  )
  if (!read.lists.has('ssd_immigration_status')) return () => null
  return (key) => (yes.has(String(key)) ? 'yes' : 'no')
}

/** Disabled: yes where any code is not "none"; no otherwise, as the published script of Annex A has it, where the table is there. */
const disabledOf = (read: ReadReturn): Lookup => {
  const known = new Map<string, string>()
  for (const { values } of rowsOf(read, 'ssd_disability')) {
    const [child, code] = [String(values.personId), values.disabilityCode ?? null]
    if (code !== null && known.get(child) !== 'yes') known.set(child, code === 'NONE' ? 'no' : 'yes')
  }
  if (!read.lists.has('ssd_disability')) return () => null
  return (key) => known.get(String(key)) ?? 'no'
}

const legalStatusInWords = (read: ReadReturn): ((row: number) => string | null) => {
  const words = new Map(
    read.unread
      .filter(({ list, column, why }) => list === 'ssd_legal_status' && column === 'legalStatus' && why === 'no-code')
      .map(({ row, was }) => [row, wordsOfLegalStatus(was) ?? was]),
  )
  return (row) => words.get(row) ?? null
}

export const joinsOf = (read: ReadReturn): Joins => ({
  worker: nameOr(pairs(read, 'ssd_professionals', 'professionalId', 'professionalName')),
  team: nameOr(pairs(read, 'ssd_department', 'teamId', 'teamName')),
  strategyDiscussion: pairs(read, 'ssd_s47_enquiry', 's47EnquiryId', 's47StartDate'),
  conferenceOfEnquiry: pairs(read, 'ssd_initial_cp_conference', 's47EnquiryId', 'icpcId'),
  factors: factorsOf(read),
  personOfPeriod: pairs(read, 'ssd_cla_episodes', 'claId', 'personId'),
  startOfPeriod: pairs(read, 'ssd_cla_episodes', 'claId', 'enteredCareDate'),
  personOfReferral: pairs(read, 'ssd_cin_episodes', 'referralId', 'personId'),
  unaccompanied: unaccompaniedOf(read),
  disabled: disabledOf(read),
  legalStatusInWords: legalStatusInWords(read),
})
