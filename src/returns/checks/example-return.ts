import type { List, ReadList, ReadReturn, Source } from '../model.ts'
import { subjectColumn } from './look.ts'
import type { Example } from './model.ts'

/** The return that an example shows: every list is there, empty where the example says nothing of it. */
export const exampleReturn = (source: Source, lists: readonly List[], example: Example): ReadReturn => {
  const read = lists
    .filter(({ id }) => !example.without?.includes(id))
    .map((list): [string, ReadList] => {
      const subject = subjectColumn(list)
      return [
        list.id,
        {
          list: list.id,
          file: 'example.xlsx',
          sheet: list.title,
          headerRow: 1,
          missingColumns: example.missingColumns?.[list.id] ?? [],
          rows: (example.rows[list.id] ?? []).map((values, at) => ({
            row: at + 2,
            values: subject === null ? values : { [subject]: 'C1', ...values },
          })),
        },
      ]
    })
  return {
    source,
    edition: example.edition ?? '2024',
    lists: new Map(read),
    repairs: [],
    unread: example.unread ?? [],
    strange: example.strange ?? [],
  }
}
