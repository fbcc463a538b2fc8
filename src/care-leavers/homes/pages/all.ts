import type { Page } from '../../../access/model.ts'
import { actionPages } from './actions.ts'
import { entryPage } from './entry.ts'
import { homePage } from './home.ts'
import { homesPage } from './homes.ts'
import { monthsPage } from './months.ts'
import { movePage } from './move.ts'
import { sufficiencyPage } from './sufficiency.ts'
import { weekPages } from './week.ts'
import { withoutHomePage } from './without-home.ts'

export const homesPages: readonly Page[] = [
  ...weekPages,
  monthsPage,
  sufficiencyPage,
  withoutHomePage,
  homesPage,
  movePage,
  homePage,
  ...actionPages,
  entryPage,
]
