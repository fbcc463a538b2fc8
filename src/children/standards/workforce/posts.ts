import { addDays, type Day } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { HistoryRow } from '../../history/model.ts'
import { isDated } from '../held.ts'
import { isSocialWorker, isVacant } from '../supervision/posts.ts'

export type Post = HistoryRow<'staffMember'> & { starts: Day }
type Posts = readonly HistoryRow<'staffMember'>[]

const noSize = 'The full-time equivalent is not told'

/** Said of every figure of social workers, since the national return counts more than those who hold cases. */
export const whoCounts =
  'Counted as social workers: who is registered, and who holds a post for registered ones, such as a team manager or reviewing officer.'

/** Posts of social workers, those with nobody in them too. */
export const socialWorkPosts = (rows: Posts): readonly Post[] => rows.filter(isDated).filter(isSocialWorker)

/** A case about a post while it lasts, which counts for as much as its full-time equivalent; unknown where that is not told. */
export const caseOfPost = (post: Post, more: Partial<Case> = {}): Case =>
  caseOf({
    unit: post.key,
    opens: post.starts,
    ends: post.ends,
    weight: post.fields.fullTimeEquivalent ?? 1,
    unknown: post.fields.fullTimeEquivalent === undefined ? noSize : null,
    team: post.fields.team ?? null,
    because: [{ table: post.table, key: post.key }],
    ...more,
  })

/** That something is so of a post from its first day on, or is not: `done` and `due` of a piece (`pieceOf`). */
export const soFrom = (post: Post, isSo: boolean): Pick<Case, 'due' | 'done'> => ({
  due: isSo ? null : addDays(post.starts, -1),
  done: post.starts,
})

/** Somebody of the authority's own is in the post. */
export const isEmployed = (post: Post): boolean => !isVacant(post) && post.fields.agency !== 'yes'

/** Whether who left a post went to another one of the authority within some days. */
export const movedOn = (post: Post, rows: Posts, gap: number): boolean => {
  const left = post.ends
  return (
    left !== null &&
    rows.some(
      (other) =>
        other.key !== post.key &&
        other.starts !== null &&
        other.starts <= addDays(left, gap) &&
        (other.ends === null || other.ends > left) &&
        isEmployed(other as Post),
    )
  )
}
