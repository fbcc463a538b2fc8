import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import test from 'node:test'
import { recordedAs, recordedTables } from '../../src/children/history/tables/recorded.ts'
import { historyTables } from '../../src/children/history/tables.ts'
import { childrenStandards } from '../../src/children/standards/all.ts'
import { areas } from '../../src/children/standards/areas.ts'
import { historyOf } from '../../src/children/standards/histories.ts'
import { standardsData } from '../../src/returns/standards-data.ts'
import { calendarOf } from '../../src/standards/calendar.ts'
import { defaults, exampleTerms } from '../../src/standards/examples.ts'
import { lawInMotion } from '../../src/standards/law-in-motion.ts'
import type { Row, Rows, Standard } from '../../src/standards/standard.ts'
import { root } from '../support/run-tool.ts'
import { sharedDocument } from '../support/shared-documents.ts'

const standards: readonly Standard[] = childrenStandards
const ids = standards.map(({ id }) => id)
const calendar = calendarOf(exampleTerms)
/** The national return counts 17 and 18 apart from 19 to 21: two figures of one standard of the reference. */
const baseOf = (id: string): string => id.replace(/-17-18$/, '')

/** What the reference has as a rule in words and not as a measure with an id: section 7, the record of supervision, decisions of managers. */
const own = [
  'acc-recorded-same-day', 'acc-head-told-1wd', 'acc-bb-legal', 'acc-registration-shown', 'acc-oncall-approval', 'acc-suitability-1wd', 'acc-daily-contact',
  'acc-needs-each-visit', 'acc-review-28d', 'acc-joint-meeting-3wd', 'acc-renewed-7d', 'acc-escalation', 'acc-move-out', 'acc-move-out-visits',
  'acc-learning-note', 'acc-eviction-exit-plan', 'acc-repeat-moves', 'acc-weekly-list', 'acc-supervision-2w', 'cl-interval-agreed', 'leaving-care-transfer', 'pa-at-meetings',
  'risk-recorded-1wd', 'iro-dispute-ladder', 'iro-cafcass-at-once', 'mgmt-thresholds', 'mgmt-strategy', 'mgmt-s47-no-plan', 'mgmt-before-plo',
  'mgmt-no-change-12m', 'sup-young-person-8w', 'sup-child-on-record-5wd', 'sup-confirmed-by-both',
] // biome-ignore format: a table

test('Every practice standard is there once, and those of the reference are all defined', () => {
  assert.ok(ids.length > 100, `saw ${ids.length} standards`)
  assert.equal(new Set(ids).size, ids.length)
  const file = sharedDocument('reference/practice-standards.json')
  if (file === null) return
  const reference = JSON.parse(readFileSync(file, 'utf8')) as {
    id: string
    area: string
    basis: string
    goodIs: string
  }[]
  assert.deepEqual(
    reference.filter(({ id }) => !ids.includes(id)).map(({ id }) => id),
    [],
  )
  const named = new Set(reference.map(({ id }) => id))
  assert.deepEqual(ids.filter((id) => !named.has(baseOf(id))).toSorted(), own.toSorted())
  for (const { id, area } of reference) assert.equal(standards.find((one) => one.id === id)?.area, area, id)
})

test('The file of a practice standard is called by its id, and lies in the folder of its area', () => {
  const files = globSync('src/children/standards/*/*.ts', { cwd: root })
  for (const { id, area } of standards) {
    assert.ok(area in areas, `${id}: ${area}`)
    assert.ok(files.includes(join('src/children/standards', area, `${id}.ts`)), `${area}/${id}.ts`)
  }
})

for (const one of standards)
  test(`${one.id} says where its rule stands, what is counted, and shows it by examples`, () => {
    const { source, examples, asks, numerator, denominator, reads, needs, intervalsOf } = one
    for (const text of [source.title, source.where, asks, numerator, denominator]) assert.ok(text.length > 3, text)
    assert.ok(examples.length >= 3, `${examples.length} examples`)
    assert.equal(new Set(examples.map(({ why }) => why)).size, examples.length, 'one reason twice')
    assert.ok(examples.some(({ are }) => are.length > 0))
    if (/Working Together/.test(source.title)) assert.match(source.note ?? '', /2026 edition/)
    const told = [...needs.flatMap((need) => need.split(' or ')), ...intervalsOf].map((need) => need.split('.')[0]!)
    assert.deepEqual(told.filter((table) => !reads.includes(table)), [], 'needed and not read') // biome-ignore format: short
    assert.ok(needs.length > 0)
  })

