export const recordAddress = (sessionId: string, part = ''): string => `/supervision/records/${sessionId}${part}`
export const workerAddress = (staffId: string, part = ''): string => `/supervision/workers/${staffId}${part}`
export const discussionAddress = (childId: string, sessionId: string): string =>
  `/children/${childId}/supervision/${sessionId}`

type Crumb = { readonly text: string; readonly href?: string }
const root: Crumb = { text: 'Supervision', href: '/supervision' }

/** Where a page of a record stands. */
export const recordCrumbs = (
  { sessionId, workerId, worker }: { sessionId: string; workerId: string; worker: string },
  last?: string,
): readonly Crumb[] => [
  root,
  { text: worker, href: workerAddress(workerId) },
  ...(last === undefined ? [{ text: 'Record' }] : [{ text: 'Record', href: recordAddress(sessionId) }, { text: last }]),
]

export const workerCrumbs = ({ staffId, name }: { staffId: string; name: string }, last?: string): readonly Crumb[] => [
  root,
  ...(last === undefined ? [{ text: name }] : [{ text: name, href: workerAddress(staffId) }, { text: last }]),
]
