import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { loadLinnet } from '../../../../test/support/chronology-child.ts'
import { la, testCouncil } from '../../../../test/support/council.ts'
import { unzipped } from '../../../../test/support/unzipped.ts'
import { addDays } from '../../../platform/day.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const ids = await loadLinnet(council)
const at = (rest = '', child = ids.linnet): string => `/children/${child}/chronology${rest}`
const social = await council.signIn('practitioner')
const keys = [...(await social.get(at('/proposals'))).text.matchAll(/name="chosen" value="([^"]+)"/g)]
await social.post(at('/proposals'), { chosen: keys.map((match) => match[1]!), do: 'accept' })

const says = (page: { words: string }, ...wanted: readonly RegExp[]): void => {
  for (const words of wanted) assert.ok(words.test(page.words), `${words} is not in: ${page.words.slice(0, 3000)}`)
}
const entryId = async (words: string): Promise<string> => {
  const [row] = await council.owner(
    'select entry_id as id from children.chronology_version where words like $1 and child_id = $2 order by version desc',
    [`%${words}%`, ids.linnet],
  )
  return row.id
}
const openedByDirector = async (childId: string) => {
  const director = await council.signIn('director')
  const next = at('', childId)
  await director.post(`/children/${childId}/reason`, { reason: 'Quarterly check', next }, { from: next })
  return director
}

test('an event of one child says whose it is in the chronologies of the others, in full for a court, and goes on as theirs', async () => {
  const id = await entryId('Born.')
  await social.post(at(`/entries/${id}/share`), { children: [ids.robin], as: 'theirs' })
  await social.post(at(`/entries/${await entryId('Came into care')}/share`), { children: [ids.robin], as: 'all' })
  const robin = await social.get(at('', ids.robin))
  says(robin, /9 April 2014 \(aged 3\) Linnet \(sister\): Born\./)
  says(await social.get(at('/log', ids.robin)), /Linnet \(sister\): Born\./)
  says(await social.get(at('/court', ids.robin)), /Linnet Ashby \(sister\): Born\./)
  const [shared] = await council.owner(
    "select entry_id as id from children.chronology_entry where child_id = $1 and shared_as = 'theirs'",
    [ids.robin],
  )
  says(await social.get(at(`/entries/${shared.id}`, ids.robin)), /Whose event Linnet \(sister\)/)
  const back = await social.get(at(`/entries/${shared.id}/share`, ids.robin))
  assert.doesNotMatch(back.words, /Linnet Ashby/, 'it is not shared back to her')
})

test('whoever may not open the sister’s record reads that it is a sister’s event, and not whose', async () => {
  const director = await openedByDirector(ids.robin)
  const page = await director.get(at('', ids.robin))
  says(page, /A brother or sister: Born\./, /Shared: A brother or sister has it too/)
  assert.doesNotMatch(page.words, /Linnet/)
})

test('what a manager gives back is withdrawn from the queue, and on the worker’s home page and at the top of the chronology with their words', async () => {
  const waits = () =>
    council.owner(
      'select 1 from children.write_back where child_id = $1 and filed_at is null and replaced_at is null',
      [ids.linnet],
    )
  await social.post(at('/complete'), { do: 'complete', note: '' })
  assert.equal((await waits()).length, 1)
  const director = await openedByDirector(ids.linnet)
  const note = 'Say what the two moves meant.\nAsk the school about 2023.'
  says(await director.post(at('/complete'), { do: 'returned', check: note }), /given back to the worker/)
  assert.equal((await waits()).length, 0)
  says(
    await social.get('/'),
    /Chronology of M200 was given back by Ruth Okonedo: “Say what the two moves meant\. Ask the school about 2023\.”/,
  )
  const page = await social.get(at())
  says(page, /Given back on .+ by Ruth Okonedo Say what the two moves meant/)
  assert.doesNotMatch(page.words, /Up to date/)
  assert.ok(page.words.indexOf('Given back on') < page.words.indexOf('What is missing'), 'it stands at the top')
  says(await social.get(at('/court')), /Draft: being revised since/)
  const list = await social.get(`/children/${ids.linnet}/case-system`)
  says(list, /Withdrawn Given back by Ruth Okonedo/)
  const [text] = await council.owner('select write_back_id as id from children.write_back where child_id = $1', [
    ids.linnet,
  ])
  const one = `/children/${ids.linnet}/case-system/${text.id}`
  says(await social.get(one), /This text is not to be filed/)
  assert.equal((await social.post(one, { do: 'filed', reference: '' })).status, 409)
  says(await social.get('/children/chronologies?state=given-back'), /Linnet Ashby M200 Given back/)
})

