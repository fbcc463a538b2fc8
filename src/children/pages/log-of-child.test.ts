import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { slices } from '../../app.ts'
import { newId } from '../../platform/db/ids.ts'
import { mergeChildren } from '../records/merge.ts'

const council = await testCouncil({ slices, sample: false })
test.after(council.close)

const { own, twin, kept, before } = await council.database.inTenant({ la, accountId: null }, async (db) => ({
  own: await addChild(db, { identifier: 'LOG-1', forename: 'Wren' }),
  twin: await addChild(db, { identifier: 'LOG-2' }),
  kept: await addChild(db, { identifier: 'LOG-3' }),
  before: await addChild(db, { identifier: 'LOG-4', adopted_on: '2024-05-06' }),
}))
await council.owner(
  `insert into children.restriction (la_id, restriction_id, child_id, reason, made_at, made_by_name) values ($1, $2, $3, 'Kin', now(), 'Test')`,
  [la, newId(), kept.childId],
)
const [director, administrator] = [await council.signIn('director'), await council.signIn('administrator')]
for (const { childId } of [own, twin, kept, before]) await director.get(`/children/${childId}/copies`)
const rawId = /[0-9a-f]{12}(?![0-9a-f"&])/
/** As a person reads it: without addresses. */
const shown = (text: string) => text.replaceAll(/href="[^"]*"|value="[^"]*"|nonce="[^"]*"|src="[^"]*"|\?v=\w+/g, '')

test('a director reads a child’s identifier in the log where the child is within reach, and no raw id', async () => {
  const seen = await director.get('/access-log')
  assert.match(seen.words, /Child LOG-1/)
  assert.match(seen.words, /A child out of your reach/)
  assert.doesNotMatch(seen.text, /LOG-3|LOG-4/)
  assert.doesNotMatch(shown(seen.text).replace(/name="_csrf"[^>]*/g, ''), rawId)
})

test('an administrator reads that it was a child and not which, and cannot ask for one', async () => {
  const seen = await administrator.get('/access-log')
  assert.match(seen.words, /A child Only this one/)
  assert.doesNotMatch(seen.text, /LOG-\d|their identifier/)
  assert.doesNotMatch((await administrator.get('/access-log/entries.csv')).text, /LOG-\d/)
  const asked = await administrator.post('/access-log', { child: 'LOG-1' })
  const none = await administrator.post('/access-log', { child: 'LOG-99' })
  assert.deepEqual([asked.status, none.status], [400, 400])
  assert.doesNotMatch(asked.words, /Only entries about/)
})

test('the log of one child is asked for by identifier, which stands in no address, and is a look at that child', async () => {
  const seen = await director.post('/access-log', { child: 'log-1' })
  assert.match(seen.words, /Only entries about Child LOG-1/)
  assert.doesNotMatch(seen.path, /log-1/i)
  const logged = await council.owner(
    `select person from access.log where subject = $1 and action = 'looked at the log of'`,
    [own.childId],
  )
  assert.equal(logged.length, 1)
  for (const entry of seen.text.matchAll(/Child (LOG-\d)/g)) assert.equal(entry[1], 'LOG-1')
  await director.get(`/access-log/entries.csv?subject=${own.childId}`)
  assert.match((await director.get(`/access-log?subject=${own.childId}`)).words, /exported the log of/)
})

test('a child out of reach and one that does not exist are answered alike', async () => {
  const answers = []
  for (const child of ['LOG-3', 'LOG-4', 'LOG-5'])
    answers.push((await director.post('/access-log', { child })).words.replace(/Newest entries.*|Number When.*/s, ''))
  assert.match(answers[0]!, /There is no child within your reach with this identifier/)
  assert.deepEqual(answers, [answers[0], answers[0], answers[0]])
})

test('the log of a child holds what was looked at under a joined identifier, and access that was given', async () => {
  await council.database.inTenant({ la, accountId: null }, async (db) => {
    await mergeChildren(db, {
      keptId: own.childId,
      otherId: twin.childId,
      reason: 'One child',
      by: 'Ada',
      now: new Date(),
    })
  })
  await director.post(`/children/${own.childId}/reason`, { reason: 'Complaint about this case' })
  const seen = await director.get(`/access-log?subject=${own.childId}`)
  const entries = await council.owner('select count(*)::int as n from access.log where subject like $1', [
    `${twin.childId}%`,
  ])
  assert.ok(entries[0].n > 0)
  const file = await director.get(`/access-log/entries.csv?subject=${own.childId}`)
  assert.match(seen.words, /Complaint about this case/)
  assert.equal((file.text.match(/A reason was asked for first/g) ?? []).length, 2, 'of both identifiers')
})

test('lists that name children by their identifier are logged as looks', async () => {
  for (const [address, action] of [
    ['/children/merges', 'looked at the list'],
    ['/children/access', 'looked at the list'],
    ['/children/access/break-glass', 'looked at the list of break-glass'],
    ['/children/restrictions', 'looked at the list'],
    ['/children/case-system', 'looked at the list'],
  ] as const) {
    const client = address === '/children/case-system' ? await council.signIn('practitioner') : director
    assert.equal((await client.get(address)).status, 200, address)
    const [last] = await council.owner('select action from access.log where la_id = $1 order by seq desc limit 1', [la])
    assert.equal(last.action, action, address)
  }
})
