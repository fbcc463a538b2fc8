import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { mergeChildren, undoMerge } from '../../children/records/merge.ts'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { homesHeld } from './held.ts'
import type { ActionKind } from './model/actions.ts'
import type { Said } from './model/field.ts'
import { findAddresses } from './records/addresses.ts'
import { findHomes } from './records/read.ts'
import { saveCorrection, saveEntry, saveHome, saveMove, takeEntryBack, takeHomeBack } from './records/save.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const today = '2026-03-06'
const by = { accountId: newId(), name: 'Ana Bell', now: new Date('2026-03-06T21:40:00Z') }
const who = (childId: string) => ({ childId, today, by })
const friday: Said = {
  movedIn: today, movedInAt: '21:00', accommodation: 'W', standing: 'emergency', planned: 'no', risk: 'high', why: 'Asked to leave.',
} // biome-ignore format: one home

const move = async (db: Tenant, childId: string, said: Said = {}, address = '4 Lantern Row'): Promise<string> => {
  const homeId = newId()
  await saveMove(db, who(childId), { homeId, said: { ...friday, ...said }, address })
  return homeId
}

const record = async (db: Tenant, childId: string, homeId: string, kind: ActionKind, said: Said): Promise<string> => {
  const entryId = newId()
  await saveEntry(db, who(childId), { homeId, entryId, kind, on: today, said: { on: today, ...said } })
  return entryId
}

type Fact = { table: string; key: string; starts: Day | null; ends: Day | null; fields: Record<string, string> }

/** What stands in the dated history of a young person: what was entered and is so now. */
const factsOf = async (db: Tenant, childId: string): Promise<readonly Fact[]> => {
  const { rows } = await sql<Fact>`
    select h.table_id as "table", h.key, h.starts, h.ends, h.fields from children.history h
    join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
    where h.la_id = ${db.la} and s.child_id = ${childId} and h.source = 'entered' and h.until_load is null
    order by h.table_id, h.starts, h.key`.execute(db.query)
  return rows
}
const tablesOf = async (db: Tenant, childId: string) => (await factsOf(db, childId)).map(({ table }) => table)

test('A move on a Friday evening is a fact at once: out of hours, recorded that day, and the address is in none', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H1' })
    const homeId = await move(db, childId)
    const facts = await factsOf(db, childId)
    assert.equal(facts.length, 1)
    const [fact] = facts
    assert.deepEqual([fact!.table, fact!.key, fact!.starts, fact!.ends], ['leaverHome', homeId, today, null])
    const { accommodation, kind, planned, outOfHours, risk, recordedOn, complete } = fact!.fields
    assert.deepEqual(
      { accommodation, kind, planned, outOfHours, risk, recordedOn, complete },
      {
        accommodation: 'W',
        kind: 'emergency',
        planned: 'no',
        outOfHours: 'yes',
        risk: 'high',
        recordedOn: today,
        complete: 'no',
      },
    )
    const { rows } = await sql<{
      text: string
    }>`select string_agg(h::text, ' ') as text from children.history h`.execute(db.query)
    assert.doesNotMatch(rows[0]!.text, /Lantern Row/)
    assert.equal((await findAddresses(db, [homeId])).get(homeId), '4 Lantern Row')
  }))

test('The same form sent twice records one move, and the next move ends it', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H2' })
    const homeId = newId()
    for (const _ of [1, 2])
      await saveMove(db, who(childId), { homeId, said: { ...friday, movedIn: '2026-03-02' }, address: '' })
    const next = await move(db, childId, { accommodation: 'U', standing: 'settled' })
    const homes = await findHomes(db, childId)
    assert.deepEqual(homes.map((one) => [one.homeId, one.movedOut]), [[homeId, today], [next, null]]) // biome-ignore format: short
    assert.deepEqual((await factsOf(db, childId)).map(({ key, ends }) => [key, ends]), [[homeId, today], [next, null]]) // biome-ignore format: short
  }))

