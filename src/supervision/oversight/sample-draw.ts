import type { Level } from '../../access/levels.ts'
import { addDays, type Day, daysBetween } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Holidays } from '../../statutory/index.ts'
import { type DecisionKind, type Manager, type Point, type RiskKind, riskKinds } from './model.ts'
import { workingDayAfter } from './rules/days.ts'
import { isAtLeast } from './rules/managers.ts'
import { answersToRisk, seniorDecisions, usualDecisions, type Written, whatChanged } from './sample-texts.ts'

export type SampleChild = {
  readonly childId: string
  readonly identifier: string
  readonly team: string | null
  readonly worker: string | null
  readonly isUrgent: boolean
  readonly inCare: boolean
  /** Since when the child is open. */
  readonly since: Day
}

export type DrawnDecision = {
  readonly id: string
  readonly childId: string
  readonly point: Point
  readonly decision: DecisionKind
  readonly staffId: string
  readonly by: string
  readonly title: string
  readonly level: Level
  readonly decidedOn: Day
  readonly rationale: string
  readonly progress: string
  readonly next: string
  readonly owner: string
  readonly nextBy: Day
  readonly doneOn: Day | null
  readonly riskId: string | null
  readonly at: string
}

export type DrawnRisk = {
  readonly id: string
  readonly escalationId: string
  readonly childId: string
  readonly kind: RiskKind
  readonly words: string
  readonly knownOn: Day
  readonly decideBy: Day | null
  readonly by: string
  readonly at: string
  readonly level: Level
  readonly toStaff: string
  readonly toName: string
  readonly answer: DrawnDecision | null
}

export type Drawn = { readonly decisions: readonly DrawnDecision[]; readonly risks: readonly DrawnRisk[] }

export type Given = {
  readonly since: Day
  readonly today: Day
  readonly ladder: (team: string | null) => readonly Manager[]
  readonly holidays: Holidays
}

/** The same numbers for the same child, one after the other: from 0 to below 1. */
export const numbersOf = (text: string): (() => number) => {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export const oneOf = <T>(all: readonly T[], at: number): T => all[Math.floor(at * all.length)]!

const atHour = (day: Day, hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00:00Z`

const managerFor = (ladder: readonly Manager[], least: Level): Manager =>
  ladder.find(({ level }) => isAtLeast(level, least)) ?? ladder.at(-1)!

export const decisionOf = (
  child: SampleChild,
  manager: Manager,
  on: Day,
  text: Written,
  { today, draw, riskId }: { today: Day; draw: () => number; riskId: string | null },
): DrawnDecision => {
  const nextBy = addDays(on, 7 + Math.floor(draw() * 28))
  const done = addDays(nextBy, Math.floor(draw() * 9) - 6)
  return {
    id: newId(),
    childId: child.childId,
    ...text,
    staffId: manager.staffId,
    by: manager.name,
    title: manager.title,
    level: manager.level,
    decidedOn: on,
    owner: child.worker ?? manager.name,
    nextBy,
    // What was agreed long ago is done; of the latest some waits.
    doneOn: done < today && (daysBetween(nextBy, today) > 40 || draw() < 0.7) ? (done < on ? on : done) : null,
    riskId,
    at: atHour(on, 16),
  }
}

/** Days until the next look: most within the limit, one in eight well beyond it. */
const waitOf = (child: SampleChild, draw: () => number): number => {
  const limit = child.isUrgent ? 30 : 90
  return Math.round(limit * (draw() < 0.12 ? 1.2 + draw() * 0.8 : 0.6 + draw() * 0.38))
}

/** The day itself, or the first working day after it. */
export const workingDayFrom = (day: Day, holidays: Holidays): Day =>
  workingDayAfter(addDays(day, -1), 1, holidays) ?? day

/** Every child is looked at again and again since they are open, or since the time began. */
export const drawDecisions = (
  children: readonly SampleChild[],
  { since, today, ladder, holidays }: Given,
): readonly DrawnDecision[] =>
  children.flatMap((child) => {
    const draw = numbersOf(child.identifier)
    const managers = ladder(child.team)
    if (managers.length === 0) return []
    const decisions: DrawnDecision[] = []
    const first = [child.since, since].toSorted()[1]!
    for (let day = addDays(first, waitOf(child, draw)); ; day = addDays(day, waitOf(child, draw))) {
      const on = workingDayFrom(day, holidays)
      if (on > today) return decisions
      const isLong = daysBetween(child.since, on) > 365 && draw() < 0.45
      const text = oneOf(isLong ? seniorDecisions : usualDecisions, draw())
      // One in ten of the decisions that ask for a senior manager is made by the team manager all the same.
      const least = isLong && draw() > 0.1 ? 'service-manager' : 'team-manager'
      decisions.push(decisionOf(child, managerFor(managers, least), on, text, { today, draw, riskId: null }))
    }
  })

const answerOf = (
  child: SampleChild,
  risk: Omit<DrawnRisk, 'answer'>,
  given: Given,
  draw: () => number,
): DrawnDecision | null => {
  const { today, holidays, ladder } = given
  // Most on the day or the next working day, some late; of those of the last days some wait.
  const late = draw() < 0.22 ? 2 + Math.floor(draw() * 5) : Math.floor(draw() * 2)
  const on = workingDayAfter(risk.knownOn, late, holidays) ?? risk.knownOn
  if (on > today || (daysBetween(risk.knownOn, today) < 12 && draw() < 0.6)) return null
  const text = { ...oneOf(answersToRisk, draw()), point: 'risk-change' as const }
  const level = risk.kind === 'emergency-accommodation' ? 'service-manager' : 'team-manager'
  return decisionOf(child, managerFor(ladder(child.team), level), on, text, { today, draw, riskId: risk.id })
}

/** One change of risk for one open child in nine, spread over the time; and always one that waits, so that a small council has one too. */
export const drawRisks = (children: readonly SampleChild[], given: Given): readonly DrawnRisk[] => {
  const { since, today, ladder, holidays } = given
  return children.flatMap((child, at) => {
    const draw = numbersOf(`risk ${child.identifier}`)
    const isWaiting = at === Math.min(3, children.length - 1)
    const [to] = ladder(child.team)
    if (to === undefined || (draw() > 0.11 && !isWaiting)) return []
    const first = [child.since, since].toSorted()[1]!
    const knownOn = isWaiting
      ? addDays(today, -1)
      : addDays(first, Math.floor(draw() * Math.max(1, daysBetween(first, today))))
    const kinds = (Object.keys(riskKinds) as RiskKind[]).filter((kind) => kind !== 'emergency-accommodation')
    const kind = oneOf(kinds, draw())
    const by = child.worker ?? to.name
    const risk = {
      id: newId(),
      escalationId: newId(),
      childId: child.childId,
      kind,
      words: whatChanged[kind]!,
      knownOn,
      decideBy: workingDayAfter(knownOn, 1, holidays),
      by,
      at: atHour(knownOn, 11),
      level: to.level,
      toStaff: to.staffId,
      toName: to.name,
    }
    return [{ ...risk, answer: isWaiting ? null : answerOf(child, risk, given, draw) }]
  })
}
