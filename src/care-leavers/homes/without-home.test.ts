import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, addHistory } from '../../../test/support/invented-children.ts'
import { addDays, addMonths, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const by = { accountId: newId(), name: 'Ana Bell', now: new Date() }
const path = '/care-leavers/homes/not-recorded'

type Given = { told?: string; home?: string; out?: string; more?: Parameters<typeof addChild>[1] }

/** Why each is listed or not. */
const young: readonly [why: string, identifier: string, given: Given][] = [
  ['nobody recorded anything, and no return tells', 'NR1', {}],
  ['a return tells of independent living', 'NR2', { told: 'U' }],
  ['a return tells of bed and breakfast: first', 'NR3', { told: 'W' }],
  ['lives in a home that is recorded', 'NR4', { told: 'U', home: addDays(today, -9) }],
  ['moved out, and nobody recorded where to', 'NR5', { home: addDays(today, -9), out: addDays(today, -2) }],
  ['moved in today', 'NR6', { home: today }],
  ['is no care leaver', 'NR7', { more: { care_leaver: false } }],
  ['has died', 'NR8', { more: { died_on: addDays(today, -30) } }],
]

await council.database.inTenant({ la, accountId: null }, async (db) => {
  // Records belong to a load, which says their day.
  await db.query.insertInto('children.load').values({ la_id: la, load_id: 1, source: 'annex-a', as_at: addDays(today, -20), content_hash: '', coverage: '[]', tables: ['careLeaver'], counts: '{}', accepted_by_name: 'Ada' }).execute() // biome-ignore format: one line
  for (const [, identifier, { told, home, out, more }] of young) {
    const child = await addChild(db, { care_leaver: true, identifier, date_of_birth: addMonths(today, -12 * 20), ...more }) // biome-ignore format: one line
    if (told) await addHistory(db, child, 'careLeaver', { fields: { accommodation: told } })
    if (!home) continue
    const said = { movedIn: home, accommodation: 'U', standing: 'settled', planned: 'yes', risk: 'low', why: 'A tenancy.' } // biome-ignore format: one home
    await saveMove(db, { childId: child.childId, today, by }, { homeId: newId(), said, address: '' })
    if (out) await db.query.updateTable('care_leavers.home').set({ moved_out: out }).where('la_id', '=', la).where('child_id', '=', child.childId).execute() // biome-ignore format: one line
  }
  // Recorded under the identifier that was joined to theirs: it is their home.
  const kept = await addChild(db, { care_leaver: true, identifier: 'NR9', date_of_birth: addMonths(today, -12 * 20) })
  const joined = await addChild(db, { identifier: 'NR10' })
  await db.query.updateTable('children.child').set({ merged_into: kept.childId }).where('la_id', '=', la).where('child_id', '=', joined.childId).execute() // biome-ignore format: one line
  await db.query.insertInto('care_leavers.home').values({ la_id: la, home_id: newId(), child_id: joined.childId, moved_in: today, standing: 'settled', accommodation: 'U', said: '{}', by_name: 'Ana', at: new Date() }).execute() // biome-ignore format: one line
})

test('Homes needed says of how many no home is recorded, and leads to them: those in doubt first, with what the returns say', async () => {
  const director = await council.signIn('director')
  const needed = await director.get('/care-leavers/homes/sufficiency')
  assert.match(needed.words, /4 of 7 care leavers within your reach have no home recorded for today/)
  assert.ok(needed.text.includes(`href="${path}"`))
  const { words } = await director.get(path)
  const listed = [...words.matchAll(/NR\d+/g)].map(([one]) => one)
  assert.deepEqual([...new Set(listed)], ['NR1', 'NR3', 'NR5', 'NR2'])
  assert.match(words, /Bed and breakfast told on/)
  assert.match(words, /No return says where/)
})

test('Only those within reach are listed and counted; a page that is not there leads to the first', async () => {
  const manager = await council.signIn('team-manager')
  assert.match((await manager.get(path)).words, /No care leaver within your reach is without a recorded home today/)
  assert.doesNotMatch((await manager.get('/care-leavers/homes/sufficiency')).words, /no home recorded/)
  const director = await council.signIn('director')
  assert.match((await director.get(`${path}?page=9`)).words, /4 young people/)
  assert.equal((await (await council.signIn('practitioner')).get(path)).status, 403)
})
