import type { GuardedChild, Reach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { HeldSubject } from './model.ts'

/** Who makes the file. `mayRestrict`: has the permission `children.restrict`. */
export type Maker = Pick<Reach, 'namedFor' | 'shutOutOf' | 'inAdoptionTeam'> & { readonly mayRestrict: boolean }

/** What was asked for, as far as it says who is written. `restricted`: also records kept to named people, expressly chosen. */
export type Wanted = { readonly identified: boolean; readonly restricted: boolean }

/** A person who is named for the record, or sees to such records; never one who is shut out of it. */
export const mayWriteRestricted = (maker: Maker, childId: string): boolean =>
  !maker.shutOutOf.includes(childId) && (maker.mayRestrict || maker.namedFor.includes(childId))

/**
 * Why a child is left out of the file; null: the child is in it. With identifiers, what was held before an adoption is the adoption
 * team's alone, as everywhere. A record kept to named people is in a file only where its maker chose so and may: with a pseudonym too,
 * since age, ethnicity and days tell colleagues who it is.
 */
export const whyLeftOut = (child: GuardedChild, wanted: Wanted, maker: Maker): 'adopted' | 'restricted' | null => {
  if (child.adoptedOn !== null && wanted.identified && !maker.inAdoptionTeam) return 'adopted'
  if (!child.restricted || (wanted.restricted && mayWriteRestricted(maker, child.childId))) return null
  return 'restricted'
}

/** Who the child is, and the adoption itself: what a row about the time before the order needs. */
const stays = new Set(['person', 'disability', 'immigration', 'permanence', 'allocation'])

/**
 * What is held of an adopted child up to the order: nothing that began after it, and nobody is a care leaver who was adopted. A case
 * system that went on under the identifier of birth would join the two identities.
 */
export const upToOrder = (subject: HeldSubject, order: Day): HeldSubject => ({
  ...subject,
  rows: subject.rows.filter(
    ({ table, starts }) => stays.has(table) || (table !== 'careLeaver' && (starts === null || starts <= order)),
  ),
})
