import type { Question } from '../../standards/figure.ts'
import type { Group } from '../records/figures.ts'
import { groupKey, type ListPart } from '../rules/asked.ts'

const asTyped = /^[\w.*-]*$/
/** As forms send it: most values are days, numbers and words that stand as they are. */
const encoded = (value: string): string => (asTyped.test(value) ? value : new URLSearchParams({ '': value }).toString().slice(1)) // biome-ignore format: short

const withQuery = (path: string, given: Readonly<Record<string, string | undefined>>): string => {
  let query = ''
  for (const name in given) if (given[name]) query += `${query === '' ? '?' : '&'}${name}=${encoded(given[name])}`
  return path + query
}

export const scorecardAddress = (group: Group): string => withQuery('/performance', { of: groupKey(group) })

export const standardAddress = (id: string, group: Group): string =>
  withQuery(`/performance/standards/${id}`, { of: groupKey(group) })

const asked = (question: Question): Readonly<Record<string, string>> =>
  question.view === 'live' ? { on: question.on } : { from: question.from, to: question.to }

type List = {
  readonly question: Question
  readonly group: Group
  readonly part?: ListPart | undefined
  /** Cases that moved in this way since this day. */
  readonly moved?: { readonly move: string; readonly since: string } | undefined
  readonly page?: number
}

/** The cases behind a figure. */
export const casesAddress = (id: string, { question, group, part, moved, page = 1 }: List, ending = ''): string =>
  withQuery(`/performance/standards/${id}/cases${ending}`, {
    of: groupKey(group),
    ...asked(question),
    part,
    ...moved,
    page: page > 1 ? String(page) : undefined,
  })

/** A worker's own figures, for them and their line managers. */
export const staffAddress = (staffId: string): string => `/performance/staff/${staffId}`

export const ownCasesAddress = (staffId: string, standard: string, question: Question, page = 1): string =>
  withQuery(`${staffAddress(staffId)}/standards/${standard}`, {
    ...asked(question),
    page: page > 1 ? String(page) : undefined,
  })

/** `on`: as at an earlier day. */
export const workforceAddress = (group: Group, on: string | null = null): string =>
  withQuery('/performance/workforce', { of: groupKey(group), on: on ?? undefined })
