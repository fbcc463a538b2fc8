import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { ofJoined } from '../records/merge.ts'
import type { Redaction, RedactionReason, Relation, SubjectAccess } from './model.ts'

const requests = (db: Tenant, childId: string) =>
  db.query
    .selectFrom('children.subject_access')
    .select([
      'request_id as requestId',
      'child_id as childId',
      'asked_by as askedBy',
      'relation',
      'received_on as receivedOn',
      'identity_confirmed_on as identityConfirmedOn',
      'extended',
      'extended_reason as extendedReason',
      'given_on as givenOn',
      'given_by_name as givenBy',
      'closed_reason as closedReason',
      'opened_by_name as openedBy',
    ])
    .$narrowType<{ relation: Relation; receivedOn: Day; identityConfirmedOn: Day | null; givenOn: Day | null }>()
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))

export const findRequests = (db: Tenant, childId: string): Promise<readonly SubjectAccess[]> =>
  requests(db, childId).orderBy('received_on', 'desc').execute()

export const getRequest = async (db: Tenant, childId: string, requestId: string): Promise<SubjectAccess> => {
  const row = await requests(db, childId).where('request_id', '=', requestId).executeTakeFirst()
  if (!row) throw notFound('request')
  return row
}

export const openRequest = async (
  db: Tenant,
  childId: string,
  wanted: { askedBy: string; relation: Relation; receivedOn: Day; identityConfirmedOn: Day | null; by: string },
): Promise<string> => {
  const requestId = newId()
  await db.query
    .insertInto('children.subject_access')
    .values({
      la_id: db.la,
      request_id: requestId,
      child_id: childId,
      asked_by: wanted.askedBy,
      relation: wanted.relation,
      received_on: wanted.receivedOn,
      identity_confirmed_on: wanted.identityConfirmedOn,
      opened_by_name: wanted.by,
    })
    .execute()
  return requestId
}

type Step =
  | { identityConfirmedOn: Day }
  | { extendedReason: string }
  | { givenOn: Day; givenBy: string }
  | { closedReason: string }

/** One step of a request that is still open; refused where it was given out or closed in the meantime. */
export const moveRequest = async (db: Tenant, childId: string, requestId: string, step: Step): Promise<void> => {
  const change =
    'identityConfirmedOn' in step
      ? { identity_confirmed_on: step.identityConfirmedOn }
      : 'extendedReason' in step
        ? { extended: true, extended_reason: step.extendedReason }
        : 'givenOn' in step
          ? { given_on: step.givenOn, given_by_name: step.givenBy }
          : { closed_reason: step.closedReason }
  const done = await db.query
    .updateTable('children.subject_access')
    .set(change)
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('request_id', '=', requestId)
    .where('given_on', 'is', null)
    .where('closed_reason', 'is', null)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0)
    throw new Refusal(
      'conflict',
      'This request was given out or closed in the meantime.',
      'Go back and look at it again.',
    )
}

export const findRedactions = (db: Tenant, requestId: string): Promise<readonly Redaction[]> =>
  db.query
    .selectFrom('children.redaction')
    .select(['redaction_id as redactionId', 'words', 'item', 'reason', 'note', 'made_by_name as by'])
    .$narrowType<{ reason: RedactionReason }>()
    .where('la_id', '=', db.la)
    .where('request_id', '=', requestId)
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .execute()

export const addRedactions = async (
  db: Tenant,
  requestId: string,
  wanted: readonly Pick<Redaction, 'words' | 'item' | 'reason' | 'note'>[],
  by: string,
): Promise<void> => {
  if (wanted.length === 0) return
  await db.query
    .insertInto('children.redaction')
    .values(
      wanted.map((one) => ({ ...one, la_id: db.la, redaction_id: newId(), request_id: requestId, made_by_name: by })),
    )
    .execute()
}

/** Takes a redaction back; it stays in the record with who and when. */
export const removeRedaction = async (
  db: Tenant,
  requestId: string,
  redactionId: string,
  by: string,
): Promise<void> => {
  await db.query
    .updateTable('children.redaction')
    .set({ removed_at: sql`now()`, removed_by_name: by })
    .where('la_id', '=', db.la)
    .where('request_id', '=', requestId)
    .where('redaction_id', '=', redactionId)
    .where('removed_at', 'is', null)
    .execute()
}
