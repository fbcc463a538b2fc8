import assert from 'node:assert/strict'
import test from 'node:test'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { type Caseload, caseloadsOf } from '../rules/caseloads.ts'
import type { Group } from '../rules/groups.ts'
import { aboveInWords, distributions } from './workforce-caseloads.ts'

const ceilings = { 'social-worker': 18, 'newly-qualified': 14, adviser: 20 }
const held = (children: readonly number[], size: number | null = 1): readonly Caseload[] =>
  caseloadsOf(
    children.map((count, at) => ({ subject: `W${at}`, name: 'Ana Bell', jobTitle: 'Social worker', registration: null, team: 'North', children: count, size })),
    ceilings,
  ) // biome-ignore format: one post

const given = (counts: boolean, caseloads: readonly Caseload[], name = '', mayLook: (one: Caseload) => boolean = () => false) =>
  ({ ceilings, on: '2026-03-31', counts, caseloads, group: groupOf(name), apart: { held: new Map(), average: new Map() }, few: new Map(), mayLook }) as unknown as GatheredWorkforce // biome-ignore format: short
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

const everybody = (): boolean => true

test('Of fewer than six nothing is drawn: how many are above is told to who sees each of their caseloads', () => {
  const few = held([17, 19])
  assert.match(distributions(given(true, few, '', everybody)).html, /too few to draw\. 1 of 2 is above the ceiling of 18\./)
  for (const counts of [true, false])
    assert.doesNotMatch(distributions(given(counts, few)).html, /svg|above the ceiling|highest|1 of 2/)
}) // biome-ignore format: short

test('Who is above is told of those whose post has a size', () => {
  const above = (some: readonly Caseload[]) => aboveInWords(given(true, some, '', everybody), groupOf(''), some)
  assert.equal(above([...held([19, 3]), ...held([40], null)]), '1 of 2')
  assert.equal(above([]), 'Not told')
  assert.match(distributions(given(true, held([40], null))).html, /1 post is left out/)
})

test('Of two workers it is not told how many are above, of any group: “2 of 2” tells both', () => {
  const two = held([28, 34])
  for (const name of ['', 'North'])
    assert.equal(aboveInWords(given(true, two, name), groupOf(name), two), 'Fewer than six workers: not shown')
  const beside = { ...given(true, held([1, 2, 3, 4, 5, 19])), few: new Map([['team:South', 'beside' as const]]) }
  assert.equal(
    aboveInWords(beside, groupOf('South'), held([1, 2, 3, 4, 5, 19])),
    'Not shown: it would tell the caseloads of a few workers',
  )
  const drawn = distributions({ ...given(true, two, 'North'), few: new Map([['team:North', 'one-worker' as const]]) })
  assert.match(drawn.html, /Fewer than six workers: not shown/)
  assert.doesNotMatch(drawn.html, /svg|highest|34/)
})

test('Where a role has one person they are told with another role, and not by themselves', () => {
  const [adviser] = held([25])
  const some = [...held([19, 3, 3, 3, 3, 3]), { ...adviser!, subject: 'W9', name: 'Bo Carr', role: 'adviser' as const }]
  const drawn = distributions(given(true, some)).html
  assert.match(drawn, /Social workers and personal advisers<\/h3>/)
  assert.match(drawn, /2 of 7 are above the ceiling of their role/)
  assert.doesNotMatch(drawn, />Personal advisers</)
  assert.equal(aboveInWords(given(true, some), groupOf(''), some), '2 of 7')
  const open = distributions(given(true, some, '', everybody)).html
  assert.match(open, /Personal advisers<\/h3><p class="govuk-body">Fewer than six hold children, too few to draw\. 1 of 1 is above the ceiling of 20\./)
}) // biome-ignore format: short
