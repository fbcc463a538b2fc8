import type { Day } from '../../../platform/day.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { heldOf, isDated } from '../held.ts'

type Audit = RecordedRow<'audit'>
type Moderation = RecordedRow<'auditModeration'> & { starts: Day }

/** Audits with the moderation that counts: the last, since a panel comes after a moderator. */
export const moderatedAudits = (
  audits: readonly Audit[],
  moderations: readonly RecordedRow<'auditModeration'>[],
): readonly { readonly audit: Audit; readonly moderation: Moderation }[] =>
  audits.flatMap((audit) => {
    const moderation = moderations.filter(isDated).findLast(({ fields }) => fields.auditKey === audit.key)
    return moderation === undefined ? [] : [{ audit, moderation }]
  })

/** What a case about a moderated audit has: it counts on the day of its moderation. */
export const aboutModeration = ({ audit, moderation }: { readonly audit: Audit; readonly moderation: Moderation }) => ({
  unit: audit.key,
  opens: moderation.starts,
  ...heldOf(audit),
  because: [audit, moderation].map(({ table, key }) => ({ table, key })),
})
