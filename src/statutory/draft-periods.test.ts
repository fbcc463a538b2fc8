import assert from 'node:assert/strict'
import test from 'node:test'
import { draftPeriods, findDraftPeriod } from './draft-periods.ts'
import { sources } from './sources.ts'

test('the period of a draft goes by kind and by the day on site, and a council’s own numbers win', () => {
  assert.equal(findDraftPeriod('standard-inspection', '2021-09-27')?.comments, 5)
  assert.equal(findDraftPeriod('standard-inspection', '2017-12-31'), null)
  assert.equal(findDraftPeriod('peer-challenge', '2021-09-27'), null)
  const own = findDraftPeriod('jtai', '2025-01-20', { jtai: { draft: 20, comments: 10 } })
  assert.deepEqual([own?.draft, own?.comments], [20, 10])
})

test('every period names a source that says it was not read in the framework', () => {
  for (const { source } of draftPeriods) assert.notEqual(sources[source].confidence, 'verified')
})
