import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyFields, anyMilestone, anyPlan, planOf } from '../../../test/support/invented-plans.ts'
import { readXlsxBytes } from '../../platform/documents/xlsx/read-bytes.ts'
import { xlsxWorkbook } from '../../platform/documents/xlsx/write.ts'
import { emptyLine, type Line, type LineFields, type WholePlan } from '../model.ts'
import type { AddedRow, Base, Comparison, ReadWorkbook } from './model.ts'
import { compare } from './rules/compare.ts'
import { baseOf, sheetsOf } from './rules/out.ts'
import { exportIdOf, readWorkbook } from './rules/read.ts'
import { same } from './rules/same.ts'
import { taking, type Work, withoutConflict } from './rules/taking.ts'

const exportId = '01990000-0000-7000-8000-000000000000'
const stamp = { exportId, today: '2026-05-05', by: 'Ash' }

/** The plan as a file, read back: `edited` is what a person made of the download of `base`. */
const fileOf = async (edited: WholePlan, base: Base): Promise<ReadWorkbook> => {
  const sheets = await readXlsxBytes(await xlsxWorkbook(sheetsOf(edited, baseOf(edited), stamp)))
  assert.deepEqual(exportIdOf(sheets), { exportId })
  const read = readWorkbook(sheets, base)
  assert.ok('lines' in read, 'refused' in read ? read.refused : '')
  return read
}

const against = (base: Base, read: ReadWorkbook, now: WholePlan, added: readonly AddedRow[] = []): Comparison =>
  compare({ base, read, now, added, people: [], by: 'Ash', today: '2101-01-01' })

const everything = ({ items }: Comparison): ReadonlySet<string> =>
  new Set(items.flatMap((item) => item.differences.map((one) => one.key)))

const workOf = (comparison: Comparison, now: WholePlan, taken: ReadonlySet<string>): Work => {
  const reasons = Object.fromEntries(comparison.items.map((item) => [item.key, 'Agreed by the board']))
  const result = taking(comparison, now, { taken, reasons })
  assert.ok('work' in result, JSON.stringify(result))
  return result.work
}

/** The plan after the work, as the records would leave it. */
const applied = (now: WholePlan, work: Work): WholePlan => {
  const changed = now.lines.map((line): Line => {
    const to = work.lines.find((one) => one.id === line.id)?.to
    const milestones = line.milestones
      .map((one) => ({ ...one, ...work.milestones.find((other) => other.id === one.id)?.to }))
      .filter((one) => !work.removedMilestones.some((other) => other.id === one.id))
    return { ...line, ...to, milestones, version: line.version + (to ? 1 : 0) }
  })
  const kept = changed.filter((line) => !work.removedLines.includes(line.id))
  const ordered = work.order ? kept.map((line) => ({ ...line, position: work.order!.indexOf(line.id) + 1 })) : kept
  const added = work.newLines.map(
    ({ fields, row }, at): Line => ({
      ...fields,
      id: `01991100-0000-7000-8000-0000000${String(row).padStart(5, '0')}`,
      position: 1_000 + at,
      version: 1,
      removed: false,
      asked: null,
      milestones: [],
    }),
  )
  return { ...now, lines: [...ordered, ...added] }
}

const additionsOf = (work: Work, after: WholePlan): readonly AddedRow[] =>
  work.newLines.map(({ read }, at) => ({
    what: 'line',
    id: after.lines.filter((line) => line.position >= 1_000)[at]!.id,
    fields: read,
  }))

const fieldNames = Object.keys(emptyLine) as (keyof LineFields)[]
const sameLine = (one: Line, other: Line): boolean =>
  fieldNames.every((field) => same(one[field], other[field])) &&
  same(
    one.milestones.map((each) => JSON.stringify([each.title, each.due, each.revisedDue, each.note])),
    other.milestones.map((each) => JSON.stringify([each.title, each.due, each.revisedDue, each.note])),
  )

/** What a person may make of a plan: an original date stays, and an impact is not theirs to give here. */
const anyEditOf = (plan: WholePlan): fc.Arbitrary<WholePlan> =>
  fc
    .tuple(
      ...plan.lines.map((line) =>
        fc
          .record({
            fields: anyFields,
            milestones: fc.array(anyMilestone, { minLength: 2, maxLength: 2 }),
            which: fc.subarray(fieldNames),
          })
          .map(({ fields, milestones, which }): Line => {
            const edited = { ...line, ...Object.fromEntries(which.map((field) => [field, fields[field]])) }
            const due = line.due ?? edited.due
            const revisedDue = line.due === null || edited.revisedDue === due ? null : edited.revisedDue
            return {
              ...edited,
              due,
              revisedDue,
              milestones: line.milestones.map((one, at) => {
                const to = milestones[at]!
                return {
                  ...one,
                  title: to.title,
                  note: to.note,
                  revisedDue: to.revisedDue === one.due ? null : to.revisedDue,
                }
              }),
            }
          }),
      ),
    )
    .map((lines) => ({ ...plan, lines }))

const planAndEdit = anyPlan.chain((plan) => fc.tuple(fc.constant(plan), anyEditOf(plan)))

test('a workbook that nobody edited says nothing, whatever the plan holds', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const base = baseOf(plan)
      const read = await fileOf(plan, base)
      assert.deepEqual(read.problems, [])
      assert.deepEqual(against(base, read, plan), { items: [], notices: [] })
    }),
    { numRuns: 60 },
  )
})

