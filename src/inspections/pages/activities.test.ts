import assert from 'node:assert/strict'
import test from 'node:test'
import type { Client, Seen } from '../../../test/support/client.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { dayBoxes as dated } from '../../../test/support/day-boxes.ts'
import { access } from '../../access/index.ts'
import { inspections } from '../index.ts'
import { focusedWithPriority } from '../reader/invented/papers.ts'

const council = await testCouncil({
  slices: [access, inspections],
  sample: false,
  now: () => new Date('2025-11-03T10:00:00Z'),
})
test.after(council.close)
const director = await council.signIn('director')
const analyst = await council.signIn('performance-analyst')
const manager = await council.signIn('team-manager')

const add = (fields: Record<string, string>, client: Client = director): Promise<Seen> =>
  client.post('/inspections/new', {
    kind: 'focused-visit',
    authority: 'Marlshire Council',
    'seen-by': 'named',
    ...fields,
  })
/** Saves dates as somebody who has just looked at the page. */
const date = async (id: string, fields: Record<string, string>): Promise<Seen> => {
  const seen = /name="seen" value="(\d+)"/.exec((await director.get(`/inspections/${id}/dates`)).text)![1]!
  return director.post(`/inspections/${id}/dates`, { seen, ...fields })
}
const idOf = (seen: Seen): string => seen.path.split('/')[2]!

const letter = (days: string, area = 'The timeliness of visits.') =>
  Buffer.from(`20 October 2025

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on ${days}. His Majesty’s Inspectors for this visit were Corin Ashdale and Jory Penhallick.

Headline findings

Plans for children are clear. Visits are not always on time.

What needs to improve in this area of social work practice?

- ${area}

Main findings

Visits to children are not always on time.

Yours sincerely

Corin Ashdale
His Majesty’s Inspector
`)
const upload = (name: string, bytes: Buffer, fields: Record<string, string> = {}, to = ''): Promise<Seen> =>
  director.upload(`/inspections/upload${to}`, fields, { document: { name, type: 'text/plain', bytes } })

test('an activity without a document stands on the timeline: announced ones above, the others by their year', async () => {
  assert.match((await director.get('/inspections')).words, /Add an activity/)
  const seen = await add({ kind: 'peer-challenge', title: 'Challenge of the front door', ...dated('start-1', '2024-06-11'), ...dated('end-1', '2024-06-13'), 'seen-by': 'all', notes: 'Two councils came.' }) // biome-ignore format: one form
  assert.match(seen.words, /The activity was added/)
  assert.match(seen.words, /Challenge of the front door, 11 to 13 June 2024/)
  assert.match(seen.words, /Notes Two councils came/)
  await add({ ...dated('notified', '2025-11-03'), ...dated('start-1', '2025-11-10'), ...dated('end-1', '2025-11-11') })
  const register = (await director.get('/inspections')).words
  assert.match(
    register,
    /Coming up Focused visit to Marlshire On site from 10 to 11 November 2025 · notified 3 November 2025/,
  )
  assert.match(register, /2024 Challenge of the front door On site 11 to 13 June 2024/)
  const theirs = (await manager.get('/inspections')).words
  assert.match(theirs, /Challenge of the front door/)
  assert.doesNotMatch(theirs, /Coming up/)
  const filtered = (await director.get('/inspections?kind=peer-challenge')).words
  assert.match(filtered, /Coming up .* Challenge of the front door/, 'what is announced stays above')
  assert.match((await director.get('/inspections?kind=jtai')).words, /nothing of this kind/)
})

test('what cannot be is refused beside its box, with what was typed still there', async () => {
  const seen = await director.post('/inspections/new', {
    kind: '',
    authority: 'Nowhereshire',
    title: 'My title',
    ...dated('notified', '2025-12-01'),
    ...dated('start-1', '2025-10-08'),
    ...dated('end-1', '2025-10-07'),
  })
  assert.equal(seen.status, 422)
  for (const says of [
    /Choose what kind of activity it is/,
    /No local authority in England is called “Nowhereshire”/,
    /notified must be today or in the past/,
    /last day must be the same as or after the first/,
  ])
    assert.match(seen.words, says)
  assert.match(seen.text, /value="My title"/)
  assert.match((await add({})).words, /Enter at least one date/)
  assert.match((await add({ ...dated('start-1', '2025-02-30') })).words, /must be a real date/)
})

