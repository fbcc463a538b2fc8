import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLinnet } from '../../../../test/support/chronology-child.ts'
import { la, testCouncil } from '../../../../test/support/council.ts'
import { dayBoxes } from '../../../../test/support/day-boxes.ts'
import { unzipped } from '../../../../test/support/unzipped.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const ids = await loadLinnet(council)
const at = (rest = '', child = ids.linnet): string => `/children/${child}/chronology${rest}`
const social = await council.signIn('practitioner')

const keys = async (): Promise<readonly string[]> =>
  [...(await social.get(at('/proposals'))).text.matchAll(/name="chosen" value="([^"]+)"/g)].map((match) => match[1]!)
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

test('what the records propose is listed in date order, with what they do not hold and what is left out', async () => {
  const page = await social.get(at('/proposals'))
  assert.equal(page.status, 200)
  const order = [
    /Born\./, /Early help began/, /by the GP/, /by the police/, /social work assessment/, /section 47/, /conference was held/,
    /pre-proceedings/, /Came into care/, /Moved to long-term foster care/, /same home for a year/,
  ] // biome-ignore format: a list
  const places = order.map((words) => page.words.search(words))
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  )
  assert.ok(!places.includes(-1), String(places))
  says(page, /changes of school and exclusions/, /Never proposed/)
  assert.equal((await keys()).length, 18)
})

test('a proposal is accepted with what it meant, and the next one is shown', async () => {
  const first = await social.get(at('/proposals/one'))
  says(first, /Settle event 1 of 18/, /Born\./)
  const [key] = await keys()
  const seen = /name="seen" value="([^"]+)"/.exec(first.text)![1]!
  const filled = {
    key: key!, seen, words: 'Born at 36 weeks.', precision: 'day', ...dayBoxes('on', '2014-04-09'), impact: 'A small baby who needed watching.',
    source: 'Birth notification', type: 'family', significance: 'major', do: 'accept',
  } // biome-ignore format: one form
  const refused = await social.post(at('/proposals/one'), { ...filled, words: '' })
  assert.equal(refused.status, 400)
  says(refused, /Enter what happened/)
  assert.match(refused.text, /A small baby who needed watching/, 'typed text is kept')
  const next = await social.post(at('/proposals/one'), filled)
  says(next, /The event is in the chronology/, /Settle event 1 of 17/, /Early help began/)
  const again = await social.post(at('/proposals/one'), filled)
  says(again, /settled in the meantime/)
  const chronology = await social.get(at())
  says(chronology, /Born at 36 weeks/, /A small baby who needed watching/, /1 entry/)
})

test('dropping asks why, and the dropped one stays in the log with who and why', async () => {
  const key = (await keys())[0]!
  const refused = await social.post(at('/proposals'), { chosen: [key], do: 'drop' })
  assert.equal(refused.status, 400)
  says(refused, /Choose why it is left out/)
  assert.match(refused.text, /checked/, 'what was chosen is kept')
  says(
    await social.post(at('/proposals'), {
      chosen: [key],
      do: 'drop',
      drop: 'not-significant',
      reason: 'Two sessions only',
    }),
    /1 event is dropped/,
  )
  const log = await social.get(at('/log'))
  says(log, /Dropped/, /Early help began/, /Not significant for this child: Two sessions only/)
  assert.doesNotMatch((await social.get(at())).words, /Early help began/)
})

test('several are accepted at once, and choosing none says so', async () => {
  const none = await social.post(at('/proposals'), { do: 'accept' })
  assert.equal(none.status, 400)
  says(none, /Choose one or more events/)
  const chosen = await keys()
  says(await social.post(at('/proposals'), { chosen, do: 'accept' }), /16 events are accepted/)
  assert.deepEqual(await keys(), [])
})

test('one’s own entry has a date as sure as it is known, and sending the form twice adds it once', async () => {
  const form = {
    words: 'Grandmother moved away.', precision: 'month', 'on-day': '', 'on-month': 'june', 'on-year': '2016', impact: '', source: '', type: 'home',
    significance: 'notable', once: '019a0000-0000-7000-8000-000000000001',
  } // biome-ignore format: one form
  for (const wrong of [
    { form: { ...form, 'on-year': '' }, says: /must include a year/ },
    { form: { ...form, 'on-year': '2031' }, says: /today or in the past/ },
    { form: { ...form, precision: 'period', 'on-day': '1' }, says: /Enter the day on which it ended/ },
    {
      form: { ...form, precision: 'period', 'on-day': '9', ...dayBoxes('until', '2016-06-01') },
      says: /on or after the first/,
    },
    { form: { ...form, type: '' }, says: /Choose what it is about/ },
    { form: { ...form, words: 'x'.repeat(1001) }, says: /1,000 characters or fewer/ },
  ]) {
    const refused = await social.post(at('/entries/add'), wrong.form)
    assert.equal(refused.status, 400)
    says(refused, wrong.says)
  }
  await social.post(at('/entries/add'), form)
  await social.post(at('/entries/add'), form)
  const page = await social.get(at())
  assert.equal(page.text.match(/<h4[^>]*>Grandmother moved away\.<\/h4>/g)?.length, 1)
  says(page, /June 2016 \(aged 2\) Grandmother/)
  says(page, /Two entries have no source|One entry has no source/, /do not say what it meant/)
})

