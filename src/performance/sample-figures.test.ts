import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import type { TableId } from '../children/history/model.ts'
import { historyTables } from '../children/history/tables.ts'
import { type Reach, streamHistories } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import { partOf, type Question, Tally, valueOn } from '../standards/figure.ts'
import { derive } from './records/derive.ts'
import { type Cell, countFigures } from './records/figures.ts'
import { findStanding } from './records/grounds.ts'
import { listMembers } from './records/members.ts'
import { applied } from './rules/law.ts'
import { readAs } from './rules/read-as.ts'
import { allStandards } from './scorecard.ts'

const council = await testCouncil({ children: 150 })
test.after(council.close)
const inCouncil = <T>(work: Parameters<typeof council.database.inTenant<T>>[1]) =>
  council.database.inTenant({ la, accountId: null }, work)
await inCouncil((db) => derive(db, new Date()))

const counted = allStandards.filter(({ subject }) => subject !== 'authority')
const [{ asAt }] = (await council.owner('select max(as_at)::text as "asAt" from children.load')) as [{ asAt: Day }]
const questions: readonly Question[] = [
  { view: 'live', on: asAt },
  { view: 'completed', from: `${Number(asAt.slice(0, 4)) - 1}${asAt.slice(4)}`, to: asAt },
]
const cells = await inCouncil((db) => countFigures(db, { standards: counted, questions }))

/** The same figures by going through every history with the pure functions. */
const plainly = await inCouncil(async (db) => {
  const { loads, grounds } = await findStanding(db)
  const days = new Map(loads.map((one) => [one.load, one.asAt]))
  const tallies = new Map<string, Tally>()
  const standards = applied(counted, grounds)
  for await (const { kind, rows } of streamHistories(db, { tables: Object.keys(historyTables) as TableId[] })) {
    const history = readAs(rows, (load) => days.get(load)!)
    for (const { standard, law } of standards.filter(({ standard: { subject } }) => subject === kind))
      for (const one of standard.cases(history, law))
        for (const [at, question] of questions.entries()) {
          const part = partOf(one, standard.counting, question)
          if (part === null) continue
          const key = `${standard.id} ${at}`
          const tally = tallies.get(key) ?? new Tally(standard.counting.is)
          tallies.set(key, tally)
          tally.add({ value: valueOn(one, standard.counting, question), weight: one.weight }, part)
        }
  }
  return new Map([...tallies].map(([key, tally]) => [key, tally.figure()]))
})

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6)
const told = ({ numerator, denominator, unknown, excluded, value }: Pick<Cell, 'numerator' | 'denominator' | 'unknown' | 'excluded' | 'value'>) =>
  [rounded(numerator), rounded(denominator), unknown, excluded, rounded(value)] // biome-ignore format: one figure

const keyOf = ({ standard, question }: Cell) => `${standard} ${question}`

test('Of the sample council many standards have figures, live and completed', () =>
  assert.ok(cells.length > 100, `saw ${cells.length} figures`))

for (const { id } of counted)
  test(`${id}: what is stored and counted is what the pure functions say of every history`, () => {
    for (const at of questions.keys()) {
      const stored = cells.find((cell) => keyOf(cell) === `${id} ${at}`)
      const plain = plainly.get(`${id} ${at}`)
      assert.deepEqual(stored && told(stored), plain && told(plain))
    }
  })

const everybody: Reach = {
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [],
  grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false,
} // biome-ignore format: who one is

test('Behind every share stands a list of as many cases as it counts', () =>
  inCouncil(async (db) => {
    const shares = counted.filter(({ counting, subject }) => counting.is === 'share' && subject === 'child')
    let listed = 0
    for (const standard of shares)
      for (const [at, question] of questions.entries()) {
        const asked = { standard, question, group: { kind: 'authority', name: '' } as const, skip: 0, take: 1 }
        const { total } = await listMembers(db, everybody, asAt, asked)
        const cell = cells.find((one) => keyOf(one) === `${standard.id} ${at}`)
        assert.equal(total, (cell?.denominator ?? 0) + (cell?.excluded ?? 0), standard.id)
        listed += total
      }
    assert.ok(listed > 1_000, `listed ${listed} cases`)
  }))
