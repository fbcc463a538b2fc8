import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { sharedDocument } from '../../../test/support/shared-documents.ts'
import { editions } from './editions.ts'
import { annexALists } from './lists.ts'

type Documented = {
  list: number
  look_back_months: number
  columns: {
    name: string
    type: string
    required: boolean
    values?: string[]
    values_earlier_edition?: string[]
    header_variants?: string[]
    added_after_2022_edition?: boolean
  }[]
}

const file = sharedDocument('reference/annex-a.json')
const documented: Documented[] = file ? JSON.parse(readFileSync(file, 'utf8')) : []

const kindOf: Readonly<Record<string, readonly string[]>> = {
  identifier: ['key'],
  category: ['code', 'yes-no', 'text'],
  date: ['day'],
  integer: ['count'],
  string: ['text'],
  postcode: ['postcode'],
}
const spelt = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'")

test('there are eleven lists with 169 columns, each id once in its list', () => {
  assert.equal(annexALists.length, 11)
  assert.equal(annexALists.flatMap((list) => list.columns).length, 169)
  for (const list of annexALists)
    assert.equal(new Set(list.columns.map(({ id }) => id)).size, list.columns.length, list.id)
})

test('each list has the documented columns in their order, with their kind, need, variants and look-back', () => {
  for (const { list: number, look_back_months, columns } of documented) {
    const list = annexALists.find((each) => each.number === number)!
    assert.deepEqual(
      list.columns.map(({ header }) => header),
      columns.map(({ name }) => name),
    )
    assert.equal(list.lookBackMonths ?? 0, look_back_months)
    for (const [place, { name, type, required, header_variants, added_after_2022_edition }] of columns.entries()) {
      const column = list.columns[place]!
      assert.ok(kindOf[type]!.includes(column.kind), `${list.id} ${name} is ${column.kind}`)
      assert.equal(column.required, required, `${list.id} ${name}`)
      assert.deepEqual(column.editions, added_after_2022_edition ? ['2024'] : undefined, name)
      for (const variant of header_variants ?? []) assert.ok(column.variants?.includes(variant), variant)
    }
  }
})

test('every documented code is declared as it is printed, and what an earlier edition printed is known', () => {
  for (const { list: number, columns } of documented)
    for (const { name, values = [], values_earlier_edition = [] } of columns) {
      const codes = annexALists
        .find((each) => each.number === number)!
        .columns.find(({ header }) => header === name)!.codes
      const printed = new Set(codes?.map((code) => spelt(code.printed ?? '')))
      for (const value of values) assert.ok(printed.has(spelt(value)), `list ${number}, ${name}: ${value}`)
      const known = new Set([...printed, ...(codes ?? []).flatMap((code) => (code.aliases ?? []).map(spelt))])
      for (const value of values_earlier_edition)
        assert.ok(known.has(spelt(value)), `list ${number}, ${name}: ${value}`)
    }
})

test('no column has one code twice, and no printed form, label or alias means two codes of it', () => {
  for (const list of annexALists)
    for (const { id, codes = [] } of list.columns) {
      assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length, `${list.id} ${id}`)
      const means = new Map<string, string>()
      for (const { code, label, printed, aliases = [] } of codes)
        for (const text of [code, label, printed ?? label, ...aliases]) {
          assert.equal(means.get(spelt(text)) ?? code, code, `${list.id} ${id}: "${text}" means two codes`)
          means.set(spelt(text), code)
        }
    }
})

test('no sheet name means two lists, and every edition that a column names exists', () => {
  const means = new Map<string, string>()
  for (const list of annexALists)
    for (const name of [list.title, ...list.names]) {
      assert.equal(means.get(spelt(name)) ?? list.id, list.id, name)
      means.set(spelt(name), list.id)
    }
  const known = new Set(editions.map(({ id }) => id))
  for (const edition of annexALists.flatMap((list) => list.columns).flatMap((column) => column.editions ?? []))
    assert.ok(known.has(edition))
})
