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

const dayOf = (said: string | number | undefined): Day | null => (said === undefined ? null : String(said))
const isAway = ({ says }: Plain): boolean => says.kind === 'away'

const seen = (child: Child, kinds: readonly string[]): readonly Day[] =>
  child('visit')
    .filter(({ says }) => kinds.includes(String(says.kind)) && says.seen !== 'no' && says.seen !== 'unknown')
    .flatMap(({ from }) => from ?? [])

/** By so many working days, where the time was over in the year. */
const within = (from: Day, done: Day | null, allowed: number): boolean | null => {
  let [last, left] = [from, allowed]
  while (left > 0) {
    last = plus(last, 1)
    if (isWorking(last)) left -= 1
  }
  return passedInYear(last) ? done !== null && done >= from && done <= last : null
}

await agree({
  'rhi-offered': [
    'completed',
    each('missing', (one, child) => {
      if (!inYear(one.to) || isAway(one)) return null
      const interview = child('returnInterview').find(({ from }) => from === one.to)
      return one.says.interviewOffered === 'yes' || interview?.says.offered === 'yes' || interview?.to != null
    }),
  ],
  'rhi-72h': [
    'completed',
    each('returnInterview', ({ from, to, says }) => {
      if (from === null || (to === null && (says.accepted === 'no' || says.offered === 'no'))) return null
      const inDays = to !== null && to >= from && days(from, to) <= 3
      const inHours = Number(says.hoursFromReturn ?? 0) <= 72
      // Where the hours say that it was late, it was so on the day on which it was held.
      if (inDays && !inHours) return inYear(to) ? false : null
      return passedInYear(plus(from, 3)) ? inDays : null
    }),
  ],
  'missing-repeat-response': [
    'completed',
    (child) => {
      const went = child('missing').filter((one) => one.from !== null && !isAway(one))
      const born = dayOf(child('person').findLast(({ says }) => says.dateOfBirth !== undefined)?.says.dateOfBirth)
      const meetings = [...child('missingMeeting'), ...child('strategyDiscussion')].flatMap(({ from }) => from ?? [])
      return went.flatMap((one, at) => {
        const ninety = went.slice(0, at + 1).filter((other) => days(other.from!, one.from!) < 90)
        const isYoung = born !== null && one.from! < `${Number(born.slice(0, 4)) + 13}${born.slice(4)}`
        const isLong = one.to === null || days(one.from!, one.to) >= 2
        const called = ninety.length >= 3 || isYoung ? one.from! : isLong ? plus(one.from!, 2) : null
        // The list of meetings reaches back a year.
        if (called === null || called < plus(asAt, -365)) return []
        const met = meetings.filter((day) => day >= one.from!).toSorted()[0]
        const answer = within(called, met !== undefined && met < called ? called : (met ?? null), 5)
        return answer ?? []
      })
    },
  ],
  'cla-missing-rate': [
    'live',
    (child) => {
      const since = months(asAt, -12)
      const periods = child('carePeriod').filter(
        ({ from, to }) => from !== null && from <= asAt && (to === null || to >= since),
      )
      if (periods.length === 0) return []
      const all = child('carePeriod')
      const went = child('missing').some(
        (one) =>
          !isAway(one) &&
          one.from !== null &&
          one.from >= since &&
          one.from <= asAt &&
          all.some(({ from, to }) => from !== null && from <= one.from! && (to === null || one.from! <= to)),
      )
      return [went]
    },
  ],
  'exploitation-screen': [
    'completed',
    (child, reaches) => {
      const signs = [...child('exploitation'), ...child('missing').filter((one) => !isAway(one))]
        .flatMap(({ from }) => from ?? [])
        .toSorted()
      const screened = child('exploitation').flatMap(({ says }) => dayOf(says.screenedOn) ?? [])
      const counted: Day[] = []
      for (const day of signs) if (counted.length === 0 || days(counted.at(-1)!, day) >= 28) counted.push(day)
      // Of signs before the list reaches back, give or take a week, nobody can say that no screening followed.
      const told = counted.filter((day) => day >= plus(reaches('exploitation'), -7))
      return told.flatMap((day) => {
        const first = screened.filter((one) => one >= day).toSorted()[0] ?? null
        return within(day, first, 5) ?? []
      })
    },
  ],
  'exploitation-review': [
    'live',
    each('exploitation', (one) => {
      const { level, screenedOn, reviewedOn } = one.says
      if (!isOpen(one) || level === 'none' || (level === undefined && screenedOn === undefined)) return null
      if (screenedOn !== undefined && String(screenedOn) > asAt) return null
      const weeks = level === 'high' ? 4 : level === 'medium' ? 8 : 12
      const last = dayOf(reviewedOn) ?? dayOf(screenedOn) ?? one.from!
      // Never reviewed, and the first review is not due yet.
      if (level !== undefined && dayOf(reviewedOn) === null && days(last, asAt) <= weeks * 7) return null
      return level !== undefined && last <= asAt && days(last, asAt) <= weeks * 7
    }),
  ],
  // The authority’s terms are in no return, so that nobody can say what was in time: all notifications are there, and none is a success.
  'cme-enquiries-20d': ['completed', each('missingEducation', ({ from }) => (inYear(from) ? false : null))],
  'ehe-contact-12m': [
    'live',
    each('homeEducation', (one) => {
      if (!isOpen(one) || days(one.from!, asAt) < 365) return null
      const last = dayOf(one.says.lastContactOn)
      // On the 365th day there is still time for the first contact.
      if (last === null && days(one.from!, asAt) === 365) return null
      return last !== null && last <= asAt && days(last, asAt) <= 365
    }),
  ],
  'ehe-known-child-seen': [
    'live',
    (child) =>
      [...child('homeEducation'), ...child('missingEducation')].filter(isOpen).flatMap((out) =>
        child('childInNeed')
          .filter(isOpen)
          .flatMap((open) => {
            const last = seen(child, ['child-in-need', 'protection', 'care']).findLast((day) => day <= asAt)
            const talked = dayOf(out.says.jointDiscussionOn)
            // On the first day of both nothing could have been done yet.
            const isFirstDay = [out.from!, open.from!].toSorted()[1] === asAt
            if (last === undefined || talked === null || talked > asAt) return isFirstDay ? [] : [false]
            const onPlan = child('protectionPlan').some(
              ({ from, to }) => from !== null && from <= last && (to === null || to > last),
            )
            return [working(last, asAt) <= (onPlan ? 10 : 20) && days(talked, asAt) <= 90]
          }),
      ),
  ],
  'pf-initial-visit-7wd': [
    'completed',
    each('privateFostering', ({ from, to, says }) => {
      const told = dayOf(says.notifiedOn)
      if (told === null) return inYear(from) ? false : null
      const visited = dayOf(says.firstVisitOn)
      // An arrangement that was over before its visit was due.
      if (to !== null && working(told, to) <= 7) return null
      return within(told, visited, 7)
    }),
  ],
  'pf-visits': [
    'live',
    each('privateFostering', (one, child) => {
      if (!isOpen(one)) return null
      const [from, first] = [one.from!, dayOf(one.says.firstVisitOn)]
      const visits = [...seen(child, ['private-fostering']), ...(first === null ? [] : [first])]
        .filter((day) => day >= from && day <= asAt)
        .toSorted()
      // Six weeks long nothing can be late.
      if (days(from, asAt) <= 42) return null
      const longest = (day: Day): number => (day < months(from, 12) ? 42 : 84)
      return [...visits, asAt].every((day, at) => {
        const before = visits[at - 1] ?? from
        const isLate = days(before, day) > longest(before)
        // A gap that was closed over twelve months ago counts no more.
        return !isLate || (at < visits.length && months(day, 12) <= asAt)
      })
    }),
  ],
})
