import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection } from '../model.ts'
import { dayOf, listInspections } from '../records/inspections.ts'
import { getRetests, insertSettlings } from './records.ts'

const by = 'Ruth Okonedo'

const settleClosest = async (db: Tenant, later: Inspection): Promise<void> => {
  const { retests } = await getRetests(db, later, () => true)
  const told = retests.filter(({ proposed }) => proposed === 'no-longer' || proposed === 'still').slice(0, 2)
  const settlings = told.map(({ finding, matches, proposed }) => ({
    inspectionId: later.id,
    findingId: finding.id,
    sequence: 1,
    outcome: proposed!,
    proposed,
    findingText: finding.text,
    passages: matches.slice(0, 2).map(({ closeness: _, ...passage }) => passage),
    note: '',
  }))
  await insertSettlings(db, by, new Date(`${later.publishedOn ?? dayOf(later)}T16:00:00Z`), settlings)
}

/** In the sample council the earlier findings closest to each document are settled as proposed, oldest first; the rest wait. */
export const fillRetests = async (db: Tenant): Promise<void> => {
  const reviewed = (await listInspections(db)).filter(
    ({ reviewedAt, publishedOn }) => reviewedAt !== null && publishedOn !== null,
  )
  for (const later of reviewed.toReversed()) await settleClosest(db, later)
}
