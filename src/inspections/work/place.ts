import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Document, Inspection } from '../model.ts'
import { compareDocuments } from '../records/differences.ts'
import { listAllDocuments } from '../records/documents.ts'
import { getInspection, listParts } from '../records/inspections.ts'
import { listRegisterChanges } from '../records/named.ts'
import { listProposals } from '../records/proposals.ts'
import { listRegister, type RegisterEntry } from '../records/register.ts'
import { assumedFrom, nameOf } from '../rules/former.ts'
import { type Candidate, likelyActivities, nearAndFar } from '../rules/joining.ts'

type Looker = { accountId: string; permissions: ReadonlySet<string> }

/** Activities that a document may be added to: what this person sees, but not this itself. */
const others = (entries: readonly RegisterEntry[], own: string): readonly Inspection[] =>
  entries
    .filter(({ inspection }) => inspection.id !== own)
    .map(({ inspection, assumed }) => ({ ...inspection, ...assumed, id: inspection.id }))

/** Where a document stands among the documents and activities of the register. */
export type Place = {
  la: number
  document: Document
  inspection: Inspection
  whole: Inspection
  main: Document | null
  /** The other documents of the inspection, when this is its main one. */
  others: readonly Document[]
  /** Left behind by a document that became the main one of an activity entered before it: it can be taken out again. */
  shell: Inspection | null
  /** The only document of an inspection that nothing was added to. */
  alone: boolean
  /** What the inspection it belongs to is called, also before anything of it is accepted. */
  name: string
  likely: readonly Candidate<Inspection>[]
  activities: readonly Inspection[]
  /** Of these, besides the likely ones: a few that are near in date, and all others. */
  near: readonly Inspection[]
  far: readonly Inspection[]
  keptApart: boolean
  compared: Awaited<ReturnType<typeof compareDocuments>>[number] | null
}

export const loadPlace = async (
  db: Tenant,
  { inspection, document }: { inspection: Inspection; document: Document },
  person: Looker,
  today: Day,
): Promise<Place> => {
  const wholeId = inspection.partOf ?? inspection.id
  const documents = await listAllDocuments(db, wholeId)
  const parts = await listParts(db, wholeId)
  const proposals = await listProposals(db, inspection.id)
  const alone = documents.length === 1 && parts.length === 0
  const activities = alone ? others(await listRegister(db, person, today), inspection.id) : []
  const changes = await listRegisterChanges(db, inspection.id)
  const whole = await getInspection(db, wholeId)
  const read = assumedFrom(proposals)
  const likely = likelyActivities(read, activities)
  const main = documents.find((one) => one.inspectionId === wholeId) ?? null
  return {
    la: db.la,
    document,
    inspection,
    whole,
    main,
    others: main?.id === document.id ? documents.filter((one) => one.id !== document.id) : [],
    shell: parts.find((part) => !documents.some((one) => one.inspectionId === part.id)) ?? null,
    alone,
    name: nameOf(inspection.partOf ? await listProposals(db, wholeId) : proposals, db.la),
    likely,
    activities,
    ...nearAndFar(
      read,
      activities.filter((one) => !likely.some(({ activity }) => activity.id === one.id)),
    ),
    keptApart: changes.some(({ what }) => what === 'kept-apart'),
    compared: (await compareDocuments(db, whole)).find((one) => one.document.id === document.id) ?? null,
  }
}

/** Whether there is something to ask of a document that has just come in. */
export const hasLikelyPlace = async (
  db: Tenant,
  inspectionId: string,
  person: Looker,
  today: Day,
): Promise<boolean> => {
  const entries = await listRegister(db, person, today)
  const read = assumedFrom(await listProposals(db, inspectionId))
  return likelyActivities(read, others(entries, inspectionId)).length > 0
}
