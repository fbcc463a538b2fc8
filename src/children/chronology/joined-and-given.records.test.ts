import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { chronologyHeld } from './held.ts'
import { addCopy, findCopies, getCopy } from './records/copies.ts'
import { findChronology } from './records/read.ts'
import { addRating, addSignOff, saveAnalysis } from './records/write.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)
const [{ la_id: la }] = await owner('select la_id from platform.authority order by la_id limit 1')
const today = '2026-11-02'
const by = { name: 'Ada', at: new Date('2026-11-02T10:00:00Z') }
const id = (at: number): string => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`
const child = await tenant(la, (db) => addChild(db, {}))

test('what was analysed, signed and rated under the other identifier is read while the two are joined, and is theirs again when parted', async () => {
  const [kept, other] = await tenant(la, async (db) => [await addChild(db, {}), await addChild(db, {})] as const)
  const later = { name: 'Bea', at: new Date('2026-11-05T10:00:00Z') }
  const signed = { kind: 'complete', on: today, note: 'Read.', entries: 1, faults: [], role: 'Social worker' } as const
  await tenant(la, async (db) => {
    await saveAnalysis(db, kept.childId, { version: 1, patterns: '', gaps: '', meaning: 'Of the kept one.' }, by)
    await saveAnalysis(db, other.childId, { version: 1, patterns: '', gaps: '', meaning: 'Of the other.' }, later)
    await addSignOff(db, other.childId, signed, later)
    await addRating(db, other.childId, { answers: { order: 'yes' }, note: '' }, later)
  })
  const read = () => tenant(la, (db) => findChronology(db, kept.childId))
  const alone = await read()
  await owner('update children.child set merged_into = $1 where child_id = $2', [kept.childId, other.childId])
  const joined = await read()
  assert.equal(joined.analysis?.meaning, 'Of the kept one.', 'the newer one of the other number does not hide it')
  assert.deepEqual(joined.signOffs, [], 'the other’s sign-off is not this chronology’s')
  assert.deepEqual(
    joined.joined.map(({ identifier, analyses, signOffs, ratings }) => [
      identifier,
      analyses.map(({ meaning }) => meaning),
      signOffs.map(({ by: name, note }) => `${name}: ${note}`),
      ratings.length,
    ]),
    [[other.identifier, ['Of the other.'], ['Bea: Read.'], 1]],
  )
  const copied = await tenant(la, (db) => chronologyHeld(db, kept.childId))
  assert.match(JSON.stringify(copied), /Of the kept one.*Of the other/s, 'a copy for the child has both')
  await owner('update children.child set merged_into = null where child_id = $1', [other.childId])
  assert.deepEqual(await read(), alone)
})

test('a copy that was given can be neither changed nor deleted, and one changed in the database is not handed out as it', async () => {
  const copy = {
    copyId: id(70), childId: child.childId, kind: 'court' as const, to: 'Court', purpose: '', on: today, fileName: 'a.docx',
    content: Buffer.from('as given'), entries: 1, draft: null, names: [], role: 'Social worker',
  } // biome-ignore format: one copy
  await tenant(la, (db) => addCopy(db, copy, by))
  await tenant(la, (db) => addCopy(db, { ...copy, content: Buffer.from('again') }, by))
  await tenant(la, async (db) => {
    assert.equal((await getCopy(db, child.childId, id(70))).content.toString(), 'as given')
    assert.equal((await findCopies(db, child.childId)).length, 1)
  })
  for (const statement of [
    "update children.chronology_copy set given_to = 'x'",
    'delete from children.chronology_copy',
  ])
    await assert.rejects(
      tenant(la, async (db) => {
        await sql.raw(statement).execute(db.query)
      }),
      /permission denied/,
    )
  await owner("update children.chronology_copy set content = 'forged'")
  await assert.rejects(
    tenant(la, (db) => getCopy(db, child.childId, id(70))),
    /no longer what was given/,
  )
  await owner('delete from children.chronology_copy')
})

test('copies that were given before it was kept with them whose identifiers were joined have it from when each was joined and parted', async () => {
  const [kept, other, third] = await tenant(la, async (db) => [await addChild(db), await addChild(db), await addChild(db)] as const) // biome-ignore format: three
  const join = (to: string, of: string, from: string, until: string | null) =>
    owner(
      `insert into children.merge (la_id, merge_id, kept_child_id, other_child_id, subjects, reason, merged_at, merged_by_name, undone_at)
        values ($1, gen_random_uuid(), $2, $3, '{}', 'Invented', $4, 'Ada', $5)`,
      [la, to, of, from, until],
    )
  await join(other.childId, third.childId, '2026-01-01', null)
  await join(kept.childId, other.childId, '2026-03-01', '2026-05-01')
  const days = ['2026-02-01', '2026-04-01', '2026-06-01']
  for (const [number, day] of days.entries())
    await owner(
      `insert into children.chronology_copy (la_id, copy_id, child_id, kind, given_to, purpose, given_on, file_name, content, sha256, entries, by_name, by_role, at)
        values ($1, $2, $3, 'case', 'Court', '', $4::date, 'a.docx', '', repeat('0', 64), 1, 'Ada', 'Worker', $4::timestamptz)`,
      [la, id(80 + number), kept.childId, day],
    )
  const migration = readFileSync(new URL('../../../migrations/0023-children-kept-apart.sql', import.meta.url), 'utf8')
  const [fill] = /with recursive[^;]+update children\.chronology_copy[^;]+;/.exec(migration)!
  await owner(fill)
  const found = await owner('select joined from children.chronology_copy where child_id = $1 order by at', [
    kept.childId,
  ])
  const both = [other.childId, third.childId].sort()
  assert.deepEqual(
    found.map(({ joined }) => joined.toSorted()),
    [[], both, []],
    'before, while and after they were joined',
  )
  await owner('delete from children.chronology_copy')
})
