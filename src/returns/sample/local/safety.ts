import type { Child } from '../../../invented-authority/index.ts'
import { day, ended, ranIn, yesNo } from '../view.ts'
import type { Emit, LocalView } from './emit.ts'

const missing = (child: Child, view: LocalView, emit: Emit): void => {
  const childId = child.id
  for (const one of child.missing)
    if (view.recent(one.until)) {
      const held = one.interviewOn !== null && one.interviewOn <= view.on
      emit('return-interviews', {
        childId,
        returned: day(one.until),
        offered: yesNo(one.offered),
        accepted: one.offered ? yesNo(one.accepted) : null,
        held: held ? day(one.interviewOn) : null,
        hoursFromReturn: held ? one.hours : null,
        independent: held ? yesNo(one.independent) : null,
      })
    }
  for (const { on, calledFor } of child.missingMeetings)
    if (on > view.since12 && on <= view.on)
      emit('missing-meetings', { childId, held: day(on), triggeredOn: day(calledFor) })
}

const exploited = (child: Child, view: LocalView, emit: Emit): void => {
  for (const one of child.exploitation)
    if (ranIn(view, view.since12, one)) {
      const screened = one.screenedOn <= view.on
      const last = one.reviews.findLast(({ on }) => on <= view.on)
      const open = one.until > view.on
      emit('exploitation', {
        childId: child.id,
        identified: day(one.from),
        screenedOn: view.known(one.screenedOn),
        level: screened ? one.level : null,
        reviewedOn: day(last?.on),
        nextReviewOn: open ? day(last?.next) : null,
        ended: ended(view, one.until),
      })
    }
}

const fostered = (child: Child, view: LocalView, emit: Emit): void => {
  for (const one of child.privateFostering) {
    if (ranIn(view, view.since24, one))
      emit('private-fostering', {
        childId: child.id,
        started: day(one.from),
        notifiedOn: view.known(one.notifiedOn),
        firstVisitOn: view.known(one.firstVisitOn),
        ended: ended(view, one.until),
      })
    for (const { on, seen, alone } of one.visits)
      if (view.recent(on))
        emit('private-fostering-visits', {
          childId: child.id,
          visited: day(on),
          seen: yesNo(seen),
          seenAlone: yesNo(alone),
          by: child.held.findLast(({ from, role }) => role === 'worker' && from <= on)?.post.worker.name ?? null,
        })
  }
}

const outOfSchool = (child: Child, view: LocalView, emit: Emit): void => {
  for (const one of child.homeEducation)
    if (ranIn(view, view.since24, one))
      emit('home-education', {
        childId: child.id,
        from: day(one.from),
        lastContactOn: day(one.contacts.findLast((on) => on <= view.on)),
        jointDiscussionOn: day(one.jointDiscussions.findLast((on) => on <= view.on)),
        suitable: one.contacts[0] !== undefined && one.contacts[0] <= view.on ? one.suitable : null,
        until: ended(view, one.until),
      })
  for (const one of child.missingEducation)
    if (ranIn(view, view.since24, one))
      emit('missing-education', {
        childId: child.id,
        from: day(one.from),
        enquiriesOn: view.known(one.enquiriesOn),
        jointDiscussionOn: view.known(one.jointDiscussionOn),
        settled: ended(view, one.until),
      })
}

/** Missing, exploited, privately fostered, taught at home or nowhere. */
export const safety = (child: Child, view: LocalView, emit: Emit): void => {
  missing(child, view, emit)
  exploited(child, view, emit)
  fostered(child, view, emit)
  outOfSchool(child, view, emit)
}
