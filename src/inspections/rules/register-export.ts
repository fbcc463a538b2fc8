import type { Day } from '../../platform/day.ts'
import { type Area, areas } from '../frameworks/index.ts'
import type { AcceptedJudgement, Inspection } from '../model.ts'
import { isOpenToAll, isPublished } from './access.ts'
import { formerOf } from './former.ts'
import { frameworkTitle, gradeTitles, kindTitles, shortAreaTitles, titleOf } from './words.ts'

type Entry = {
  inspection: Inspection
  judgements: readonly AcceptedJudgement[]
  assumed: Pick<Inspection, 'kind' | 'authority' | 'onSite' | 'title'>
}

export const csvHead: readonly string[] = [
  'Activity', 'Kind', 'Authority', 'Of a predecessor', 'Notified', 'On site from', 'On site to', 'Second period from',
  'Second period to', 'Draft received', 'Comments on factual accuracy due', 'Comments on factual accuracy sent',
  'Final received', 'Published', 'Seen by', 'Framework', 'What inspectors looked at',
  ...areas.map((area) => shortAreaTitles[area]),
] // biome-ignore format: a list of columns reads best across

const gradeOf = (entry: Entry, area: Area): string => {
  const found = entry.judgements.find((one) => one.area === area)
  return found ? gradeTitles[found.grade] : ''
}

/** One activity as a line of a table: days as YYYY-MM-DD, empty where nothing is accepted. */
export const csvRow = (entry: Entry, la: number, today: Day): readonly (string | null)[] => {
  const { inspection, assumed } = entry
  const former = formerOf(assumed.authority ? { ...inspection, ...assumed } : inspection, la)
  const [first, second] = inspection.onSite
  return [
    titleOf({ ...assumed, authority: former ?? assumed.authority }),
    kindTitles[inspection.kind],
    former?.name ?? inspection.authority?.name ?? null,
    former ? 'Yes' : 'No',
    inspection.notifiedOn,
    first?.start ?? null,
    first?.end ?? null,
    second?.start ?? null,
    second?.end ?? null,
    inspection.draftReceivedOn,
    inspection.accuracyDueOn,
    inspection.accuracySentOn,
    inspection.receivedOn,
    isPublished(inspection, today) ? inspection.publishedOn : null,
    isOpenToAll(inspection, today) ? 'Everyone who sees inspections' : 'Named people only',
    inspection.framework && frameworkTitle(inspection.framework),
    inspection.focus,
    ...areas.map((area) => gradeOf(entry, area)),
  ]
}
