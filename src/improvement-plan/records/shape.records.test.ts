import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type EvidenceFields, emptyLine, type MilestoneFields } from '../model.ts'
import type { SourceStrength } from '../rules/drafting.ts'
import { draftFrom } from '../rules/drafting.ts'
import { thingChangeInWords } from '../rules/things.ts'
import { fillHeading } from '../work/headings.ts'
import { addEvidence, getEvidenceFile, listEvidence } from './evidence.ts'
import { applyDraft } from './findings.ts'
import { addHeading, saveHeading, setHeadingOrder, setHeadingRemoved } from './headings.ts'
import { listChangesOfPlan } from './history.ts'
import { addLine, getLine, listLines } from './lines.ts'
import { addMilestone, getMilestone, listRemovedMilestones, saveMilestone, setMilestoneRemoved } from './milestones.ts'
import { addUpdate, listUpdates } from './notes.ts'
import { getOrStartPlan, getWholePlan } from './plans.ts'
import { addLook, addStrengths, getStrength, listStrengths, saveStrength, setStrengthRemoved } from './strengths.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const by = { name: 'Ash', at: new Date('2026-01-05T10:00:00Z') }
const start = async (db: Tenant) => {
  const facts = { title: 'Plan', statutory: true, whyStatutory: '', started: '2026-01-05' }
  return (await getOrStartPlan(db, { inspectionId: newId(), ...facts }, by)).plan.id
}
const heading = (title: string) => ({ title, outcome: '', person: null })
const area = (sourceKey: string) => ({
  sourceKey,
  origin: 'area-for-improvement' as const,
  quote: sourceKey,
  paragraph: null,
  page: 2,
  section: null,
  listHeading: null,
})
const titles = async (db: Tenant, planId: string) =>
  (await getWholePlan(db, planId)).headings.map((one) => `${one.kind} ${one.title}${one.removed ? ' (removed)' : ''}`)

test('priorities and workstreams are added, renamed, moved, removed and put back, each with its history', () =>
  tenant(999, async (db) => {
    const planId = await start(db)
    const [one, two] = [
      await addHeading(db, planId, 'priority', heading('One'), by),
      await addHeading(db, planId, 'priority', heading('Two'), by),
    ]
    await addHeading(db, planId, 'workstream', heading('Stream'), by)
    const first = (await getWholePlan(db, planId)).headings[0]!
    assert.equal(await saveHeading(db, planId, first, heading('First'), by), true)
    assert.equal(await saveHeading(db, planId, first, heading('Lost'), by), false)
    await setHeadingOrder(db, planId, [two, one], first, by)
    assert.deepEqual(await titles(db, planId), ['priority Two', 'priority First', 'workstream Stream'])
    await setHeadingRemoved(db, planId, first, true, by)
    await setHeadingRemoved(db, planId, first, true, by)
    assert.deepEqual(await titles(db, planId), ['priority Two', 'priority First (removed)', 'workstream Stream'])
    await setHeadingRemoved(db, planId, first, false, by)
    assert.deepEqual(
      (await listChangesOfPlan(db, planId)).toReversed().flatMap((change) => thingChangeInWords(change)?.title ?? []),
      [
        'Priority added', 'Priority added', 'Workstream added', 'Priority changed', 'Priority moved', 'Priority removed',
        'Priority put back',
      ], // biome-ignore format: one list of one thing
    )
  }))

test('the same form sent twice adds one heading', () =>
  tenant(999, async (db) => {
    const planId = await start(db)
    const id = newId()
    await addHeading(db, planId, 'priority', heading('One'), by, id)
    await addHeading(db, planId, 'priority', heading('One'), by, id)
    assert.deepEqual(await titles(db, planId), ['priority One'])
  }))

