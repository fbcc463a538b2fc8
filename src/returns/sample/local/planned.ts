import { ageOn, type Child, wasDone } from '../../../invented-authority/index.ts'
import { day, ended, ranIn, yesNo } from '../view.ts'
import type { Emit, LocalView } from './emit.ts'

/** Codes of how the child took part: too young, there and spoke, or not there. */
const tookPart = (child: Child, { key, on }: Child['reviews'][number], { world }: LocalView): string =>
  ageOn(child.born, on) < 4 ? 'PN0' : wasDone(world, key, 'took part', 0.66, on) ? 'PN1' : 'PN7'

/** Plans: reviews of children in need, core groups, work before and in court. */
export const planned = (child: Child, view: LocalView, emit: Emit): void => {
  const childId = child.id
  for (const one of child.reviews)
    if (one.of === 'in-need' && view.recent(one.on))
      emit('child-in-need-reviews', {
        childId,
        held: day(one.on),
        due: day(one.due),
        participation: tookPart(child, one, view),
        continues: yesNo(one.continues),
      })
  for (const one of child.coreGroups)
    if (view.recent(one.on))
      emit('core-groups', { childId, held: day(one.on), planStart: day(one.planFrom), quorate: yesNo(one.quorate) })
  for (const one of child.courtWork)
    if (ranIn(view, view.since24, { from: one.decided, until: one.until })) {
      const over = one.until <= view.on
      const letterOn = view.known(one.letterOn)
      emit('pre-proceedings', {
        childId,
        decided: day(one.decided),
        letterOn,
        managerRead: letterOn === null ? null : yesNo(wasDone(view.world, one.key, 'clear', 0.8, one.letterOn)),
        firstMeetingOn: view.known(one.meetingOn),
        ended: ended(view, one.until),
        outcome: over ? one.outcome : null,
        issuedOn: over ? view.known(one.issuedOn) : null,
        concludedOn: over ? view.known(one.concludedOn) : null,
        hearings: view.known(one.concludedOn) === null ? null : one.hearings,
      })
    }
}
