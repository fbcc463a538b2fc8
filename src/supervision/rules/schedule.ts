import { addDays, type Day } from '../../platform/day.ts'

/** Days within which a child is talked about again. The standards that measure it have their own settings; these begin with the same numbers. */
export type Limits = { readonly child: number; readonly emergency: number }

/** Every young person at least every eight weeks, every two while in emergency or temporary accommodation: local standards. */
export const usualLimits: Limits = { child: 56, emergency: 14 }

/** What is known of a child for this. `emergency`: in an emergency or temporary home now. */
export type Talked = { readonly lastOn: Day | null; readonly emergency: boolean }

/** By when a child is to be talked about; null: at the next supervision, since there was none yet. */
export const talkBy = ({ lastOn, emergency }: Talked, limits: Limits): Day | null =>
  lastOn === null ? null : addDays(lastOn, emergency ? limits.emergency : limits.child)

/** Whether a child belongs into a supervision: by the next one it would be too late. */
export const isDueIn = (child: Talked, { heldOn, nextOn }: { heldOn: Day; nextOn: Day }, limits: Limits): boolean => {
  const by = talkBy(child, limits)
  return by === null || by < nextOn || by <= heldOn
}

/** The next supervision as agreed or planned; where nothing is, four weeks later. */
export const nextOn = (heldOn: Day, planned: Day | null, everyDays: number | null): Day =>
  planned !== null && planned > heldOn ? planned : addDays(heldOn, everyDays ?? 28)

/** "every 4 weeks", "every 10 days". */
export const everyInWords = (days: number): string => {
  if (days % 7 !== 0) return `every ${days} days`
  return days === 7 ? 'every week' : `every ${days / 7} weeks`
}
