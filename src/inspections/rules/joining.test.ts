import assert from 'node:assert/strict'
import test from 'node:test'
import { likelyActivities, nearAndFar, outranks, whyTogether } from './joining.ts'

const dorset = { name: 'Dorset', code: '838' }
const report = {
  kind: 'standard-inspection' as const,
  authority: dorset,
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  publishedOn: '2021-11-19',
}
type Compared = Parameters<typeof whyTogether>[0]
const paper = (change: Partial<Compared>): Compared => ({ ...report, kind: 'standard-inspection', ...change })

const rows: readonly [string, Compared, Compared, boolean][] = [
  ['a paper that restates the same days', paper({}), report, true],
  ['short or standard is not printed', paper({ kind: 'short-inspection' }), report, true],
  ['another authority', paper({ authority: { name: 'Devon', code: '878' } }), report, false],
  ['other days', paper({ onSite: [{ start: '2023-05-17', end: '2023-05-18' }] }), report, false],
  ['one day in common', paper({ onSite: [{ start: '2021-10-08', end: '2021-10-08' }] }), report, true],
  ['a focused visit on the same days', paper({ kind: 'focused-visit' }), report, false],
  ['no days, a paper from the month after', paper({ onSite: [], publishedOn: '2021-12-07' }), report, true],
  ['no days, a paper from two years after', paper({ onSite: [], publishedOn: '2023-12-07' }), report, false],
  ['no days, from before', paper({ onSite: [], publishedOn: '2021-09-01' }), report, false],
  ['nothing could be read', paper({ kind: 'unknown', authority: null, onSite: [], publishedOn: null }), report, false],
  ['a report of a visit that was announced', { ...report, publishedOn: null }, { ...report, onSite: [], notifiedOn: '2021-09-20', publishedOn: null }, true],
  ['announced long before', { ...report, publishedOn: null }, { ...report, onSite: [], notifiedOn: '2021-03-20', publishedOn: null }, false],
] // biome-ignore format: a row for each document

for (const [why, document, activity, together] of rows)
  test(`whether a document belongs to an activity: ${why}`, () => {
    assert.equal(whyTogether(document, activity) !== null, together)
  })

test('the activity nearest in time is proposed first', () => {
  const earlier = { ...report, onSite: [{ start: '2020-10-01', end: '2020-10-02' }], publishedOn: '2020-11-01' }
  const found = likelyActivities(paper({ onSite: [], publishedOn: '2021-10-20' }), [earlier, report])
  assert.deepEqual(
    found.map(({ activity }) => activity),
    [report, earlier],
  )
})

test('a few of the same authority from about a year around come first, nearest first, and the others after them', () => {
  const on = (start: string, code = '838') => ({
    ...report,
    authority: { ...dorset, code },
    onSite: [{ start, end: start }],
  })
  const activities = [on('2026-01-06'), on('2022-06-07'), on('2021-08-01', '878'), on('2021-09-01'), on('2012-03-05')]
  const { near, far } = nearAndFar(report, activities)
  const days = (list: typeof activities) => list.map(({ onSite }) => onSite[0]!.start)
  assert.deepEqual(days([...near]), ['2021-09-01', '2022-06-07'])
  assert.deepEqual(days([...far]), ['2026-01-06', '2021-08-01', '2012-03-05'], 'none is lost')
  const many = Array.from({ length: 9 }, (_, at) => on(`2021-10-${10 + at}`))
  assert.equal(nearAndFar(report, many).near.length, 5, 'no more than can be read')
})

test('what inspectors wrote comes before a committee paper about it, unless only named people may see it', () => {
  const standing = (kind: 'committee-report' | 'focused-visit' | 'unknown', change: object = {}) =>
    ({ kind, stage: 'final', restricted: false, ...change }) as Parameters<typeof outranks>[0]
  const rows: [why: string, document: ReturnType<typeof standing>, main: ReturnType<typeof standing> | null, is: boolean][] = [
    ['a letter after the paper about it', standing('focused-visit'), standing('committee-report'), true],
    ['a paper after the letter', standing('committee-report'), standing('focused-visit'), false],
    ['a second paper', standing('committee-report'), standing('committee-report'), false],
    ['a second letter: a person says which counts', standing('focused-visit'), standing('focused-visit'), false],
    ['a draft, which only named people see', standing('focused-visit', { stage: 'draft', restricted: true }), standing('committee-report'), false],
    ['a final letter that is kept to named people', standing('focused-visit', { restricted: true }), standing('committee-report'), false],
    ['nobody knows what it is', standing('unknown'), standing('committee-report'), false],
    ['the first document of an activity becomes the main one anyhow', standing('focused-visit'), null, false],
  ] // biome-ignore format: a row for each pair
  for (const [why, document, main, is] of rows) assert.equal(outranks(document, main), is, why)
})