test('Each thing that is recorded gives the facts that practice standards read', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H3' })
    const homeId = await move(db, childId)
    await record(db, childId, homeId, 'told', { to: ['housing', 'health'] })
    await record(db, childId, homeId, 'on-call', { by: 'T. Orrin', level: 'head-of-service', at: '21:10' })
    await record(db, childId, homeId, 'visit', { outcome: 'refused' })
    await record(db, childId, homeId, 'contact', { reached: 'yes', how: 'call' })
    await record(db, childId, homeId, 'suitability', {
      satisfied: ['safety'],
      concerns: 'Noise',
      view: 'Loud',
      suitable: 'no',
    })
    await record(db, childId, homeId, 'exit-plan', {
      destination: 'A flat',
      wanted: 'U',
      lead: 'Ana',
      target: '2026-04-01',
      fallback: 'Foyer',
    })
    await record(db, childId, homeId, 'meeting', { who: 'Housing', agreed: 'Priority' })
    await record(db, childId, homeId, 'escalation', { to: ['director', 'board'] })
    await record(db, childId, homeId, 'risk', { level: 'low', why: 'A friend is near' })
    await record(db, childId, homeId, 'risk-meeting', { why: 'missing', who: 'All', decided: 'Stay' })
    const facts = await factsOf(db, childId)
    const of = (table: string) => facts.filter((one) => one.table === table)
    assert.deepEqual(
      of('homeNotice')
        .map(({ fields }) => fields.to)
        .toSorted(),
      ['health', 'housing'],
    )
    const [call] = of('homeSignOff')
    assert.deepEqual([call!.fields.kind, call!.fields.givenAt, call!.fields.recordedAt], ['on-call', '21:10', '21:40'])
    assert.deepEqual([of('homeVisit')[0]!.fields.seen, of('homeVisit')[0]!.fields.refused], ['no', 'yes'])
    assert.equal(of('leaverHome')[0]!.fields.suitable, 'no')
    assert.equal(of('exitPlan')[0]!.fields.jointMeetingOn, today)
    assert.equal(of('exitPlan')[0]!.fields.housingReference, undefined)
    assert.deepEqual(
      of('homeEscalation').map(({ fields }) => Number(fields.mark)),
      [42, 42],
    )
    assert.deepEqual(
      [of('homeContact').length, of('homeSuitability').length, of('homeRisk').length, of('riskMeeting').length],
      [1, 1, 1, 1],
    )
  }))

