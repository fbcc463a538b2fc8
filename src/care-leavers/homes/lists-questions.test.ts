import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { addMonths, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const by = { accountId: newId(), name: 'Ana Bell', now: new Date() }

/** Young people in emergency homes, and as many of whom no home is recorded. */
const add = (count: number, from: number): Promise<void> =>
  council.database.inTenant({ la, accountId: null }, async (db) => {
    const young = { care_leaver: true, date_of_birth: addMonths(today, -12 * 20) }
    for (let at = from; at < from + count; at++) {
      const { childId } = await addChild(db, { ...young, identifier: `LQ${at}` })
      await addChild(db, { ...young, identifier: `LQ${at}N` })
      const said = { movedIn: today, accommodation: 'V', standing: 'emergency', planned: 'no', risk: 'low', why: 'Asked to leave.' } // biome-ignore format: one home
      await saveMove(db, { childId, today, by }, { homeId: newId(), said, address: '' })
    }
  })

/** How many questions a page asks of the tables of these slices. Those about the sign-in go by the minute, and are not counted. */
const questionsOf = async (client: Awaited<ReturnType<typeof council.signIn>>, path: string): Promise<number> => {
  const { submit } = pg.Query.prototype
  let count = 0
  pg.Query.prototype.submit = function (...given: Parameters<typeof submit>) {
    if (/\b(care_leavers|children|performance)"?\./.test(String(Reflect.get(this, 'text')))) count += 1
    return submit.apply(this, given)
  }
  try {
    assert.equal((await client.get(path)).status, 200)
  } finally {
    pg.Query.prototype.submit = submit
  }
  return count
}

test('The lists of homes and of keeping in touch ask the database as much for eight young people as for two', async () => {
  const director = await council.signIn('director')
  const homes = ['', '/months', '/sufficiency', '/not-recorded', '.csv'].map((end) => `/care-leavers/homes${end}`)
  const paths = [...homes, '/care-leavers/in-touch', '/care-leavers/in-touch.csv']
  const all = async () => {
    const counts: number[] = []
    for (const path of paths) counts.push(await questionsOf(director, path))
    return counts
  }
  await add(2, 0)
  await all()
  const few = await all()
  await add(6, 2)
  assert.deepEqual(await all(), few)
  assert.ok(Math.min(...few) > 1 && Math.max(...few) <= 12, `${few}`)
})
