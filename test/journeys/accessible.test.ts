import assert from 'node:assert/strict'
import test from 'node:test'
import { lookAtPages } from '../support/accessible-pages.ts'
import { axeFindings } from '../support/open-browser.ts'

const { pageFor } = await lookAtPages('rest')

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

test('axe is really asked: a page with faults is told all of them', async () => {
  const page = await pageFor('anyone')
  await page.goto('/sign-in')
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang')
    document.querySelector('main')!.innerHTML = '<h1>Faults</h1><img src="/x.png"><input type="text"><p>Pale words</p>'
    document.querySelector('p')!.style.color = '#ccc'
  })
  const found = (await axeFindings(page)).map((line) => line.split(':')[0])
  assert.deepEqual(found.sort(), ['color-contrast', 'html-has-lang', 'image-alt', 'label'])
})
