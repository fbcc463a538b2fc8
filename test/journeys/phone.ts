import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { samplePassword } from '../support/council.ts'
import type { OpenBrowser } from '../support/open-browser.ts'
import { wordsOn } from './keyboard.ts'

/** A phone without scripts, signed in at this time of the clock. */
export const phoneOf = async (browser: OpenBrowser, role: string): Promise<Page> => {
  const page = await browser.page({ javaScriptEnabled: false, viewport: { width: 375, height: 740 } })
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: /e-?mail/i }).fill(`${role}@marlshire.example`)
  await page.getByRole('textbox', { name: 'Password' }).fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  return page
}

export const reads = async (page: Page, ...wanted: readonly (string | RegExp)[]): Promise<void> => {
  const words = await wordsOn(page)
  for (const one of wanted)
    assert.ok(
      typeof one === 'string' ? words.includes(one) : one.test(words),
      `${page.url()} does not say ${one}, but:\n${words}`,
    )
}

/** What the page says is due, as "1 September 2026 Visit at the address". */
const dueOn = async (page: Page): Promise<readonly string[]> =>
  (await page.getByRole('region', { name: 'What is due next' }).getByRole('row').allTextContents())
    .map((row) => row.replace(/\s+/g, ' ').trim())
    .filter((row) => !row.startsWith('Due'))

export const typeDay = async (page: Page, group: string, day: string): Promise<void> => {
  const boxes = page.getByRole('group', { name: group })
  const [year, month, of] = day.split('-')
  for (const [name, value] of [
    ['Day', of],
    ['Month', month],
    ['Year', year],
  ] as const)
    await boxes.getByRole('textbox', { name, exact: true }).fill(String(Number(value)))
}
export const choose = (page: Page, group: string, answer: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: answer, exact: true }).check()
export const write = (page: Page, label: string, words: string) =>
  page.getByRole('textbox', { name: label, exact: true }).fill(words)
export const record = (page: Page, button = 'Record it') => page.getByRole('button', { name: button }).click()
export const homes = (child: string): string => `/care-leavers/${child}/homes`

export const moveTonight = async (page: Page, child: string): Promise<void> => {
  await page.goto(homes(child))
  await page.getByRole('main').getByText('Record a move', { exact: true }).first().click()
  await write(page, 'At (if known)', '21:15')
  await page
    .getByRole('combobox', { name: 'What kind of home', exact: true })
    .selectOption({ label: 'Bed and breakfast' })
  await choose(page, 'How it is meant', 'Emergency')
  await choose(page, 'Was the move planned?', 'No')
  await choose(page, 'Risk to them there', 'Medium')
  await write(page, 'Why they moved', 'Asked to leave after an argument with a flatmate.')
  await record(page, 'Record the move')
}

export const openAction = async (page: Page, child: string, name: string): Promise<void> => {
  await page.goto(homes(child))
  const link = page.getByRole('main').getByRole('link', { name, exact: true }).first()
  // What is rarely recorded is folded away.
  if ((await link.count()) === 0) await page.getByText('Record something else', { exact: true }).click()
  await link.click()
}

/** What is due says all of these, each on its day. */
export const isDue = async (page: Page, ...wanted: readonly string[]): Promise<void> => {
  const due = await dueOn(page)
  for (const one of wanted) assert.ok(due.includes(one), `“${one}” is not due, but:\n${due.join('\n')}`)
}
export const isNotDue = async (page: Page, ...wanted: readonly RegExp[]): Promise<void> => {
  const due = await dueOn(page)
  for (const one of wanted) assert.ok(!due.some((row) => one.test(row)), `${one} is due:\n${due.join('\n')}`)
}

export const tick = async (page: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check()
}
export const tickAll = async (page: Page, group: string): Promise<void> => {
  for (const box of await page.getByRole('group', { name: group }).getByRole('checkbox').all()) await box.check()
}

/** A senior manager approves, signs off or renews. */
export const approve = async (
  page: Page,
  child: string,
  action: string,
  time: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await openAction(page, child, action)
  await write(page, 'Approved by', 'Maya Ellery')
  await choose(page, 'Who is', 'Head of service')
  await write(page, 'At', time)
  for (const [label, words] of Object.entries(more)) await write(page, label, words)
  await record(page)
}

export const speak = async (page: Page, child: string, day: string): Promise<void> => {
  await openAction(page, child, 'Record a daily contact')
  await typeDay(page, 'On', day)
  await choose(page, 'Did you speak with them?', 'Yes')
  await record(page)
}
