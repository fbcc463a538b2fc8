import { type Authority, addMonths, type Child } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { localLists } from '../../local/lists.ts'
import type { Column, Value } from '../../model.ts'
import { day, ended, heldBy, ranIn, type View, viewOf, yesNo } from '../view.ts'

type Emit = (list: string, row: Readonly<Record<string, Value>>) => void

const decisions = { advice: 'Information and advice', 'early-help': 'Early help', referral: 'Referral' } as const

const answered = (child: Child, view: View, since12: number, emit: Emit): void => {
  const childId = child.id
  for (const { on, outcome, decidedOn, oversightOn } of child.contacts)
    if (on > since12 && on <= view.on) {
      const done = decidedOn <= view.on
      emit('contact-decisions', {
        childId,
        received: day(on),
        decided: ended(view, decidedOn),
        decision: done ? decisions[outcome] : null,
        managerOversightOn: oversightOn === null ? null : ended(view, oversightOn),
        rationale: done ? 'yes' : null,
        ...heldBy(child, on, view),
      })
    }
  for (const one of child.enquiries)
    if (one.from > since12 && one.from <= view.on)
      emit('strategy-discussions', {
        childId,
        held: day(one.from),
        concernOn: day(one.concernOn),
        socialCare: 'yes',
        police: yesNo(one.took.police),
        health: yesNo(one.took.health),
        referrer: yesNo(one.took.referrer),
        section47: 'yes',
        childSeenOn: one.seenOn <= view.on ? day(one.seenOn) : null,
        recordedOn: ended(view, one.recordedOn),
        ...heldBy(child, one.from, view),
      })
  for (const one of child.conferences)
    if (one.on > since12 && one.on <= view.on)
      emit('conference-reports', {
        childId,
        conference: day(one.on),
        kind: 'initial',
        sharedOn: day(one.reportSharedOn),
        writtenToChild: null,
      })
}

const planned = (child: Child, view: View, since24: number, emit: Emit): void => {
  const childId = child.id
  const recent = (on: number): boolean => on > since24 && on <= view.on
  for (const one of child.reviews)
    if (one.of === 'in-need' && recent(one.on))
      emit('child-in-need-reviews', {
        childId,
        held: day(one.on),
        due: day(one.due),
        participation: one.participation,
        continues: yesNo(one.continues),
      })
  for (const one of child.coreGroups)
    if (recent(one.on))
      emit('core-groups', { childId, held: day(one.on), planStart: day(one.planFrom), quorate: yesNo(one.quorate) })
  for (const one of child.courtWork)
    if (ranIn(view, since24, { from: one.decided, until: one.until })) {
      const known = (on: number | null): Value => (on !== null && on <= view.on ? day(on) : null)
      const over = one.until <= view.on
      emit('pre-proceedings', {
        childId,
        decided: day(one.decided),
        letterOn: known(one.letterOn),
        managerRead: known(one.letterOn) === null ? null : 'yes',
        firstMeetingOn: known(one.meetingOn),
        ended: ended(view, one.until),
        outcome: over ? one.outcome : null,
        issuedOn: over ? known(one.issuedOn) : null,
        concludedOn: over ? known(one.concludedOn) : null,
        hearings: known(one.concludedOn) === null ? null : one.hearings,
      })
    }
}

