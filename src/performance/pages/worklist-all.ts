import type { Page } from '../../access/model.ts'
import { worklistPage, worklistTable } from './worklist.ts'
import { calendarFeed, calendarPage } from './worklist-calendar.ts'

export const worklistPages: readonly Page[] = [worklistPage, worklistTable, calendarPage, calendarFeed]
