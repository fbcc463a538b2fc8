import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { inventedReport, inventedSources } from '../../../test/support/invented-report.ts'
import { acceptAsRead, addValue, decide } from './decide.ts'
import { addDocument, findDocumentByContent, getBytes, listDocuments } from './documents.ts'
import { findFindings, listFindings, pickFinding } from './findings.ts'
import { findInspection, getInspection, listInspections } from './inspections.ts'
import { listParagraphs, listPickableParagraphs } from './narrative.ts'
import { listDecisions, listProposals } from './proposals.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

let made = 0
const upload = (bytes = Buffer.from(`report ${++made}`)) => ({
  fileName: 'marlshire.pdf',
  mediaType: 'application/pdf',
  bytes,
  document: inventedReport,
  sources: inventedSources,
  pages: [{ number: 1, width: 595, height: 842 }],
})
const at = new Date('2021-11-20T10:00:00Z')
const add = () => tenant(999, (db) => addDocument(db, 'Ash', upload()))
const proposalOf = async (inspectionId: string, kind: string) =>
  (await tenant(999, (db) => listProposals(db, inspectionId))).find((one) => one.kind === kind)!

test('a document is stored whole with its proposals, and nothing is a fact yet', async () => {
  const { inspectionId, known } = await add()
  assert.equal(known, false)
  await tenant(999, async (db) => {
    const [document] = await listDocuments(db, inspectionId)
    assert.equal((await getBytes(db, document!.id)).toString(), `report ${made}`)
    assert.equal((await getInspection(db, inspectionId)).kind, 'unknown')
    assert.deepEqual(await listFindings(db, inspectionId), [])
    assert.equal(
      (await listProposals(db, inspectionId)).every((one) => one.state === 'pending'),
      true,
    )
  })
})

test('a document with more values than one statement can carry is stored, and accepted, whole', async () => {
  const paragraph = { number: null, section: 'other' as const, page: 1, sentences: [] }
  const paragraphs = Array.from({ length: 9000 }, (_, one) => ({ ...paragraph, text: `Visit ${one} was late.` }))
  const long = { ...upload(), document: { ...inventedReport, paragraphs } }
  await tenant(999, async (db) => {
    const { inspectionId } = await addDocument(db, 'Ash', long)
    const ids = (await listProposals(db, inspectionId)).map((one) => one.id)
    assert.ok(ids.length > 9000)
    assert.ok((await acceptAsRead(db, 'Ash', at, inspectionId, ids)) > 9000)
  })
})

test('the same content again gives the inspection that is there, even at the same moment', async () => {
  const bytes = Buffer.from('twice')
  const both = await Promise.all([1, 2].map(() => tenant(999, (db) => addDocument(db, 'Ash', upload(bytes)))))
  assert.equal(both[0]!.inspectionId, both[1]!.inspectionId)
  assert.deepEqual(both.map((one) => one.known).toSorted(), [false, true])
  const other = await tenant(998, (db) => addDocument(db, 'Elm', upload(bytes)))
  assert.equal(other.known, false)
})

test('another authority cannot reach an inspection by its id', async () => {
  const { inspectionId } = await add()
  assert.equal(await tenant(998, (db) => findInspection(db, inspectionId)), null)
  assert.deepEqual(await tenant(998, (db) => listProposals(db, inspectionId)), [])
})

test('decisions add up to facts, are kept one after another, and can be taken back', async () => {
  const { inspectionId } = await add()
  const kind = await proposalOf(inspectionId, 'kind')
  const verdicts = [
    { outcome: 'accepted', final: 'standard-inspection' },
    { outcome: 'undone', final: null },
    { outcome: 'corrected', final: 'short-inspection' },
  ] as const
  for (const [seen, verdict] of verdicts.entries())
    await tenant(999, (db) => decide(db, 'Ash', at, { inspectionId, proposalId: kind.id, seen, verdict }))
  await tenant(999, async (db) => {
    assert.equal((await getInspection(db, inspectionId)).kind, 'short-inspection')
    const decisions = await listDecisions(db, kind.id)
    assert.deepEqual(
      decisions.map((one) => [one.sequence, one.outcome, one.by]),
      [
        [1, 'accepted', 'Ash'],
        [2, 'undone', 'Ash'],
        [3, 'corrected', 'Ash'],
      ],
    )
  })
})

test('of two people who decide the same value at once, one is told what the other decided', async () => {
  const { inspectionId } = await add()
  const received = await proposalOf(inspectionId, 'received')
  const enter = (name: string, day: string) =>
    tenant(999, (db) =>
      decide(db, name, at, {
        inspectionId,
        proposalId: received.id,
        seen: 0,
        verdict: { outcome: 'corrected', final: day },
      }),
    )
  const both = await Promise.all([enter('Ash', '2021-11-19'), enter('Elm', '2021-11-22')])
  const [winner, loser] = both[0]!.ok ? both : [both[1]!, both[0]!]
  assert.ok(winner!.ok && !loser!.ok)
  const inspection = await tenant(999, (db) => getInspection(db, inspectionId))
  assert.equal(loser!.now.final, inspection.receivedOn)
  assert.equal((await tenant(999, (db) => listDecisions(db, received.id))).length, 1)
})

