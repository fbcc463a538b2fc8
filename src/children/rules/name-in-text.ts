type Named = { forename: string | null; surname: string | null }

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const isWordOf = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`, 'u').test(text)

/**
 * Whether a text seems to name the child: forename or surname as a word of its own, written as the returns write it ("Grace", not "grace").
 * To warn by, never to refuse: a name may be a month or a street.
 */
export const namesChild = (text: string, { forename, surname }: Named): boolean =>
  [forename, surname].some((name) => name !== null && name.trim().length > 1 && isWordOf(text, name.trim()))
