import { columnChecks } from '../checks/families.ts'
import { alikeInLists } from '../checks/identifiers.ts'
import { inOrder, named, returnCheck } from '../checks/make.ts'
import type { Check, ReturnCheck } from '../checks/model.ts'
import type { Row } from '../model.ts'
import { localLists, localListsAsLists } from './lists.ts'
import type { LocalList } from './model.ts'

/** The same for every list: what a column is says what may stand in it. The id of a list begins the ids of its checks. */
const ofColumns = ({ list, mayBeLater, record }: LocalList): readonly Check[] =>
  columnChecks(
    {
      list,
      prefix: list.id,
      mayBeBlank: {},
      blankElsewhere: [],
      blankSource: 'local',
      beforeBirth: 'not-checked',
      mayBeLater,
      limits: {},
      exampleRow: {},
    },
    record.subject,
  ).map((check) => ({ ...check, source: 'local' }))

const ofOrder = ({ list, inOrder: orders }: LocalList): readonly Check[] =>
  orders.map(({ earlier, later, why }) => {
    const after = `${earlier}-before-${later}`.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return inOrder({ id: `${list.id}.${after}`, list: list.id, earlier, later, why, source: 'local' })
  })

const nameOf = (record: LocalList['record'], { values }: Row): string =>
  JSON.stringify([record.subject, ...record.key].map((column) => values[column] ?? null))

/** Rows that are named alike: they are loaded as two records. */
const twice = ({ list, record }: LocalList): ReturnCheck => {
  const columns = [record.subject, ...record.key]
  const row = Object.fromEntries(columns.map((column) => [column, column === record.subject ? 'C1' : '2026-01-12']))
  return returnCheck({
    id: `${list.id}.twice`,
    severity: 'look-at',
    rule: `No two rows say the same in ${columns.map((column) => named(list.id, column)).join(', ')}.`,
    why: 'What stands twice is counted twice.',
    source: 'local',
    reads: { [list.id]: columns },
    find: (look) => {
      const seen = new Set<string>()
      return look.rows(list.id).flatMap((one) => {
        const name = nameOf(record, one)
        if (!seen.has(name)) {
          seen.add(name)
          return []
        }
        const message = 'An earlier row says the same. Take one of the two out, or say what tells them apart.'
        return [{ list: list.id, row: one, column: record.subject, message }]
      })
    },
    finds: [['the same twice', { [list.id]: [row, row] }]],
    passes: [['two children', { [list.id]: [row, { ...row, [record.subject]: 'C2' }] }]],
  })
}

const notRead = returnCheck({
  id: 'local.file-unknown',
  severity: 'look-at',
  rule: 'Every sheet or file belongs to a list of its own.',
  why: 'It is not read. Two files of one list are one list: put their rows together.',
  source: 'local',
  anyList: true,
  reads: Object.fromEntries(localLists.map(({ list, record }) => [list.id, [record.subject]])),
  find: ({ read }) =>
    read.strange.map(({ file, sheet, why }) => ({
      list: '',
      row: null,
      column: null,
      message: `${sheet ? `The sheet “${sheet}” of ${file}` : file} was not read: ${why.replace(/\.$/, '')}.`,
    })),
  finds: [['another file', {}, { strange: [{ file: 'notes.csv', sheet: null, why: 'its name is that of no list' }] }]],
  passes: [['none', {}]],
})

/** The checks of the small lists: what a row needs, what can be read, days in order, nothing twice. */
export const localChecks: readonly Check[] = [
  alikeInLists('local', localListsAsLists),
  notRead,
  ...localLists.flatMap((one) => [...ofColumns(one), ...ofOrder(one), twice(one)]),
]
