/** Why something comes before the rest of what is open for a child: the law permits no single day of it, or it is urgent and late. */
export const firsts = ['forbidden', 'urgent'] as const
export type First = (typeof firsts)[number]

/** Where it stands in the list: the smaller, the earlier. */
export const placeOf = (first: First | null): number => (first === null ? firsts.length : firsts.indexOf(first))

/** Of some that are one, or of all that is open for a child. */
export const firstOfAll = (some: readonly { readonly first: First | null }[]): First | null =>
  firsts.find((one) => some.some(({ first }) => first === one)) ?? null

/** "16 things are outstanding: 1 that the law does not permit, to be put right now, and 2 late." */
export const leftInWords = (left: number, { forbidden, late }: { forbidden: number; late: number }): string => {
  if (left === 0) return 'Nothing is outstanding for this child.'
  const all = left === 1 ? '1 thing is outstanding' : `${left} things are outstanding`
  if (forbidden > 0) {
    if (left === 1) return `${all}: the law does not permit it, and it must be put right now.`
    const first = `${all}: ${forbidden} that the law does not permit, to be put right now`
    return late > 0
      ? `${first}, and ${late} late.`
      : `${first}. ${left === forbidden ? '' : 'None of the rest is late.'}`.trim()
  }
  if (late === 0) return `${all}. None of it is late.`
  return left === 1 ? `${all}, and it is late.` : `${all}, ${late} of them late.`
}
