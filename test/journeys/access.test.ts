import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { samplePassword, testCouncil } from '../support/council.ts'
import { axeFindings } from '../support/open-browser.ts'

const council = await testCouncil()
const { page: newPage, close } = await council.browser()
test.after(async () => {
  await close()
  await council.close()
})

const signIn = async (page: Page, role: string): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(`${role}@marlshire.example`)
  await page.getByLabel('Password', { exact: true }).fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const paths = [
  '/', '/account', '/account/password', '/accounts', '/accounts/new', '/staff-directory', '/staff-directory?past=yes',
  '/staff-directory/people/new', '/staff-directory/teams/new', '/access-log', '/settings', '/settings/look',
  '/settings/bank-holidays', '/settings/sessions', '/retention', '/retention/change?type=access.staff', '/retention/purge',
  '/help', '/accessibility', '/privacy', '/cookies', '/nowhere', '/inspections',
] // biome-ignore format: a list

for (const [kind, width] of [
  ['a desktop', 1280],
  ['a phone', 375],
] as const)
  test(`on ${kind} axe finds nothing, nothing runs over the side, and the browser reports no error`, async () => {
    const page = await newPage({ viewport: { width, height: 800 } })
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (404|403)/.test(message.text())) errors.push(message.text())
    })
    await page.goto('/sign-in')
    assert.deepEqual(await axeFindings(page), [])
    await signIn(page, 'administrator')
    const seen: string[] = []
    for (const path of [...paths, await linkOn(page, '/accounts'), await linkOn(page, '/staff-directory')]) {
      await page.goto(path)
      // The phone shows the same page, but for its menu: one look there is enough.
      const findings = width > 1000 || path === '/' ? await axeFindings(page) : []
      for (const finding of findings) seen.push(`${path}: ${finding}`)
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        seen.push(`${path} is too wide`)
    }
    assert.deepEqual(seen, [])
    assert.deepEqual(errors, [])
    await page.context().close()
  })

/** The first link in a page's table. */
const linkOn = async (page: Page, path: string): Promise<string> => {
  await page.goto(path)
  return (await page.locator('td a').first().getAttribute('href'))!
}

test('by keyboard alone and without JavaScript someone signs in, adds an account by errors and all, and signs out', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto('/sign-in')
  const focused = () =>
    page.evaluate(() => {
      const { id, value, textContent } = document.activeElement as HTMLButtonElement
      return [id, value, textContent?.trim()]
    })
  const tabTo = async (name: string): Promise<void> => {
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press('Tab')
      if ((await focused()).includes(name)) return
    }
    assert.fail(`the keyboard did not reach ${name}`)
  }
  const enter = (): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await tabTo('email')
  await page.keyboard.type('administrator@marlshire.example')
  await tabTo('password')
  await page.keyboard.type(samplePassword)
  await enter()
  await tabTo('Accounts')
  await enter()
  await tabTo('Add an account')
  await enter()
  await tabTo('name')
  await page.keyboard.type('Ezra Vane')
  await tabTo('Add account')
  await enter()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Ezra Vane')
  await tabTo('Enter an e-mail address, like name@council.gov.uk')
  await page.keyboard.press('Enter')
  assert.equal((await focused())[0], 'email')
  await page.keyboard.type('ezra.vane@marlshire.example')
  await tabTo('role')
  await page.keyboard.press('Space')
  await tabTo('Add account')
  await enter()
  await page.getByRole('heading', { name: 'Account added' }).waitFor()
  await tabTo('Sign out')
  await enter()
  await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
  await page.context().close()
})

test('with JavaScript an error summary takes the focus, and its link leads to the box', async () => {
  const page = await newPage()
  await signIn(page, 'nobody')
  await page.locator('.govuk-error-summary:focus').waitFor()
  await page.locator('.govuk-error-summary a').first().click()
  assert.equal(await page.locator(':focus').getAttribute('id'), 'password')
  await page.context().close()
})
