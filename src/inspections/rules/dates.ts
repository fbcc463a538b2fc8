import { type Day, inWords } from '../../platform/day.ts'
import type { Inspection, OnSite, ValueKind } from '../model.ts'

/** The days of an activity apart from those on site, in the order in which they come. */
export const dayKinds = [
  'notified',
  'draft-received',
  'accuracy-due',
  'accuracy-sent',
  'received',
  'published',
] as const
export type DayKind = (typeof dayKinds)[number]

export const isDayKind = (kind: ValueKind): kind is DayKind => dayKinds.some((one) => one === kind)

export type Dates = Pick<
  Inspection,
  'notifiedOn' | 'onSite' | 'draftReceivedOn' | 'accuracyDueOn' | 'accuracySentOn' | 'receivedOn' | 'publishedOn'
>

/** Named as a sentence goes on: "the council was told on 20 September 2021". */
const said: readonly { field: Exclude<keyof Dates, 'onSite'>; kind: DayKind; words: string }[] = [
  { field: 'notifiedOn', kind: 'notified', words: 'the council was notified' },
  { field: 'draftReceivedOn', kind: 'draft-received', words: 'the draft was received' },
  { field: 'accuracyDueOn', kind: 'accuracy-due', words: 'comments on factual accuracy are due' },
  { field: 'accuracySentOn', kind: 'accuracy-sent', words: 'comments on factual accuracy were sent' },
  { field: 'receivedOn', kind: 'received', words: 'the final document was received' },
  { field: 'publishedOn', kind: 'published', words: 'it was published' },
]

export const dayOfKind = (dates: Dates, kind: DayKind): Day | null =>
  dates[said.find((one) => one.kind === kind)!.field]

type Event = { words: string; day: Day }

/** What should come before what. Comments are due and sent in either order. */
const eventsOf = (dates: Dates): readonly (readonly [Event | null, Event | null])[] => {
  const event = (field: Exclude<keyof Dates, 'onSite'>): Event | null => {
    const day = dates[field]
    return day === null ? null : { words: said.find((one) => one.field === field)!.words, day }
  }
  const [first, last] = [dates.onSite[0], dates.onSite.at(-1)]
  const came = first ? { words: 'inspectors came', day: first.start } : null
  const left = last ? { words: 'inspectors left', day: last.end } : null
  const [notified, draft, due, sent, received, published] = said.map(({ field }) => event(field)) as (Event | null)[]
  return [
    [notified!, came],
    [left, draft!],
    [draft!, due!],
    [draft!, sent!],
    [sent!, received!],
    [left, received!],
    [received!, published!],
    [left, published!],
  ]
}

/** The order of the days where it is odd, in words; nothing here stops anybody. */
export const oddDates = (dates: Dates, today: Day): readonly string[] => {
  const odd = eventsOf(dates).flatMap(([earlier, later]) =>
    earlier && later && later.day < earlier.day
      ? [
          `${later.words.charAt(0).toUpperCase()}${later.words.slice(1)} on ${inWords(later.day)}, before ${earlier.words} on ${inWords(earlier.day)}. Check both.`,
        ]
      : [],
  )
  const { accuracyDueOn: due, accuracySentOn: sent } = dates
  const late =
    due && sent && sent > due
      ? [`Comments on factual accuracy were sent on ${inWords(sent)}, after they were due on ${inWords(due)}.`]
      : []
  const gone = dates.onSite.at(-1)
  const missing =
    gone && gone.end > today && dates.receivedOn
      ? ['The final document was received, but inspectors are said to be on site until a later day. Check both.']
      : []
  return [...odd, ...late, ...missing]
}

/** Days that lie ahead make sense for these only. */
const mayLieAhead: ReadonlySet<ValueKind> = new Set<ValueKind>(['accuracy-due', 'published'])

/** Why a day cannot be: a thing that was done has a day that has come. Null when it can. */
export const impossibleDay = (kind: ValueKind, day: Day, today: Day): string | null => {
  if (day < '1990-01-01') return 'The date must be after 1990'
  if (mayLieAhead.has(kind)) return null
  const title = said.find((one) => one.kind === kind)?.words
  if (day <= today || !title) return null
  return `The day ${title} must be today or in the past`
}

/** Periods on site must follow one another, and none can be longer than a year. */
export const impossiblePeriods = (periods: readonly OnSite[]): string | null => {
  const overlap = periods.some((one, at) => at > 0 && one.start <= periods[at - 1]!.end)
  return overlap ? 'Each period must begin after the one before it has ended' : null
}
