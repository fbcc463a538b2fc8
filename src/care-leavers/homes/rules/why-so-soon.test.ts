import assert from 'node:assert/strict'
import test from 'node:test'
import { visitPaceOf } from '../../../children/standards/accommodation-oversight/acc-visit-weekly.ts'
import type { Home } from '../model/ledger.ts'
import { whySoSoon } from './why-so-soon.ts'

const home = (standing: 'emergency' | 'settled', planned: 'yes' | 'no'): Home => ({
  homeId: 'h', childId: 'c', movedIn: '2026-03-02', movedOut: null, standing, accommodation: standing === 'settled' ? 'U' : 'V',
  said: { planned }, entries: [], by: 'Ana Bell', at: new Date('2026-03-02T10:00:00Z'), takenBack: null, before: [],
}) // biome-ignore format: one home
const pace = (because: 'age' | 'risk' | null) => ({ due: '2026-03-06', days: 4, usual: 7, because })

const cases: readonly [why: string, standard: string, home: Home, because: 'age' | 'risk' | null, born: string | null, said: RegExp | null][] = [
  ['high risk', 'acc-visit-weekly', home('emergency', 'no'), 'risk', '2006-01-01', /^Every 4 days, not every 7: the risk to them is high\.$/],
  ['seventeen', 'acc-visit-weekly', home('emergency', 'no'), 'age', '2009-01-01', /they are under 18/],
  ['nobody knows how old', 'acc-visit-weekly', home('emergency', 'no'), 'age', null, /their day of birth is not known/],
  ['every week, as for everyone', 'acc-visit-weekly', home('emergency', 'no'), null, '2006-01-01', null],
  ['first visit in an emergency home', 'acc-visit-7d', home('emergency', 'yes'), null, '2006-01-01', /emergency or temporary home/],
  ['first visit after an unplanned move', 'acc-visit-7d', home('settled', 'no'), null, '2006-01-01', /nobody had planned the move/],
  ['first visit after a planned move', 'acc-visit-7d', home('settled', 'yes'), null, '2006-01-01', null],
  ['something else', 'acc-exit-plan', home('emergency', 'no'), 'risk', '2006-01-01', null],
] // biome-ignore format: a line each

test('A visit that is due sooner says why, and one that is not says nothing', () => {
  for (const [why, standard, one, because, dateOfBirth, said] of cases) {
    const words = whySoSoon({ standard, homeId: 'h' }, { pace: pace(because), dateOfBirth, homes: [one] })
    if (said === null) assert.equal(words, null, why)
    else assert.match(words ?? '', said, why)
  }
})

type Rows = Parameters<typeof visitPaceOf>[0]
const row = (table: string, starts: string | null, fields: object, ends: string | null = null) => ({ table, subject: 's', key: `${table} ${starts}`, starts, ends, fields }) // biome-ignore format: one line
const rowsOf = (born: string, risk: string, more: Partial<Record<keyof Rows, readonly object[]>> = {}): Rows =>
  ({
    person: [row('person', null, { dateOfBirth: born })],
    leaverHome: [{ ...row('leaverHome', '2026-03-02', { kind: 'emergency', accommodation: 'V', risk }), key: 'h' }],
    homeRisk: [], homeVisit: [], visit: [], leaverContact: [], ...more,
  }) as unknown as Rows // biome-ignore format: one record
const law = { settings: { limit: () => 7, sooner: () => 4, settled: () => 28, gap: () => 1 }, toldFrom: () => null }

const paces: readonly [why: string, rows: Rows, pace: string | null][] = [
  ['a week from the move', rowsOf('2006-01-01', 'low'), '2026-03-09 null'],
  ['high risk from the move', rowsOf('2006-01-01', 'high'), '2026-03-06 risk'],
  ['under 18', rowsOf('2009-01-01', 'low'), '2026-03-06 age'],
  ['seen since', rowsOf('2009-01-01', 'low', { homeVisit: [row('homeVisit', '2026-03-04', { homeKey: 'h', seen: 'yes' })] }), '2026-03-08 age'],
  ['risk that rose since', rowsOf('2006-01-01', 'low', { homeRisk: [row('homeRisk', '2026-03-04', { level: 'high', homeKey: 'h' })] }), '2026-03-08 risk'],
  ['risk that rose when the week was nearly over', rowsOf('2006-01-01', 'low', { homeRisk: [row('homeRisk', '2026-03-05', { level: 'high', homeKey: 'h' })] }), '2026-03-09 null'],
  ['no stay', { ...rowsOf('2006-01-01', 'low'), leaverHome: [] } as Rows, null],
] // biome-ignore format: a line each

test('How often somebody is to be seen, and why so, is what the practice standard waits for', () => {
  for (const [why, rows, wanted] of paces) {
    const found = visitPaceOf(rows, law, '2026-03-05')
    assert.equal(found && `${found.due} ${found.because}`, wanted, why)
  }
})
