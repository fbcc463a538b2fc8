import type { Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Inspection, Proposal } from '../model.ts'
import { getInspection } from '../records/inspections.ts'
import { mayOpen } from '../rules/access.ts'
import { factsOf } from '../rules/facts.ts'
import { doubtsAbout } from '../rules/review.ts'
import { titleOf } from '../rules/words.ts'

export const mayOpenIn = (visit: Visit, inspection: Inspection): boolean =>
  mayOpen(inspection, visit.person, visit.today)

/** The inspection of the address. Throws `not-found`, and `not-allowed` while it is unpublished and this person is not named for it. */
export const open = async (visit: Visit, db: Tenant): Promise<Inspection> => {
  const inspection = await getInspection(db, visit.params.inspectionId!)
  if (mayOpenIn(visit, inspection)) return inspection
  throw new Refusal(
    'not-allowed',
    'This document is not published yet. Until then only people named for it may see it.',
    'Ask your director of children’s services or a head of service.',
  )
}

/** Going by what was decided and, where nothing was decided, by what was read: for names and doubts, never for facts. */
const assumedFrom = (proposals: readonly Proposal[]) =>
  factsOf(proposals.map((one) => (one.state === 'pending' ? { ...one, final: one.proposed } : one)))

/** What an inspection is called, also before anything of it is accepted. */
export const nameOf = (proposals: readonly Proposal[]): string => titleOf(assumedFrom(proposals))

/** What does not fit together. */
export const doubtsOf = (visit: Visit, proposals: readonly Proposal[]): readonly string[] => {
  const council = { code: String(visit.person.la), name: visit.chrome.council.name }
  return doubtsAbout(assumedFrom(proposals), council, visit.today)
}

export const trail = (...items: readonly { text: string; href?: string }[]) => [
  { text: 'Inspections', href: '/inspections' },
  ...items,
]
