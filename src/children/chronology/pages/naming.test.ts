import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLinnet } from '../../../../test/support/chronology-child.ts'
import { testCouncil } from '../../../../test/support/council.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const ids = await loadLinnet(council)
const at = (rest = ''): string => `/children/${ids.linnet}/chronology${rest}`
const social = await council.signIn('practitioner')
const warned = /This seems to name the child\. Take the name out, or say below that it is meant/

const own = {
  words: 'Linnet told her teacher that she sleeps well now.', precision: 'day', 'on-day': '4', 'on-month': '5', 'on-year': '2026',
  impact: 'Linnet is rested.', done: '', source: 'Teacher', document: '', type: 'education', significance: 'notable',
} // biome-ignore format: one entry

test('an entry that names the child is warned of, with what was typed, and is kept when the name is meant', async () => {
  const refused = await social.post(at('/entries/add'), own)
  assert.equal(refused.status, 400)
  assert.match(refused.words, warned)
  assert.match(refused.text, />Linnet told her teacher that she sleeps well now\.</)
  assert.match(refused.text, /name="name-meant"/)
  assert.match((await social.post(at('/entries/add'), { ...own, 'name-meant': 'yes' })).words, /The entry is added/)
})

test('without the name nothing is asked: what it meant for the child may name it', async () => {
  const words = 'She told her teacher that she sleeps well now.'
  const added = await social.post(at('/entries/add'), { ...own, words })
  assert.match(added.words, /The entry is added/)
  assert.doesNotMatch((await social.get(at('/entries/add'))).text, /name-meant/)
})

test('a manager’s words for the worker’s home page are warned of where they name the child', async () => {
  await social.post(at('/complete'), { do: 'complete', note: '' })
  const director = await council.signIn('director')
  await director.post(`/children/${ids.linnet}/reason`, { reason: 'Quarterly check', next: at() }, { from: at() })
  const check = 'Say what the moves meant for Linnet Ashby.'
  const refused = await director.post(at('/complete'), { do: 'returned', check })
  assert.equal(refused.status, 400)
  assert.match(refused.words, warned)
  assert.match(refused.text, />Say what the moves meant for Linnet Ashby\.</)
  assert.doesNotMatch((await social.get('/')).words, /was given back/)
  const given = await director.post(at('/complete'), { do: 'returned', check: 'Say what the moves meant for her.' })
  assert.match(given.words, /given back to the worker/)
})
