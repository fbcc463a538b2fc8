import { addWorking, type Child, wasDone } from '../../../invented-authority/index.ts'
import { day, ended, heldBy, holderOf, yesNo } from '../view.ts'
import type { Emit, LocalView } from './emit.ts'

const decisions = { advice: 'Information and advice', 'early-help': 'Early help', referral: 'Referral' } as const

const contacts = (child: Child, view: LocalView, emit: Emit): void => {
  for (const { on, outcome, decidedOn, oversightOn, key } of child.contacts)
    if (on > view.since12 && on <= view.on) {
      const done = decidedOn <= view.on
      const { team } = holderOf(child, on, view.staff)
      emit('contact-decisions', {
        childId: child.id,
        received: day(on),
        decided: ended(view, decidedOn),
        decision: done ? decisions[outcome] : null,
        decidedBy: done ? view.staff.managerOf(team, decidedOn).worker.name : null,
        managerOversightOn: view.known(oversightOn),
        rationale: done ? yesNo(wasDone(view.world, key, 'rationale', 0.94, on)) : null,
        ...heldBy(child, on, view),
      })
    }
}

const discussions = (child: Child, view: LocalView, emit: Emit): void => {
  const all = [
    ...child.enquiries.map((one) => ({ ...one, on: one.from, led: true })),
    ...child.discussions.map((one) => ({ ...one, led: false })),
  ]
  for (const one of all.toSorted((a, b) => a.on - b.on))
    if (one.on > view.since12 && one.on <= view.on)
      emit('strategy-discussions', {
        childId: child.id,
        held: day(one.on),
        concernOn: day(one.concernOn),
        socialCare: 'yes',
        police: yesNo(one.took.police),
        health: yesNo(one.took.health),
        referrer: yesNo(one.took.referrer),
        section47: yesNo(one.led),
        childSeenOn: view.known(one.seenOn),
        recordedOn: ended(view, one.recordedOn),
        ...heldBy(child, one.on, view),
      })
}

/** A report is shared two working days before an initial conference, and five before a review: about a week. */
const reports = (child: Child, view: LocalView, emit: Emit): void => {
  const { world } = view
  const inYear = (on: number): boolean => on > view.since12 && on <= view.on
  const toChild = (key: string, on: number) => yesNo(wasDone(world, key, 'to the child', 0.55, on))
  for (const { on, reportSharedOn, key } of child.conferences)
    if (inYear(on))
      emit('conference-reports', {
        childId: child.id,
        conference: day(on),
        kind: 'initial',
        sharedOn: day(reportSharedOn),
        writtenToChild: toChild(key, on),
      })
  for (const { of, on, key } of child.reviews)
    if (of === 'protection' && inYear(on))
      emit('conference-reports', {
        childId: child.id,
        conference: day(on),
        kind: 'review',
        sharedOn: day(addWorking(on, wasDone(world, key, 'shared', 0.74, on) ? -6 : -2)),
        writtenToChild: toChild(key, on),
      })
}

export const answered = (child: Child, view: LocalView, emit: Emit): void => {
  contacts(child, view, emit)
  discussions(child, view, emit)
  reports(child, view, emit)
}
