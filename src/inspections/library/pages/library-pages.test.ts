import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { letterText } from '../../../../test/support/invented-library.ts'
import { access } from '../../../access/index.ts'
import { inspections } from '../../index.ts'
import { zipOf } from '../../reader/zip-of.ts'
import { readLibraryFile } from '../work/job.ts'

const council = await testCouncil({ slices: [access, inspections] })
test.after(council.close)
const director = await council.signIn('director')
const member = await council.signIn('elected-member')

test('who was praised for return home interviews: quotes by authority, newest first, with where they stand', async () => {
  const seen = await director.get('/search?words=%22return+home+interviews%22&leaning=strength&where=elsewhere')
  assert.equal(seen.status, 200)
  assert.match(seen.words, /2 paragraphs of 2 authorities/)
  assert.match(seen.words, /Asked: words: "return home interviews"; leaning: Strength; in The library only\./)
  assert.ok(seen.words.indexOf('Wealdham') < seen.words.indexOf('Fenshire'))
  assert.match(
    seen.text,
    /<mark class="tl-quote__mark">Return home interviews<\/mark> are timely and of high quality\./,
  )
  assert.match(
    seen.words,
    /Standard inspection, on site 3 to 14 February 2025\. Children who need help and protection \(good\), paragraph 2/,
  )
  assert.match(seen.words, /read by Throughline and not checked by a person/)
  const [, href] = /href="(\/library\/[0-9a-f-]+)#paragraph-\d+"/.exec(seen.text)!
  const document = await director.get(href!)
  assert.equal(document.status, 200)
  assert.match(document.words, /not checked by a person/)
})

test('a question in a sentence finds what it is about, and offers its theme and leaning', async () => {
  const seen = await director.get('/search?words=who+was+praised+for+supervision%3F')
  assert.match(seen.words, /Looked for: supervision ?\. Left out: who was praised for\./)
  assert.match(seen.words, /\d+ paragraphs? of \d+ authorit/)
  const [, href] = /href="(\/search\?[^"]*theme=supervision[^"]*)"/.exec(seen.text)!
  assert.match(href!, /leaning=strength/)
  const themed = await director.get(href!.replaceAll('&amp;', '&'))
  assert.match(themed.words, /\d+ paragraphs? of \d+ authorit/)
  assert.match(themed.words, /leaning: Strength; theme: Supervision/)
  const nothing = await director.get('/search?words=what+was+praised%3F')
  assert.match(nothing.words, /No words are left to look for.*Everything that reads as a strength/)
})

test('the authority’s own documents answer too, and are marked', async () => {
  const seen = await director.get('/search?words=emergency+accommodation')
  assert.match(seen.words, /Marlshire Our own/)
  assert.match(seen.text, /href="\/inspections\/[0-9a-f-]+#paragraph-[\w-]+">/)
  const here = await director.get('/search?words=emergency+accommodation&where=here')
  assert.doesNotMatch(here.words, /Fenshire|Stonebeck/)
})

test('a region, a grade and a kind narrow it down; what is not among the choices counts as nothing', async () => {
  const south = await director.get('/search?words=supervision&where=elsewhere&among=South+West')
  assert.match(south.words, /Stonebeck/)
  assert.doesNotMatch(south.words, /Fenshire|Port Averil/)
  const graded = await director.get('/search?words=supervision&where=elsewhere&grade=outstanding')
  assert.match(graded.words, /Fenshire/)
  assert.doesNotMatch(graded.words, /Stonebeck|Wealdham/)
  const odd = await director.get('/search?words=supervision&leaning=nonsense&page=-3')
  assert.equal(odd.status, 200)
  assert.match(odd.words, /Fenshire/)
})

test('markup that is searched for or typed is shown as text', async () => {
  const seen = await director.get('/search?words=%3Cscript%3Ealert(1)%3C%2Fscript%3E')
  assert.doesNotMatch(seen.text, /<script>alert/)
  assert.match(seen.words, /Nothing was found/)
})

test('the quotes come as a spreadsheet with authority, page and whether a person checked them', async () => {
  const seen = await director.get('/search/quotes.csv?words=%22return+home+interviews%22')
  assert.match(seen.headers.get('content-type')!, /text\/csv/)
  const [head, ...rows] = seen.bytes.toString('utf8').trim().split('\r\n')
  assert.match(
    head!,
    /Authority,DfE number,From,Kind of document,Published,On site,Part,Grade,Page,Paragraph,Leaning,Themes,Quote/,
  )
  assert.ok(
    rows.some((row) => row.startsWith('Wealdham,992,Library,Focused visit,17 March 2026') && row.endsWith('No')),
  )
  assert.ok(rows.some((row) => row.startsWith('Marlshire,999,Register of Marlshire Council') && row.endsWith('Yes')))
})

