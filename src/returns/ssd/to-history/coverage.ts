import type { Coverage, TableId } from '../../../children/history/model.ts'
import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import type { ReadReturn } from '../../model.ts'

type Covered = {
  readonly tables: readonly TableId[]
  readonly from: string
  /**
   * `window`: everything that ended or happened in the window, or is open. `known people`: everything, without a window, about people who
   * are in the extract. `latest` and `state`: as in Coverage.
   */
  readonly says: 'window' | 'known people' | 'latest' | 'state' | 'state of known people'
  readonly why: string
}

/** What each table of the dataset says about the kinds of record made from it, and why. */
export const ssdCoverage: readonly Covered[] = [
  {
    tables: ['person'],
    from: 'ssd_person',
    says: 'state of known people',
    why: 'No dates: who each person in the extract is. One who drops out of the window is still known.',
  },
  { tables: ['family'], from: 'ssd_family', says: 'state of known people', why: 'No dates.' },
  { tables: ['motherOf'], from: 'ssd_mother', says: 'state of known people', why: 'No dates.' },
  { tables: ['disability'], from: 'ssd_disability', says: 'state of known people', why: 'Open ones only, no dates.' },
  { tables: ['address'], from: 'ssd_address', says: 'known people', why: 'All dates for people in the extract.' },
  { tables: ['immigration'], from: 'ssd_immigration_status', says: 'known people', why: 'All dates, as addresses.' },
  { tables: ['identifier'], from: 'ssd_linked_identifiers', says: 'known people', why: 'All dates, as addresses.' },
  { tables: ['conviction'], from: 'ssd_cla_convictions', says: 'known people', why: 'All dates, as addresses.' },
  {
    tables: ['substanceMisuse'],
    from: 'ssd_cla_substance_misuse',
    says: 'known people',
    why: 'All dates, as addresses.',
  },
  {
    tables: ['previousPermanence'],
    from: 'ssd_cla_previous_permanence',
    says: 'state of known people',
    why: 'No day that could be compared: the order’s date may be text with unknown parts.',
  },
  { tables: ['legalStatus'], from: 'ssd_legal_status', says: 'window', why: 'With both dates.' },
  { tables: ['contact'], from: 'ssd_contacts', says: 'window', why: 'Every event of the window.' },
  { tables: ['earlyHelp'], from: 'ssd_early_help_episodes', says: 'window', why: 'With both dates.' },
  {
    tables: ['referral', 'childInNeed'],
    from: 'ssd_cin_episodes',
    says: 'window',
    why: 'A referral is listed while its episode of need is in the window. A referral before the window is left as known.',
  },
  { tables: ['assessment'], from: 'ssd_cin_assessments', says: 'window', why: 'With both dates.' },
  { tables: ['childInNeedPlan'], from: 'ssd_cin_plans', says: 'window', why: 'With both dates.' },
  {
    tables: ['visit'],
    from: 'ssd_cin_visits',
    says: 'window',
    why: 'Every visit of the window, where the tables of all three kinds are there.',
  },
  { tables: ['section47'], from: 'ssd_s47_enquiry', says: 'window', why: 'With both dates.' },
  {
    tables: ['conference'],
    from: 'ssd_initial_cp_conference',
    says: 'window',
    why: 'Every conference held in the window.',
  },
  { tables: ['protectionPlan'], from: 'ssd_cp_plans', says: 'window', why: 'With both dates.' },
  {
    tables: ['review'],
    from: 'ssd_cp_reviews',
    says: 'latest',
    why: 'All of protection and care, but of pathway plans the last that is told: none is taken for withdrawn.',
  },
  { tables: ['preProceedings'], from: 'ssd_pre_proceedings', says: 'window', why: 'With both dates.' },
  {
    tables: ['carePeriod', 'careEpisode'],
    from: 'ssd_cla_episodes',
    says: 'window',
    why: 'By episode: earlier ones of a long period drop out, and the period keeps its start.',
  },
  {
    tables: ['reviewingOfficerContact'],
    from: 'ssd_cla_episodes',
    says: 'latest',
    why: 'The last contact only, repeated on every episode.',
  },
  { tables: ['placement'], from: 'ssd_cla_placement', says: 'window', why: 'With both dates.' },
  { tables: ['health'], from: 'ssd_cla_health', says: 'window', why: 'Every check of the window.' },
  {
    tables: ['immunisation'],
    from: 'ssd_cla_immunisations',
    says: 'state',
    why: 'One row a child in care: the last status.',
  },
  {
    tables: ['permanencePlan'],
    from: 'ssd_cla_care_plan',
    says: 'state',
    why: 'Plans in force, each with its latest answers.',
  },
  { tables: ['sdq'], from: 'ssd_sdq_scores', says: 'window', why: 'Every questionnaire of the window.' },
  { tables: ['missing'], from: 'ssd_missing', says: 'window', why: 'Every episode of the window, with both dates.' },
  {
    tables: ['careLeaver'],
    from: 'ssd_care_leavers',
    says: 'state',
    why: 'The latest of each person’s rows, as at the extract.',
  },
  {
    tables: ['permanence'],
    from: 'ssd_permanence',
    says: 'state of known people',
    why: 'One row a child: the latest. A child who drops out of the window is still known.',
  },
  {
    tables: ['staffMember'],
    from: 'ssd_professionals',
    says: 'state',
    why: 'Workers as at the extract; the caseload is that of the last 30 September.',
  },
  { tables: ['team'], from: 'ssd_department', says: 'state', why: 'Teams as at the extract.' },
  { tables: ['involvement'], from: 'ssd_involvements', says: 'window', why: 'With both dates.' },
  {
    tables: ['allocation'],
    from: 'ssd_involvements',
    says: 'state',
    why: 'Who holds the child today, from the open involvements.',
  },
]

