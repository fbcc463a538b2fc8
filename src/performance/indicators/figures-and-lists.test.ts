import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sampleReturns } from '../../../test/support/sample-returns.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import { columnsTold, readAsHistory } from '../../returns/as-history.ts'
import { exampleTerms } from '../../standards/examples.ts'
import { isAtDate, partOf } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { knownFrom } from '../rules/known.ts'
import { type Subject, subjectsIn } from './subjects.ts'
import { type Answer, type Asked, answersTo, goThrough, type Member, noTeam } from './work-out.ts'

const standards: readonly Standard[] = childrenStandards
const asAt: Day = '2026-03-31'

type Opened = { readonly subjects: readonly Subject[]; readonly asked: Asked }

const open = async (paths: readonly string[]): Promise<Opened> => {
  const reading = await readAsHistory(paths, asAt, async () => Buffer.from(''))
  assert.ok(reading.ok)
  const returns = reading.returns.map((one) => ({ ...one, asAt }))
  const known = knownFrom(returns, columnsTold)
  return { subjects: subjectsIn(returns, asAt), asked: { asAt, from: '2025-04-01', known, terms: exampleTerms } }
}

/** Authorities, with and without faults, by what of their returns is read. */
const opened: { readonly name: string; readonly one: Opened }[] = []
for (const [seed, faults] of [
  ['north', 0],
  ['south', 0.08],
] as const) {
  const { annexA, ssd, local, remove } = await sampleReturns({ children: 900, seed, asAt, faults })
  opened.push({ name: `Annex A of ${seed}, faults ${faults}`, one: await open([annexA]) })
  opened.push({ name: `all returns of ${seed}, faults ${faults}`, one: await open([annexA, ssd, local]) })
  remove()
}

const members = ({ subjects, asked }: Opened, of = standards): readonly (Member & { readonly id: string })[] => {
  const found: (Member & { readonly id: string })[] = []
  goThrough(of, subjects, asked, ({ id }, member) => found.push({ ...member, id }))
  return found
}

const near = (one: number, other: number, why: string): void =>
  assert.ok(Math.abs(one - other) < 1e-6, `${why}: ${one} and ${other}`)

const weightOf = (some: readonly Member[]): number => some.reduce((sum, { one }) => sum + one.weight, 0)

/** What a figure must be, added up from the list of its members without the code of figures. */
const check = ({ standard, view, team, figure }: Answer, list: readonly Member[]): void => {
  if (figure === null) return
  const why = `${standard.id} ${view} ${team ?? ''}`
  const mine = list.filter(({ one }) => team === null || (one.team ?? noTeam) === team)
  const of = (...parts: readonly Member['part'][]) => mine.filter(({ part }) => parts.includes(part))
  assert.equal(figure.unknown, of('unknown').length, why)
  assert.equal(figure.excluded, of('excluded').length, why)
  if (standard.counting.is === 'share') {
    near(figure.numerator, weightOf(of('yes')), why)
    near(figure.denominator, weightOf(of('yes', 'no', 'unknown')), why)
    if (of('yes', 'no', 'unknown').length === 0) assert.equal(figure.value, null, why)
    else near(figure.value!, weightOf(of('yes')) / weightOf(of('yes', 'no', 'unknown')), why)
  }
  if (standard.counting.is === 'count') near(figure.value!, weightOf(of('yes')), why)
  if (standard.counting.is === 'median') {
    const values = of('yes', 'no').flatMap(({ measured }) => (measured === null ? [] : [measured]))
    const below = values.filter((value) => figure.value !== null && value < figure.value).length
    const above = values.filter((value) => figure.value !== null && value > figure.value).length
    assert.ok(below <= values.length / 2 && above <= values.length / 2, why)
    assert.equal(figure.value === null, values.length === 0, why)
  }
}

for (const { name, one } of opened) {
  test(`Every figure is what its list adds up to, of the authority and of each team: ${name}`, () => {
    const lists = Map.groupBy(members(one), ({ id, view }) => `${id} ${view}`)
    const answers = answersTo(standards, one.subjects, one.asked, true)
    assert.ok(answers.filter(({ figure }) => figure !== null && figure.denominator > 0).length > 10)
    for (const answer of answers) check(answer, lists.get(`${answer.standard.id} ${answer.view}`) ?? [])
  })

  test(`The order of rows and of children changes no figure: ${name}`, () => {
    const figures = (subjects: readonly Subject[]) =>
      answersTo(standards, subjects, one.asked, false).map(({ standard, view, figure }) => ({
        of: `${standard.id} ${view}`,
        figure: figure && Object.values(figure).map((value) => (value === null ? null : Math.round(value * 1e6))),
      }))
    const before = figures(one.subjects)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        // Who a child is has an order of its own: the return that is believed last stands last.
        const key = (text: string): number =>
          [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) + seed) | 0, 7)
        const mixed = one.subjects
          .toSorted((some, other) => key(some.subject) - key(other.subject))
          .map(({ subject, rows }) => ({
            subject,
            rows: rows.toSorted((some, other) =>
              some.table === other.table && some.table === 'person'
                ? 0
                : key(`${some.table}${some.key}`) - key(`${other.table}${other.key}`),
            ),
          }))
        assert.deepEqual(figures(mixed), before)
      }),
      { numRuns: 3 },
    )
  })

  test(`A case is counted in one completed month at most, and never in two: ${name}`, () => {
    const months = Array.from({ length: 15 }, (_, back) => {
      const from = addMonths('2025-01-01', back)
      return { from, to: addDays(addMonths(from, 1), -1) }
    })
    const wide: Asked = { ...one.asked, from: '1990-01-01' }
    const byId = new Map(standards.map((standard) => [standard.id, standard]))
    const completed = members({ ...one, asked: wide }).filter(({ view }) => view === 'completed')
    assert.ok(completed.length > 100)
    for (const { id, one: found } of completed) {
      const { counting } = byId.get(id)!
      if (isAtDate(counting) || counting.open !== undefined) continue
      // What has a last day in time would look too good until then, if what was done early counted at once.
      const waitsForADay = found.due !== null && found.due >= found.opens
      assert.ok(counting.by !== 'opens' || !waitsForADay, `${id} ${found.unit} is to count when its time has passed`)
      const parts = months.filter(({ from, to }) => partOf(found, counting, { view: 'completed', from, to }) !== null)
      assert.ok(parts.length <= 1, `${id} ${found.unit} is counted in ${parts.length} months`)
    }
  })
}