test('a third period on site stays when the other dates are saved', async () => {
  const periods = ['2025-06-02', '2025-07-07', '2025-08-04'].flatMap((day, at) => [
    ...Object.entries(dated(`start-${at + 1}`, day)),
    ...Object.entries(dated(`end-${at + 1}`, day)),
  ])
  const id = idOf(await add(Object.fromEntries(periods)))
  const page = await director.get(`/inspections/${id}/dates`)
  assert.match(page.words, /Dates on site: 2 June 2025 and 7 July 2025 and 4 August 2025/)
  assert.match(page.text, /name="start-3-month"[^>]*value="8"|value="8"[^>]*name="start-3-month"/)
  const overlapping = { ...Object.fromEntries(periods), ...dated('end-1', '2025-07-08') }
  assert.match((await date(id, overlapping)).words, /Each period must begin after the one before it has ended/)
})

test('dates are changed at once, with who and when; what is odd is said and what someone else changed meanwhile is not lost', async () => {
  const id = idOf(await add({ ...dated('start-1', '2025-09-16'), ...dated('end-1', '2025-09-17') }))
  const path = `/inspections/${id}/dates`
  const seenIn = (page: Seen): string => /name="seen" value="(\d+)"/.exec(page.text)![1]!
  const first = await director.get(path)
  const days = { ...dated('start-1', '2025-09-16'), ...dated('end-1', '2025-09-17') }
  const saved = await director.post(path, { seen: seenIn(first), ...days, ...dated('draft-received', '2025-09-01') })
  assert.match(
    saved.words,
    /The draft was received on 1 September 2025, before inspectors left on 17 September 2025\. Check both/,
  )
  assert.match(saved.words, /Date the draft was received: 1 September 2025 by Ruth Okonedo/)
  const late = await director.post(path, { seen: seenIn(first), ...days, ...dated('draft-received', '2025-10-02') })
  assert.equal(late.status, 409)
  assert.match(late.words, /Somebody changed these dates while you were typing/)
  assert.match(late.text, /name="draft-received-month"[^>]*value="10"|value="10"[^>]*name="draft-received-month"/)
  const again = await director.post(path, { seen: seenIn(late), ...days })
  assert.match(again.words, /Date the draft was received: taken out by Ruth Okonedo/)
  assert.equal((await manager.get(path)).status, 403)
  const refused = await director.post(path, { seen: seenIn(again), ...days, ...dated('received', '2026-01-01') })
  assert.match(refused.words, /final document was received must be today or in the past/)
})

test('an inspection of a council before this one bears its name, and its grades are said not to be carried over', async () => {
  const id = idOf(await add({ kind: 'single-inspection', ...dated('start-1', '2016-05-09'), ...dated('published', '2016-07-18') })) // biome-ignore format: one form
  await director.post(`/inspections/${id}/review/add?kind=judgement`, { area: 'overall', grade: 'good' })
  const page = await director.get(`/inspections/${id}`)
  assert.match(page.words, /Single inspection of Marl and Downs County Council, 9 May 2016/)
  assert.match(page.words, /a predecessor\. What it found and the grades it gave are not carried over/)
  assert.match((await director.get('/inspections')).words, /A predecessor Of Marl and Downs County Council\./)
  const table = (await director.get('/inspections/timeline.csv')).bytes.toString()
  assert.match(
    table,
    /"Single inspection of Marl and Downs County Council, 9 May 2016",Single inspection,Marl and Downs County Council,Yes,,2016-05-09/,
  )
})

test('an uploaded letter is offered the activity it belongs to, is added, and can be taken out again', async () => {
  const id = idOf(await add({ ...dated('notified', '2025-09-09'), ...dated('start-1', '2025-09-23'), ...dated('end-1', '2025-09-24') })) // biome-ignore format: one form
  const asked = await upload('letter.txt', letter('23 and 24 September 2025'))
  assert.match(
    asked.words,
    /This looks like a document of Focused visit to Marlshire, 23 to 24 September 2025 ?\. It gives the same days on site/,
  )
  const joined = await director.post(asked.path, { action: 'join', whole: id })
  assert.match(joined.words, /The document was added/)
  assert.match(joined.path, new RegExp(id))
  const page = (await director.get(`/inspections/${id}`)).words
  assert.match(page, /letter\.txt/)
  assert.match(page, /values read from this document are not decided yet/)
  assert.equal((await director.get(`/inspections/${idOf(asked)}`)).path, `/inspections/${id}/documents`)
  const out = await director.post(joined.path, { action: 'separate' })
  assert.match(out.words, /stands for itself again/)
  assert.doesNotMatch((await director.get(`/inspections/${id}`)).words, /letter\.txt/)
  const apart = await director.post(out.path, { action: 'join', whole: 'apart' })
  assert.match(apart.words, /kept apart/)
  assert.match(
    (await director.post(out.path, { action: 'join', whole: '' })).words,
    /Choose where this document belongs/,
  )
})

