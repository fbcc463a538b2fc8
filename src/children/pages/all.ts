import type { Page } from '../../access/model.ts'
import { adoptionPages } from './adoption.ts'
import { categoryPages } from './category.ts'
import { childPages } from './child.ts'
import { findPages } from './find.ts'
import { liveAccessPages } from './live-access.ts'
import { mergePages } from './merge.ts'
import { reasonPages } from './reason.ts'
import { restrictionPages } from './restrictions.ts'

/** Finding a child, opening one, and who may. */
export const accessPages: readonly Page[] = [
  ...findPages,
  ...childPages,
  ...reasonPages,
  ...categoryPages,
  ...restrictionPages,
  ...mergePages,
  ...liveAccessPages,
  ...adoptionPages,
]
