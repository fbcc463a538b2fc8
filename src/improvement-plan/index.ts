import type { Slice } from '../access/slice.ts'
import { coveragePage } from './pages/coverage.ts'
import { addLinePage, editLinePage } from './pages/edit-line.ts'
import { evidenceFilePage, evidencePage } from './pages/evidence.ts'
import { fromInspectionPage } from './pages/from-inspection.ts'
import { addHeadingPage, changeHeadingPage, headingPage, headingsPage } from './pages/headings.ts'
import { lineHistoryPage, planHistoryPage } from './pages/history.ts'
import { askPage, linePage } from './pages/line.ts'
import { listPage } from './pages/list.ts'
import { measuresPage } from './pages/measures.ts'
import { milestonePage, milestonesPage } from './pages/milestones.ts'
import { orderPage, removedPage, removePage } from './pages/order.ts'
import { pickPage, pickStrengthsPage } from './pages/pick.ts'
import { csvPage, planPage } from './pages/plan.ts'
import { planSettingsPage } from './pages/plan-settings.ts'
import { impactPage, signOffPage } from './pages/sign-off.ts'
import { editionWordPage, statementPage, statementWordPage } from './pages/statement.ts'
import { readyPage, responsePage, sentPage, withdrawPage } from './pages/statement-record.ts'
import { changeStrengthPage, strengthPage } from './pages/strength.ts'
import { removeStrengthPage, strengthsCsvPage, strengthsPage } from './pages/strengths.ts'
import { updatePage } from './pages/update.ts'
import { recordTypes } from './record-types.ts'
import { countOldPlans, purgeOldPlans } from './records/purge.ts'
import { fillSample } from './sample/fill.ts'
import { findingsPanel } from './work/findings-panel.ts'
import { attention, changes } from './work/home.ts'
import { measuresPanel } from './work/measures-panel.ts'
import { statementPanel } from './work/statement-panel.ts'
import { workbookPages } from './workbook/pages/index.ts'

export type * from './model.ts'

/** Improvement plans and written statements of proposed action. */
export const improvementPlan: Slice = {
  name: 'improvement-plan',
  pages: [
    listPage,
    fromInspectionPage,
    planPage,
    csvPage,
    planSettingsPage,
    orderPage,
    removedPage,
    planHistoryPage,
    headingsPage,
    addHeadingPage,
    changeHeadingPage,
    headingPage,
    pickPage,
    strengthsPage,
    strengthsCsvPage,
    pickStrengthsPage,
    strengthPage,
    changeStrengthPage,
    removeStrengthPage,
    coveragePage,
    addLinePage,
    linePage,
    editLinePage,
    removePage,
    askPage,
    measuresPage,
    milestonesPage,
    milestonePage,
    updatePage,
    evidencePage,
    evidenceFilePage,
    impactPage,
    signOffPage,
    lineHistoryPage,
    statementPage,
    statementWordPage,
    readyPage,
    withdrawPage,
    sentPage,
    responsePage,
    editionWordPage,
    ...workbookPages,
  ],
  navigation: [{ text: 'Improvement plans', href: '/improvement-plans', may: 'plan.see' }],
  recordTypes,
  attention,
  changes,
  panels: [findingsPanel, statementPanel, measuresPanel],
  purge: { 'improvement-plan.plan': { count: countOldPlans, purge: purgeOldPlans } },
  sample: fillSample,
}
