import type { Page } from '../../../access/model.ts'
import { xlsxPage } from './download.ts'
import { importPage } from './import.ts'
import { workbookPage } from './workbook.ts'

export const workbookPages: readonly Page[] = [xlsxPage, workbookPage, importPage]
