import type { SubjectKind } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import type { HeldSubject, LoadDays, OutRow } from './model.ts'
import { adopters, adoption } from './rows/adoption.ts'
import { type At, atDay, type Values } from './rows/at.ts'
import { inCare, leavingCare } from './rows/care.ts'
import { assessments, contacts, earlyHelp, inNeed, referrals } from './rows/help.ts'
import { protection, section47 } from './rows/protection.ts'

/** How the rows of each list are made from what is held about one subject. */
const lists: Readonly<Record<string, { readonly about: SubjectKind; readonly rows: (at: At) => readonly Values[] }>> = {
  'list-1': { about: 'child', rows: contacts },
  'list-2': { about: 'child', rows: earlyHelp },
  'list-3': { about: 'child', rows: referrals },
  'list-4': { about: 'child', rows: assessments },
  'list-5': { about: 'child', rows: section47 },
  'list-6': { about: 'child', rows: inNeed },
  'list-7': { about: 'child', rows: protection },
  'list-8': { about: 'child', rows: inCare },
  'list-9': { about: 'child', rows: leavingCare },
  'list-10': { about: 'child', rows: adoption },
  'list-11': { about: 'adopter', rows: adopters },
}

/** The rows that one child or adopter has in the eleven lists as at a day. */
export const annexARowsOf = (subject: HeldSubject, asAt: Day, loads: LoadDays): readonly OutRow[] => {
  const at = atDay(subject, asAt, loads)
  return Object.entries(lists).flatMap(([list, { about, rows }]) =>
    about === subject.kind ? rows(at).map((values) => ({ list, values })) : [],
  )
}

/**
 * The eleven lists as at a day, from what is held. Events are counted where events are held; where only Annex A was loaded, its own
 * counts and latest dates are given again. Rows of a subject stand together.
 */
export function* annexAAt(subjects: Iterable<HeldSubject>, asAt: Day, loads: LoadDays): Generator<OutRow> {
  for (const subject of subjects) yield* annexARowsOf(subject, asAt, loads)
}
