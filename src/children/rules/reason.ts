/** What is wrong with a reason as typed, in words; null when it will do. A child's name does not belong into the access log. */
export const reasonFault = (
  typed: string,
  child: { forename: string | null; surname: string | null },
): string | null => {
  if (typed === '') return 'Say why you need to see this record'
  if (typed.length < 10 || !/\s/.test(typed)) return 'Say in a few words why you need to see this record'
  if (typed.length > 500) return 'Your reason must be 500 characters or fewer'
  const words = typed.toLowerCase()
  const names = [child.forename, child.surname].every((name) => name && words.includes(name.toLowerCase()))
  return names ? 'Take the child’s name out of your reason: the access log does not hold names' : null
}
