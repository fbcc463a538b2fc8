import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../../test/support/council.ts'
import { dayBoxes } from '../../../../test/support/day-boxes.ts'
import { addChild, addHistory, matchWorker } from '../../../../test/support/invented-children.ts'
import type { RoleId } from '../../../access/roles.ts'
import { addDays, addMonths, inWords, todayInEngland } from '../../../platform/day.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()

const accountOf = async (role: RoleId): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id
const practitioner = await accountOf('practitioner')

const ids = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Test Adviser', practitioner)
  const nineteen = addMonths(today, -12 * 19)
  const kit = await addChild(db, { forename: 'Kit', surname: 'Marlow', date_of_birth: nineteen, adviser: 'Test Adviser', team: 'Leaving care', care_leaver: true }) // biome-ignore format: one child
  const other = await addChild(db, { forename: 'Robin', surname: 'Vane', date_of_birth: nineteen, adviser: 'Someone Else', care_leaver: true }) // biome-ignore format: one child
  const small = await addChild(db, { forename: 'Wren', surname: 'Ashby', date_of_birth: addMonths(today, -12 * 6), worker: 'Test Adviser' }) // biome-ignore format: one child
  for (const one of [kit, other]) {
    await addHistory(db, one, 'person', { fields: { dateOfBirth: nineteen } })
    const fields = { category: 'former-relevant', inTouch: 'YES', activity: 'F2', accommodation: 'U', adviser: 'Test Adviser' } // biome-ignore format: one line
    await addHistory(db, one, 'careLeaver', { starts: addDays(today, -200), fields })
  }
  return { kit: kit.childId, other: other.childId, small: small.childId }
})
const at = (child: string = ids.kit, rest = ''): string => `/care-leavers/${child}/leaving-care${rest}`
const adviser = await council.signIn('practitioner')
const facts = (table: string) =>
  council.owner(
    `select h.starts, h.ends, h.fields from children.history h where h.table_id = $1 and h.source = 'entered' and h.until_load is null order by h.starts`,
    [table],
  )
const says = (page: { words: string }, ...wanted: readonly RegExp[]): void => {
  for (const words of wanted) assert.match(page.words, words)
}

test('one press says that they were seen today and nothing changed, and leads to where more is added', async () => {
  const before = await adviser.get(at())
  assert.equal(before.status, 200)
  says(before, /Care leavers seen in person/, /Nobody|Not recorded/)
  const after = await adviser.post(at(), { part: 'contact', seen: 'seen-at-address' })
  says(after, /Seen at the address today: it is recorded/, /Add to it or correct it/, /Last seen in person .*today/)
  const [told] = await facts('leaverContact')
  assert.equal(told.starts, today)
  assert.equal(told.fields.seen, 'yes')
  assert.equal(told.fields.kind, 'visit')
  const [waits] = await council.owner('select title, body from children.write_back where child_id = $1', [ids.kit])
  assert.match(waits.title, /Keeping in touch/)
  assert.match(waits.body, /Seen at the address/)
})

test('a visit that a local list tells as well is said to be in it, and those of the list alone are named', async () => {
  const [{ subject_id }] = await council.owner('select subject_id from children.subject where child_id = $1', [ids.kit])
  const before = addDays(today, -31)
  await council.database.inTenant({ la, accountId: null }, async (db) => {
    const about = { subjectId: subject_id }
    const fields = { kind: 'care-leaver', seen: 'yes' }
    for (const starts of [today, before])
      await addHistory(db, about, 'visit', { key: `listed ${starts}`, starts, source: 'local', fields })
    const atHome = { key: 'listed at home', starts: before, source: 'entered', fields: { seen: 'yes', homeKey: 'a' } }
    await addHistory(db, about, 'homeVisit', atHome)
  })
  const page = await adviser.get(at())
  says(page, new RegExp(`recorded with the home, the last on ${inWords(before)}: Homes`))
  says(page, new RegExp(`Also in the list of ${inWords(today)}; it counts once`))
  says(page, new RegExp(`visits that are not written here, and they count as well: ${inWords(before)}\\.`))
  await council.owner("delete from children.history where key like 'listed %'")
})

test('the next visit is due as the engine says: eight weeks from today, and sooner once an interval is agreed', async () => {
  says(await adviser.get(at()), new RegExp(`every eight weeks, or as agreed By ${inWords(addDays(today, 56))}`))
  const refused = await adviser.post(at(), {
    part: 'interval',
    ...dayBoxes('interval-on', today),
    'interval-days': '14',
    'interval-by': 'Ana Bell',
  })
  assert.equal(refused.status, 400)
  says(refused, /Say why it is that often/, /Say whether the young person agreed/)
  assert.match(refused.text, /value="Ana Bell"/, 'what was typed is kept')
  assert.match(
    refused.text,
    /<details class="govuk-details" open>\s*<summary[^>]*>\s*<span[^>]*>\s*Agree another interval/,
  )
  const saved = await adviser.post(at(), {
    part: 'interval',
    ...dayBoxes('interval-on', today),
    'interval-days': '14',
    'interval-why': 'First home alone',
    'interval-by': 'Ana Bell',
    'interval-agreed': 'yes',
  })
  says(saved, new RegExp(`By ${inWords(addDays(today, 14))}`), /Every two weeks, since/)
  assert.equal((await facts('contactInterval'))[0].fields.days, 14)
})