const inCare = (child: Child, view: View, since24: number, emit: Emit): void => {
  const childId = child.id
  const recent = (on: number): boolean => on > since24 && on <= view.on
  for (const one of child.held)
    if (one.role === 'reviewing-officer' && ranIn(view, since24, one))
      emit('reviewing-officers', {
        childId,
        from: day(one.from),
        name: one.post.worker.name,
        kind: 'iro',
        startedCareOn: day(child.carePeriods.findLast((period) => period.from <= one.from)?.from),
        until: ended(view, one.until),
      })
  for (const one of child.carePlans) if (recent(one.on)) emit('care-plans', { childId, completed: day(one.on) })
  for (const one of child.placements)
    if (one.noticeOn !== null && ranIn(view, since24, one) && recent(one.from))
      emit('out-of-area-notices', {
        childId,
        placed: day(one.from),
        notified: ended(view, one.noticeOn),
        authority: one.authority,
        emergency: 'no',
        approvedBy: null,
      })
  for (const one of child.missing)
    if (recent(one.until))
      emit('return-interviews', {
        childId,
        returned: day(one.until),
        offered: yesNo(one.offered),
        accepted: one.offered ? yesNo(one.accepted) : null,
        held: one.interviewOn !== null && one.interviewOn <= view.on ? day(one.interviewOn) : null,
        hoursFromReturn: one.interviewOn !== null && one.interviewOn <= view.on ? one.hours : null,
        independent: one.interviewOn !== null && one.interviewOn <= view.on ? yesNo(one.independent) : null,
      })
  for (const one of child.educationPlans)
    if (recent(one.on))
      emit('personal-education-plans', {
        childId,
        completed: day(one.on),
        kind: one.kind,
        term: one.term,
        quality: null,
      })
  const { leavingCare } = child
  if (!leavingCare) return
  for (const on of leavingCare.contacts)
    if (recent(on)) emit('care-leaver-visits', { childId, visited: day(on), seen: 'yes', place: 'At home', by: null })
  if (leavingCare.from <= view.on && leavingCare.until > view.on)
    emit('care-leaver-entitlements', {
      childId,
      healthPassportOn: leavingCare.healthPassportOn === null ? null : ended(view, leavingCare.healthPassportOn),
      healthPassportKnown: null,
      entitlementsOn: leavingCare.entitlementsOn === null ? null : ended(view, leavingCare.entitlementsOn),
      councilTaxSettled: null,
    })
}

const staff = ({ staff: { posts, managerOf } }: Authority, view: View, since24: number, emit: Emit): void => {
  for (const post of posts)
    if (ranIn(view, since24, post)) {
      const { worker, team, title, from, until } = post
      const manager = managerOf(team, Math.min(view.on, until - 1)).worker
      emit('staff', {
        workerId: worker.id,
        name: worker.name,
        registration: worker.registration,
        jobTitle: title,
        team: team.name,
        manager: manager === worker ? null : manager.name,
        started: day(from),
        left: ended(view, until),
        agency: yesNo(worker.agency),
        fullTimeEquivalent: 1,
        vacancy: 'no',
      })
    }
}

/** The small local lists as at a day; those that the lives say nothing about have no rows. */
export const localRows = (authority: Authority, asAt: Day): ReadonlyMap<string, Value[][]> => {
  const view = viewOf(asAt, authority.staff)
  const since24 = addMonths(view.on, -24)
  const rows = new Map<string, Value[][]>(localLists.map(({ list }) => [list.id, []]))
  const columns = new Map(localLists.map(({ list }) => [list.id, list.columns.map(({ id }) => id)]))
  const emit: Emit = (list, row) => void rows.get(list)!.push(columns.get(list)!.map((id) => row[id] ?? null))
  for (const { children } of authority.familiesKnown(asAt))
    for (const child of children) {
      answered(child, view, view.since12, emit)
      planned(child, view, since24, emit)
      inCare(child, view, since24, emit)
    }
  staff(authority, view, since24, emit)
  return rows
}

const printed = ({ codes }: Column): ((value: Value) => Value) => {
  const words = new Map(codes?.map(({ code, printed, label }) => [code, printed ?? label]))
  return (value) => (typeof value === 'string' ? (words.get(value) ?? value) : value)
}

/** A CSV for each list that has rows. */
export const localCsv = (rows: ReadonlyMap<string, readonly (readonly Value[])[]>): { name: string; bytes: Buffer }[] =>
  localLists
    .filter(({ list }) => rows.get(list.id)!.length > 0)
    .map(({ list }) => {
      const printers = list.columns.map(printed)
      const lines = rows.get(list.id)!.map((row) => row.map((value, at) => printers[at]!(value)))
      return {
        name: `${list.id}.csv`,
        bytes: csv(
          list.columns.map(({ header }) => header),
          lines,
        ),
      }
    })
