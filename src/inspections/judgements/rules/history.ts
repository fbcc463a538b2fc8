import { type Area, compare, frameworks, type Grade, grades } from '../../frameworks/index.ts'
import {
  type Cell,
  type Direction,
  type Graded,
  type GradedInspection,
  type History,
  type Thread,
  threads,
} from '../model.ts'

/** The judgement of an inspection that speaks for a thread: one joint grade speaks for children in care and for care leavers. */
const onThread = ({ judgements }: GradedInspection, thread: Thread): Graded | null => {
  const of = (area: Area): Graded | null => judgements.find((one) => one.area === area) ?? null
  const joint = thread === 'in-care' || thread === 'care-leavers'
  return of(thread) ?? (joint ? of('care-and-care-leavers') : null)
}

const directionOf = (before: Grade, after: Grade): Direction => {
  const change = grades.indexOf(before) - grades.indexOf(after)
  return change > 0 ? 'higher' : change < 0 ? 'lower' : 'same'
}

const whyNot = ({ framework }: GradedInspection, thread: Thread): string | null => {
  const edition = frameworks.find(({ id }) => id === framework)!
  const gives = edition.judgements.some(
    ({ area }) =>
      area === thread || (area === 'care-and-care-leavers' && (thread === 'in-care' || thread === 'care-leavers')),
  )
  return gives ? 'No grade is held' : 'Not given in this edition'
}

const againstBefore = (
  inspections: readonly GradedInspection[],
  thread: Thread,
  at: number,
  judged: Graded,
): Cell['against'] => {
  const column = inspections.slice(0, at).findLastIndex((one) => onThread(one, thread) !== null)
  if (column === -1) return null
  const [before, now] = [inspections[column]!, inspections[at]!]
  const graded = onThread(before, thread)!
  if (before.predecessor !== now.predecessor)
    return {
      column,
      comparability: 'not',
      reasons: ['It was another council: a new one begins without a judgement.'],
      direction: null,
    }
  const { comparability, reasons } = compare(
    { framework: before.framework, area: graded.area },
    { framework: now.framework, area: judged.area },
  )
  const direction = comparability === 'not' ? null : directionOf(graded.grade, judged.grade)
  return { column, comparability, reasons, direction }
}

const cellOf = (inspections: readonly GradedInspection[], thread: Thread, at: number): Cell => {
  const judged = onThread(inspections[at]!, thread)
  if (judged === null) return { judged: null, why: whyNot(inspections[at]!, thread), against: null }
  return { judged, why: null, against: againstBefore(inspections, thread, at, judged) }
}

const when = (one: GradedInspection): string => one.onSite[0]?.start ?? one.published ?? ''

/** Every graded inspection of one authority and its predecessors, oldest first, thread by thread. */
export const historyOf = (graded: readonly GradedInspection[]): History => {
  const inspections = graded.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
  return {
    inspections,
    rows: threads
      .filter((thread) => inspections.some((one) => onThread(one, thread) !== null))
      .map((thread) => ({ thread, cells: inspections.map((_, at) => cellOf(inspections, thread, at)) })),
  }
}