test('while they live in a temporary home, a visit at its address is recorded with the home', async () => {
  const press = /Seen at the address today, nothing changed/
  assert.match((await adviser.get(at())).words, press)
  const [{ subject_id }] = await council.owner('select subject_id from children.subject where child_id = $1', [ids.kit])
  await council.database.inTenant({ la, accountId: null }, (db) =>
    addHistory(db, { subjectId: subject_id }, 'leaverHome', {
      key: 'b-and-b',
      starts: addDays(today, -3),
      source: 'entered',
      fields: { kind: 'emergency', accommodation: 'W' },
    }),
  )
  const page = await adviser.get(at())
  assert.doesNotMatch(page.words, press)
  says(page, /Seen at the address: record it with the home/)
  await council.owner("delete from children.history where key = 'b-and-b'")
})

test('the same form sent twice is one entry', async () => {
  const once = '0197b3a0-0000-7000-8000-000000000001'
  const call = {
    part: 'contact',
    once,
    ...dayBoxes('contact-on', addDays(today, -3)),
    'contact-kind': 'call',
    'contact-note': 'Well.',
  }
  await adviser.post(at(), call)
  await adviser.post(at(), call)
  const [count] = await council.owner(
    'select count(*)::int as n from care_leavers.leaving_entry where leaving_id = $1',
    [once],
  )
  assert.equal(count.n, 1)
})

test('a change in life waits for the plan until an addendum of a few fields answers it', async () => {
  const changed = await adviser.post(at(), {
    part: 'change',
    ...dayBoxes('change-on', addDays(today, -2)),
    'change-kind': 'lost-job',
    'change-words': 'The warehouse let everyone go.',
  })
  says(changed, /Pathway plan updated after a change of circumstances After: Lost a job, .* By /)
  const answered = await adviser.post(at(), {
    part: 'addendum',
    ...dayBoxes('addendum-on', today),
    'addendum-changed': 'No wages from Friday.',
    'addendum-now': 'Universal Credit claimed together today.',
    'addendum-housing': 'yes',
  })
  assert.doesNotMatch(answered.words, /Pathway plan updated after a change/)
  says(answered, /Universal Credit claimed together/, /Housing plan in it: Yes/)
})

test('a correction keeps what was said before, with who and why; what it told is told anew', async () => {
  const [entry] = await council.owner(
    "select leaving_id as id from care_leavers.leaving_entry where child_id = $1 and part = 'contact' order by added_at limit 1",
    [ids.kit],
  )
  const address = at(ids.kit, `/${entry.id}`)
  const wrong = await adviser.post(address, {
    do: 'correct',
    version: '1',
    ...dayBoxes('contact-on', '2026-02-31'),
    'contact-kind': 'call',
  })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /value="31"/)
  const saved = await adviser.post(address, {
    do: 'correct',
    version: '1',
    ...dayBoxes('contact-on', addDays(today, -1)),
    'contact-kind': 'call',
    'contact-note': 'It was a call.',
    why: 'It was a call, and yesterday',
  })
  says(saved, /the correction is saved/)
  const again = await adviser.get(address)
  says(again, /What it said before/, /Version 1/, /Seen at the address/)
  const late = await adviser.post(address, {
    do: 'correct',
    version: '1',
    ...dayBoxes('contact-on', today),
    'contact-kind': 'seen',
    'contact-note': 'Mine',
  })
  assert.equal(late.status, 409)
  says(late, /changed this entry while you were typing/, /It was a call, and yesterday/)
  assert.match(late.text, />Mine</)
  const seen = (await facts('leaverContact')).filter(({ fields }) => fields.seen === 'yes')
  assert.equal(seen.length, 0)
})

test('an entry that should not be there is taken back with a reason, counts no more, and its text is not filed', async () => {
  const [entry] = await council.owner(
    "select leaving_id as id from care_leavers.leaving_entry where child_id = $1 and part = 'change'",
    [ids.kit],
  )
  const address = at(ids.kit, `/${entry.id}`)
  const bare = await adviser.post(address, { do: 'take-back', version: '1', 'why-back': '' })
  assert.equal(bare.status, 400)
  says(bare, /Say why it is taken back/)
  says(
    await adviser.post(address, { do: 'take-back', version: '1', 'why-back': 'Another young person' }),
    /it is taken back/,
  )
  says(await adviser.get(address), /This was taken back/)
  assert.deepEqual(await facts('lifeChange'), [])
  const [text] = await council.owner(
    'select replaced_at, withdrawn_reason from children.write_back where record_id = $1',
    [entry.id],
  )
  assert.ok(text.replaced_at)
  assert.match(text.withdrawn_reason, /Another young person/)
})

