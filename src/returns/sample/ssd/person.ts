import type { Child, Post } from '../../../invented-authority/index.ts'
import type { Value } from '../../model.ts'
import { beganIn, day, ended, holderOf, isBorn, ranIn, type View, yesNo } from '../view.ts'

/** Rows of tables by table and column id, as they are made. */
export type Emit = (table: string, row: Readonly<Record<string, Value>>) => void

export const person = (child: Child, view: View, emit: Emit): void => {
  const born = isBorn(child, view)
  const about = { personId: child.id }
  emit('ssd_person', {
    ...about,
    forename: born ? child.forename : null,
    surname: child.surname,
    sex: born ? child.sex : 'U',
    gender: !born ? 'U' : child.gender === '09' ? 'N' : child.sex,
    ethnicity: born ? child.ethnicity : 'NOBT',
    dateOfBirth: born ? day(child.born) : null,
    expectedDateOfBirth: born ? null : day(child.expected),
    deathDate: child.died !== null ? ended(view, child.died) : null,
    sendFlag: yesNo(child.educationPlan),
    isMother: yesNo(false),
    nationality: child.nationality,
    upn: born && child.born < view.on - 1700 ? child.upn : null,
    upnUnknown: child.upn === null || child.born >= view.on - 1700 ? (child.upnUnknown ?? 'UN1') : null,
  })
  emit('ssd_family', { tableId: `${child.id}FA`, familyId: child.family, ...about })
  for (const { key, from, until, postcode, line } of child.addresses)
    if (from <= view.on)
      emit('ssd_address', {
        ...about,
        tableId: key,
        addressJson: JSON.stringify({ ROOM: '', HOUSE: '', STREET: line, POSTCODE: postcode }),
        addressType: 'HOME',
        addressStartDate: day(from),
        addressEndDate: ended(view, until),
        addressPostcode: postcode,
      })
  for (const code of born ? child.disabilities : [])
    emit('ssd_disability', { ...about, tableId: `${child.id}${code}`, disabilityCode: code })
  for (const { key, from, until, status } of child.immigration)
    if (from <= view.on)
      emit('ssd_immigration_status', {
        ...about,
        immigrationStatusId: key,
        immigrationStatus: status,
        immigrationStatusStartDate: day(from),
        immigrationStatusEndDate: ended(view, until),
      })
  for (const one of child.legal)
    if (ranIn(view, view.since72, one))
      emit('ssd_legal_status', {
        ...about,
        legalStatusId: one.key,
        legalStatus: one.status,
        legalStatusStartDate: day(one.from),
        legalStatusEndDate: ended(view, one.until),
      })
}

/** Team and worker by their own ids. */
export const idsOf = ({ team, worker }: Post): { team: string; worker: string } => ({
  team: team.id,
  worker: worker.id,
})

export const help = (child: Child, view: View, emit: Emit): void => {
  const about = { personId: child.id }
  const by = (on: number) => idsOf(holderOf(child, on, view.staff))
  for (const { key, on, source, outcome } of child.contacts)
    if (beganIn(view, view.since72, on))
      emit('ssd_contacts', {
        ...about,
        contactId: key,
        contactDate: day(on),
        contactSourceCode: source,
        contactOutcomeJson: JSON.stringify({ OUTCOME: outcomes[outcome] }),
      })
  for (const one of child.earlyHelp)
    if (ranIn(view, view.since72, one))
      emit('ssd_early_help_episodes', {
        ...about,
        episodeId: one.key,
        episodeStartDate: day(one.from),
        episodeEndDate: ended(view, one.until),
        episodeReason: one.reason,
        episodeEndReason: one.until <= view.on ? one.endReason : null,
        episodeOrganisation: one.organisation,
      })
  for (const one of child.episodes)
    if (ranIn(view, view.since72, { from: one.on, until: Math.max(one.until, one.on) })) {
      const closed = one.until <= view.on
      emit('ssd_cin_episodes', {
        ...about,
        referralId: one.key,
        referralDate: day(one.on),
        cinPrimaryNeedCode: one.noFurtherAction ? null : one.need,
        referralSourceCode: one.source,
        referralOutcomeJson: JSON.stringify({
          NFA: one.noFurtherAction ? 'Y' : 'N',
          SINGLE_ASSESSMENT: one.noFurtherAction ? 'N' : 'Y',
        }),
        referralNfa: yesNo(one.noFurtherAction),
        closeReason: closed ? one.closedBecause : null,
        closeDate: closed ? day(one.until) : null,
        referralTeam: by(one.on).team,
        referralWorkerId: by(one.on).worker,
      })
    }
  for (const one of child.assessments)
    if (ranIn(view, view.since72, one)) {
      const done = one.until <= view.on
      emit('ssd_cin_assessments', {
        ...about,
        assessmentId: one.key,
        referralId: one.episode,
        assessmentStartDate: day(one.from),
        assessmentChildSeen: yesNo(one.seen && done),
        assessmentAuthDate: ended(view, one.until),
        assessmentOutcomeJson: done ? JSON.stringify({ OUTCOME: one.outcome }) : null,
        assessmentOutcomeNfa: done ? yesNo(!one.needed) : null,
        assessmentTeam: by(one.from).team,
        assessmentWorkerId: by(one.from).worker,
      })
      if (done)
        emit('ssd_assessment_factors', {
          tableId: `${one.key}F`,
          assessmentId: one.key,
          assessmentFactorsJson: JSON.stringify(one.factors),
        })
    }
  for (const one of child.needPlans)
    if (ranIn(view, view.since72, one))
      emit('ssd_cin_plans', {
        ...about,
        cinPlanId: one.key,
        referralId: one.episode,
        cinPlanStartDate: day(one.from),
        cinPlanEndDate: ended(view, one.until),
        cinPlanTeam: by(one.from).team,
        cinPlanWorkerId: by(one.from).worker,
      })
  for (const one of child.visits)
    if (one.of === 'in-need' && beganIn(view, view.since72, one.on))
      emit('ssd_cin_visits', {
        ...about,
        cinVisitId: one.key,
        cinVisitDate: day(one.on),
        cinVisitSeen: yesNo(one.seen),
        cinVisitSeenAlone: yesNo(one.alone),
        cinVisitBedroom: yesNo(one.bedroom),
      })
}

const outcomes = {
  advice: 'Information and advice',
  'early-help': 'Early help',
  referral: 'Referral to social care',
} as const
