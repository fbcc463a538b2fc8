import assert from 'node:assert/strict'
import test from 'node:test'
import { likelyActivities, whyTogether } from './joining.ts'

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
