import type { Page } from '../../access/model.ts'
import { worklistPage, worklistTable } from './worklist.ts'

export const worklistPages: readonly Page[] = [worklistPage, worklistTable]
