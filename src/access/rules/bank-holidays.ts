import { type Day, weekday } from '../../platform/day.ts'
import { englandAndWales, whyNotWorking } from '../../statutory/index.ts'

/** Why a day need not be added to the bank holidays: it is left out of the count already. Null when it may be added. */
export const alreadyLeftOut = (day: Day): string | null => {
  const isWeekend = weekday(day) === 0 || weekday(day) === 6
  if (isWeekend) return 'This day is at a weekend, which is left out of the count already'
  if (day < englandAndWales.from || day > englandAndWales.until) return null
  const why = whyNotWorking(day)
  return why ? `This day is left out of the count already: ${why}` : null
}
