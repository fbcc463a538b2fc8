import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { textForm } from '../http/form.ts'
import { contrast, textOn } from './colour.ts'
import { dateInput, input, readDateInput, table, tag, typedDate } from './govuk.ts'
import { html } from './html.ts'
import { keptText } from './kept.ts'
import { macro } from './nunjucks.ts'
import { type Chrome, page } from './page.ts'
import { pagination } from './wayfinding.ts'

const chrome: Chrome = {
  council: { name: 'Marl & Shire', colour: '#00625a' },
  person: { name: 'Ada <b>', role: 'Director' },
  navigation: [{ text: 'Inspections', href: '/inspections', current: true }],
  csrfToken: 'token',
  nonce: 'nonce',
  path: '/',
  notice: null,
}

test('whatever text is put into a page stays text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.doesNotMatch(html`<p title="${text}">${text}</p>`.html.slice(3, -4), /<(?!\/?p)/)
      const field = input({ name: 'x', label: text, value: text, hint: text, error: text || null }).html
      assert.doesNotMatch(field, /<script|<img|<b>/)
    }),
  )
  const seen = page(chrome, { title: '<script>', body: html`${'<img src=x>'}` }).html
  assert.doesNotMatch(seen, /<script>[^d]|<img|<b>/)
  assert.match(seen, /<title>&lt;script&gt; - Throughline - Marl &amp; Shire<\/title>/)
})

test('a refused form says so in its title and links each error to its field', () => {
  const seen = page(chrome, { title: 'Add', body: html``, errors: { since: 'Enter the first day' } }).html
  assert.match(seen, /<title>Error: Add/)
  assert.match(seen, /<a href="#since">Enter the first day<\/a>/)
  assert.match(
    dateInput({ name: 'since', legend: 'First day', error: 'Enter the first day' }).html,
    /id="since" name="since-day"/,
  )
})

const dates: readonly [string, string, string, string | null, string | RegExp][] = [
  ['2', '3', '2022', '2022-03-02', 'as figures'],
  ['02', '03', '2022', '2022-03-02', 'with noughts'],
  ['2', 'March', '2022', '2022-03-02', 'the month as a word'],
  ['2', 'sept', '2022', '2022-09-02', 'the month cut short'],
  ['', '', '', null, 'nothing typed is no error'],
  ['29', '2', '2023', null, /real date/],
  ['2', '3', '22', null, /4 numbers/],
  ['2', '', '2022', null, /must include a month/],
  ['', '', '2022', null, /a day and a month/],
  ['x', '3', '2022', null, /real date/],
]

for (const [day, month, year, read, why] of dates)
  test(`the date "${day} ${month} ${year}": ${why instanceof RegExp ? `refused, ${why.source}` : why}`, () => {
    const form = textForm({ 'd-day': day, 'd-month': month, 'd-year': year })
    const found = readDateInput(form, 'd')
    assert.equal(found.day, read)
    assert.deepEqual(found.typed, { day, month, year })
    if (why instanceof RegExp) assert.match(found.error!, why)
    else assert.equal(found.error, null)
  })

test('every day that is shown in three boxes is read back as the same day', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const typed = typedDate(day)
      const form = textForm({ 'd-day': typed.day, 'd-month': typed.month, 'd-year': typed.year })
      assert.equal(readDateInput(form, 'd').day, day)
    }),
  )
})

test('on any colour a council may choose, the header’s text has a contrast of at least 4.5', () => {
  const channel = fc.nat(255)
  fc.assert(
    fc.property(channel, channel, channel, (...parts) => {
      const colour = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
      assert.ok(contrast(colour, textOn(colour)) >= 4.5, colour)
    }),
    { numRuns: 2000 },
  )
  assert.equal(contrast('#000000', '#ffffff'), 21)
})

test('a page of a list links its neighbours, first and last; a single page has none', () => {
  const href = (to: number) => `/x?page=${to}`
  assert.equal(pagination({ current: 1, last: 1, href }).html, '')
  const links = [...pagination({ current: 5, last: 9, href }).html.matchAll(/page=(\d)/g)].map((found) => found[1])
  assert.deepEqual(links, ['4', '1', '4', '5', '6', '9', '6'])
})

