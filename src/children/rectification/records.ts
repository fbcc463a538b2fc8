import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { ofJoined } from '../records/merge.ts'

/** How a request to put something right ended. */
export const outcomes = {
  mended: {
    text: 'Put right in the case system',
    hint: 'The next load brings it here. What was loaded before stays in the history of loads.',
  },
  'note-added': {
    text: 'A note was added: the person disagrees',
    hint: 'An opinion stays as it was given, with what the person says about it beside it.',
  },
  refused: { text: 'Not changed', hint: 'Say why. The person may complain to the Information Commissioner.' },
} as const
export type Outcome = keyof typeof outcomes

/** Somebody says that something held is wrong (UK GDPR, Article 16): answered within a month, as a request for a copy is. */
export type Rectification = {
  rectificationId: string
  askedBy: string
  receivedOn: Day
  what: string
  wanted: string
  outcome: Outcome | null
  outcomeReason: string | null
  decidedOn: Day | null
  decidedBy: string | null
}

export const findRectifications = (db: Tenant, childId: string): Promise<readonly Rectification[]> =>
  db.query
    .selectFrom('children.rectification')
    .select([
      'rectification_id as rectificationId',
      'asked_by as askedBy',
      'received_on as receivedOn',
      'what',
      'wanted',
      'outcome',
      'outcome_reason as outcomeReason',
      'decided_on as decidedOn',
      'decided_by_name as decidedBy',
    ])
    .$narrowType<{ outcome: Outcome | null; receivedOn: Day; decidedOn: Day | null }>()
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .orderBy('received_on', 'desc')
    .execute()

export const addRectification = async (
  db: Tenant,
  childId: string,
  wanted: { askedBy: string; receivedOn: Day; what: string; wanted: string; by: string },
): Promise<void> => {
  await db.query
    .insertInto('children.rectification')
    .values({
      la_id: db.la,
      rectification_id: newId(),
      child_id: childId,
      asked_by: wanted.askedBy,
      received_on: wanted.receivedOn,
      what: wanted.what,
      wanted: wanted.wanted,
      opened_by_name: wanted.by,
    })
    .execute()
}

export const decideRectification = async (
  db: Tenant,
  childId: string,
  rectificationId: string,
  decision: { outcome: Outcome; reason: string; on: Day; by: string },
): Promise<void> => {
  const done = await db.query
    .updateTable('children.rectification')
    .set({
      outcome: decision.outcome,
      outcome_reason: decision.reason,
      decided_on: decision.on,
      decided_by_name: decision.by,
    })
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('rectification_id', '=', rectificationId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0)
    throw new Refusal('conflict', 'This was decided in the meantime.', 'Go back and look at it again.')
}
