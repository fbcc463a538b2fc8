import assert from 'node:assert/strict'
import test from 'node:test'
import { type RoleId, roles } from '../../src/access/roles.ts'
import type { Client } from '../support/client.ts'
import { testCouncil } from '../support/council.ts'

/*
 * A draft is read, settled against earlier findings and planned for by those who are named. Then the final report comes, says it in other
 * words and is published: nothing of the draft's words may come out with it.
 */
const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')
const clients = new Map<RoleId, Client>()
for (const role of roles) if (role.id !== 'director') clients.set(role.id, await council.signIn(role.id))

const letter = (word: string): string => `1 May 2026

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on 3 and 4 March 2026. His Majesty’s Inspectors for this visit were Corin Abel and Jory Penhallick.

Inspectors looked at the local authority’s arrangements for care leavers.

Headline findings

Plans for ${word} care leavers are clear. Visits to them are not always on time.

What needs to improve in this area of social work practice?

- The timeliness of ${word} visits.

Main findings

Care leavers in temporary accommodation wait too long for ${word}. The suitability of accommodation is not reviewed.

Yours sincerely

Corin Abel
His Majesty’s Inspector
`
const upload = async (word: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const bytes = Buffer.from(letter(word))
  const seen = await director.upload('/inspections/upload', fields, {
    document: { name: `${word}.txt`, type: 'text/plain', bytes },
  })
  assert.equal(seen.status, 200, seen.words)
  return seen.path.split('/')[2]!
}
const acceptAll = async (id: string): Promise<void> => {
  const review = await director.get(`/inspections/${id}/review`)
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  if (values.length > 0) await director.post(`/inspections/${id}/review`, { value: values })
  const left = await director.get(`/inspections/${id}/review`)
  for (const [, path] of left.text.matchAll(/href="(\/inspections\/[^"]+\/values\/[^"]+)">The timeliness/g))
    await director.post(path!, { seen: seenIn((await director.get(path!)).text), action: 'accept' })
}
const seenIn = (text: string): string => /name="seen" value="(\d+)"/.exec(text)![1]!
const placeOf = async (id: string): Promise<string> => {
  const [document] = await council.owner('select document_id from inspections.document where inspection_id = $1', [id])
  return `/inspections/${id}/documents/${document!.document_id}/place`
}
const publish = async (id: string): Promise<void> => {
  const path = `/inspections/${id}/dates`
  const seen = await director.post(path, {
    seen: seenIn((await director.get(path)).text),
    ...{ 'start-1-day': '3', 'start-1-month': '3', 'start-1-year': '2026' },
    ...{ 'published-day': '1', 'published-month': '5', 'published-year': '2026' },
  })
  assert.match(seen.words, /Date published: 1 May 2026/)
}
/** Which roles meet the word at an address. */
const meet = async (address: string, word: string): Promise<readonly RoleId[]> => {
  const met: RoleId[] = []
  for (const [role, client] of clients) if ((await client.get(address)).text.includes(word)) met.push(role)
  return met
}

const id = await upload('Zephyrwick', { stage: 'draft' })
await acceptAll(id)
const retests = `/inspections/${id}/retests`
const pairs = [...(await director.get(retests)).text.matchAll(/href="(\/inspections\/[^"]+\/retests\/[^"#]+)"/g)]
for (const path of new Set(pairs.map(([, one]) => one!))) {
  const seen = seenIn((await director.get(path)).text)
  const sentence = 'Care leavers in temporary accommodation wait too long for Zephyrwick.'
  await director.post(path, { seen, outcome: 'still', sentence })
}
const plan = (await director.post(`/improvement-plans/from-inspection/${id}`, {})).path
const published = ['/inspections/then-and-now', '/inspections/then-and-now.csv', retests, `/inspections/${id}`]
const planned = [plan, `${plan}/plan.csv`, `${plan}/coverage`, `${plan}/statement`, `${plan}/strengths`]

test('who is named meets the draft’s words in what was settled and planned', async () => {
  for (const address of ['/inspections/then-and-now', retests, plan])
    assert.match((await director.get(address)).text, /Zephyrwick/, address)
})

test('once the final report took the draft’s place and is published, its words alone are seen', async () => {
  const final = await upload('Quillon', {})
  const place = await placeOf(final)
  await director.post(place, { action: 'join', whole: id })
  await acceptAll(final)
  assert.match((await director.post(place, { action: 'main' })).words, /This is the main document now/)
  await acceptAll(id)
  await publish(id)
  const scrutiny = clients.get('elected-member')!
  assert.match((await scrutiny.get(`/inspections/${id}`)).words, /Quillon/, 'it is published')
  assert.equal((await scrutiny.get(plan)).status, 200)
  for (const address of [...published, ...planned, '/', '/findings'])
    assert.deepEqual(await meet(address, 'Zephyrwick'), [], address)
  assert.match((await scrutiny.get(plan)).words, /Words of a draft/, 'the line says why its finding is not quoted')
  await director.post(`/improvement-plans/from-inspection/${id}`, {})
  assert.match(
    (await scrutiny.get(plan)).words,
    /Quillon visits/,
    'brought up to date, the plan quotes the final report',
  )
  assert.deepEqual(await meet(plan, 'Zephyrwick'), [])
})

test('a document that is kept to named people is no main document, and taken out it stays kept', async () => {
  const paper = await upload('Xanthippe', {})
  const place = await placeOf(paper)
  await acceptAll(paper)
  await publish(paper)
  const joined = await director.post(place, { action: 'join', whole: id })
  assert.match(joined.words, /Everyone who sees inspections can open it now/, 'nobody is surprised by who sees it')
  assert.match((await director.post(place, { action: 'restrict' })).words, /Only named people can open it now/)
  assert.match((await director.post(place, { action: 'main' })).words, /kept to named people, so it cannot be the main/)
  for (const address of [...published, '/findings']) assert.deepEqual(await meet(address, 'Xanthippe'), [], address)
  await director.post(place, { action: 'separate' })
  for (const address of [`/inspections/${paper}`, '/findings', '/search?words=accommodation'])
    assert.deepEqual(await meet(address, 'Xanthippe'), [], address)
  assert.match((await director.post(place, { action: 'open' })).words, /no longer kept/)
  assert.match(
    (await clients.get('elected-member')!.get(`/inspections/${paper}`)).words,
    /Xanthippe/,
    'it is published',
  )
})

test('a draft cannot be opened to everyone, nor a main document kept from them while the inspection stands open', async () => {
  const draft = await upload('Wolverleigh', { stage: 'draft' })
  assert.equal((await director.post(await placeOf(draft), { action: 'open' })).status, 409)
  assert.equal((await director.post(await placeOf(id), { action: 'restrict' })).status, 409)
})
