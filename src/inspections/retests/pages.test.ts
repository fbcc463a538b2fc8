import assert from 'node:assert/strict'
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
const manager = await council.signIn('team-manager')

const letter = (dates: string, areas: readonly string[], findings: string) =>
  Buffer.from(`Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on ${dates}. His Majesty’s Inspectors for this visit were Corin Ashdale and Jory Penhallick.

Headline findings

The service has changed.

What needs to improve in this area of social work practice?

${areas.map((area) => `- ${area}`).join('\n')}

Main findings

${findings}

Yours sincerely

Corin Ashdale
His Majesty’s Inspector
`)

const seenOf = (seen: Seen): string => /name="seen" value="(\d+)"/.exec(seen.text)![1]!

/** Uploads a letter, accepts all of it, an area by itself, and says on which day of 2025 it was published. */
const bring = async (dates: string, areas: readonly string[], findings: string): Promise<string> => {
  const document = { name: 'letter.txt', type: 'text/plain', bytes: letter(dates, areas, findings) }
  const review = await director.upload('/inspections/upload', {}, { document })
  const id = review.path.split('/')[2]!
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  const after = await director.post(`/inspections/${id}/review`, { value: values })
  for (const [, path, text] of after.text.matchAll(/href="(\/inspections\/[^"]+\/values\/[^"]+)">([^<]+)</g))
    if (areas.includes(text!.trim()))
      await director.post(path!, { action: 'accept', seen: seenOf(await director.get(path!)) })
    else if (text!.startsWith('Date the final report was received')) {
      const seen = seenOf(await director.get(path!))
      const day = { 'value-day': '1', 'value-month': '10', 'value-year': '2025' }
      await director.post(path!, { action: 'correct', seen, ...day })
    }
  const published = { 'value-day': '1', 'value-month': '10', 'value-year': '2025' }
  await director.post(`/inspections/${id}/review/add?kind=published`, published)
  return id
}

const first = await bring(
  '16 and 17 May 2023',
  ['Oversight of care leavers in temporary accommodation.', 'The moderation of audits.'],
  'Care leavers wait too long in temporary accommodation.',
)
const second = await bring(
  '9 and 10 September 2025',
  ['The timeliness of supervision.'],
  'Temporary accommodation for care leavers is now rare and well overseen. Supervision is late.',
)
const retests = `/inspections/${second}/retests`

const linkTo = (seen: Seen, words: string): string => {
  const found = [...seen.text.matchAll(/href="(\/inspections\/[^"]+\/retests\/[^"]+)">(.*?)<\/a>/g)].find((one) =>
    one[2]!.includes(words),
  )
  assert.ok(found, `no link for “${words}” in: ${seen.words}`)
  return found[1]!
}
const settle = async (client: Client, path: string, fields: Record<string, string>): Promise<Seen> =>
  client.post(path, { action: 'settle', ...fields, seen: seenOf(await client.get(path)) })

test('the first letter has nothing to test again', async () => {
  const seen = await director.get(`/inspections/${first}/retests`)
  assert.match(seen.words, /Proposed: New/)
  assert.doesNotMatch(seen.words, /Earlier findings/)
})

test('the second letter stands beside the first, with what is proposed', async () => {
  const seen = await director.get(retests)
  assert.match(seen.words, /0 of 3 settled/)
  assert.match(
    seen.words,
    /Oversight of care leavers in temporary accommodation\..*Temporary accommodation for care leavers is now rare/,
  )
  assert.match(seen.words, /Proposed: No longer an area/)
  assert.match(seen.words, /says nothing that comes near it\..*Proposed: Not tested here/)
})

test('the home page of who reviews says what waits, and not to others', async () => {
  assert.match((await director.get('/')).words, /Say what it shows of 2 earlier findings: Focused visit to Marlshire/)
  assert.doesNotMatch((await manager.get('/')).words, /earlier findings/)
})

test('a refused form keeps what was typed and says what to do', async () => {
  const path = linkTo(await director.get(retests), 'Oversight of care leavers')
  const seen = await settle(director, path, {
    outcome: 'still',
    sentence: 'Nobody wrote this.',
    note: 'Looked at twice',
  })
  assert.equal(seen.status, 422)
  assert.match(seen.words, /not in an accepted paragraph/)
  assert.match(seen.text, /Nobody wrote this\./)
  assert.match(seen.text, /Looked at twice/)
})

test('a person settles it, everyone sees both quotes, and it can be taken back', async () => {
  const path = linkTo(await director.get(retests), 'Oversight of care leavers')
  const seen = await settle(director, path, { outcome: 'no-longer', chosen: '0', note: 'Seen in the ledger too.' })
  assert.match(seen.words, /1 of 3 settled/)
  const shown = await manager.get('/inspections/then-and-now')
  assert.match(
    shown.words,
    /No longer an area.*Oversight of care leavers.*Temporary accommodation for care leavers is now rare/,
  )
  const csv = await manager.get('/inspections/then-and-now.csv?outcome=no-longer')
  assert.match(csv.text, /No longer an area,.*Oversight of care leavers/)
  assert.match((await manager.get('/inspections/then-and-now?outcome=still')).words, /Nothing that is settled fits/)
  await director.post(path, { action: 'undo', seen: seenOf(await director.get(path)) })
  assert.match((await manager.get('/inspections/then-and-now')).words, /Nothing is settled yet/)
  assert.match((await director.get(path)).words, /taken back/)
})

test('the second of two people who settle the same is told of the first, and loses no word', async () => {
  const path = linkTo(await director.get(retests), 'Oversight of care leavers')
  const stale = seenOf(await director.get(path))
  await settle(director, path, { outcome: 'still', chosen: '0' })
  const seen = await director.post(path, {
    action: 'settle',
    seen: stale,
    outcome: 'no-longer',
    chosen: '0',
    note: 'Mine',
  })
  assert.equal(seen.status, 422)
  assert.match(seen.words, /settled this while you were looking/)
  assert.match(seen.text, /Mine/)
})

test('what the letter does not speak of is settled at one press, by those who may', async () => {
  const refused = await manager.post(retests, {})
  assert.equal(refused.status, 403)
  const seen = await director.post(retests, {})
  assert.match(seen.words, /1 settled as not tested here/)
  assert.match(seen.words, /2 of 3 settled/)
})

test('an area of the letter itself is settled as new', async () => {
  const path = linkTo(await director.get(retests), 'The timeliness of supervision')
  const seen = await settle(director, path, { outcome: 'new' })
  assert.match(seen.words, /3 of 3 settled/)
})

test('under embargo neither side is shown to people who are not named', async () => {
  const hidden = await director.upload(
    '/inspections/upload',
    {},
    {
      document: {
        name: 'n.txt',
        type: 'text/plain',
        bytes: letter('1 and 2 October 2025', ['Embargoed accommodation.'], 'Hidden words.'),
      },
    },
  )
  const id = hidden.path.split('/')[2]!
  assert.equal((await manager.get(`/inspections/${id}/retests`)).status, 403)
  for (const path of [retests, '/inspections/then-and-now', '/inspections/then-and-now.csv'])
    assert.doesNotMatch((await manager.get(path)).text, /Embargoed/)
})