test('taking everything from an edited file makes the plan what the file says, and the file then says nothing', async () => {
  await fc.assert(
    fc.asyncProperty(planAndEdit, async ([plan, edited]) => {
      const base = baseOf(plan)
      const read = await fileOf(edited, base)
      assert.deepEqual(read.problems, [])
      const comparison = against(base, read, plan)
      assert.deepEqual(
        comparison.items.flatMap((item) => item.differences.filter((one) => one.conflict || one.blocked)),
        [],
      )
      const after = applied(plan, workOf(comparison, plan, everything(comparison)))
      for (const [at, line] of after.lines.toSorted((one, other) => (one.id < other.id ? -1 : 1)).entries())
        assert.ok(sameLine(line, edited.lines[at]!), `${JSON.stringify(line)}\n${JSON.stringify(edited.lines[at])}`)
      assert.deepEqual(
        against(base, read, after).items.filter((item) => item.kind !== 'order'),
        [],
      )
    }),
    { numRuns: 60 },
  )
})

test('what two people changed in different fields comes together, whichever file comes first', async () => {
  const halves = anyPlan
    .filter((plan) => plan.lines.length > 0)
    .chain((plan) => fc.tuple(fc.constant(plan), anyEditOf(plan), fc.subarray(fieldNames)))
  await fc.assert(
    fc.asyncProperty(halves, async ([plan, edited, mine]) => {
      const base = baseOf(plan)
      // Where lines stand follows from their findings; dates hang together. Both go to one person.
      const isMine = (field: keyof LineFields) => mine.includes(/due|findings/i.test(field) ? 'due' : field)
      const part = (which: boolean): WholePlan => ({
        ...plan,
        lines: plan.lines.map((line, at) => ({
          ...line,
          ...Object.fromEntries(
            fieldNames.filter((field) => isMine(field) === which).map((field) => [field, edited.lines[at]![field]]),
          ),
        })),
      })
      const files = [await fileOf(part(true), base), await fileOf(part(false), base)]
      const after = (order: readonly ReadWorkbook[]) =>
        order.reduce((now, read) => {
          const comparison = against(base, read, now)
          return applied(now, workOf(comparison, now, withoutConflict(comparison)))
        }, plan)
      const [one, other] = [after(files), after(files.toReversed())]
      const byId = (whole: WholePlan) => whole.lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      for (const [at, line] of byId(one).entries()) {
        assert.ok(sameLine(line, byId(other)[at]!))
        assert.ok(fieldNames.every((field) => same(line[field], edited.lines[at]![field])))
      }
    }),
    { numRuns: 40 },
  )
})

test('what the plan changed meanwhile is never taken over without a choice', async () => {
  const three = anyPlan.chain((plan) => fc.tuple(fc.constant(plan), anyEditOf(plan), anyEditOf(plan)))
  await fc.assert(
    fc.asyncProperty(three, async ([plan, edited, now]) => {
      const base = baseOf(plan)
      const comparison = against(base, await fileOf(edited, base), now)
      const after = applied(now, workOf(comparison, now, withoutConflict(comparison)))
      for (const [at, line] of plan.lines.entries())
        for (const field of fieldNames)
          if (!same(line[field], now.lines[at]![field]))
            assert.deepEqual(after.lines.find((one) => one.id === line.id)![field], now.lines[at]![field], field)
    }),
    { numRuns: 40 },
  )
})

test('rows that are deleted take nothing away unless a person ticks it', async () => {
  const some = anyPlan
    .filter((plan) => plan.lines.length > 0)
    .chain((plan) => fc.tuple(fc.constant(plan), fc.subarray([...plan.lines])))
  await fc.assert(
    fc.asyncProperty(some, async ([plan, kept]) => {
      const base = baseOf(plan)
      const comparison = against(base, await fileOf({ ...plan, lines: kept }, base), plan)
      assert.deepEqual([...withoutConflict(comparison)], [])
      assert.equal(
        comparison.items.filter((item) => item.key.startsWith('remove-line')).length,
        plan.lines.length - kept.length,
      )
      const work = workOf(comparison, plan, everything(comparison))
      assert.deepEqual(applied(plan, work).lines.length, kept.length)
    }),
    { numRuns: 40 },
  )
})

test('a row that was added becomes one line, also when the same file comes again or is edited further', async () => {
  const plan = planOf([{ fields: { ...emptyLine, action: 'Hold the audit', whyNoFinding: 'Ours' } }])
  const base = baseOf(plan)
  const fields = { ...emptyLine, action: 'Train the carers', whyNoFinding: 'They asked', due: '2027-03-03' }
  const withRow = (added: LineFields): WholePlan => planOf([{ fields: plan.lines[0]! }, { fields: added }])
  const withoutId = (read: ReadWorkbook): ReadWorkbook => ({
    ...read,
    lines: read.lines.map((row, at) => (at === 1 ? { ...row, id: null } : row)),
  })
  const read = withoutId(await fileOf(withRow(fields), base))
  const comparison = against(base, read, plan)
  assert.deepEqual(
    comparison.items.map((item) => [item.kind, item.differences[0]!.ticked]),
    [['added', true]],
  )
  const work = workOf(comparison, plan, everything(comparison))
  const after = applied(plan, work)
  assert.equal(after.lines.length, 2)
  const added = additionsOf(work, after)
  assert.deepEqual(against(base, read, after, added).items, [])
  const further = withoutId(await fileOf(withRow({ ...fields, cost: 900 }), base))
  const [item, ...others] = against(base, further, after, added).items
  assert.deepEqual(others, [])
  assert.deepEqual(
    item!.differences.map((one) => [one.label, one.file]),
    [['Cost in pounds', '£900']],
  )
})
