/** Tries to be shown by what is remembered of a list what is somebody else’s to see: of another authority, or of a child who is out of reach since. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import type { Reach } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { mergeChildren } from '../../children/records/merge.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import { addDays } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { liveOn } from '../rules/period.ts'
import { keptFigures } from './counted.ts'
import { derive } from './derive.ts'
import { keptList, listMembers } from './members.ts'

const today = '2026-03-31'
const now = new Date(`${today}T12:00:00Z`)
const { tenant, owner, close } = await testDatabase()
test.after(close)

const standard = (childrenStandards as readonly Standard[]).find(({ id }) => id === 'assessment-45wd')!
const question = liveOn(today)
const group = { kind: 'authority', name: '' } as const
const reader = (more: Partial<Reach> = {}): Reach => ({
  accountId: newId(), scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [], grants: [], namedFor: [],
  shutOutOf: [], inAdoptionTeam: false, ...more,
}) // biome-ignore format: who one is

/** The same day, load, standard and identifiers in both; one has more children. */
const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const fill = (la: number, some: readonly string[]) =>
  tenant(la, async (db) => {
    const rows = some.map((subject): HistoryRow => ({ table: 'assessment', subject, key: 'one', starts: '2026-01-02', ends: null, fields: { team: 'North', worker: 'Owen Trask' } })) // biome-ignore format: one record
    await applyLoad(db, { source: 'annex-a', asAt: today, coverage: [{ table: 'assessment', says: 'whole', since: null }], rows, by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one load
    await derive(db, now, [standard])
  })
await fill(999, names)
await fill(998, names.slice(0, 3))

const seen = async (la: number, who: Reach, on = today, length = 200) =>
  tenant(la, async (db) => {
    const known = await keptList(db, standard, question, { length })
    const pages = []
    for (const skip of [0, 2, 4, 6, 8])
      pages.push(await listMembers(db, who, on, { standard, question, group, known, skip, take: 2 }))
    const figures = await keptFigures(db, { standards: [standard], questions: [question], kinds: ['authority'] })
    const found = pages.flatMap(({ members }) => members)
    assert.equal(new Set(found.map(({ childId, unit }) => `${childId} ${unit}`)).size, found.length)
    return {
      who: found.map(({ identifier }) => identifier).toSorted().join(''),
      counts: [...new Set(pages.map(({ total, within }) => `${within} of ${total}`)), figures[0]!.denominator].join(),
    } // biome-ignore format: what is told
  })
const idOf = async (identifier: string): Promise<string> =>
  (await owner('select child_id from children.child where la_id = 999 and identifier = $1', [identifier]))[0].child_id
/** Asked by two lengths: one holds all of the list, one less than a page has to spare. */
const sees = async (who: Reach, expected: string, day = today): Promise<void> => {
  for (const length of [200, 3]) {
    const found = await seen(999, who, day, length)
    assert.deepEqual(found, { who: expected, counts: `${expected.length} of 8,8` }, `of ${length}`)
  }
}

const [one, other] = [reader(), reader()]

test('Two authorities whose lists are alike in everything but the children are each told their own', async () => {
  for (const _ of ['worked out', 'remembered']) {
    await sees(one, 'ABCDEFGH')
    assert.deepEqual(await seen(998, other), { who: 'ABC', counts: '3 of 3,3' })
  }
  // The ids of one authority, given as the beginning of another’s list, show nobody.
  const known = await tenant(999, (db) => keptList(db, standard, question))
  const asked = { standard, question, group, known, skip: 0, take: 10 }
  assert.deepEqual((await tenant(998, (db) => listMembers(db, other, today, asked))).members, [])
})

test('Who reaches some children or none is told of these by the same remembered list', async () => {
  await sees(reader({ scope: 'own-teams', teamNames: ['South'], grants: [{ childId: await idOf('G'), kind: 'cover', reason: 'Leave' }] }), 'G')
  await sees(reader({ scope: 'no-child' }), '')
  await sees(reader({ scope: 'shared-pseudonymised' }), '')
  await sees(reader({ scope: 'any-child-with-reason' }), 'ABCDEFGH')
}) // biome-ignore format: one reader a line

const restrict = async (db: Tenant, childId: string) =>
  db.query.insertInto('children.restriction').values({ la_id: 999, restriction_id: newId(), child_id: childId, reason: 'Kin', made_at: now, made_by_name: 'Ada' }).execute() // biome-ignore format: one row

test('A child who is kept to named people after a list was remembered is shown to these alone, from that moment', async () => {
  const b = await idOf('B')
  await tenant(999, (db) => restrict(db, b))
  await sees(one, 'ACDEFGH')
  await sees(reader({ namedFor: [b] }), 'ABCDEFGH')
  await sees(reader({ namedFor: [b], shutOutOf: [b] }), 'ACDEFGH')
  await sees(other, 'ACDEFGH')
})

test('A child who is adopted goes from the list on the day of the order, whoever asks and without a load', async () => {
  await owner('update children.child set adopted_on = $1 where la_id = 999 and identifier = $2', [today, 'C'])
  await sees(one, 'ACDEFGH', addDays(today, -1))
  await sees(one, 'ADEFGH')
  await sees(reader({ inAdoptionTeam: true }), 'ADEFGH')
})

test('Of two records that were joined the one that was put aside is not shown before figures are worked out again, nor after', async () => {
  const [keptId, otherId] = [await idOf('E'), await idOf('D')]
  await tenant(999, (db) => mergeChildren(db, { keptId, otherId, reason: 'One child', by: 'Ada', now }))
  await sees(one, 'AEFGH')
  await tenant(999, (db) => derive(db, now, [standard]))
  assert.equal((await seen(999, one)).who.replaceAll('E', ''), 'AFGH')
})
