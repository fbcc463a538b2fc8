import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type {
  Entry,
  EntryFields,
  EntryState,
  Part,
  Proposal,
  QualityAnswer,
  SharedAs,
  SignOffKind,
  VersionAction,
} from '../model.ts'
import { fieldsOf } from '../rules/versions.ts'

/** Who does it, as their name is now, and when. The account is the transaction's. */
export type By = { name: string; at: Date }
const by = (db: Tenant, { name, at }: By) => ({ by_account: db.accountId, by_name: name, at })

type NewVersion = {
  entryId: string
  childId: string
  version: number
  action: VersionAction
  state: EntryState
  fields: EntryFields
  parts: readonly Part[]
  reason?: string
}

const versionRow = (db: Tenant, who: By, given: NewVersion) => ({
  la_id: db.la,
  entry_id: given.entryId,
  version: given.version,
  child_id: given.childId,
  action: given.action,
  state: given.state,
  happened_on: given.fields.on,
  until_on: given.fields.until,
  date_precision: given.fields.precision,
  type: given.fields.type,
  significance: given.fields.significance,
  positive: given.fields.positive,
  words: given.fields.words,
  impact: given.fields.impact,
  done: given.fields.done,
  source: given.fields.source,
  document: given.fields.document,
  parts: JSON.stringify(given.parts),
  reason: given.reason ?? '',
  ...by(db, who),
})

/** A proposal as its fields are before anyone has written anything. */
export const asFields = (proposal: Proposal): EntryFields => {
  const { on, until, precision, type, significance, positive, words, source } = proposal
  return { on, until, precision, type, significance, positive, words, source, impact: '', done: '', document: '' }
}

export type Settled = { proposal: Proposal; fields: EntryFields; state: EntryState; reason: string }

/**
 * Settles proposals: each becomes an entry that is in or dropped. One that somebody else settled meanwhile is left as they did. Gives how many
 * were settled.
 */
