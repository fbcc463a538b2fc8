import type { Child } from '../../../invented-authority/index.ts'
import { holdsCareLeaver, leavingCare } from '../annex-a/care.ts'
import { beganIn, day, ended, lastBy, ranIn, type View, yesNo } from '../view.ts'
import type { Emit } from './person.ts'

const episodes = (child: Child, view: View, emit: Emit): void => {
  const about = { personId: child.id }
  const periods = new Map(child.carePeriods.map((one) => [one.key, one]))
  for (const one of child.careEpisodes)
    if (ranIn(view, view.since72, one)) {
      const period = periods.get(one.period)!
      const contacts = child.officerContacts.filter((contact) => contact.period === one.period)
      emit('ssd_cla_episodes', {
        ...about,
        claEpisodeId: one.key,
        claEpisodeStartDate: day(one.from),
        claEpisodeStartReason: one.startReason,
        claPrimaryNeedCode: period.need,
        claEpisodeCeasedDate: ended(view, one.until),
        claEpisodeCeasedReason: one.until <= view.on ? one.ceasedBecause : null,
        claId: one.period,
        referralId: period.episode,
        claPlacementId: one.placement,
        enteredCareDate: day(period.from),
        claLastIroContactDate: day(lastBy(contacts, view.on)?.on),
      })
    }
  for (const one of child.placements)
    if (ranIn(view, view.since72, one))
      emit('ssd_cla_placement', {
        ...about,
        claPlacementId: one.key,
        claPlacementStartDate: day(one.from),
        claPlacementEndDate: ended(view, one.until),
        claPlacementType: one.type,
        claPlacementUrn: one.urn,
        claPlacementDistance: one.distance,
        claId: one.period,
        claPlacementProvider: one.provider,
        claPlacementPostcode: one.postcode,
        claPlacementChangeReason: one.until <= view.on ? one.changeReason : null,
      })
}

const work = (child: Child, view: View, emit: Emit): void => {
  const about = { personId: child.id }
  const inWindow = (on: number): boolean => beganIn(view, view.since72, on)
  for (const one of child.reviews)
    if (one.of === 'care' && inWindow(one.on))
      emit('ssd_cla_reviews', {
        claReviewId: one.key,
        claId: one.plan,
        claReviewDueDate: day(one.due),
        claReviewDate: day(one.on),
        claReviewCancelled: yesNo(one.cancelled),
        claReviewParticipation: one.participation,
        claPersonId: child.id,
      })
  for (const one of child.visits)
    if (one.of === 'care' && inWindow(one.on))
      emit('ssd_cla_visits', {
        ...about,
        claVisitId: one.key,
        claId: one.plan,
        claVisitDate: day(one.on),
        claVisitSeen: yesNo(one.seen),
        claVisitSeenAlone: yesNo(one.alone),
      })
  for (const one of child.health)
    if (inWindow(one.on))
      emit('ssd_cla_health', {
        ...about,
        healthCheckId: one.key,
        healthCheckType: one.kind === 'dental' ? 'DENTAL' : 'HEALTH',
        healthCheckDate: day(one.on),
        healthCheckStatus: one.status,
      })
  const immunised = child.immunised.findLast(({ from }) => from <= view.on)
  if (immunised)
    emit('ssd_cla_immunisations', {
      ...about,
      immunisationsStatus: yesNo(immunised.upToDate),
      immunisationsStatusDate: day(immunised.from),
    })
  for (const one of child.sdqs)
    if (inWindow(one.on))
      emit('ssd_sdq_scores', {
        ...about,
        tableId: one.key,
        sdqCompletedDate: day(one.on),
        sdqReason: one.reason,
        sdqScore: one.score,
      })
  for (const one of child.missing)
    if (ranIn(view, view.since72, { from: one.from, until: one.until + 1 })) {
      const back = one.until <= view.on
      emit('ssd_missing', {
        ...about,
        tableId: one.key,
        missingEpisodeStartDate: day(one.from),
        missingEpisodeType: one.kind,
        missingEpisodeEndDate: ended(view, one.until),
        missingRhiOffered: back ? yesNo(one.offered) : null,
        missingRhiAccepted: back && one.offered ? yesNo(one.accepted) : null,
      })
    }
  for (const one of child.permanencePlans)
    if (ranIn(view, view.since72, one))
      emit('ssd_cla_care_plan', {
        ...about,
        tableId: one.key,
        claCarePlanStartDate: day(one.from),
        claCarePlanEndDate: ended(view, one.until),
        claCarePlanJson: JSON.stringify({ [one.plan]: 'Y' }),
      })
}

const permanence = (child: Child, view: View, emit: Emit): void => {
  const known = (on: number | null | undefined) => (on != null && on <= view.on ? day(on) : null)
  for (const one of child.adoptions)
    if (one.decided <= view.on && Math.max(one.order ?? one.reversed?.on ?? Number.POSITIVE_INFINITY) > view.since72)
      emit('ssd_permanence', {
        personId: child.id,
        tableId: one.key,
        claId: one.period,
        admDecisionDate: day(one.decided),
        ffaCpDecisionDate: known(one.fosteringForAdoption),
        placementOrderDate: known(one.placementOrder),
        placedForAdoptionDate: known(one.placed),
        matchedDate: known(one.matched),
        adoptedByCarerFlag: known(one.order) === null ? null : yesNo(one.fosteringForAdoption !== null),
        placedFfaCpDate: known(one.fosteringForAdoption),
        decisionReversedDate: known(one.reversed?.on),
        decisionReversedReason: known(one.reversed?.on) === null ? null : one.reversed!.reason,
        permanenceOrderDate: known(one.order),
        permanenceOrderType: known(one.order) === null ? null : one.orderType,
      })
}

/** Codes of roles as the scripts of 1.4.5 give them. */
const roles = { worker: 'CW', adviser: 'PA', 'reviewing-officer': 'IRO' } as const

export const care = (child: Child, view: View, emit: Emit): void => {
  if (child.careEpisodes.length) episodes(child, view, emit)
  if (child.carePeriods.length) work(child, view, emit)
  permanence(child, view, emit)
  for (const row of leavingCare(child, view)) {
    const { holder, adviser } = holdsCareLeaver(child, view.on)
    emit('ssd_care_leavers', {
      tableId: `${child.id}LC`,
      personId: child.id,
      careLeaverEligibility: row.eligibility!,
      careLeaverInTouch: row.inTouch!,
      careLeaverLatestContact: row.latestContact!,
      careLeaverAccommodation: row.accommodation!,
      careLeaverAccomSuitable: row.suitability!,
      careLeaverActivity: row.activity!,
      pathwayPlanReviewDate: row.pathwayPlanReview!,
      careLeaverPersonalAdvisor: adviser.worker.id,
      careLeaverAllocatedTeam: holder.team.id,
      careLeaverWorkerId: holder.worker.id,
    })
  }
  for (const one of child.held)
    if (ranIn(view, view.since72, one))
      emit('ssd_involvements', {
        involvementsId: one.key,
        professionalId: one.post.worker.id,
        professionalRoleId: roles[one.role],
        professionalTeam: one.post.team.id,
        involvementStartDate: day(one.from),
        involvementEndDate: ended(view, one.until),
        workerChangeReason: one.because,
        personId: child.id,
        referralId:
          child.episodes.find((episode) => episode.on <= one.from && episode.until > one.from && one.role === 'worker')
            ?.key ?? null,
      })
}
