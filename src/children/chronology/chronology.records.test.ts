import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild, addHistory } from '../../../test/support/invented-children.ts'
import { chronologyHeld } from './held.ts'
import type { EntryFields } from './model.ts'
import { findHistories, findHistory } from './records/history.ts'
import { findChronology, findVersions, getEntry } from './records/read.ts'
import { addEntry, asFields, changeEntry, saveAnalysis, settleProposals, shareEntry } from './records/write.ts'
import { proposeEntries } from './rules/propose.ts'
import { standingOf } from './rules/standing.ts'
import { fieldsOf } from './rules/versions.ts'
import { fillSampleChronology } from './sample.ts'
import { linesOf, waitingLine } from './work/home.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)
const [{ la_id: la }] = await owner('select la_id from platform.authority order by la_id limit 1')
const today = '2026-11-02'
const by = { name: 'Ada', at: new Date('2026-11-02T10:00:00Z') }
const own: EntryFields = {
  on: '2020-01-01', until: null, precision: 'year', type: 'home', significance: 'major', positive: false, words: 'Moved in with an aunt.', impact: 'Slept better.',
  done: '', source: 'Aunt', document: '',
} // biome-ignore format: one entry
const id = (at: number): string => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`

const child = await tenant(la, async (db) => {
  const added = await addChild(db, { identifier: 'C1', date_of_birth: '2014-04-09', in_care: true })
  await addHistory(db, added, 'person', { fields: { dateOfBirth: '2014-04-09' } })
  await addHistory(db, added, 'referral', { key: 'r1', starts: '2021-03-04', fields: { source: '6' } })
  await addHistory(db, added, 'carePeriod', { key: 'c1', starts: '2022-05-01', fields: {} })
  return added
})

test('two people who settle the same proposal settle it once', async () => {
  const settle = () =>
    tenant(la, async (db) => {
      const proposals = proposeEntries(await findHistory(db, child.childId), { today })
      const settled = proposals.map((proposal) => ({
        proposal,
        fields: asFields(proposal),
        state: 'in' as const,
        reason: '',
      }))
      return settleProposals(db, child.childId, settled, by)
    })
  const counts = await Promise.all([settle(), settle()])
  assert.deepEqual(counts.toSorted(), [0, 3])
  await tenant(la, async (db) => {
    const { entries } = await findChronology(db, child.childId)
    assert.equal(entries.length, 3)
    assert.deepEqual(standingOf(await findHistory(db, child.childId), entries, { today }).pending, [])
  })
})

test('a second change from the same version is refused, and versions can be neither changed nor deleted', async () => {
  await tenant(la, async (db) => {
    await addEntry(db, { childId: child.childId, entryId: id(1), fields: own }, by)
    await addEntry(db, { childId: child.childId, entryId: id(1), fields: own }, by)
  })
  const entry = await tenant(la, (db) => getEntry(db, child.childId, id(1)))
  await tenant(la, (db) =>
    changeEntry(db, entry, { action: 'edited', fields: { ...own, words: 'Went to live with an aunt.' } }, by),
  )
  await assert.rejects(
    tenant(la, (db) => changeEntry(db, entry, { action: 'edited', fields: { ...own, words: 'Late' } }, by)),
    /Somebody else changed this entry/,
  )
  await tenant(la, async (db) => {
    assert.deepEqual(
      (await findVersions(db, id(1))).map(({ version, words }) => [version, words]),
      [
        [2, 'Went to live with an aunt.'],
        [1, 'Moved in with an aunt.'],
      ],
    )
  })
  for (const statement of [
    "update children.chronology_version set words = 'x'",
    'delete from children.chronology_version',
  ])
    await assert.rejects(
      tenant(la, async (db) => {
        await sql.raw(statement).execute(db.query)
      }),
      /permission denied/,
    )
})

test('an entry of another child is not found here', async () => {
  const other = await tenant(la, (db) => addChild(db, {}))
  await assert.rejects(
    tenant(la, (db) => getEntry(db, other.childId, id(1))),
    /There is no entry/,
  )
})

test('sharing leaves out what it meant, and sharing again adds nothing', async () => {
  const brother = await tenant(la, (db) => addChild(db, {}))
  await tenant(la, async (db) => {
    const entry = await getEntry(db, child.childId, id(1))
    assert.equal(await shareEntry(db, entry, { childIds: [brother.childId], as: 'theirs' }, by), 1)
    assert.equal(await shareEntry(db, entry, { childIds: [brother.childId], as: 'theirs' }, by), 0)
    const { entries } = await findChronology(db, brother.childId)
    assert.deepEqual(
      entries.map(({ words, impact, origin }) => [words, impact, origin]),
      [['Went to live with an aunt.', '', 'shared']],
    )
  })
})

test('when two identifiers are found to be one child, both chronologies are told; parted again, each has its own', async () => {
  const other = await tenant(la, (db) => addChild(db, {}))
  await tenant(la, (db) =>
    addEntry(db, { childId: other.childId, entryId: id(9), fields: { ...own, words: 'Of the other number.' } }, by),
  )
  const told = () =>
    tenant(la, async (db) => (await findChronology(db, child.childId)).entries.map(({ words }) => words))
  assert.ok(!(await told()).includes('Of the other number.'))
  await owner('update children.child set merged_into = $1 where child_id = $2', [child.childId, other.childId])
  assert.ok((await told()).includes('Of the other number.'))
  await owner('update children.child set merged_into = null where child_id = $1', [other.childId])
  assert.ok(!(await told()).includes('Of the other number.'))
})

test('of a kind that a record was withdrawn from, only what is known now is read; a birth stays when a child leaves the returns', async () => {
  await owner(`update children.history set until_load = 2, ended_as = 'ended' where table_id = 'person'`)
  await owner(`update children.history set until_load = 2, ended_as = 'withdrawn' where table_id = 'referral'`)
  await tenant(la, async (db) => {
    const history = await findHistory(db, child.childId)
    assert.equal(history.person.length, 1)
    assert.equal(history.referral.length, 0)
    const { entries } = await findChronology(db, child.childId)
    const { changes } = standingOf(history, entries, { today })
    assert.deepEqual(
      [...changes.values()].map(([change]) => [change!.part.rule, change!.now]),
      [['referral', null]],
    )
  })
})

test('analyses count up, and the same number twice is taken once', async () => {
  const text = { patterns: 'P', gaps: '', meaning: 'M' }
  await tenant(la, async (db) => {
    assert.equal(await saveAnalysis(db, child.childId, { version: 1, ...text }, by), true)
    assert.equal(await saveAnalysis(db, child.childId, { version: 1, ...text, meaning: 'Other' }, by), false)
    assert.equal((await findChronology(db, child.childId)).analysis?.meaning, 'M')
  })
})

test('a copy for the child has every entry, dropped ones with why, and the analysis', async () => {
  await tenant(la, async (db) => {
    const entry = await getEntry(db, child.childId, id(1))
    await changeEntry(
      db,
      entry,
      { action: 'dropped', state: 'dropped', reason: 'Told elsewhere', fields: fieldsOf(entry) },
      by,
    )
    const sections = await chronologyHeld(db, child.childId)
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Chronology', 'Analysis of the chronology'],
    )
    assert.match(
      sections[0]!.items.map(({ text }) => text).join('\n'),
      /Left out \(Told elsewhere\): 2020: Went to live with an aunt\./,
    )
  })
})

test('the sample council gets a chronology for one of its children', async () => {
  await owner('delete from children.chronology_entry')
  await owner('delete from children.chronology_analysis')
  await tenant(la, (db) => fillSampleChronology(db, today))
  await tenant(la, async (db) => {
    const { entries, signOffs, ratings, analysis } = await findChronology(db, child.childId)
    assert.ok(entries.length >= 2 && signOffs.length === 2 && ratings.length === 1 && analysis !== null)
  })
})

test('a chronology goes with its child, versions and all, and with nobody else’s', async () => {
  const gone = await tenant(la, (db) => addChild(db, {}))
  const kept = await tenant(la, (db) => addChild(db, {}))
  await tenant(la, async (db) => {
    await addEntry(db, { childId: gone.childId, entryId: id(20), fields: own }, by)
    await addEntry(db, { childId: kept.childId, entryId: id(21), fields: own }, by)
    await saveAnalysis(db, gone.childId, { version: 1, patterns: 'P', gaps: '', meaning: 'M' }, by)
    await db.query.deleteFrom('children.subject').where('la_id', '=', la).where('child_id', '=', gone.childId).execute()
    await db.query.deleteFrom('children.child').where('la_id', '=', la).where('child_id', '=', gone.childId).execute()
  })
  const left = await owner('select entry_id from children.chronology_version where entry_id in ($1, $2)', [
    id(20),
    id(21),
  ])
  assert.deepEqual(
    left.map(({ entry_id }) => entry_id),
    [id(21)],
  )
  assert.equal(
    (await owner('select 1 from children.chronology_analysis where child_id = $1', [gone.childId])).length,
    0,
  )
})

test('a worker is told on the home page what is due, by identifier, and many are one line', async () => {
  const waiting = {
    child: { childId: 'c', identifier: 'M1' },
    refresh: { due: '2026-11-01', why: 'It is late', state: 'overdue' as const, never: false },
    state: 'overdue' as const,
  }
  assert.deepEqual(
    linesOf([waiting]).map(({ text, state }) => [text, state]),
    [['Chronology of M1: it is late', 'overdue']],
  )
  const many = Array.from({ length: 7 }, (_, at) => ({ ...waiting, child: { childId: 'c', identifier: `M${at}` } }))
  assert.deepEqual(
    linesOf(many).map(({ text }) => text),
    ['7 chronologies of your children are due, 7 of them overdue'],
  )
  assert.deepEqual(linesOf([{ ...waiting, refresh: { ...waiting.refresh, state: 'later' } }]), [])
  assert.deepEqual(linesOf([{ ...waiting, state: 'given-back' }]), [], 'it has a line of its own')
  assert.match(waitingLine(7)[0]!.text, /^7 chronologies that your teams completed wait for your check$/)
  assert.deepEqual(waitingLine(0), [])
})

test('a chronology over 2,000 records is read and compared within tens of milliseconds', async () => {
  const busy = await tenant(la, async (db) => {
    const added = await addChild(db, {})
    await owner(
      `insert into children.history (la_id, subject_id, table_id, key, source, from_load, starts, fields, hash)
       select $1, $2, (array['visit','referral','placement','review','missing'])[1 + n % 5], 'n' || n, 'ssd', 1, date '2012-01-01' + n * 2,
         '{"kind":"M","seen":"yes","type":"U6"}', decode(md5(n::text), 'hex') from generate_series(1, 2000) n`,
      [la, added.subjectId],
    )
    return added
  })
  const took: number[] = []
  for (let round = 0; round < 5; round += 1)
    await tenant(la, async (db) => {
      const from = performance.now()
      const histories = await findHistories(db, [busy.childId])
      const { entries } = await findChronology(db, busy.childId)
      assert.ok(standingOf(histories.get(busy.childId)!, entries, { today }).pending.length > 100)
      took.push(performance.now() - from)
    })
  // The bound is wide, for machines that are busy; unhurried it takes about 30.
  assert.ok(Math.min(...took) < 300, took.map((ms) => ms.toFixed(0)).join(', '))
})
