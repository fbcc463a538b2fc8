import type { Day } from '../platform/day.ts'
import type { Authority } from './authority.ts'
import { at } from './calendar.ts'
import { type CareMeasure, measureCare } from './measures/care.ts'
import { type HelpMeasure, measureHelp } from './measures/help.ts'
import { type LeavingMeasure, measureLeaving } from './measures/leaving.ts'
import { measureStaff, type StaffMeasure } from './measures/staff.ts'
import { measureSupervision, type SupervisionMeasure } from './measures/supervision.ts'
import { newTally, type Tally } from './measures/tally.ts'
import { measureWider, type WiderMeasure } from './measures/wider.ts'

export type MeasureId = HelpMeasure | CareMeasure | LeavingMeasure | StaffMeasure | SupervisionMeasure | WiderMeasure

/** The published measures as the lives of an authority give them, in the year up to a day or on it. */
export const measure = (authority: Authority, on: Day): Tally<MeasureId> => {
  const tally = newTally<MeasureId>(at(on))
  const open = new Map<string, number>()
  for (const { children } of authority.familiesKnown(on))
    for (const child of children) {
      measureHelp(child, tally)
      measureCare(child, tally)
      measureLeaving(child, tally)
      measureWider(child, tally)
      const held = child.held.find((one) => one.role === 'worker' && one.from <= tally.on && one.until > tally.on)
      if (held) open.set(held.post.worker.id, (open.get(held.post.worker.id) ?? 0) + 1)
    }
  measureStaff(authority.staff, open, tally)
  measureSupervision(authority, tally)
  return tally
}
