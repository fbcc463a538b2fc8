import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Client, Seen } from '../../../test/support/client.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { access } from '../../access/index.ts'
import { inspections } from '../index.ts'

const council = await testCouncil({
  slices: [access, inspections],
  sample: false,
  now: () => new Date('2025-11-03T10:00:00Z'),
})
test.after(council.close)
const director = await council.signIn('director')
const analyst = await council.signIn('performance-analyst')
const manager = await council.signIn('team-manager')

const sample = (name: string) => readFileSync(new URL(`../../sample-council/documents/${name}`, import.meta.url))
const upload = (client: Client, name: string, bytes: Buffer): Promise<Seen> =>
  client.upload('/inspections/upload', {}, { document: { name, type: 'application/octet-stream', bytes } })

const letter = (of: string) =>
  Buffer.from(`${of}

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on 16 and 17 September 2025. His Majesty’s Inspectors for this visit were Corin Ashdale and Jory Penhallick.

Headline findings

Plans for children are clear. Visits are not always on time.

What needs to improve in this area of social work practice?

- The timeliness of visits.

Main findings

Visits to children are not always on time.

Yours sincerely

Corin Ashdale
His Majesty’s Inspector
`)

const uploadLetter = async (of: string): Promise<string> => {
  const seen = await upload(director, 'letter.txt', letter(of))
  assert.equal(seen.status, 200, seen.words)
  return seen.path.split('/')[2]!
}

/** The address of a value's own page, by the words its link begins with. */
const valueAt = (seen: Seen, words: string): string => {
  const links = [...seen.text.matchAll(/href="(\/inspections\/[^"]+\/values\/[^"]+)">([^<]+)</g)]
  const found = links.find(([, , text]) => text!.startsWith(words))
  assert.ok(found, `no value "${words}" in: ${seen.words}`)
  return found[1]!
}
const seenOf = (seen: Seen): string => /name="seen" value="(\d+)"/.exec(seen.text)![1]!
const act = async (client: Client, path: string, fields: Record<string, string>): Promise<Seen> =>
  client.post(path, { seen: seenOf(await client.get(path)), ...fields })
const onDay = (day: string, month: string, year: string) => ({
  action: 'correct',
  'value-day': day,
  'value-month': month,
  'value-year': year,
})
const acceptAll = async (id: string): Promise<Seen> => {
  const review = await director.get(`/inspections/${id}/review`)
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  return director.post(`/inspections/${id}/review`, { value: values })
}

test('the empty register invites who may upload, and tells the others when something will be there', async () => {
  assert.match((await director.get('/inspections')).words, /Upload the first report or letter/)
  assert.match((await manager.get('/inspections')).words, /once it is published/)
})

test('a report is uploaded, reviewed beside its page, and says by when what is due', async () => {
  const review = await upload(director, 'marlshire.pdf', sample('marlshire-inspection-2025.pdf'))
  assert.match(review.words, /The document was read/)
  const id = review.path.split('/')[2]!

  const received = valueAt(review, 'Date the final report was received')
  const next = await act(director, received, onDay('28', '10', '2025'))
  assert.match(next.words, /Saved: 28 October 2025/)
  assert.notEqual(next.path, received)

  const judgement = await director.get(valueAt(review, 'Care leavers: Requires improvement'))
  assert.match(
    judgement.text,
    /<svg class="tl-page-image"[\s\S]*<image href="[^"]+\/image\?page=1"[\s\S]*<rect class="tl-mark"/,
  )
  const image = await director.get(/<image href="([^"]+)"/.exec(judgement.text)![1]!)
  assert.equal(image.headers.get('content-type'), 'image/png')
  assert.equal(image.bytes.subarray(1, 4).toString(), 'PNG')

  const one = await director.get(`/inspections/${id}/review/pages?page=2`)
  assert.match(one.words, /What was read from this page 1 ?\.? ?Area for improvement|What was read from this page/)
  assert.match(one.text, /class="tl-mark-label"/)

  await acceptAll(id)
  for (const area of ['The timeliness', 'Plans for children', 'The choice', 'The frequency'])
    await act(director, valueAt(await director.get(`/inspections/${id}/review`), area), { action: 'accept' })
  const left = await director.get(`/inspections/${id}/review`)
  assert.match(left.words, /All \d+ values are decided/)

  const inspection = await director.get(`/inspections/${id}`)
  assert.match(inspection.words, /Standard inspection of Marlshire, 8 to 19 September 2025/)
  assert.match(inspection.words, /Publish the report by Tuesday 9 December 2025/)
  assert.match(inspection.words, /Care leavers Requires improvement to be good/)
  assert.match(inspection.text, /<li id="finding-[0-9a-f-]+">The timeliness/)
  assert.match(inspection.text, /<span id="judgement-[0-9a-f-]+">Care leavers/)
  assert.match(inspection.text, /<div class="tl-paragraph" id="paragraph-1">/)
  const [, picture, shown] = /<a class="govuk-link" href="([^"]+image\?page=2)" aria-label="([^"]+)">page 2</.exec(
    inspection.text,
  )!
  assert.equal(shown, 'page 2 of the document')
  assert.equal((await director.get(picture!)).headers.get('content-type'), 'image/png')
  const clock = await director.get(`/inspections/${id}/clock`)
  assert.match(clock.words, /Statement due by Friday 6 February 2026/)
  assert.match(clock.words, /Thursday 25 December 2025: Christmas Day/)
  const calendar = await director.get(`/inspections/${id}/clock.ics`)
  assert.match(calendar.bytes.toString(), /BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20260206/)

  const again = await upload(director, 'other name.pdf', sample('marlshire-inspection-2025.pdf'))
  assert.equal(again.path, `/inspections/${id}`)
  assert.match(again.words, /here already/)
})

