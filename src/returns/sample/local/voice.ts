import type { Child } from '../../../invented-authority/index.ts'
import { day, ended, ranIn, yesNo } from '../view.ts'
import type { Emit, LocalView } from './emit.ts'

/** Advocates and visitors, complaints, serious incidents. */
export const voice = (child: Child, view: LocalView, emit: Emit): void => {
  const childId = child.id
  for (const one of child.advocacy)
    if (view.recent(one.on))
      emit('advocacy', {
        childId,
        on: day(one.on),
        kind: one.kind,
        keyPoint: one.at,
        offered: yesNo(one.offered),
        accepted: one.offered ? yesNo(one.accepted) : null,
        matchedOn: view.known(one.matchedOn),
      })
  for (const one of child.complaints)
    if (ranIn(view, view.since24, one))
      emit('complaints', {
        childId,
        received: day(one.from),
        stage: one.stage,
        extended: yesNo(one.extended),
        panelOn: view.known(one.panelOn),
        reportOn: view.known(one.reportOn),
        answered: ended(view, one.until),
        outcome: one.until <= view.on ? one.outcome : null,
        by: one.by,
      })
  for (const one of child.incidents)
    if (one.on > view.since36 && one.on <= view.on)
      emit('serious-incidents', {
        childId,
        known: day(one.on),
        notifiedOn: view.known(one.notifiedOn),
        rapidReviewOn: view.known(one.rapidReviewOn),
      })
}
