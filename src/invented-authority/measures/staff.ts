import type { At } from '../calendar.ts'
import type { Staff } from '../staff.ts'
import type { Tally } from './tally.ts'

export type StaffMeasure = 'caseload' | 'agency' | 'vacancy' | 'turnover'

const holds = new Set(['front-door', 'family-help', 'protection', 'care'])

/** `open`: cases open by the worker who held them on the day. */
export const measureStaff = (
  staff: Staff,
  open: ReadonlyMap<string, number>,
  { on, yearAgo, share, value }: Tally<StaffMeasure>,
): void => {
  const now = staff.posts.filter(
    (post) => holds.has(post.team.kind) && post.title !== 'Team manager' && post.from <= on && post.until > on,
  )
  const cases = now.reduce((sum, { worker }) => sum + (open.get(worker.id) ?? 0), 0)
  value('caseload', cases / now.length)
  for (const { worker } of now) share('agency', worker.agency)
  const places = [...staff.places].filter(([team]) => holds.has(team.kind)).reduce((sum, [, size]) => sum + size, 0)
  const permanent = now.filter(({ worker }) => !worker.agency)
  for (let place = 0; place < places; place++) share('vacancy', place >= permanent.length)
  const before = staff.posts.filter(
    (post) =>
      holds.has(post.team.kind) &&
      post.title !== 'Team manager' &&
      !post.worker.agency &&
      post.from <= yearAgo &&
      post.until > yearAgo,
  )
  const stillHere = (id: string): boolean => staff.posts.some((post) => post.worker.id === id && isHere(post, on))
  for (const { worker } of before) share('turnover', !stillHere(worker.id))
}

const isHere = ({ from, until }: { from: At; until: At }, on: At): boolean => from <= on + 60 && until > on
