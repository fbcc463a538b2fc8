import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countedBy, sampleSubjects } from '../../../test/support/sample-subjects.ts'
import type { Standard } from '../../standards/standard.ts'
import { inCare } from './in-care.ts'

const sample = { children: 3000, seed: 'agreement', asAt: '2026-03-31' } as const
const annexA = sampleSubjects({ ...sample, returns: ['annex-a'] })
const dataset = sampleSubjects({ ...sample, returns: ['ssd'] })
/** What the eleven lists tell the latest of only. */
const latestOnly = ['visit', 'review', 'health', 'placement', 'legalStatus', 'reviewingOfficerContact']

for (const id of ['cla-visit', 'cla-rha', 'cla-dental', 'placements-3plus'])
  test(`${id}: the last days that Annex A tells say of today what the whole history says`, () => {
    const one: Standard = inCare.find((standard) => standard.id === id)!
    const today = { view: 'live', on: sample.asAt } as const
    const whole = countedBy(one, dataset, today)
    assert.deepEqual(countedBy(one, annexA, today, { latestOnly }).parts, whole.parts)
    assert.ok(whole.parts.yes + whole.parts.no > 50)
  })
