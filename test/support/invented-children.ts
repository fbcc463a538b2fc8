/**
 * Children put straight into the tables that a load fills, for tests of who reaches whom. Everything is invented.
 *
 *   const child = await addChild(db, { worker: 'Owen Trask', forename: 'Wren' })
 *   await addHistory(db, child, 'carePeriod', { starts: '2024-01-02', fields: { need: 'N1' } })
 */
import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { TableId } from '../../src/children/history/model.ts'
import { newId } from '../../src/platform/db/ids.ts'
import type { DB } from '../../src/platform/db/tables.generated.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'

export type AddedChild = { childId: string; subjectId: string; identifier: string }

type ChildRow = Partial<Insertable<DB['children.child']>>

let count = 0

export const addChild = async (db: Tenant, given: ChildRow = {}): Promise<AddedChild> => {
  count += 1
  const childId = newId()
  const subjectId = newId()
  const identifier = given.identifier ?? `T${String(count).padStart(6, '0')}`
  await db.query
    .insertInto('children.child')
    .values({ ...given, la_id: db.la, child_id: childId, identifier })
    .execute()
  await db.query
    .insertInto('children.subject')
    .values({ la_id: db.la, subject_id: subjectId, kind: 'child', identifier, child_id: childId })
    .execute()
  return { childId, subjectId, identifier }
}

type Record = {
  key?: string
  starts?: string | null
  ends?: string | null
  source?: string
  fields?: Readonly<{ [name: string]: string | number }>
}

export const addHistory = async (
  db: Tenant,
  { subjectId }: { subjectId: string },
  table: TableId,
  given: Record = {},
): Promise<void> => {
  count += 1
  const { key = `k${count}`, starts = null, ends = null, source = 'annex-a', fields = {} } = given
  await db.query
    .insertInto('children.history')
    .values({
      la_id: db.la,
      subject_id: subjectId,
      table_id: table,
      key,
      source,
      from_load: 1,
      starts,
      ends,
      fields: JSON.stringify(fields),
      hash: createHash('sha256')
        .update(JSON.stringify([starts, ends, fields]))
        .digest(),
    })
    .execute()
}

/** Matches a worker's name in returns to whoever in the staff directory has an account of that role. */
export const matchWorker = async (db: Tenant, name: string, accountId: string): Promise<void> => {
  await db.query
    .insertInto('children.worker_name')
    .columns(['la_id', 'name', 'staff_id'])
    .expression((from) =>
      from
        .selectFrom('access.staff')
        .select((e) => ['la_id', e.val(name).as('name'), 'staff_id'])
        .where('la_id', '=', db.la)
        .where('account_id', '=', accountId),
    )
    .execute()
}
