import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { addAccount } from '../../access/records/accounts.ts'
import { savePlace, saveStaffMember, saveTeam } from '../../access/records/directory.ts'
import type { RoleId } from '../../access/roles.ts'
import { findReach } from '../../children/index.ts'
import { addDays } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { caseOf } from '../../standards/cases.ts'
import type { Standard } from '../../standards/standard.ts'
import { englandAndWales } from '../../statutory/index.ts'
import { alertRows, standingOf } from '../rules/alert.ts'
import { type Step, stepOf, usualLadder } from '../rules/ladder.ts'
import { dutiesOf, findRungs, workerTold } from '../rules/ladder-people.ts'
import { storedCases } from '../rules/stored.ts'
import { allStandards } from '../scorecard.ts'
import { addDeed } from './alert-events.ts'
import { type AlertsAsked, listAlerts, listUrgent } from './alerts.ts'
import { findDirectory } from './ladder-people.ts'
import { countLate, listWork } from './worklist.ts'
import { addCases } from './write-cases.ts'

const la = 999
const today = '2026-03-06'
const now = new Date('2026-03-06T12:00:00Z')
const { tenant, close } = await testDatabase()
test.after(close)

const find = (id: string): Standard => allStandards.find((one) => one.id === id)!
/** One of custom, one of law, one that is urgent, and one that is urgent at once. */
const standards = ['assessment-45wd', 'cla-visit', 's47-seen-1wd', 'acc-bb-under18'].map(find)
const grounds = { standards, ladder: [], urgent: [], holidays: englandAndWales }
const rows = alertRows(grounds, today)

type Who = { readonly name: string; readonly role: RoleId | null; readonly title: string; readonly team: 'Heron' | 'Kestrel' | null; readonly manager: string | null } // biome-ignore format: one record
const staff: readonly Who[] = [
  { name: 'Dee', role: 'director', title: 'Director of children’s services', team: null, manager: null },
  { name: 'Hal', role: 'director', title: 'Head of safeguarding', team: null, manager: 'Dee' },
  { name: 'Sal', role: null, title: 'Service manager', team: null, manager: 'Hal' },
  { name: 'Tam', role: 'team-manager', title: 'Team manager', team: 'Heron', manager: 'Sal' },
  { name: 'Wyn', role: 'practitioner', title: 'Social worker', team: 'Heron', manager: 'Tam' },
  { name: 'Una', role: 'practitioner', title: 'Social worker', team: 'Heron', manager: 'Tam' },
  { name: 'Kit', role: 'practitioner', title: 'Social worker', team: 'Kestrel', manager: 'Hal' },
  { name: 'Gil', role: null, title: 'Social worker', team: 'Kestrel', manager: 'Hal' },
]

const fillStaff = async (db: Tenant): Promise<ReadonlyMap<string, string>> => {
  const teams = new Map<string, string>()
  for (const name of ['Heron', 'Kestrel']) {
    await saveTeam(db, null, { name, locality: null, since: '2020-01-01', until: null })
    const [team] = await db.query.selectFrom('access.team').select('team_id').where('la_id', '=', db.la).where('name', '=', name).execute() // biome-ignore format: one line
    teams.set(name, team!.team_id)
    await db.query.insertInto('children.team_name').values({ la_id: db.la, name, team_id: team!.team_id }).execute()
  }
  const [people, accounts] = [new Map<string, string>(), new Map<string, string>()]
  for (const { name, role, title, team, manager } of staff) {
    const account =
      role === null
        ? null
        : await addAccount(db, { email: `${name}@marlshire.example`.toLowerCase(), name, role, passwordHash: null })
    if (account !== null) accounts.set(name, account)
    const staffId = await saveStaffMember(db, null, { name, email: null, account_id: account })
    people.set(name, staffId)
    await savePlace(db, staffId, null, { title, team_id: team === null ? null : teams.get(team)!, manager_id: manager === null ? null : people.get(manager)!, since: '2020-01-01', until: null }) // biome-ignore format: one line
    await db.query.insertInto('children.worker_name').values({ la_id: db.la, name, staff_id: staffId }).execute()
  }
  return accounts
}

