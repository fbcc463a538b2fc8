import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export type OpenBrowser = {
  browser: Browser
  /** A new page with its own cookies, at the council's address. Sizes: desktop 1280, phone 375. */
  page(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

const systemChromium = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/** Chromium from CHROMIUM_PATH, the system, or the npm package: in that order. */
const findChromium = async (): Promise<{ executablePath: string; args: string[] }> => {
  const found = [process.env.CHROMIUM_PATH, ...systemChromium].find((path) => path && existsSync(path))
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']
  if (found) return { executablePath: found, args }
  const { default: packed } = await import('@sparticuz/chromium')
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...args] }
}

export const openBrowser = async (baseURL: string): Promise<OpenBrowser> => {
  // Seven megabytes of code, and most tests of a council open no browser.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ ...(await findChromium()), headless: true })
  return {
    browser,
    page: async (options = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: 'en-GB',
        viewport: { width: 1280, height: 900 },
        ...options,
      })
      return context.newPage()
    },
    close: () => browser.close(),
  }
}

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>
type Axe = { run(where: Document, options: object): Promise<Results> }

let source: string | undefined

/** The code of axe, as @axe-core/playwright brings it along. */
const axeSource = (): string => {
  source ??= (createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string }).source
  return source
}

/**
 * What axe finds on a page by WCAG 2.2 AA and its best practices, a line each; none is right. axe is run in the page itself and asked for
 * faults only: its builder for Playwright opens a second page for each to gather what passed too, which takes five times as long.
 */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  if (page.frames().length > 1) throw new Error('A frame stands in this page, and axe is not told to look into frames.')
  await page.evaluate(axeSource())
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe }
    const runOnly = { type: 'tag', values: tags }
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
    )
  }, wanted)
}
