import ical from 'ical-generator'
import { addDays, type Day, inWords } from '../../platform/day.ts'

/** How much of one standard is due on one day; before today: late. */
type DueOnDay = { readonly standard: string; readonly due: Day; readonly count: number }

type Given = {
  readonly work: readonly DueOnDay[]
  readonly today: Day
  /** The newest data that it is counted from; null: nothing is loaded. */
  readonly asAt: Day | null
  titleOf(standard: string): string
  /** Address of the worklist of one standard; null: of all. */
  linkTo(standard: string | null): string
  /** Tells this calendar's events from those of any other. */
  readonly mark: string
}

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

const newCalendar = (name: string) => {
  const calendar = ical({ name, prodId: { company: 'Throughline', product: 'Worklist', language: 'EN-GB' } })
  return calendar.ttl(4 * 3600)
}

const sumOf = (some: readonly DueOnDay[]): number => some.reduce((sum, { count }) => sum + count, 0)

/**
 * What is due as an iCalendar file of all-day events: how much, of which standard, and a link. No child can be told from it. What is late
 * is one event, of today, so that it goes along with the days.
 */
export const worklistCalendar = ({ work, today, asAt, titleOf, linkTo, mark }: Given): string => {
  const calendar = newCalendar('Throughline: work that is due')
  const age = asAt === null ? 'No return is loaded yet.' : `Counted from data as at ${inWords(asAt)}.`
  const add = (id: string, day: Day, summary: string, lines: readonly string[], url: string) =>
    calendar.createEvent({
      id: `${id}-${mark}@throughline`,
      start: asDate(day),
      end: asDate(addDays(day, 1)),
      allDay: true,
      stamp: asDate(today),
      summary,
      description: [...lines, age, url].join('\n'),
      url,
    })
  const late = work.filter(({ due }) => due < today)
  if (late.length > 0) {
    const lines = [...Map.groupBy(late, ({ standard }) => standard)].map(
      ([standard, some]) => `${sumOf(some)} late: ${titleOf(standard)}`,
    )
    add('late', today, `${sumOf(late)} late on your worklist`, lines, linkTo(null))
  }
  for (const { standard, due, count } of work.filter((one) => one.due >= today))
    add(`${standard}-${due}`, due, `${count} due: ${titleOf(standard)}`, [], linkTo(standard))
  return calendar.toString()
}

/** In place of a calendar that is over: without events, so that those shown before vanish from a calendar program. */
export const endedCalendar = (): string => newCalendar('Throughline: this calendar has ended').toString()
