import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Answer,
  byStart,
  from,
  isInYear,
  isNow,
  laterOf,
  on,
  people,
  subjects,
  type Tables,
  temporary,
} from '../../../test/support/drawn-agreement.ts'
import { never, type Plain, plusDays, plusMonths, plusWorkingDays } from '../../../test/support/plain-record.ts'
import { countedBy } from '../../../test/support/sample-subjects.ts'
import type { Standard } from '../../standards/standard.ts'
import { leavingCareAndLeadership } from './leaving-care-and-leadership.ts'

/** The latest of something while a child is open, or the first day. */
const latest = (spell: Plain, rows: readonly Plain[]): Plain | undefined =>
  rows.filter(({ starts }) => starts >= spell.starts && starts <= on).at(-1)

const plain: Readonly<Record<string, readonly ['live' | 'completed', (of: Tables) => readonly Answer[]]>> = {
  'escalation-decision-1wd': [
    'completed',
    (of) =>
      of('riskChange').flatMap((risk) => {
        const answers = of('managementDecision').filter(
          ({ riskChangeKey, starts }) => starts >= risk.starts && (riskChangeKey ?? risk.key) === risk.key,
        )
        return byStart(risk.starts, plusWorkingDays(risk.starts, 1), answers[0]?.starts)
      }),
  ],
  'escalation-days': [
    'completed',
    (of) =>
      of('riskChange').flatMap((risk) => {
        const up = of('managementDecision').some(
          ({ riskChangeKey, starts, decision }) =>
            starts >= risk.starts && riskChangeKey === risk.key && decision === 'step-up',
        )
        const steps = [...of('strategyDiscussion'), ...of('carePeriod')].map(({ starts }) => starts).toSorted()
        const step = steps.find((day) => day >= risk.starts)
        return up ? byStart(risk.starts, plusWorkingDays(risk.starts, 5), step) : []
      }),
  ],
  'iro-dispute-20wd': [
    'live',
    (of) =>
      of('dispute').flatMap(({ starts, ends, level }): Answer[] => {
        const due = plusWorkingDays(starts, 20)
        if (ends === never) return due < on ? [false] : []
        if (level === undefined) return isInYear(starts) ? ['unknown'] : []
        return isInYear(ends) ? [ends <= due] : []
      }),
  ],
  'sup-actions-done': [
    'live',
    (of) =>
      of('supervisionAction').flatMap(({ ends, firstDue }): Answer[] => {
        if (firstDue === undefined) return ends > on ? ['unknown'] : []
        const due = String(firstDue)
        if (ends <= due) return ends !== never && isInYear(plusDays(due, 1)) ? [true] : []
        // Ended after it was due, or is open and late.
        return due < on ? [false] : []
      }),
  ],
  'mgmt-oversight-90d': [
    'live',
    (of) =>
      of('childInNeed')
        .filter(isNow)
        .map((spell) => {
          const entries = of('managementDecision').filter(
            ({ onProgress, rationale }) => onProgress === 'yes' && rationale === 'yes',
          )
          const last = latest(spell, entries)?.starts ?? spell.starts
          const plan = of('protectionPlan').find(({ ends }) => ends > last)
          const homes = temporary(of).filter(({ ends }) => ends > last)
          const urgent = [plan, ...homes]
            .filter((one) => one !== undefined)
            .map(({ starts }) => plusDays(laterOf(starts, last), 30))
          return [plusDays(last, 90), ...urgent].toSorted()[0]! >= on
        }),
  ],
  'chronology-current': [
    'live',
    (of) =>
      of('childInNeed')
        .filter((spell) => isNow(spell) && plusWorkingDays(spell.starts, 20) <= on)
        .map((spell) => {
          const last = latest(
            spell,
            of('chronologyVersion').filter(({ eventsMissing }) => eventsMissing === 0),
          )?.starts
          if (last === undefined) return plusWorkingDays(spell.starts, 20) >= on
          const plan = of('protectionPlan').find(({ ends }) => ends > last)
          const urgent = plan === undefined ? never : plusMonths(laterOf(plan.starts, last), 1)
          return [plusMonths(last, 3), urgent].toSorted()[0]! >= on
        }),
  ],
  'chronology-quality': ['completed', (of) => of('chronologyRating').map(({ score }) => Number(score) >= 7)],
  'audit-completed': [
    'live',
    (of) =>
      of('audit').flatMap(({ starts, ends }): Answer[] => {
        const due = plusDays(`${plusMonths(starts, 1).slice(0, 8)}01`, -1)
        if (ends <= due) return isInYear(plusDays(due, 1)) ? [true] : []
        return due < on ? [false] : []
      }),
  ],
  'audit-good': [
    'completed',
    (of) =>
      of('audit').flatMap(({ key }): Answer[] => {
        const last = of('auditModeration')
          .filter(({ auditKey }) => auditKey === key)
          .at(-1)
        if (last === undefined || !isInYear(last.starts)) return []
        return [last.grade === undefined ? 'unknown' : last.grade === 'good' || last.grade === 'outstanding']
      }),
  ],
  'audit-moderation-agree': [
    'completed',
    (of) =>
      of('audit').flatMap(({ key, grade }): Answer[] => {
        const last = of('auditModeration')
          .filter(({ auditKey }) => auditKey === key)
          .at(-1)
        if (last === undefined || !isInYear(last.starts)) return []
        return [last.grade === undefined || grade === undefined ? 'unknown' : last.grade === grade]
      }),
  ],
  'audit-family-voice': [
    'completed',
    (of) =>
      of('audit')
        .filter(({ ends }) => isInYear(ends))
        .map(({ key }) => of('auditFeedback').some(({ auditKey, by }) => auditKey === key && by !== undefined)),
  ],
  'inspection-action-plan-70wd': [
    'live',
    (of) =>
      of('actionPlan').flatMap(({ starts, ends }): Answer[] => {
        const due = plusWorkingDays(starts, 70)
        if (ends <= due) return isInYear(plusDays(due, 1)) ? [true] : []
        return due < on ? [false] : []
      }),
  ],
}

for (const [id, [view, answersOf]] of Object.entries(plain))
  test(`${id} agrees with a plain calculation over histories drawn by lot`, () => {
    const standard = (leavingCareAndLeadership as readonly Standard[]).find((one) => one.id === id)!
    const answers = people.flatMap(answersOf)
    const count = (wanted: Answer): number => answers.filter((answer) => answer === wanted).length
    const question = view === 'live' ? ({ view, on } as const) : ({ view, from, to: on } as const)
    const { yes, no, unknown } = countedBy(standard, subjects, question).parts
    assert.deepEqual({ yes, no, unknown }, { yes: count(true), no: count(false), unknown: count('unknown') })
    assert.ok(yes > 0 && no > 0, 'the lot shows both answers')
  })
