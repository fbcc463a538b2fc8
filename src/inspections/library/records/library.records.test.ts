import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../../../test/support/database.ts'
import { concern, inventedDocument, paragraphOf, praise } from '../../../../test/support/invented-library.ts'
import type { Asked } from '../model.ts'
import { markBegin, markEnd } from '../rules/marked.ts'
import { findPassages, type Looker } from './search.ts'
import { addToLibrary } from './store.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const nothing: Asked = {
  words: '',
  leaning: null,
  theme: null,
  section: null,
  where: 'everywhere',
  codes: null,
  grade: null,
  framework: null,
  kind: null,
}
const looker: Looker = {
  person: { accountId: '01900000-0000-7000-8000-000000000001', permissions: new Set() },
  today: '2026-11-22',
}
const all = { skip: 0, take: 50 }
const find = (asked: Partial<Asked>, la = 999, window = all) =>
  tenant(la, (db) => findPassages(db, { ...nothing, ...asked }, looker, window))
/** What was found, in words: authority, paragraph, and whether to the letter. */
const found = async (asked: Partial<Asked>, la = 999): Promise<string[]> =>
  (await find(asked, la)).passages.map(
    ({ authority, number, exact }) => `${authority?.name ?? '?'} ${number}${exact ? '' : ' nearly'}`,
  )

const fenshire = inventedDocument({
  judgements: [
    { area: 'overall', grade: 'good', printed: 'Good', page: 1 },
    { area: 'in-care', grade: 'outstanding', printed: 'Outstanding', page: 1 },
  ],
  paragraphs: [
    paragraphOf(
      '1',
      'help-and-protection',
      praise('Return home interviews are timely.', 'missing'),
      concern('Chronologies are out of date.', 'chronologies'),
    ),
    paragraphOf('2', 'in-care', praise('Children’s plans are clear.', 'planning')),
  ],
})
const wealdham = inventedDocument({
  authority: { name: 'Wealdham', code: '992' },
  published: '2026-02-01',
  kind: 'focused-visit',
  framework: 'ilacs-2023',
  judgements: [],
  paragraphs: [
    paragraphOf('1', 'summary', concern('When children returned home, interviews were late.', 'missing')),
    paragraphOf('2', 'summary', praise('Staff speak of “and” & <b>bold</b> work.', 'staff-voice')),
  ],
})
const unread = inventedDocument({
  authority: null,
  published: null,
  paragraphs: [paragraphOf('7', 'other', praise('Return home interviews are read by managers.', 'missing'))],
})

await tenant(999, async (db) => {
  for (const document of [fenshire, wealdham, unread]) assert.equal(await addToLibrary(db, 'Ada', document), true)
})

test('the same content is stored once', async () => {
  assert.equal(await tenant(999, (db) => addToLibrary(db, 'Ada', { ...fenshire, fileName: 'again.pdf' })), false)
  const [count] = await owner('select count(*)::int as n from inspections.library_paragraph')
  assert.equal(count.n, 5)
})

const rows: readonly [Partial<Asked>, readonly string[], string][] = [
  [
    { words: '"return home interviews"' },
    ['Fenshire 1', '? 7', 'Wealdham 1 nearly'],
    'to the letter before alike, newest authority first',
  ],
  [{ words: '"return home interviews"', leaning: 'strength' }, ['Fenshire 1', '? 7'], 'within praise'],
  [{ words: 'chronologies', leaning: 'strength' }, [], 'the word stands in that paragraph, but not in praise'],
  [{ words: 'chronology', leaning: 'concern' }, ['Fenshire 1'], 'in a concern it does, by its stem'],
  [{ words: 'interviews -timely' }, ['Wealdham 1', '? 7'], 'a minus takes away'],
  [{ words: 'timely or clear' }, ['Fenshire 1', 'Fenshire 2'], 'or is either'],
  [{ words: "children's plans" }, ['Fenshire 2'], 'a straight apostrophe finds a curly one'],
  [{ theme: 'missing' }, ['Wealdham 1', 'Fenshire 1', '? 7'], 'a theme'],
  [{ theme: 'missing', leaning: 'concern' }, ['Wealdham 1'], 'one sentence has both the leaning and the theme'],
  [{ theme: 'chronologies', leaning: 'strength' }, [], 'praise of one thing and concern about another is neither'],
  [{ section: 'in-care' }, ['Fenshire 2'], 'a part of the document'],
  [{ theme: 'missing', codes: ['991', '838'] }, ['Fenshire 1'], 'some authorities'],
  [{ theme: 'missing', kind: 'focused-visit' }, ['Wealdham 1'], 'a kind'],
  [{ theme: 'missing', framework: 'ilacs-2023' }, ['Wealdham 1'], 'a framework'],
  [{ leaning: 'strength', grade: 'outstanding' }, ['Fenshire 2'], 'the grade of its own part'],
  [{ leaning: 'strength', grade: 'good' }, ['Fenshire 1', '? 7'], 'or else the overall grade'],
  [{ words: 'missing', where: 'here' }, [], 'nothing of the library is of this authority'],
  [{ words: 'of the' }, [], 'words that say nothing find nothing'],
]

