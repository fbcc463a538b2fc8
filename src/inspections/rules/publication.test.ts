import assert from 'node:assert/strict'
import test from 'node:test'
import { publicationInList } from './publication.ts'

const report = {
  kind: 'standard-inspection' as const,
  authority: { code: '838', name: 'Dorset' },
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  publishedOn: null,
  draft: false,
}

test('the day of publication is proposed from the national list for a report of the same authority and days', () => {
  const rows: [why: string, given: Parameters<typeof publicationInList>[0], proposed: string | null][] = [
    ['the report of these days', report, '2021-11-19'],
    ['a day is held already', { ...report, publishedOn: '2021-11-20' }, null],
    ['a draft is not published', { ...report, draft: true }, null],
    ['nobody has said yet whose it is', { ...report, authority: null }, null],
    ['another authority', { ...report, authority: { code: '839', name: 'Another' } }, null],
    ['other days', { ...report, onSite: [{ start: '2023-05-17', end: '2023-05-18' }] }, null],
    ['no day on site is known', { ...report, onSite: [] }, null],
    ['visits are not in the list', { ...report, kind: 'focused-visit' }, null],
  ]
  for (const [why, given, proposed] of rows) assert.equal(publicationInList(given), proposed, why)
})
