import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import type { CommentState } from '../rules/accuracy.ts'

/** What a person says about one place in a draft: what is printed, what is wrong with it, what it should say, and why. */
export type CommentWords = {
  paragraph: string | null
  page: number | null
  quote: string
  wrong: string
  shouldSay: string
  evidence: string
  state: CommentState
  answer: string
}

export type AccuracyComment = CommentWords & {
  id: string
  version: number
  createdBy: string
  createdAt: Date
  changedBy: string
  changedAt: Date
}

const comments = (db: Tenant) =>
  db.query.selectFrom('inspections.accuracy_comment').selectAll().where('la_id', '=', db.la)

type Row = Awaited<ReturnType<ReturnType<typeof comments>['executeTakeFirstOrThrow']>>

const commentOf = (row: Row): AccuracyComment => ({
  id: row.comment_id,
  paragraph: row.paragraph,
  page: row.page,
  quote: row.quote,
  wrong: row.wrong,
  shouldSay: row.should_say,
  evidence: row.evidence,
  state: row.state as CommentState,
  answer: row.answer,
  version: row.version,
  createdBy: row.created_by_name,
  createdAt: row.created_at,
  changedBy: row.changed_by_name,
  changedAt: row.changed_at,
})

const number = (text: string | null): number => Number.parseFloat(text ?? '') || Number.MAX_SAFE_INTEGER

/** In the order of the draft: by page, then by paragraph, then as they were written. */
export const listComments = async (db: Tenant, inspectionId: string): Promise<readonly AccuracyComment[]> => {
  const rows = await comments(db).where('inspection_id', '=', inspectionId).orderBy('created_at').execute()
  return rows
    .map(commentOf)
    .toSorted((a, b) => (a.page ?? 9999) - (b.page ?? 9999) || number(a.paragraph) - number(b.paragraph))
}

/** Throws `not-found`. */
export const getComment = async (db: Tenant, inspectionId: string, commentId: string): Promise<AccuracyComment> => {
  const row = await comments(db)
    .where('inspection_id', '=', inspectionId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst()
  if (!row) throw notFound('comment')
  return commentOf(row)
}

const columnsOf = (words: CommentWords) => ({
  paragraph: words.paragraph,
  page: words.page,
  quote: words.quote,
  wrong: words.wrong,
  should_say: words.shouldSay,
  evidence: words.evidence,
  state: words.state,
  answer: words.answer,
})

type By = { name: string; now: Date }

export const addComment = async (db: Tenant, by: By, inspectionId: string, words: CommentWords): Promise<string> => {
  const id = newId()
  await db.query
    .insertInto('inspections.accuracy_comment')
    .values({
      la_id: db.la,
      comment_id: id,
      inspection_id: inspectionId,
      ...columnsOf(words),
      created_by: db.accountId,
      created_by_name: by.name,
      created_at: by.now,
      changed_by_name: by.name,
      changed_at: by.now,
    })
    .execute()
  return id
}

/** Saves over the version that the person saw. False when somebody changed it since: nothing is written then. */
export const changeComment = async (
  db: Tenant,
  by: By,
  inspectionId: string,
  commentId: string,
  seen: number,
  words: CommentWords,
): Promise<boolean> => {
  const changed = await db.query
    .updateTable('inspections.accuracy_comment')
    .set({ ...columnsOf(words), version: seen + 1, changed_by_name: by.name, changed_at: by.now })
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .where('comment_id', '=', commentId)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** Takes a comment out that was not sent. */
export const removeComment = async (db: Tenant, inspectionId: string, commentId: string): Promise<void> => {
  const gone = await db.query
    .deleteFrom('inspections.accuracy_comment')
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .where('comment_id', '=', commentId)
    .where('state', 'in', ['draft', 'agreed'])
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0)
    throw new Refusal('conflict', 'A comment that was sent stays.', 'Go back to the comments.')
}

/** Every agreed comment counts as sent. Returns how many those are. */
export const markSent = async (db: Tenant, by: By, inspectionId: string): Promise<number> => {
  const sent = await db.query
    .updateTable('inspections.accuracy_comment')
    .set((eb) => ({
      state: 'sent',
      version: eb('version', '+', 1),
      changed_by_name: by.name,
      changed_at: by.now,
    }))
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .where('state', '=', 'agreed')
    .executeTakeFirst()
  return Number(sent.numUpdatedRows)
}
