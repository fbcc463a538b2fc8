import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { inventedReport, inventedSources } from '../../../test/support/invented-report.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { acceptAsRead } from '../records/decide.ts'
import { addDocument } from '../records/documents.ts'
import { enterValues } from '../records/enter.ts'
import { getInspection } from '../records/inspections.ts'
import { exchangeMain, joinInspections } from '../records/joining.ts'
import { listProposals } from '../records/proposals.ts'
import type { Outcome } from './model.ts'
import { countUnsettled, getRetests, insertSettlings } from './records.ts'
import { progressOf } from './rules.ts'

const authorities = [
  { la: 999, name: 'Marlshire' },
  { la: 998, name: 'Otherham' },
  { la: 942, name: 'Cumberland' },
]
const { tenant, close } = await testDatabase({ authorities })
test.after(close)

const by = { name: 'Ash', now: new Date('2025-11-20T10:00:00Z') }
const reviewer = { accountId: '0', permissions: new Set(['inspections.see-unpublished']) }
const today = '2025-11-20'

type Brought = { of?: string; on: string; areas: readonly string[]; says: string; stage?: 'draft' | 'final' }

/** Accepts what was read, and enters the day on which the document came. */
const everyValue = async (db: Tenant, id: string): Promise<void> => {
  const waiting = (await listProposals(db, id)).map((one) => one.id)
  await acceptAsRead(db, by.name, by.now, id, waiting)
  const asked = (await listProposals(db, id)).filter(({ state }) => state === 'pending')
  await enterValues(
    db,
    by,
    id,
    asked.map(({ kind }) => ({ kind, value: today })),
  )
}

/** A letter with areas for improvement and one sentence of narrative, brought and accepted. */
const bring = async (db: Tenant, { of = '999', on, areas, says, stage = 'final' }: Brought): Promise<string> => {
  const { inspectionId } = await addDocument(db, by.name, {
    fileName: `${of} ${on} ${stage}.pdf`,
    mediaType: 'application/pdf',
    bytes: Buffer.from(`${of} ${on} ${stage} ${says}`),
    document: {
      ...inventedReport,
      authority: { name: of, code: of },
      onSite: [{ start: on, end: on }],
      judgements: [],
      areasForImprovement: areas.map((text) => ({ text, nationalFramework: [], page: 2 })),
      paragraphs: [
        {
          number: '1',
          section: 'leaders',
          page: 3,
          text: says,
          sentences: [{ text: says, leaning: 'strength', themes: [] }],
        },
      ],
    },
    sources: inventedSources,
    pages: [],
    stage,
  })
  await everyValue(db, inspectionId)
  return inspectionId
}

const retestsOf = async (db: Tenant, id: string) => getRetests(db, await getInspection(db, id), () => true)
const waiting = async (db: Tenant) => {
  const found = await countUnsettled(db, reviewer, today)
  return found && { id: found.inspection.id, count: found.count }
}
const settleFirst = async (db: Tenant, id: string, outcome: Outcome): Promise<void> => {
  const { retests } = await retestsOf(db, id)
  const { finding, sequence, matches } = retests[0]!
  await insertSettlings(db, by.name, by.now, [
    {
      inspectionId: id,
      findingId: finding.id,
      sequence: sequence + 1,
      outcome,
      proposed: null,
      findingText: finding.text,
      passages: matches,
      note: '',
    },
  ])
}

test('a letter is compared with its own authority’s earlier ones, not with another’s, and home counts the same', async () => {
  await tenant(999, async (db) => {
    await bring(db, { on: '2023-05-16', areas: ['The moderation of audits.'], says: 'Audits differ.' })
    await bring(db, {
      of: '998',
      on: '2024-05-16',
      areas: ['Oversight of supervision.', 'Health passports.'],
      says: 'Supervision is late.',
    })
    const own = await bring(db, {
      on: '2025-09-09',
      areas: [],
      says: 'Supervision is regular, audits are moderated well.',
    })
    // The newest of all is another authority's: nobody here is asked to say what it shows.
    const other = await bring(db, { of: '998', on: '2025-10-01', areas: [], says: 'Supervision is late still.' })
    const { retests } = await retestsOf(db, own)
    assert.deepEqual(
      retests.map(({ finding }) => finding.text),
      ['The moderation of audits.'],
    )
    assert.deepEqual(await waiting(db), { id: own, count: 1 })
    assert.deepEqual((await retestsOf(db, other)).retests.map(({ finding }) => finding.text).toSorted(), [
      'Health passports.',
      'Oversight of supervision.',
    ])
    await settleFirst(db, own, 'still')
    assert.equal(await waiting(db), null)
  })
})

test('the county council before this one counts on the page and at home', async () => {
  await tenant(942, async (db) => {
    await bring(db, { of: '909', on: '2022-05-16', areas: ['The moderation of audits.'], says: 'Audits differ.' })
    await bring(db, { of: '943', on: '2024-05-16', areas: ['Health passports.'], says: 'Health is late.' })
    const own = await bring(db, { of: '942', on: '2025-05-16', areas: [], says: 'Audits are moderated well.' })
    assert.equal((await retestsOf(db, own)).retests.length, 1)
    assert.deepEqual(await waiting(db), { id: own, count: 1 })
  })
})

test('what was settled by the words of a draft waits again once the final report took its place', async () => {
  await tenant(998, async (db) => {
    await bring(db, { of: '998', on: '2023-05-16', areas: ['The moderation of audits.'], says: 'Audits differ.' })
    const letter = { of: '998', on: '2025-09-09', areas: [] }
    const whole = await bring(db, { ...letter, says: 'Moderation of audits is excellent.', stage: 'draft' })
    await settleFirst(db, whole, 'no-longer')
    assert.equal(await waiting(db), null)
    const final = await bring(db, { ...letter, says: 'Moderation of audits varies.' })
    await joinInspections(db, by, final, whole)
    await exchangeMain(db, by, whole, final)
    await everyValue(db, whole)
    assert.deepEqual(progressOf(await retestsOf(db, whole)), { settled: 0, total: 1 })
    assert.deepEqual(await waiting(db), { id: whole, count: 1 })
  })
})