/** Children of every team and worker, one that nobody knows among them. */
const holders = [['Heron', 'Wyn'], ['Heron', 'Una'], ['Heron', 'A stranger'], ['Kestrel', 'Kit'], ['Kestrel', 'Gil'], [null, null], ['Nowhere', 'Wyn']] as const // biome-ignore format: one list

const set = await tenant(la, async (db) => {
  const accounts = await fillStaff(db)
  const children: { childId: string; team: string | null; worker: string | null }[] = []
  for (const [team, worker] of holders) {
    const { childId } = await addChild(db, { team, worker, forename: 'Wren', surname: 'Ashby' })
    children.push({ childId, team, worker })
  }
  const ago = [1, 4, 8, 16, 40]
  const cases = children.flatMap(({ childId }) =>
    standards.flatMap((standard) =>
      ago.map((days, at) => {
        const due = addDays(today, -days)
        const isSo = standard.id === 'acc-bb-under18'
        const given = isSo ? { opens: addDays(due, 1), done: addDays(due, 1) } : { opens: addDays(due, -20), due }
        return storedCases(standard, childId, [caseOf({ unit: `k${at}`, ...given })])
      }),
    ),
  )
  // What must not be there: done, ended, left out, not late yet.
  const others = [
    { due: '2026-03-02', done: '2026-03-05' },
    { due: '2026-03-02', ends: '2026-03-06' },
    { due: '2026-03-02', excluded: 'Transferred in' },
    { due: '2026-03-02', unknown: 'Nobody knows' },
    { due: '2026-03-06' },
  ].map((more, at) => storedCases(standards[0]!, children[0]!.childId, [caseOf({ unit: `not ${at}`, opens: '2026-02-02', ...more })])) // biome-ignore format: one line
  await addCases(db, [...cases, ...others].flat(), 1)
  return { accounts, children, directory: await findDirectory(db, today) }
})

const reachOf = (db: Tenant, name: string) => {
  const { role } = staff.find((one) => one.name === name)!
  return findReach(db, { accountId: set.accounts.get(name)!, role: role! }, now)
}

const asked = (name: string, more: Partial<AlertsAsked> = {}): AlertsAsked => ({
  rows,
  duties: dutiesOf(set.directory, set.accounts.get(name)!, []),
  directory: set.directory,
  show: 'mine',
  standard: '',
  acknowledged: '',
  step: null,
  skip: 0,
  take: 1000,
  ...more,
})
const keyOf = ({ childId, standard, unit }: { childId: string; standard: string; unit: string }): string => `${childId} ${standard} ${unit}` // biome-ignore format: short

/** A snooze of somebody, whose post may have changed since: its step is any. `isBefore`: of a lateness that ended before this one began. */
type Snoozed = {
  readonly childId: string
  readonly standard: string
  readonly unit: string
  readonly name: string
  readonly step: Step
  readonly days: number
  readonly isWoken: boolean
  readonly isBefore: boolean
}

const daysLate = [1, 4, 8, 16, 40] as const
const dueOf = ({ unit }: { readonly unit: string }): string => addDays(today, -daysLate[Number(unit.slice(1))]!)

/** By the rules and not by the query: what waits for a person, and what they put off. */
const expected = (name: string, snoozed: readonly Snoozed[]) => {
  const rungs = findRungs(set.directory)
  const accountId = set.accounts.get(name)!
  const [mine, asleep]: [string[], string[]] = [[], []]
  for (const { childId, team, worker } of set.children)
    for (const standard of standards)
      for (const [at, days] of daysLate.entries()) {
        const known = team !== null && set.directory.teams.has(team) ? team : null
        const told = workerTold(set.directory, worker)
        const isUrgent = ['s47-seen-1wd', 'acc-bb-under18'].includes(standard.id)
        const one = { childId, standard: standard.id, unit: `k${at}` }
        const snoozes = snoozed
          .filter((by) => keyOf(by) === keyOf(one) && !by.isWoken && !by.isBefore)
          .map((by) => ({ accountId: set.accounts.get(by.name)!, step: by.step, until: addDays(today, by.days) }))
        const byDays = stepOf(addDays(today, -days), today, usualLadder, englandAndWales)!
        const standing = standingOf(told, rungs(known), { byDays, isUrgent, snoozes }, today)
        if (standing.awake.some((holder) => holder.accountId === accountId)) mine.push(keyOf(one))
        if (standing.asleep.some((holder) => holder.accountId === accountId)) asleep.push(keyOf(one))
      }
  return { mine: mine.toSorted(), snoozed: asleep.toSorted() }
}

