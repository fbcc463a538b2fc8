/** Someone or some team in the staff directory that a name may be. */
export type Candidate = {
  id: string
  name: string
  email: string | null
  /** Post and team, by which two people of one name are told apart. */
  where?: string | null
}

/** Who a name of a return may be. `sure`: one alone, by the whole name or by e-mail; `perhaps`: by initial, or one of several of that name. */
export type Proposal = { sure: Candidate | null; perhaps: readonly Candidate[] }

const titles = /^(mr|mrs|ms|miss|mx|dr|prof)\.? /

/** "SMITH, Ann (agency)" and "Ms Ann Smith" are "ann smith". */
export const normalName = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(/[’'`.]/g, '')
    .trim()
  const [last, first, ...more] = plain.split(',').map((part) => part.trim())
  const turned = first && more.length === 0 ? `${first} ${last}` : plain
  return turned
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
    .replace(titles, '')
}

/** "a smith" for "ann smith" and "ann marie smith": the first letter, and the last word. */
const short = (normal: string): string => {
  const words = normal.split(' ')
  return words.length < 2 ? normal : `${words[0]!.charAt(0)} ${words.at(-1)}`
}

const isShort = (normal: string): boolean => /^\p{L} /u.test(normal)

/** Finds candidates for names; made once for many names. */
export const proposing = (candidates: readonly Candidate[]) => {
  const byName = Map.groupBy(candidates, ({ name }) => normalName(name))
  const byShort = Map.groupBy(candidates, ({ name }) => short(normalName(name)))
  const byEmail = Map.groupBy(
    candidates.filter(({ email }) => email !== null),
    ({ email }) => email!.toLowerCase(),
  )
  return (name: string, email: string | null = null): Proposal => {
    const address = (email ?? (name.includes('@') ? name : '')).trim().toLowerCase()
    const written = address === '' ? [] : (byEmail.get(address) ?? [])
    if (written.length === 1) return { sure: written[0]!, perhaps: [] }
    const normal = normalName(name)
    const same = byName.get(normal) ?? []
    if (same.length === 1) return { sure: same[0]!, perhaps: [] }
    if (same.length > 1) return { sure: null, perhaps: same }
    const alike = (byShort.get(short(normal)) ?? []).filter((one) => isShort(normal) || isShort(normalName(one.name)))
    return { sure: null, perhaps: alike }
  }
}

/** "Sam Taylor (North)" is of "Sam Taylor" where a person has said that two people have that name; null: of none. */
export const toldApartFrom = (name: string, apart: readonly string[]): string | null =>
  apart.find((one) => name.startsWith(`${one} (`) && name.endsWith(')')) ?? null

/** Whether two names of returns may be one person's: the same when written plainly, or one with the first name cut to a letter. */
export const mayBeOne = (one: string, other: string): boolean => {
  const [a, b] = [normalName(one), normalName(other)]
  return a === b || (short(a) === short(b) && (isShort(a) || isShort(b)))
}
