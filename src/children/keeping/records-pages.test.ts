import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { unzipped } from '../../../test/support/unzipped.ts'
import { newId } from '../../platform/db/ids.ts'
import type { HistoryRow } from '../history/model.ts'
import { applyLoad } from '../records/apply-load.ts'
import { addToWriteBack } from '../write-back/records.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)

const person = (subject: string, forename: string): readonly HistoryRow[] => [
  {
    table: 'person',
    subject,
    key: 'person',
    starts: null,
    ends: null,
    fields: { forename, surname: 'Quill', dateOfBirth: '2015-05-04' },
  },
  { table: 'family', subject, key: 'F1', starts: null, ends: null, fields: { familyId: 'F1' } },
]

const rows: readonly HistoryRow[] = [
  ...person('M100', 'Ivo'),
  ...person('M101', 'Odette'),
  {
    table: 'contact',
    subject: 'M100',
    key: '1',
    starts: '2026-09-03',
    ends: null,
    fields: { source: '6', outcome: 'Odette Quill was seen with a neighbour' },
  },
]

const childId = await council.database.inTenant({ la, accountId: null }, async (db) => {
  const coverage = [
    { table: 'person', says: 'state' },
    { table: 'family', says: 'state' },
    { table: 'contact', says: 'whole', since: null },
  ] as const
  await applyLoad(db, { source: 'ssd', asAt: '2026-10-31', coverage, rows, by: { accountId: null, name: 'Ada' } })
  const child = await db.query
    .selectFrom('children.child')
    .select('child_id')
    .where('la_id', '=', la)
    .where('identifier', '=', 'M100')
    .executeTakeFirstOrThrow()
  return child.child_id
})

const director = await council.signIn('director')
await director.post(
  `/children/${childId}/reason`,
  { reason: 'A request for a copy came in', next: `/children/${childId}/copies` },
  { from: `/children/${childId}/copies` },
)
const copies = `/children/${childId}/copies`
const post = (path: string, fields: Record<string, string | readonly string[]>) => director.post(path, fields)

test('a request is recorded, its family’s names are proposed and blanked, and the Word document has none of them', async () => {
  const refused = await post(copies, {
    'asked-by': 'Ivo’s mother',
    relation: '',
    'received-day': '3',
    'received-month': '11',
    'received-year': '2026',
  })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /value="Ivo’s mother"/)
  assert.match(refused.words, /Choose who they are/)
  const opened = await post(copies, {
    'asked-by': 'Ivo’s mother', relation: 'parent', 'received-day': '3', 'received-month': '11', 'received-year': '2026',
  }) // biome-ignore format: one form
  assert.match(opened.words, /Due by 3 December 2026/)
  assert.match(opened.words, /Odette Quill was seen/)
  assert.match(opened.words, /Blank these/)
  const request = opened.path
  const blanked = await post(request, { do: 'proposed', proposed: ['Odette Quill', 'Odette'] })
  assert.match(blanked.words, /\[blanked: about another person\] was seen with a neighbour/)
  assert.match(blanked.words, /found nowhere in the copy/)
  await post(request, { do: 'words', words: 'neighbour', 'words-reason': 'confidential-source' })
  const word = await director.get(`${request}/copy.docx`)
  const xml = (await unzipped(word.bytes))['word/document.xml']!
  assert.doesNotMatch(xml, /Odette|neighbour/)
  assert.match(xml, /told in confidence/)
  assert.match((await post(request, { do: 'given' })).words, /Confirm the identity/)
  await post(request, { do: 'identity' })
  assert.match((await post(request, { do: 'given' })).words, /Say that the copy was read/)
  const given = await post(request, { do: 'given', read: 'yes' })
  assert.match(given.words, /Given out on/)
  const late = await post(request, { do: 'words', words: 'seen', 'words-reason': 'other-person' })
  assert.equal(late.status, 409)
})

