import type { Page } from '../../access/model.ts'
import { cafcassPage } from './pages/cafcass.ts'
import { decidePage } from './pages/decide.ts'
import { correctPage, decisionPage } from './pages/decision.ts'
import { disputePage, raisePage } from './pages/dispute.ts'
import { outstandingPage } from './pages/outstanding.ts'
import { oversightPage } from './pages/oversight.ts'
import { recordRiskPage, riskChangePage } from './pages/risk.ts'
import { daysPage } from './pages/settings.ts'
import { walkPage } from './pages/walk.ts'

export { asksForDecision } from './attention.ts'
export { oversightHeld } from './held.ts'
export { openActions } from './open-actions.ts'
export { openItems } from './open-items.ts'
export { oversightPanel } from './panel.ts'
export { oversightRecordTypes } from './record-types.ts'
export { fillSampleOversight } from './sample.ts'

/** Management oversight of children: decisions, changes of risk, disputes, and what is outstanding. */
export const oversightPages: readonly Page[] = [
  oversightPage,
  decidePage,
  decisionPage,
  correctPage,
  recordRiskPage,
  riskChangePage,
  raisePage,
  disputePage,
  cafcassPage,
  outstandingPage,
  walkPage,
  daysPage,
]
