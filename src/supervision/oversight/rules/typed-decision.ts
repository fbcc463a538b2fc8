import { levelTitles } from '../../../access/levels.ts'
import { type Day, inWords } from '../../../platform/day.ts'
import { type DecisionText, decisions, isOneOf, type Manager, points } from '../model.ts'
import { isAtLeast } from './managers.ts'
import {
  type Errors,
  hasErrors,
  needed,
  pastDay,
  pastTime,
  type Typed,
  type TypedDay,
  timeFrom,
  tooLong,
} from './typed.ts'

/** Fields of the form of a decision; days are three boxes each. */
export const decisionFields = [
  'point',
  'risk',
  'decision',
  'decider',
  'decided-day',
  'decided-month',
  'decided-year',
  'time',
  'rationale',
  'progress',
  'next',
  'owner',
  'by-day',
  'by-month',
  'by-year',
  'none',
] as const

type Given = {
  readonly decided: TypedDay
  readonly by: TypedDay
  /** Who decided at which level on the day of the decision. */
  readonly managers: readonly Manager[]
  readonly today: Day
  /** What clocks in England say now, "21:40". */
  readonly clock: string
}

/** What comes next, with owner and day; or why nothing does. */
const next = (typed: Typed, { by, decided }: Given): Errors => {
  const [step = '', owner = '', none = ''] = [typed.next, typed.owner, typed.none]
  if (step === '' && none === '') return { next: 'Enter what comes next, or say below why nothing is needed' }
  if (step !== '' && none !== '') return { none: 'Either something comes next or nothing is needed: leave one empty' }
  if (step === '') return tooLong('none', none)
  if (by.error !== null) return { by: by.error }
  return {
    ...tooLong('next', step),
    ...needed('owner', owner, 'who does it', 1, 200),
    ...(by.day === null ? { by: 'Enter by when it is to be done' } : {}),
    ...(by.day !== null && decided.day !== null && by.day < decided.day
      ? { by: 'The day must not be before the day of the decision' }
      : {}),
  }
}

const decider = (typed: Typed, { decided, managers }: Given): Errors => {
  if (!typed.decider) return { decider: 'Choose who decided' }
  if (decided.day === null || managers.some(({ staffId }) => staffId === typed.decider)) return {}
  return {
    decider: `By the staff directory this person held no post on ${inWords(decided.day)} in which they decide. Choose another, or check the day`,
  }
}

/** What a form says, or what is wrong with it by field. */
export const readDecision = (
  typed: Typed,
  given: Given,
): { readonly text: DecisionText | null; readonly errors: Errors } => {
  const risk = typed.risk ?? ''
  const point = risk === '' ? (typed.point ?? '') : 'risk-change'
  const [decision = '', rationale = '', progress = ''] = [typed.decision, typed.rationale, typed.progress]
  const time = timeFrom(typed.time ?? '')
  const errors: Errors = {
    ...(isOneOf(points, point) ? {} : { point: 'Choose what it is about' }),
    ...(isOneOf(decisions, decision) ? {} : { decision: 'Choose what was decided' }),
    ...pastDay('decided', given.decided, 'when it was decided', given.today),
    ...pastTime('time', time, given.decided.day, given),
    ...decider(typed, given),
    ...needed('rationale', rationale, 'why: a decision counts with its reason only', 10),
    ...(point === 'no-decision-90d'
      ? needed('progress', progress, 'how the plan goes: a look after 90 days says so', 10)
      : tooLong('progress', progress)),
    ...next(typed, given),
  }
  if (hasErrors(errors) || !isOneOf(points, point) || !isOneOf(decisions, decision)) return { text: null, errors }
  const who = given.managers.find(({ staffId }) => staffId === typed.decider)!
  const isNext = Boolean(typed.next)
  return {
    errors,
    text: {
      point,
      decision,
      decidedBy: { staffId: who.staffId, name: who.name, title: who.title },
      level: who.level,
      decidedOn: given.decided.day!,
      decidedAt: time ?? '',
      rationale,
      progress,
      nextStep: typed.next ?? '',
      nextOwner: isNext ? (typed.owner ?? '') : '',
      nextBy: isNext ? given.by.day : null,
      noneNeeded: typed.none ?? '',
      riskChangeId: risk === '' ? null : risk,
    },
  }
}

/** Where a decision was made below the level that its point asks for: the level that is asked. */
export const levelStillAsked = ({ point, level }: Pick<DecisionText, 'point' | 'level'>): string | null =>
  isAtLeast(level, points[point].least) ? null : levelTitles[points[point].least].toLowerCase()
