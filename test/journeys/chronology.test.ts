import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { loadLinnet } from '../support/chronology-child.ts'
import { samplePassword, testCouncil } from '../support/council.ts'
import { keyboardOf, wordsOn } from './keyboard.ts'

/** A sentence is printed on some line of a PDF's text, however it was broken. */
const pdfWords = async (pdf: Buffer): Promise<readonly string[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    )
  }
  return pages
}

test('a chronology is proposed, edited, completed and printed by keyboard alone and without JavaScript', async (t) => {
  const council = await testCouncil({ sample: false })
  const browser = await council.browser()
  const folder = mkdtempSync(join(tmpdir(), 'throughline-chronology-'))
  t.after(async () => {
    await browser.close()
    await council.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { linnet } = await loadLinnet(council)
  const page = await browser.page({ javaScriptEnabled: false })
  const person = keyboardOf(page)
  const reads = async (...wanted: readonly (string | RegExp)[]): Promise<void> => {
    const words = await wordsOn(page)
    for (const one of wanted)
      assert.ok(
        typeof one === 'string' ? words.includes(one) : one.test(words),
        `${page.url()} does not say ${one}, but:\n${words}`,
      )
  }
  await page.goto('/sign-in')
  await person.type(/^E-?mail address$/i, 'practitioner@marlshire.example')
  await person.type('Password', samplePassword)
  await person.press('Sign in')

  await t.test('from the child’s page to what the records propose', async () => {
    await page.goto(`/children/${linnet}`)
    await person.press('Chronology')
    await reads('Nothing is in the chronology yet')
    await person.press('Settle 18 proposed events')
    await person.press('Settle one by one')
    await reads('Settle event 1 of 18', '9 April 2014', 'Born.')
  })

  await t.test('the first is accepted with what it meant, the second dropped with a reason', async () => {
    await person.type('What it meant for the child', 'She was born early and stayed in hospital for three weeks.')
    await person.type('Document (optional)', 'Discharge letter, 2 May 2014')
    await person.press('Accept and go to the next')
    await reads('The event is in the chronology', 'Early help began')
    await person.goTo('Why is it left out?')
    await page.keyboard.type('Not')
    await person.press('Drop and go to the next')
    await reads('The event is dropped. It stays in the log.', 'Settle event 1 of 16')
  })

  await t.test('the rest is accepted at once', async () => {
    await person.press('Back to all that is proposed')
    const boxes = await page.locator('input[name=chosen]').count()
    assert.equal(boxes, 16)
    for (let at = 0; at < boxes; at += 1) {
      await page.locator('input[name=chosen]').nth(at).focus()
      await page.keyboard.press('Space')
    }
    await person.press('Accept those chosen as they are')
    await reads('16 events are accepted', 'Every event of the records that may belong in a chronology is settled')
  })

  await t.test('an entry of her own is added, of a month, and one is changed', async () => {
    await person.press('Add an entry')
    await person.type('What happened', 'Began to see her grandmother every week.')
    await person.goTo('On this day')
    await page.keyboard.press('ArrowDown')
    await person.type('Month', '10', 'Date')
    await person.type('Year', '2025', 'Date')
    await person.type('What it meant for the child', 'She told her aunt that Saturdays are the best day.')
    await person.type('Source', 'Her aunt, visit of 3 November 2025')
    await person.goTo('About')
    await page.keyboard.type('Ach')
    await person.choose(/It is a strength/)
    await person.press('Add the entry')
    await reads('The entry is added', 'October 2025', 'Strength')
    await person.press(/Change, share or see versions of “Came into care/)
    await person.press('Change the entry')
    await person.type('What it meant for the child', 'She did not speak for two days, and kept her coat on.')
    await person.press('Save')
    await reads('The entry is saved', 'was: nothing', 'kept her coat on')
  })

  await t.test('the analysis is written, what is missing is said, and it is completed', async () => {
    await person.press('Chronology')
    await person.press('Analysis')
    await person.type('What the history means for the plan now', 'Her plan keeps her with her aunt.')
    await person.type('Patterns', 'Help came after the police did.')
    await person.press('Save the analysis')
    await reads('What is missing', 'entries do not say what it meant for the child')
    await person.press('Sign off')
    await person.type('Note (optional)', 'Read through with her aunt.')
    await person.press('It is complete')
    await reads(
      'Signed as complete. What is still missing stays listed. Its text waits to be filed in the case system.',
      'Not whole yet',
    )
  })

  await t.test(
    'it is printed for a court: whose it is and page numbers on every page, a source beside every event',
    async () => {
      await person.press('Court view')
      await reads('The last two years', 'compiled by', 'October 2025', 'kept her coat on')
      assert.doesNotMatch(await wordsOn(page), /Early help began/)
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      writeFileSync(join(folder, 'court.pdf'), pdf)
      const pages = await pdfWords(pdf)
      assert.ok(pages.length >= 2, `${pages.length} pages`)
      for (const [at, words] of pages.entries()) {
        assert.match(words, new RegExp(`Page ${at + 1} of ${pages.length}`))
        assert.match(
          words,
          /L\.A\., M200\. Confidential/,
          `page ${at + 1} does not say whose it is, and that it is confidential`,
        )
      }
      const all = pages.join(' ')
      for (const words of [
        /Chronology of significant events/,
        /Case record: Period of care; Legal status; Placement/,
        /◆ Strength/,
        /Her plan keeps her with her aunt/,
      ])
        assert.match(all, words)
      assert.doesNotMatch(all, /Early help began|Sign out|Sign off|Download/)
    },
  )

  await t.test('and taken as Word', async () => {
    const file = await person.download('Download it as Word')
    assert.ok(file)
  })
})
