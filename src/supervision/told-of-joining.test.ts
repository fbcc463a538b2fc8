/**
 * An administrator joins an account to somebody else’s entry of the staff directory. Both of the two are told, whoever did it and however short
 * it was; what was written before stays closed.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { dayBoxes } from '../../test/support/day-boxes.ts'
import { aishaWith } from '../../test/support/supervised.ts'
import { addDays, type Day, todayInEngland } from '../platform/day.ts'
import { findToldLately } from './records/told.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const today = todayInEngland()
const manager = await council.signIn('team-manager')
const worker = await council.signIn('practitioner')
const administrator = await council.signIn('administrator')
const director = await council.signIn('director')

await aishaWith(council, 1)
const [aisha] = await owner(`select staff_id as id, name, coalesce(email, '') as email, account_id as account from access.staff where la_id = $1 and name = 'Aisha Farnworth'`, [la]) // biome-ignore format: one line
const [mallory] = await owner(`select a.account_id as account, a.name, a.email, s.staff_id as entry, s.name as entry_name, coalesce(s.email, '') as entry_email
  from access.account a left join access.staff s on s.la_id = a.la_id and s.account_id = a.account_id where a.la_id = $1 and a.role = 'administrator'`, [la]) // biome-ignore format: one line

const save = async (id: string, name: string, email: string, account: string): Promise<void> => {
  const seen = await administrator.post(`/staff-directory/people/${id}/change`, { name, email, account })
  assert.equal(seen.status, 200, seen.words)
}
const join = (account: string): Promise<void> => save(aisha.id, aisha.name, aisha.email, account)
const told = /account [^.]* (to|away from) Aisha Farnworth .*in the staff directory, /
const places = ['/', '/supervision'] as const

test('a change of before the first record of the two is told to nobody', async () => {
  if (mallory.entry) await save(mallory.entry, mallory.entry_name, mallory.entry_email, '')
  await join('')
  await join(aisha.account)
  for (const client of [manager, worker])
    for (const path of places) assert.doesNotMatch((await client.get(path)).words, told)
})

test('an administrator who joins their own account to one of the two reads nothing of before, and both are told by whom, also after it was put back', async () => {
  const begun = await manager.post(`/supervision/workers/${aisha.id}/new`, { ...dayBoxes('held', today), kind: 'personal' }) // biome-ignore format: one line
  const sessionId = /records\/([0-9a-f-]{36})/.exec(begun.path)![1]!
  const personal = `/supervision/records/${sessionId}/personal`
  await owner(`insert into supervision.personal_part (la_id, session_id, part, value, sitting, turn, by_name, at)
    values ($1, $2, 'wellbeing', 'PLANTED-PERSONAL', $2, 1, 'Aisha Farnworth', now())`, [la, sessionId]) // biome-ignore format: one line
  assert.match((await worker.get(personal)).text, /PLANTED-PERSONAL/)
  await join(mallory.account)
  for (const path of [personal, `/supervision/records/${sessionId}`, ...places])
    assert.doesNotMatch((await administrator.get(path)).text, /PLANTED-PERSONAL/, path)
  const joined = `${mallory.name} joined the account ${mallory.name} (${mallory.email}) to Aisha Farnworth in place of Aisha Farnworth (`
  for (const [who, client] of [
    ['who supervises', manager],
    ['whose account was taken away', worker],
  ] as const)
    for (const path of places) {
      const { words } = await client.get(path)
      assert.ok(words.includes(joined), `${who}, at ${path}: ${words}`)
    }
  for (const path of places) assert.doesNotMatch((await director.get(path)).words, told, 'nobody else')
  await join(aisha.account)
  assert.match((await worker.get(personal)).text, /PLANTED-PERSONAL/, 'put back')
  assert.match(
    (await manager.get('/supervision')).words,
    /joined the account Aisha Farnworth .*joined the account /,
    'both changes stay told',
  )
  if (mallory.entry) await save(mallory.entry, mallory.entry_name, mallory.entry_email, mallory.account)
})

test('what is older than is asked for is told no more', async () => {
  const joinedSince = (since: Day) =>
    council.database.inTenant({ la, accountId: null }, async (db) => (await findToldLately(db, aisha.account, since)).joined.length) // biome-ignore format: one line
  assert.equal(await joinedSince(addDays(today, -1)), 2)
  assert.equal(await joinedSince(addDays(today, 2)), 0)
})
