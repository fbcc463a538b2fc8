import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as areaSend from './invented/area-send.ts'
import { factsOf } from './invented/facts.ts'
import * as joint from './invented/joint.ts'
import { laidOut, layouts } from './invented/layouts.ts'
import * as letters from './invented/letters.ts'
import * as papers from './invented/papers.ts'
import * as single from './invented/single.ts'
import { focusedVisit, report2026 } from './invented-documents.ts'
import { readLines } from './read-lines.ts'
import { readText } from './text.ts'

const documents = {
  report2026, focusedVisit, monitoring2018: letters.monitoring2018, monitoring2024: letters.monitoring2024,
  joint2018: joint.joint2018, joint2024: joint.joint2024, areaSend: areaSend.report, single2015: single.single2015,
  focusedWithPriority: papers.focusedWithPriority, aboutMonitoring: papers.aboutMonitoring,
} // biome-ignore format: one list

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/[’‘]/g, "'").replace(/ {2,}/g, ' '))
const facts = (text: string) => plain(factsOf(readLines(readText(text), [], 'invented.txt').document))

for (const [name, text] of Object.entries(documents))
  test(`${name}: the facts are the same in whatever layout it is printed`, () => {
    const wanted = facts(text)
    fc.assert(
      fc.property(layouts, (layout) => {
        assert.deepEqual(facts(laidOut(text, layout)), wanted)
      }),
      { numRuns: 120 },
    )
  })
