import assert from 'node:assert/strict'
import test from 'node:test'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { type Caseload, caseloadsOf } from '../rules/caseloads.ts'
import type { Group } from '../rules/groups.ts'
import { aboveInWords, distributions } from './workforce-caseloads.ts'

const ceilings = { 'social-worker': 18, 'newly-qualified': 14, adviser: 20 }
const held = (children: readonly number[], size: number | null = 1): readonly Caseload[] =>
  caseloadsOf(
    children.map((count) => ({ subject: 'W1', name: 'Ana Bell', jobTitle: 'Social worker', registration: null, team: 'North', children: count, size })),
    ceilings,
  ) // biome-ignore format: one post

const given = (counts: boolean, caseloads: readonly Caseload[], name = '') =>
  ({ ceilings, on: '2026-03-31', counts, caseloads, group: groupOf(name), apart: { held: new Map(), average: new Map() }, mayLook: () => false }) as unknown as GatheredWorkforce // biome-ignore format: short
const groupOf = (name: string): Group => ({ kind: name === '' ? 'authority' : 'team', name })

const barsIn = (text: string): readonly number[] =>
  [...text.matchAll(/<td[^>]*>\s*(\d+)\s*<\/td>/g)].map(([, count]) => Number(count))

test('A bar for each number of children, hatched above the ceiling, and no name', () => {
  const drawn = distributions(given(true, held([17, 17, 17, 18, 19, 19]))).html
  assert.deepEqual(barsIn(drawn), [3, 1, 2])
  assert.match(drawn, /2 of 6 are above the ceiling of 18; the highest caseload is 19\./)
  assert.equal(drawn.split('tl-chart__bar--after').length - 1, 1)
  assert.doesNotMatch(drawn, /Ana Bell/)
})

test('Where small counts are not shown no bar stands for fewer than six people, and a team has none', () => {
  const many = held([10, 10, 10, 12, 12, 12, 16, 16, 16, 16, 16, 16, 19])
  const drawn = distributions(given(false, many)).html
  assert.deepEqual(barsIn(drawn), [6, 0, 0, 0, 7])
  assert.doesNotMatch(drawn, /highest|above the ceiling of/)
  assert.equal(distributions(given(false, many, 'North')).html, '')
  assert.deepEqual(barsIn(distributions(given(false, held([10, 19]))).html), [])
})

test('Of fewer than six nothing is drawn: how many are above is told, where small counts are shown', () => {
  const few = held([17, 19])
  assert.match(distributions(given(true, few)).html, /too few to draw\. 1 of 2 is above the ceiling of 18\./)
  assert.doesNotMatch(distributions(given(false, few)).html, /svg|above the ceiling/)
})

test('Who is above is told of those whose post has a size', () => {
  const above = (some: readonly Caseload[]) => aboveInWords(given(true, some), groupOf(''), some)
  assert.equal(above([...held([19, 3]), ...held([40], null)]), '1 of 2')
  assert.equal(above([]), 'Not told')
  assert.match(distributions(given(true, held([40], null))).html, /1 post is left out/)
})

test('Where a role has one person nobody is told of them, nor how many are above of all, who less the others would be them', () => {
  const [adviser] = held([25])
  const some = [...held([19, 3]), { ...adviser!, name: 'Bo Carr', role: 'adviser' as const }]
  assert.equal(aboveInWords(given(true, some), groupOf(''), some), 'Not shown: it would tell one worker’s figures')
  assert.match(
    distributions(given(true, some)).html,
    /Personal advisers<\/h3><p class="govuk-body">One worker: not shown\./,
  )
  const line = { ...given(true, some), mayLook: (name: string | null) => name === 'Bo Carr' }
  assert.equal(aboveInWords(line, groupOf(''), some), '2 of 3')
})
