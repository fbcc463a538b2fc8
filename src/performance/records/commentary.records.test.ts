import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import type { Reach } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { refreshSummary } from '../../children/records/summary.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Day } from '../../platform/day.ts'
import { askAlone } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { wholeAuthority } from '../rules/asked.ts'
import { figureInWords, movedSince } from '../rules/commentary.ts'
import { addCommentary, countCommentary, listCommentary, marksBy } from './commentary.ts'
import { figuresSaid } from './commentary-figures.ts'
import { childrenNamedIn } from './commentary-names.ts'
import { derive } from './derive.ts'
import { freezeMonth } from './freeze.ts'

const la = 999
const now = new Date('2026-04-10T12:00:00Z')
const today: Day = '2026-04-10'
const month: Day = '2026-03-31'
const { tenant, close } = await testDatabase()
test.after(close)

const assessments = (childrenStandards as readonly Standard[]).filter(({ id }) => id === 'assessment-45wd')
const [standard] = assessments
const id = standard!.id

const assessed = (subject: string, ends: Day | null): HistoryRow => ({
  table: 'assessment', subject, key: '1', starts: '2026-01-05', ends, fields: { team: 'North', worker: 'Ada' },
}) // biome-ignore format: one record
const named = (subject: string, forename: string, surname: string): HistoryRow => ({
  table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename, surname, gender: 'F', dateOfBirth: '2012-04-09' },
}) // biome-ignore format: one record

const load = async (db: Tenant, asAt: Day, rows: readonly HistoryRow[]) => {
  const coverage = [{ table: 'assessment', says: 'whole', since: null }, { table: 'person', says: 'state' }] as const // biome-ignore format: one row
  await applyLoad(db, { source: 'annex-a', asAt, rows, coverage, by: { accountId: null, name: 'Ada' } })
  const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
  await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
  await derive(db, now, assessments)
}

const people = [named('MA-10001', 'May', 'Ashby'), named('MA-10002', 'Wren', 'O’Dell')]
test.before(() =>
  tenant(la, (db) =>
    load(db, '2026-04-01', [...people, assessed('MA-10001', '2026-03-09'), assessed('MA-10002', '2026-03-10')]),
  ),
)

const said = async (db: Tenant, months: readonly Day[] = [month]) =>
  figuresSaid(db, { standards: assessments, months, kinds: ['authority', 'team'] })
const key = { standard: id, monthEnd: month, group: wholeAuthority }
const by = (name: string) => ({ name, now })
const none = { completed: null, live: null, freezeId: null }

test('What is said of a month is counted while it is not frozen, then what was frozen, then what came out last', async () => {
  await tenant(la, async (db) => {
    const before = (await said(db))(id, month, wholeAuthority)
    assert.deepEqual([figureInWords(standard!, before.completed), before.freezeId], ['50% (1 of 2)', null])
    await freezeMonth(db, assessments, month, { name: 'Ada', now, today })
    const frozen = (await said(db))(id, month, wholeAuthority)
    assert.equal(figureInWords(standard!, frozen.completed), '50% (1 of 2)')
    assert.ok(frozen.freezeId !== null)
    await addCommentary(db, key, 0, { text: 'One was late', forMembers: true, ...frozen }, by('Ada'))
  })
  await tenant(la, async (db) => {
    await load(db, '2026-04-09', [...people, assessed('MA-10001', '2026-03-09'), assessed('MA-10002', '2026-03-09')])
    const { restated } = await freezeMonth(db, assessments, month, { name: 'Ada', now, today })
    assert.ok(restated > 0)
    const later = (await said(db))(id, month, wholeAuthority)
    const [one] = await listCommentary(db, { standard: id })
    assert.equal(one!.newest.frozen, true)
    assert.deepEqual(movedSince(standard!, one!.newest, later), [
      { view: 'completed', was: '50% (1 of 2)', now: '100% (2 of 2)' },
      { view: 'live', was: '50% (1 of 2)', now: '100% (2 of 2)' },
    ])
  })
})

test('Of a group without a case nothing is said', () =>
  tenant(la, async (db) => {
    const team = { kind: 'team', name: 'Nowhere' } as const
    const { completed, live } = (await said(db))(id, month, team)
    assert.deepEqual([completed, live], [null, null])
  }))

test('A new version takes the place of the one before, which stays; two at once do not write over each other', () =>
  tenant(la, async (db) => {
    const write = (seen: number, text: string, name: string) =>
      addCommentary(db, key, seen, { text, forMembers: false, ...none }, by(name))
    assert.equal(await write(1, 'One was late, by a day', 'Ines'), true)
    assert.equal(await write(1, 'Lost', 'Dev'), false)
    assert.equal(await write(0, 'Lost', 'Dev'), false)
    const [one] = await listCommentary(db, { standard: id, monthEnd: month, group: wholeAuthority })
    assert.deepEqual([one!.newest.version, one!.newest.text, one!.newest.by], [2, 'One was late, by a day', 'Ines'])
    assert.deepEqual(
      one!.earlier.map(({ text, forMembers }) => [text, forMembers]),
      [['One was late', true]],
    )
  }))

test('Marks and counts follow what stands and what members may read', () =>
  tenant(la, async (db) => {
    const marks = async (forMembers: boolean) =>
      (await askAlone(db, marksBy(db, { group: wholeAuthority, forMembers })))('2026-01-01')
    assert.deepEqual([...(await marks(false))], [[id, month]])
    assert.deepEqual([...(await marks(true))], [])
    const february = { ...key, monthEnd: '2026-02-28' }
    await addCommentary(db, february, 0, { text: 'Steady', forMembers: true, ...none }, by('Ines'))
    assert.deepEqual([...(await marks(true))], [[id, '2026-02-28']])
    const counted = (forMembers: boolean) => countCommentary(db, { kinds: ['authority'], forMembers })
    assert.deepEqual(Object.fromEntries(await counted(false)), { '2026-02-28': 1, [month]: 1 })
    assert.deepEqual(Object.fromEntries(await counted(true)), { '2026-02-28': 1 })
    await addCommentary(db, february, 1, { text: '', forMembers: false, ...none }, by('Ines'))
    assert.deepEqual([...(await marks(true))], [])
    assert.deepEqual(Object.fromEntries(await counted(false)), { [month]: 1 })
  }))

test('Nothing of it can be changed or deleted, and another authority sees none', async () => {
  const statements = [sql`update performance.commentary set text = 'x'`, sql`delete from performance.commentary`]
  for (const statement of statements)
    await assert.rejects(
      tenant(la, (db) => statement.execute(db.query)),
      /permission denied/,
    )
  await tenant(998, async (db) => assert.deepEqual(await listCommentary(db, {}), []))
})

const reach: Reach = {
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [],
  grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false,
} // biome-ignore format: who one is
for (const { text, found, why } of [
  { text: 'MA-10002 was late', found: ['MA-10002'], why: 'an identifier' },
  { text: 'Wren O’Dell was late', found: ['Wren O’Dell'], why: 'a full name' },
  { text: 'In May visits were late', found: [], why: 'a forename alone, which may be a month' },
  { text: 'MA-100021 is no number of a child', found: [], why: 'a longer number' },
  { text: 'Visits were late', found: [], why: 'no name' },
])
  test(`A text is looked through for children: ${why}`, () =>
    tenant(la, async (db) => assert.deepEqual(await childrenNamedIn(db, reach, today, text), found)))

test('Trying names tells nobody of a child out of reach', () =>
  tenant(la, async (db) =>
    assert.deepEqual(await childrenNamedIn(db, { ...reach, scope: 'no-child' }, today, 'Wren O’Dell was late'), []),
  ))