test('text that was kept is shown and sent again, but passwords never', () => {
  const shown = keptText(
    chrome,
    '/x',
    { 'how-we-will-know': 'By <audit>', 'password-new': 'hush', many: ['a', 'b'] },
    'Send',
  ).html
  assert.match(shown, /How we will know/)
  assert.match(shown, /name="how-we-will-know" value="By &lt;audit&gt;"/)
  assert.equal(shown.match(/name="many"/g)!.length, 2)
  assert.doesNotMatch(shown, /hush|password/)
})

test('of text that was kept what is no field of a person is sent again and not shown', () => {
  const id = '01a20592-c951-7000-8000-000000000001'
  const sent = { once: id, home: id, 'from-day': '3', 'from-month': '11', 'from-year': '2026', why: 'Was moved' }
  const shown = keptText(chrome, '/x', sent, 'Send').html
  assert.doesNotMatch(shown, />Once|>Home/)
  assert.match(shown, /Was moved/)
  assert.match(shown, /3\/11\/2026/)
  for (const [name, value] of Object.entries(sent)) assert.ok(shown.includes(`name="${name}" value="${value}"`), name)
})

test('a table of figures aligns them right and names its columns', () => {
  const seen = table({
    caption: 'Counts',
    head: ['Team', { text: 'Number', numeric: true }],
    rows: [['North', { text: '3', numeric: true }]],
  }).html
  assert.match(seen, /<caption[^>]*>Counts/)
  assert.match(seen, /scope="col" class="govuk-table__header govuk-table__header--numeric">Number/)
})

/** Without white space that says nothing; two signs that only the official macros write as numbers, as they are. */
const squeezed = (markup: string): string =>
  markup
    .replaceAll('&#92;', '\\')
    .replaceAll('&#96;', '`')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(<[^>]*>) ?/g, '$1')
    .trim()
const officialTable = macro<object>('table', 'govukTable')
const officialTag = macro<object>('tag', 'govukTag')

test('a table and a tag are marked up as govuk-frontend marks them up', () => {
  const cell = fc.record({ text: fc.string(), numeric: fc.boolean(), classes: fc.constantFrom('', 'a', 'a b'), colspan: fc.constantFrom(0, 2) }) // biome-ignore format: one cell
  const row = fc.array(cell, { maxLength: 4 })
  const whole = fc.record({ caption: fc.string(), firstCellIsHeader: fc.boolean(), head: row, rows: fc.array(row, { maxLength: 4 }) }) // biome-ignore format: one table
  const asked = (cells: readonly { text: string; numeric: boolean; classes: string; colspan: number }[]) =>
    cells.map(({ text, numeric, classes, colspan }) => ({ text, classes, colspan, format: numeric ? 'numeric' : undefined })) // biome-ignore format: one cell
  fc.assert(
    fc.property(whole, ({ caption, firstCellIsHeader, head, rows }) => {
      const official = { caption, captionClasses: 'govuk-table__caption--m', firstCellIsHeader, head: asked(head), rows: rows.map(asked) } // biome-ignore format: one table
      assert.equal(
        squeezed(table({ caption, firstCellIsHeader, head, rows }).html),
        squeezed(officialTable(official).html),
      )
    }),
  )
  for (const text of ['Late', '<b> & "x"'])
    assert.equal(squeezed(tag(text, 'red').html), squeezed(officialTag({ text, classes: 'govuk-tag--red' }).html))
})

test('a field that is made again is the same, and each keeps its own words, however many were made between', () => {
  const made = (at: number) =>
    input({ name: `field-${at}`, label: `Words of ${at}`, value: 'x'.repeat(at % 4000) }).html
  const first = Array.from({ length: 3_000 }, (_, at) => made(at))
  for (const at of [0, 1, 1_234, 2_999]) {
    assert.equal(made(at), first[at])
    assert.ok(first[at]!.includes(`id="field-${at}"`) && first[at]!.includes(`Words of ${at}\n`), first[at])
  }
  assert.equal(new Set(first).size, 3_000)
  assert.ok(input({ name: 'long', label: 'Long', value: 'y'.repeat(30_000) }).html.includes('y'.repeat(30_000)))
})
