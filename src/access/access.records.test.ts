import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../test/support/database.ts'
import { addChild } from '../../test/support/invented-children.ts'
import { addDays, todayInEngland } from '../platform/day.ts'
import { newId } from '../platform/db/ids.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { addAccount, countEndedAccounts, findAccounts, isEmailTaken, purgeEndedAccounts } from './records/accounts.ts'
import { findStaff } from './records/directory.ts'
import { countOldPlaces, purgeOldPlaces } from './records/directory-purge.ts'
import { findKeptForm, keepForm } from './records/kept-forms.ts'
import { addLogEntry, findLogEntries, purgeOldEntries } from './records/log.ts'
import { endSessions, findPresence, findSessions, openSession } from './records/sessions.ts'
import { readSetting, writeSetting } from './records/settings.ts'
import { countFailures, findAccountForSignIn, recordAttempt } from './records/sign-in.ts'
import { sessionDefaults } from './rules/session.ts'
import { fillSample, openAccountsToTry } from './sample.ts'
import { extraBankHolidays } from './settings.ts'
import { newToken } from './tokens.ts'
import { checkLog } from './verify-log.ts'

const { tenant, owner, database, close } = await testDatabase()
test.after(close)

const now = new Date('2026-11-22T12:00:00Z')
const account = (db: Tenant, email: string) =>
  addAccount(db, { email, name: 'Ada Penrose', role: 'director', passwordHash: null })

const entry = { accountId: null, person: 'Ada Penrose', role: 'director', action: 'looked', record: 'test' }

test('the sample council has thirteen accounts and a directory of about forty people', async () => {
  await tenant(999, async (db) => fillSample(db, '2026-11-22'))
  assert.equal((await tenant(999, findAccounts)).length, 13)
  const staff = await tenant(999, (db) => findStaff(db))
  assert.ok(staff.length >= 38 && staff.length <= 45, String(staff.length))
  assert.equal(staff.filter((person) => person.places.some((place) => place.manager === null)).length, 1)
})

test('whoever tries the sample council can sign in as two people of leaving care as well', async () => {
  const opened = await tenant(999, async (db) => {
    const all = await openAccountsToTry(db)
    const staff = await findStaff(db)
    const accounts = await findAccounts(db)
    return all.map((one) => ({ ...one, account: accounts.find(({ email }) => email === one.email), inDirectory: staff.filter(({ name }) => name === one.name).length })) // biome-ignore format: one person
  })
  assert.equal(opened.length, 15)
  assert.deepEqual([...new Set(opened.map(({ account }) => account?.status))], ['active'])
  const two = opened.slice(-2)
  assert.deepEqual(
    two.map(({ name, inDirectory }) => [name, inDirectory]),
    [
      ['Ryan Mostyn', 1],
      ['Jess Okafor-Lane', 1],
    ],
  )
  const linked = await tenant(999, (db) => findStaff(db))
  for (const { name, account } of two)
    assert.equal(linked.find((one) => one.name === name)?.accountId, account?.accountId)
  await owner(
    "update access.staff set account_id = null where la_id = 999 and name in ('Ryan Mostyn', 'Jess Okafor-Lane')",
  )
  await owner("delete from access.account where la_id = 999 and name in ('Ryan Mostyn', 'Jess Okafor-Lane')")
})

test('another authority sees none of them', async () => {
  assert.deepEqual(await tenant(998, findAccounts), [])
  assert.deepEqual(await tenant(998, (db) => findStaff(db)), [])
})

test('an e-mail address has one account in all authorities together, whatever its case', async () => {
  await tenant(998, (db) => account(db, 'Ada@Both.example'))
  await assert.rejects(
    tenant(999, (db) => account(db, 'ada@both.example')),
    isEmailTaken,
  )
  await assert.rejects(
    tenant(998, (db) => account(db, 'ADA@both.example')),
    isEmailTaken,
  )
})

test('a sign-in finds the account by its address before the authority is known, and nothing more', async () => {
  const look = (email: string) => database.inSystem((query) => findAccountForSignIn(query, email))
  assert.equal((await look('ada@both.example'))?.la, 998)
  assert.equal(await look('nobody@both.example'), null)
  const rows = await database.inSystem((query) => query.selectFrom('access.account').select('email').execute())
  assert.deepEqual(rows, [])
})

test('failures are counted here, on the account and from the network; a success here clears those here', async () => {
  const email = 'counted@both.example'
  const attempt = (from: string, minute: number, succeeded: boolean) =>
    database.inSystem((query) =>
      recordAttempt(query, {
        attemptId: newId(),
        la: 0,
        email,
        from,
        now: new Date(now.getTime() - minute * 60_000),
        succeeded,
      }),
    )
  await attempt('10.9.9.1', 50, false)
  await attempt('10.9.9.200', 40, true)
  await attempt('10.9.9.3', 30, false)
  await attempt('192.0.2.1', 20, false)
  await attempt('192.0.2.1', 60 * 25, false)
  const failures = await database.inSystem((query) => countFailures(query, email, '10.9.9.77', now))
  assert.deepEqual(
    { ...failures, hereAt: null, accountAt: null, networkAt: null },
    { here: 1, hereAt: null, account: 3, accountAt: null, network: 2, networkAt: null, isKnownNetwork: true },
  )
})

