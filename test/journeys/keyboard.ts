import type { Page } from 'playwright-core'

/** What has the focus: its accessible name, as a person using a screen reader would hear it, and what it is. */
type Focused = { name: string; kind: string; group: string; href: string | null }

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const words = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const element = document.activeElement as HTMLInputElement | null
    const label = element?.labels?.[0]
    const legend = element?.closest('fieldset')?.querySelector('legend')
    return {
      name: element?.getAttribute('aria-label') ?? (label ? words(label) : words(element)),
      kind: element?.tagName.toLowerCase() ?? '',
      group: words(legend),
      href: element?.getAttribute('href') ?? null,
    }
  })

const matches = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name)

/** A person with a keyboard and nothing else. Every step fails with what was passed on the way. */
export type Keyboard = {
  /** Tab until the thing of this name has the focus. */
  goTo(name: string | RegExp, group?: string | RegExp): Promise<void>
  /** Go to a link or button and press Enter; waits for the page it leads to. */
  press(name: string | RegExp): Promise<void>
  /** Go to a field and type over what stands there. */
  type(label: string | RegExp, text: string, group?: string | RegExp): Promise<void>
  /** Go to a checkbox or radio and press space. */
  choose(label: string | RegExp): Promise<void>
  chooseFile(label: string | RegExp, path: string): Promise<void>
  typeDate(group: string | RegExp, day: string): Promise<void>
  /** Go to a link to a file and take it. */
  download(name: string | RegExp): Promise<string>
}

const mostTabs = 800

export const keyboardOf = (page: Page): Keyboard => {
  // Listening from the start, so that the browser hands over its first file dialogue as well.
  page.on('filechooser', () => undefined)
  const goTo: Keyboard['goTo'] = async (name, group) => {
    const passed: string[] = []
    let rounds = 0
    for (let tab = 0; tab < mostTabs; tab += 1) {
      await page.keyboard.press('Tab')
      const at = await focused(page)
      if (matches(at.name, name) && (group === undefined || matches(at.group, group))) return
      // A link to a field leaves the keyboard in the middle of the page, so go round once.
      if (at.kind !== 'body') passed.push(at.group ? `${at.group}: ${at.name}` : at.name)
      else if (rounds++ > 0) break
    }
    throw new Error(`No keyboard way to ${name}${group ? ` of ${group}` : ''} on ${page.url()}:\n${passed.join('\n')}`)
  }
  const press: Keyboard['press'] = async (name) => {
    await goTo(name)
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }
  const type: Keyboard['type'] = async (label, text, group) => {
    await goTo(label, group)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  return {
    goTo,
    press,
    type,
    choose: async (label) => {
      await goTo(label)
      await page.keyboard.press('Space')
    },
    chooseFile: async (label, path) => {
      await goTo(label)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
      await chooser.setFiles(path)
    },
    typeDate: async (group, day) => {
      const [year, month, date] = day.split('-').map((part) => String(Number(part)))
      await type('Day', date!, group)
      await type('Month', month!, group)
      await type('Year', year!, group)
    },
    download: async (name) => {
      await goTo(name)
      const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      return file.path()
    },
  }
}

/** What a person reads in the main part of the page. */
export const wordsOn = async (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has no space between cells, and says what is hidden
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