test('a return that says otherwise stands beside what is written', async () => {
  says(await adviser.get(at()), /The newest return says otherwise: full time in other education/)
  const same = await adviser.post(at(), {
    part: 'activity',
    ...dayBoxes('activity-on', addDays(today, -90)),
    'activity-what': 'F2',
  })
  assert.doesNotMatch(same.words, /says otherwise: full time/)
})

test('what we agreed is printed in their words, with who and by when, and with nobody else’s record', async () => {
  const by = addDays(today, 20)
  await adviser.post(at(), {
    part: 'promise',
    ...dayBoxes('promise-on', today),
    'promise-what': 'We get you a new phone contract',
    'promise-who': 'Test Adviser',
    ...dayBoxes('promise-by', by),
  })
  const page = await adviser.get(`/care-leavers/${ids.kit}/what-we-agreed`)
  says(page, /For Kit/, /We get you a new phone contract/, new RegExp(`Test Adviser, by ${inWords(by)}`))
  assert.doesNotMatch(page.words, /Robin|warehouse|Universal Credit/)
  const manager = await council.signIn('director')
  await manager.post(
    `/children/${ids.kit}/reason`,
    { reason: 'Going through what is open' },
    { from: `/children/${ids.kit}` },
  )
  const child = await manager.get(`/children/${ids.kit}`)
  says(child, /Leaving care .*Pathway plan of/, /What we agreed, to print/, /Care-leaver category/)
  const heads = [...child.text.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, text]) => text)
  assert.deepEqual(heads, [...new Set(heads)], 'no two parts of the page have one heading')
  says(await manager.get(`/children/${ids.kit}/outstanding`), /We agreed: “We get you a new phone contract”/)
  const none = await adviser.get(`/care-leavers/${ids.kit}/what-we-agreed?choose=yes`)
  says(none, /Nothing is chosen/)
})

test('the list shows one’s own, with when they are to be seen as the engine says, and a table without formulas', async () => {
  const list = await adviser.get('/care-leavers/in-touch')
  says(list, /1 young person/, /Kit Marlow/, /Every two weeks/, /Full time in other education/)
  assert.doesNotMatch(list.words, /Robin/)
  says(await adviser.get('/care-leavers/in-touch?doing=neet'), /Nobody is listed for what you chose/)
  const table = await adviser.get('/care-leavers/in-touch.csv')
  assert.match(table.headers.get('content-type') ?? '', /text\/csv/)
  assert.match(table.text, /Kit Marlow/)
})

test('who sees no names gets the list without them, and not the page that tells of people', async () => {
  const analyst = await council.signIn('performance-analyst')
  const list = await analyst.get('/care-leavers/in-touch')
  says(list, /2 young people/)
  assert.doesNotMatch(list.words, /Kit|Marlow|Robin/)
  assert.doesNotMatch((await analyst.get('/care-leavers/in-touch.csv')).text, /Kit|Marlow|Robin/)
  assert.equal((await analyst.get(at())).status, 403)
  assert.equal((await analyst.get(`/care-leavers/${ids.kit}/what-we-agreed`)).status, 403)
})

const readers: readonly [role: RoleId, why: string][] = [
  ['reviewing-officer', 'is not the reviewing officer of this young person'],
  ['lead-member', 'sees no child'],
  ['administrator', 'sees no child'],
]
test('others do not open it, and a young person out of reach is as one who does not exist', async () => {
  assert.equal((await adviser.get(at(ids.other))).status, 404)
  assert.equal((await adviser.post(at(ids.other), { part: 'contact', seen: 'seen' }, { from: '/' })).status, 404)
  for (const [role, why] of readers) {
    const client = await council.signIn(role)
    assert.ok([403, 404].includes((await client.get(at())).status), `${role} ${why}`)
  }
})

test('a director gives a reason, is led back to the page, and reads it; a small child has no such page to write on', async () => {
  const director = await council.signIn('director')
  assert.equal((await director.get(at(ids.other))).status, 403)
  const led = await director.post(
    `/children/${ids.other}/reason`,
    { reason: 'Quarterly look at plans', next: at(ids.other) },
    { from: at(ids.other) },
  )
  assert.equal(led.path, at(ids.other))
  assert.equal((await adviser.get(at(ids.small))).status, 200)
  assert.equal((await adviser.post(at(ids.small), { part: 'contact', seen: 'seen' })).status, 409)
})