test('a correction is recorded and answered, and is part of every copy', async () => {
  const address = `/children/${childId}/corrections`
  const empty = await post(address, { 'asked-by': '', what: 'The date', wanted: '' })
  assert.equal(empty.status, 400)
  assert.match(empty.text, />The date<\/textarea>/)
  const recorded = await post(address, {
    'asked-by': 'Ivo', 'received-day': '3', 'received-month': '11', 'received-year': '2026', what: 'It was not the police', wanted: 'A teacher',
  }) // biome-ignore format: one form
  const id = /name="decide" value="([^"]+)"/.exec(recorded.text)![1]!
  assert.equal((await post(address, { decide: id })).status, 400)
  const answered = await post(address, {
    decide: id,
    [`outcome-${id}`]: 'note-added',
    [`reason-${id}`]: 'The caller said police',
  })
  assert.match(answered.words, /A note was added/)
  await post(copies, {
    'asked-by': 'Ivo', relation: 'child', 'received-day': '4', 'received-month': '11', 'received-year': '2026',
  }).then((opened) => assert.match(opened.words, /Ivo said that this is wrong: It was not the police/)) // biome-ignore format: one form
})

test('a hold is placed with a reason and lifted with one', async () => {
  const address = `/children/${childId}/keeping`
  assert.match((await post(address, { reason: '' })).words, /Say why/)
  const placed = await post(address, { reason: 'Proceedings in the family court' })
  assert.match(placed.words, /Held Proceedings in the family court/)
  const id = /name="hold" value="([^"]+)"/.exec(placed.text)![1]!
  const lifted = await post(address, { hold: id, [`lift-${id}`]: 'The proceedings ended' })
  assert.match(lifted.words, /Lifted by .*: The proceedings ended/)
})

test('periods shorter than the law are refused with what was typed', async () => {
  const all = { adopted: '100', 'looked-after': '10', 'protection-plan': '75', 'in-need': '35', 'contact-only': '6' }
  const refused = await post('/children/keeping/years', all)
  assert.equal(refused.status, 400)
  assert.match(refused.text, /name="looked-after"[^>]*value="10"/)
  const saved = await post('/children/keeping/years', { ...all, 'looked-after': '80' })
  assert.match(saved.words, /The periods are saved/)
})

test('what waits for the case system is filed by who reaches the child, with where it stands', async () => {
  await council.database.inTenant({ la, accountId: null }, (db) =>
    addToWriteBack(db, {
      childId,
      record: 'children.chronology',
      recordId: newId(),
      edition: 1,
      title: 'Chronology',
      body: 'The text',
      by: 'Ada',
    }),
  )
  const waiting = await director.get('/children/case-system')
  assert.match(waiting.words, /M100 Chronology/)
  const text = /href="(\/children\/[^"]+\/case-system\/[^"]+)"/.exec(waiting.text)![1]!
  assert.match((await director.get(text)).words, /The text/)
  const filed = await post(text, { do: 'filed', reference: 'Document 12' })
  assert.match(filed.words, /Filed by .* Document 12/)
  const stranger = await council.signIn('practitioner')
  assert.equal((await stranger.get(text)).status, 404)
  assert.doesNotMatch((await stranger.get('/children/case-system')).words, /M100/)
})

test('records past their time go when a person ticked them and said that they looked, and a line is left', async () => {
  await council.database.inTenant({ la, accountId: null }, async (db) => {
    const old: HistoryRow = {
      table: 'contact',
      subject: 'M900',
      key: '1',
      starts: '2010-01-04',
      ends: null,
      fields: {},
    }
    const coverage = [{ table: 'contact', says: 'whole', since: '2030-01-01' }] as const
    await applyLoad(db, {
      source: 'ssd',
      asAt: '2026-11-01',
      coverage,
      rows: [old],
      by: { accountId: null, name: 'Ada' },
    })
  })
  const page = await director.get('/children/keeping')
  const id = /name="child"[^>]*value="([^"]+)"/.exec(page.text)![1]!
  const refused = await post('/children/keeping', { child: id })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Say that you have looked/)
  assert.match(refused.text, new RegExp(`value="${id}"[^>]* checked`))
  assert.match((await post('/children/keeping', { child: id, sure: 'yes' })).words, /1 record is deleted/)
  assert.match((await director.get('/children/keeping/deleted')).words, /Contacts, referrals and early help only/)
})
