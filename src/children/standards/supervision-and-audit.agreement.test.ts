import { byStart, isInYear, isNow, laterOf, on, subjects, temporary } from '../../../test/support/drawn-agreement.ts'
import { type Answer, agreesWithReadings, type Readings } from '../../../test/support/plain-readings.ts'
import {
  never,
  type Plain,
  plusDays,
  plusMonths,
  plusWorkingDays,
  type Tables,
} from '../../../test/support/plain-record.ts'
import { childrenStandards } from './all.ts'

/** The latest of something while a child is open, or the first day. */
const latest = (spell: Plain, rows: readonly Plain[]): Plain | undefined =>
  rows.filter(({ starts }) => starts >= spell.starts && starts <= on).at(-1)

const senior = ['service-manager', 'head-of-service', 'director']

/** The time in care or as a care leaver that goes on, from its first day: one that follows another without a gap is one with it. */
const goesOn = (of: Tables): string | null => {
  const adult = plusMonths(String(of('person').find(({ dateOfBirth }) => dateOfBirth)!.dateOfBirth), 216)
  const inCare = of('carePeriod').map(({ starts, ends }) => ({ starts, ends: [ends, adult].toSorted()[0]! }))
  const leaving = of('careLeaver').filter(({ category }) => category !== 'none')
  const times = [...inCare, ...leaving].filter(({ starts, ends }) => starts < ends)
  let start = times
    .filter(isNow)
    .map(({ starts }) => starts)
    .toSorted()[0]
  for (const _ of times) start = times.find((one) => start && one.starts < start && one.ends >= start)?.starts ?? start
  return start ?? null
}

const plain: Readings = {
  'cin-drift-12m': [
    'live',
    (of) =>
      of('childInNeedPlan')
        .filter(isNow)
        .map(({ starts }) => {
          const reviewed = of('managementDecision').some(
            (one) => senior.includes(String(one.level)) && one.starts <= on && plusDays(one.starts, 90) >= on,
          )
          return plusDays(starts, 365) < on && !reviewed
        }),
  ],
  'sup-reflective': [
    'completed',
    (of) => {
      const read = of('supervisionRecord')
      const ofCases = of('supervision').filter(({ kind }) => !['personal', 'ad-hoc'].includes(String(kind)))
      const listed = ofCases.filter(({ starts }) => !read.some(({ heldOn }) => heldOn === starts))
      return [
        ...read
          .filter(({ starts, score }) => isInYear(starts) && score !== undefined)
          .map(({ score }) => Number(score) > 2),
        ...listed
          .filter(({ starts, reflective }) => isInYear(starts) && reflective)
          .map(({ reflective }) => reflective === 'yes'),
      ]
    },
  ],
  'uasc-status-in-plan': [
    'live',
    (of) => {
      const start = goesOn(of)
      const decided = of('immigration').some(({ starts, status }) => starts <= on && status === 'Refugee status')
      if (start === null || decided || !of('person').some(({ uasc }) => uasc === 'yes')) return []
      const last = of('pathwayPlan')
        .filter(({ immigration, starts }) => immigration === 'yes' && starts >= start && starts <= on)
        .at(-1)
      // In the first ten working days no plan is due yet.
      if (last === undefined && plusWorkingDays(start, 10) >= on) return []
      return [last !== undefined && plusMonths(last.starts, 6) >= on]
    },
  ],
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
        .flatMap((spell): Answer[] => {
          const entries = of('managementDecision').filter(
            ({ onProgress, rationale }) => onProgress === 'yes' && rationale === 'yes',
          )
          const last = latest(spell, entries)?.starts ?? spell.starts
          const plan = of('protectionPlan').find(({ ends }) => ends > last)
          const homes = temporary(of).filter(({ ends }) => ends > last)
          const urgent = [plan, ...homes]
            .filter((one) => one !== undefined)
            .map(({ starts }) => plusDays(laterOf(starts, last), 30))
          const isDue = [plusDays(last, 90), ...urgent].toSorted()[0]! < on
          // Nothing was written down yet, and it is not due: it is in neither number.
          return latest(spell, entries) === undefined && !isDue ? [] : [!isDue]
        }),
  ],
  'chronology-current': [
    'live',
    (of) =>
      of('childInNeed')
        .filter((spell) => isNow(spell) && plusWorkingDays(spell.starts, 20) <= on)
        .flatMap((spell): Answer[] => {
          const last = latest(
            spell,
            of('chronologyVersion').filter(({ eventsMissing }) => eventsMissing === 0),
          )?.starts
          // None, and the twentieth working day is not over.
          if (last === undefined) return plusWorkingDays(spell.starts, 20) >= on ? [] : [false]
          const plan = of('protectionPlan').find(({ ends }) => ends > last)
          const urgent = plan === undefined ? never : plusMonths(laterOf(plan.starts, last), 1)
          return [[plusMonths(last, 3), urgent].toSorted()[0]! >= on]
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

agreesWithReadings({
  standards: childrenStandards,
  subjects,
  over: 'histories drawn by lot',
  days: [on],
  readingsOn: () => plain,
  bothAnswers: true,
})
