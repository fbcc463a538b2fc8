import { type Day, daysBetween, inWords } from '../../platform/day.ts'
import type { Evidence, Line, WholePlan } from '../model.ts'
import type { Coverage } from './coverage.ts'
import { shorten } from './coverage.ts'
import { impactToday } from './evidence.ts'
import { currentDue, latenessInWords, latenessOf } from './lateness.ts'
import { lateMilestones, latenessOfMilestone } from './milestones.ts'
import { type Actor, leads, mayUpdate, partnersIn, whyNotSignOff } from './who.ts'

/** One thing that needs someone: as the home page shows it. */
export type Need = { text: string; href: string; due: Day | null; state: 'overdue' | 'soon' | 'to-do' }

/** Calendar days before the statement's date from which an uncovered area is news. */
const nearDays = 30

export type PlanNow = {
  whole: WholePlan
  coverage: Coverage
  evidence: ReadonlyMap<string, readonly Evidence[]>
  /** The day the statement is owed by; null when none is owed, or one has been sent. */
  statementDue: Day | null
}

const address = (whole: WholePlan, line: Line): string => `/improvement-plans/${whole.plan.id}/lines/${line.id}`
const nameOf = (line: Line): string => `“${shorten(line.action || 'a line without an action', 70)}”`
const lines = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`

/** What waits for the lead or partner of a line: an update, or the work itself. */
const ownNeeds = (whole: WholePlan, line: Line, actor: Actor, today: Day): readonly Need[] => {
  if (!(leads(actor, line) || partnersIn(actor, line)) || !mayUpdate(actor, line)) return []
  const lateness = latenessOf(line, today)
  const due = currentDue(line)
  const asked: Need[] = line.asked
    ? [
        {
          text: `${line.asked.by} asks for an update: ${nameOf(line)}`,
          href: `${address(whole, line)}/update`,
          due: null,
          state: 'to-do',
        },
      ]
    : []
  const steps: Need[] = leads(actor, line)
    ? lateMilestones(line, today).map((milestone) => ({
        text: `Milestone ${latenessInWords(latenessOfMilestone(milestone, today))}: “${shorten(milestone.title, 70)}”`,
        href: `${address(whole, line)}/milestones/${milestone.id}`,
        due: milestone.revisedDue ?? milestone.due,
        state: 'overdue',
      }))
    : []
  if (!leads(actor, line) || (lateness.state !== 'late' && lateness.state !== 'due-soon')) return [...asked, ...steps]
  const state = lateness.state === 'late' ? 'overdue' : 'soon'
  return [
    ...asked,
    ...steps,
    { text: `${latenessInWords(lateness)}: ${nameOf(line)}`, href: address(whole, line), due, state },
  ]
}

const signOffNeeds = ({ whole }: PlanNow, actor: Actor): readonly Need[] =>
  whole.lines
    .filter((line) => whyNotSignOff(actor, line) === null)
    .map((line) => ({
      text: `Sign off or send back: ${nameOf(line)}`,
      href: `${address(whole, line)}/sign-off`,
      due: null,
      state: 'to-do',
    }))

/** For those who edit the plan: counts with a link, not every line again. */
const editorNeeds = ({ whole, coverage, evidence, statementDue }: PlanNow, today: Day): readonly Need[] => {
  const { plan } = whole
  const href = `/improvement-plans/${plan.id}`
  const late = whole.lines.filter((line) => latenessOf(line, today).state === 'late')
  const stepsLate = whole.lines.filter((line) => lateMilestones(line, today).length > 0)
  const reopened = whole.lines.filter(
    (line) => impactToday(line.impact, evidence.get(line.id) ?? [], today, plan.evidenceMonths).reopened !== null,
  )
  const uncovered = coverage.areas.filter((area) => !area.covered).length
  const left = statementDue === null ? null : daysBetween(today, statementDue)
  const needs: (Need | null)[] = [
    late.length > 0
      ? {
          text: `${lines(late.length)} late: ${plan.title}`,
          href: `${href}?late=late`,
          due: late.map((line) => currentDue(line)!).toSorted()[0]!,
          state: 'overdue',
        }
      : null,
    stepsLate.length > 0
      ? {
          text: `${lines(stepsLate.length)} with a late milestone: ${plan.title}`,
          href: `${href}?late=milestone`,
          due: null,
          state: 'overdue',
        }
      : null,
    reopened.length > 0
      ? {
          text: `${lines(reopened.length)} reopened, because evidence is old: ${plan.title}`,
          href: `${href}?rating=embedded`,
          due: null,
          state: 'to-do',
        }
      : null,
    left !== null && left < 0
      ? {
          text: `The written statement was due by ${inWords(statementDue!)} and no sending is recorded: ${plan.title}`,
          href: `${href}/statement`,
          due: statementDue,
          state: 'overdue',
        }
      : null,
    left !== null && left >= 0 && left <= nearDays && uncovered > 0
      ? {
          text: `${uncovered} ${uncovered === 1 ? 'area is' : 'areas are'} not covered, and the written statement is due: ${plan.title}`,
          href: `${href}/coverage`,
          due: statementDue,
          state: 'soon',
        }
      : null,
  ]
  return needs.filter((need) => need !== null)
}

/** What one plan needs of this person today. */
export const needsOf = (now: PlanNow, actor: Actor, today: Day): readonly Need[] => [
  ...now.whole.lines.flatMap((line) => ownNeeds(now.whole, line, actor, today)),
  ...signOffNeeds(now, actor),
  ...(actor.mayEdit ? editorNeeds(now, today) : []),
]
