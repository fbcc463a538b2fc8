import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { loadLinnet } from '../../../../test/support/chronology-child.ts'
import { la, testCouncil } from '../../../../test/support/council.ts'
import { addChild } from '../../../../test/support/invented-children.ts'
import { unzipped } from '../../../../test/support/unzipped.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { mergeChildren, undoMerge } from '../../records/merge.ts'
import { addEntry } from '../records/write.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const step = <T>(work: (db: Tenant) => Promise<T>): Promise<T> =>
  council.database.inTenant({ la, accountId: null }, work)
const ids = await loadLinnet(council)
const now = new Date()
const by = { reason: 'Invented', by: 'Ruth', now }

/** Taken for Linnet, and somebody else’s child. */
const other = await step(async (db) => {
  const child = await addChild(db, { identifier: 'M300', forename: 'Teal', surname: 'Marsh', worker: 'Somebody Else' })
  const fields = { on: '2020-01-01', until: null, precision: 'day', type: 'home', significance: 'major', positive: false, words: 'Teal moved to Quay Street.', impact: '', done: '', source: 'File', document: '' } as const // biome-ignore format: one entry
  await addEntry(db, { childId: child.childId, entryId: newId(), fields }, { name: 'Ruth', at: now })
  return child
})
const social = await council.signIn('practitioner')
const at = (rest = '', child = ids.linnet): string => `/children/${child}/chronology${rest}`
const keys = [...(await social.get(at('/proposals'))).text.matchAll(/name="chosen" value="([^"]+)"/g)]
await social.post(at('/proposals'), { chosen: keys.map((match) => match[1]!), do: 'accept' })
const give = async (child: string): Promise<string> => {
  const once = newId()
  const page = await social.post(at('/copies', child), { kind: 'case', to: 'Family Court at Marlport', purpose: '', once })
  assert.match(page.words, /The copy for Family Court at Marlport is kept/)
  return once
} // biome-ignore format: one line a step
const openedFor = async (role: 'director', childId: string) => {
  const person = await council.signIn(role)
  await person.post(`/children/${childId}/reason`, { reason: 'Complaint to answer', next: at('', childId) }, { from: at('', childId) }) // biome-ignore format: one form
  return person
}

test('a copy given while two children were taken for one is marked once they are parted, and goes only to whoever may open both', async () => {
  const merge = { keptId: ids.linnet, otherId: other.childId }
  const mergeId = await step((db) => mergeChildren(db, { ...merge, ...by }))
  const copy = await give(ids.linnet)
  await social.post(at('/complete'), { do: 'complete', note: '' })
  const before = await social.get(at(`/copies/${copy}`))
  assert.match((await unzipped(before.bytes))['word/document.xml']!, /Quay Street/, 'it tells of both')
  assert.doesNotMatch((await social.get(at('/copies'))).words, /Parted since/)
  await step((db) => undoMerge(db, { mergeId, ...merge }, by))

  const page = await social.get(at('/copies'))
  assert.match(page.words, /handed out only to somebody to whom the record of everyone it tells of is open/)
  assert.match(page.words, /Not open to you: it tells of another child whose record is not .*Parted since Given while this record and another were joined/)
  assert.doesNotMatch(page.words, /M300|Teal/)
  const refused = await social.get(at(`/copies/${copy}`))
  assert.equal(refused.status, 403)
  assert.match(refused.words, /two records were joined as one child, and they were parted since/)
  assert.doesNotMatch(refused.words, /M300|Teal/)

  const director = await openedFor('director', ids.linnet)
  assert.match((await director.get(at('/copies'))).words, /Open the record of M300 with a reason first/)
  assert.match((await director.get(at(`/copies/${copy}`))).words, /asks you for a reason first: M300/)
  await openedFor('director', other.childId)
  const both = await director.get(at('/copies'))
  assert.match(both.words, /Parted since/)
  const again = await director.get(at(`/copies/${copy}`))
  assert.deepEqual(again.bytes, before.bytes, 'byte for byte as it was given')
  assert.ok(both.text.replaceAll('<wbr>', '').includes(createHash('sha256').update(again.bytes).digest('hex')))
  const theirs = await director.get(at('/copies', other.childId))
  assert.match(theirs.words, /Family Court at Marlport .*Parted since/, 'that it was given is told with the other child too')
  assert.deepEqual((await director.get(at(`/copies/${copy}`, other.childId))).bytes, before.bytes)

  await council.owner('delete from children.merge')
  await council.owner('delete from children.subject where child_id = $1', [other.childId])
  await council.owner('delete from children.child where child_id = $1', [other.childId])
  assert.equal((await director.get(at(`/copies/${copy}`))).status, 403, 'nobody can see both any more')
  assert.match((await director.get(at('/copies'))).words, /Not open to you: it tells of another child .*Parted since/)
}) // biome-ignore format: one line a question

test('a text for the case system that was written of both is withdrawn when they are parted, and is read by whoever may open both', async () => {
  const list = await social.get(`/children/${ids.linnet}/case-system`)
  assert.match(list.words, /Withdrawn The two records that it was made of were parted/)
  const [{ id }] = await council.owner('select write_back_id as id from children.write_back where child_id = $1', [
    ids.linnet,
  ])
  assert.equal((await social.get(`/children/${ids.linnet}/case-system/${id}`)).status, 403)
  await social.post(at('/complete'), { do: 'complete', note: '' })
  const [newest] = await council.owner(
    'select write_back_id as id, joined from children.write_back where child_id = $1 order by edition desc limit 1',
    [ids.linnet],
  )
  assert.deepEqual(newest.joined, [])
  assert.match((await social.get(`/children/${ids.linnet}/case-system/${newest.id}`)).words, /I have filed it/)
})

test('a copy that names a sister follows the rule for reach: nobody has it to whom her record is not open', async () => {
  const [{ id }] = await council.owner(
    "select entry_id as id from children.chronology_version where child_id = $1 and words like 'Born.%'",
    [ids.linnet],
  )
  await social.post(at(`/entries/${id}/share`), { children: [ids.robin], as: 'theirs' })
  const copy = at(`/copies/${await give(ids.robin)}`, ids.robin)
  assert.equal((await social.get(copy)).status, 200)
  await council.owner("update children.child set worker = 'Somebody Else' where child_id = $1", [ids.linnet])
  assert.equal((await social.get(copy)).status, 403, 'she has another worker now')
  const page = await social.get(at('/copies', ids.robin))
  assert.match(page.words, /Not open to you: it tells of a brother or sister whose record is not/)
  assert.doesNotMatch(page.words, /Linnet|Parted since/)
  const director = await openedFor('director', ids.robin)
  await council.owner('delete from children.access_grant where child_id = $1', [ids.linnet])
  assert.match((await director.get(at('/copies', ids.robin))).words, /Open the record of M200 with a reason first/)
  await openedFor('director', ids.linnet)
  assert.equal((await director.get(copy)).status, 200)
})
