import {
  agree,
  asAt,
  type Child,
  each,
  inYear,
  isOpen,
  type Plain,
  passedInYear,
  plainly,
} from '../../../test/support/plain-calculation.ts'
import type { Day } from '../../platform/day.ts'

const { plus, days, months, working, isWorking } = plainly
const unborn = (child: Child, day: Day): boolean => {
  const people = child('person').map(({ says }) => says)
  const born = people.map(({ dateOfBirth }) => dateOfBirth).findLast((one) => one !== undefined)
  if (born === undefined) return people.some(({ expectedDateOfBirth }) => expectedDateOfBirth !== undefined)
  return String(born) > day
}

const seen = (child: Child, kind: string): readonly Day[] => [
  ...new Set(
    child('visit')
      .filter(({ from, says }) => from !== null && says.kind === kind && says.seen !== 'no' && says.seen !== 'unknown')
      .map(({ from }) => from!),
  ),
]

/** The intervals of a plan whose time was over in the year; one in which the plan ended before is nobody's. */
const intervals = (
  begins: Day,
  ends: Day | null,
  done: readonly Day[],
  due: (from: Day, isFirst: boolean) => Day,
): boolean[] => {
  const answers: boolean[] = []
  const within = done.filter((day) => day >= begins && (ends === null || day <= ends))
  let from = begins
  for (const [at, next] of [...within, null].entries()) {
    const last = due(from, at === 0)
    const isDone = next !== null && next <= last
    if ((isDone || ends === null || ends > last) && passedInYear(last)) answers.push(isDone)
    from = next ?? from
  }
  return answers
}

const workingDaysOn = (day: Day, count: number): Day => {
  let [reached, left] = [day, count]
  while (left > 0) {
    reached = plus(reached, 1)
    if (isWorking(reached)) left -= 1
  }
  return reached
}

const conference = (child: Child, plan: Plain): Day => {
  const held = child('conference').filter(({ from }) => from !== null && from <= plan.from!)
  const named = held.find(({ says }) => says.planKey === plan.key)
  return (named ?? held.findLast(({ from }) => days(from!, plan.from!) <= 14))?.from ?? plan.from!
}

const days45 = (one: Plain): boolean | null =>
  one.from === null || !inYear(one.to) ? null : one.from <= one.to && working(one.from, one.to) <= 45

