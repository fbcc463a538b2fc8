import type { Page } from '../../access/model.ts'
import { agreementPage } from './agreement.ts'
import { confirmPage } from './confirm.ts'
import { detailsPage } from './details.ts'
import { discussionPage, discussionsPage } from './discussion.ts'
import { gapsPage } from './gaps.ts'
import { giveBackPage, laterAccountsPage } from './given-back.ts'
import { hrOnePage, hrPage } from './hr.ts'
import { personalPage } from './personal.ts'
import { recordPage } from './record.ts'
import { signOffPage } from './sign-off.ts'
import { minePage, newPage, workerPage } from './workers.ts'

export const supervisionPages: readonly Page[] = [
  minePage,
  gapsPage,
  workerPage,
  agreementPage,
  newPage,
  recordPage,
  detailsPage,
  personalPage,
  signOffPage,
  confirmPage,
  discussionsPage,
  discussionPage,
  hrPage,
  laterAccountsPage,
  giveBackPage,
  hrOnePage,
]