for (const [asked, expected, why] of rows)
  test(`${JSON.stringify(asked)}: ${why}`, async () => assert.deepEqual(await found(asked), expected))

test('another authority finds nothing of it, whatever it asks', async () => {
  assert.deepEqual(await found({ words: 'interviews' }, 998), [])
  assert.deepEqual(await found({ theme: 'missing' }, 998), [])
  const direct = await tenant(998, async (db) =>
    db.query.selectFrom('inspections.library_paragraph').select('text').execute(),
  )
  assert.deepEqual(direct, [])
})

test('another authority may hold the same documents, and each finds its own', async () => {
  assert.equal(await tenant(998, (db) => addToLibrary(db, 'Bo', fenshire)), true)
  assert.deepEqual(await found({ words: 'interviews' }, 998), ['Fenshire 1'])
  assert.equal((await find({ words: 'interviews' })).total, 3)
})

test('an answer says where it stands and marks the words, and counts all however few are shown', async () => {
  const { passages, total, authorities } = await find({ words: '"return home interviews"' }, 999, { skip: 0, take: 1 })
  assert.equal(total, 3)
  assert.equal(authorities, 3)
  const [one] = passages
  assert.equal(one!.shelf, 'elsewhere')
  assert.equal(one!.page, 2)
  assert.equal(one!.published, '2025-03-01')
  assert.equal(one!.grade, 'good')
  assert.equal(one!.gradeIsOverall, true)
  assert.equal(one!.accepted, false)
  assert.deepEqual(one!.sentences[1], concern('Chronologies are out of date.', 'chronologies'))
  assert.equal(one!.marked, null, 'a phrase that stands there is marked by whoever shows it')
  const [worded] = (await find({ words: 'interviewing', codes: ['991'] })).passages
  assert.equal(
    worded!.marked!.replaceAll(markBegin, '[').replaceAll(markEnd, ']'),
    'Return home [interviews] are timely. Chronologies are out of date.',
  )
  const second = await find({ words: '"return home interviews"' }, 999, { skip: 1, take: 1 })
  assert.equal(second.passages[0]!.number, '7')
  assert.equal(second.total, 3)
  assert.equal((await find({ words: 'interviews' }, 999, { skip: 50, take: 25 })).total, 3)
})

test('whatever is typed is looked for and never an error', async () => {
  for (const words of [
    '"',
    "'",
    '\\',
    '((',
    '!!',
    ':*',
    'a & | b',
    '"" ""',
    '-',
    '- -',
    '\u2028',
    '%_',
    "a'b\\c",
    '"\\m("',
  ])
    assert.ok((await find({ words, leaning: 'strength' })).total >= 0, words)
})

test('the index is used by the app’s own role, under forced row level security', async () => {
  await owner('insert into platform.authority (la_id, name) values (997, $1)', ['Bulk'])
  await tenant(997, (db) => addToLibrary(db, 'Ada', inventedDocument({ paragraphs: [] })))
  await owner(`
    insert into inspections.library_paragraph (la_id, library_document_id, position, section, number, text, sentences)
    select 997, library_document_id, n, 'other', n, 'Words w' || n || ' of plans.', '[{"to": 40, "leaning": "strength", "themes": []}]'
    from inspections.library_document, generate_series(1, 20000) n where la_id = 997`)
  await owner('analyze inspections.library_paragraph')
  const scans = async (): Promise<number> => {
    const [row] = await owner(
      `select idx_scan from pg_stat_user_indexes where indexrelname = 'library_paragraph_search_idx'`,
    )
    return Number(row.idx_scan)
  }
  const before = await scans()
  for (let wait = 0; (await scans()) === before && wait < 100; wait += 1) {
    assert.deepEqual(await found({ words: 'w19999' }, 997), ['Fenshire 19999'])
    await pause(100)
  }
  assert.ok((await scans()) > before)
})

test('a paragraph longer than a search can hold is stored, and found by how it begins', async () => {
  const words = Array.from({ length: 120_000 }, (_, at) => `w${at.toString(36)}`).join(' ')
  const long = inventedDocument({
    authority: { name: 'Stonebeck', code: '993' },
    paragraphs: [paragraphOf('1', 'other', praise('Beginnings are marvellous.', 'planning'), praise(words))],
  })
  await tenant(999, (db) => addToLibrary(db, 'Ada', long))
  assert.deepEqual(await found({ words: 'marvellous' }), ['Stonebeck 1'])
})
