import type { Page } from '../../access/model.ts'
import { categoryPages } from './category.ts'
import { childPages } from './child.ts'
import { findPages } from './find.ts'
import { reasonPages } from './reason.ts'

/** Finding a child, opening one, and who may. */
export const accessPages: readonly Page[] = [...findPages, ...childPages, ...reasonPages, ...categoryPages]
