import { type Count, first, never, settled, stillThere, whole } from './counted-by-days.ts'
import { type Evening, isUnplanned, workingDaysAfter } from './life-by-days.ts'
import type { Said } from './simulated-year.ts'

/** The rules of moving out and of moving again and again, counted day by day. */
export const rulesOfMovingOn: Readonly<Record<string, (evening: Evening) => Count>> = {
  'acc-move-out': (e) =>
    settled(
      e,
      e.stays
        .filter(({ last }) => last < e.today)
        .map(({ last, homes }) => ({
          due: workingDaysAfter(last + 1, 1),
          done: first(e.about('homeMoveOut', [homes.at(-1)!]).filter(({ fields }) => fields.handover === 'yes')),
        })),
    ),
  'acc-learning-note': (e) =>
    settled(
      e,
      e.stays
        .filter(({ last }) => last < e.today)
        .map(({ last, homes }) => ({
          due: last + 29,
          done: Math.min(
            never,
            ...e.about('homeMoveOut', homes).map(({ at, fields }) => whole(fields.learned, at, e.today)),
          ),
        })),
    ),
  'acc-move-out-visits': (e) =>
    settled(
      e,
      e.stays
        .filter(({ last }) => last < e.today)
        .flatMap(({ last }) => {
          const next = e.stays.find((stay) => stay.first > last)?.first ?? never
          const days = [...e.seen].filter((day) => day > last).toSorted((one, other) => one - other)
          return [7, 28].flatMap((limit, nth) => {
            const [due, done] = [last + 1 + limit, days[nth] ?? never]
            return stillThere(next, due, done) ? [{ due, done }] : []
          })
        }),
    ),
  'acc-repeat-moves': (e) =>
    settled(
      e,
      e.watched.flatMap((home) => {
        const isRepeat = isUnplanned(home) && e.homes.some(({ key, at, fields }) => key !== home.key && fields.planned === 'no' && at <= home.at && at >= home.at - 90)
        const close = (rows: readonly Said[], near: number): number[] =>
          rows.filter(({ at, until, table }) => {
            const ended = table === 'lifeChange' ? at : until === null || until > e.today ? never : until
            return at <= home.at + near && ended + near >= home.at
          }).map(({ at }) => Math.max(at, home.at))
        const changes = e.of('lifeChange').filter(({ fields }) => fields.kind !== 'eviction')
        const missing = e.of('missing').filter(({ fields }) => fields.kind === 'missing')
        const from = isRepeat ? home.at : Math.min(never, ...close([...changes, ...missing], 7), ...close(e.of('exploitation'), 0))
        return from === never ? [] : [{ due: workingDaysAfter(from, 5), done: first(e.of('riskMeeting'), from) }]
      }),
    ), // biome-ignore format: one rule
}
