import type { Page } from '../../access/model.ts'
import { historyPages } from './pages/history.ts'
import { nationalPages } from './pages/national.ts'
import { newerPages } from './pages/newer.ts'

/** This authority's judgements over time, and those of all authorities. */
export const judgementPages: readonly Page[] = [...historyPages, ...nationalPages, ...newerPages]
