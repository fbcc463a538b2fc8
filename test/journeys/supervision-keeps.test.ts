import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/open-browser.ts'
import { smallService, until, wholeProgram } from '../support/running-service.ts'

const said = (page: Page): Promise<string | null> => page.textContent('[data-tl-keeps-said]')

test('typed text survives a server that is killed, a lost connection and going back', {
  timeout: 400_000,
}, async (t) => {
  const service = smallService(wholeProgram)
  t.after(service.end)
  const first = await service.started()
  const port = new URL(first.url).port
  const accounts = JSON.parse(readFileSync(join(service.home, 'sample-accounts.json'), 'utf8')) as { email: string; password: string }[] // biome-ignore format: one line
  const manager = accounts.find(({ email }) => email.startsWith('team-manager@'))!
  const [worker] = await service.ask<{ id: string }>(`select staff_id as id from access.staff where name = 'Aisha Farnworth'`) // biome-ignore format: one line
  const opened = await openBrowser(first.url)
  t.after(opened.close)
  const page = await opened.page()
  page.setDefaultTimeout(60_000)
  await page.goto('/sign-in')
  await page.fill('[name=email]', manager.email)
  await page.fill('[name=password]', manager.password)
  await page.press('[name=password]', 'Enter')
  await page.waitForURL((url) => url.pathname === '/')

  await page.goto(`/supervision/workers/${worker!.id}/new`)
  await page.getByLabel('About the worker').check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('link', { name: 'Personal part' }).click()
  await page.fill('[name=wellbeing]', 'Tired after the court weeks')
  await until(async () => /^Saved at/.test((await said(page)) ?? ''), 'the text to save itself')

  // Killed while somebody types: the page says so, keeps the text, and leaves nobody on an error page.
  service.killHard(first)
  await page.fill('[name=wellbeing]', 'Tired after the court weeks, and took two days')
  await until(async () => /no connection/.test((await said(page)) ?? ''), 'the page to say that it is not saved')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  assert.match((await said(page)) ?? '', /no connection/)
  assert.equal(await page.inputValue('[name=wellbeing]'), 'Tired after the court weeks, and took two days')

  const again = await service.launch('start', { PORT: port }).ready
  await until(async () => /^Saved at/.test((await said(page)) ?? ''), 'the text to save itself when the server is back')
  await page.reload()
  assert.equal(await page.inputValue('[name=wellbeing]'), 'Tired after the court weeks, and took two days')

  // Gone on with a press, and back: what was saved stands there, and typing on is no clash with oneself.
  await page.fill('[name=learning]', 'The interviewing course in spring')
  await page.getByRole('button', { name: 'Save and go to the record' }).click()
  await page.waitForURL(/records\/[^/]+$/)
  await page.goBack()
  await page.waitForSelector('[name=learning]')
  assert.equal(await page.inputValue('[name=learning]'), 'The interviewing course in spring')
  await page.fill('[name=leave]', 'Two weeks at Easter')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForLoadState()
  assert.equal(await page.locator('[data-tl-clash]').count(), 0)
  const held = await service.ask<{ part: string; value: string }>('select part, value from supervision.personal_part order by part') // biome-ignore format: one line
  assert.deepEqual(held, [
    { part: 'learning', value: 'The interviewing course in spring' },
    { part: 'leave', value: 'Two weeks at Easter' },
    { part: 'wellbeing', value: 'Tired after the court weeks, and took two days' },
  ])

  // A second tab, where scripts run in both: the later one is told, and both texts stand side by side.
  const address = page.url()
  const other = await page.context().newPage()
  await other.goto(address)
  await page.goto(address)
  await page.fill('[name=workload]', 'Manageable')
  await until(async () => /^Saved at/.test((await said(page)) ?? ''), 'the first tab')
  await other.fill('[name=workload]', 'At the top of what I can hold')
  await until(async () => /both texts are kept/.test((await said(other)) ?? ''), 'the second tab to be told')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await other.waitForSelector('[data-tl-clash]')
  const both = (await other.textContent('[data-tl-clash]')) ?? ''
  assert.match(both, /Manageable[\s\S]*At the top of what I can hold/)
  await service.stop(again)
})
