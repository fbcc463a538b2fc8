import { inWords } from '../platform/day.ts'
import type { Clock, ClockInput, WrittenBy } from './model.ts'
import type { DatedStep } from './plan-steps.ts'
import { type Duty, owesNothing, type Timescale, timescales } from './timescales.ts'

/** Until somebody says otherwise, a joint inspection's statement counts as owed: every letter since 2017 asked for one. */
export const isOwed = (duty: Duty | null, { priorityAction, writtenBy }: ClockInput): boolean => {
  if (duty === null) return false
  if (duty.owed === 'with-priority-action') return priorityAction === true
  if (duty.owed === 'when-determined') return (writtenBy ?? 'this-authority') === 'this-authority'
  return true
}

const written: Readonly<Record<WrittenBy, string>> = {
  'this-authority': 'The letter names this authority as the principal authority, which writes the statement.',
  'another-body':
    'The letter names another body as the principal authority. It writes the statement, and this authority must co-operate.',
  nobody: 'The letter does not ask for a written statement of proposed action.',
}

const noDuty = (kind: ClockInput['kind']): string => {
  const title = timescales.find((row) => row.kind === kind)?.title ?? 'It'
  const named = article(title.charAt(0).toLowerCase() + title.slice(1))
  return `${named.charAt(0).toUpperCase()}${named.slice(1)} calls for no statement, and no period runs from it.`
}

/** One or two sentences on what is owed and by what rule. */
export const whyOwed = (input: ClockInput, timescale: Timescale | null): string => {
  if (input.statedDeadline && !isOwed(timescale?.statement ?? null, input))
    return 'Ofsted states a deadline in the document. A stated deadline is kept, whatever the rule for this kind of document.'
  if (owesNothing(input.kind)) return noDuty(input.kind)
  if (input.received === null && !input.published) return 'Nothing can be counted before the day of receipt is known.'
  if (timescale === null)
    return input.kind === 'unknown' || input.kind === 'committee-report'
      ? 'What is owed depends on what Ofsted sent, which is not known yet.'
      : 'No timescale is held for a document of this kind received on that day.'
  if (timescale.statement === null) return noDuty(input.kind)
  const { owed } = timescale.statement
  if (owed === 'always')
    return 'Every report of a section 136 inspection, whatever its grades, must be published within 30 working days of receiving it, and a written statement of proposed action within 70.'
  if (owed === 'when-determined')
    return input.writtenBy
      ? written[input.writtenBy]
      : 'After a joint inspection a statement is due within 70 working days if the letter names this authority as the principal authority.'
  if (input.priorityAction === true)
    return `It has an area for priority action, so ${article(timescale.statementIs ?? 'statement')} is asked for.`
  return `No statement is owed: ${article(timescale.statementIs ?? 'statement')} is asked for only when there is an area for priority action. The council may still make a voluntary plan.`
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** The question that decides it, or null when nothing more needs to be asked. */
export const questionFor = (input: ClockInput, timescale: Timescale | null): string | null => {
  if (owesNothing(input.kind)) return null
  if (input.received === null && !input.published) return 'On what day did the council receive it?'
  if (input.kind === 'unknown') return 'What kind of document is it?'
  if (input.kind === 'committee-report') return 'Which inspection or visit is the committee report about?'
  if (timescale?.statement?.owed === 'with-priority-action' && (input.priorityAction ?? null) === null)
    return 'Does it have an area for priority action?'
  if (timescale?.statement?.owed === 'when-determined' && !input.writtenBy)
    return 'Who does the letter name as the principal authority?'
  return input.received === null ? 'On what day did the council receive it?' : null
}

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

/** What a person should look at again: dates that disagree, a day that stands in for another, steps without time. */
export const notices = (
  { received, published, kind }: ClockInput,
  stated: Clock['stated'],
  steps: readonly DatedStep[],
): readonly string[] => {
  const list: string[] = []
  if (received === null && published && (stated || !owesNothing(kind)))
    list.push(
      `The day it was published, ${inWords(published)}, stands in for the day it was received. Councils often receive it earlier: check, and enter the day it was received.`,
    )
  const apart = stated?.differenceInWorkingDays
  if (stated && apart)
    list.push(
      `Ofsted states ${inWords(stated.deadline)}, ${days(Math.abs(apart))} ${apart < 0 ? 'earlier' : 'later'} than the rule gives. The day Ofsted states is used.`,
    )
  if (stated && received && stated.deadline <= received)
    list.push('The deadline Ofsted states is not after the day of receipt. Check both dates.')
  if (received && published && received > published)
    list.push('The day of receipt is after the day it was published. Check both dates.')
  const early = steps.filter((step) => step.beforeReceived).map((step) => step.title)
  if (early.length > 0)
    list.push(`There is not enough time before the deadline for: ${early.join('; ')}. Choose other days for them.`)
  return list
}
