import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { changedJob } from '../../children/index.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const administrator = await council.signIn('administrator')
const address = '/settings/bank-holidays'

/** How often the job was asked for that works figures out again; another one that waits already is asked for once more. */
const asked = async (): Promise<number> => {
  const rows = await council.owner('select revision + 1 as times from graphile_worker.jobs where task_identifier = $1', [changedJob]) // biome-ignore format: short
  return rows.reduce((all, { times }) => all + times, 0)
}

test('A bank holiday that is added or removed has every figure worked out again by the new count, and the page says so', async () => {
  const forms: Readonly<Record<string, string>>[] = [
    { 'date-day': '8', 'date-month': '5', 'date-year': '2029', title: 'Jubilee' },
    { remove: '2029-05-08' },
  ]
  for (const typed of forms) {
    const before = await asked()
    const { words } = await administrator.post(address, typed)
    assert.match(words, /Figures are being worked out anew/)
    assert.equal(await asked(), before + 1)
  }
})

test('A day that is refused has nothing worked out', async () => {
  const before = await asked()
  await administrator.post(address, { 'date-day': '', 'date-month': '5', 'date-year': '2029', title: 'Jubilee' })
  assert.equal(await asked(), before)
})
