import { addDays, type Day } from '../../../platform/day.ts'
import type { HistoryRow } from '../../history/model.ts'
import { isDated } from '../held.ts'

type Post = HistoryRow<'staffMember'> & { starts: Day }

/** What somebody is in a post. The titles are the authority's own words. */
export type Role = 'social-worker' | 'newly-qualified' | 'reviewing' | 'adviser' | 'other'

const has = (title: string, words: readonly string[]): boolean => words.some((word) => title.includes(word))

/** Titles of posts that only a registered social worker may hold, as far as titles tell; a vacant post has no registration number. */
const qualified = ['social work', 'lead practitioner', 'senior practitioner', 'advanced practitioner', 'team manager']

/** Registered too, but they review the children of others: what a list says that they have is whom they review, and no child is allocated to them. */
const reviewing = ['reviewing officer', 'conference chair', 'protection chair', 'independent chair']
const shortForReviewing = /\b(iro|qaro)s?\b/

export const roleOf = ({ fields }: Pick<HistoryRow<'staffMember'>, 'fields'>): Role => {
  const title = (fields.jobTitle ?? '').toLowerCase()
  if (has(title, ['newly qualified', 'nqsw', 'asye'])) return 'newly-qualified'
  if (has(title, ['personal adviser', 'personal advisor', 'leaving care adviser', 'leaving care advisor']))
    return 'adviser'
  if (has(title, ['assistant', 'support worker', 'student'])) return 'other'
  if (has(title, reviewing) || shortForReviewing.test(title)) return 'reviewing'
  return has(title, qualified) || fields.registration !== undefined ? 'social-worker' : 'other'
}

const social: ReadonlySet<Role> = new Set(['social-worker', 'newly-qualified', 'reviewing'])

export const isSocialWorker = (post: Pick<HistoryRow<'staffMember'>, 'fields'>): boolean => social.has(roleOf(post))

/** A post in which nobody is has no worker of whom anything could be asked. */
export const isVacant = ({ fields }: Pick<HistoryRow<'staffMember'>, 'fields'>): boolean => fields.vacancy === 'yes'

/** Posts of one worker with somebody in them; those that follow each other are one time in work, with what the last says. */
export const timesInWork = (rows: readonly HistoryRow<'staffMember'>[]): readonly Post[] => {
  const times: Post[] = []
  for (const post of rows.filter(isDated).filter((one) => !isVacant(one))) {
    const last = times.at(-1)
    const goesOn = last !== undefined && (last.ends === null || post.starts <= addDays(last.ends, 1))
    if (goesOn) times[times.length - 1] = { ...post, key: last.key, starts: last.starts }
    else times.push(post)
  }
  return times
}