class Undo extends Error {}
/** Runs in a transaction that is not kept, so that each run begins anew. */
const undone = async (work: (db: Tenant) => Promise<void>): Promise<void> => {
  await assert.rejects(
    tenant(la, async (db) => {
      await work(db)
      throw new Undo()
    }),
    (error) => {
      if (error instanceof Undo) return true
      throw error
    },
  )
}

const snoozers = ['Wyn', 'Una', 'Tam', 'Hal', 'Kit'] as const
const anySnooze: fc.Arbitrary<Snoozed> = fc
  .record({
    // Few alerts, so that often all who hold one sleep.
    child: fc.constantFrom(...set.children),
    standard: fc.constantFrom('assessment-45wd', 'assessment-45wd', 'cla-visit', 's47-seen-1wd'),
    unit: fc.constantFrom('k0', 'k0', 'k1', 'k4'),
    name: fc.constantFrom(...snoozers),
    step: fc.constantFrom<Step>(0, 1, 2, 3, 4),
    days: fc.integer({ min: -1, max: 3 }),
    isWoken: fc.boolean(),
    isBefore: fc.boolean(),
  })
  .map(({ child, ...more }) => ({ childId: child.childId, ...more }))

test('What waits for each person, and what they snoozed, is what the rules say: of every team, worker, step and snooze, also of posts they left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anySnooze, { selector: (one) => `${keyOf(one)} ${one.name}`, minLength: 20, maxLength: 90 }),
      async (snoozed) => {
        await undone(async (db) => {
          for (const one of snoozed) {
            const by = { accountId: set.accounts.get(one.name)!, name: one.name, now }
            const alert = { ...one, due: one.isBefore ? addDays(dueOf(one), -1) : dueOf(one) }
            await addDeed(db, alert, { kind: 'snoozed', step: one.step, until: addDays(today, one.days), note: 'Abroad' }, by) // biome-ignore format: one line
            if (one.isWoken)
              await addDeed(db, alert, { kind: 'woken', note: null }, { ...by, now: new Date(now.getTime() + 1) })
          }
          for (const name of set.accounts.keys()) {
            const reach = await reachOf(db, name)
            const wanted = expected(name, snoozed)
            for (const show of ['mine', 'snoozed'] as const) {
              const { alerts, counts, found } = await listAlerts(db, reach, today, asked(name, { show }))
              assert.deepEqual(alerts.map(keyOf).toSorted(), wanted[show], `${name} ${show}`)
              assert.equal(counts[show], wanted[show].length)
              assert.equal(found, wanted[show].length)
            }
          }
        })
      },
    ),
    { numRuns: Number(process.env.ALERT_RUNS ?? 12) },
  )
})