test('an entry is changed, undone, dropped and put back, and every version stays with who and when', async () => {
  const id = await entryId('Grandmother')
  const edited = { words: 'Grandmother moved to another town.', precision: 'between', ...dayBoxes('on', '2016-06-01'), ...dayBoxes('until', '2016-08-31'), impact: 'Lost her second home.', source: 'Mother', type: 'home', significance: 'major', version: '1' } // biome-ignore format: one form
  says(
    await social.post(at(`/entries/${id}/edit`), edited),
    /The entry is saved/,
    /between 1 June 2016 and 31 August 2016/,
    /was: Grandmother moved away/,
  )
  const late = await social.post(at(`/entries/${id}/edit`), { ...edited, words: 'Typed meanwhile', version: '1' })
  assert.equal(late.status, 409)
  says(late, /changed this entry while you were typing/)
  assert.match(late.text, /Typed meanwhile/)
  says(
    await social.post(at(`/entries/${id}`), { do: 'undo', version: '2' }),
    /last change is undone/,
    /Grandmother moved away/,
  )
  says(await social.post(at(`/entries/${id}`), { do: 'undo', version: '3' }), /another town/)
  assert.equal((await social.post(at(`/entries/${id}`), { do: 'drop', drop: 'wrong', version: '1' })).status, 409)
  says(
    await social.post(at(`/entries/${id}`), { do: 'drop', drop: 'wrong', version: '4' }),
    /It stays in the log/,
    /Put it back/,
  )
  assert.doesNotMatch((await social.get(at())).words, /another town/)
  assert.doesNotMatch((await social.get(at('/court'))).words, /another town/)
  says(await social.post(at(`/entries/${id}`), { do: 'put-back', version: '5' }), /in the chronology again/)
  const versions = await council.owner(
    'select version, action, by_name from children.chronology_version where entry_id = $1 order by version',
    [id],
  )
  assert.deepEqual(
    versions.map(({ action }) => action),
    ['added', 'edited', 'undone', 'undone', 'dropped', 'put-back'],
  )
})

test('an entry is shared with a brother within reach, without what it meant; never with a sister who was adopted', async () => {
  const id = await entryId('Grandmother')
  const page = await social.get(at(`/entries/${id}/share`))
  says(page, /Robin Ashby/)
  assert.doesNotMatch(page.text, new RegExp(`Adopted Ashby|${ids.adopted}`))
  const forced = await social.post(at(`/entries/${id}/share`), { children: [ids.adopted], as: 'all' })
  assert.equal(forced.status, 400)
  const unsaid = await social.post(at(`/entries/${id}/share`), { children: [ids.robin] })
  assert.equal(unsaid.status, 400)
  says(unsaid, /Say to whom it happened/)
  assert.match(unsaid.text, new RegExp(`value="${ids.robin}" checked`), 'what was chosen is kept')
  const all = { children: [ids.robin, ids.adopted], as: 'all' }
  says(await social.post(at(`/entries/${id}/share`), all), /in 1 other chronology/)
  says(await social.post(at(`/entries/${id}/share`), all), /have this entry already/)
  const robin = await social.get(at('', ids.robin))
  says(robin, / Grandmother moved to another town/, /Shared: Linnet \(sister\) has it too/, /is not written yet/)
  assert.doesNotMatch(robin.words, /Lost her second home/)
  assert.equal((await social.get(at('', ids.adopted))).status, 404)
})

test('the analysis is kept in versions', async () => {
  assert.equal((await social.post(at('/analysis'), { version: '0' })).status, 400)
  await social.post(at('/analysis'), {
    version: '0',
    meaning: 'Keep her near her grandmother.',
    patterns: 'Help came late.',
    gaps: '',
  })
  await social.post(at('/analysis'), {
    version: '1',
    meaning: 'Keep her with her aunt.',
    patterns: 'Help came late.',
    gaps: '',
  })
  const late = await social.post(at('/analysis'), { version: '1', meaning: 'Mine' })
  assert.equal(late.status, 409)
  assert.match(late.text, />Mine</)
  says(await social.get(at('/analysis')), /Keep her with her aunt/, /Earlier versions/, /near her grandmother/)
})

test('the faults say what is missing and what to do', async () => {
  const page = await social.get(at())
  says(page, /Nothing is told of the first two years|What is missing/, /Write what it meant for this child/)
})

