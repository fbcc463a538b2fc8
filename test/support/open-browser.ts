import { existsSync } from 'node:fs'
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

/** What axe finds on a page by WCAG 2.2 AA and its best practices, a line each; none is right. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  const { AxeBuilder } = await import('@axe-core/playwright')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
  )
}