test('a draft is commented on, the comments go back as a Word document, and the final letter takes its place', async () => {
  const draft = await upload('draft.txt', letter('1 and 2 October 2025'), { stage: 'draft' })
  const id = idOf(draft)
  const review = await director.get(`/inspections/${id}/review`)
  assert.match(review.words, /Date the draft was received/)
  assert.doesNotMatch(review.words, /Date published/)
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  await director.post(`/inspections/${id}/review`, { value: values })
  await date(id, { ...dated('start-1', '2025-10-01'), ...dated('end-1', '2025-10-02'), ...dated('draft-received', '2025-10-29') }) // biome-ignore format: one form
  const path = `/inspections/${id}/factual-accuracy`
  assert.match(
    (await director.get(path)).words,
    /Comments are due by Wednesday 5 November 2025 \(2 working days left\)/,
  )
  assert.match((await director.get('/')).words, /Send comments on factual accuracy: Focused visit to Marlshire/)

  const refused = await director.post(`${path}/new`, { quote: '', wrong: 'Not so.', page: 'x' })
  assert.equal(refused.status, 422)
  assert.match(refused.words, /Copy the words of the draft that are wrong/)
  assert.match(refused.text, /Not so\.<\/textarea>/)
  const added = await director.post(`${path}/new`, { quote: 'not always on time', wrong: 'They were.', evidence: 'List 6', paragraph: '3', state: 'agreed' }) // biome-ignore format: one form
  assert.match(added.words, /Paragraph 3.*not always on time.*They were\..*Agreed to send/)
  assert.match(added.words, /The draft has these words/)
  const unlike = { quote: 'Visits are never made', wrong: 'They are.', state: 'draft' }
  const doubted = await director.post(`${path}/new`, unlike)
  assert.equal(doubted.status, 422)
  assert.match(doubted.words, /These words are not in the draft as it was read.*Yes, the draft says this/)
  const sure = await director.post(`${path}/new`, { ...unlike, sure: 'yes' })
  assert.match(sure.words, /Its words were not found in the draft/)
  const mine = [...sure.text.matchAll(new RegExp(`${path}/[0-9a-f-]{36}`, 'g'))].map(([href]) => href)
  await director.post(mine.at(-1)!, { seen: '1', action: 'remove' })
  const word = await director.get(`${path}.docx`)
  assert.equal(word.bytes.subarray(0, 2).toString(), 'PK')
  const sent = await director.post(path, dated('sent', '2025-11-03'))
  assert.match(sent.words, /Recorded as sent: 1 comment/)
  assert.doesNotMatch((await director.get('/')).words, /Send comments on factual accuracy/)
  const comment = new RegExp(`${path}/[0-9a-f-]{36}`).exec(sent.text)![0]
  const answered = await director.post(comment, { seen: '2', state: 'partly', answer: 'Amended in part.' })
  assert.match(answered.words, /Accepted in part Amended in part/)
  const over = await director.post(comment, { seen: '2', state: 'accepted', answer: 'All of it.' })
  assert.equal(over.status, 409)
  assert.match(over.text, /All of it\.<\/textarea>/)
  assert.equal((await analyst.get(path)).status, 403)

  const final = await upload('final.txt', letter('1 and 2 October 2025', 'The timeliness of some visits.'))
  const added2 = await director.post(final.path, { action: 'join', whole: id })
  assert.match(added2.words, /still the draft draft\.txt.*put it in its place/)
  const main = await director.post(added2.path, { action: 'main' })
  assert.match(main.words, /This is the main document now/)
  const documents = await director.get(`/inspections/${id}/documents`)
  assert.match(documents.words, /final\.txt.*the main document.*Final.*draft\.txt.*Draft/)
  const place = /href="([^"]+\/place)">Where it belongs<span class="govuk-visually-hidden">: draft\.txt/.exec(
    documents.text,
  )![1]!
  assert.match(
    (await director.get(place)).words,
    /Area for improvement not there The timeliness of some visits\. Area for improvement The timeliness of visits\. not there/,
  )
  const gone = await director.post(`/inspections/${id}/remove`, {}, { from: path })
  assert.equal(gone.status, 409)
})

