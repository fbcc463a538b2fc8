import type { Page } from '../../../access/model.ts'
import { agreedPage } from './agreed.ts'
import { caseloadPages } from './caseload.ts'
import { entryPage } from './entry.ts'
import { leavingCarePage } from './leaving-care.ts'
import { livingHerePages } from './living-here.ts'

export const leavingPages: readonly Page[] = [
  ...caseloadPages,
  ...livingHerePages,
  leavingCarePage,
  entryPage,
  agreedPage,
]
