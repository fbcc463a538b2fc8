import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'

const now = new Date()
const council = await testCouncil({ children: 60, now: () => now })
test.after(council.close)
const { owner } = council
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, now))
const director = await council.signIn('director')

const dayOf = async (sources: string): Promise<Day> =>
  (await owner(`select max(as_at)::text as day from children.load where undone_at is null and source in (${sources})`) as [{ day: Day }])[0].day // biome-ignore format: one day
const ofReturn = await dayOf(`'annex-a', 'ssd'`)
const [year, month, date] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now).split('-')
const today: Day = `${year}-${month}-${date}`
const mark = new RegExp(`As at ${inWords(today).replace(/ \d{4}$/, '')}( \\d{4})?, recorded here`)

/** The row of a standard in a table of figures. */
const rowOf = (text: string, id: string): string =>
  text.split('<tr').find((row) => row.includes(`/performance/standards/${id}"`))!
const words = (row: string): string => row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const linkOf = (row: string): string => /href="(\/performance\/standards\/[^"]+\/cases[^"]+)"/.exec(row)![1]!.replaceAll('&amp;', '&') // biome-ignore format: short

test('On the scorecard a table of both kinds keeps the day of the return, and rows of what is recorded here say their own', async () => {
  const { text } = await director.get('/performance')
  const homes = text.split('<section').find((one) => one.includes('id="area-accommodation-oversight"'))!
  assert.ok(words(homes).includes(`As things stand on ${inWords(ofReturn)}`))
  assert.match(words(rowOf(homes, 'acc-visit-7d')), mark)
  assert.doesNotMatch(words(rowOf(homes, 'acc-unsuitable-now')), /recorded here/)
  const visits = rowOf(text, 'cla-visit')
  assert.doesNotMatch(words(visits), /recorded here/)
  assert.ok(linkOf(visits).includes(`on=${ofReturn}`))
})

test('A table of which every row is recorded here names today in its heading, and marks none', async () => {
  const { text } = await director.get('/performance')
  const risk = text.split('<section').find((one) => one.includes('id="area-escalation"'))!
  assert.ok(words(risk).includes(`As things stand on ${inWords(today)}`))
  assert.doesNotMatch(words(risk), /recorded here/)
})

test('The list behind such a figure is of the same day, and as long', async () => {
  const { text } = await director.get('/performance')
  const row = rowOf(text, 'acc-visit-7d')
  const href = linkOf(row)
  assert.ok(href.includes(`on=${today}`))
  const many = Number(/\d+ of (\d+)/.exec(words(row))![1])
  const list = await director.get(href)
  assert.ok(list.words.includes(`as things stand on ${inWords(today)}`))
  assert.equal(Number(/(\d+) cases?, /.exec(list.words)![1]), many)
  const bare = await director.get('/performance/standards/acc-visit-7d/cases')
  assert.ok(bare.words.includes(`as things stand on ${inWords(today)}`), 'as is a list of no day')
})

test('The page of such a standard is as at today throughout and says why; that of another is as at the return', async () => {
  const homes = await director.get('/performance/standards/acc-notify-1wd')
  assert.ok(homes.words.includes(`As things stand on ${inWords(today)}`))
  assert.ok(!homes.words.includes(`As things stand on ${inWords(ofReturn)}`))
  assert.match(homes.words, /Everything that this standard needs is recorded in Throughline, so it is told as it stands today/)
  assert.match(homes.words, /What it looks at besides is as old as the loads that tell it: period of care/)
  const visits = await director.get('/performance/standards/cla-visit')
  assert.ok(visits.words.includes(`As things stand on ${inWords(ofReturn)}`))
  assert.doesNotMatch(visits.words, /is recorded in Throughline, so/)
}) // biome-ignore format: one sentence a line

test('The age of the data says when something was recorded here last, and that it is no 22 days old', async () => {
  const { words: said } = await director.get('/performance')
  assert.match(said, /The newest data: recorded here, last on \d+ \w+ \d{4} \((today|yesterday)\); /)
})

test('A spreadsheet has the day of each figure, and up to which day its records are held; a day that is asked is that of all', async () => {
  const linesOf = async (query: string) => {
    const [head = '', ...rows] = (await director.get(`/performance/figures.csv?view=live&standard=acc-visit-7d,cla-visit${query}`)).text.replace('\uFEFF', '').trim().split(/\r?\n/) // biome-ignore format: one address
    const names = head.split(',')
    return rows.map((row) => {
      const cells = row.split(',')
      return ['standard', 'to', 'dataAsAt'].map((name) => cells[names.indexOf(name)])
    })
  }
  const sorted = (rows: readonly unknown[][]) => rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  assert.deepEqual(sorted(await linesOf('')), [['acc-visit-7d', today, today], ['cla-visit', ofReturn, ofReturn]]) // biome-ignore format: two lines
  assert.deepEqual(sorted(await linesOf(`&on=${ofReturn}`)), [['acc-visit-7d', ofReturn, today], ['cla-visit', ofReturn, ofReturn]]) // biome-ignore format: two lines
})

test('Comparing with another list begins with the day of the standard', async () => {
  const { text } = await director.get('/performance/standards/acc-visit-7d/reconcile')
  assert.match(text, new RegExp(`name="on-day"[^>]*value="${Number(date)}"|value="${Number(date)}"[^>]*name="on-day"`))
})
