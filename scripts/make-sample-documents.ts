/*
 * Makes the sample council's documents from their text, beside it:  bin/node scripts/make-sample-documents.ts
 * Wants Chromium (CHROMIUM_PATH, or /usr/bin/chromium) and the free fonts Liberation Sans and DejaVu Sans, which it embeds.
 */
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { sampleDocuments } from '../src/sample-council/documents/index.ts'
import { committeeReportFile } from './sample-documents/committee-report.ts'
import { letterHtml } from './sample-documents/letter.ts'
import { reportHtml } from './sample-documents/report.ts'

const folder = join(import.meta.dirname, '../src/sample-council/documents')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage()
  for (const document of sampleDocuments) {
    const path = join(folder, document.file)
    if (document.kind === 'committee-report') writeFileSync(path, await committeeReportFile(document))
    else {
      await page.setContent(document.kind === 'focused-visit' ? letterHtml(document) : reportHtml(document))
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    }
    console.log(`${document.file}: ${statSync(path).size} bytes`)
  }
} finally {
  await browser.close()
}