test('a date that cannot be is refused beside its box, with what was typed still there', async () => {
  const id = await uploadLetter('1 October 2025')
  const received = valueAt(await director.get(`/inspections/${id}/review`), 'Date the final')
  await acceptAll(id)
  const cases: readonly [Record<string, string>, RegExp][] = [
    [onDay('1', '1', '2026'), /must be today or in the past/],
    [onDay('1', '9', '2025'), /on or after 17 September 2025, when inspectors left/],
    [onDay('31', '9', '2025'), /must be a real date/],
    [onDay('', '', ''), /Enter the date received/],
  ]
  for (const [fields, says] of cases) {
    const seen = await act(director, received, fields)
    assert.equal(seen.status, 422)
    assert.match(seen.words, says)
    assert.match(
      seen.text,
      new RegExp(
        `name="value-month"[^>]*value="${fields['value-month']}"|value="${fields['value-month']}"[^>]*name="value-month"`,
      ),
    )
  }
})

test('a focused visit without a priority action is told that no statement is owed, and offered a voluntary plan', async () => {
  const id = await uploadLetter('2 October 2025')
  const review = await director.get(`/inspections/${id}/review`)
  await act(director, valueAt(review, 'Date the final'), onDay('2', '10', '2025'))
  await acceptAll(id)
  assert.match((await director.get(`/inspections/${id}/clock`)).words, /Does it have an area for priority action/)
  for (const value of ['The timeliness', 'Date published'])
    await act(director, valueAt(review, value), { action: 'accept' })
  const clock = await director.get(`/inspections/${id}/clock`)
  assert.match(clock.words, /No written statement is owed/)
  assert.match(clock.words, /Draft a voluntary plan/)
  assert.match((await director.get(`/inspections/${id}/clock.ics`)).words, /no dates/)
})

test('who decides second sees what the first decided, with the own text kept, and can save it again', async () => {
  const id = await uploadLetter('3 October 2025')
  const area = valueAt(await director.get(`/inspections/${id}/review`), 'The timeliness')
  const seen = seenOf(await analyst.get(`${area}`).then(() => director.get(area)))
  await act(director, area, { action: 'accept' })
  const late = await director.post(area, {
    seen,
    action: 'correct',
    text: 'The timeliness of all visits.',
    nationalFramework: '',
  })
  assert.equal(late.status, 409)
  assert.match(late.words, /Ruth Okonedo decided this while you were looking/)
  assert.match(late.text, /The timeliness of all visits\.<\/textarea>/)
  const saved = await director.post(area, {
    seen: seenOf(late),
    action: 'correct',
    text: 'The timeliness of all visits.',
    nationalFramework: 'Outcome 3',
  })
  assert.match(saved.words, /What counts The timeliness of all visits. \(Outcome 3\)/)
  assert.match(saved.words, /What was read The timeliness of visits\./)
})

test('a decision can be taken back, and everything decided stays in sight', async () => {
  const id = await uploadLetter('4 October 2025')
  const kind = valueAt(await director.get(`/inspections/${id}/review`), 'Kind of inspection')
  await act(director, kind, { action: 'reject' })
  assert.match((await director.get(`/inspections/${id}`)).words, /Kind of inspection Not known/)
  const undone = await act(director, kind, { action: 'undo' })
  assert.match(undone.words, /To decide/)
  assert.match(undone.words, /Taken back by Ruth Okonedo .* Rejected by Ruth Okonedo/)
})

