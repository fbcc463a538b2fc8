import { again, type Count, count, first, isNeverMissed, never, settled, stillThere, whole } from './counted-by-days.ts'
import { type Evening, isBare, isBreakfast, isSeen, isUnsettled, workingDaysAfter } from './life-by-days.ts'
import { rulesOfMovingOn } from './rules-of-moving-on.ts'

/** The rules of homes of care leavers as they are written, counted day by day. */
export const rulesOfHomes: Readonly<Record<string, (evening: Evening) => Count>> = {
  'acc-recorded-same-day': ({ watched, today, begun }) =>
    count(
      watched
        .filter(({ at }) => at < today && at >= begun)
        .map(({ fields }) => fields.recorded === 0 && fields.complete === 'yes'),
    ),
  'acc-notify-1wd': (e) =>
    settled(
      e,
      e.watched.map((home) => {
        const told = e.about('homeNotice', [home.key])
        const day = (...whom: string[]): number => first(told.filter(({ fields }) => whom.includes(String(fields.to))))
        const others = [day('service-manager'), day('housing'), day('health'), day('virtual-school', 'employer')]
        if (e.isMinor(home.at)) others.push(day('reviewing-officer'))
        if (e.isInCare(home.at)) others.push(day('social-worker'))
        if (e.isForHead(home)) others.push(day('director'))
        const manager = day('team-manager')
        return {
          due: manager === home.at ? workingDaysAfter(home.at, 1) : home.at,
          done: Math.max(manager, ...others),
        }
      }),
    ),
  'acc-head-told-1wd': (e) =>
    settled(
      e,
      e.watched.filter(e.isForHead).map((home) => ({
        due: workingDaysAfter(home.at, 1),
        done: first(e.about('homeNotice', [home.key]).filter(({ fields }) => fields.to === 'director')),
      })),
    ),
  'acc-bb-under18': (e) => {
    const home = e.livesIn(e.today)
    return { yes: home && isBare(home) && e.isMinor(e.today) ? 1 : 0, no: 0 }
  },
  'acc-bb-legal': (e) => {
    const home = e.livesIn(e.today)
    const isForbidden = home && (isBare(home) || home.fields.registration === 'none')
    return { yes: isForbidden && e.isInCare(e.today) ? 1 : 0, no: 0 }
  },
  'acc-registration-shown': (e) => {
    const home = e.livesIn(e.today)
    if (home?.fields.ofAuthority !== 'yes' || !e.isMinor(e.today) || e.isInCare(e.today)) return count([])
    const isThere = home.fields.registration === '1234567'
    return count([isThere && whole(home.fields.checked, home.at, e.today) <= e.today])
  },
  'acc-oncall-approval': (e) =>
    settled(
      e,
      e.homes
        .filter((home) => isBreakfast(home) || (isBare(home) && e.isMinor(home.at)))
        .map((home) => ({
          due: home.at,
          done: first(
            e
              .about('homeSignOff', [home.key])
              .filter(({ fields }) =>
                fields.kind === 'on-call' ? fields.givenAt !== undefined : fields.level === 'director',
              ),
          ),
        })),
    ),
  'acc-signoff': (e) => {
    const home = e.livesIn(e.today)
    if (home === undefined || !isUnsettled(home)) return count([])
    const onMoving = home.fields.outOfHours === 'yes' ? workingDaysAfter(home.at, 1) : home.at
    const isOld = onMoving < e.begun
    const by = isOld ? e.begun + 7 : onMoving
    if (e.today <= by) return count([])
    const signed = e
      .about('homeSignOff', [home.key])
      .filter((one) => e.mayBeSigned(one, home) && (!isOld || one.at >= e.begun))
    const assessed = first(signed.filter(({ fields }) => fields.riskAssessed === 'yes'))
    const isSigned = (day: number): boolean =>
      signed.some(
        ({ at, fields }) =>
          at === day && (fields.riskAssessed === 'yes' || (fields.whyStill === 'yes' && (isOld || assessed < day))),
      )
    return count([isNeverMissed(isOld ? e.begun : home.at, e.today, by, isSigned, (day) => day + 7)])
  },
  'acc-suitability-1wd': (e) =>
    settled(
      e,
      e.watched.map((home) => ({
        due: workingDaysAfter(home.at, 1),
        done: first(e.about('homeSuitability', [home.key]).filter(({ fields }) => fields.whole === 'yes')),
      })),
    ),
  'acc-visit-7d': (e) =>
    settled(
      e,
      e.homes.flatMap((home) => {
        const due = e.watched.includes(home) ? workingDaysAfter(home.at, 1) : home.at + 7
        const done = first(e.about('homeVisit', [home.key]).filter(isSeen), home.at)
        return stillThere(home.until! <= e.today ? home.until! : never, due, done) ? [{ due, done }] : []
      }),
    ),
  'acc-visit-weekly': (e) => {
    const isWatched = (day: number): boolean =>
      e.stays.some((stay) => stay.first <= day && day <= stay.last + 28) ||
      e.watched.some((home) => !isUnsettled(home) && home.at <= day && day < home.at + 28)
    if (!isWatched(e.today)) return count([])
    let from = e.today
    while (isWatched(from - 1) && from > e.begun) from -= 1
    const isUrgent = (day: number): boolean => e.isMinor(day) || e.riskOn(day) === 'high'
    const next = (day: number): number => day + (isUrgent(day) ? 4 : 7)
    const sooner = (day: number, due: number): number =>
      day > from && e.riskSaid(day) === 'high' ? Math.min(due, day + 4) : due
    // Counted when the first visit is late, or would have been.
    let by = next(from)
    for (let day = from + 1; day <= by && day <= e.today; day++) by = sooner(day, by)
    if (e.today <= by) return count([])
    return count([isNeverMissed(from, e.today, next(from), (day) => e.seen.has(day), next, sooner)])
  },
  'acc-daily-contact': (e) => {
    const isAsked = (day: number): boolean => {
      const home = e.livesIn(day)
      return home !== undefined && isUnsettled(home) && (e.isMinor(day) || isBreakfast(home))
    }
    if (!isAsked(e.today)) return count([])
    let from = e.today
    while (isAsked(from - 1) && from > e.begun) from -= 1
    if (e.today <= from + 1) return count([])
    const reached = e.of('homeContact').filter(({ fields }) => fields.reached === 'yes')
    const answered = e.of('leaverContact').filter(({ fields }) => fields.twoWay === 'yes')
    const days = new Set([...e.seen, ...[...reached, ...answered].map(({ at }) => at)])
    return count([
      isNeverMissed(
        from,
        e.today,
        from + 1,
        (day) => days.has(day),
        (day) => day + 1,
      ),
    ])
  },
  'acc-needs-each-visit': (e) =>
    count(
      e.stays
        .flatMap(({ homes }) => e.about('homeVisit', homes))
        .filter((visit) => isSeen(visit) && visit.at >= e.begun)
        .map(({ fields }) => fields.needsChecked === 'yes'),
    ),
  'acc-plan-5wd': (e) => {
    const home = e.livesIn(e.today)
    if (home === undefined || e.today <= workingDaysAfter(home.at, 5)) return count([])
    const by = workingDaysAfter(home.at, 5)
    if (home.at + 35 < e.begun) return count([])
    const updated =
      by < e.begun
        ? by
        : first(
            e.of('pathwayPlan').filter(({ fields }) => fields.housing === 'yes'),
            home.at,
          )
    if (updated > by) return count([false])
    const reviewed = first(
      e.of('pathwayPlan').filter(({ fields }) => fields.kind === 'review'),
      updated + 1,
    )
    return count([e.today <= home.at + 35 || reviewed <= home.at + 35])
  },
  'acc-review-28d': (e) =>
    settled(
      e,
      e.homes
        .filter(({ fields }) => fields.ofAuthority === 'yes')
        .flatMap((home) => {
          const visited = first(e.about('homeVisit', [home.key]).filter(isSeen), home.at)
          const reviews = e.of('pathwayPlan').filter(({ fields }) => fields.kind === 'review')
          const done = first(reviews, Math.max(home.at + 21, visited))
          const ended = home.until! <= e.today ? home.until! : never
          return stillThere(ended, home.at + 35, done) ? [{ due: home.at + 35, done }] : []
        }),
    ),
  'acc-exit-plan': (e) =>
    count(
      e.stays
        .filter(({ first: from, last }) => {
          const by = workingDaysAfter(from, 3)
          return last === e.today && e.today > (by < e.begun ? workingDaysAfter(e.begun, 3) : by)
        })
        .map(({ homes }) =>
          e
            .about('exitPlan', homes)
            .some(({ at, fields }) => fields.fallback === 'yes' && at + Number(fields.target) >= e.today),
        ),
    ),
  'acc-eviction-exit-plan': (e) =>
    settled(
      e,
      e
        .of('lifeChange')
        .filter(({ fields }) => fields.kind === 'eviction')
        .flatMap(({ at }) => {
          const home = e.livesIn(at)
          if (home === undefined) return []
          const plans = e.about('exitPlan', [home.key]).filter(({ fields }) => fields.fallback === 'yes')
          const holds = plans.some((plan) => plan.at <= at && plan.at + Number(plan.fields.target) >= at)
          const [due, done] = [workingDaysAfter(at, 3), holds ? at : first(plans, at)]
          return stillThere(home.until! <= e.today ? home.until! : never, due, done) ? [{ due, done }] : []
        }),
    ),
  'acc-joint-meeting-3wd': (e) =>
    settled(
      e,
      e.stays.flatMap((stay) => {
        const due = workingDaysAfter(stay.first, 3)
        const met = e.about('exitPlan', stay.homes).map(({ at, fields }) => whole(fields.meeting, at, e.today))
        const done = Math.min(never, ...met)
        return stillThere(stay.last < e.today ? stay.last + 1 : never, due, done) ? [{ due, done }] : []
      }),
    ),
  'acc-renewed-7d': (e) =>
    again(e, 7, ({ homes }) =>
      homes.flatMap((key) => {
        const home = e.homes.find((one) => one.key === key)!
        const signed = e.about('homeSignOff', [key]).filter((one) => e.mayBeSigned(one, home))
        const assessed = first(signed.filter(({ fields }) => fields.riskAssessed === 'yes'))
        // The first sign-off begins the seven days, from the move at the earliest.
        const begins = assessed === never ? [] : [{ ...home, at: Math.max(assessed, home.at) }]
        return [...begins, ...signed.filter(({ fields }) => fields.whyStill === 'yes')]
      }),
    ),
  'acc-escalation': (e) =>
    settled(
      e,
      e.stays.flatMap((stay) =>
        [[14, 'service-manager head-of-service director'], [28, 'head-of-service director'], [42, 'director'], [42, 'board']].flatMap(([days, to]) => {
          const due = stay.first + Number(days)
          if (stay.last < due) return []
          const told = e.about('homeEscalation', stay.homes).filter(({ at, fields }) =>
            String(to).split(' ').includes(String(fields.to)) && (fields.mark === undefined ? at >= due : Number(fields.mark) >= Number(days)),
          )
          return [{ due, done: first(told, stay.first) }]
        }),
      ),
    ), // biome-ignore format: a table in it
  ...rulesOfMovingOn,
  'acc-weekly-list': (e) => again(e, 7, ({ homes }) => e.about('homeListed', homes)),
  'acc-supervision-2w': (e) => again(e, 14, () => e.of('childSupervision')),
  'acc-unsuitable-now': (e) => {
    const home = e.livesIn(e.today)
    return { yes: home && (isUnsettled(home) || home.fields.accommodation === 'X') ? 1 : 0, no: 0 }
  },
}

/** What is measured of homes and not counted: how long each stay was, or has been so far, in days. */
export const measuresOfHomes: Readonly<Record<string, (evening: Evening) => readonly number[]>> = {
  'acc-days': ({ stays, today }) => stays.map(({ first: from, last }) => (last === today ? today : last + 1) - from),
}
