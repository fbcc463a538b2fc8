/** Who is asked on the home page to decide: those who reach the child at the moment they look, by the day in England. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { roleOf } from '../../access/guard.ts'
import type { Person } from '../../access/model.ts'
import { addAccount } from '../../access/records/accounts.ts'
import { newId } from '../../platform/db/ids.ts'
import { asksForDecision } from './attention.ts'
import { addRiskChange } from './records/risks.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const la = 999
const [staffId, teamId] = [newId(), newId()]
const accountId = await tenant(la, (db) =>
  addAccount(db, { email: 'vanessa@council.example', name: 'Vanessa Holt', role: 'team-manager', passwordHash: null }),
)
await owner('insert into access.staff (la_id, staff_id, name, account_id) values ($1, $2, $3, $4)', [la, staffId, 'Vanessa Holt', accountId]) // biome-ignore format: one line
await owner(`insert into access.team (la_id, team_id, name, since) values ($1, $2, 'Heron', '2020-01-01')`, [la, teamId]) // biome-ignore format: one line
await owner(`insert into children.team_name (la_id, name, team_id) values ($1, 'Heron', $2)`, [la, teamId])
await owner(
  `insert into access.place (la_id, place_id, staff_id, team_id, title, since, until) values ($1, $2, $3, $4, 'Team manager', '2026-01-01', '2026-06-30')`,
  [la, newId(), staffId, teamId],
)
const permissions = new Set(roleOf('team-manager').permissions)
const person: Person = { accountId, name: 'Vanessa Holt', role: 'team-manager', la, teams: [], permissions }

const asked = async (team: string): Promise<string> => {
  const { childId, identifier } = await tenant(la, (db) => addChild(db, { team }))
  const by = { accountId, name: 'Tobias Finch', today: '2026-03-02', now: new Date('2026-03-02T10:00:00Z') }
  await tenant(
    la,
    (db) =>
    addRiskChange(db, { riskChangeId: newId(), childId, kind: 'missing', words: 'Not home last night', knownOn: '2026-03-02', knownAt: '', decideBy: '2026-03-03', to: { staffId, name: 'Vanessa Holt', level: 'team-manager' } }, by), // biome-ignore format: one line
  )
  const until = new Date('2026-03-29T13:00:00Z')
  if (team !== 'Heron')
    await owner(
      `insert into children.access_grant (la_id, grant_id, kind, account_id, child_id, given_at, until, reason, given_by, given_by_name)
       values ($1, $2, 'cover', $3, $4, '2026-03-28T09:00:00Z', $5, 'Cover', $3, 'Vanessa Holt')`,
      [la, newId(), accountId, childId, until],
    )
  return identifier
}
const [ofTeam, covered] = [await asked('Heron'), await asked('Kestrel')]

for (const [why, moment, expected] of [
  ['before the cover of the other child begins', '2026-03-28T08:59:00Z', [ofTeam]],
  ['in the morning of the day on which summer time begins and the cover ends', '2026-03-29T00:30:00Z', [ofTeam, covered]], // biome-ignore format: one line
  ['a minute before the cover ends', '2026-03-29T12:59:00Z', [ofTeam, covered]],
  ['in the afternoon, after it ended', '2026-03-29T13:01:00Z', [ofTeam]],
  ['late on the last evening in the team', '2026-06-30T22:59:00Z', [ofTeam]],
  ['after midnight in England, while it is the evening before in universal time', '2026-06-30T23:01:00Z', []],
] as const)
  test(`A change of risk is asked about ${why}: ${expected.length}`, async () => {
    const told = await tenant(la, (db) => asksForDecision(db, person, new Date(moment)))
    assert.deepEqual(told.map(({ text }) => /for (\S+):/.exec(text)![1]).toSorted(), [...expected].toSorted())
  })
