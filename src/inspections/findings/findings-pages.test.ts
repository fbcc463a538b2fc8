import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { letterText } from '../../../test/support/invented-library.ts'
import { access } from '../../access/index.ts'
import { inspections } from '../index.ts'

const council = await testCouncil({ slices: [access, inspections] })
test.after(council.close)
const director = await council.signIn('director')
const quality = await council.signIn('quality-assurance')
const member = await council.signIn('elected-member')
const analyst = await council.signIn('performance-analyst')

test('areas and picked findings are listed by inspection, newest first, each with where it stands', async () => {
  const seen = await director.get('/findings')
  assert.equal(seen.status, 200)
  assert.match(seen.words, /\d+ findings: area for improvement \d+/)
  assert.ok(seen.words.indexOf('June 2026') < seen.words.indexOf('September 2025'))
  assert.match(
    seen.words,
    /The frequency of supervision and the follow-up of the decisions made in it\. Concern Area for improvement\. Supervision\. National Framework: Enabler 3\. page 2/,
  )
  const [, href] = /href="(\/inspections\/[0-9a-f-]+)#(finding-[0-9a-f-]+)"/.exec(seen.text)!
  assert.equal((await director.get(href!)).status, 200)
})

test('filters by theme, words, inspection and kind narrow it down, and sentences of the narrative are asked for', async () => {
  const themed = await director.get('/findings?theme=supervision')
  assert.match(themed.words, /frequency of supervision/)
  assert.doesNotMatch(themed.words, /timeliness of strategy discussions/)
  const worded = await director.get('/findings?words=strategy+discussion')
  assert.match(worded.words, /timeliness of strategy discussions/)
  assert.doesNotMatch(worded.words, /frequency of supervision/)
  const [, id] = /<option value="([0-9a-f-]{36})">Focused visit to Marlshire, 16 to 17 June/.exec(worded.text)!
  const visit = await director.get(`/findings?inspection=${id}`)
  assert.match(visit.words, /recording of why care leavers move home/)
  assert.doesNotMatch(visit.words, /frequency of supervision/)
  const praised = await director.get('/findings?kind=sentence&leaning=strength&part=care-leavers')
  assert.match(praised.words, /\d+ sentences of the accepted narrative/)
  assert.doesNotMatch(praised.text, /govuk-tag--red/)
  assert.match((await director.get('/findings?words=xylophone')).words, /No finding fits/)
  assert.equal((await director.get('/findings?inspection=x&kind=y&page=0&leaning=z')).status, 200)
})

test('what is shown comes as a spreadsheet', async () => {
  const seen = await director.get('/findings/findings.csv?theme=supervision')
  const text = seen.bytes.toString('utf8')
  assert.match(text, /^\uFEFFInspection,Published,What,Text,Leaning,Themes/)
  assert.match(text, /The frequency of supervision/)
  const sentences = await director.get('/findings/findings.csv?kind=sentence')
  assert.ok(sentences.bytes.toString('utf8').split('\r\n').length > 50)
})

test('a person who is not named never meets a word of a document under embargo, in findings, search or export', async () => {
  const bytes = Buffer.from(letterText('Marlshire', 1, 'Quicksilver meetings are timely.').replaceAll('2024', '2026'))
  const uploaded = await director.upload(
    '/inspections/upload',
    {},
    { document: { name: 'l.txt', type: 'text/plain', bytes } },
  )
  const id = uploaded.path.split('/')[2]!
  const proposals = await council.owner('select proposal_id from inspections.proposal where inspection_id = $1', [id])
  const accept = async (): Promise<void> => {
    for (const { proposal_id } of proposals)
      await council.owner(
        `insert into inspections.decision (la_id, proposal_id, sequence, outcome, final, decided_by_name)
         select la_id, proposal_id, 1, 'accepted', proposed, 'Ruth' from inspections.proposal
         where proposal_id = $1 and proposed is not null`,
        [proposal_id],
      )
  }
  const addresses = [
    '/search?words=quicksilver',
    '/search/quotes.csv?words=quicksilver',
    '/findings?kind=sentence&words=quicksilver',
    '/findings/findings.csv?kind=sentence',
    '/findings',
  ]
  const meets = async (client: typeof director, address: string): Promise<boolean> => {
    const seen = await client.get(address)
    const said = seen.headers.get('content-type')!.includes('csv') ? seen.bytes.toString('utf8') : seen.words
    return /quicksilver (meetings|is)|quality of chronologies/i.test(said.replaceAll(/Asked: [^.]*\./g, ''))
  }
  assert.equal(
    await meets(director, '/search?words=quicksilver'),
    true,
    'a named reviewer finds it before it is accepted',
  )
  for (const client of [quality, member, analyst])
    for (const address of addresses) assert.equal(await meets(client, address), false, `before acceptance: ${address}`)
  await accept()
  await council.owner(
    `update inspections.inspection set published_on = null, shared = false where inspection_id = $1`,
    [id],
  )
  for (const client of [quality, member, analyst])
    for (const address of addresses)
      assert.equal(await meets(client, address), false, `accepted, not published: ${address}`)
  for (const address of addresses) assert.equal(await meets(director, address), true, `the director at ${address}`)
  await council.owner(`update inspections.inspection set published_on = current_date + 1 where inspection_id = $1`, [
    id,
  ])
  for (const address of addresses)
    assert.equal(await meets(member, address), false, `to be published tomorrow: ${address}`)
  await council.owner(`update inspections.inspection set published_on = '2026-01-09' where inspection_id = $1`, [id])
  for (const address of addresses) assert.equal(await meets(member, address), true, `published: ${address}`)
  await council.owner(`update inspections.document set restricted = true where inspection_id = $1`, [id])
  for (const address of addresses.slice(0, 2))
    assert.equal(await meets(member, address), false, `restricted: ${address}`)
})

test('what waits in the review is found by people who review, and by nobody else', async () => {
  const bytes = Buffer.from(letterText('Marlshire', 2, 'Porcupine reviews are timely.').replaceAll('2024', '2026'))
  const uploaded = await director.upload(
    '/inspections/upload',
    {},
    { document: { name: 'm.txt', type: 'text/plain', bytes } },
  )
  await council.owner(`update inspections.inspection set published_on = '2026-01-09' where inspection_id = $1`, [
    uploaded.path.split('/')[2],
  ])
  assert.match((await analyst.get('/search?words=porcupine')).words, /Not accepted yet/)
  assert.match((await member.get('/search?words=porcupine')).words, /Nothing was found/)
})
