import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { deleteChildren } from '../../children/keeping/records.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { mergeChildren } from '../../children/records/merge.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { liveOn } from '../rules/period.ts'
import { keptFigures } from './counted.ts'
import { derive } from './derive.ts'
import { countFigures } from './figures.ts'
import { keptList } from './members.ts'

const la = 999
const now = new Date('2026-03-31T12:00:00Z')
const { tenant, owner, close } = await testDatabase()
test.after(close)

const standards = (childrenStandards as readonly Standard[]).filter(({ id }) => id === 'assessment-45wd')
const question = liveOn('2004-03-31')
const by = { accountId: null, name: 'Ada Analyst' }
const assessment = (subject: string, starts: string, ends: string | null): HistoryRow => ({
  table: 'assessment', subject, key: starts, starts, ends, fields: { team: 'North', worker: 'Owen Trask' },
}) // biome-ignore format: one record
const load = (db: Tenant, asAt: string, rows: readonly HistoryRow[]) =>
  applyLoad(db, { source: 'annex-a', asAt, coverage: [{ table: 'assessment', says: 'whole', since: null }], rows, by })
const everyone = {
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority' as const, ownNames: [], teamNames: [], coveredNames: [],
  coveredTeamNames: [], grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false,
} // biome-ignore format: who one is

const idOf = async (identifier: string): Promise<string> =>
  (await owner('select child_id from children.child where identifier = $1', [identifier]))[0].child_id
/** Whatever of the figures is still about a child: cases, earlier ones too, what waits to be worked out, beginnings of lists. */
const left = (ids: readonly string[]) =>
  owner(
    `select subject_id::text as id from performance.stored_case where subject_id = any($1::uuid[])
      union all select subject_id::text from children.changed where subject_id = any($1::uuid[])
      union all select asked from performance.answer where answer::text ~ $2`,
    [ids, ids.join('|')],
  )

for (const derived of [true, false])
  test(`Of a child whose identifier was joined to another, and who is deleted with it, no case is left${derived ? '' : ', also where figures were not worked out between'}`, async () => {
    const [a, b, first, second] = derived
      ? ['A', 'B', '2004-03-01', '2004-03-02']
      : ['C', 'D', '2004-03-03', '2004-03-04']
    await tenant(la, async (db) => {
      const rows = [assessment(a!, '2004-01-02', null), assessment(b!, '2004-01-05', null)]
      await load(db, first, rows)
      await derive(db, now, standards)
      // In the next return the assessment is over: what was known before stays, as an earlier edition.
      await load(db, second, [rows[0]!, assessment(b!, '2004-01-05', '2004-02-27')])
      await derive(db, now, standards)
    })
    const ids = [await idOf(a!), await idOf(b!)]
    assert.ok((await left([ids[1]!])).length > 1)
    await tenant(la, async (db) => {
      await mergeChildren(db, { keptId: ids[0]!, otherId: ids[1]!, reason: 'One child', by: 'Ada', now })
      if (derived) await derive(db, now, standards)
      await keptFigures(db, { standards, questions: [question], kinds: ['authority'] })
      for (const standard of standards) await keptList(db, standard, question)
    })
    await tenant(la, async (db) => {
      assert.equal(await deleteChildren(db, everyone, [ids[0]!], {}, '2090-01-01', 'Ada'), 1)
      const asked = { standards, questions: [question], kinds: ['authority'] as const }
      assert.deepEqual([await countFigures(db, asked), await keptFigures(db, asked)], [[], []])
    })
    assert.deepEqual(await left(ids), [])
  })
