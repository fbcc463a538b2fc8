import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import type { Reach } from '../../children/index.ts'
import { addDays } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { caseOf } from '../../standards/cases.ts'
import { partOf, type Question, valueOn } from '../../standards/figure.ts'
import type { Case, Counting } from '../../standards/model.ts'
import { storedCases } from '../rules/stored.ts'
import { countFigures, type Group } from './figures.ts'
import { keptList, listMembers, type Member } from './members.ts'
import { partOrder } from './part-of.ts'
import { addCases } from './write-cases.ts'

const la = 999
const today = '2026-04-10'
const { tenant, owner, close } = await testDatabase()
test.after(close)

const ways: readonly Counting[] = (['share', 'median', 'count'] as const).flatMap((is) =>
  (['done', 'opens', 'passed', 'mark'] as const).flatMap((by) =>
    (['window', 'now'] as const).flatMap((live): Counting[] => [
      { is, by, live },
      { is, by, live, open: 'days so far' },
    ]),
  ),
)

/** Children whom everybody reaches, one who was adopted, one whose record is another's, and one who is kept to named people. */
const children = await tenant(la, async (db) => {
  const open = [await addChild(db, { team: 'North' }), await addChild(db, { team: 'South' }), await addChild(db)]
  const adopted = await addChild(db, { team: 'North', adopted_on: '2026-04-01' })
  const merged = await addChild(db, { team: 'North', merged_into: open[0]!.childId })
  const kept = await addChild(db, { team: 'North' })
  const restriction = { restriction_id: newId(), child_id: kept.childId, reason: 'Kin', made_at: new Date(), made_by_name: 'Ada' }
  await db.query.insertInto('children.restriction').values({ la_id: la, ...restriction }).execute()
  return [...open, adopted, merged, kept].map(({ childId }) => childId)
}) // biome-ignore format: one child a line

const reach = (more: Partial<Reach>): Reach => ({
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [],
  grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false, ...more,
}) // biome-ignore format: who one is
const readers: readonly { readonly who: Reach; readonly known: readonly string[] }[] = [
  { who: reach({}), known: children.slice(0, 3) },
  { who: reach({ namedFor: [children[5]!] }), known: [...children.slice(0, 3), children[5]!] },
  { who: reach({ scope: 'own-teams', teamNames: ['North'] }), known: children.slice(0, 1) },
  { who: reach({ scope: 'no-child' }), known: [] },
]

const day = fc.integer({ min: 0, max: 24 }).map((at) => addDays('2025-01-30', at * 20 - 60))
const dayOrNull = fc.option(day, { nil: null, freq: 3 })
const reason = fc.constantFrom(null, null, null, null, 'Nobody knows')
const oneCase: fc.Arbitrary<Case> = fc
  .record({
    opens: day, ends: dayOrNull, due: dayOrNull, done: dayOrNull, unknown: reason, excluded: reason,
    value: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 3 }),
    team: fc.constantFrom('North', 'South', null),
  })
  .map((given) => caseOf({ unit: '', weight: 1, ...given })) // biome-ignore format: one case
const question: fc.Arbitrary<Question> = fc.oneof(
  day.map((on): Question => ({ view: 'live', on })),
  fc.tuple(day, fc.integer({ min: 0, max: 200 })).map(([from, days]): Question => ({ view: 'completed', from, to: addDays(from, days) })),
) // biome-ignore format: two views

type Owned = { readonly child: string; readonly one: Case }
const nameOf = (child: string, unit: string, part: string, measured: number | null): string =>
  `${child} ${unit} ${part} ${measured}`

/** What a list holds by the pure functions, in the order in which it is shown. */
const plainly = (owned: readonly Owned[], counting: Counting, asked: Question): readonly string[] =>
  owned
    .flatMap(({ child, one }) => {
      const part = partOf(one, counting, asked)
      if (part === null) return []
      const order = [partOrder.indexOf(part), one.due ?? '9999', one.opens, child, one.unit].join(' ')
      return [{ order, name: nameOf(child, one.unit, part, valueOn(one, counting, asked)) }]
    })
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ name }) => name)

const named = ({ childId, unit, part, measured }: Member): string => nameOf(childId, unit, part, measured)

const whole: Group = { kind: 'authority', name: '' }

test('The pages of a list together are the list, in one order, of whoever may be known of; all of it is what the figure counts', async () => {
  let [compared, several, turn] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneCase, { minLength: 40, maxLength: 60 }), fc.array(question, { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 2, max: 5 }), fc.subarray([...partOrder], { minLength: 1 }), fc.integer({ min: 3, max: 30 }),
      async (drawn, questions, perPage, some, length) => {
        // In turn, not drawn: four runs in a row of one who may know of nobody would compare nothing.
        const { who, known } = readers[turn++ % readers.length]!
        const owned = drawn.map((one, at) => ({ child: children[at % children.length]!, one: { ...one, unit: `u${at}` } }))
        await owner('delete from performance.stored_case')
        await tenant(la, async (db) => {
          for (const [at, counting] of ways.entries()) {
            const standard = { id: `way-${at}`, counting }
            for (const child of children)
              await addCases(db, storedCases(standard, child, owned.filter((its) => its.child === child).map(({ one }) => one)), 1)
            for (const asked of questions)
              for (const [group, parts] of [[whole, some], [whole, partOrder], [{ kind: 'team', name: 'North' }, some], [{ kind: 'team', name: '' }, some]] satisfies [Group, readonly string[]][]) {
                const ofGroup = owned.filter(({ one }) => group.kind === 'authority' || (one.team ?? '') === group.name)
                const all = plainly(ofGroup, counting, asked).filter((name) => parts.some((part) => name.split(' ')[2] === part))
                const mine = all.filter((name) => known.includes(name.split(' ')[0]!))
                const list = { standard, question: asked, group, ...(parts.length < 4 && { parts: some }) }
                const isWhole = parts === partOrder
                const told = isWhole && { known: await keptList(db, standard, asked, { length }) }
                const pages: string[] = []
                for (let skip = 0; ; skip += perPage) {
                  const { members, total, within } = await listMembers(db, who, today, { ...list, ...told, skip, take: perPage })
                  assert.deepEqual([total, within], [all.length, mine.length])
                  pages.push(...members.map(named))
                  if (skip > 0) several += 1
                  if (members.length < perPage) break
                }
                assert.deepEqual(pages, mine, JSON.stringify({ counting, asked, group }))
                compared += pages.length
                const figures = await countFigures(db, { standards: [standard], questions: [asked], kinds: [group.kind] })
                const figure = figures.find((one) => one.group.name === group.name)
                if (parts.length === 4 && counting.is === 'share')
                  assert.equal((figure?.denominator ?? 0) + (figure?.excluded ?? 0), all.length)
              }
          }
        })
      },
    ),
    { numRuns: Number(process.env.LIST_RUNS ?? 4), endOnFailure: true, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  )
  assert.ok(compared > 100 && several > 10, `compared ${compared} cases, ${several} later pages`)
}) // biome-ignore format: as a table