test('the library lists its documents, and only people who upload may add or remove', async () => {
  const seen = await member.get('/library')
  assert.match(seen.words, /4 documents of 4 authorities/)
  assert.match(seen.words, /Nothing of the library counts as a finding of this authority/)
  assert.doesNotMatch(seen.words, /Add documents/)
  assert.equal((await member.get('/library/add')).status, 403)
  const filtered = await director.get('/library?grade=inadequate')
  assert.match(filtered.words, /1 document of 1 authority/)
  const none = await director.get('/library?among=London')
  assert.match(none.words, /No document fits/)
})

/** Runs the jobs that wait, one after another, as the worker would. */
const runJobs = async (atMost = 50): Promise<number> => {
  let done = 0
  const waiting = () =>
    council.owner(`select j.id, j.payload from graphile_worker._private_jobs j order by j.id limit 1`)
  for (let [job] = await waiting(); job && done < atMost; [job] = await waiting()) {
    const { la, payload } = job.payload
    await council.owner('delete from graphile_worker._private_jobs where id = $1', [job.id])
    await council.database.inTenant({ la, accountId: null }, (db) => readLibraryFile.run(db, payload))
    done += 1
  }
  return done
}

const zip = (parts: readonly { name: string; bytes: Buffer }[]) => ({
  documents: { name: 'reports.zip', type: 'application/zip', bytes: zipOf(parts) },
})

test('a ZIP is read in the background, can be stopped and go on, and names what it could not read', async () => {
  const parts = [
    { name: 'a/one.txt', bytes: Buffer.from(letterText('Stonebeck', 1, 'Zebra crossings are safe.')) },
    { name: 'a/two.txt', bytes: Buffer.from(letterText('Stonebeck', 2, 'Zebra crossings are many.')) },
    { name: 'broken.pdf', bytes: Buffer.from('%PDF-1.4 no') },
    { name: 'own.txt', bytes: Buffer.from(letterText('Marlshire', 3, 'Zebra.')) },
    { name: 'sheet.xlsx', bytes: Buffer.from('x') },
  ]
  const added = await director.upload('/library/add', {}, zip(parts))
  assert.match(added.path, /^\/library\/imports\//)
  assert.match(added.words, /4 documents, added by Ruth Okonedo/)
  assert.match(added.words, /Being read: 0 of 4/)
  assert.equal(await runJobs(1), 1)
  const stopped = await director.post(added.path, { deed: 'stop' })
  assert.match(stopped.words, /Stopped: 1 of 4/)
  await runJobs()
  assert.match((await director.get(added.path)).words, /Stopped: 1 of 4/)
  assert.match((await director.get('/search?words=zebra')).words, /1 paragraph of 1 authority/)
  await director.post(added.path, { deed: 'go-on' })
  await runJobs()
  const done = await director.get(added.path)
  assert.match(done.words, /2 documents were added to the library/)
  assert.match(done.words, /broken\.pdf The PDF is damaged/)
  assert.match(done.words, /own\.txt It is about this authority/)
  const [left] = await council.owner('select count(bytes)::int as n from inspections.library_import_file')
  assert.equal(left.n, 0)
  const again = await director.upload('/library/add', {}, zip(parts.slice(0, 2)))
  await runJobs()
  assert.match(
    (await director.get(again.path)).words,
    /0 documents were added to the library\. 2 files were here already/,
  )
})

const unfit: readonly [string, Parameters<typeof director.upload>[2], RegExp][] = [
  ['no file', {}, /Choose the document or ZIP file/],
  [
    'a ZIP of nothing',
    zip([{ name: 'a.csv', bytes: Buffer.from('a') }]),
    /no PDF, Word document or text file in the ZIP/,
  ],
  [
    'a damaged ZIP',
    { documents: { name: 'x.zip', type: '', bytes: Buffer.from('PK\u0003\u0004 no zip at all') } },
    /ZIP file is damaged/,
  ],
]

for (const [what, files, words] of unfit)
  test(`adding ${what} is refused in words`, async () => {
    const seen = await director.upload('/library/add', {}, files)
    assert.equal(seen.status, 422)
    assert.match(seen.words, words)
  })

test('a document is removed after a question, and no search finds it any more', async () => {
  const before = await director.get('/search?words=%22independent+visitor%22&where=elsewhere')
  const [, href] = /href="(\/library\/[0-9a-f-]+)#/.exec(before.text)!
  assert.match((await director.get(`${href}/remove`)).words, /Are you sure/)
  const removed = await director.post(`${href}/remove`, {})
  assert.equal(removed.path, '/library')
  assert.match(
    (await director.get('/search?words=%22independent+visitor%22&where=elsewhere')).words,
    /Nothing was found/,
  )
  assert.equal((await director.get(href!)).status, 404)
})