test('What is late here is what is late on the worklist, what no day permits first there', () =>
  tenant(la, async (db) => {
    const reach = await reachOf(db, 'Dee')
    const { alerts } = await listAlerts(db, reach, today, asked('Dee', { show: 'all' }))
    const work = await listWork(db, reach, today, { whose: 'all', standards, ahead: 0, late: true, skip: 0, take: 1000 }) // biome-ignore format: one line
    const isAtOnce = ({ standard }: { standard: string }): boolean => standard === 'acc-bb-under18'
    assert.deepEqual(
      alerts.map(keyOf).toSorted(),
      work.items.map(({ childId, standard, unit }) => keyOf({ childId, standard, unit })).toSorted(),
    ) // biome-ignore format: short
    assert.equal(work.late, alerts.length)
    assert.equal(alerts.filter(isAtOnce).length, 5 * set.children.length)
    assert.ok(work.items.slice(0, 5 * set.children.length).every(isAtOnce))
    const late = await countLate(db, reach, today, { whose: 'all', standards })
    assert.equal(
      late.reduce((sum, { count }) => sum + count, 0),
      alerts.length,
    )
    for (const one of alerts) {
      const there = work.items.find((item) => keyOf(item) === keyOf(one))!
      // An alert counts from its last day in time. What no day permits has none: the nights that were slept.
      assert.equal(there.lateBy, isAtOnce(one) ? one.lateBy - 1 : one.lateBy)
      assert.equal(there.due, isAtOnce(one) ? null : one.due)
    }
  }))

test('Filters: one standard, one step, acknowledged or not; a page after another', () =>
  undone(async (db) => {
    const reach = await reachOf(db, 'Dee')
    const list = (more: Partial<AlertsAsked>) => listAlerts(db, reach, today, asked('Dee', { show: 'all', ...more }))
    const all = await list({})
    const [first] = all.alerts
    await addDeed(
      db,
      first!,
      { kind: 'acknowledged', note: null },
      { accountId: set.accounts.get('Dee')!, name: 'Dee', now },
    )
    const taken = await list({ acknowledged: 'yes' })
    assert.deepEqual(taken.alerts.map(keyOf), [keyOf(first!)])
    assert.equal(taken.alerts[0]!.acknowledged!.by, 'Dee')
    assert.equal((await list({ acknowledged: 'no' })).found, all.found - 1)
    const one = await list({ standard: 'cla-visit' })
    assert.ok(one.found > 0 && one.alerts.every(({ standard }) => standard === 'cla-visit'))
    assert.equal(all.byStandard.find(({ standard }) => standard === 'cla-visit')!.count, one.found)
    const director = await list({ step: 4 })
    assert.ok(director.found > 0 && director.alerts.every(({ reached }) => reached === 4))
    assert.deepEqual((await list({ skip: 3, take: 2 })).alerts.map(keyOf), all.alerts.slice(3, 5).map(keyOf))
    assert.ok(all.alerts.findIndex(({ isUrgent }) => !isUrgent) > all.alerts.findLastIndex(({ isUrgent }) => isUrgent))
  }))

test('Urgent alerts for those on call tell who it is about only within reach, and of a record kept to named people no team', () =>
  undone(async (db) => {
    const [kept] = set.children
    await db.query
      .insertInto('children.restriction')
      .values({ la_id: db.la, restriction_id: kept!.childId, child_id: kept!.childId, reason: 'A colleague’s child', made_at: now, made_by_name: 'Test', out_of_hours: 'nobody' })
      .execute() // biome-ignore format: one row
    const urgent = await listUrgent(db, await reachOf(db, 'Tam'), today, rows)
    assert.equal(urgent.length, 2 * 5 * set.children.length)
    for (const one of urgent) {
      assert.equal(one.within, one.team === 'Heron')
      assert.equal(one.identifier !== null, one.within)
      if (!one.within) assert.deepEqual([one.forename, one.surname, one.worker], [null, null, null])
      if (one.childId === kept!.childId) assert.deepEqual([one.isKept, one.team], [true, null])
    }
  }))

test('The history of an alert cannot be changed or taken away by the application', () =>
  undone(async (db) => {
    const key = { childId: set.children[0]!.childId, standard: 'cla-visit', unit: 'k0', due: '2026-03-05' }
    await addDeed(db, key, { kind: 'noted', note: 'Rang' }, { accountId: set.accounts.get('Dee')!, name: 'Dee', now })
    await assert.rejects(
      db.query.updateTable('performance.alert_event').set({ note: 'x' }).where('la_id', '=', db.la).execute(),
      /permission denied/,
    )
    throw new Undo()
  }))
