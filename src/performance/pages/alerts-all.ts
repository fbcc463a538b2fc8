import type { Page } from '../../access/model.ts'
import { alertPage } from './alert.ts'
import { alertsPage, alertsTable } from './alerts.ts'
import { ladderPages } from './ladder.ts'
import { onCallPages } from './on-call.ts'

export const alertPages: readonly Page[] = [alertsPage, alertsTable, ...ladderPages, alertPage, ...onCallPages]
