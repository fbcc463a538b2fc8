import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import type { Reach } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { derive } from './derive.ts'
import { countFigures, groupKinds } from './figures.ts'
import { freezeMonth, listFrozen } from './freeze.ts'
import { listMembers } from './members.ts'
import { listTargets, setTarget } from './settings.ts'
import { listWork } from './worklist.ts'

const la = 999
const now = new Date('2026-04-10T12:00:00Z')
const today = '2026-04-10'
const by = { name: 'Ada Analyst', now, today }
const { tenant, owner, close } = await testDatabase()
test.after(close)

const all: readonly Standard[] = childrenStandards
const assessments = all.filter(({ id }) => id === 'assessment-45wd')
const [standard] = assessments

/** Of North: in time, late and done, late and open, due next week. Of South: in time. Dates of 45 working days are those of 2026. */
const rows: readonly HistoryRow[] = [
  ['A', 'North', '2026-01-05', '2026-03-09'],
  ['B', 'North', '2026-01-05', '2026-03-10'],
  ['C', 'North', '2026-01-05', null],
  ['D', 'North', '2026-02-05', null],
  ['E', 'South', '2026-01-05', '2026-03-02'],
].map(([subject, team, starts, ends]) => ({
  table: 'assessment', subject: subject!, key: '1', starts: starts!, ends: ends!, fields: { team: team!, worker: `Worker of ${subject}` },
})) // biome-ignore format: one record

