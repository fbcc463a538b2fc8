import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { type Council, samplePassword } from '../support/council.ts'
import type { OpenBrowser } from '../support/open-browser.ts'
import { type Keyboard, keyboardOf, wordsOn } from './keyboard.ts'

/** A director who has a keyboard, and a browser that runs no scripts. */
export type Person = Keyboard & {
  page: Page
  /** The main part of the page says each of these. */
  reads(...wanted: readonly (string | RegExp)[]): Promise<void>
}

export const newPerson = async (council: Council, browser: OpenBrowser): Promise<Person> => {
  const page = await browser.page({ javaScriptEnabled: false })
  const keyboard = keyboardOf(page)
  await page.goto('/sign-in')
  await keyboard.type(/^E-?mail address$/i, 'director@marlshire.example')
  await keyboard.type('Password', samplePassword)
  await keyboard.press('Sign in')
  assert.equal(page.url(), `${council.url}/`)
  const reads: Person['reads'] = async (...wanted) => {
    const words = await wordsOn(page)
    for (const one of wanted) {
      const found = typeof one === 'string' ? words.includes(one) : one.test(words)
      assert.ok(found, `${page.url()} does not say ${one}, but:\n${words}`)
    }
  }
  return { ...keyboard, page, reads }
}

/** From the home page to the review of a document that was just uploaded, received on `received`. */
export const uploadAndReview = async (person: Person, file: string, received: string): Promise<void> => {
  await person.press('Inspections')
  await person.press(/^Upload/)
  await person.chooseFile('Report or letter', file)
  await person.press('Upload and read')
  await person.reads(
    'Nothing here counts before a person has accepted it',
    'Date the final report was received: enter it',
  )
  await person.press('Start with the first value')
  await person.typeDate(/receive the final report/, received)
  await person.press('Save and go to the next')
  await person.press(/Back to everything that was read/)
  await person.press(/^Accept all \d+ values as read/)
}

/** Accepts what must be decided one by one, until nothing is left to decide. */
export const acceptTheRest = async (person: Person): Promise<number> => {
  await person.press(/^Accept all \d+ paragraphs as read/)
  let count = 0
  while (!/All \d+ values are decided/.test(await wordsOn(person.page))) {
    await person.press('Go to the next value')
    await person.press(/^Accept/)
    if (/\/values\//.test(person.page.url())) await person.press(/Back to everything that was read/)
    count += 1
    assert.ok(count < 20, 'the review does not come to an end')
  }
  return count
}
