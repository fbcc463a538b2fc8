import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { inventedReport, inventedSources } from '../../../test/support/invented-report.ts'
import type { Proposal } from '../model.ts'
import { acceptAsRead } from './decide.ts'
import { compareDocuments, settleDifference } from './differences.ts'
import { addDocument, listAllDocuments } from './documents.ts'
import { enterValues } from './enter.ts'
import { findFindings, listFindings } from './findings.ts'
import { deleteInspection, getInspection, listInspections } from './inspections.ts'
import { addActivity, exchangeMain, joinInspections, separate } from './joining.ts'
import { listListItems } from './list-items.ts'
import { listRegisterChanges, setRestricted } from './named.ts'
import { listProposals } from './proposals.ts'
import { listRegister } from './register.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

let made = 0
const by = { name: 'Ash', now: new Date('2021-11-20T10:00:00Z') }
const later = { name: 'Birch', now: new Date('2021-12-01T10:00:00Z') }

const add = (change: Partial<typeof inventedReport> = {}, stage: 'draft' | 'final' = 'final'): Promise<string> =>
  tenant(999, async (db) => {
    const added = await addDocument(db, 'Ash', {
      fileName: `report ${++made}.pdf`,
      mediaType: 'application/pdf',
      bytes: Buffer.from(`report ${made}`),
      document: { ...inventedReport, ...change },
      sources: inventedSources,
      pages: [{ width: 595, height: 842 }],
      stage,
    })
    return added.inspectionId
  })
const acceptAll = (id: string): Promise<number> =>
  tenant(999, async (db) => {
    const ids = (await listProposals(db, id)).map((one) => one.id)
    return acceptAsRead(db, 'Ash', by.now, id, ids)
  })
const proposals = (id: string): Promise<readonly Proposal[]> => tenant(999, (db) => listProposals(db, id))
const facts = (id: string) => tenant(999, (db) => getInspection(db, id))
/** Everything about the values and decisions of an inspection that must not change when documents are moved and moved back. */
const whole = async (id: string) =>
  (await proposals(id)).map(({ id: proposal, kind, state, final, sequence }) => ({
    proposal,
    kind,
    state,
    final,
    sequence,
  }))

test('a document is added to an inspection and taken out again, and nothing was changed by it', async () => {
  const [report, paper] = [await add(), await add({ kind: 'committee-report', about: 'standard-inspection' })]
  await acceptAll(report)
  const [before, values, paperValues] = [await facts(report), await whole(report), await whole(paper)]
  await tenant(999, (db) => joinInspections(db, by, paper, report))
  assert.deepEqual({ ...(await facts(report)), shared: false }, before)
  assert.deepEqual(await whole(report), values)
  assert.equal((await facts(paper)).partOf, report)
  assert.deepEqual(
    (await tenant(999, listInspections)).some((one) => one.id === paper),
    false,
    'it has left the register',
  )
  assert.equal((await tenant(999, (db) => listAllDocuments(db, report))).length, 2)
  await tenant(999, (db) => joinInspections(db, by, paper, report))
  await tenant(999, (db) => separate(db, later, report, paper))
  assert.equal((await facts(paper)).partOf, null)
  assert.deepEqual(await whole(paper), paperValues)
  const changes = await tenant(999, (db) => listRegisterChanges(db, report))
  assert.deepEqual(
    changes.map(({ what, by: who }) => [what, who]),
    [
      ['separated', 'Birch'],
      ['joined', 'Ash'],
    ],
  )
})

test('what belongs together already is not put together again, nor a thing with itself', async () => {
  const [one, two, three] = [await add(), await add(), await add()]
  await tenant(999, (db) => joinInspections(db, by, two, one))
  for (const [part, into] of [[three, two], [one, three], [three, three]] as const) // biome-ignore format: pairs
    await assert.rejects(
      tenant(999, (db) => joinInspections(db, by, part, into)),
      /cannot be put together|no document/,
    )
})

test('the first document of an activity that was entered before becomes its main document, and can be taken out again', async () => {
  const id = await tenant(999, async (db) => {
    const entered = await addActivity(db, by, true)
    await enterValues(db, by, entered, [
      { kind: 'kind', value: 'standard-inspection' },
      { kind: 'notified', value: '2021-09-20' },
      { kind: 'received', value: '2021-11-18' },
      { kind: 'on-site', value: [{ start: '2021-09-27', end: '2021-10-01' }] },
    ])
    return entered
  })
  const entered = await facts(id)
  assert.equal(entered.reviewedAt, null, 'there is nothing to review')
  const report = await add()
  const read = await whole(report)
  await tenant(999, (db) => joinInspections(db, by, report, id))
  const now = await facts(id)
  assert.deepEqual([now.notifiedOn, now.receivedOn, now.onSite[0]!.end], ['2021-09-20', '2021-11-18', '2021-10-01'])
  assert.equal(now.shared, false, 'a document came that not everybody may see')
  const values = await proposals(id)
  const received = values.find((one) => one.kind === 'received' && one.documentId !== null)!
  assert.equal(received.final, '2021-11-18', 'what the document does not say takes the entered day')
  const waiting = values.find((one) => one.kind === 'on-site' && one.state === 'pending')!
  await acceptAll(id)
  assert.equal((await proposals(id)).find((one) => one.id === waiting.id)!.state, 'pending', 'a difference is not accepted in bulk')
  const [main] = await tenant(999, async (db) => compareDocuments(db, await getInspection(db, id)))
  assert.deepEqual(main!.differences.map(({ kind }) => kind), ['on-site'])
  await tenant(999, async (db) => settleDifference(db, later, await getInspection(db, id), waiting.id, 'take'))
  assert.equal((await facts(id)).onSite[0]!.end, '2021-10-08')
  await tenant(999, (db) => separate(db, later, id, report))
  const alone = await facts(id)
  assert.equal(alone.onSite[0]!.end, '2021-10-01', 'what was entered counts again')
  assert.deepEqual((await proposals(report)).map((one) => one.id).toSorted(), read.map((one) => one.proposal).toSorted())
}) // biome-ignore format: long messages

