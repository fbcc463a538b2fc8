import { z } from 'zod'
import type { Scope } from '../../access/roles.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { SettingValues, StandardSetting } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import { atOnce } from './alert-urgent.ts'

const known = ['me', 'my-teams', 'my-service', 'all'] as const

export const workQuery = z.object({
  whose: z.string().trim().max(200).catch(''),
  /** An area or the id of a standard; '': all. */
  what: z.string().trim().max(80).catch(''),
  weeks: z.enum(['1', '2', '4']).catch('1'),
  /** `untold`: what nobody can tell; `look`: children on the worse side of a measure at a date. */
  when: z.enum(['', 'late', 'untold', 'look']).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type WorkQuery = z.infer<typeof workQuery>

/** Whose work: one's own, one's teams', that of the services these teams belong to, a named team's, or all within reach. */
export type Whose = (typeof known)[number] | { readonly team: string }

/** The last day that is shown, today being the first of so many weeks. */
export const lastDay = (today: Day, { weeks }: Pick<WorkQuery, 'weeks'>): Day => addDays(today, aheadOf({ weeks }))
export const aheadOf = ({ weeks }: Pick<WorkQuery, 'weeks'>): number => Number(weeks) * 7 - 1

/** What a person is shown who has chosen nothing: their own work, their teams', their service's where one is known, or all. */
export const firstWhose = (
  { scope, teamNames }: { readonly scope: Scope; readonly teamNames: readonly string[] },
  hasService: boolean,
): Whose => {
  if (scope === 'own-children' || scope === 'children-reviewed') return 'me'
  if (scope === 'own-teams') return 'my-teams'
  return scope === 'authority' && teamNames.length > 0 && hasService ? 'my-service' : 'all'
}

export const whoseFrom = (text: string): Whose | null => {
  if (text.startsWith('team:') && text.length > 'team:'.length) return { team: text.slice('team:'.length) }
  return known.find((one) => one === text) ?? null
}

export const whoseText = (whose: Whose): string => (typeof whose === 'object' ? `team:${whose.team}` : whose)

/** "my own work"; the end of a sentence. */
export const whoseInWords = (whose: Whose): string => {
  if (typeof whose === 'object') return `the team ${whose.team}`
  return { me: 'you', 'my-teams': 'your teams', 'my-service': 'your service', all: 'every child within your reach' }[
    whose
  ]
}

type Choosing = { readonly scope: Scope; readonly ownNames: readonly string[]; readonly teamNames: readonly string[] }

/** Whose work a person may choose between, as far as they reach; `teams`: those that they may name. */
export const whoseChoices = (
  { scope, ownNames, teamNames }: Choosing,
  teams: readonly string[],
): readonly { readonly value: string; readonly text: string }[] => {
  const isOwn = scope === 'own-children' || scope === 'children-reviewed' || ownNames.length > 0
  const hasTeams = scope === 'authority' && teamNames.length > 0
  return [
    ...(isOwn ? [{ value: 'me', text: scope === 'children-reviewed' ? 'Children I review' : 'My children' }] : []),
    ...(scope === 'own-teams' || hasTeams ? [{ value: 'my-teams', text: 'My teams' }] : []),
    ...(hasTeams ? [{ value: 'my-service', text: 'My service' }] : []),
    { value: 'all', text: 'Every child within my reach' },
    ...teams.map((team) => ({ value: `team:${team}`, text: team })),
  ]
}

/** The address of a worklist: what is chosen, and nothing that is typed. */
export const worklistAddress = (asked: Partial<WorkQuery>, to: Partial<WorkQuery> = {}, path = '/worklist'): string => {
  const { whose = '', what = '', weeks = '1', when = '', page = 1 } = { ...asked, page: 1, ...to }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ whose, what, when })) if (value !== '') query.set(name, value)
  if (weeks !== '1') query.set('weeks', weeks)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}

/** Those of an area, or the one that is named; all where nothing is chosen. */
export const chosenAmong = <One extends Pick<Standard, 'id' | 'area'>>(
  standards: readonly One[],
  what: string,
): readonly One[] => (what === '' ? standards : standards.filter(({ id, area }) => id === what || area === what))

type Told = Pick<Standard, 'basis' | 'basisFor'>

/** "statute"; where it differs by legal category, each kind once. */
export const basisInWords = ({ basis, basisFor }: Told): string =>
  basisFor === undefined ? basis : `${[...new Set(Object.values(basisFor))].join(' or ')} by legal category`

const isTime = ({ unit }: StandardSetting): boolean => unit !== 'children' && unit !== 'count'
const inUnits = (value: number, unit: string): string => `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`

type Settings = Readonly<Record<string, StandardSetting>>

/** Its times as they stood on a day: "Working days allowed: 45 working days". */
export const limitsOf = (
  settings: Settings,
  values: SettingValues<Settings>,
  day: Day,
): readonly { readonly title: string; readonly text: string }[] =>
  Object.entries(settings)
    .filter(([, setting]) => isTime(setting))
    .map(([name, setting]) => ({ title: setting.title, text: inUnits(values[name]!(day), setting.unit) }))

/** "10 working days"; "limit by stage" where it depends; null where it is not a number that could be set. */
export const limitInWords = (settings: Settings, values: SettingValues<Settings>, day: Day): string | null => {
  const [first, ...others] = new Set(limitsOf(settings, values, day).map(({ text }) => text))
  if (first === undefined) return null
  return others.length === 0 ? first : 'limit by stage'
}

export type WorkGroup = 'late' | 'today' | 'soon' | 'untold' | 'look'

type Grouped = {
  readonly standard: string
  readonly due: Day | null
  readonly lateBy: number
  readonly unknown: string | null
}

export const groupOf = ({ standard, due, lateBy, unknown }: Grouped, today: Day): WorkGroup => {
  if (due === null) return unknown !== null ? 'untold' : atOnce.includes(standard) ? 'late' : 'look'
  return lateBy > 0 ? 'late' : due === today ? 'today' : 'soon'
}

/** Days late, and of what no day is permitted the nights of it; null: not something that is late or in time. */
export const daysLateOf = ({ standard, due, lateBy, unknown }: Grouped): number | null =>
  due !== null || (unknown === null && atOnce.includes(standard)) ? lateBy : null

export const daysInWords = (days: number): string => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)
