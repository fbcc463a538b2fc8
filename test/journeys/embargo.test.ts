import assert from 'node:assert/strict'
import test from 'node:test'
import { type RoleId, roles } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { todayInEngland } from '../../src/platform/day.ts'
import { exampleAddress, fill, paramsIn, tenantColumns } from '../support/addresses.ts'
import type { Client, Seen } from '../support/client.ts'
import { la, testCouncil } from '../support/council.ts'

/*
 * What is not published is seen by named people only. A marker stands in every place that could leak: the file's name, the text
 * of areas and paragraphs, the title and notes of an activity. Nobody who is not named may meet it anywhere.
 */
const marker = 'Zephyrwick'
const pages = slices.flatMap((slice) => slice.pages)

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')
const clients = new Map<RoleId, Client>()
for (const role of roles) clients.set(role.id, await council.signIn(role.id))

const letter = `${todayInEngland()}

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on 3 and 4 March 2026. His Majesty’s Inspectors for this visit were Corin ${marker} and Jory Penhallick.

Inspectors looked at the local authority’s arrangements for ${marker} children.

Headline findings

Plans for ${marker} children are clear. Visits to them are not always on time.

What needs to improve in this area of social work practice?

- The timeliness of ${marker} visits.

Main findings

Visits to ${marker} children are not always on time. Care leavers in temporary accommodation wait too long for ${marker}.

Yours sincerely

Corin ${marker}
His Majesty’s Inspector
`

const upload = async (name: string, text: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const bytes = Buffer.from(text)
  const seen = await director.upload('/inspections/upload', fields, { document: { name, type: 'text/plain', bytes } })
  assert.equal(seen.status, 200, seen.words)
  return seen.path.split('/')[2]!
}

const acceptAll = async (id: string): Promise<void> => {
  const review = await director.get(`/inspections/${id}/review`)
  const values = [...review.text.matchAll(/name="value" value="([^"]+)"/g)].map(([, value]) => value!)
  await director.post(`/inspections/${id}/review`, { value: values })
  const left = await director.get(`/inspections/${id}/review`)
  for (const [, path] of left.text.matchAll(/href="(\/inspections\/[^"]+\/values\/[^"]+)">The timeliness/g)) {
    const seen = /name="seen" value="(\d+)"/.exec((await director.get(path!)).text)![1]!
    await director.post(path!, { seen, action: 'accept' })
  }
}

/** An upload that is not published, a draft with a day of publication, and an activity that was only entered. */
const hidden = [
  await upload(`${marker} letter.txt`, letter, {}),
  await upload(`${marker} draft.txt`, letter.replace('3 and 4 March', '10 and 11 March'), { stage: 'draft' }),
]
for (const id of hidden) await acceptAll(id)
const seenOf = (page: Seen): string => /name="seen" value="(\d+)"/.exec(page.text)![1]!
const dates = await director.post(`/inspections/${hidden[1]}/dates`, {
  seen: seenOf(await director.get(`/inspections/${hidden[1]}/dates`)),
  ...{ 'start-1-day': '10', 'start-1-month': '3', 'start-1-year': '2026' },
  ...{ 'published-day': '1', 'published-month': '4', 'published-year': '2026' },
  ...{ 'draft-received-day': '20', 'draft-received-month': '3', 'draft-received-year': '2026' },
})
assert.match(dates.words, /Date published: 1 April 2026/)
const added = await director.post('/inspections/new', {
  kind: 'peer-challenge',
  title: `Challenge of ${marker}`,
  authority: 'Marlshire Council',
  ...{ 'start-1-day': '5', 'start-1-month': '5', 'start-1-year': '2026' },
  notes: `Notes about ${marker}`,
  'seen-by': 'named',
})
hidden.push(added.path.split('/')[2]!)
const plan = await director.post(`/improvement-plans/from-inspection/${hidden[0]}`, {})
await director.post(`/inspections/${hidden[1]}/factual-accuracy/new`, {
  quote: `${marker} visits`,
  wrong: `There are no ${marker} visits`,
  state: 'agreed',
})
const columns = await tenantColumns(council.owner)

const says = (seen: Seen): boolean => seen.text.includes(marker) || seen.bytes.includes(marker)