test('the final report takes the place of its draft: findings that say the same keep their id, and it can be undone', async () => {
  const draft = await add({}, 'draft')
  await acceptAll(draft)
  const before = await tenant(999, (db) => listFindings(db, draft))
  const [kept, changed] = [before[0]!, before[1]]
  const areas = inventedReport.areasForImprovement.map((area, at) =>
    at === 1 ? { ...area, text: `${area.text} Or so.` } : area,
  )
  const final = await add({ areasForImprovement: areas })
  const values = await whole(draft)
  await tenant(999, (db) => joinInspections(db, by, final, draft))
  assert.equal((await facts(draft)).draft, true)
  await tenant(999, (db) => exchangeMain(db, later, draft, final))
  assert.equal((await facts(draft)).draft, false)
  const [same] = await tenant(999, (db) => findFindings(db, [kept.id]))
  assert.deepEqual([same!.text, same!.standing, same!.inspectionId], [kept.text, true, draft])
  if (changed) {
    const [gone] = await tenant(999, (db) => findFindings(db, [changed.id]))
    assert.notEqual(gone!.inspectionId, draft, 'what changed waits for a person')
  }
  const compared = await tenant(999, async (db) => compareDocuments(db, await getInspection(db, draft)))
  const changes = compared.find(({ document }) => document.stage === 'draft')!.changes
  assert.equal(changes.length > 0, areas.length > 1)
  await tenant(999, (db) => exchangeMain(db, later, draft, final))
  assert.equal((await facts(draft)).draft, true)
  assert.deepEqual(
    (await whole(draft)).filter((one) => values.some(({ proposal }) => proposal === one.proposal)),
    values,
  )
  const again = await tenant(999, (db) => listFindings(db, draft))
  assert.deepEqual(
    again.map(({ id, text }) => [id, text]),
    before.map(({ id, text }) => [id, text]),
  )
})

test('a difference is settled either way, and is gone then', async () => {
  const [report, paper] = [await add(), await add({ onSite: [{ start: '2021-09-27', end: '2021-10-09' }] })]
  await acceptAll(report)
  await tenant(999, (db) => joinInspections(db, by, paper, report))
  const open = () => tenant(999, async (db) => compareDocuments(db, await getInspection(db, report)))
  const [difference] = (await open())[1]!.differences
  assert.equal(difference!.says, '27 September to 9 October 2021')
  const settle = (how: 'take' | 'keep') =>
    tenant(999, async (db) =>
      settleDifference(db, later, await getInspection(db, report), difference!.proposal.id, how),
    )
  assert.equal(await settle('take'), true)
  assert.equal((await facts(report)).onSite[0]!.end, '2021-10-09')
  assert.deepEqual((await open())[1]!.differences, [])
  assert.equal(await settle('keep'), false, 'somebody settled it before')
})

test('an inspection that is removed takes its other documents with it, and nothing else', async () => {
  const [report, paper, other] = [await add(), await add(), await add()]
  await tenant(999, (db) => joinInspections(db, by, paper, report))
  await tenant(999, (db) => deleteInspection(db, report))
  const left = await owner(
    `select count(*)::int as n from inspections.document where inspection_id = any($1::uuid[])`,
    [[report, paper, other]],
  )
  assert.equal(left[0].n, 1)
})

test('the own lists of a committee report come into the inspection, but not while only named people see it', async () => {
  const lists = [
    {
      heading: 'Still to do',
      section: 'leaders' as const,
      items: [{ text: 'Audit every month.', leaning: 'concern' as const }],
    },
  ]
  const [report, paper] = [await add(), await add({ kind: 'committee-report', about: 'standard-inspection', lists })]
  await acceptAll(paper)
  await tenant(999, (db) => joinInspections(db, by, paper, report))
  const texts = async () => (await tenant(999, (db) => listListItems(db, report))).map(({ text }) => text)
  assert.deepEqual(await texts(), ['Audit every month.'])
  const document = (await tenant(999, (db) => listAllDocuments(db, report)))[1]!
  await tenant(999, (db) => setRestricted(db, 'Ash', report, document, true))
  assert.deepEqual(await texts(), [])
  await tenant(999, (db) => setRestricted(db, 'Ash', report, document, false))
  assert.deepEqual(await texts(), ['Audit every month.'])
})

test('the register tells how many items of own lists wait in the other documents of an inspection', async () => {
  const items = ['One.', 'Two.'].map((text) => ({ text, leaning: 'concern' as const }))
  const lists = [{ heading: 'Still to do', section: 'leaders' as const, items }]
  const [report, paper] = [await add(), await add({ kind: 'committee-report', about: 'standard-inspection', lists })]
  await tenant(999, (db) => joinInspections(db, by, paper, report))
  const director = { accountId: report, permissions: new Set(['inspections.see-unpublished']) }
  const entry = async () => {
    const entries = await tenant(999, (db) => listRegister(db, director, '2021-12-01'))
    const found = entries.find(({ inspection }) => inspection.id === report)!
    return [found.documents, found.listItemsWaiting]
  }
  assert.deepEqual(await entry(), [2, 2])
  await acceptAll(paper)
  assert.deepEqual(await entry(), [2, 0])
})
