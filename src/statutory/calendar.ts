import ical from 'ical-generator'
import { addDays, type Day, inWords } from '../platform/day.ts'
import type { Clock } from './model.ts'

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/**
 * The clock as an iCalendar file of all-day events. `id` is the inspection's: it makes each event's UID, so that importing it again
 * moves events instead of doubling them. `title` is what the person sees ("Inspection report, Marlshire"); no personal data belongs in it.
 */
export const clockCalendar = (
  clock: Clock,
  { id, title, today }: { id: string; title: string; today: Day },
): string => {
  const calendar = ical({ name: title, prodId: { company: 'Throughline', product: 'Clock', language: 'EN-GB' } })
  const add = (part: string, day: Day | null, summary: string, description: string) => {
    if (day === null) return
    calendar.createEvent({
      id: `${id}-${part}@throughline`,
      start: asDate(day),
      end: asDate(addDays(day, 1)),
      allDay: true,
      stamp: asDate(today),
      summary: `${summary} (${title})`,
      description,
    })
  }
  const due = clock.statementBy ? `The statement is due on ${inWords(clock.statementBy)}.` : ''
  add('publish', clock.publishBy, 'Publish the report by today', clock.why)
  add('draft', clock.draftBy, 'Send Ofsted the early draft by today', clock.why)
  for (const step of clock.steps)
    if (!step.beforeReceived) add(`step-${step.id}`, step.by, `${step.title} by today`, due)
  add('statement', clock.statementBy, 'Statement due today', clock.why)
  return calendar.toString()
}
