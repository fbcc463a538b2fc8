import type { Tenant } from '../../platform/db/tenant.ts'
import { dayOf, listInspections } from '../records/inspections.ts'
import { getRetests, insertSettlings } from './records.ts'

const by = 'Ruth Okonedo'

/** In the sample council the closest earlier findings of the newest document are settled as proposed; the rest wait. */
export const fillRetests = async (db: Tenant): Promise<void> => {
  const newest = (await listInspections(db)).find(({ reviewedAt, onSite }) => reviewedAt !== null && onSite.length > 0)
  if (!newest) return
  const { retests } = await getRetests(db, newest, () => true)
  const settled = retests.filter(({ proposed }) => proposed === 'no-longer' || proposed === 'still').slice(0, 2)
  const settlings = settled.map(({ finding, matches, proposed }) => ({
    inspectionId: newest.id,
    findingId: finding.id,
    sequence: 1,
    outcome: proposed!,
    proposed,
    findingText: finding.text,
    passages: matches.slice(0, 2).map(({ closeness: _, ...passage }) => passage),
    note: '',
  }))
  await insertSettlings(db, by, new Date(`${newest.publishedOn ?? dayOf(newest)}T16:00:00Z`), settlings)
}
