import { readFile } from 'node:fs/promises'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Value, ValueKind } from '../model.ts'
import { acceptAsRead, addValue, decide } from '../records/decide.ts'
import { addDocument } from '../records/documents.ts'
import { listProposals } from '../records/proposals.ts'
import { verdictOf } from '../rules/decide.ts'
import { readUpload } from './read-upload.ts'
import { fillActivities } from './sample-activities.ts'

type Sample = { file: string; entered: Partial<Record<ValueKind, Value>> }

/** Marlshire's own documents, with the days that no document prints. */
const samples: readonly Sample[] = [
  { file: 'marlshire-inspection-2025.pdf', entered: { received: '2025-10-28', published: '2025-10-28' } },
  { file: 'marlshire-focused-visit-2026.pdf', entered: { received: '2026-07-21', published: '2026-07-21' } },
]

const folder = new URL('../../sample-council/documents/', import.meta.url)

const enter = async (db: Tenant, by: string, now: Date, inspectionId: string, sample: Sample): Promise<void> => {
  const proposals = await listProposals(db, inspectionId)
  for (const [kind, value] of Object.entries(sample.entered) as [ValueKind, Value][]) {
    const asked = proposals.find((proposal) => proposal.kind === kind)
    if (!asked) {
      await addValue(db, by, now, { inspectionId, documentId: null, kind, value: value as never, page: null })
      continue
    }
    if (asked.final !== null) continue
    const verdict = verdictOf(asked, 'correct', value)!
    await decide(db, by, now, { inspectionId, proposalId: asked.id, seen: asked.sequence, verdict })
  }
}

/** Accepts whatever was read, areas for improvement too. */
const acceptAll = async (db: Tenant, by: string, now: Date, inspectionId: string): Promise<void> => {
  const proposals = await listProposals(db, inspectionId)
  const ids = proposals.map((proposal) => proposal.id)
  await acceptAsRead(db, by, now, inspectionId, ids)
}

/** Reads the sample council's documents with the real reader and accepts all that was read, as if on the day of receipt. */
export const fillSample = async (db: Tenant, today: Day): Promise<void> => {
  const by = 'Ruth Okonedo'
  const ids: string[] = []
  for (const sample of samples) {
    const bytes = await readFile(new URL(sample.file, folder))
    const read = await readUpload({ name: sample.file, bytes })
    if (!read.ok) throw new Error(`The sample document ${sample.file} cannot be read: ${read.fault}`)
    const cameIn = new Date(`${sample.entered.received}T10:00:00Z`)
    const { inspectionId } = await addDocument(db, by, read.document, cameIn)
    ids.push(inspectionId)
    const now = new Date(`${sample.entered.received}T15:00:00Z`)
    await acceptAll(db, by, now, inspectionId)
    await enter(db, by, now, inspectionId, sample)
  }
  await fillActivities(db, today, ids[0]!)
}