test('a letter that joins the committee paper about it becomes the main document, which is said and can be changed back', async () => {
  const id = idOf(await upload('paper.txt', Buffer.from(focusedWithPriority)))
  const letterSeen = await upload('letter.txt', letter('5 and 6 March 2024'))
  assert.match(letterSeen.words, /Add it to: Focused visit to Marlshire, 5 to 6 March 2024 It gives the same days/)
  assert.match(letterSeen.words, /Choose from (one other|the \d+ others) in the register/)
  const joined = await director.post(letterSeen.path, { action: 'join', whole: id })
  assert.match(joined.words, /it is the main document now, in the place of paper\.txt/)
  const documents = () => director.get(`/inspections/${id}/documents`)
  assert.match((await documents()).words, /letter\.txt [^.]*the main document/)
  assert.match((await director.get(`/inspections/${id}/review`)).words, /Date the final report was received/)
  const back = /action="([^"]+\/place)"[\s\S]{0,300}Make paper\.txt the main document/.exec(joined.text)![1]!
  await director.post(back, { action: 'main' })
  assert.match((await documents()).words, /paper\.txt [^.]*the main document/)
  const place = /href="([^"]+\/place)">Where it belongs<span class="govuk-visually-hidden">: letter\.txt/
  assert.match(
    (await director.get(place.exec((await documents()).text)![1]!)).words,
    /It belongs to Focused visit to Marlshire, 5 to 6 March 2024 .*come from the committee report paper\.txt , though this is what inspectors wrote themselves/,
  )
})

test('a day of publication that is proposed stands in the form to be checked, and is not saved before', async () => {
  const id = idOf(
    await add({
      kind: 'standard-inspection',
      ...dated('start-1', '2024-06-11'),
      ...dated('end-1', '2024-06-13'),
    }),
  )
  const seen = await director.get(`/inspections/${id}/dates?published=2024-07-19`)
  assert.match(seen.words, /19 July 2024, is that of the national list\. Check it, then save/)
  assert.match(seen.text, /name="published-day"[^>]*value="19"|value="19"[^>]*name="published-day"/)
  assert.match((await director.get(`/inspections/${id}`)).words, /Not published/)
  assert.equal((await director.get(`/inspections/${id}/dates?published=soon`)).status, 200)
})

test('a second document that differs is settled where it belongs', async () => {
  const first = await upload('first.txt', letter('13 and 14 October 2025'))
  const id = idOf(first)
  const review = await director.get(`/inspections/${id}/review`)
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  await director.post(`/inspections/${id}/review`, { value: values })
  const second = await upload('second.txt', letter('13, 14 and 15 October 2025').subarray(), {}, `?to=${id}`)
  assert.match(second.path, /\/place$|\/place\?/)
  const joined = await director.post(second.path.split('?')[0]!, { action: 'join', whole: id })
  const value = /name="value" value="([^"]+)"/.exec(joined.text)
  if (!value) return assert.match(joined.words, /The document was added/)
  const kept = await director.post(joined.path, { action: 'keep', value: value[1]! })
  assert.match(kept.words, /The difference is settled/)
})

test('the working days of drafts are a setting, and the usual ones come back', async () => {
  const path = '/inspections/draft-periods'
  const usual = [...(await director.get(path)).text.matchAll(/name="([a-z-]+-(?:draft|comments))"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="([a-z-]+-(?:draft|comments))"/g)] // biome-ignore format: one pattern
  const fields = Object.fromEntries(usual.map(([, a, b, c, d]) => [(a ?? d)!, (b ?? c)!]))
  assert.equal(fields['jtai-comments'], '5')
  assert.match((await director.post(path, { ...fields, 'jtai-comments': '0' })).words, /must be a number from 1 to 60/)
  assert.match((await director.post(path, { ...fields, 'jtai-comments': '10' })).text, /value="10"/)
  assert.doesNotMatch((await director.post(path, { ...fields, action: 'reset' })).text, /value="10"/)
  assert.equal((await manager.get(path)).status, 403)
})
