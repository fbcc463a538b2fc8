import assert from 'node:assert/strict'
import test from 'node:test'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { type Caseload, caseloadsOf } from '../rules/caseloads.ts'
import { aboveInWords, distributions } from './workforce-caseloads.ts'

const ceilings = { 'social-worker': 18, 'newly-qualified': 14, adviser: 20 }
const held = (children: readonly number[], size: number | null = 1): readonly Caseload[] =>
  caseloadsOf(
    children.map((count) => ({ subject: 'W1', name: 'Ana Bell', jobTitle: 'Social worker', registration: null, team: 'North', children: count, size })),
    ceilings,
  ) // biome-ignore format: one post

const given = (counts: boolean, caseloads: readonly Caseload[], name = '') =>
  ({ ceilings, on: '2026-03-31', counts, caseloads, group: { kind: name === '' ? 'authority' : 'team', name } }) as unknown as GatheredWorkforce // biome-ignore format: short

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
  assert.equal(aboveInWords([...held([19, 3]), ...held([40], null)]), '1 of 2')
  assert.equal(aboveInWords([]), 'Not told')
  assert.match(distributions(given(true, held([40], null))).html, /1 post is left out/)
})
