import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eveningOf, lifeOf } from '../../../../test/support/life-by-days.ts'
import { measuresOfHomes, rulesOfHomes } from '../../../../test/support/rules-of-homes.ts'
import {
  dayAt,
  daysInYear,
  type Said,
  simulatedYear,
  type YoungPerson,
} from '../../../../test/support/simulated-year.ts'
import { calendarOf } from '../../../standards/calendar.ts'
import { defaults } from '../../../standards/examples.ts'
import { partOf, valueOn } from '../../../standards/figure.ts'
import type { Case } from '../../../standards/model.ts'
import type { Row, Rows, Standard } from '../../../standards/standard.ts'
import { historyOf } from '../histories.ts'
import { leavingCareAndLeadership } from '../leaving-care-and-leadership.ts'

const standards = (leavingCareAndLeadership as readonly Standard[]).filter(({ id }) => id.startsWith('acc-'))
const calendar = calendarOf([])

/** Days that fields tell as so many after the record's own: those that lie ahead are not known yet. */
const toldLater = { meeting: 'jointMeetingOn', checked: 'registrationCheckedOn', learned: 'learningOn' } as const
const toldAtOnce = { target: 'targetOn', recorded: 'recordedOn' } as const

const dated = (said: Said, today: number): Row => {
  const { table, key, at, until } = said
  const fields: Record<string, unknown> = { ...said.fields }
  for (const [name, field] of [...Object.entries(toldLater), ...Object.entries(toldAtOnce)]) {
    const days = said.fields[name]
    delete fields[name]
    if (days !== undefined && (name in toldAtOnce || at + Number(days) <= today))
      fields[field] = dayAt(at + Number(days))
  }
  return { table, key, starts: dayAt(at), ends: until !== null && until <= today ? dayAt(until) : null, fields }
}

/** A record as it is known at the end of a day; most say all on their first. */
const knownOn = () => {
  const asEver = new Map<Said, Row>()
  return (said: Said, today: number): Row => {
    const known = asEver.get(said)
    if (known !== undefined) return known
    const row = dated(said, today)
    if (said.until === null && Object.keys(toldLater).every((name) => said.fields[name] === undefined))
      asEver.set(said, row)
    return row
  }
}

/** The tables of which something becomes known on a day. */
const turnsOf = ({ leftCare, said }: YoungPerson): ReadonlyMap<number, ReadonlySet<string>> => {
  const turns = new Map<number, Set<string>>([[0, new Set(['person', 'carePeriod'])]])
  const turn = (day: number, table: string): void => void turns.set(day, (turns.get(day) ?? new Set()).add(table))
  if (leftCare !== null) turn(leftCare, 'carePeriod')
  for (const { table, at, until, fields } of said) {
    turn(at, table)
    if (until !== null) turn(until, table)
    for (const name of Object.keys(toldLater)) if (fields[name] !== undefined) turn(at + Number(fields[name]), table)
  }
  return turns
}

/** What standards read of a young person, evening by evening. */
const readThroughTheYear = (person: YoungPerson) => {
  const { born, leftCare } = person
  const told = { table: 'person', key: '1', starts: null, ends: null, fields: { dateOfBirth: born } }
  const tables = Map.groupBy(person.said, ({ table }) => table)
  const [turns, known] = [turnsOf(person), knownOn()]
  let rows: Rows = historyOf([])
  return (today: number): { readonly rows: Rows; readonly changed: ReadonlySet<string> } => {
    const changed = turns.get(today) ?? new Set<string>()
    const until = leftCare !== null && leftCare <= today ? dayAt(leftCare) : null
    const care = { table: 'carePeriod', key: '1', starts: '2020-05-01', ends: until, fields: {} }
    const of = (table: string): readonly Row[] => {
      if (table === 'person' || table === 'carePeriod') return [table === 'person' ? told : care]
      return (tables.get(table) ?? []).filter(({ at }) => at <= today).map((one) => known(one, today))
    }
    if (changed.size > 0) {
      const now = historyOf([...changed].flatMap(of) as never)
      rows = { ...rows, ...Object.fromEntries([...changed].map((table) => [table, now[table]!])) }
    }
    return { rows, changed }
  }
}

const byNumber = (one: number | null, other: number | null): number => Number(one) - Number(other)

const seen = new Map(standards.map(({ id }) => [id, { yes: 0, no: 0 }]))

const agreesThroughTheYear = (seed: number): void => {
  const person = simulatedYear(seed)
  const [life, readOn] = [lifeOf(person), readThroughTheYear(person)]
  const cases = new Map<string, readonly Case[]>()
  const told = { toldFrom: dayAt(person.begun) }
  const laws = new Map(standards.map(({ id, settings }) => [id, defaults(settings, calendar, told)]))
  for (let today = 0; today < daysInYear; today++) {
    const { rows, changed } = readOn(today)
    for (const one of standards)
      if (!cases.has(one.id) || one.reads.some((table) => changed.has(table)))
        cases.set(one.id, one.cases(rows, laws.get(one.id)!))
    // Before anything was recorded here there is nobody to ask.
    if (today < person.begun) continue
    const evening = eveningOf(life, today)
    const question = { view: 'live', on: dayAt(today) } as const
    for (const { id, counting } of standards) {
      const at = `${id} on ${question.on}, of the year drawn from ${seed}`
      const counted = { yes: 0, no: 0 }
      const values: (number | null)[] = []
      for (const one of cases.get(id)!) {
        const part = partOf(one, counting, question)
        if (part === 'yes' || part === 'no') counted[part] += 1
        else assert.ok(part === null || part === 'excluded', at)
        if (part !== null && part !== 'excluded' && id in measuresOfHomes) values.push(valueOn(one, counting, question))
      }
      const measure = measuresOfHomes[id]?.(evening)
      if (measure) assert.deepEqual(values.toSorted(byNumber), measure.toSorted(byNumber), at)
      else assert.deepEqual(counted, rulesOfHomes[id]!(evening), at)
      const all = seen.get(id)!
      all.yes += counted.yes
      all.no += counted.no
    }
  }
}

const numRuns = Number(process.env.YOUNG_PEOPLE ?? 200)

test('Through a year of 200 invented young people, every rule of homes says each evening what a plain count of the days says', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), agreesThroughTheYear), {
    numRuns,
    endOnFailure: true,
  })
  for (const { id, counting } of standards) {
    const { yes, no } = seen.get(id)!
    assert.ok(yes > 0 && (no > 0 || counting.is === 'count'), `${id}: ${yes} and ${no}`)
  }
})