const entered = async (table: string) => {
  const rows = await council.owner(
    `select h.fields from children.history h join children.subject s on s.subject_id = h.subject_id
     where s.child_id = $1 and h.source = 'entered' and h.table_id = $2 and h.until_load is null`,
    [ids.linnet, table],
  )
  return rows.map(({ fields }) => fields)
}

test('a worker completes it, the text waits for the case system, and a manager who did not write it checks it', async () => {
  says(await social.post(at('/complete'), { do: 'complete', note: 'Read with her aunt.' }), /Signed as complete/)
  const gone = { by: 'Aisha Farnworth', eventsMissing: (await keys()).length }
  assert.deepEqual(await entered('chronologyVersion'), [gone], 'standards are told that she went through it')
  const [waiting] = await council.owner('select body from children.write_back where child_id = $1', [ids.linnet])
  assert.match(waiting.body, /Born at 36 weeks/)
  assert.doesNotMatch(waiting.body, /Early help began/)
  assert.equal((await social.post(at('/complete'), { do: 'checked' })).status, 403)
  const director = await council.signIn('director')
  await director.post(`/children/${ids.linnet}/reason`, { reason: 'Quarterly check', next: at() }, { from: at() })
  const bare = await director.post(at('/complete'), { do: 'returned', check: '' })
  assert.equal(bare.status, 400)
  says(bare, /Say what the worker should change/)
  says(await director.post(at('/complete'), { do: 'checked', check: 'Clear.' }), /The chronology is checked/)
  says(
    await social.get(at('/complete')),
    /Checked by a manager/,
    /Ruth Okonedo, director of children’s services/,
    /Still missing/,
  )
})

test('the eight questions are answered by a person beside what Throughline sees', async () => {
  assert.equal((await social.post(at('/quality'), {})).status, 403, 'a worker does not rate')
  const director = await council.signIn('director')
  const page = await director.get(at('/quality'))
  says(page, /8\. Is it used in the plan/, /Throughline sees: \d+ of \d+ entries name a source/)
  assert.equal((await director.post(at('/quality'), { order: 'yes' })).status, 400)
  const said = { order: 'yes', start: 'yes', significant: 'yes', sources: 'yes', strengths: 'yes', analysis: 'yes' }
  const answers = { ...said, impact: 'no', plan: 'yes' }
  says(await director.post(at('/quality'), answers), /7 of 8/, /7, good/)
  assert.deepEqual(await entered('chronologyRating'), [{ score: 7 }])
})

test('the court view tells earlier life in major events and the last two years in full, and says who compiled it', async () => {
  const page = await social.get(at('/court'))
  says(
    page,
    /L\.A\., M200/,
    /compiled by Aisha Farnworth, social worker, Marlshire/,
    /Earlier life/,
    /The last two years/,
    /Source/,
  )
  const early = page.words.slice(page.words.indexOf('Earlier life'), page.words.indexOf('The last two years'))
  assert.match(early, /Came into care/)
  assert.doesNotMatch(early, /by the GP/, 'a notable event of earlier life is left out')
  const word = await social.get(at('/court/word'))
  assert.equal(word.status, 200)
  assert.match(word.headers.get('content-disposition') ?? '', /chronology-M200-court\.docx/)
})

test('the Word document names the child and numbers its pages on every page, marks strengths in words, and has nothing dropped', async () => {
  const { bytes } = await social.get(at('/word'))
  const files = await unzipped(bytes)
  const body = files['word/document.xml']!
  assert.match(body, /Born at 36 weeks/)
  assert.match(body, /◆ Strength/)
  assert.doesNotMatch(body, /Early help began/)
  const parts = Object.keys(files).filter((name) => /word\/(header|footer)\d/.test(name))
  const edges = parts.map((name) => files[name]).join('')
  assert.match(edges, /L\.A\., M200/)
  assert.match(edges, /NUMPAGES/)
})

test('the home page says what is due by identifier, never by name', async () => {
  await council.owner('delete from children.chronology_sign_off where la_id = $1', [la])
  await council.owner("update children.child set first_known = '2026-01-05' where la_id = $1", [la])
  const home = await social.get('/')
  says(home, /Chronology of M200/, /Chronology of M201/)
  assert.doesNotMatch(home.words, /Linnet|Robin|Ashby/)
  says(await social.get('/children/chronologies'), /M200/, /Overdue/)
})

test('a new load proposes only what is new, and says where the source of an entry changed', async () => {
  await loadLinnet(
    council,
    [{ table: 'missing', subject: 'M200', key: '3', starts: '2026-08-01', ends: '2026-08-02', fields: { kind: 'M' } }],
    '2026-10-31',
  )
  const page = await social.get(at('/proposals'))
  says(page, /1 event /, /Was missing for one day/)
})
