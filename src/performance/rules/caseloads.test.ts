import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { caseloads as standard } from '../../children/standards/workforce/caseload-avg.ts'
import { calendarOf } from '../../standards/calendar.ts'
import { defaults } from '../../standards/examples.ts'
import { partOf } from '../../standards/figure.ts'
import { binsOf, type Caseload, caseloadsOf, ceilingsOn, noSmallBins, type Post } from './caseloads.ts'

const post = (children: number, more: Partial<Post> = {}): Post => ({
  subject: 'W1', name: 'Ana Bell', jobTitle: 'Social worker', registration: null, team: 'North', children, size: 1, ...more,
}) // biome-ignore format: one post
const ceilings = { 'social-worker': 18, 'newly-qualified': 14, adviser: 20 }
const one = (children: number, more: Partial<Post> = {}): Caseload | undefined => caseloadsOf([post(children, more)], ceilings)[0] // biome-ignore format: short

const rows: readonly [why: string, children: number, more: Partial<Post>, above: boolean | undefined][] = [
  ['eighteen is the ceiling', 18, {}, false],
  ['nineteen is above it', 19, {}, true],
  ['half a post has half a ceiling', 10, { size: 0.5 }, true],
  ['nine in half a post', 9, { size: 0.5 }, false],
  ['newly qualified: fourteen', 15, { jobTitle: 'Newly qualified social worker' }, true],
  ['a personal adviser has a ceiling of their own', 19, { jobTitle: 'Personal adviser' }, false],
  ['and may be above it', 21, { jobTitle: 'Personal adviser' }, true],
  ['the size of the post is not told: nobody can say', 40, { size: null }, false],
  ['holds no child', 0, {}, undefined],
  [
    'a reviewing officer holds none of the children whom they review',
    62,
    { jobTitle: 'Independent reviewing officer', registration: 'SW1' },
    undefined,
  ],
  [
    'nor does the chair of conferences',
    34,
    { jobTitle: 'Child Protection Conference Chair', registration: 'SW1' },
    undefined,
  ],
  ['whom a list calls by the short word', 34, { jobTitle: 'Senior IRO', registration: 'SW1' }, undefined],
  ['a word that only has those letters in it', 19, { jobTitle: 'Environment lead', registration: 'SW1' }, true],
  ['a family support worker has no ceiling', 40, { jobTitle: 'Family support worker' }, undefined],
]
for (const [why, children, more, above] of rows)
  test(`A caseload against its ceiling: ${why}`, () => assert.equal(one(children, more)?.isAbove, above))

test('A ceiling is that of the day', () => {
  const since = (day: string) => (day >= '2026-09-01' ? 16 : 18)
  const settings = { ceiling: since, newlyQualified: () => 14, adviser: () => 20 }
  assert.equal(ceilingsOn(settings, '2026-08-31')['social-worker'], 18)
  assert.equal(ceilingsOn(settings, '2026-09-01')['social-worker'], 16)
})

const anyPost = fc.record({
  jobTitle: fc.constantFrom('Social worker', 'Newly qualified social worker', 'Senior social worker', 'Personal adviser', 'Student', 'Independent reviewing officer'),
  children: fc.integer({ min: 0, max: 40 }),
  size: fc.constantFrom(1, 0.8, 0.6, 0.5, null),
}) // biome-ignore format: one post

test('Who is above the ceiling is whom the standard on caseloads says no of', () => {
  const on = '2026-03-31'
  const law = defaults(standard.settings, calendarOf([]))
  fc.assert(
    fc.property(anyPost, ({ jobTitle, children, size }) => {
      const staffMember = [{
        table: 'staffMember', subject: 'W1', key: '1', starts: '2025-01-06', ends: null,
        fields: { jobTitle, caseload: children, ...(size === null ? {} : { fullTimeEquivalent: size }) },
      }] as const // biome-ignore format: one post
      const parts = standard
        .cases({ staffMember }, law)
        .map((each) => partOf(each, standard.counting, { view: 'live', on }))
      const mine = caseloadsOf([post(children, { jobTitle, size })], ceilingsOn(law.settings, on))
      const said = parts[0] ?? null
      if (said === 'yes' || said === 'no') assert.equal(mine[0]?.isAbove, said === 'no')
      else if (said === 'unknown') assert.equal(mine[0]?.each, null)
      else if (said === null || jobTitle === 'Independent reviewing officer') assert.equal(mine.length, 0)
      else assert.equal(mine[0]?.role, 'adviser')
    }),
    { numRuns: 300 },
  )
})

test('Bins hold everybody whose post has a size, once; above means that all in it are', () => {
  fc.assert(
    fc.property(fc.array(anyPost, { maxLength: 60 }), (posts) => {
      const all = caseloadsOf(
        posts.map((given) => post(given.children, given)),
        ceilings,
      )
      const known = all.filter(({ each, role }) => each !== null && role === 'social-worker')
      const bins = binsOf(known)
      assert.ok(bins.length <= 25)
      assert.equal(
        bins.reduce((sum, { count }) => sum + count, 0),
        known.length,
      )
      for (const [at, { from }] of bins.slice(1).entries()) assert.equal(from, bins[at]!.to + 1)
      for (const { from, to, above, count } of bins)
        if (count > 0) assert.equal(above, known.filter(({ each }) => Math.ceil(each!) >= from && Math.ceil(each!) <= to).every((held) => held.isAbove)) // biome-ignore format: one sentence
      const shown = noSmallBins(bins, 6)
      assert.ok(shown.every(({ count }) => count === 0 || count >= 6))
      const told = shown.reduce((sum, { count }) => sum + count, 0)
      assert.ok(told === known.length || (told === 0 && known.length < 6))
    }),
    { numRuns: 300 },
  )
})
