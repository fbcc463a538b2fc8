/**
 * Seven faults that were read in a published script of indicators over Annex A. Each is a return here, as an analyst would hold it, and
 * what its figure must be.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { subjectsIn } from '../../performance/indicators/subjects.ts'
import { answersTo, type View } from '../../performance/indicators/work-out.ts'
import { knownFrom } from '../../performance/rules/known.ts'
import { csv } from '../../platform/documents/csv.ts'
import { annexALists } from '../../returns/annex-a/lists.ts'
import { columnsTold, readAsHistory } from '../../returns/as-history.ts'
import { localListsAsLists } from '../../returns/local/lists.ts'
import { ssdTables } from '../../returns/ssd/tables.ts'
import type { Standard } from '../../standards/standard.ts'
import { childrenStandards } from './all.ts'

const asAt = '2026-03-31'
const standards: readonly Standard[] = childrenStandards
const lists = new Map([...annexALists, ...ssdTables, ...localListsAsLists].map((list) => [list.id, list]))

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

/** Numerator, denominator and value of a figure of a return of these rows, by column. */
const figure = async (rows: Rows, standard: string, view: View): Promise<readonly (number | null | undefined)[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'peer-faults-'))
  try {
    for (const [id, of] of Object.entries(rows)) {
      const { columns, number } = lists.get(id)!
      const text = csv(
        columns.map(({ header }) => header),
        of.map((row) => columns.map((column) => row[column.id] ?? '')),
      )
      writeFileSync(join(folder, `${number === null ? id : `List ${number}`}.csv`), text)
    }
    const reading = await readAsHistory([folder], asAt, async () => Buffer.from(''))
    assert.ok(reading.ok)
    const returns = reading.returns.map((one) => ({ ...one, asAt }))
    const asked = { asAt, from: '2025-04-01', known: knownFrom(returns, columnsTold), terms: [] }
    const one = standards.filter(({ id }) => id === standard)
    assert.equal(one.length, 1, standard)
    const found = answersTo(one, subjectsIn(returns, asAt), asked, false).find((answer) => answer.view === view)?.figure
    return [found?.numerator, found?.denominator, found?.value]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const leaver = (
  childId: string,
  dateOfBirth: string,
  suitability: string,
  accommodation = 'U: Independent living',
) => ({
  childId,
  gender: 'a) Male',
  dateOfBirth,
  eligibility: 'b) Former relevant child',
  inTouch: 'a) Yes',
  personalAdviser: 'Ana Bell',
  accommodation,
  suitability,
  activity: 'F1: Full time in higher education',
})

test('1. Care leavers of 19 to 21 are within both bounds, and not everyone on either side of one', async () => {
  const rows = {
    'list-9': [
      leaver('18', '01/04/2007', 'a) Suitable'), // 18 until tomorrow
      leaver('19', '31/03/2007', 'a) Suitable'), // 19 today
      leaver('21', '01/04/2004', 'b) Unsuitable'), // the last day of being 21
      leaver('22', '31/03/2004', 'b) Unsuitable'), // 22 today
    ],
  }
  assert.deepEqual(await figure(rows, 'cl-suitable', 'live'), [1, 2, 0.5])
  assert.deepEqual((await figure(rows, 'cl-eet', 'live'))[1], 2)
})

const inCare = (childId: string, dateOfBirth: string, more: Readonly<Record<string, string>>) => ({
  childId,
  gender: 'b) Female',
  dateOfBirth,
  careStart: '09/01/2023',
  legalStatus: 'C2: Full care order',
  ...more,
})

test('2. A child of five and over has a health assessment every 12 months, and one under five every 6', async () => {
  const rows = {
    'list-8': [
      inCare('older', '01/06/2015', { lastHealthAssessment: '30/06/2025' }), // nine months ago, in time at ten
      inCare('old', '01/06/2015', { lastHealthAssessment: '15/03/2025' }), // over a year ago
      inCare('little', '01/06/2022', { lastHealthAssessment: '30/06/2025' }), // nine months ago, late at three
    ],
  }
  assert.deepEqual(await figure(rows, 'cla-rha', 'live'), [1, 3, 1 / 3])
})

test('3. Children who are not up to date stay in the denominator', async () => {
  const health = {
    'list-8': [
      inCare('seen', '01/06/2015', { lastDentalCheck: '01/12/2025' }),
      inCare('long ago', '01/06/2015', { lastDentalCheck: '01/12/2023' }),
      inCare('never', '01/06/2015', {}),
    ],
  }
  const [numerator, denominator] = await figure(health, 'cla-dental', 'live')
  assert.deepEqual([numerator, denominator], [1, 3])
})

test('4. Working days leave out bank holidays, of 15 days and of 45', async () => {
  // Easter 2026: Good Friday is 3 April and Easter Monday 6 April; Christmas Day, Boxing Day and New Year's Day before.
  const assessment = (childId: string, assessmentAuthorised: string) => ({
    childId,
    dateOfBirth: '01/06/2015',
    assessmentStart: '01/12/2025',
    assessmentAuthorised,
  })
  const assessments = { 'list-4': [assessment('in time', '05/02/2026'), assessment('a day late', '06/02/2026')] }
  // 45 weekdays from 1 December end on 2 February; with three bank holidays on 5 February.
  assert.deepEqual(await figure(assessments, 'assessment-45wd', 'completed'), [1, 2, 0.5])
  const enquiry = (childId: string, conference: string) => ({
    childId,
    dateOfBirth: '01/06/2015',
    strategyDiscussion: '15/12/2025',
    conference,
  })
  const conferences = { 'list-5': [enquiry('in time', '08/01/2026'), enquiry('a day late', '09/01/2026')] }
  assert.deepEqual((await figure(conferences, 'icpc-15wd', 'live')).slice(0, 2), [1, 2])
})

test('5. “a) Suitable” is the code of suitable accommodation; no “a) Yes” is waited for', async () => {
  const rows = { 'list-9': [leaver('1', '01/01/2006', 'a) Suitable'), leaver('2', '01/01/2006', 'b) Unsuitable')] }
  assert.deepEqual(await figure(rows, 'cl-suitable', 'live'), [1, 2, 0.5])
})

test('6. To be absent is not to be missing, and a value is not taken for its opposite', async () => {
  const episode = (personId: string, missingEpisodeType: string) => ({
    tableId: `${personId} ${missingEpisodeType}`,
    personId,
    missingEpisodeStartDate: '2026-01-10',
    missingEpisodeType,
  })
  const care = (personId: string) => ({
    claEpisodeId: personId,
    personId,
    claId: personId,
    claEpisodeStartDate: '2024-05-07',
    enteredCareDate: '2024-05-07',
  })
  const rows = {
    ssd_cla_episodes: [care('gone'), care('absent'), care('neither')],
    ssd_missing: [episode('gone', 'M'), episode('absent', 'A')],
  }
  assert.deepEqual(await figure(rows, 'cla-missing-rate', 'live'), [1, 3, 1 / 3])
})

test('7. A percentage is a share or a ratio of people, and days, numbers and scores are not called one', () => {
  for (const { id, unit, counting } of standards) {
    if (counting.is === 'share') assert.equal(unit, '%', id)
    if (counting.is === 'median' || counting.is === 'count') assert.notEqual(unit, '%', id)
  }
})
