/** Rules for a new password: long rather than odd (NCSC, "Password policy: updating your approach", 2018). */

export const shortestPassword = 12
const longest = 200

// The beginnings of the passwords most often found in breaches, and what people here would think of first.
const common = [
  'password', 'passw0rd', 'letmein', 'welcome', 'qwerty', 'qwertyuiop', 'iloveyou', 'administrator', 'changeme', 'football',
  'liverpool', 'arsenal', 'chelsea', 'sunshine', 'princess', 'dragon', 'monkey', 'abc123', '1234567890', '123456', '0987654321', '987654',
  'throughline', 'ofsted', 'council', 'children', 'safeguarding', 'socialwork', 'spring', 'summer', 'autumn', 'winter',
] // biome-ignore format: a list

const longestFirst = common.toSorted((one, other) => other.length - one.length)

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Also when they are put together or said twice: what is left when they are taken out must be something. */
const isCommon = (password: string): boolean => {
  const kept = plain(password)
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), kept)
  return rest.length < 6 && rest.length < kept.length
}

const isMonotonous = (password: string): boolean => new Set(password.toLowerCase()).size < 5

const ownWords = (person: { name: string; email: string }): string[] =>
  [...person.name.split(/\s+/), ...person.email.split(/[@.]/)].map(plain).filter((word) => word.length >= 3)

/** A password may have a name in it, as long as enough is left when the names are taken out. */
const isOwnName = (password: string, person: { name: string; email: string }): boolean =>
  ownWords(person).reduce((rest, word) => rest.replaceAll(word, ''), plain(password)).length < 6

/** What is wrong with a new password, in plain words, or null. */
export const passwordFault = (password: string, person: { name: string; email: string }): string | null => {
  if (password.length === 0) return 'Enter a new password'
  if (password.length < shortestPassword)
    return `Password must be ${shortestPassword} characters or more. Three random words make a good one`
  if (password.length > longest) return `Password must be ${longest} characters or fewer`
  if (isMonotonous(password) || isCommon(password))
    return 'Choose a password that is harder to guess. Three random words make a good one'
  if (isOwnName(password, person)) return 'Choose a password that is not made of your own name or e-mail address'
  return null
}
