import type { List } from '../model.ts'

/** Words and numbers only, in small letters; "ssd_" and a file's ending are left out: "SSD_Person.csv" is "person". */
export const nameWords = (name: string): string =>
  name
    .replace(/\.(xlsx|xlsm|csv|txt|tsv)$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b0+(?=\d)/g, '')
    .replace(/^ssd /, '')
    .trim()

/** `sure`: the name is one that the list has. `part`: it only holds such a name, or the list's number. */
export type Claim = { list: List; how: 'sure' | 'part' }

const ofList = (list: List): ReadonlySet<string> => {
  const { number, title, id, names } = list
  const numbered = number === null ? [] : [`${number}`, `list ${number}`, `annex a list ${number}`, `annex a ${number}`]
  return new Set(
    [
      title,
      id,
      ...names,
      ...numbered,
      ...numbered.flatMap((start) => [title, ...names].map((name) => `${start} ${name}`)),
    ]
      .map(nameWords)
      .filter((name) => name !== ''),
  )
}

/** The number that a name gives to a list: "list 7", "7 child protection", "annex a 7". */
const numberIn = (words: string): number | null => {
  const [, told] =
    /\blist ?(\d{1,2})\b/.exec(words) ?? /\bannex a (\d{1,2})\b/.exec(words) ?? /^(\d{1,2})\b(?! \d)/.exec(words) ?? []
  return told === undefined ? null : Number(told)
}

/** Finds the list that a sheet or file is called after, for the lists of one kind of return. Null: its name says nothing, or two things. */
export const nameReader = (lists: readonly List[]): ((name: string) => Claim | null) => {
  const named = lists.map((list) => ({ list, names: ofList(list) }))
  return (name) => {
    const words = nameWords(name)
    const sure = named.filter(({ names }) => names.has(words) || names.has(words.replace(/^ssd/, '')))
    if (sure.length === 1) return { list: sure[0]!.list, how: 'sure' }
    const number = numberIn(words)
    const byNumber = named.filter(({ list }) => number !== null && list.number === number)
    if (byNumber.length === 1) return { list: byNumber[0]!.list, how: 'part' }
    // The longest name that stands in it as whole words: "cla episodes" before "episodes". Numbers and single letters say too little.
    const parts = named
      .flatMap(({ list, names }) => [...names].map((text) => ({ list, text })))
      .filter(({ text }) => text.length > 3 && !/^(list ?)?\d+$/.test(text) && ` ${words} `.includes(` ${text} `))
    const longest = Math.max(0, ...parts.map(({ text }) => text.length))
    const best = new Set(parts.filter(({ text }) => text.length === longest).map(({ list }) => list))
    return best.size === 1 ? { list: [...best][0]!, how: 'part' } : null
  }
}
