import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, addHistory, matchWorker } from '../../../test/support/invented-children.ts'
import type { RoleId } from '../../access/roles.ts'

const council = await testCouncil()
test.after(council.close)

const accountOf = async (role: RoleId): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id

const accounts = { practitioner: await accountOf('practitioner'), reviewer: await accountOf('reviewing-officer') }

const children = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Test Worker One', accounts.practitioner)
  await matchWorker(db, 'Test Reviewer', accounts.reviewer)
  const wren = await addChild(db, {
    forename: 'Wren', surname: 'Ashdown', date_of_birth: '2014-03-17', worker: 'Test Worker One', team: 'Test team', in_care: true,
    reviewing_officer: 'Test Reviewer', family: 'F-1', gender: 'F',
  }) // biome-ignore format: one child
  const brother = await addChild(db, {
    forename: 'Finch',
    surname: 'Ashdown',
    date_of_birth: '2011-01-02',
    worker: 'Test Worker One',
    family: 'F-1',
  })
  const other = await addChild(db, { forename: 'Heron', surname: 'Ashdown', worker: 'Someone Else', family: 'F-1' })
  await addHistory(db, wren, 'carePeriod', { starts: '2024-01-05', fields: { need: 'N1' } })
  await addHistory(db, wren, 'placement', {
    starts: '2024-01-05',
    ends: '2025-01-05',
    fields: { type: 'U6', location: 'out' },
  })
  await addHistory(db, wren, 'placement', { starts: '2025-01-05', fields: { type: 'U4', location: 'in' } })
  await addHistory(db, wren, 'legalStatus', { starts: '2024-01-05', fields: { status: 'C2' } })
  for (let month = 1; month <= 9; month += 1)
    await addHistory(db, wren, 'visit', { starts: `2024-0${month}-06`, fields: { kind: 'care', seen: 'yes' } })
  await addHistory(db, wren, 'visit', { starts: '2026-01-06', fields: { kind: 'care', seen: 'yes' } })
  return { wren, brother, other }
})

test('a social worker finds their own child by name and opens the page', async () => {
  const client = await council.signIn('practitioner')
  const found = await client.post('/children', { words: 'ashdown, wr' })
  assert.match(found.words, /Wren Ashdown/)
  assert.doesNotMatch(found.words, /Heron/)
  assert.doesNotMatch(found.way.join(), /ashdown/i, 'no name in an address')
  const page = await client.get(`/children/${children.wren.childId}`)
  assert.equal(page.status, 200)
  for (const words of [
    /Full care order/,
    /Fostered, long term/,
    /Visit in care 6 January 2026/,
    /Finch Ashdown/,
    /1 more is not within your reach/,
    /2024: 13 records|2024/,
  ])
    assert.match(page.words, words)
})

test('years are closed until one is opened, and then its records stand one by one', async () => {
  const client = await council.signIn('practitioner')
  const closed = await client.get(`/children/${children.wren.childId}`)
  assert.match(closed.words, /2026 : 1 record 2025 : 1 record 2024 : 12 records/)
  assert.doesNotMatch(closed.words, /6 March 2024/)
  const opened = await client.get(`/children/${children.wren.childId}?year=2024`)
  assert.match(opened.words, /Visit in care Seen: Yes 6 March 2024/)
})
