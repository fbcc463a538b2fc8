import type { Child } from '../../../invented-authority/index.ts'
import { beganIn, day, ended, holderOf, ranIn, type View, yesNo } from '../view.ts'
import { type Emit, idsOf } from './person.ts'

export const protection = (child: Child, view: View, emit: Emit): void => {
  const about = { personId: child.id }
  const by = (on: number) => idsOf(holderOf(child, on, view.staff))
  const held = new Set(child.conferences.filter(({ on }) => beganIn(view, view.since72, on)).map(({ key }) => key))
  const ran = new Set(child.protectionPlans.filter((one) => ranIn(view, view.since72, one)).map(({ key }) => key))
  for (const one of child.enquiries)
    if (ranIn(view, view.since72, one) || (one.conference !== null && held.has(one.conference)))
      emit('ssd_s47_enquiry', {
        ...about,
        s47EnquiryId: one.key,
        referralId: one.episode,
        s47StartDate: day(one.from),
        s47EndDate: ended(view, one.until),
        s47Nfa: one.until <= view.on ? yesNo(one.conference === null && !one.substantiated) : null,
        s47OutcomeJson:
          one.until <= view.on ? JSON.stringify({ CP_CONFERENCE_FLAG: one.conference === null ? 'N' : 'Y' }) : null,
        s47CompletedByWorkerId: by(one.from).worker,
        s47CompletedByTeam: by(one.from).team,
      })
  for (const one of child.conferences)
    if (held.has(one.key))
      emit('ssd_initial_cp_conference', {
        ...about,
        icpcId: one.key,
        icpcMeetingId: one.meeting,
        s47EnquiryId: one.enquiry,
        cpPlanId: one.plan !== null && ran.has(one.plan) ? one.plan : null,
        referralId: one.episode,
        icpcTransferIn: yesNo(one.transferIn),
        icpcTargetDate: day(one.due),
        icpcDate: day(one.on),
        icpcOutcomeCpFlag: yesNo(one.plan !== null),
        icpcTeam: by(one.on).team,
        icpcWorkerId: by(one.on).worker,
      })
  for (const one of child.protectionPlans)
    if (ran.has(one.key))
      emit('ssd_cp_plans', {
        ...about,
        cpPlanId: one.key,
        referralId: one.episode,
        icpcId: held.has(one.conference) ? one.conference : null,
        cpPlanStartDate: day(one.from),
        cpPlanEndDate: ended(view, one.until),
        cpPlanInitialCategory: one.category,
        cpPlanLatestCategory:
          one.laterCategory && one.laterCategory.on <= view.on ? one.laterCategory.category : one.category,
        cpPlanOla: yesNo(one.otherAuthority),
      })
  for (const one of child.visits)
    if (one.of === 'protection' && ran.has(one.plan) && beganIn(view, view.since72, one.on))
      emit('ssd_cp_visits', {
        ...about,
        cpVisitId: one.key,
        cpPlanId: one.plan,
        cpVisitDate: day(one.on),
        cpVisitSeen: yesNo(one.seen),
        cpVisitSeenAlone: yesNo(one.alone),
        cpVisitBedroom: yesNo(one.bedroom),
      })
  for (const one of child.reviews)
    if (one.of === 'protection' && ran.has(one.plan) && beganIn(view, view.since72, one.on))
      emit('ssd_cp_reviews', {
        ...about,
        cpReviewId: one.key,
        cpPlanId: one.plan,
        cpReviewDue: day(one.due),
        cpReviewDate: day(one.on),
        cpReviewMeetingId: one.meeting,
        cpReviewOutcomeContinueCp: yesNo(one.continues),
        cpReviewQuorate: one.quorate ? 'Y' : 'N',
        cpReviewParticipation: one.participation,
      })
  for (const one of child.courtWork)
    if (one.decided <= view.on && one.until > view.since72) {
      const done = one.until <= view.on
      emit('ssd_pre_proceedings', {
        ...about,
        tableId: one.key,
        ploFamilyId: child.family,
        preProDecisionDate: day(one.decided),
        preProLetterDate: one.letterOn <= view.on ? day(one.letterOn) : null,
        initialPreProMeetingDate: one.meetingOn <= view.on ? day(one.meetingOn) : null,
        preProOutcome: done
          ? one.outcome === 'issue'
            ? 'Decision to Issue Care Proceedings'
            : 'Decision to step down'
          : null,
        agreeStepdownIssueDate: done ? day(one.until) : null,
      })
    }
}
