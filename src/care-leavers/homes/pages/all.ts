import type { Page } from '../../../access/model.ts'
import { actionPages } from './actions.ts'
import { entryPage } from './entry.ts'
import { homePage } from './home.ts'
import { homesPage } from './homes.ts'
import { movePage } from './move.ts'

export const homesPages: readonly Page[] = [homesPage, movePage, homePage, ...actionPages, entryPage]
