type Change = { what: string; about: string }

const seeing: ReadonlySet<string> = new Set([
  'named',
  'not-named',
  'shared',
  'not-shared',
  'restricted',
  'not-restricted',
])

export const isAboutSeeing = ({ what }: Change): boolean => seeing.has(what)

const words: Readonly<Record<string, (about: string) => string>> = {
  named: (about) => `${about} was named`,
  'not-named': (about) => `${about} was taken out`,
  shared: () => 'Opened to everyone who sees inspections',
  'not-shared': () => 'Kept to named people',
  restricted: (about) => `${about} was kept to named people`,
  'not-restricted': (about) => `${about} is no longer kept to named people`,
  joined: (about) => `${about} was added`,
  separated: (about) => `${about} was taken out again`,
  'kept-apart': () => 'Kept apart from the others',
  'draft-replaced': (about) => `${about} became the main document`,
  'draft-restored': (about) => `The draft ${about} became the main document again`,
}

/** What changed about who may see an inspection, or about its documents, as a sentence. */
export const changeInWords = ({ what, about }: Change): string => words[what]?.(about) ?? what