test('completed again it waits to be filed, and nothing says any more that it was given back', async () => {
  await social.post(at('/complete'), { do: 'complete', note: '' })
  assert.doesNotMatch((await social.get(at())).words, /Given back on/)
  assert.doesNotMatch((await social.get('/')).words, /was given back/)
  const [{ edition }] = await council.owner(
    'select edition from children.write_back where child_id = $1 and replaced_at is null',
    [ids.linnet],
  )
  assert.equal(edition, 2)
})

test('where its text was filed before it was given back, the manager and whoever files are told', async () => {
  const [{ id }] = await council.owner(
    'select write_back_id as id from children.write_back where child_id = $1 and replaced_at is null',
    [ids.linnet],
  )
  await social.post(`/children/${ids.linnet}/case-system/${id}`, { do: 'filed', reference: 'D1' })
  const director = await openedByDirector(ids.linnet)
  says(await director.post(at('/complete'), { do: 'returned', check: 'Again.' }), /filed in the case system already/)
  const one = await social.get(`/children/${ids.linnet}/case-system/${id}`)
  says(one, /Filed by Aisha Farnworth/, /file that one in its place/)
  await social.post(at('/complete'), { do: 'complete', note: '' })
  await director.post(at('/complete'), { do: 'checked', check: '' })
})

test('a chronology is not called up to date while entries do not say what they meant', async () => {
  const page = await social.get(at())
  says(page, /Not whole yet/, /do not say what it meant for the child/)
  assert.doesNotMatch(page.words, /Up to date/)
  says(await social.get('/children/chronologies'), /Linnet Ashby M200 Not whole yet/)
})

test('a copy that is given is kept as it was, whatever is changed afterwards', async () => {
  const refused = await social.post(at('/copies'), { kind: 'court', to: '' })
  assert.equal(refused.status, 400)
  says(refused, /Enter to whom it is given/)
  const once = '019a0000-0000-7000-8000-000000000077'
  const form = { kind: 'court', to: 'Family Court at Marlport', purpose: 'Care order', once }
  says(await social.post(at('/copies'), form), /The copy for Family Court at Marlport is kept/)
  says(await social.post(at('/copies'), form), /Copies given/)
  const given = await council.owner("select action from access.log where action like 'gave a copy%' and subject = $1", [
    `${ids.linnet} ${once}`,
  ])
  assert.deepEqual(given, [{ action: 'gave a copy of the court view' }], 'written down once, though sent twice')
  const before = await social.get(at(`/copies/${once}`))
  assert.match((await unzipped(before.bytes))['word/document.xml']!, /Family Court at Marlport, on /)
  const id = await entryId('Came into care')
  const entry = { words: 'Changed afterwards.', precision: 'day', 'on-day': '16', 'on-month': '2', 'on-year': '2024', impact: '', source: 'File', type: 'care', significance: 'major', version: '1' } // biome-ignore format: one form
  await social.post(at(`/entries/${id}/edit`), entry)
  const after = await social.get(at(`/copies/${once}`))
  assert.deepEqual(after.bytes, before.bytes)
  assert.match(after.headers.get('content-disposition') ?? '', /chronology-M200-court\.docx/)
  const page = await social.get(at('/copies'))
  const shown = page.text.replaceAll('<wbr>', '')
  assert.equal(shown.split(createHash('sha256').update(before.bytes).digest('hex')).length, 2, 'once, by its hash')
  await social.post(at(`/entries/${id}`), { do: 'undo', version: '2' })
})

