import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testCouncil } from '../../../../test/support/council.ts'
import { addChild, addHistory } from '../../../../test/support/invented-children.ts'
import { slices } from '../../../app.ts'
import { derive } from '../../../performance/records/derive.ts'
import { addDays, addMonths, type Day, todayInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { findBegun } from '../../homes/records/begun.ts'
import type { Chosen, Listed } from '../rules/caseload.ts'
import { lastInTouch, lastSeen } from '../rules/last.ts'
import { seenInPerson, type Waits } from '../rules/waiting.ts'
import { listCaseload } from './caseload.ts'
import { saveNew } from './save.ts'
import { findStoredWaits } from './stored-waits.ts'
import { findWaiting } from './waiting.ts'

const council = await testCouncil({ children: 150 })
test.after(council.close)
const today = todayInEngland()
const in_ = <T>(work: (db: Tenant) => Promise<T>) => council.database.inTenant({ la: 999, accountId: null }, work)

const none = { ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [], grants: [], namedFor: [], shutOutOf: [] } // biome-ignore format: one reach
const everyone = { ...none, accountId: newId(), scope: 'authority', inAdoptionTeam: false } as const
const soon = addDays(today, 14)
const list = (
  chosen: Chosen = {},
  { skip = 0, take = 500, of = slices }: { skip?: number; take?: number; of?: typeof slices } = {}, // biome-ignore format: short
) => in_((db) => listCaseload(db, everyone, { slices: of, today, chosen, soon, skip, take }))
const ids = (listed: readonly Listed[]): string => listed.map(({ identifier }) => identifier).join(' ')

test('the list says of everyone what the engine and the rules say of one, stored or asked anew; of homes too', async () => {
  let sooner = 0
  const asked = async (): Promise<ReadonlyMap<string, readonly unknown[]>> => {
    const { listed } = await list()
    const all = await in_(async (db) => findWaiting(db, listed.map(({ childId }) => childId), { slices, today, area: 'care-leavers' })) // biome-ignore format: short
    const homes = await in_(async (db) => findWaiting(db, listed.map(({ childId }) => childId), { slices, today, area: 'accommodation-oversight', begun: await findBegun(db) })) // biome-ignore format: short
    return new Map(
      listed.map(({ childId }) => {
        const { rows, waits } = all.get(childId)!
        const [next] = [...waits, ...homes.get(childId)!.waits]
          .filter(({ standard }) => seenInPerson.includes(standard))
          .toSorted((one, other) => (one.due < other.due ? -1 : 1))
        if (next && next.standard !== 'cl-visit-8w') sooner += 1
        return [childId, [next?.due ?? null, next?.isLate ?? false, lastInTouch(rows), lastSeen(rows)]]
      }),
    )
  }
  const said = async () => {
    const { listed } = await list()
    return new Map(listed.map((one) => [one.childId, [one.due, one.isLate, one.lastContact, one.lastSeen]]))
  }
  assert.ok((await said()).size > 3)
  assert.deepEqual(await said(), await asked(), 'nothing is stored yet')
  await in_((db) => derive(db, new Date()))
  assert.deepEqual(await said(), await asked(), 'stored')
  const [first] = (await list()).listed
  await in_((db) => writeVisit(db, first!, today))
  const now = await said()
  assert.deepEqual(now, await asked(), 'one of whom something was just written')
  assert.equal(now.get(first!.childId)![3], today)
  assert.ok(sooner > 0, 'somebody is to be seen sooner for their home')
  assert.equal((await list({}, { of: [] })).late, (await list()).late, 'without a slice that stores anything')
})

const writeVisit = (db: Tenant, { childId }: { childId: string }, on: Day) => {
  const who = { childId, team: null, worker: null, adviser: null }
  const written = { on, until: null, fields: { kind: 'seen' } }
  return saveNew(db, who as unknown as Parameters<typeof saveNew>[1], { leavingId: newId(), part: 'contact', written, by: { name: 'Ana Bell', at: new Date() }, today }) // biome-ignore format: short
}

test('what waits of many is the same as stored, and as the engine says it of each', async () => {
  await in_((db) => derive(db, new Date()))
  await in_(async (db) => {
    const { rows } = await sql<{ id: string }>`select distinct child_id as id from care_leavers.home where la_id = ${db.la}`.execute(db.query) // biome-ignore format: short
    const all = rows.map(({ id }) => id)
    const asked = { slices, today, area: 'accommodation-oversight', begun: await findBegun(db) } as const
    const engine = await findWaiting(db, all, asked)
    const words = (waits: readonly Waits[] = []) => waits.map(({ standard, due, isLate }) => [standard, due, isLate]).toSorted() // biome-ignore format: short
    const stored = await findStoredWaits(db, all, asked)
    assert.ok([...stored.values()].flat().length > 5)
    for (const id of all) assert.deepEqual(words(stored.get(id)), words(engine.get(id)?.waits))
  })
})

test('pages follow each other without a gap, who is to be seen first before the rest, and each counts over the whole', async () => {
  const whole = await list()
  const pages = [await list({}, { take: 3 }), await list({}, { skip: 3, take: 3 }), await list({}, { skip: 6 })]
  assert.equal(ids(pages.flatMap(({ listed }) => listed)), ids(whole.listed))
  for (const { total, late, everyone: all } of pages)
    assert.deepEqual([total, late, all], [whole.listed.length, whole.late, whole.everyone])
  const dues = whole.listed.map(({ due }) => due ?? '9999')
  assert.deepEqual(dues, dues.toSorted())
  assert.equal(whole.late, whole.listed.filter(({ isLate }) => isLate).length)
})

type Made = { seen: Day | null; activity?: string; accommodation?: string; home?: readonly [standing: string, code: string, area: string]; adviser?: string } // biome-ignore format: one line

const make = async (db: Tenant, identifier: string, given: Made): Promise<string> => {
  const child = await addChild(db, { identifier, care_leaver: true, adviser: given.adviser ?? 'Bea Lorne' })
  await addHistory(db, child, 'person', { source: 'ssd', fields: { dateOfBirth: addMonths(today, -12 * 19) } })
  const { activity, accommodation } = given
  await addHistory(db, child, 'careLeaver', {
    source: 'ssd',
    starts: '2024-01-05',
    fields: {
      category: 'former-relevant',
      inTouch: 'YES',
      ...(activity && { activity }),
      ...(accommodation && { accommodation }),
    },
  })
  if (given.seen) await writeVisit(db, child, given.seen)
  return child.childId
}

const homeOf = (childId: string, [standing, code, area]: readonly string[]) =>
  council.owner(
    `insert into care_leavers.home (la_id, home_id, child_id, moved_in, standing, accommodation, said, by_name, at)
     values (999, $1, $2, '2024-10-01', $3, $4, jsonb_build_object('area', $5::text), 'Ana Bell', now())`,
    [newId(), childId, standing, code, area],
  )

const made: Readonly<Record<string, Made>> = {
  'XX-A': { seen: addDays(today, -20), activity: 'F2', accommodation: 'U' },
  'XX-B': { seen: addDays(today, -80), activity: 'G5', accommodation: 'W' },
  'XX-C': { seen: addDays(today, -10), accommodation: 'U', home: ['temporary', 'U', 'out'] },
  'XX-D': { seen: addDays(today, -50), accommodation: 'R', adviser: 'Cal Dunn' },
}

const lists: readonly [why: string, asked: Chosen, are: string][] = [
  ['everyone: who is to be seen first before the rest', {}, 'BDAC'],
  ['late as the engine says', { due: 'late' }, 'B'],
  ['in the next two weeks, and who is late already', { due: 'fortnight' }, 'BD'],
  ['bed and breakfast told by a return is emergency', { home: 'emergency' }, 'B'],
  ['the ledger comes before the return', { home: 'temporary' }, 'C'],
  ['not known where', { home: 'unknown' }, 'D'],
  ['neither learning nor work', { doing: 'neet' }, 'B'],
  ['nobody says what they do', { doing: 'unknown' }, 'DC'],
  ['out of the area', { where: 'out' }, 'C'],
  ['of one adviser', { adviser: 'Cal Dunn' }, 'D'],
  ['two choices at once', { where: 'in', doing: 'eet' }, 'A'],
]

test('the list shows whom was chosen, and says how many they are', async () => {
  for (const [identifier, given] of Object.entries(made)) {
    const childId = await in_((db) => make(db, identifier, given))
    if (given.home) await homeOf(childId, given.home)
  }
  for (const [why, asked, are] of lists) {
    const found = await list(asked)
    const own = found.listed.filter(({ identifier }) => identifier.startsWith('XX-'))
    assert.equal(own.map(({ identifier }) => identifier.slice(3)).join(''), are, why)
    assert.equal(found.total, found.listed.length, why)
  }
  assert.ok((await list()).advisers.includes('Cal Dunn'))
})

test('the list shows the home that was recorded under an identifier that was joined', async () => {
  const [kept, other] = [await in_((db) => make(db, 'YY-A', { seen: null })), await in_((db) => make(db, 'YY-B', { seen: null }))] // biome-ignore format: short
  await homeOf(other, ['emergency', 'W', 'in'])
  await council.owner('update children.subject set child_id = $1 where child_id = $2', [kept, other])
  await council.owner('update children.child set merged_into = $1 where child_id = $2', [kept, other])
  const { listed } = await list({ home: 'emergency' })
  assert.ok(listed.some(({ childId }) => childId === kept))
  assert.ok(!listed.some(({ childId }) => childId === other))
})
