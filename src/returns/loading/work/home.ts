import type { Attention, Change, Slice } from '../../../access/slice.ts'
import { inWords } from '../../../platform/day.ts'
import { countUnmatched } from '../names/records.ts'
import { listUploads } from '../records/uploads.ts'
import { counted, kindTitles } from '../rules/words.ts'

/** For those who load: returns that wait for a decision, and what the watched folder refused until a newer one of its kind is loaded. */
export const loadingAttention: NonNullable<Slice['attention']> = async (db, person) => {
  if (!person.permissions.has('returns.load')) return []
  const uploads = await listUploads(db, 100)
  const loadedSince = (kind: string, at: Date): boolean =>
    uploads.some((one) => one.kind === kind && (one.state === 'accepted' || one.state === 'same') && one.at > at)
  const names = await countUnmatched(db)
  const unmatched: readonly Attention[] =
    names.names === 0
      ? []
      : [
          {
            text: `${counted(names.names, 'name')} of workers in the returns to match: ${counted(names.children, 'child', 'children')} reach no worker`,
            href: '/returns/staff-names',
            due: null,
            state: 'to-do',
          },
        ]
  const waiting = uploads.flatMap((one): Attention[] => {
    const href = `/returns/${one.id}`
    const name = `${kindTitles[one.kind]} as at ${inWords(one.asAt)}`
    if (one.state === 'staged')
      return [{ text: `${name} waits for your decision: accept or refuse it`, href, due: null, state: 'to-do' }]
    const failed = one.state === 'blocked' || one.state === 'unreadable' || one.state === 'refused'
    if (one.way !== 'folder' || !failed || one.noted || loadedSince(one.kind, one.at)) return []
    const text = `${name} came into the watched folder and was not loaded: see why, and hand in a mended one`
    return [{ text, href, due: null, state: 'overdue' }]
  })
  return [...waiting, ...unmatched]
}

export const loadingChanges: NonNullable<Slice['changes']> = async (db, person, since) => {
  if (!person.permissions.has('returns.see')) return []
  const mayOpen = person.permissions.has('returns.load')
  return (await listUploads(db, 100))
    .filter(({ state, decidedAt }) => state === 'accepted' && decidedAt !== null && decidedAt > since)
    .slice(0, 20)
    .map(
      (one): Change => ({
        at: one.decidedAt!,
        text: `${kindTitles[one.kind]} as at ${inWords(one.asAt)} was loaded`,
        href: mayOpen ? `/returns/${one.id}` : '/returns',
        by: one.decidedBy,
      }),
    )
}
