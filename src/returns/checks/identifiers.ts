import type { List, Row } from '../model.ts'
import { alikeCheck } from './alike.ts'
import { subjectColumn, subjectOf } from './look.ts'
import { returnCheck } from './make.ts'
import type { Check, Look } from './model.ts'
import { faultAt } from './rows.ts'

const standIns = /^(?:0+|9{4,}|x+|-+|\?+|n\/?a|null|nil|none|tbc|tba|unknown|not known|unborn|test|id|child ?id)$/i

const withSubject = (lists: readonly List[]): readonly (readonly [list: string, column: string])[] =>
  lists.flatMap((list) => {
    const column = subjectColumn(list)
    return column === null ? [] : [[list.id, column] as const]
  })

const readsOf = (subjects: ReturnType<typeof withSubject>) =>
  Object.fromEntries(subjects.map(([list, column]) => [list, [column]]))

const standIn = (prefix: string, subjects: ReturnType<typeof withSubject>): Check => {
  const [[list, column]] = subjects as [readonly [string, string]]
  return returnCheck({
    id: `${prefix}.identifier-is-a-stand-in`,
    severity: 'blocks',
    rule: 'An identifier is not a stand-in such as 0, “TBC” or “Unknown”.',
    why: 'Rows about several children would be loaded as one child.',
    source: 'local',
    anyList: true,
    reads: readsOf(subjects),
    find: (look) =>
      subjects.flatMap(([list, column]) =>
        look
          .rows(list)
          .filter((row) => standIns.test(subjectOf(row, column)?.trim() ?? 'one'))
          .map((row) =>
            faultAt(list, row, column, 'The identifier is a stand-in. Give the child’s own, or take the row out.'),
          ),
      ),
    finds: [['a word for nobody', { [list]: [{ [column]: 'TBC' }] }]],
    passes: [
      ['a number with leading zeros', { [list]: [{ [column]: '0012' }] }],
      ['a word that begins like one', { [list]: [{ [column]: 'TESTA01' }] }],
    ],
  })
}

/** The first row of each identifier that more than `most` rows share, with their number. */
const shared = (look: Look, list: string, column: string, most: number): readonly (readonly [Row, number])[] => {
  const counts = new Map<string, number>()
  for (const row of look.rows(list)) {
    const subject = subjectOf(row, column)
    if (subject !== null) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([subject, count]) => [look.rows(list).find((row) => subjectOf(row, column) === subject)!, count])
}

const tooMany = (prefix: string, subjects: ReturnType<typeof withSubject>, most: number): Check => {
  const [[list, column]] = subjects as [readonly [string, string]]
  return returnCheck({
    id: `${prefix}.one-identifier-for-many`,
    severity: 'must-fix',
    rule: `No identifier stands in more than ${most} rows of one list.`,
    why: 'It is most likely a stand-in for many children; beyond 1,000 rows they are not compared with each other.',
    source: 'local',
    anyList: true,
    reads: readsOf(subjects),
    find: (look) =>
      subjects.flatMap(([list, column]) =>
        shared(look, list, column, most).map(([row, count]) =>
          faultAt(
            list,
            row,
            column,
            `This identifier stands in ${count} rows of the list. Look whether it is one child’s.`,
          ),
        ),
      ),
    finds: [['one for all', { [list]: Array.from({ length: most + 1 }, () => ({ [column]: 'C1' })) }]],
    passes: [['many children', { [list]: Array.from({ length: most + 1 }, (_, at) => ({ [column]: `C${at}` })) }]],
  })
}

/** Whether identifiers can be somebody's, and one child's only. `most`: rows that one child can have in a list. */
export const identifierChecks = (
  prefix: string,
  lists: readonly List[],
  { most, sameBirthElsewhere }: { readonly most: number; readonly sameBirthElsewhere: boolean },
): readonly Check[] => {
  const subjects = withSubject(lists)
  return [
    standIn(prefix, subjects),
    tooMany(prefix, subjects, most),
    alikeCheck(prefix, lists, subjects, sameBirthElsewhere),
  ]
}

/** Of small lists: identifiers that differ only by how they are written. */
export const alikeInLists = (prefix: string, lists: readonly List[]): Check =>
  alikeCheck(
    prefix,
    lists,
    withSubject(lists).filter(([, column]) => column === 'childId'),
    false,
  )
