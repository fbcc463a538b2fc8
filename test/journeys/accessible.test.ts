import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { roles } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { exampleAddress, tenantColumns } from '../support/addresses.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { axeFindings } from '../support/open-browser.ts'

const council = await testCouncil({ children: 60 })
const browser = await council.browser()
test.after(async () => {
  await browser.close()
  await council.close()
})
const columns = await tenantColumns(council.owner)
const pages = slices.flatMap((slice) => slice.pages).filter((page) => page.show)

/** A browser page for the first role that may see what needs this permission; kept, so that each signs in once. */
const signedIn = new Map<string, Promise<Page>>()
const pageFor = (needed: string): Promise<Page> => {
  const role =
    needed === 'anyone'
      ? null
      : roles.find(({ permissions }) => needed === 'signed-in' || (permissions as readonly string[]).includes(needed))!
  const known = signedIn.get(role?.id ?? '-')
  if (known) return known
  const opened = (async () => {
    const page = await browser.page()
    if (!role) return page
    await page.goto('/sign-in')
    await page.locator('#email').fill(`${role.id}@marlshire.example`)
    await page.locator('#password').fill(samplePassword)
    await Promise.all([page.waitForURL('/'), page.getByRole('button', { name: 'Sign in' }).click()])
    return page
  })()
  signedIn.set(role?.id ?? '-', opened)
  return opened
}

/** Elements that stick out to the right of a phone's screen, tables that scroll by themselves aside. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
  })

let seen = 0
for (const { path, may } of pages) {
  test(`axe finds nothing on ${path}, and it fits a phone`, async () => {
    const page = await pageFor(may)
    const example = await exampleAddress(council.owner, columns, path, la)
    assert.ok(example, `no row for ${path}`)
    const answer = await page.request.get(example.address)
    if (!answer.headers()['content-type']?.startsWith('text/html')) return
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(example.address)
    assert.deepEqual(await axeFindings(page), [])
    await page.setViewportSize({ width: 375, height: 800 })
    assert.deepEqual(await sticksOut(page), [])
    seen += 1
  })
}

test('nearly every page was looked at; the rest are files', () => {
  assert.ok(seen > 0.8 * pages.length, `saw ${seen} of ${pages.length}`)
})

test('an error page and a refused form are as accessible as the rest', async () => {
  const page = await pageFor('inspections.upload')
  await page.goto('/no-such-page')
  assert.deepEqual(await axeFindings(page), [])
  await page.goto('/inspections/upload')
  await page.getByRole('button', { name: 'Upload and read' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.match(await page.title(), /^Error: /)
  assert.deepEqual(await axeFindings(page), [])
})