test('findings gathered in a priority bring their lines, and a line is in one priority only', () =>
  tenant(999, async (db) => {
    const planId = await start(db)
    const found = await applyDraft(db, planId, draftFrom([area('plans'), area('visits'), area('letters')], []), by)
    for (const id of found) await addLine(db, planId, { ...emptyLine, findings: [id] }, by)
    const where = async () => {
      const { headings, lines, findings } = await getWholePlan(db, planId)
      const title = (id: string | null) => headings.find((one) => one.id === id)?.title ?? '-'
      return [lines.map((line) => title(line.priority)).join(), findings.map((one) => title(one.priority)).join()]
    }
    const fill = async (id: string, lines: readonly string[], findings: readonly string[]) =>
      fillHeading(db, await getWholePlan(db, planId), { id, kind: 'priority' }, { lines, findings }, by)
    const one = await addHeading(db, planId, 'priority', heading('One'), by)
    const two = await addHeading(db, planId, 'priority', heading('Two'), by)
    await fill(one, [], [found[0]!, found[1]!])
    assert.deepEqual(await where(), ['One,One,-', 'One,One,-'])
    const lines = await listLines(db, planId)
    await fill(two, [lines[1]!.id], [found[1]!])
    assert.deepEqual(await where(), ['One,Two,-', 'One,Two,-'])
    await fill(one, [], [found[0]!])
    assert.deepEqual(await where(), ['-,Two,-', 'One,Two,-'])
    const saved = (await listChangesOfPlan(db, planId)).filter((change) => change.field === 'priority')
    assert.equal(saved.length, 4)
  }))

const step: MilestoneFields = { title: 'Half are trained', due: '2026-03-01', revisedDue: null, done: null, note: '' }

test('milestones stand on their line by date; the original date is never overwritten', async () => {
  const planId = await tenant(999, start)
  const lineId = await tenant(999, (db) => addLine(db, planId, emptyLine, by))
  await tenant(999, async (db) => {
    const of = { planId, line: await getLine(db, planId, lineId) }
    await addMilestone(db, of, { ...step, title: 'All are trained', due: '2026-05-01' }, by)
    await addMilestone(db, of, step, by)
    const [half, all] = (await getLine(db, planId, lineId)).milestones
    assert.deepEqual([half!.title, all!.title], ['Half are trained', 'All are trained'])
    const later = { ...half!, revisedDue: '2026-06-01' }
    assert.equal(await saveMilestone(db, of, half!, later, by, 'The trainer was ill'), true)
    assert.equal(await saveMilestone(db, of, half!, { ...half!, title: 'Lost' }, by), false)
    const kept = await getMilestone(db, of, half!.id)
    assert.deepEqual([kept.due, kept.revisedDue], ['2026-03-01', '2026-06-01'])
    const change = (await listChangesOfPlan(db, planId))[0]!
    assert.deepEqual(
      [change.reason, thingChangeInWords(change)],
      [
        'The trainer was ill',
        {
          title: 'Milestone changed',
          from: 'Half are trained\nDue: 1 March 2026',
          to: 'Half are trained\nDue: 1 March 2026\nRevised to: 1 June 2026',
        },
      ],
    )
    assert.deepEqual(
      (await getLine(db, planId, lineId)).milestones.map((one) => one.id),
      [all!.id, half!.id],
    )
    await setMilestoneRemoved(db, of, kept, true, by)
    assert.deepEqual(
      (await listRemovedMilestones(db, of)).map((one) => one.id),
      [half!.id],
    )
    assert.equal((await getLine(db, planId, lineId)).milestones.length, 1)
  })
  const overwriting = tenant(999, async (db) => {
    const of = { planId, line: await getLine(db, planId, lineId) }
    const [all] = of.line.milestones
    await saveMilestone(db, of, all!, { ...all!, due: '2027-01-01' }, by)
  })
  await assert.rejects(overwriting, /never overwritten/)
})

const shown: EvidenceFields = { kind: 'data', dated: '2026-02-01', shows: '71% on time', source: '', link: '' }
const file = { name: 'figures.csv', type: 'text/plain; charset=utf-8', bytes: Buffer.from('a,b\n1,2\n') }

test('evidence with a file: its content is hashed, kept apart, and handed over as it came in', () =>
  tenant(999, async (db) => {
    const planId = await start(db)
    const lineId = await addLine(db, planId, emptyLine, by)
    await addEvidence(db, { planId, lineId }, shown, by, file)
    const [one] = (await listEvidence(db, planId)).get(lineId)!
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    assert.deepEqual(one!.file, { name: file.name, type: file.type, bytes: 8, sha256 })
    assert.deepEqual(await getEvidenceFile(db, planId, one!.id), file)
    await assert.rejects(getEvidenceFile(db, await start(db), one!.id), { kind: 'not-found' })
  }))

