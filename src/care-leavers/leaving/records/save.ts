import { addToWriteBack, enterFacts, takeBackFacts, withdrawFromWriteBack } from '../../../children/index.ts'
import { type Day, inWords } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { sentBefore } from '../../../platform/errors.ts'
import type { By, Entry, Written } from '../model.ts'
import { type PartId, partOf } from '../parts/all.ts'
import { factsChanged, factsOf, type LeavingFact } from '../rules/facts.ts'
import { entryText } from '../rules/in-words.ts'
import { findEntries } from './read.ts'
import { addEntries, changeEntry } from './write.ts'

/** Whose record it is, and who has them. */
export type Whose = { childId: string; team: string | null; worker: string | null; adviser: string | null }

export const record = 'care_leavers.leaving_entry'

/** Tells practice standards what an entry changed. */
const publish = async (
  db: Tenant,
  whose: Whose,
  { before, after, today }: { before: readonly Entry[]; after: readonly Entry[]; today: Day },
): Promise<void> => {
  const held = { team: whose.team, worker: whose.adviser ?? whose.worker }
  const { said, gone } = factsChanged(factsOf(before, held), factsOf(after, held))
  const named = ({ table, key }: LeavingFact) => ({ table, key, about: { child: whose.childId } })
  if (said.length > 0) await enterFacts(db, { today, facts: said.map((fact) => ({ ...fact, ...named(fact) })) })
  if (gone.length > 0) await takeBackFacts(db, { today, facts: gone.map(named) })
}

/** What belongs on the case record waits until somebody has filed it there. */
const queue = async (
  db: Tenant,
  whose: Whose,
  { leavingId, part: id, version }: Pick<Entry, 'leavingId' | 'part' | 'version'>,
  written: Written,
  by: By,
): Promise<void> => {
  const part = partOf(id)
  if (!part.isFiled) return
  await addToWriteBack(db, {
    childId: whose.childId,
    record,
    recordId: leavingId,
    edition: version,
    title: `${part.title}, ${inWords(written.on)}${version > 1 ? ' (corrected)' : ''}`,
    body: `${entryText(part, written)}\nWritten by ${by.name}.`,
    by: by.name,
  })
}

/** The same id twice is one entry where it says the same. What was corrected since may have said it before. */
const refuseOther = (
  entries: readonly Entry[],
  { leavingId, written }: { leavingId: string; written: Written },
): void => {
  const known = entries.find((one) => one.leavingId === leavingId)
  const inWords = ({ on, until, fields }: Written): string =>
    JSON.stringify([on, until, Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))])
  if (known?.version === 1 && inWords(known) !== inWords(written)) throw sentBefore()
}

/** A new entry: kept, told to practice standards, and queued for the case system. The same id twice is one entry; throws `conflict` where it says something else. */
export const saveNew = async (
  db: Tenant,
  whose: Whose,
  given: { leavingId: string; part: PartId; written: Written; by: By; today: Day },
): Promise<void> => {
  const { leavingId, part, written, by, today } = given
  const { childId } = whose
  const before = await findEntries(db, childId)
  const added = await addEntries(db, [{ leavingId, childId, part, written, by }])
  if (added.length === 0) return refuseOther(before, given)
  const entry: Entry = {
    ...written,
    leavingId,
    childId,
    part,
    version: 1,
    state: 'in',
    reason: '',
    by: by.name,
    at: by.at,
  }
  await publish(db, whose, { before, after: [...before, entry], today })
  await queue(db, whose, entry, written, by)
}

/** A correction, or an entry that is taken back. Throws `conflict` where somebody else changed it meanwhile. */
export const saveChange = async (
  db: Tenant,
  whose: Whose,
  entry: Entry,
  given: { written: Written; state: Entry['state']; reason: string; by: By; today: Day },
): Promise<void> => {
  const { written, state, reason, by, today } = given
  const before = await findEntries(db, whose.childId)
  await changeEntry(db, entry, { written, state, reason }, by)
  const changed: Entry = { ...entry, ...written, state, reason, version: entry.version + 1, by: by.name, at: by.at }
  const after = before.map((one) => (one.leavingId === entry.leavingId ? changed : one))
  await publish(db, whose, { before, after, today })
  if (state === 'in') await queue(db, whose, changed, written, by)
  else await withdrawFromWriteBack(db, { record, recordId: entry.leavingId, why: `Taken back: ${reason}` })
}