test('a session is found by its token only, with the person’s teams of the day, and can be ended everywhere', async () => {
  const { accountId } = (await tenant(999, findAccounts)).find(({ role }) => role === 'practitioner')!
  const tokens = [newToken(999), newToken(999)]
  await tenant(999, async (db) => {
    for (const token of tokens) await openSession(db, { accountId, token, from: '10.1.2.3', device: 'Firefox', now })
  })
  const found = await tenant(999, (db) => findPresence(db, tokens[0]!, '2026-11-22'))
  assert.deepEqual(
    found?.teams.map(({ name }) => name),
    ['Family help Marlport'],
  )
  assert.equal(await tenant(999, (db) => findPresence(db, newToken(999), '2026-11-22')), null)
  assert.equal(await tenant(998, (db) => findPresence(db, tokens[0]!, '2026-11-22')), null)
  assert.equal((await tenant(999, (db) => findSessions(db, accountId, sessionDefaults, now))).length, 2)
  await tenant(999, (db) => endSessions(db, accountId, now, found!.sessionId))
  const left = await tenant(999, (db) => findSessions(db, accountId, sessionDefaults, now))
  assert.deepEqual(
    left.map(({ sessionId }) => sessionId),
    [found!.sessionId],
  )
})

test('neither a session’s token nor kept text can be read in the database', async () => {
  const [first, second] = await tenant(999, findAccounts)
  const { accountId } = first!
  const token = newToken(999)
  const form = { address: '/improvement-plans', entries: { outcome: 'Children are seen alone' } }
  await tenant(999, (db) => keepForm(db, accountId, token, form, now))
  const rows = await owner(
    "select encode(sealed, 'escape') || encode(token_hash, 'escape') as all from access.kept_form",
  )
  assert.ok(!rows[0].all.includes('Children') && !rows[0].all.includes(token.value))
  assert.deepEqual(await tenant(999, (db) => findKeptForm(db, accountId, token, now)), form)
  assert.equal(await tenant(999, (db) => findKeptForm(db, second!.accountId, token, now)), null)
  const later = new Date(now.getTime() + 3_600_001)
  assert.equal(await tenant(999, (db) => findKeptForm(db, accountId, token, later)), null)
})

test('the log numbers and chains what is added, whatever text it holds, also when many write at once', async () => {
  const texts = fc.sample(
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    { numRuns: 30, seed: 7 },
  )
  await Promise.all(
    texts.map((text) =>
      tenant(998, (db) =>
        addLogEntry(db, { ...entry, person: text || 'x', subject: text, reason: text.length % 2 ? text : null }),
      ),
    ),
  )
  const verdict = await checkLog(database, 998)
  assert.ok(verdict.broken === null && verdict.entries === 30 && verdict.last.seq === 30)
})

test('the log of an authority without entries is whole', async () => {
  assert.deepEqual(await checkLog(database, 997), { broken: null, entries: 0, last: { seq: 0, hash: '' } })
})

test('the app can neither change nor remove an entry, nor choose its number, time or seal', async () => {
  const change = (db: Tenant) => db.query.updateTable('access.log').set({ person: 'Someone else' }).execute()
  const remove = (db: Tenant) => db.query.deleteFrom('access.log').where('la_id', '=', 998).execute()
  await assert.rejects(tenant(998, change), /permission denied/)
  await assert.rejects(tenant(998, remove), /permission denied/)
  await tenant(998, (db) =>
    db.query
      .insertInto('access.log')
      .values({
        la_id: 998,
        account_id: null,
        person: 'x',
        role: 'x',
        action: 'x',
        record: 'x',
        seq: 5,
        at: '2001-01-01',
      })
      .execute(),
  )
  const [newest] = await tenant(998, (db) =>
    findLogEntries(db, { person: '', record: '', subjects: null, from: null, until: null, before: null, after: null }),
  )
  assert.equal(newest!.seq, 31)
  assert.ok(newest!.at.getTime() > Date.now() - 60_000)
  assert.equal((await checkLog(database, 998)).broken, null)
})

test('not even the owner of the tables can change or empty the log', async () => {
  await assert.rejects(owner("update access.log set person = 'x' where la_id = 998"), /cannot be changed/)
  await assert.rejects(owner('delete from access.log where la_id = 998'), /cannot be changed/)
  await assert.rejects(owner('truncate access.log'), /cannot be changed/)
})

