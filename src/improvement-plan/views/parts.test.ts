import assert from 'node:assert/strict'
import test from 'node:test'
import { sourceLink } from './parts.ts'

const finding = { origin: 'narrative', sourceKey: 'f', paragraph: '10', page: 3 } as const

test('a source is a link for those who see the inspection, the same words for the others', () => {
  const words = 'Concern in the narrative, paragraph 10, page 3'
  const seen = sourceLink(finding, { inspectionId: 'i', title: 'Standard inspection' })
  assert.equal(seen.html, `<a class="govuk-link" href="/inspections/i#finding-f">${words}</a>`)
  assert.equal(sourceLink(finding, null).html, words)
})
