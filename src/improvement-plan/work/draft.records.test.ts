import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { inventedReport, inventedSources } from '../../../test/support/invented-report.ts'
import { acceptAsRead, addValue, decide } from '../../inspections/records/decide.ts'
import { addDocument } from '../../inspections/records/documents.ts'
import { listProposals } from '../../inspections/records/proposals.ts'
import { emptyLine } from '../model.ts'
import { listFindingsOf } from '../records/findings.ts'
import { addLine, getLine, listLines, saveLine } from '../records/lines.ts'
import { getPlan, getWholePlan, savePlan } from '../records/plans.ts'
import { getWordFile, listEditions } from '../records/statements.ts'
import { draftPlan, pickConcerns, previewDraft } from './draft.ts'
import { getStatement, markReady } from './statement.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const today = '2021-12-01'
const by = { name: 'Ash', at: new Date('2021-12-01T10:00:00Z') }
let made = 0

/** The invented report, uploaded and accepted, received on 19 November 2021. */
const acceptedInspection = (document = inventedReport) =>
  tenant(999, async (db) => {
    const { inspectionId } = await addDocument(db, 'Ash', {
      fileName: 'marlshire.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from(`report ${++made}`),
      document,
      sources: inventedSources,
      pages: [{ width: 595, height: 842 }],
    })
    const ids = (await listProposals(db, inspectionId)).map((proposal) => proposal.id)
    await acceptAsRead(db, 'Ash', by.at, inspectionId, ids)
    const received = (await listProposals(db, inspectionId)).find((proposal) => proposal.kind === 'received')!
    const verdict = { outcome: 'corrected', final: '2021-11-19' } as const
    await decide(db, 'Ash', by.at, { inspectionId, proposalId: received.id, seen: received.sequence, verdict })
    return inspectionId
  })

test('the plan is drafted from the accepted areas, in their words, with the page', async () => {
  const inspectionId = await acceptedInspection()
  await tenant(999, async (db) => {
    const preview = await previewDraft(db, inspectionId, today)
    assert.equal(preview.plan, null)
    assert.equal(preview.draft.add.length, 2)
    const { planId, isNew, added } = await draftPlan(db, inspectionId, by, today)
    assert.deepEqual([isNew, added], [true, 2])
    const { plan, findings, lines } = await getWholePlan(db, planId)
    assert.equal(plan.statutory, true)
    assert.deepEqual(
      findings.map((finding) => [finding.quote, finding.page]),
      [
        ['The timeliness of visits to children on a plan.', 2],
        ['The recording of management oversight.', 2],
      ],
    )
    assert.deepEqual(
      lines.map((line) => line.findings),
      findings.map((finding) => [finding.id]),
    )
  })
})

test('pressed twice, also at the same moment, it makes one plan with one line an area', async () => {
  const inspectionId = await acceptedInspection()
  const drafted = await Promise.all([1, 2, 3].map(() => tenant(999, (db) => draftPlan(db, inspectionId, by, today))))
  assert.equal(new Set(drafted.map((one) => one.planId)).size, 1)
  assert.equal(
    drafted.reduce((sum, one) => sum + one.added, 0),
    2,
  )
  await tenant(999, async (db) => assert.equal((await listLines(db, drafted[0]!.planId)).length, 2))
})

test('a concern becomes a line once, and is kept when the plan is drafted again', async () => {
  const inspectionId = await acceptedInspection()
  await tenant(999, async (db) => {
    const { planId } = await draftPlan(db, inspectionId, by, today)
    const paragraph = (await listProposals(db, inspectionId)).find((one) => one.kind === 'paragraph')!
    const pick = { paragraphId: paragraph.id, sentence: 'Chronologies are not always up to date.' }
    assert.equal(await pickConcerns(db, planId, [pick, pick], by), 1)
    assert.equal(await pickConcerns(db, planId, [pick], by), 0)
    await draftPlan(db, inspectionId, by, today)
    const picked = (await listFindingsOf(db, planId)).filter((finding) => finding.origin === 'narrative')
    assert.deepEqual(
      picked.map(({ quote, paragraph: number, page, gone }) => ({ quote, number, page, gone })),
      [{ quote: pick.sentence, number: '1', page: 2, gone: false }],
    )
  })
})

test('an area accepted later comes in when the plan is drafted again', async () => {
  const inspectionId = await acceptedInspection()
  await tenant(999, async (db) => {
    const { planId } = await draftPlan(db, inspectionId, by, today)
    const value = { text: 'The choice of homes.', nationalFramework: [] }
    await addValue(db, 'Ash', by.at, { inspectionId, documentId: null, kind: 'area-for-improvement', value, page: 2 })
    assert.equal((await draftPlan(db, inspectionId, by, today)).added, 1)
    assert.equal((await listLines(db, planId)).length, 3)
  })
})

test('a focused visit without priority action drafts a voluntary plan, with one a statutory plan', async () => {
  const visit = { ...inventedReport, kind: 'focused-visit' as const, judgements: [] }
  const area = { text: 'Children wait at risk for a decision.', nationalFramework: [], page: 2 }
  const plain = await acceptedInspection(visit)
  const urgent = await acceptedInspection({ ...visit, areasForPriorityAction: [area] })
  await tenant(999, async (db) => {
    const voluntary = await getPlan(db, (await draftPlan(db, plain, by, today)).planId)
    assert.equal(voluntary.statutory, false)
    const owed = await getWholePlan(db, (await draftPlan(db, urgent, by, today)).planId)
    assert.equal(owed.plan.statutory, true)
    assert.equal(owed.findings[0]!.origin, 'priority-action')
  })
})

test('a statement is frozen only when every area is covered, and then no change of the plan touches it', async () => {
  const inspectionId = await acceptedInspection()
  await tenant(999, async (db) => {
    const { planId } = await draftPlan(db, inspectionId, by, today)
    await assert.rejects(markReady(db, planId, 'Marlshire', by, today), { kind: 'conflict' })
    const plan = await getPlan(db, planId)
    await savePlan(db, plan, { ...plan, governance: 'The board' }, by)
    const cover = {
      action: 'Visit on time',
      measures: 'Figures',
      due: '2022-03-01',
      lead: { personId: null, name: 'Bea', role: '' },
    }
    for (const line of await listLines(db, planId)) await saveLine(db, planId, line, { ...line, ...cover }, by)
    const statementId = await markReady(db, planId, 'Marlshire', by, today)
    const before = await getWordFile(db, planId, statementId)
    const [line] = await listLines(db, planId)
    await saveLine(db, planId, await getLine(db, planId, line!.id), { ...line!, action: 'Something else' }, by)
    await addLine(db, planId, { ...emptyLine, action: 'More' }, by)
    const [edition] = await listEditions(db, planId)
    assert.equal(edition!.content.parts[0]!.actions[0]!.action, 'Visit on time')
    assert.deepEqual((await getWordFile(db, planId, statementId)).bytes, before.bytes)
    const now = await getStatement(db, planId, 'Marlshire', today)
    assert.equal(now.content.parts[0]!.actions[0]!.action, 'Something else')
    await assert.rejects(markReady(db, planId, 'Marlshire', by, today), { kind: 'conflict' })
  })
})