export const settleProposals = async (
  db: Tenant,
  childId: string,
  settled: readonly Settled[],
  who: By,
): Promise<number> => {
  if (settled.length === 0) return 0
  const wanted = new Map(settled.map((one) => [one.proposal.key, one]))
  const added = await db.query
    .insertInto('children.chronology_entry')
    .values(
      settled.map(({ proposal }) => ({
        la_id: db.la,
        entry_id: newId(),
        child_id: childId,
        origin: 'proposal',
        proposal_key: proposal.key,
        proposed: proposal.words,
        added_by: db.accountId,
        added_by_name: who.name,
        added_at: who.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['la_id', 'child_id', 'proposal_key']).doNothing())
    .returning(['entry_id', 'proposal_key'])
    .execute()
  if (added.length === 0) return 0
  const rows = added.map(({ entry_id, proposal_key }) => {
    const { proposal, fields, state, reason } = wanted.get(proposal_key!)!
    const action = state === 'in' ? ('accepted' as const) : ('dropped' as const)
    return versionRow(db, who, {
      entryId: entry_id,
      childId,
      version: 1,
      action,
      state,
      fields,
      parts: proposal.parts,
      reason,
    })
  })
  await db.query.insertInto('children.chronology_version').values(rows).execute()
  return added.length
}

/** An entry that a person writes. `entryId` is the form's own, so that the same form sent twice adds it once. */
export const addEntry = async (
  db: Tenant,
  given: { childId: string; entryId: string; fields: EntryFields },
  who: By,
): Promise<void> => {
  const added = await db.query
    .insertInto('children.chronology_entry')
    .values({
      la_id: db.la,
      entry_id: given.entryId,
      child_id: given.childId,
      origin: 'own',
      added_by: db.accountId,
      added_by_name: who.name,
      added_at: who.at,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'entry_id']).doNothing())
    .returning('entry_id')
    .execute()
  if (added.length === 0) return
  await db.query
    .insertInto('children.chronology_version')
    .values(versionRow(db, who, { ...given, version: 1, action: 'added', state: 'in', parts: [] }))
    .execute()
}

/**
 * Puts an entry into the chronologies of brothers and sisters: what happened, and not what it meant, which is written for each child. One that
 * is shared on is still the event of the child whose it was first. Those who have it already keep theirs. Gives how many got it.
 */
export const shareEntry = async (
  db: Tenant,
  entry: Entry,
  { childIds, as }: { childIds: readonly string[]; as: SharedAs },
  who: By,
): Promise<number> => {
  if (childIds.length === 0) return 0
  const added = await db.query
    .insertInto('children.chronology_entry')
    .values(
      childIds.map((childId) => ({
        la_id: db.la,
        entry_id: newId(),
        child_id: childId,
        origin: 'shared',
        shared_from: entry.sharedFrom ?? entry.entryId,
        shared_as: as,
        added_by: db.accountId,
        added_by_name: who.name,
        added_at: who.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['la_id', 'child_id', 'shared_from']).doNothing())
    .returning(['entry_id', 'child_id'])
    .execute()
  if (added.length === 0) return 0
  const fields = { ...fieldsOf(entry), impact: '' }
  const rows = added.map(({ entry_id, child_id }) =>
    versionRow(db, who, {
      entryId: entry_id,
      childId: child_id,
      version: 1,
      action: 'shared',
      state: 'in',
      fields,
      parts: [],
    }),
  )
  await db.query.insertInto('children.chronology_version').values(rows).execute()
  return added.length
}

export type Change = {
  action: VersionAction
  fields?: EntryFields
  state?: EntryState
  parts?: readonly Part[]
  reason?: string
}

/** A new version of an entry. Throws `conflict` where somebody else saved one since `entry` was read. */
export const changeEntry = async (db: Tenant, entry: Entry, change: Change, who: By): Promise<void> => {
  const added = await db.query
    .insertInto('children.chronology_version')
    .values(
      versionRow(db, who, {
        entryId: entry.entryId,
        childId: entry.childId,
        version: entry.version + 1,
        action: change.action,
        state: change.state ?? entry.state,
        fields: change.fields ?? fieldsOf(entry),
        parts: change.parts ?? entry.parts,
        reason: change.reason,
      }),
    )
    .onConflict((conflict) => conflict.columns(['la_id', 'entry_id', 'version']).doNothing())
    .returning('version')
    .execute()
  if (added.length === 0)
    throw new Refusal(
      'conflict',
      'Somebody else changed this entry in the meantime.',
      'Open it again and look at what they wrote.',
    )
}

export const saveAnalysis = async (
  db: Tenant,
  childId: string,
  given: { version: number; patterns: string; gaps: string; meaning: string },
  who: By,
): Promise<boolean> => {
  const added = await db.query
    .insertInto('children.chronology_analysis')
    .values({ la_id: db.la, child_id: childId, ...given, ...by(db, who) })
    .onConflict((conflict) => conflict.columns(['la_id', 'child_id', 'version']).doNothing())
    .returning('version')
    .execute()
  return added.length > 0
}

export const addSignOff = async (
  db: Tenant,
  childId: string,
  given: { kind: SignOffKind; on: string; note: string; entries: number; faults: readonly string[]; role: string },
  who: By,
): Promise<void> => {
  await db.query
    .insertInto('children.chronology_sign_off')
    .values({
      la_id: db.la,
      sign_off_id: newId(),
      child_id: childId,
      kind: given.kind,
      signed_on: given.on,
      note: given.note,
      entries: given.entries,
      faults: JSON.stringify(given.faults),
      by_role: given.role,
      ...by(db, who),
    })
    .execute()
}

/** Gives the id of what was answered. */
export const addRating = async (
  db: Tenant,
  childId: string,
  given: { answers: Readonly<Record<string, QualityAnswer>>; note: string },
  who: By,
): Promise<string> => {
  const ratingId = newId()
  await db.query
    .insertInto('children.chronology_rating')
    .values({
      la_id: db.la,
      rating_id: ratingId,
      child_id: childId,
      answers: JSON.stringify(given.answers),
      note: given.note,
      ...by(db, who),
    })
    .execute()
  return ratingId
}
