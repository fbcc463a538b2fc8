import { type Authority, type Child, supervisionsOf } from '../../../invented-authority/index.ts'
import { day, ended, ranIn, yesNo } from '../view.ts'
import type { Emit, LocalView } from './emit.ts'

/** How many children each worker holds on the day, by the worker’s id; told child after child. */
export const caseloads = (view: LocalView) => {
  const counts = new Map<string, number>()
  return {
    add: ({ held }: Child): void => {
      for (const { from, until, post } of held)
        if (from <= view.on && until > view.on) counts.set(post.worker.id, (counts.get(post.worker.id) ?? 0) + 1)
    },
    of: (worker: string): number => counts.get(worker) ?? 0,
  }
}

const directory = ({ staff }: Authority, view: LocalView, held: (worker: string) => number, emit: Emit): void => {
  for (const post of staff.posts)
    if (ranIn(view, view.since24, post)) {
      const { worker, team, title, from, until } = post
      const manager = staff.managerOf(team, Math.min(view.on, until - 1)).worker
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
        fullTimeEquivalent: worker.fullTime,
        caseload: until > view.on ? held(worker.id) : null,
        vacancy: 'no',
      })
    }
  for (const one of staff.vacancies)
    if (ranIn(view, view.since24, one))
      emit('staff', {
        workerId: one.id,
        jobTitle: one.title,
        team: one.team.name,
        manager: staff.managerOf(one.team, Math.min(view.on, one.until - 1)).worker.name,
        started: day(one.from),
        left: ended(view, one.until),
        agency: 'no',
        fullTimeEquivalent: 1,
        vacancy: 'yes',
      })
}

/** The staff directory with caseloads and vacant posts, and when each worker was supervised. */
export const staffRows = (
  authority: Authority,
  view: LocalView,
  held: (worker: string) => number,
  emit: Emit,
): void => {
  directory(authority, view, held, emit)
  for (const post of authority.staff.posts)
    if (ranIn(view, view.since24, post))
      for (const one of supervisionsOf(authority.world, post, view.on))
        if (view.recent(one.on))
          emit('supervision', {
            workerId: post.worker.id,
            held: day(one.on),
            supervisor: one.supervisor,
            kind: one.kind,
            childrenDiscussed: one.children,
            actions: one.actions,
            actionsDated: one.actionsDated,
            reflective: yesNo(one.reflective),
          })
}
