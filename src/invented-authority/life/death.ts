import type { At } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { Random } from '../random.ts'

type Dated = { on?: At; from?: At; until?: At }

const lists = (child: Child): Dated[][] =>
  Object.values(child as unknown as Record<string, unknown>).filter(
    (value) => Array.isArray(value) && value.some((one) => typeof one === 'object' && ('on' in one || 'from' in one)),
  ) as Dated[][]

/** A child who died while something was open: everything ends on that day, and nothing follows. */
export const die = (random: Random, child: Child): void => {
  const open = child.episodes.find(({ until, on }) => until - on > 20)
  if (!open || child.adoptions.length) return
  const died = Math.max(child.born, open.on + random.whole(5, open.until - open.on - 5))
  if (died >= open.until) return
  child.died = died
  for (const list of lists(child)) {
    list.splice(0, list.length, ...list.filter((one) => (one.on ?? one.from ?? died) <= died))
    for (const one of list) if (one.until !== undefined && one.until > died) one.until = died
  }
  // A conference that was still to come is held no more, so that none followed.
  const held = new Set(child.conferences.map(({ key }) => key))
  for (const one of child.enquiries) if (one.conference !== null && !held.has(one.conference)) one.conference = null
  open.closedBecause = 'RC2'
  for (const period of child.carePeriods) if (period.until === died) period.ceasedBecause = 'E2'
  for (const episode of child.careEpisodes) if (episode.until === died) episode.ceasedBecause = 'E2'
  child.stages.push({ from: died, kind: null, because: 'TSPROC' })
}