await agree({
  'contact-decision-1wd': [
    'completed',
    each('contactDecision', ({ from, to }) => {
      if (from === null) return null
      let received = from
      while (!isWorking(received)) received = plus(received, 1)
      if (!passedInYear(workingDaysOn(received, 1))) return null
      return to !== null && to >= from && working(received, to) <= 1
    }),
  ],
  'contact-manager-oversight': [
    'completed',
    each('contactDecision', ({ to, says }) => {
      if (!inYear(to)) return null
      const signed = says.managerOversightOn !== undefined && String(says.managerOversightOn) <= to
      return signed && says.decidedBy !== undefined && says.rationale === 'yes'
    }),
  ],
  'rereferral-12m': [
    'completed',
    each('referral', ({ from }, child) => {
      if (!inYear(from)) return null
      const before = child('referral').map((other) => (other.from === null ? 0 : days(other.from, from)))
      return before.some((ago) => ago >= 1 && ago <= 365)
    }),
  ],
  'referral-nfa': [
    'completed',
    each('referral', ({ from, says }) => (inYear(from) ? says.noFurtherAction === 'yes' : null)),
  ],
  'eh-assessment-45wd': ['completed', each('earlyHelp', days45)],
  'eh-stepup-12m': [
    'live',
    each('earlyHelp', ({ to }, child) => {
      if (to === null || days(to, asAt) < 365 || plus(to, 365) < months(asAt, -12)) return null
      return child('referral').some(({ from }) => from !== null && days(to, from) >= 1 && days(to, from) <= 365)
    }),
  ],
  'assessment-45wd': ['completed', each('assessment', days45)],
  'assessment-child-seen': [
    'completed',
    each('assessment', ({ to, says }, child) => (inYear(to) && !unborn(child, to) ? says.childSeen === 'yes' : null)),
  ],
  'assessment-nfa': [
    'completed',
    each('assessment', ({ to, says }) => (inYear(to) ? says.supportNeeded === 'no' : null)),
  ],
  'strategy-1wd': [
    'completed',
    each('strategyDiscussion', ({ from, says }) => {
      if (!inYear(from) || says.concernOn === undefined) return null
      const concern = String(says.concernOn)
      return concern <= from && working(concern, from) <= 1
    }),
  ],
  'strategy-quorate': [
    'completed',
    each('strategyDiscussion', ({ from, says }) =>
      inYear(from) ? [says.socialCare, says.police, says.health].every((there) => there === 'yes') : null,
    ),
  ],
  's47-seen-1wd': [
    'completed',
    each('section47', ({ from }, child) => {
      if (from === null || !passedInYear(workingDaysOn(from, 1)) || unborn(child, from)) return null
      const first = child('strategyDiscussion').find((one) => one.from === from)?.says.childSeenOn
      if (first === undefined) return false
      return String(first) >= from && working(from, String(first)) <= 1
    }),
  ],
  'icpc-15wd': [
    'completed',
    each('conference', ({ from, says }) => {
      if (!inYear(from) || says.transferIn === 'yes') return null
      const began = says.strategyOn
      return began !== undefined && String(began) <= from && working(String(began), from) <= 15
    }),
  ],
  's47-no-cp-plan': [
    'completed',
    each('section47', ({ key, from, to, says }, child) => {
      const held = child('conference').find((one) => one.says.section47Key === key || one.says.strategyOn === from)
      const needless = says.noFurtherAction === 'yes' || says.conferenceUnnecessary === 'yes'
      const end = to ?? held?.from ?? (needless ? from : null)
      if (from === null || end === null) return null
      const plan = child('protectionPlan').find((one) => one.from !== null && one.from >= from)
      const afterEnd = (day: Day): Day => (day > end ? day : end)
      if (plan && days(end, plan.from!) <= 60) return inYear(afterEnd(plan.from!)) ? false : null
      // It is settled by the conference, by the decision that none is needed, or when the sixty days are over.
      const settled = held?.says.planMade === 'no' ? afterEnd(held.from!) : needless ? end : plus(end, 60)
      return inYear(settled) ? true : null
    }),
  ],
  'cin-visit-20wd': [
    'live',
    each('childInNeedPlan', (plan, child) => {
      // Older than the interval, however soon the first visit came.
      if (!isOpen(plan) || working(plan.from!, asAt) <= 20) return null
      const last = seen(child, 'child-in-need').findLast((day) => day >= plan.from!)
      return last !== undefined && working(last, asAt) <= 20
    }),
  ],
  'cin-review-timely': [
    'completed',
    (child) =>
      child('childInNeedPlan')
        .filter(({ from }) => from !== null)
        .flatMap(({ from, to }) => {
          const held = child('review').filter(({ says }) => says.kind === 'child-in-need' && says.cancelled !== 'yes')
          return intervals(
            from!,
            to,
            held.map((one) => one.from!),
            (day, isFirst) => months(day, isFirst ? 3 : 6),
          )
        }),
  ],
  'cp-visit-10wd': [
    'live',
    each('protectionPlan', (plan, child) => {
      if (!isOpen(plan) || working(plan.from!, asAt) <= 10) return null
      const last = seen(child, 'protection').findLast((day) => day >= plan.from!)
      return last !== undefined && working(last, asAt) <= 10
    }),
  ],
  'cp-seen-alone': [
    'live',
    each('protectionPlan', (plan, child) => {
      const last = child('visit').findLast(
        ({ from, says }) =>
          from !== null &&
          from >= plan.from! &&
          says.kind === 'protection' &&
          says.seen !== 'no' &&
          says.seen !== 'unknown',
      )
      if (!isOpen(plan) || last === undefined || unborn(child, last.from!)) return null
      const born = child('person').findLast(({ says }) => says.dateOfBirth !== undefined)?.says.dateOfBirth
      if (born !== undefined && `${Number(String(born).slice(0, 4)) + 4}${String(born).slice(4)}` > asAt) return null
      return born !== undefined && last.says.seenAlone === 'yes'
    }),
  ],
  'cp-core-group': [
    'completed',
    (child) =>
      child('protectionPlan')
        .filter(({ from }) => from !== null)
        .flatMap((plan) => {
          const held = child('coreGroup').filter(({ says }) => (says.planStart ?? plan.from) === plan.from)
          const due = (day: Day, isFirst: boolean): Day => (isFirst ? workingDaysOn(day, 10) : plus(day, 42))
          return intervals(
            conference(child, plan),
            plan.to,
            held.map(({ from }) => from!),
            due,
          )
        }),
  ],
  'cp-review-timely': [
    'live',
    each('protectionPlan', (plan, child) => {
      if (!isOpen(plan) || months(plan.from!, 3) > asAt) return null
      let [from, allowed] = [conference(child, plan), 3]
      for (const { from: held, says } of child('review')) {
        if (held === null || held < from || says.kind !== 'protection' || says.cancelled === 'yes') continue
        if (held > months(from, allowed)) return false
        ;[from, allowed] = [held, 6]
      }
      return asAt <= months(from, allowed)
    }),
  ],
  'cp-2y-plus': ['live', each('protectionPlan', (plan) => (isOpen(plan) ? months(plan.from!, 24) <= asAt : null))],
  'cp-subsequent': [
    'completed',
    each('protectionPlan', ({ from, says }, child) =>
      inYear(from)
        ? Number(says.previousPlans ?? 0) > 0 ||
          child('protectionPlan').some((other) => other.from !== null && other.from < from)
        : null,
    ),
  ],
  'cp-report-to-child': [
    'completed',
    each('conferenceReport', ({ from, says }) => {
      if (!inYear(from)) return null
      const shared = says.sharedOn === undefined ? null : String(says.sharedOn)
      const before = shared === null || shared > from ? -1 : working(shared, from)
      return says.writtenToChild === 'yes' && before >= (says.kind === 'review' ? 5 : 2)
    }),
  ],
  'plo-letter-5wd': [
    'completed',
    each('preProceedings', ({ from, to, says }) => {
      if (from === null) return null
      const due = workingDaysOn(from, 5)
      if (!passedInYear(due)) return null
      const sent = says.letterOn === undefined ? null : String(says.letterOn)
      if (sent !== null && sent < from) return false
      // What was over before the day is asked of nobody.
      if (to !== null && to <= due) return null
      return sent !== null && sent <= due
    }),
  ],
  'plo-16w': [
    'completed',
    each('preProceedings', ({ to, says }) =>
      inYear(to)
        ? says.letterOn !== undefined && String(says.letterOn) <= to && days(String(says.letterOn), to) <= 112
        : null,
    ),
  ],
  'plo-letter-clear': [
    'completed',
    each('preProceedings', ({ says }) =>
      says.managerRead !== undefined && says.letterOn !== undefined && inYear(String(says.letterOn))
        ? says.managerRead === 'yes'
        : null,
    ),
  ],
  'plo-diverted': [
    'completed',
    each('preProceedings', ({ to, says }) => (inYear(to) ? says.outcome === 'step-down' : null)),
  ],
  'court-26w': [
    'completed',
    each('preProceedings', ({ says }) => {
      if (says.issuedOn === undefined || says.concludedOn === undefined || !inYear(String(says.concludedOn)))
        return null
      const took = days(String(says.issuedOn), String(says.concludedOn))
      return took >= 0 && took <= 182
    }),
  ],
})
