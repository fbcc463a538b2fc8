import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { mayOpen } from '../rules/access.ts'
import { namedColumn } from './inspections.ts'
import { inspectionOf } from './rows.ts'
import { visibleTo } from './visible.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const today = '2021-11-10'
const [me, other] = [newId(), newId()]

test('the condition in SQL lets through exactly what the rule lets a person open', async () => {
  const combinations = [null, '2021-11-01', today, '2021-11-11'].flatMap((publishedOn) =>
    [true, false].flatMap((draft) =>
      [true, false].flatMap((shared) =>
        [null, me, other].flatMap((named) =>
          [false, true].map((part) => ({ publishedOn, draft, shared, named, part })),
        ),
      ),
    ),
  )
  await tenant(999, async (db) => {
    for (const { publishedOn, draft, shared, named, part } of combinations) {
      const [whole, id] = [newId(), newId()]
      const common = { la_id: db.la, created_by_name: 'Ash' }
      await db.query
        .insertInto('inspections.inspection')
        .values({ ...common, inspection_id: whole })
        .execute()
      const row = {
        ...common,
        inspection_id: id,
        published_on: publishedOn,
        draft,
        shared,
        part_of: part ? whole : null,
      }
      await db.query.insertInto('inspections.inspection').values(row).execute()
      if (named)
        await db.query
          .insertInto('inspections.named_person')
          .values({ la_id: db.la, inspection_id: part ? whole : id, account_id: named, named_by_name: 'Ash' })
          .execute()
    }
    for (const permissions of [['inspections.see'], ['inspections.see', 'inspections.see-unpublished']]) {
      const person = { accountId: me, permissions: new Set(permissions) }
      const rows = await db.query
        .selectFrom('inspections.inspection as i')
        .selectAll('i')
        .select(namedColumn.as('named'))
        .select(visibleTo(person, today).as('visible'))
        .where('i.la_id', '=', db.la)
        .execute()
      assert.ok(rows.length > combinations.length)
      for (const row of rows) assert.equal(row.visible, mayOpen(inspectionOf(row), person, today), JSON.stringify(row))
    }
  })
})
