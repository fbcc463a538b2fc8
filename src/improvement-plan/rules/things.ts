import { type Day, inWords } from '../../platform/day.ts'
import { type LookResult, lookResults, type Named } from '../model.ts'

/** What the history tells of beside the lines: each has its own kinds of change, named "milestone-done". */
export const things = {
  priority: 'Priority',
  workstream: 'Workstream',
  milestone: 'Milestone',
  strength: 'Strength held',
  measure: 'Standard that measures it',
} as const
export type Thing = keyof typeof things

export const deeds = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  'put-back': 'put back',
  moved: 'moved',
  looked: 'looked at',
} as const
export type Deed = keyof typeof deeds

/** What the history keeps of one of them: whichever of these it has. */
type Kept = Partial<{
  title: string
  quote: string
  outcome: string
  person: Named | null
  keeper: Named | null
  due: Day
  revisedDue: Day | null
  done: { on: Day; by: string } | null
  sign: string
  everyMonths: number
  found: LookResult
  note: string
  why: string
}>

const labelled = (label: string, text: string | null | undefined): readonly string[] =>
  text ? [`${label}: ${text}`] : []
const named = (label: string, person: Named | null | undefined): readonly string[] =>
  labelled(label, person ? [person.name, person.role].filter((part) => part !== '').join(', ') : null)

/** One thing as the history shows it: a fact a line. */
const thingInWords = (thing: Thing, value: unknown): string => {
  if (value === null || value === undefined) return 'Nothing'
  const kept = value as Kept
  return [
    ...(kept.title ? [kept.title] : []),
    ...(kept.quote ? [`“${kept.quote}”`] : []),
    ...labelled('Outcome wanted', kept.outcome),
    ...named(thing === 'workstream' ? 'Lead' : 'Sponsor', kept.person),
    ...named('Kept by', kept.keeper),
    ...labelled('Due', kept.due && inWords(kept.due)),
    ...labelled('Revised to', kept.revisedDue && inWords(kept.revisedDue)),
    ...labelled('Done', kept.done && `${inWords(kept.done.on)} by ${kept.done.by}`),
    ...labelled('It would show in', kept.sign),
    ...labelled('Looked at every', kept.everyMonths ? monthsInWords(kept.everyMonths) : null),
    ...labelled('Found', kept.found && lookResults[kept.found].text),
    ...labelled('Note', kept.note),
    ...labelled('Why', kept.why),
  ].join('\n')
}

export const monthsInWords = (months: number): string => (months === 1 ? 'month' : `${months} months`)

/** The words for a change such as "milestone-changed"; null for a change of something else. */
export const thingChangeInWords = (change: {
  field: string
  before: unknown
  after: unknown
}): { title: string; from: string | null; to: string | null } | null => {
  const [, thing, deed] = /^(priority|workstream|milestone|strength|measure)-([a-z-]+)$/.exec(change.field) ?? []
  if (thing === undefined || !Object.hasOwn(deeds, deed ?? '')) return null
  const title = `${things[thing as Thing]} ${deeds[deed as Deed]}`
  const words = (value: unknown): string => thingInWords(thing as Thing, value)
  if (change.before === null && change.after === null) return { title, from: null, to: null }
  return { title, from: words(change.before), to: words(change.after) }
}
