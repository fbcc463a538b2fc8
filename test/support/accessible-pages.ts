import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page, Response } from 'playwright-core'
import { roles } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { exampleAddress, tenantColumns } from './addresses.ts'
import { la, samplePassword, testCouncil } from './council.ts'
import { axeFindings, type OpenBrowser } from './open-browser.ts'

/** Every page of the product is in one of these: three files, so that they are looked at side by side and none takes long. */
const slicesOfPart = {
  children: ['children', 'care-leavers', 'supervision'],
  figures: ['returns', 'performance'],
} as const

export type Part = keyof typeof slicesOfPart | 'rest'

const partOf = (slice: string): Part => {
  const parts = Object.entries(slicesOfPart) as [Part, readonly string[]][]
  return parts.find(([, names]) => names.includes(slice))?.[0] ?? 'rest'
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

/** A browser page for the first role that may see what needs this permission; kept, so that each signs in once. */
const signedInPages = (browser: OpenBrowser): ((needed: string) => Promise<Page>) => {
  const known = new Map<string, Promise<Page>>()
  const open = async (role: string | undefined): Promise<Page> => {
    const page = await browser.page()
    if (!role) return page
    await page.goto('/sign-in')
    await page.locator('#email').fill(`${role}@marlshire.example`)
    await page.locator('#password').fill(samplePassword)
    await Promise.all([page.waitForURL('/'), page.getByRole('button', { name: 'Sign in' }).click()])
    return page
  }
  return (needed) => {
    const may = (permissions: readonly string[]): boolean => needed === 'signed-in' || permissions.includes(needed)
    const role = needed === 'anyone' ? undefined : roles.find(({ permissions }) => may(permissions))!.id
    const opened = known.get(role ?? '-') ?? open(role)
    known.set(role ?? '-', opened)
    return opened
  }
}

/** Opens an address, and says what came; null for a file, which a browser saves and does not show. */
const openIn = (page: Page, address: string): Promise<Response | null> =>
  page.goto(address).catch((error: Error) => {
    if (/Download is starting/.test(error.message)) return null
    throw error
  })

/** What is no page, and nothing for axe. */
const typesOfFiles = /^(text\/(csv|calendar|plain)|image\/|application\/(json|pdf|zip|vnd\.openxmlformats))/

/** The sample council and its pages of one part, each looked at by axe and at the width of a phone; `pageFor` is for more looks. */
export const lookAtPages = async (part: Part): Promise<{ pageFor: (needed: string) => Promise<Page> }> => {
  const council = await testCouncil({ children: 60 })
  const browser = await council.browser()
  test.after(async () => {
    await browser.close()
    await council.close()
  })
  const pageFor = signedInPages(browser)
  const columns = await tenantColumns(council.owner)
  const ours = slices.filter(({ name }) => partOf(name) === part)
  const pages = ours.flatMap((slice) => slice.pages).filter((page) => page.show)
  let seen = 0
  for (const { path, may } of pages)
    test(`axe finds nothing on ${path}, and it fits a phone`, async () => {
      const page = await pageFor(may)
      const example = await exampleAddress(council.owner, columns, path, la)
      assert.ok(example, `no row for ${path}`)
      await page.setViewportSize({ width: 1280, height: 900 })
      const answer = (await openIn(page, example.address)) ?? (await page.request.get(example.address))
      const type = answer.headers()['content-type'] ?? 'nothing'
      if (!type.startsWith('text/html')) return void assert.match(type, typesOfFiles)
      assert.deepEqual(await axeFindings(page), [])
      await page.setViewportSize({ width: 375, height: 800 })
      assert.deepEqual(await sticksOut(page), [])
      seen += 1
    })
  test('most pages were looked at; the rest are files', () => {
    assert.ok(seen > 0.75 * pages.length, `saw ${seen} of ${pages.length}`)
  })
  return { pageFor }
}
