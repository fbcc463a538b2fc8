import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { caseOf } from '../../standards/cases.ts'
import { partOf, type Question } from '../../standards/figure.ts'
import type { Counting } from '../../standards/model.ts'
import { readIdentifiers, reconciled, ruleOf, rulesOf } from './reconcile.ts'

const pasted: readonly (readonly [why: string, text: string, identifiers: readonly string[], column: string | null])[] =
  [
    ['one a line, each once', 'C1\nC2\n\nC1\n', ['C1', 'C2'], null],
    ['a heading above them', 'Child ID\nC1', ['C1'], null],
    ['a column of a table by its heading', 'Team,Child ID,Due\nNorth,C1,1/2/26\nSouth,C2,', ['C1', 'C2'], 'Child ID'],
    ['tabs, as a spreadsheet copies', 'name\tperson_id\nA\t"7"', ['7'], 'person_id'],
    ['a table without such a heading: the first column', '7;x\n8;y', ['7', '8'], null],
    ['an identifier that looks like a word', 'Childhouse\nC2', ['Childhouse', 'C2'], null],
  ]
for (const [why, text, identifiers, column] of pasted)
  test(`Identifiers are read from ${why}`, () => assert.deepEqual(readIdentifiers(text), { identifiers, column }))

const decided: Counting = { is: 'share', by: 'decided', live: 'window' }
const march: Question = { view: 'completed', from: '2026-03-01', to: '2026-03-31' }
const live: Question = { view: 'live', on: '2026-03-31' }
const now: Counting = { is: 'share', by: 'opens', live: 'now' }
const one = (more: Partial<Parameters<typeof caseOf>[0]>) =>
  caseOf({ unit: 'a', opens: '2026-02-01', due: '2026-03-10', ...more })

const rules: readonly (readonly [said: RegExp, given: ReturnType<typeof one>, counting: Counting, question: Question])[] = [
  [/^counts on 11 April 2026, which is not from 1 March 2026 to 31 March 2026$/, one({ due: '2026-04-10' }), decided, march],
  [/^counts on 20 February 2026/, one({ done: '2026-02-20' }), decided, march],
  [/^begins on 2 April 2026, after 31 March 2026$/, one({ opens: '2026-04-02', due: '2026-05-01', ends: '2026-04-20' }), decided, march],
  [/^ended on 1 March 2026, before it was due on 10 March 2026$/, one({ ends: '2026-03-01' }), decided, march],
  [/^left out of both numbers: moved in$/, one({ opens: '2026-03-02', excluded: 'moved in' }), decided, march],
  [/nobody can say: no day$/, one({ opens: '2026-03-02', unknown: 'no day' }), decided, march],
  [/^in the numerator$/, one({ done: '2026-03-05' }), decided, march],
  [/^in the denominator and not the numerator$/, one({}), decided, march],
  [/^counts on 20 February 2025, more than twelve months before 31 March 2026$/, one({ opens: '2025-02-01', due: '2025-03-10', done: '2025-02-20' }), decided, live],
  [/^not done, and not due until 10 April 2026$/, one({ due: '2026-04-10' }), decided, live],
  [/^ended on 5 March 2026, so that it was not open on 31 March 2026$/, one({ ends: '2026-03-05', due: null }), now, live],
] // biome-ignore format: one rule a line
for (const [said, given, counting, question] of rules)
  test(`Which rule decides: ${said.source}`, () => assert.match(ruleOf(given, counting, question), said))

test('Of many cases the nearest are told, and that there are more', () => {
  const cases = Array.from({ length: 5 }, (_, at) =>
    one({ unit: String(at), opens: `202${at}-01-01`, due: `202${at}-03-10` }),
  )
  const said = rulesOf(cases, decided, { view: 'completed', from: '2026-03-01', to: '2026-03-31' })
  assert.match(said[0]!, /2024/)
  assert.equal(said.at(-1), 'and 2 more that lie further away')
  assert.match(rulesOf([], decided, march)[0]!, /^nothing that this standard asks about/)
})

const day = fc.integer({ min: 0, max: 120 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10))
const anyCase = fc
  .record({ opens: day, ends: fc.option(day), due: fc.option(day), done: fc.option(day), unknown: fc.option(fc.constant('no day')), excluded: fc.option(fc.constant('moved in')) }, { requiredKeys: ['opens'] })
  .map((given) => caseOf({ unit: 'a', ...given })) // biome-ignore format: one record

test('Every case has a rule, and it says that the case counts just where it does', () =>
  fc.assert(
    fc.property(anyCase, fc.constantFrom(decided, now), fc.constantFrom(march, live), (given, counting, question) => {
      const said = ruleOf(given, counting, question)
      const part = partOf(given, counting, question)
      assert.notEqual(said, '')
      assert.equal(/^(in the|left out)/.test(said), part !== null)
    }),
  ))

test('Both, only here and only there are each other’s rest, by child', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9)), fc.array(fc.nat(9)), fc.uniqueArray(fc.nat(9)), (typed, counted, known) => {
      const child = (at: number) => ({ childId: `child ${at}`, identifier: String(at) })
      const theirs = typed
        .filter((at) => known.includes(at))
        .map((at) => ({ ...child(at), typed: String(at), cases: [] }))
      const ours = counted.filter((at) => known.includes(at)).map(child)
      const result = reconciled(typed.map(String), ours, theirs, {
        counting: decided,
        question: march,
        notFound: 'no child',
      })
      const ids = (some: readonly { childId: string }[]) => new Set(some.map(({ childId }) => childId))
      assert.equal(result.both.length + result.onlyOurs.length, ours.length)
      assert.equal(ids(result.both).size + result.onlyTheirs.length, typed.length)
      for (const { typed: one, childId, rules } of result.onlyTheirs) {
        assert.equal(childId === null, !known.includes(Number(one)))
        assert.equal(rules.length, 1)
      }
    }),
  ))
