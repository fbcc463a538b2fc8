import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { measuresOfHomes, rulesOfHomes } from '../../../test/support/rules-of-homes.ts'
import { childrenStandards } from './all.ts'

/** To import the files would run their tests once more, so that their text is read: each calculation stands under the id of its standard. */
const calculations = globSync('**/*.agreement.test.ts', { cwd: import.meta.dirname })
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/^ +'?([a-z\d-]+)'?: /gm)].map(([, id]) => id))

test('Every practice standard has a plain calculation that it must agree with', () => {
  const calculated = new Set([...calculations, ...Object.keys(rulesOfHomes), ...Object.keys(measuresOfHomes)])
  const without = childrenStandards.map(({ id }) => id).filter((id) => !calculated.has(id))
  assert.deepEqual(
    without,
    [],
    'write a plain calculation of each from its definition (docs/how-to/add-a-standard.md, step 4)',
  )
})
