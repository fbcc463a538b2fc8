/** Writes the generated documentation; with `--check` it writes nothing and fails when a file is out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { slices } from '../src/app.ts'
import { settingsTable } from '../src/platform/settings.ts'
import { assuranceContents } from './documentation/assurance-contents.ts'
import { catalogue } from './documentation/catalogue/index.ts'
import { dataFlows } from './documentation/data-flows.ts'
import { impactAssessment } from './documentation/impact-assessment.ts'
import { pagesList } from './documentation/pages.ts'
import { recordOfProcessing } from './documentation/record-of-processing.ts'
import { withSettings } from './documentation/settings.ts'

const root = dirname(import.meta.dirname)
const records = slices.flatMap((slice) => slice.recordTypes)
const purged = new Set(slices.flatMap((slice) => Object.keys(slice.purge ?? {})))
const operations = 'docs/operations.md'
const files: Record<string, string> = {
  'docs/pages.md': pagesList(slices),
  'docs/assurance/README.md': assuranceContents(),
  'docs/assurance/record-of-processing.md': recordOfProcessing(records, purged),
  'docs/assurance/data-flows.md': dataFlows(records),
  'docs/assurance/impact-assessment.md': impactAssessment(records),
  ...catalogue(),
  [operations]: withSettings(readFileSync(join(root, operations), 'utf8'), settingsTable),
}

const isCurrent = (file: string, text: string): boolean =>
  existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8') === text

if (process.argv.includes('--check')) {
  const old = Object.keys(files).filter((file) => !isCurrent(file, files[file]!))
  if (old.length > 0) {
    console.error(`Out of date: ${old.join(', ')}. Run: bin/node scripts/generate-docs.ts`)
    process.exitCode = 1
  }
} else {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}
process.exit()
