import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { filledForm } from '../../../test/support/filled-form.ts'

const council = await testCouncil()
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const address = '/performance/school-terms'
/** The form as it stands when somebody opens the page; saved later with other terms. */
const opened = async () => filledForm((await analyst.get(address)).text, address)
const save = (form: Awaited<ReturnType<typeof opened>>, terms: string) =>
  analyst.post(address, { ...form, terms }, { from: address })

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
  const { path, words } = await save(await opened(), '2026-01-06,2026-03-27')
  assert.equal(path, '/performance/limits')
  assert.match(words, /1 school term is held\. What goes by them is being worked out anew/)
  assert.match((await analyst.get(address)).text, />2026-01-06,2026-03-27<\/textarea>/)
})

test('Of two people who change them at once the second is told what is held now, and keeps what they typed', async () => {
  const [mine, theirs] = [await opened(), await opened()]
  assert.equal((await save(theirs, '2026-01-06,2026-03-27\r\n2026-04-13,2026-07-17')).path, '/performance/limits')
  const slip = await save(mine, '2026-01-06 to Easter')
  assert.equal(filledForm(slip.text, address).seen, mine.seen, 'a slip beside it does not hide what changed')
  const typed = '2026-01-06,2026-03-27\r\n2026-09-02,2026-10-23'
  const refused = await save(filledForm(slip.text, address), typed)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Somebody else changed the school terms.*Held now, and not in what you typed: 2026-04-13,2026-07-17 In what you typed, and not held now: 2026-09-02,2026-10-23/)
  assert.match(refused.text, /2026-09-02,2026-10-23<\/textarea>/)
  assert.match((await analyst.get(address)).text, /2026-04-13,2026-07-17<\/textarea>/, 'what the first saved stays')
  const together = `2026-01-06,2026-03-27\r\n2026-04-13,2026-07-17\r\n2026-09-02,2026-10-23`
  assert.match((await save(filledForm(refused.text, address), together)).words, /3 school terms are held/)
  assert.match((await save(await opened(), together)).words, /3 school terms are held/, 'nothing changed is no conflict')
}) // biome-ignore format: short
