/**
 * Marlshire, the sample council. Everything about it is invented: no real council, place, child, worker or inspector.
 * Its number, 999, is given to no authority in England; src/statutory marks it as invented.
 */
export const council = {
  la: 999,
  code: '999',
  name: 'Marlshire',
  fullName: 'Marlshire Council',
  address: ['The Granary', 'Tollgate Street', 'Marlport', 'ZZ1 1ZZ'],
  localities: ['Marlport', 'Hethercombe', 'Ostley Vale', 'Sallowmere', 'Cold Ambry', 'Pellwick'],
} as const

/** Printed on every page of every sample document, so that none can be taken for a real one. */
export const inventedMark = 'Invented sample: no real council, child or inspector. Not a document of Ofsted.'
