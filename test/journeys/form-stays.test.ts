import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { openBrowser } from '../support/open-browser.ts'
import { smallService, until, wholeProgram } from '../support/running-service.ts'

test('what is sent while the server is away stays on the page, and is sent when it is back', {
  timeout: 300_000,
}, async (t) => {
  const service = smallService(wholeProgram)
  t.after(service.end)
  const first = await service.started()
  const port = new URL(first.url).port
  const accounts = JSON.parse(readFileSync(join(service.home, 'sample-accounts.json'), 'utf8')) as { email: string; password: string }[] // biome-ignore format: one line
  const administrator = accounts.find(({ email }) => email.startsWith('administrator@'))!
  const opened = await openBrowser(first.url)
  t.after(opened.close)
  const page = await opened.page()
  page.setDefaultTimeout(60_000)
  await page.goto('/sign-in')
  await page.fill('[name=email]', administrator.email)
  await page.fill('[name=password]', administrator.password)
  await page.press('[name=password]', 'Enter')
  await page.waitForURL((url) => url.pathname === '/')

  await page.goto('/staff-directory/teams/new')
  service.killHard(first)
  await page.fill('[name=name]', 'Leaving care Sallowmere')
  const said = page.locator('[data-tl-unreached]')
  await said.waitFor()
  assert.match((await said.textContent()) ?? '', /no connection to Throughline. What you typed is still here/)
  const send = page.locator('main form button').last()
  await send.click()
  await until(async () => /^Not sent/.test((await said.textContent()) ?? ''), 'the page to say that it was not sent')
  assert.equal(new URL(page.url()).pathname, '/staff-directory/teams/new')
  assert.equal(await page.inputValue('[name=name]'), 'Leaving care Sallowmere')

  const again = await service.launch('start', { PORT: port }).ready
  await page.fill('[name=since-day]', '1')
  await page.fill('[name=since-month]', '9')
  await page.fill('[name=since-year]', '2026')
  await send.click()
  await page.waitForURL((url) => url.pathname !== '/staff-directory/teams/new')
  const held = await service.ask<{ name: string }>(
    `select name from access.team where name = 'Leaving care Sallowmere'`,
  )
  assert.equal(held.length, 1)
  await service.stop(again)
})