test('A correction keeps what was said before, with who said it and who changed it, and replaces the fact', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H4' })
    const homeId = await move(db, childId)
    const entryId = await record(db, childId, homeId, 'visit', { outcome: 'seen' })
    await saveCorrection(
      db,
      { ...who(childId), by: { ...by, name: 'Bo Hart' } },
      { homeId, entryId, on: today, said: { on: today, outcome: 'no-access' } },
    )
    await saveHome(db, who(childId), {
      homeId,
      said: { ...friday, accommodation: 'T', standing: 'temporary' },
      address: '9 Kiln Lane',
    })
    const [home] = await findHomes(db, childId)
    const [entry] = home!.entries
    assert.deepEqual([entry!.said.outcome, entry!.by], ['no-access', 'Bo Hart'])
    assert.deepEqual(
      entry!.before.map(({ said, by, replacedBy }) => [said.outcome, by, replacedBy]),
      [['seen', 'Ana Bell', 'Bo Hart']],
    )
    assert.deepEqual([home!.accommodation, home!.before[0]!.said.accommodation], ['T', 'W'])
    const facts = await factsOf(db, childId)
    assert.deepEqual(facts.map(({ table, fields }) => [table, fields.seen ?? fields.accommodation]), [['homeVisit', 'no'], ['leaverHome', 'T']]) // biome-ignore format: short
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from care_leavers.home_address where home_id = ${homeId}`.execute(db.query)
    assert.equal(rows[0]!.n, 2)
    assert.equal((await findAddresses(db, [homeId])).get(homeId), '9 Kiln Lane')
  }))

test('What was pressed by mistake is undone: it stays as taken back, and its fact is gone', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H5' })
    const homeId = await move(db, childId)
    const entryId = await record(db, childId, homeId, 'visit', { outcome: 'seen' })
    assert.deepEqual(await tablesOf(db, childId), ['homeVisit', 'leaverHome'])
    await takeEntryBack(db, who(childId), { homeId, entryId, why: 'Undone' })
    assert.deepEqual(await tablesOf(db, childId), ['leaverHome'])
    assert.equal((await findHomes(db, childId))[0]!.entries[0]!.takenBack!.why, 'Undone')
    await assert.rejects(takeEntryBack(db, who(childId), { homeId, entryId, why: 'Again' }), /changed by somebody else/)
  }))

test('Moving out ends the home and begins the next; taken back, the home goes on', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H6' })
    const homeId = await move(db, childId, { movedIn: '2026-02-01' })
    const entryId = await record(db, childId, homeId, 'move-out', { to: 'U', suitable: 'yes', handover: 'Keys' })
    const dates = async () =>
      (await findHomes(db, childId)).filter((one) => !one.takenBack).map((one) => [one.accommodation, one.movedOut])
    assert.deepEqual(await dates(), [['W', today], ['U', null]]) // biome-ignore format: short
    assert.ok((await tablesOf(db, childId)).includes('homeMoveOut'))
    await takeEntryBack(db, who(childId), { homeId, entryId, why: 'They came back' })
    assert.deepEqual(await dates(), [['W', null]])
    assert.deepEqual(await tablesOf(db, childId), ['leaverHome'])
  }))

test('A learning note is a fact by itself, before moving out is written down', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H12' })
    const homeId = await move(db, childId, { movedIn: '2026-02-01' })
    await record(db, childId, homeId, 'learning', { helped: 'Daily calls', differently: 'Mediation sooner' })
    const note = (await factsOf(db, childId)).find(({ table }) => table === 'homeMoveOut')
    assert.deepEqual(note?.fields, { learning: 'yes', learningOn: today, homeKey: homeId })
  }))

test('A move that was recorded about the wrong person is taken back, and the home before goes on', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'H7' })
    const first = await move(db, childId, { movedIn: '2026-02-01', accommodation: 'U', standing: 'settled' })
    const second = await move(db, childId)
    await takeHomeBack(db, who(childId), { homeId: second, why: 'Another young person' })
    assert.deepEqual((await factsOf(db, childId)).map(({ key, ends }) => [key, ends]), [[first, null]]) // biome-ignore format: short
  }))

test('Two identifiers that are one young person have one history of homes; parted again, each has its own', () =>
  tenant(999, async (db) => {
    const [kept, other] = [await addChild(db, { identifier: 'H8' }), await addChild(db, { identifier: 'H9' })]
    const first = await move(db, other.childId, { movedIn: '2026-02-01' })
    const deed = { reason: 'One person', by: 'Ada', now: new Date() }
    const mergeId = await mergeChildren(db, { keptId: kept.childId, otherId: other.childId, ...deed })
    await record(db, kept.childId, first, 'visit', { outcome: 'seen' })
    const next = await move(db, kept.childId)
    assert.deepEqual((await findHomes(db, kept.childId)).map((one) => [one.homeId, one.movedOut]), [[first, today], [next, null]]) // biome-ignore format: short
    assert.deepEqual(await tablesOf(db, kept.childId), ['homeVisit', 'leaverHome', 'leaverHome'])
    await undoMerge(db, { mergeId, keptId: kept.childId, otherId: other.childId }, deed)
    assert.deepEqual(
      (await findHomes(db, kept.childId)).map(({ homeId }) => homeId),
      [next],
    )
    assert.deepEqual(
      (await findHomes(db, other.childId)).map(({ homeId }) => homeId),
      [first],
    )
  }))

test('Nobody records about a home by way of another young person', () =>
  tenant(999, async (db) => {
    const [one, other] = [await addChild(db, { identifier: 'HA' }), await addChild(db, { identifier: 'HB' })]
    const homeId = await move(db, one.childId)
    await assert.rejects(record(db, other.childId, homeId, 'visit', { outcome: 'seen' }), /There is no home/)
  }))

test('A copy for the young person holds every home, address and record; forgetting them deletes it all', () =>
  tenant(999, async (db) => {
    const { childId, subjectId } = await addChild(db, { identifier: 'HC' })
    const homeId = await move(db, childId)
    await record(db, childId, homeId, 'visit', { outcome: 'seen', view: 'It is cold.' })
    await saveHome(db, who(childId), { homeId, said: friday, address: '9 Kiln Lane' })
    const held = JSON.stringify(await homesHeld(db, childId))
    for (const words of ['4 Lantern Row', '9 Kiln Lane', 'It is cold.', 'Bed and breakfast'])
      assert.ok(held.includes(words), words)
    await db.query
      .deleteFrom('children.history')
      .where('la_id', '=', db.la)
      .where('subject_id', '=', subjectId)
      .execute()
    await db.query
      .deleteFrom('children.subject')
      .where('la_id', '=', db.la)
      .where('subject_id', '=', subjectId)
      .execute()
    await db.query.deleteFrom('children.child').where('la_id', '=', db.la).where('child_id', '=', childId).execute()
    for (const table of ['home', 'home_entry', 'home_address', 'home_before']) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`care_leavers.${table}`)} x
        where x.home_id = ${homeId}`.execute(db.query)
      assert.equal(rows[0]!.n, 0, table)
    }
  }))