test('what is sent twice is kept once, and what was typed after going back is kept too', () =>
  tenant(999, async (db) => {
    const planId = await start(db)
    const id = newId()
    const lineId = await addLine(db, planId, { ...emptyLine, action: 'Train' }, by, id)
    assert.equal(await addLine(db, planId, { ...emptyLine, action: 'Train' }, by, id), lineId)
    assert.notEqual(await addLine(db, planId, { ...emptyLine, action: 'Something else' }, by, id), lineId)
    assert.deepEqual(
      (await listLines(db, planId)).map((line) => line.action),
      ['Train', 'Something else'],
    )
    const update = { about: '2026-02-01', text: 'Half are trained', corrects: null }
    for (const text of ['Half are trained', 'Half are trained', 'All are trained'])
      await addUpdate(db, lineId, { ...update, text }, by, id)
    assert.deepEqual((await listUpdates(db, lineId)).map((one) => one.text).toSorted(), [
      'All are trained',
      'Half are trained',
    ])
    const to = { planId, lineId }
    await addEvidence(db, to, shown, by, file, id)
    await addEvidence(db, to, shown, by, file, id)
    await addEvidence(db, to, shown, by, { ...file, bytes: Buffer.from('other') }, id)
    await addEvidence(db, to, { ...shown, shows: '80% on time' }, by, null, id)
    const kept = (await listEvidence(db, planId)).get(lineId)!
    assert.deepEqual(kept.map((one) => `${one.shows} ${one.file?.bytes ?? '-'}`).toSorted(), [
      '71% on time 5',
      '71% on time 8',
      '80% on time -',
    ])
  }))

test('two presses at the same moment keep one update', async () => {
  const planId = await tenant(999, start)
  const lineId = await tenant(999, (db) => addLine(db, planId, emptyLine, by))
  const id = newId()
  const update = { about: '2026-02-01', text: 'Half are trained', corrects: null }
  await Promise.all([1, 2, 3].map(() => tenant(999, (db) => addUpdate(db, lineId, update, by, id))))
  assert.equal((await tenant(999, (db) => listUpdates(db, lineId))).length, 1)
})

const praise = (sourceKey: string): SourceStrength => ({
  sourceKey,
  origin: 'own-list',
  quote: `Praise of ${sourceKey}`,
  paragraph: null,
  page: null,
  section: 'leaders',
  listHeading: 'Areas of strength',
})

test('a strength is taken up once, kept by someone, looked at, let go and held again', () =>
  tenant(999, async (db) => {
    const planId = await start(db)
    assert.equal(await addStrengths(db, planId, [praise('a'), praise('b')], '2026-01-05', by), 2)
    assert.equal(await addStrengths(db, planId, [praise('b'), praise('c')], '2026-02-05', by), 1)
    const [a] = await listStrengths(db, planId)
    const keeper = { personId: null, name: 'Bea Heron', role: 'Head of care' }
    const to = { keeper, sign: 'Fewer than 90%', everyMonths: 6 }
    assert.equal(await saveStrength(db, planId, a!, to, by), true)
    assert.equal(await saveStrength(db, planId, a!, { ...to, sign: 'Lost' }, by), false)
    const id = newId()
    const look = { on: '2026-03-01', found: 'slipping' as const, note: '84%' }
    await addLook(db, planId, a!, look, by, id)
    await addLook(db, planId, a!, look, by, id)
    const now = await getStrength(db, planId, a!.id)
    assert.deepEqual([now.keeper, now.sign, now.everyMonths, now.version], [keeper, 'Fewer than 90%', 6, 2])
    assert.deepEqual(now.looks, [{ id, on: '2026-03-01', found: 'slipping', note: '84%', by: 'Ash' }])
    await setStrengthRemoved(db, planId, now, true, by)
    assert.deepEqual(
      (await listStrengths(db, planId)).map((one) => `${one.sourceKey} ${one.removed}`),
      ['a true', 'b false', 'c false'],
    )
    const [, looked, changed] = (await listChangesOfPlan(db, planId)).map((one) => thingChangeInWords(one))
    assert.equal(looked!.to, '“Praise of a”\nFound: Slipping\nNote: 84%')
    assert.match(
      changed!.to!,
      /Kept by: Bea Heron, Head of care\nIt would show in: Fewer than 90%\nLooked at every: 6 months/,
    )
  }))

test('another authority sees none of it', async () => {
  const planId = await tenant(999, async (db) => {
    const id = await start(db)
    await addHeading(db, id, 'priority', heading('Secret'), by)
    await addStrengths(db, id, [praise('x')], '2026-01-05', by)
    return id
  })
  await tenant(997, async (db) => assert.deepEqual(await listStrengths(db, planId), []))
})