test('accepting as read leaves decided and missing values alone; a review ends when all is decided', async () => {
  const { inspectionId } = await add()
  const all = await tenant(999, (db) => listProposals(db, inspectionId))
  const ids = all.map((one) => one.id)
  const focus = all.find((one) => one.kind === 'judgement')!
  await tenant(999, (db) =>
    decide(db, 'Ash', at, {
      inspectionId,
      proposalId: focus.id,
      seen: 0,
      verdict: { outcome: 'rejected', final: null },
    }),
  )
  assert.equal(await tenant(999, (db) => acceptAsRead(db, 'Ash', at, inspectionId, ids)), all.length - 2)
  assert.equal(await tenant(999, (db) => acceptAsRead(db, 'Ash', at, inspectionId, ids)), 0)
  assert.equal((await tenant(999, (db) => getInspection(db, inspectionId))).reviewedAt, null)
  const received = await proposalOf(inspectionId, 'received')
  const verdict = { outcome: 'corrected', final: '2021-11-19' } as const
  await tenant(999, (db) => decide(db, 'Ash', at, { inspectionId, proposalId: received.id, seen: 0, verdict }))
  const done = await tenant(999, (db) => getInspection(db, inspectionId))
  assert.equal(done.reviewedAt?.toISOString(), at.toISOString())
  assert.equal(done.receivedOn, '2021-11-19')
  assert.equal(done.authority?.name, 'Marlshire')
  await tenant(999, (db) =>
    decide(db, 'Ash', at, {
      inspectionId,
      proposalId: received.id,
      seen: 1,
      verdict: { outcome: 'undone', final: null },
    }),
  )
  assert.equal((await tenant(999, (db) => getInspection(db, inspectionId))).reviewedAt, null)
})

test('findings have ids that stay, stand while accepted, and can be picked from accepted paragraphs', async () => {
  const { inspectionId } = await add()
  const ids = (await tenant(999, (db) => listProposals(db, inspectionId))).map((one) => one.id)
  await tenant(999, (db) => acceptAsRead(db, 'Ash', at, inspectionId, ids))
  const [first, second] = await tenant(999, (db) => listFindings(db, inspectionId))
  assert.deepEqual(
    [first!.text, first!.page, first!.nationalFramework],
    ['The timeliness of visits to children on a plan.', 2, ['outcome-3']],
  )
  assert.equal(second!.text, 'The recording of management oversight.')
  const [paragraph] = await tenant(999, (db) => listPickableParagraphs(db, inspectionId))
  assert.equal(paragraph!.leaning, 'mixed')
  const pick = { inspectionId, paragraphId: paragraph!.id, sentence: 'Chronologies are not always up to date.' }
  const picked = await tenant(999, (db) => pickFinding(db, 'Ash', pick))
  assert.deepEqual([picked.kind, picked.paragraph, picked.themes], ['concern', '1', ['chronologies']])
  assert.equal((await tenant(999, (db) => pickFinding(db, 'Elm', pick))).id, picked.id)
  const undo = { outcome: 'undone', final: null } as const
  await tenant(999, (db) => decide(db, 'Ash', at, { inspectionId, proposalId: paragraph!.id, seen: 1, verdict: undo }))
  assert.deepEqual(
    (await tenant(999, (db) => listFindings(db, inspectionId))).map((one) => one.id),
    [first!.id, second!.id],
  )
  const [gone] = await tenant(999, (db) => findFindings(db, [picked.id]))
  assert.equal(gone!.standing, false)
  await assert.rejects(
    tenant(999, (db) => pickFinding(db, 'Ash', pick)),
    /no longer in an accepted paragraph/,
  )
  assert.equal((await tenant(999, (db) => listParagraphs(db, inspectionId))).length, 1)
})

test('a value that the reader missed is entered and is a fact at once', async () => {
  const { inspectionId } = await add()
  await tenant(999, (db) =>
    addValue(db, 'Ash', at, {
      inspectionId,
      documentId: null,
      kind: 'priority-action',
      value: { text: 'Decisions out of hours.', nationalFramework: [] },
      page: 2,
    }),
  )
  const [finding] = await tenant(999, (db) => listFindings(db, inspectionId))
  assert.deepEqual([finding!.kind, finding!.text, finding!.page], ['priority-action', 'Decisions out of hours.', 2])
  assert.equal((await tenant(999, (db) => getInspection(db, inspectionId))).priorityAction, true)
  assert.ok((await tenant(999, listInspections)).length > 0)
})

test('text that a database cannot hold is stored without it', async () => {
  const odd = { ...inventedReport, focus: 'Care\u0000 leavers \ud800' }
  const given = { ...upload(), document: odd }
  const { inspectionId } = await tenant(999, (db) => addDocument(db, 'Ash', given))
  assert.equal((await proposalOf(inspectionId, 'focus')).proposed, 'Care leavers \ufffd')
})

test('a connection that is cut in the middle of an upload leaves nothing of it', async () => {
  const given = upload()
  const cut = tenant(999, async (db) => {
    await addDocument(db, 'Ash', given)
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db.query)
  })
  await assert.rejects(cut)
  assert.equal(await tenant(999, (db) => findDocumentByContent(db, given.bytes)), null)
  const [rows] = await owner(
    `select count(*)::int as n from inspections.inspection i
     where not exists (select from inspections.document d where (d.la_id, d.inspection_id) = (i.la_id, i.inspection_id))`,
  )
  assert.equal(rows.n, 0)
})