test('an unpublished document opens for who may see it and who uploaded it; once published, for all who see inspections', async () => {
  const seen = await upload(analyst, 'letter.txt', letter('5 October 2025'))
  const id = seen.path.split('/')[2]!
  assert.equal((await analyst.get(`/inspections/${id}`)).status, 200)
  assert.equal((await director.get(`/inspections/${id}`)).status, 200)
  const refused = await manager.get(`/inspections/${id}`)
  assert.equal(refused.status, 403)
  assert.match(refused.words, /not published yet.*Ask your director/)
  assert.doesNotMatch((await manager.get('/inspections')).text, new RegExp(id))
  const review = await analyst.get(`/inspections/${id}/review`)
  const published = [...review.text.matchAll(/values\/[^"]+">Date published/g)].length > 0
  const path = published ? valueAt(review, 'Date published') : `/inspections/${id}/review/add?kind=published`
  await (published ? act(analyst, path, onDay('20', '10', '2025')) : analyst.post(path, onDay('20', '10', '2025')))
  assert.equal((await manager.get(`/inspections/${id}`)).status, 200)
  assert.equal((await manager.get(`/inspections/${id}/review`)).status, 403)
})

test('who was refused an unpublished document has not looked at it, and the access log says so', async () => {
  const id = await uploadLetter('9 October 2025')
  assert.equal((await manager.get(`/inspections/${id}`)).status, 403)
  const entries = await council.owner(
    "select action, record from access.log where subject = $1 and role = 'team-manager'",
    [id],
  )
  assert.deepEqual(entries, [{ action: 'was refused', record: 'inspections.inspection' }])
})

test('what the reader missed is added, with its page, and is there at once', async () => {
  const id = await uploadLetter('6 October 2025')
  const path = `/inspections/${id}/review/add?kind=priority-action`
  assert.match((await director.post(path, { text: '' })).words, /Enter the words of this area/)
  assert.match((await director.post(path, { text: 'Night duty.', page: '7' })).words, /The page must be 1/)
  await director.post(path, { text: 'Decisions made at night.', nationalFramework: 'outcome 3' })
  assert.match(
    (await director.get(`/inspections/${id}`)).words,
    /Areas for priority action Decisions made at night\. National Framework: Outcome 3/,
  )
  assert.equal((await director.get(`/inspections/${id}/review/add?kind=colour`)).status, 400)
})

test('two people who add the same missing value at the same moment leave one', async () => {
  const id = await uploadLetter('8 October 2025')
  const path = `/inspections/${id}/review/add?kind=stated-deadline`
  const other = await council.signIn('quality-assurance')
  const typed = (day: string) => ({ 'value-day': day, 'value-month': '3', 'value-year': '2026' })
  const both = [director, other, director, other, director, other]
  await Promise.all(both.map((client, at) => client.post(path, typed(String(at + 1)), { from: '/account' })))
  const [held] = await council.owner(
    `select count(*)::int as n from inspections.proposal where inspection_id = $1 and kind = 'stated-deadline'`,
    [id],
  )
  assert.equal(held.n, 1)
})

test('a document uploaded by mistake can be removed while nothing of it was accepted', async () => {
  const id = await uploadLetter('7 October 2025')
  const kind = valueAt(await director.get(`/inspections/${id}/review`), 'Kind of inspection')
  await act(director, kind, { action: 'accept' })
  assert.equal((await director.post(`/inspections/${id}/remove`, {}, { from: kind })).status, 409)
  await act(director, kind, { action: 'undo' })
  const gone = await director.post(`/inspections/${id}/remove`, {})
  assert.match(gone.words, /The document was removed/)
  assert.equal((await director.get(`/inspections/${id}`)).status, 404)
})

test('the steps before a statement are the council’s own, and the usual ones come back', async () => {
  const path = '/inspections/clock-settings'
  const wrong = await director.post(path, { action: 'save', 'title-0': 'Board', 'days-0': 'soon' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /must be a number from 0 to 70/)
  const saved = await director.post(path, {
    action: 'save',
    'title-0': 'Board sees it',
    'days-0': '20',
    'title-1': '',
    'days-1': '',
  })
  assert.match(saved.text, /value="Board sees it"/)
  assert.doesNotMatch(saved.text, /value="Cabinet or committee"/)
  assert.match((await director.post(path, { action: 'reset' })).text, /value="Cabinet or committee"/)
  assert.equal((await manager.get(path)).status, 403)
})