/** Every page that is not about one record, and every page about what is hidden: the inspections, their plan, documents and comments. */
const addresses = async (): Promise<readonly string[]> => {
  const list: string[] = []
  for (const page of pages) {
    if (!page.show) continue
    const ids = paramsIn(page.path)
    const example = ids.length === 0 ? await exampleAddress(council.owner, columns, page.path, la) : null
    if (example) list.push(example.address)
    if (ids.length === 1 && ids[0] === 'inspectionId')
      for (const id of hidden) list.push(fill(page.path, { inspectionId: id }))
    if (ids.length === 1 && ids[0] === 'planId') list.push(fill(page.path, { planId: plan.path.split('/')[2]! }))
  }
  const documents = await council.owner(
    'select inspection_id, document_id from inspections.document where inspection_id = any($1::uuid[])',
    [hidden],
  )
  for (const { inspection_id: id, document_id: document } of documents)
    list.push(`/inspections/${id}/documents/${document}`, `/inspections/${id}/documents/${document}/place`)
  const comments = await council.owner(
    'select inspection_id, comment_id from inspections.accuracy_comment where inspection_id = any($1::uuid[])',
    [hidden],
  )
  for (const { inspection_id: id, comment_id: comment } of comments)
    list.push(`/inspections/${id}/factual-accuracy/${comment}`)
  list.push('/findings?words=temporary+accommodation', '/findings?words=timeliness', '/inspections?kind=peer-challenge')
  return [...new Set(list)]
}
const all = await addresses()

test('the director, who decides who is named, meets the marker in many places: the crawl would see it', async () => {
  let met = 0
  for (const address of all) {
    const seen = await director.get(address)
    assert.ok(seen.status < 500, `${address} answered ${seen.status}`)
    if (says(seen)) met++
  }
  assert.ok(met > 12, `met it in ${met} places of ${all.length}`)
})

const unnamed = roles.filter((role) => !(role.permissions as readonly string[]).includes('inspections.see-unpublished'))
for (const role of unnamed)
  test(`nothing tells the ${role.id}, who is not named, of what is not published`, async () => {
    const client = clients.get(role.id)!
    for (const address of all) {
      const seen = await client.get(address)
      assert.equal(says(seen), false, `${address} says it to the ${role.id}`)
      for (const id of hidden)
        if (address.includes(id)) assert.notEqual(seen.status, 200, `${address} opened for the ${role.id}`)
    }
  })

test('who is named sees it, and no longer when the name is taken out; both are written down', async () => {
  const manager = clients.get('team-manager')!
  const [id] = hidden
  const page = await director.get(`/inspections/${id}/people`)
  const account = /value="([0-9a-f-]{36})"[^>]*>Callum Brigstock/.exec(page.text)![1]!
  assert.equal((await manager.get(`/inspections/${id}`)).status, 403)
  assert.match(
    (await director.post(`/inspections/${id}/people`, { action: 'add', account })).words,
    /Callum Brigstock is named/,
  )
  assert.equal((await manager.get(`/inspections/${id}`)).status, 200)
  assert.match((await manager.get('/inspections')).text, new RegExp(id!))
  const entry = await council.owner(
    `select action from access.log where person = 'Callum Brigstock' and subject = $1 and action like '%not published%'`,
    [id],
  )
  assert.ok(entry.length > 0, 'the look is in the access log')
  await director.post(`/inspections/${id}/people`, { action: 'remove', account })
  assert.equal((await manager.get(`/inspections/${id}`)).status, 403)
  const log = (await director.get(`/inspections/${id}/people`)).words
  assert.match(log, /Callum Brigstock was taken out by Ruth Okonedo .* Callum Brigstock was named by Ruth Okonedo/)
})

test('quality assurance may review what it is named for, but does not see every unpublished document by its role', async () => {
  const auditor = clients.get('quality-assurance')!
  assert.equal((await auditor.get(`/inspections/${hidden[0]}/review`)).status, 403)
  const bytes = Buffer.from(letter.replace('3 and 4 March', '16 and 17 March'))
  const own = await auditor.upload(
    '/inspections/upload',
    {},
    { document: { name: 'own.txt', type: 'text/plain', bytes } },
  )
  assert.equal(own.status, 200)
  assert.equal((await auditor.get(`/inspections/${own.path.split('/')[2]}/review`)).status, 200)
})
