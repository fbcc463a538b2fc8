import type { List } from '../model.ts'
import { careLists } from './lists/care.ts'
import { safetyLists } from './lists/education-and-safety.ts'
import { helpLists } from './lists/help.ts'
import { protectionLists } from './lists/protection.ts'
import { staffLists } from './lists/staff.ts'
import type { LocalList } from './model.ts'

/** The small lists an authority can load for what neither Annex A nor the SSD holds, each with its template. */
export const localLists: readonly LocalList[] = [
  ...helpLists,
  ...protectionLists,
  ...careLists,
  ...safetyLists,
  ...staffLists,
]

export const localListsAsLists: readonly List[] = localLists.map(({ list }) => list)

/** null: there is no such list. */
export const findLocalList = (id: string): LocalList | null => localLists.find(({ list }) => list.id === id) ?? null