test('an entry that was changed behind the triggers’ back is named by its number', async () => {
  await owner('alter table access.log disable trigger refuse_log_change')
  await owner("update access.log set person = 'Someone else' where la_id = 998 and seq = 12")
  const changed = await checkLog(database, 998)
  assert.deepEqual([changed.broken, 'why' in changed && changed.why], [12, 'it was changed after it was written'])
  await owner('delete from access.log where la_id = 998 and seq = 12')
  const removed = await checkLog(database, 998)
  assert.deepEqual([removed.broken, 'why' in removed && removed.why], [12, 'entry 12 is missing'])
  await owner('alter table access.log enable trigger refuse_log_change')
})

test('a purge removes the oldest entries only, never within six years, and the rest can still be checked', async () => {
  await assert.rejects(
    tenant(999, (db) => purgeOldEntries(db, addDays(todayInEngland(), -330))),
    /six years/,
  )
  for (let at = 0; at < 5; at += 1) await tenant(999, (db) => addLogEntry(db, entry))
  // Seven years ago: written as the owner writes a restored backup, with the seals that belong to those times.
  await owner('alter table access.log disable trigger refuse_log_change')
  await owner("update access.log set at = at - interval '7 years' where la_id = 999 and seq <= 3")
  await owner(`do $$ declare l access.log; previous bytea := ''; begin
    for l in select * from access.log where la_id = 999 order by seq loop
      l.previous_hash := previous;
      previous := sha256(convert_to(access.log_text(l), 'UTF8'));
      update access.log set previous_hash = l.previous_hash, hash = previous where la_id = 999 and seq = l.seq;
    end loop; end $$`)
  await owner('alter table access.log enable trigger refuse_log_change')
  assert.equal((await checkLog(database, 999)).broken, null)
  assert.equal(await tenant(999, (db) => purgeOldEntries(db, addDays(todayInEngland(), -2400))), 3)
  const verdict = await checkLog(database, 999)
  assert.ok(verdict.broken === null && verdict.entries === 3 && verdict.last.seq === 6)
})

test('settings are read as they were written, and what no longer fits its shape falls back', async () => {
  assert.deepEqual(await tenant(999, (db) => readSetting(db, extraBankHolidays)), [])
  const days = [{ date: '2029-05-08', title: 'Jubilee' }]
  await tenant(999, (db) => writeSetting(db, extraBankHolidays, days, now))
  assert.deepEqual(await tenant(999, (db) => readSetting(db, extraBankHolidays)), days)
  assert.deepEqual(await tenant(998, (db) => readSetting(db, extraBankHolidays)), [])
  await owner("update platform.setting set value = '[7]' where key = 'bank-holidays'")
  assert.deepEqual(await tenant(999, (db) => readSetting(db, extraBankHolidays)), [])
})

test('purging says first how many, and then deletes just those', async () => {
  await owner(
    "update access.account set status = 'ended', ended_at = '2019-05-01' where la_id = 999 and role = 'practitioner'",
  )
  assert.equal(await tenant(999, (db) => countEndedAccounts(db, '2020-11-22')), 1)
  assert.equal(await tenant(999, (db) => purgeEndedAccounts(db, '2020-11-22')), 1)
  assert.equal((await tenant(999, findAccounts)).length, 12)
  await owner(
    "update access.place set since = '2017-01-01', until = '2018-01-01' where la_id = 999 and until is not null",
  )
  assert.equal(await tenant(999, (db) => countOldPlaces(db, '2020-11-22')), 1)
  const before = (await tenant(999, (db) => findStaff(db))).length
  assert.equal(await tenant(999, (db) => purgeOldPlaces(db, '2020-11-22')), 1)
  assert.equal((await tenant(999, (db) => findStaff(db))).length, before - 1)
})

test('an ended account that a child’s record names as let in or shut out stays as long as that record, and stops no purge', async () => {
  const [named, shutOut, plain] = await tenant(999, async (db) => [
    await account(db, 'named@kept.example'),
    await account(db, 'shut-out@kept.example'),
    await account(db, 'plain@kept.example'),
  ])
  await owner("update access.account set status = 'ended', ended_at = '2019-05-01' where email like '%@kept.example'")
  const child = await tenant(999, (db) => addChild(db, {}))
  const restriction = newId()
  await owner(
    `insert into children.restriction (la_id, restriction_id, child_id, reason, made_at, made_by_name)
      values (999, $1, $2, 'A relative works here', now(), 'Ruth')`,
    [restriction, child.childId],
  )
  await owner("insert into children.restriction_person values (999, $1, $2, now(), 'Ruth')", [restriction, named])
  await owner("insert into children.restriction_shut_out values (999, $1, $2, now(), 'Ruth')", [restriction, shutOut])
  // What the account had for itself goes with it.
  await owner("insert into performance.digest values (999, $1, 'none', now())", [plain])
  assert.equal(await tenant(999, (db) => countEndedAccounts(db, '2020-11-22')), 1)
  assert.equal(await tenant(999, (db) => purgeEndedAccounts(db, '2020-11-22')), 1)
  const left = (await tenant(999, findAccounts)).map(({ accountId }) => accountId)
  assert.deepEqual(
    [named, shutOut, plain].map((id) => left.includes(id!)),
    [true, true, false],
  )
})
