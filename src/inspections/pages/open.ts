import { addLogEntry } from '../../access/index.ts'
import type { Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Document, Inspection, Proposal } from '../model.ts'
import { getDocument, listDocuments } from '../records/documents.ts'
import { getInspection } from '../records/inspections.ts'
import { isNamed, isOpenToAll, mayOpen, mayOpenDocument } from '../rules/access.ts'
import { oddDates } from '../rules/dates.ts'
import { assumedFrom, formerOf, nameOf } from '../rules/former.ts'
import { doubtsAbout } from '../rules/review.ts'

export const mayOpenIn = (visit: Visit, inspection: Inspection): boolean =>
  mayOpen(inspection, visit.person, visit.today)

const refuse = () =>
  new Refusal(
    'not-allowed',
    'This document is not published yet. Until then only people named for it may see it.',
    'Ask your director of children’s services or a head of service.',
  )

/** Every look at what is not open to everyone is written down, the quick ones at a picture or a calendar too. */
const logLook = (visit: Visit, db: Tenant, record: string, subject: string): Promise<void> =>
  addLogEntry(db, {
    accountId: visit.person.accountId,
    person: visit.person.name,
    role: visit.person.role,
    action: 'looked at, not published',
    record,
    subject,
  })

/**
 * The inspection of the address. Throws `not-found`, and `not-allowed` while it is unpublished and this person is not named
 * for it. Another document of an inspection is opened through that one.
 */
export const open = async (visit: Visit, db: Tenant): Promise<Inspection> => {
  const inspection = await getInspection(db, visit.params.inspectionId!)
  const whole = inspection.partOf ? await getInspection(db, inspection.partOf) : inspection
  const documents = inspection.partOf ? await listDocuments(db, inspection.id) : []
  const restricted = documents.some((document) => document.restricted)
  if (!mayOpenDocument({ restricted }, whole, visit.person, visit.today)) throw refuse()
  if (!isOpenToAll(whole, visit.today) || restricted) await logLook(visit, db, 'inspections.inspection', inspection.id)
  return inspection
}

/** A document of the address with its inspection: as `open`, and not while it is kept to named people. */
export const openDocument = async (
  visit: Visit,
  db: Tenant,
): Promise<{ inspection: Inspection; document: Document }> => {
  const inspection = await open(visit, db)
  const document = await getDocument(db, inspection.id, visit.params.documentId!)
  if (document.restricted && !isNamed(inspection, visit.person)) throw refuse()
  if (document.restricted) await logLook(visit, db, 'inspections.document', document.id)
  return { inspection, document }
}

export { assumedFrom, nameOf }

/** What does not fit together. */
export const doubtsOf = (visit: Visit, proposals: readonly Proposal[]): readonly string[] => {
  const council = { code: String(visit.person.la), name: visit.chrome.council.name }
  const facts = assumedFrom(proposals)
  const former = formerOf(facts, visit.person.la)
  const odd = oddDates(facts, visit.today)
  const doubts = doubtsAbout(former ? { ...facts, authority: null } : facts, council, visit.today)
  return [...doubts, ...odd.filter((one) => !/^(The final document was received|It was published)/.test(one))]
}

export const trail = (...items: readonly { text: string; href?: string }[]) => [
  { text: 'Inspections', href: '/inspections' },
  ...items,
]
