import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { addChild, addHistory } from '../../../../test/support/invented-children.ts'
import { addDays, addMonths } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { leavingHeld } from '../held.ts'
import type { Written } from '../model.ts'
import type { PartId } from '../parts/all.ts'
import { listLivingHere, livingHerePurge, saveLivingHere } from './living-here.ts'
import { findEntries, getVersions } from './read.ts'
import { saveChange, saveNew } from './save.ts'
import { findWaiting } from './waiting.ts'

const database = await testDatabase()
test.after(database.close)
const { tenant } = database
const la = 999
const today = '2026-11-23'
const by = { name: 'Ana Bell', at: new Date('2026-11-23T10:00:00Z') }
const written = (on: string, fields: Written['fields'] = {}): Written => ({ on, until: null, fields })

const young = () =>
  tenant(la, null, async (db) => {
    const child = await addChild(db, { care_leaver: true })
    await addHistory(db, child, 'person', { fields: { dateOfBirth: addMonths(today, -12 * 19) } })
    await addHistory(db, child, 'careLeaver', {
      starts: '2026-01-05',
      fields: { category: 'former-relevant', inTouch: 'YES' },
    })
    return { ...child, team: 'Leaving care', worker: null, adviser: 'Ana Bell' }
  })
type Young = Awaited<ReturnType<typeof young>>

const write = (who: Young, part: PartId, what: Written, leavingId = newId()): Promise<string> =>
  tenant(la, null, async (db) => {
    await saveNew(db, who, { leavingId, part, written: what, by, today })
    return leavingId
  })
const factsOf = ({ childId }: Young) =>
  database.owner(
    `select h.table_id as "table", h.starts, h.ends, h.fields, h.until_load as until from children.history h
     join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
     where s.child_id = $1 and h.source = 'entered' order by h.table_id, h.starts`,
    [childId],
  )
const due = (who: Young) =>
  tenant(la, null, async (db) => {
    const { waits } = (await findWaiting(db, [who.childId], { slices: [], today })).get(who.childId)!
    return waits.filter(({ standard }) => standard === 'cl-visit-8w').map((one) => [one.due, one.isLate])
  })

test('a visit is told to practice standards, and the next one is due eight weeks later, or as often as was agreed', async () => {
  const who = await young()
  await write(who, 'contact', written('2026-11-02', { kind: 'seen' }))
  assert.deepEqual(await due(who), [[addDays('2026-11-02', 56), false]])
  await write(who, 'interval', written('2026-11-02', { days: '14', why: 'New baby', by: 'Ana Bell', agreed: 'yes' }))
  assert.deepEqual(await due(who), [['2026-11-16', true]])
  await write(who, 'contact', written('2026-11-20', { kind: 'refused' }))
  assert.deepEqual(await due(who), [['2026-11-16', true]], 'a refusal stops no clock')
  await write(who, 'contact', written('2026-11-23', { kind: 'drop-in' }))
  assert.deepEqual(await due(who), [['2026-12-07', false]])
})

test('each version of an entry stays, and what it told is told anew or taken back', async () => {
  const who = await young()
  const id = await write(who, 'plan', written('2026-10-01', { kind: 'plan', housing: 'no' }))
  const change = (what: Written, state: 'in' | 'taken-back') =>
    tenant(la, null, async (db) => {
      const [entry] = await getVersions(db, who.childId, id)
      await saveChange(db, who, entry, { written: what, state, reason: 'It is in it', by, today })
    })
  await change(written('2026-10-01', { kind: 'plan', housing: 'yes' }), 'in')
  assert.deepEqual(
    (await factsOf(who)).map(({ table, fields }) => [table, fields.housing]),
    [['pathwayPlan', 'yes']],
  )
  await change(written('2026-10-01', { kind: 'plan', housing: 'yes' }), 'taken-back')
  assert.deepEqual(await factsOf(who), [])
  const versions = await tenant(la, null, (db) => getVersions(db, who.childId, id))
  assert.deepEqual(
    versions.map(({ version, state, fields }) => [version, state, fields.housing]),
    [
      [3, 'taken-back', 'yes'],
      [2, 'in', 'yes'],
      [1, 'in', 'no'],
    ],
  )
})

test('two people who correct the same entry at once: the second is refused, and loses nothing', async () => {
  const who = await young()
  const id = await write(who, 'change', written('2026-11-20', { kind: 'lost-job', words: 'The shop closed.' }))
  const [entry] = await tenant(la, null, (db) => getVersions(db, who.childId, id))
  const save = (words: string) =>
    tenant(la, null, (db) =>
      saveChange(db, who, entry, {
        written: written('2026-11-20', { kind: 'lost-job', words }),
        state: 'in',
        reason: '',
        by,
        today,
      }),
    )
  await save('The shop closed on Friday.')
  await assert.rejects(save('Mine'), /Somebody else changed this entry/)
  const [now] = await tenant(la, null, (db) => getVersions(db, who.childId, id))
  assert.equal(now.fields.words, 'The shop closed on Friday.')
})

test('what was written under an identifier that was joined is the young person’s too', async () => {
  const [kept, other] = [await young(), await young()]
  await write(other, 'contact', written('2026-11-02', { kind: 'seen' }))
  await database.owner('update children.subject set child_id = $1 where child_id = $2', [kept.childId, other.childId])
  await database.owner('update children.child set merged_into = $1 where child_id = $2', [kept.childId, other.childId])
  const entries = await tenant(la, null, (db) => findEntries(db, kept.childId))
  assert.equal(entries.length, 1)
  const held = await tenant(la, null, (db) => leavingHeld(db, kept.childId))
  assert.match(held[0]!.title, /Keeping in touch/)
  assert.match(held[0]!.items[0]!.text, /Seen in person/)
  assert.deepEqual((await due(kept))[0], [addDays('2026-11-02', 56), false])
})

test('what is written goes with the young person’s record, and another authority sees none of it', async () => {
  const who = await young()
  await write(who, 'contact', written('2026-11-02', { kind: 'seen' }))
  assert.deepEqual(await tenant(998, null, (db) => findEntries(db, who.childId)), [])
  await database.owner('delete from children.history where subject_id = $1', [who.subjectId])
  await database.owner('delete from children.subject where subject_id = $1', [who.subjectId])
  await database.owner('delete from children.child where child_id = $1', [who.childId])
  const [left] = await database.owner(
    'select count(*)::int as n from care_leavers.leaving_version where child_id = $1',
    [who.childId],
  )
  assert.equal(left.n, 0)
})

test('a young person of another authority is deleted a year after they moved away, with every version, and nobody else is', async () => {
  const person = {
    name: 'K.O.', born: null, authority: 'Westmoor', notifiedOn: '2024-03-01', contact: 'Duty', lives: '', note: '', until: null,
  } // biome-ignore format: one person
  const [gone, here] = [newId(), newId()]
  const left = await tenant(la, null, async (db) => {
    await saveLivingHere(db, { ...person, personId: gone, version: 1 }, by)
    await saveLivingHere(db, { ...person, personId: gone, version: 2, until: '2025-05-01' }, by)
    await saveLivingHere(db, { ...person, personId: here, version: 1 }, by)
    assert.equal(await livingHerePurge.count(db, '2025-11-23'), 1)
    assert.equal(await livingHerePurge.count(db, '2025-05-01'), 0)
    assert.equal(await livingHerePurge.purge(db, '2025-11-23'), 1)
    return listLivingHere(db)
  })
  assert.deepEqual(
    left.map(({ personId }) => personId),
    [here],
  )
})
