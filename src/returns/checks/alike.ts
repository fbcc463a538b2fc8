import type { List, Row } from '../model.ts'
import { subjectOf } from './look.ts'
import { returnCheck } from './make.ts'
import type { Check, Fault, Look } from './model.ts'
import { faultAt, textIn } from './rows.ts'

/** Lists with the column that says whom a row is about. */
export type Subjects = readonly (readonly [list: string, column: string])[]

/** Digits that begin with another than 0, and most identifiers are: nothing can be left out of them. */
const asItStands = /^[1-9]\d*$/

/** What is left of an identifier without zeros in front, capitals, blanks, and the ways in which Unicode writes one letter. */
export const bareIdentifier = (id: string): string =>
  asItStands.test(id)
    ? id
    : id
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/\s/g, '')
        .replace(/^0+(?=.)/, '')

const withoutZeros = (id: string): string => id.replace(/^0+(?=.)/, '')
const ways: readonly (readonly [words: string, same: (id: string) => string])[] = [
  ['capitals', (id) => id.toLowerCase()],
  ['zeros in front', withoutZeros],
  ['blanks', (id) => id.replaceAll(/\s/g, '')],
  ['letters that look the same and are stored otherwise', (id) => id.normalize('NFKC')],
]

/** "zeros in front", "capitals and blanks": what would have to be left out for the two to be one. */
const differenceOf = (one: string, other: string): string => {
  const alone = ways.find(([, same]) => same(one) === same(other))
  if (alone) return alone[0]
  const also = ways.filter(([, same]) => same(one) !== one || same(other) !== other).map(([words]) => words)
  return also.length > 1 ? `${also.slice(0, -1).join(', ')} and ${also.at(-1)}` : (also[0] ?? 'how they are stored')
}

export type Written = { readonly id: string; readonly list: string; readonly column: string; readonly row: Row }

/** The first row of each identifier; groups of those that would be one but for how they are written. */
export const writtenAlike = (look: Look, subjects: Subjects): readonly (readonly Written[])[] => {
  const seen = new Set<string>()
  const first = new Map<string, Written>()
  const groups = new Map<string, Written[]>()
  for (const [list, column] of subjects)
    for (const row of look.rows(list)) {
      const id = subjectOf(row, column)
      if (id === null || seen.has(id)) continue
      seen.add(id)
      const bare = bareIdentifier(id)
      const before = first.get(bare)
      const own = { id, list, column, row }
      if (!before) first.set(bare, own)
      else {
        const group = groups.get(bare)
        if (group) group.push(own)
        else groups.set(bare, [before, own])
      }
    }
  return [...groups.values()]
}

/** The date of birth that stands first beside each of these identifiers. */
const birthsOf = (look: Look, subjects: Subjects, ids: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const births = new Map<string, string>()
  for (const [list, column] of subjects)
    for (const row of look.rows(list)) {
      const id = subjectOf(row, column)
      const born = id !== null && ids.has(id) && !births.has(id) ? textIn(row.values, 'dateOfBirth') : null
      if (born !== null) births.set(id!, born)
    }
  return births
}

type Titles = ReadonlyMap<string, string>

const faultsOf = (look: Look, subjects: Subjects, titles: Titles, sameBirthElsewhere: boolean): readonly Fault[] => {
  const groups = writtenAlike(look, subjects)
  if (groups.length === 0) return []
  const births = birthsOf(look, subjects, new Set(groups.flat().map(({ id }) => id)))
  const mayBeOne = (one: string, other: string): boolean => {
    const [born, otherBorn] = [births.get(one), births.get(other)]
    if (born === undefined || otherBorn === undefined) return true
    return born === otherBorn && !sameBirthElsewhere
  }
  return groups.flatMap((group) => {
    const right = group.reduce((longest, one) => (one.id.length > longest.id.length ? one : longest))
    return group
      .filter((one) => one !== right && mayBeOne(one.id, right.id))
      .map(({ id, list, column, row }) =>
        faultAt(
          list,
          row,
          column,
          `“${id}” here and “${right.id}” in ${right.list === list ? '' : `${titles.get(right.list)}, `}row ${right.row.row} differ by ${differenceOf(id, right.id)} alone, and are loaded as two children. If they are one, write both the same way; the two are never joined by themselves.`,
        ),
      )
  })
}

const titleOf = ({ id, number, title }: List): string => (number === null ? id : `list ${number} (${title})`)

/**
 * Identifiers that differ only by how they are written. `sameBirthElsewhere`: of two with one date of birth another check speaks. With two
 * dates of birth they are two children.
 */
export const alikeCheck = (
  prefix: string,
  lists: readonly List[],
  subjects: Subjects,
  sameBirthElsewhere: boolean,
): Check => {
  const children = subjects.filter(([, column]) => column !== 'adopterId')
  const titles = new Map(lists.map((list) => [list.id, titleOf(list)]))
  const [[list, column]] = children as [readonly [string, string]]
  const [other, otherColumn] = children[1] ?? [list, column]
  return returnCheck({
    id: `${prefix}.identifiers-alike`,
    severity: 'look-at',
    rule: 'No two identifiers differ by capitals, zeros in front, blanks or the way that letters are stored alone.',
    why: 'One child may be loaded as two. Nothing is joined by itself.',
    source: 'local',
    anyList: true,
    reads: Object.fromEntries(children.map(([id, of]) => [id, [of]])),
    find: (look) => faultsOf(look, children, titles, sameBirthElsewhere),
    finds: [
      ['zeros in front, in one list', { [list]: [{ [column]: '004711' }, { [column]: '4711' }] }],
      ['capitals, in two lists', { [list]: [{ [column]: 'ab12' }], [other]: [{ [otherColumn]: 'AB12' }] }],
      ['one letter stored in two ways', { [list]: [{ [column]: 'Zoe\u03081' }, { [column]: 'Zo\u00EB1' }] }],
    ],
    passes: [
      ['another number', { [list]: [{ [column]: '4711' }, { [column]: '47110' }] }],
      ['the same twice', { [list]: [{ [column]: '004711' }, { [column]: '004711' }] }],
    ],
  })
}
