import type { Day } from '../../../platform/day.ts'

/** "21:30" of what people type: "21:30", "9.30pm", "2130", "9 pm". Null: no time. */
export const readTime = (typed: string): string | null => {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (!match) return null
  const [, hours, minutes, half] = match
  if (minutes === undefined && half === undefined) return null
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  const minute = Number(minutes ?? '0')
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Office hours as guidance to the clocks that allow a working day more out of hours. */
const [opens, closes] = ['08:30', '17:30']

/** Whether a move was out of office hours: its time was, or its day is no working day. Without a time the day alone tells. */
export const isOutOfHours = (day: Day, time: string, isWorkingDay: (day: Day) => boolean): boolean =>
  !isWorkingDay(day) || (time !== '' && (time < opens! || time >= closes!))