test('a kept copy and a filed text that name a sister are handed out no more where her record is closed to the reader since', async () => {
  const once = '019a0000-0000-7000-8000-000000000078'
  await social.post(at('/copies', ids.robin), { kind: 'court', to: 'Robin’s guardian', purpose: '', once })
  await social.post(at('/complete', ids.robin), { do: 'complete', note: '' })
  const [{ id }] = await council.owner('select write_back_id as id from children.write_back where child_id = $1', [
    ids.robin,
  ])
  const text = `/children/${ids.robin}/case-system/${id}`
  const kept = [at(`/copies/${once}`, ids.robin), text, `${text}/text`]
  const met = async (): Promise<readonly number[]> => {
    const statuses: number[] = []
    for (const address of kept) statuses.push((await social.get(address)).status)
    return statuses
  }
  assert.match((await unzipped((await social.get(kept[0]!)).bytes))['word/document.xml']!, /Linnet Ashby \(sister\)/)
  assert.deepEqual(await met(), [200, 200, 200])
  const restriction = '019a0000-0000-7000-8000-000000000079'
  await council.owner(
    `insert into children.restriction (la_id, restriction_id, child_id, reason, made_at, made_by_name)
      values ($1, $2, $3, 'Kept to named people', now(), 'Ruth')`,
    [la, restriction, ids.linnet],
  )
  assert.deepEqual(await met(), [403, 403, 403], 'kept to named people of whom the reader is none')
  assert.doesNotMatch((await social.get(kept[0]!)).words, /Linnet|adopt|named people/)
  assert.equal((await social.post(text, { do: 'filed', reference: '' })).status, 403)
  assert.equal((await social.get(at('/copies', ids.robin))).status, 200, 'that there is a copy is still told')
  await council.owner(
    `insert into children.restriction_person (la_id, restriction_id, account_id, named_at, named_by_name)
      select la_id, $1, account_id, now(), 'Ruth' from access.account where la_id = $2 and role = 'practitioner'`,
    [restriction, la],
  )
  assert.deepEqual(await met(), [200, 200, 200], 'the reader is one of the named people')
  await council.owner('delete from children.restriction where restriction_id = $1', [restriction])
  await council.owner("update children.child set adopted_on = '2026-01-05' where child_id = $1", [ids.linnet])
  assert.deepEqual(await met(), [403, 403, 403], 'adopted since')
  await council.owner('update children.child set adopted_on = null where child_id = $1', [ids.linnet])
  assert.deepEqual(await met(), [200, 200, 200])
})

test('a child with many proposals has them in pages, and those of one page are settled on it', async () => {
  const many = Array.from({ length: 120 }, (_, at) => {
    const starts = addDays('2015-01-01', at * 20)
    return { table: 'earlyHelp' as const, subject: 'M200', key: `many-${at}`, starts, ends: null, fields: {} }
  })
  await loadLinnet(council, many, '2026-11-01')
  const total = Number(/(\d+) events: 1 to 50/.exec((await social.get(at('/proposals'))).words)![1])
  assert.ok(total >= 120)
  const second = await social.get(at('/proposals?page=2'))
  says(second, /events: 51 to 100/)
  const shown = [...second.text.matchAll(/name="chosen" value="([^"]+)"/g)].map((match) => match[1]!)
  assert.equal(shown.length, 50)
  const after = await social.post(at('/proposals?page=2'), { chosen: shown.slice(0, 3), do: 'accept' })
  says(after, /3 events are accepted/, new RegExp(`${total - 3} events: 51 to 100`))
  says(await social.get(at('/proposals?page=99')), new RegExp(`: 101 to ${total - 3}`))
})

test('those who see no child, and an analyst who sees no names, do not see a chronology', async () => {
  const member = await council.signIn('lead-member')
  assert.equal((await member.get(at())).status, 403)
  const analyst = await council.signIn('performance-analyst')
  const page = await analyst.get(at())
  assert.equal(page.status, 403)
  says(page, /you see this child without/)
})
