import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { dayBoxes } from '../../../../test/support/day-boxes.ts'
import { todayInEngland } from '../../../platform/day.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const adviser = await council.signIn('practitioner')
const says = (page: { words: string }, ...wanted: readonly RegExp[]): void => {
  for (const words of wanted) assert.match(page.words, words)
}

test('young people of other authorities are listed with whom to call, corrected, and kept with what was said before', async () => {
  const address = '/care-leavers/living-here'
  const refused = await adviser.post(address, {
    name: 'K.O.',
    ...dayBoxes('notified', today),
    contact: '',
    authority: '',
  })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /value="K.O."/)
  says(refused, /Enter which authority/, /Enter whom to call/)
  const saved = await adviser.post(address, {
    name: 'K.O.',
    authority: 'Westmoor',
    ...dayBoxes('notified', today),
    contact: 'Rita Aldous, 01000 555 0171',
  })
  says(saved, /K\.O\./, /Westmoor/, /Call: Rita Aldous/)
  const [person] = await council.owner('select person_id as id from care_leavers.living_here')
  const moved = await adviser.post(`${address}/${person.id}`, {
    version: '1', name: 'K.O.', authority: 'Westmoor', ...dayBoxes('notified', today), contact: 'Duty team, 01000 555 0126', ...dayBoxes('until', today),
  }) // biome-ignore format: one form
  says(moved, /Moved away: 1/)
  says(await adviser.get(`${address}/${person.id}`), /What it said before/, /Rita Aldous/)
  assert.equal((await (await council.signIn('reviewing-officer')).get(address)).status, 403)
})
