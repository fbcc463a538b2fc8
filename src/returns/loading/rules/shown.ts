import type { Found } from '../model.ts'

/** Adopters: their identifiers are the adoption team's alone. */
const adopters = 'list-11'

export const isOfAdoptionTeam = (
  { list, subject }: Pick<Found, 'list' | 'subject'>,
  adopted: ReadonlySet<string>,
): boolean => list === adopters || (subject !== null && adopted.has(subject))

const together = (found: readonly Found[]): Found => ({
  ...found[0]!,
  row: null,
  column: null,
  subject: null,
  team: null,
  worker: null,
  message: `${found.length.toLocaleString('en-GB')} ${found.length === 1 ? 'finding' : 'findings'} about adopters or children who were adopted: only the adoption team sees which.`,
})

/**
 * What a person may see of the findings of a return. To those outside the adoption team, what is about adopters or a child who was adopted is
 * a count for each check and list, in the place of the first. `adopted`: identifiers of such children.
 */
export const shownTo = (
  findings: readonly Found[],
  inAdoptionTeam: boolean,
  adopted: ReadonlySet<string>,
): readonly Found[] => {
  if (inAdoptionTeam) return findings
  const hidden = Map.groupBy(
    findings.filter((one) => isOfAdoptionTeam(one, adopted)),
    ({ check, list }) => `${check}\n${list}`,
  )
  const counted = new Set<string>()
  return findings.flatMap((one) => {
    if (!isOfAdoptionTeam(one, adopted)) return [one]
    const name = `${one.check}\n${one.list}`
    if (counted.has(name)) return []
    counted.add(name)
    return [together(hidden.get(name)!)]
  })
}
