/** Words that say that the name beside them is somebody who is not staff. A referrer may have told in confidence; a relative is another person. */
const kin =
  'mother|father|mum|dad|mam|parent|step-?mother|step-?father|step-?mum|step-?dad|step-?parent|brother|sister|half-?brother|half-?sister|step-?brother|step-?sister|sibling|twin|grandmother|grandfather|gran|grandma|grandpa|grandad|granddad|grandparent|nan|nana|aunt|auntie|aunty|uncle|cousin|niece|nephew|partner|ex-?partner|boyfriend|girlfriend|husband|wife|friend|neighbour|landlord|referrer|caller|carer|foster carer|adopter|babysitter|childminder|lodger|visitor'

const word = "\\p{Lu}[\\p{L}’'-]*\\p{L}"
const name = `${word}(?:[ \\t]+${word}){0,2}`
const near = (text: string): RegExp => new RegExp(text, 'gu')
/** "grandmother Ann Jones", "her uncle, Dave", "mother (Kim)", "the neighbour called Sue Bell". Kin in any case, names with a capital. */
const anyCase = (words: string): string => words.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const afterKin = near(
  `(?<![\\p{L}])(?:${anyCase(kin)})(?:[’']s)?(?:,? (?:called|named|known as|is|was))?[,:]?[ \\t]+\\(?(${name})`,
)
/** "Ann Jones, his grandmother", "Dave (uncle)", "Sue Bell (the neighbour)". */
const beforeKin = near(
  `(${name})(?:,| \\(|, who is| is| was)[ ]?(?:his|her|their|the|a|an|maternal|paternal|[ ])*(?:${anyCase(kin)})(?![\\p{L}])`,
)
/** Titles of people who are not named as staff. A doctor, officer or teacher acts in their work. */
const titled = near(`(?<![\\p{L}])(?:Mr|Mrs|Ms|Miss|Mx)\\.?[ \\t]+(${name})`)
const telephone = near('(?<![\\d])(?:\\+44[ \\d]{9,13}|0\\d{2,4}[ -]?\\d{3,4}[ -]?\\d{3,4})(?!\\d)')
const email = near('[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+')

/** Beginnings of sentences and names of things that stand with a capital where a name could. */
const notNames = new Set(
  'The This That She He They We It His Her Their There Then When While After Before In On At By For From With Without No Not And But Or If As Of To Was Were Is Has Had Said Says Told Asked Section Family Children Social Police School Health Court January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Council Home Care Mother Father Mr Mrs Ms Miss Mx Dr'.split(
    ' ',
  ),
)

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, said]) => {
    const words = (said ?? '').split(/\s+/)
    const end = words.findIndex((one) => notNames.has(one.replace(/[’']s$/, '')))
    const kept = (end === -1 ? words : words.slice(0, end)).join(' ').replace(/[’']s?$/, '')
    return kept.length > 1 ? [kept] : []
  })

/**
 * Names that a text gives to relatives, friends and those who told something, and people with a title; telephone numbers and e-mail addresses.
 * Guessed from the words around them: proposed to a person who reads the copy, never blanked by itself. `staff`: names of people who acted
 * in their work, and the child's own, which are no one else's.
 */
export const peopleIn = (text: string, staff: readonly string[]): readonly string[] => {
  const known = new Set(staff.map((one) => one.toLowerCase()))
  const surnames = new Set(staff.map((one) => one.toLowerCase().split(/\s+/).at(-1)!))
  const named = [...found(text, afterKin), ...found(text, beforeKin)].filter((one) => !known.has(one.toLowerCase()))
  const withTitle = found(text, titled).filter(
    (one) => !known.has(one.toLowerCase()) && !surnames.has(one.toLowerCase()),
  )
  const reached = [...text.matchAll(telephone), ...text.matchAll(email)].map(([said]) => said.trim())
  return [...new Set([...named, ...withTitle, ...reached])]
}
