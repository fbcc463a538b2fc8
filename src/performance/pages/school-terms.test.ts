import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'

const council = await testCouncil()
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const address = '/performance/school-terms'

test('The sample council has school terms, and the page says what goes by them', async () => {
  const { text, words } = await analyst.get(address)
  assert.match(words, /Without them nothing can be said of them/)
  assert.match(text, /\d{4}-09-03,\d{4}-10-24/)
})

test('A line that is no term is refused, and what was typed is kept', async () => {
  const { status, words, text } = await analyst.post(address, { terms: '2026-01-06 to Easter' }, { from: address })
  assert.equal(status, 400)
  assert.match(words, /“2026-01-06 to Easter” is not a term/)
  assert.match(text, /2026-01-06 to Easter<\/textarea>/)
})

test('Terms are kept, and what goes by them is worked out anew', async () => {
  const { path, words } = await analyst.post(address, { terms: '2026-01-06,2026-03-27' }, { from: address })
  assert.equal(path, '/performance/limits')
  assert.match(words, /1 school term is held\. What goes by them is being worked out anew/)
  assert.match((await analyst.get(address)).text, />2026-01-06,2026-03-27<\/textarea>/)
})