const tableOf = (need: string): string => {
  const [table = '', ...name] = need.startsWith('app:') ? ['', ''] : need.split('.')
  return table || (recordedAs[need.slice('app:'.length) as keyof typeof recordedAs] ?? name.join('.'))
}

test('What each practice standard is counted from is named in the list of needed data', () => {
  const missing = standards.flatMap(({ id, needs }) => {
    const named = (standardsData[baseOf(id)] ?? []).map(tableOf)
    // Of alternatives one must be named.
    return needs
      .filter((need) => !need.split(' or ').some((part) => named.includes(part.split('.')[0]!)))
      .map((need) => `${id}: ${need}`)
  })
  assert.deepEqual(missing, [])
})

test('Every table and field that a standard names exists', () => {
  const tables: Readonly<Record<string, { readonly starts: string | null; readonly ends: string | null; readonly fields: object }>> = { ...historyTables, ...recordedTables } // biome-ignore format: short
  const exists = (need: string): boolean => {
    const [table = '', field] = need.split('.')
    const of = tables[table]
    if (of === undefined || field === undefined) return of !== undefined
    return field in of.fields || (field === 'starts' && of.starts !== null) || (field === 'ends' && of.ends !== null)
  }
  const strange = standards.flatMap(({ id, reads, needs }) =>
    [...reads, ...needs.flatMap((need) => need.split(' or '))]
      .filter((need) => !exists(need))
      .map((need) => `${id}: ${need}`),
  )
  assert.deepEqual(strange, [])
})

const rowsOf = (one: Standard, rows: Standard['examples'][number]['rows']): Rows => ({
  ...historyOf([]),
  ...Object.fromEntries(
    one.reads.map((table) => [
      table,
      (rows[table] ?? []).map(
        (row, at): Row => ({ table, key: String(at), starts: null, ends: null, fields: {}, ...row }),
      ),
    ]),
  ),
})

test('Of which kind records must be told is said where a standard asks it', () => {
  const unsaid = standards.flatMap((one) => {
    const asked = new Set<string>()
    const law = defaults(one.settings, calendar)
    const toldFrom = (table: string, kind?: string) => {
      if (kind !== undefined) asked.add(`${table} ${kind}`)
      return law.toldFrom(table)
    }
    for (const { rows } of one.examples) one.cases(rowsOf(one, rows), { ...law, toldFrom })
    const said = Object.entries(one.needsKind ?? {}).map(([table, kind]) => `${table} ${kind}`)
    return [...asked].filter((ask) => !said.includes(ask)).map((ask) => `${one.id}: ${ask}`)
  })
  assert.deepEqual(unsaid, [])
})

test('Of a child of whom nothing is told but who they are, no practice standard asks anything', () => {
  const person = {
    table: 'person',
    key: '1',
    starts: null,
    ends: null,
    fields: { dateOfBirth: '2009-05-04', gender: 'F' },
  }
  const rows = { ...historyOf([]), person: [person] } as Rows
  const asking = standards.filter((one) => one.cases(rows, defaults(one.settings, calendar)).length > 0)
  assert.deepEqual(
    asking.map(({ id }) => id),
    [],
  )
})

test('Law in motion names standards that there are', () => {
  assert.deepEqual(
    lawInMotion.flatMap((law) => law.standards.filter((id) => !ids.includes(id))),
    [],
  )
})

test('The catalogue has a page for each practice standard, and no other', () => {
  const pages = globSync('docs/catalogue/standards/*.md', { cwd: root }).map((file) => basename(file, '.md'))
  assert.deepEqual(pages.filter((page) => page !== 'README').toSorted(), ids.toSorted())
})