const load = async (db: Tenant, asAt: string, given: readonly HistoryRow[]) => {
  await applyLoad(db, { source: 'annex-a', asAt, rows: given, coverage: [{ table: 'assessment', says: 'whole', since: null }], by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one load
  await derive(db, now, assessments)
}

const reach = (more: Partial<Reach> = {}): Reach => ({
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [],
  grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false, ...more,
}) // biome-ignore format: who one is

test.before(() => tenant(la, (db) => load(db, '2026-04-09', rows)))

const live = { view: 'live', on: today } as const
const authority = { kind: 'authority', name: '' } as const

test('The list behind a figure is what the figure counts, for the authority and for every team', () =>
  tenant(la, async (db) => {
    const questions = [live, { view: 'completed', from: '2026-03-01', to: '2026-03-31' } as const]
    const cells = await countFigures(db, { standards: assessments, questions, kinds: groupKinds })
    assert.ok(cells.some(({ group }) => group.kind === 'team' && group.name === 'North'))
    for (const { group, question, numerator, denominator } of cells) {
      const asked = { standard: standard!, question: questions[question]!, group, skip: 0, take: 50 }
      const { members, total, within } = await listMembers(db, reach(), today, asked)
      const parts = members.map(({ part }) => part)
      assert.deepEqual([parts.filter((part) => part === 'yes').length, parts.length], [numerator, denominator])
      assert.deepEqual([total, within], [denominator, denominator])
    }
  }))

test('A list shows children within reach only, and says how many more the figure counts', () =>
  tenant(la, async (db) => {
    const asked = { standard: standard!, question: live, group: authority, skip: 0, take: 50 }
    const north = await listMembers(db, reach({ scope: 'own-teams', teamNames: ['North'] }), today, asked)
    assert.deepEqual([north.members.map(({ identifier }) => identifier), north.total, north.within], [['C'], 4, 1])
    const nobody = await listMembers(db, reach({ scope: 'no-child' }), today, asked)
    assert.deepEqual([nobody.members, nobody.total, nobody.within], [[], 4, 0])
  }))

test('A list is shown page by page, late ones first', () =>
  tenant(la, async (db) => {
    const page = (skip: number) =>
      listMembers(db, reach(), today, { standard: standard!, question: live, group: authority, skip, take: 2 })
    const seen = [...(await page(0)).members, ...(await page(2)).members].map(
      ({ identifier, part }) => `${identifier} ${part}`,
    )
    assert.deepEqual(seen, ['B no', 'C no', 'A yes', 'E yes'])
  }))

for (const [why, given, whose, expected] of [
  ['all within reach', {}, 'all', ['C 32', 'D 0']],
  ['a worker’s own', { scope: 'own-children', ownNames: ['Worker of D'] }, 'me', ['D 0']],
  ['one’s teams', { scope: 'own-teams', teamNames: ['North'] }, 'my-teams', ['C 32', 'D 0']],
  ['another team’s, out of reach', { scope: 'own-teams', teamNames: ['South'] }, { team: 'North' }, []],
  ['nobody’s', { scope: 'no-child' }, 'all', []],
] as const)
  test(`Work that is late, and due in the coming days: ${why}`, () =>
    tenant(la, async (db) => {
      const asked = { whose, standards: assessments, ahead: 6, late: false, skip: 0, take: 50 }
      const { items, late, due } = await listWork(db, reach(given as Partial<Reach>), today, asked)
      assert.deepEqual(
        items.map(({ identifier, lateBy }) => `${identifier} ${lateBy}`),
        expected,
      )
      assert.deepEqual([late, due], [expected.filter((one) => one.startsWith('C')).length, expected.filter((one) => one.startsWith('D')).length]) // biome-ignore format: two counts
    }))

test('An analyst sees no names in lists', () =>
  tenant(la, async (db) => {
    const asked = { standard: standard!, question: live, group: authority, skip: 0, take: 50 }
    const { members } = await listMembers(db, reach({ scope: 'names-with-reason' }), today, asked)
    assert.ok(members.length > 0 && members.every(({ forename, surname }) => forename === null && surname === null))
  }))

test('Months are frozen; run again unchanged they log nothing, and what comes out otherwise is logged once and the frozen figure stays', async () => {
  const asked = { standards: ['assessment-45wd'], since: '2026-03-01', kinds: ['authority'] as const }
  const shares = async () =>
    (await tenant(la, (db) => listFrozen(db, asked))).map(
      ({ view, numerator, denominator, restated }) => [view, numerator, denominator, restated && [restated.numerator, restated.denominator]], // biome-ignore format: one figure
    )
  await tenant(la, async (db) => {
    await assert.rejects(freezeMonth(db, assessments, '2026-04-01', by), /not over/)
    const { freeze, frozen } = await freezeMonth(db, assessments, '2026-03-15', by)
    assert.deepEqual(
      [freeze.monthEnd, freeze.dataAsAt, freeze.frozenBy, freeze.load],
      ['2026-03-31', '2026-04-09', 'Ada Analyst', 1],
    )
    assert.ok(frozen > 2)
    assert.equal((await freezeMonth(db, assessments, '2026-03-15', by)).restated, 0)
  })
  assert.deepEqual(await shares(), [['completed', 2, 3, null], ['live', 2, 4, null]]) // biome-ignore format: two figures
  await tenant(la, (db) => load(db, '2026-04-10', rows.map((row) => (row.subject === 'B' ? { ...row, ends: '2026-03-09' } : row)))) // biome-ignore format: one day corrected
  await tenant(la, async (db) => {
    assert.ok((await freezeMonth(db, assessments, '2026-03-15', by)).restated >= 2)
    assert.equal((await freezeMonth(db, assessments, '2026-03-15', by)).restated, 0)
  })
  assert.deepEqual(await shares(), [['completed', 2, 3, [3, 3]], ['live', 2, 4, [3, 4]]]) // biome-ignore format: two figures
})

test('Nothing is frozen while records wait to be counted', async () => {
  await owner(`insert into children.changed (la_id, subject_id) select la_id, child_id from children.child limit 1`)
  await assert.rejects(
    tenant(la, (db) => freezeMonth(db, assessments, '2026-02-01', by)),
    /counted anew/,
  )
  await owner('delete from children.changed')
})

test('Of a year’s target the one entered last counts, and one that was taken away is none', () =>
  tenant(la, async (db) => {
    const target = {
      standard: 'assessment-45wd',
      from: '2026-04-01',
      value: 0.85,
      tolerance: 0.05,
      decidedBy: 'Board',
      decidedOn: '2026-03-20',
    }
    await setTarget(db, target, by)
    await setTarget(db, { ...target, value: 0.9 }, by)
    assert.deepEqual(
      (await listTargets(db, '2027-03-31')).map(({ value, decidedBy }) => [value, decidedBy]),
      [[0.9, 'Board']],
    )
    assert.deepEqual(await listTargets(db, '2026-03-31'), [])
    await setTarget(db, { ...target, value: null }, by)
    assert.deepEqual(await listTargets(db, '2026-04-01'), [])
  }))
