import type { Day } from '../../platform/day.ts'
import type { Inspection, InspectionClock, Kind } from '../model.ts'
import { isPublished } from './access.ts'
import type { DraftClock } from './accuracy.ts'
import { onSiteInWords } from './words.ts'

/** Where an activity stands, seen from a day. */
export type Standing = 'ahead' | 'on-site' | 'between' | 'done'

type Known = Pick<Inspection, 'kind' | 'onSite' | 'notifiedOn' | 'receivedOn' | 'publishedOn' | 'draftReceivedOn'>

/** What ends without a document that anyone waits for. */
export const endsItself: ReadonlySet<Kind> = new Set<Kind>(['annual-engagement-meeting', 'peer-challenge'])

/** Notified and nobody has come yet; inspectors are here; they have left and the final document is awaited; done. */
export const standingOf = (known: Known, today: Day): Standing => {
  if (known.receivedOn !== null || known.publishedOn !== null) return 'done'
  const [first, last] = [known.onSite[0], known.onSite.at(-1)]
  if (!first || !last) return known.notifiedOn !== null && known.draftReceivedOn === null ? 'ahead' : 'done'
  if (first.start > today) return 'ahead'
  if (last.end >= today) return 'on-site'
  return endsItself.has(known.kind) ? 'done' : 'between'
}

/** A meeting is held on its day; inspectors and peers are on site. */
export const whenInWords = (known: Pick<Inspection, 'kind' | 'onSite'>, standing: Standing): string => {
  if (known.onSite.length === 0)
    return standing === 'ahead' ? 'The days on site are not known yet' : 'Days on site not known'
  const days = onSiteInWords(known.onSite)
  if (known.kind === 'annual-engagement-meeting') return days
  return standing === 'ahead' ? `On site from ${days}` : `On site ${days}`
}

/** A date that lies ahead, for the top of the register. `left`: working days, null where it cannot be counted. */
export type NextDate = {
  what: string
  due: Day
  left: number | null
  inspection: Inspection
  page: '' | '/clock' | '/factual-accuracy'
}

/** What has to be done next about one activity of the council's own, by when. Nothing that is done, or long past. */
export const nextDatesOf = (
  inspection: Inspection,
  clock: InspectionClock,
  draft: DraftClock,
  today: Day,
): readonly NextDate[] => {
  const dates: NextDate[] = []
  const soon = (left: number | null): boolean => left !== null && left >= -10
  if (draft.due && draft.left !== null && soon(draft.left))
    dates.push({
      what: 'Send comments on factual accuracy',
      due: draft.due,
      left: draft.left,
      inspection,
      page: '/factual-accuracy',
    })
  if (clock.publishBy && !isPublished(inspection, today) && soon(clock.left.publish))
    dates.push({
      what: 'Publish the report',
      due: clock.publishBy,
      left: clock.left.publish,
      inspection,
      page: '/clock',
    })
  if (clock.owed && clock.due && clock.due >= today)
    dates.push({ what: 'Statement due', due: clock.due, left: clock.left.statement, inspection, page: '/clock' })
  return dates
}
