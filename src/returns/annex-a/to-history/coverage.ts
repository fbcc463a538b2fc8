import type { Coverage, TableId } from '../../../children/history/model.ts'
import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import type { ReadReturn } from '../../model.ts'
import { beforeHolding, holding } from './allocation.ts'
import { trusted } from './person.ts'

type Says =
  | { readonly says: 'whole'; readonly months: number; readonly by?: 'start'; readonly latestOnly?: true }
  | { readonly says: 'latest' }
  | { readonly says: 'state'; readonly of?: 'subjects-named' }

type Covered = Says & { readonly table: TableId; readonly lists: readonly string[]; readonly why: string }

/** What the eleven lists say about each kind of dated record: how far back, all or only the last, and why. */
export const annexACoverage: readonly Covered[] = [
  {
    table: 'person',
    lists: trusted,
    says: 'state',
    of: 'subjects-named',
    why: 'Who a child is, as at the return. A child who falls out of the six months is still known.',
  },
  {
    table: 'allocation',
    lists: [...holding, ...beforeHolding].map(({ list }) => list),
    says: 'state',
    why: 'Who holds the child today. Nobody holds a child who is on no list any more.',
  },
  { table: 'contact', lists: ['list-1'], says: 'whole', months: 6, why: 'Every contact of six months.' },
  {
    table: 'earlyHelp',
    lists: ['list-2'],
    says: 'whole',
    months: 6,
    why: 'Assessments of six months, and help that is open.',
  },
  { table: 'referral', lists: ['list-3'], says: 'whole', months: 6, why: 'Every referral of six months.' },
  { table: 'assessment', lists: ['list-4'], says: 'whole', months: 6, why: 'Open, or authorised in six months.' },
  {
    table: 'section47',
    lists: ['list-5'],
    says: 'whole',
    months: 6,
    by: 'start',
    why: 'Every enquiry that began in six months. The list has no end, so that one which falls out has not been withdrawn.',
  },
  {
    table: 'conference',
    lists: ['list-5'],
    says: 'latest',
    why: 'A conference stands beside its enquiry and falls out with it, though it was held later: a missing one says nothing.',
  },
  {
    table: 'childInNeed',
    lists: ['list-6'],
    says: 'whole',
    months: 6,
    latestOnly: true,
    why: 'Open, or closed in six months; the script that makes the list from the SSD gives the latest of each child only.',
  },
  {
    table: 'protectionPlan',
    lists: ['list-7'],
    says: 'whole',
    months: 6,
    latestOnly: true,
    why: 'Open, or ended in six months; the script that makes the list from the SSD gives the latest of each child only.',
  },
  {
    table: 'carePeriod',
    lists: ['list-8'],
    says: 'whole',
    months: 6,
    latestOnly: true,
    why: 'Open, or ceased in six months. One row a child, so that an earlier period of the six months is left out.',
  },
  { table: 'legalStatus', lists: ['list-8'], says: 'latest', why: 'The current status only.' },
  { table: 'placement', lists: ['list-8'], says: 'latest', why: 'The most recent placement only.' },
  { table: 'permanencePlan', lists: ['list-8'], says: 'state', why: 'The plan today, without the day it was made.' },
  { table: 'visit', lists: ['list-6', 'list-7', 'list-8'], says: 'latest', why: 'The last visit of each kind only.' },
  { table: 'review', lists: ['list-7', 'list-8', 'list-9'], says: 'latest', why: 'The last review of each kind only.' },
  { table: 'reviewingOfficerContact', lists: ['list-8'], says: 'latest', why: 'The last visit or contact only.' },
  {
    table: 'health',
    lists: ['list-8'],
    says: 'latest',
    why: 'The last health assessment and the last dental check only.',
  },
  {
    table: 'careLeaver',
    lists: ['list-9'],
    says: 'state',
    why: 'Everyone entitled today; who is not on the list is entitled no more.',
  },
  {
    table: 'permanence',
    lists: ['list-10'],
    says: 'whole',
    months: 12,
    by: 'start',
    why: 'Decisions of twelve months, and older ones until the child is adopted or the decision reversed. A child adopted over a year ago falls out and stays known, since the national figures look back three years.',
  },
  {
    table: 'adopter',
    lists: ['list-11'],
    says: 'state',
    of: 'subjects-named',
    why: 'Where each adopter stands. One without contact for twelve months falls out and stays known.',
  },
]

/**
 * Six months are counted as calendar months, as 26 weeks or as 180 days. What lies within a week of the edge may or may not be listed, so
 * that it is not taken for withdrawn.
 */
const edge = 7

/**
 * What a return says of each kind of record. A list that the return does not have is not covered. Who holds a child comes from
 * seven lists: where one of them is missing, nobody is taken off.
 */
export const coverageOf = (read: ReadReturn, asAt: Day): Coverage[] =>
  annexACoverage.flatMap(({ lists, why: _, ...covered }): Coverage[] => {
    const there = lists.filter((list) => read.lists.has(list))
    if (there.length === 0) return []
    if (covered.table === 'allocation' && there.length < lists.length) return [{ table: 'allocation', says: 'latest' }]
    if (covered.says !== 'whole') return [covered]
    const { months, ...whole } = covered
    return [{ ...whole, since: addDays(addMonths(asAt, -months), edge) }]
  })