/** Kinds of record that several tables give: all of them must be there before a missing record says anything. */
const alsoFrom: Partial<Record<TableId, readonly string[]>> = { visit: ['ssd_cp_visits', 'ssd_cla_visits'] }
/** Tables of which any one suffices, since only the latest of each kind is said. */
const anyOf: Partial<Record<TableId, readonly string[]>> = { review: ['ssd_cla_reviews', 'ssd_care_leavers'] }

const kindOf = (table: TableId, says: Covered['says'], since: Day): Coverage => {
  if (says === 'window') return { table, says: 'whole', since }
  if (says === 'known people') return { table, says: 'whole', since: null, of: 'subjects-named' }
  if (says === 'state of known people') return { table, says: 'state', of: 'subjects-named' }
  return { table, says }
}

export type SsdSettings = {
  /** Years from which the extract holds what ended or happened. Six is the default of the published SystemC script. */
  readonly windowYears: number
}

/** Six years: the published script's own default; an authority that extracts fewer must say so, or its older records look withdrawn. */
export const ssdSettings: SsdSettings = { windowYears: 6 }

/** The extract may have been made some days before the day it is said to be as at. */
const edge = 7

/** What an extract says of each kind of record. A table that is missing is not covered. */
export const coverageOf = (read: ReadReturn, asAt: Day, { windowYears }: SsdSettings): Coverage[] => {
  const since = addDays(addMonths(asAt, -12 * windowYears), edge)
  const has = (table: string): boolean => read.lists.has(table)
  return ssdCoverage.flatMap(({ tables, from, says }) =>
    tables.flatMap((table): Coverage[] => {
      const also = alsoFrom[table] ?? []
      if (!has(from) && ![...also, ...(anyOf[table] ?? [])].some(has)) return []
      if (also.length > 0 && !(has(from) && also.every(has))) return [{ table, says: 'latest' }]
      return [kindOf(table, says, since)]
    }),
  )
}
