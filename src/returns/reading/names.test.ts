import assert from 'node:assert/strict'
import test from 'node:test'
import { annexALists } from '../annex-a/lists.ts'
import { ssdTables } from '../ssd/tables.ts'
import { nameReader } from './names.ts'

const annexA = nameReader(annexALists)
const ssd = nameReader(ssdTables)

test('a sheet or file is called after its list in the ways in which people call it', () => {
  for (const [name, number, how] of [
    ['List 1', 1, 'sure'],
    ['list_01.csv', 1, 'sure'],
    ['LIST 10', 10, 'sure'],
    ['1', 1, 'sure'],
    ['Contacts', 1, 'sure'],
    ['1. Contacts', 1, 'sure'],
    ['1 - Contacts', 1, 'sure'],
    ['List 1 - Contacts', 1, 'sure'],
    ['Annex A - List 1', 1, 'sure'],
    ['AnnexA List 7 Child protection.xlsx', 7, 'part'],
    ['L11', 11, 'sure'],
    ['Children in care', 8, 'sure'],
    ['CHILDREN  IN CARE ', 8, 'sure'],
    ['Annex A 2024 List 8 final v2', 8, 'part'],
    ['Child protection Sept 24', 7, 'part'],
    ['9 care leavers', 9, 'sure'],
    ['List 6 CiN', 6, 'sure'],
  ] as const) {
    const claim = annexA(name)
    assert.equal(claim?.list.number, number, name)
    assert.equal(claim?.how, how, name)
  }
})

test('a name that says nothing, or two things, is nobody’s', () => {
  for (const name of [
    'Sheet1',
    'Front page',
    'Notes',
    'Data 2024',
    '2024',
    '12',
    'List 12',
    'Pivot',
    '',
    'Adoption and adopters',
  ])
    assert.equal(annexA(name), null, name)
})

test('a table of the dataset is known with and without its first letters, whatever the case', () => {
  for (const [name, id] of [
    ['ssd_person.csv', 'ssd_person'],
    ['SSD_Person.CSV', 'ssd_person'],
    ['person.csv', 'ssd_person'],
    ['ssd cla episodes.csv', 'ssd_cla_episodes'],
    ['cla_episodes', 'ssd_cla_episodes'],
    ['ssd_cin_episodes.csv', 'ssd_cin_episodes'],
    ['export ssd_cla_visits 2026-03-31.csv', 'ssd_cla_visits'],
  ] as const)
    assert.equal(ssd(name)?.list.id, id, name)
  for (const name of ['personal.csv', 'ssd_version_log.csv', 'readme.txt']) assert.equal(ssd(name), null, name)
})

test('every list is known by its id, its title and each of its names', () => {
  for (const [lists, read] of [
    [annexALists, annexA],
    [ssdTables, ssd],
  ] as const)
    for (const list of lists)
      for (const name of [list.id, list.title, ...list.names]) {
        // Two tables may share a title in words; their ids are their own.
        const claim = read(name)
        if (claim) assert.equal(claim.list.id, list.id, name)
        else assert.ok(lists.filter((one) => [one.title, ...one.names].includes(name)).length > 1, name)
      }
})
