import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-tool.ts'

/**
 * A real document from the folder of documents beside the checkout, or null with a printed note where it is not there.
 * Continuous integration must have it: there a missing folder is a failure.
 */
export const sharedDocument = (path: string): string | null => {
  const file = join(root, '..', 'shared', path)
  if (existsSync(file)) return file
  if (process.env.CI === 'true')
    throw new Error(`The document ${path} is missing: put the folder of shared documents beside the checkout.`)
  console.log(`Passed over: the document ${path} is not beside this checkout.`)
  return null
}
