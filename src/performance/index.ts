import type { Slice } from '../access/slice.ts'
import { alertAttention } from './alert-attention.ts'
import { alertJobs } from './alert-work.ts'
import { commands } from './commands.ts'
import { fillSampleRota } from './on-call-sample.ts'
import { dueAndLateOutstanding } from './outstanding.ts'
import { alertPages } from './pages/alerts-all.ts'
import { apiPages } from './pages/api.ts'
import { apiKeysPage } from './pages/api-keys.ts'
import { casesPages } from './pages/cases.ts'
import { commentaryPages } from './pages/commentary.ts'
import { diagnosticSetPages } from './pages/diagnostic-sets.ts'
import { digestPages } from './pages/digest.ts'
import { limitsPages } from './pages/limits.ts'
import { membersPages } from './pages/members.ts'
import { membersPublishPages } from './pages/members-publish.ts'
import { membersWithdrawPages } from './pages/members-withdraw.ts'
import { monthsPages } from './pages/months.ts'
import { ownFiguresPages } from './pages/own-figures.ts'
import { publishedPages } from './pages/published.ts'
import { reconcilePage } from './pages/reconcile.ts'
import { schoolTermsPage } from './pages/school-terms.ts'
import { standardPage } from './pages/standard.ts'
import { standardsPage } from './pages/standards.ts'
import { targetsPages } from './pages/targets.ts'
import { workforcePages } from './pages/workforce.ts'
import { worklistPages } from './pages/worklist-all.ts'
import { publishedNews } from './published-news.ts'
import { recordTypes } from './record-types.ts'
import { heldAboutChild } from './records/about-child.ts'
import { alertsAboutChild } from './records/alerts-held.ts'
import { workOutAgain } from './records/out-of-date.ts'
import { listChosen } from './records/settings.ts'
import { settingsOf } from './rules/settings.ts'
import { fillSampleSets } from './sample-meaning.ts'
import { fillSampleMonths } from './sample-months.ts'
import { allStandards } from './scorecard.ts'
import { waitsInSupervision } from './supervision.ts'
import { storedWaits } from './waits.ts'
import { jobs } from './work.ts'
import { dueAndLatePanel, lateAttention } from './worklist.ts'

export { figuresFor, type MeasuredFigures, type NamedStandard, namedStandards } from './measured.ts'
export { type PublishedFigure, publishedFigures, publishedSince } from './published-since.ts'
export { type StoodSince, type StoodThen, stoodSince } from './since.ts'

/** Practice standards counted: stored cases, figures, worklists, frozen months. Pages under /performance. */
export const performance: Slice = {
  name: 'performance',
  pages: [
    standardsPage,
    standardPage,
    ...apiPages,
    apiKeysPage,
    ...casesPages,
    ...commentaryPages,
    ...diagnosticSetPages,
    ...limitsPages,
    ...membersPages,
    ...membersPublishPages,
    ...membersWithdrawPages,
    ...monthsPages,
    ...publishedPages,
    reconcilePage,
    schoolTermsPage,
    ...targetsPages,
    ...worklistPages,
    ...digestPages,
    ...alertPages,
    ...workforcePages,
    ...ownFiguresPages,
  ],
  navigation: [
    { text: 'Alerts', href: '/alerts', may: 'alerts.see' },
    { text: 'Worklist', href: '/worklist', may: 'performance.lists' },
    { text: 'Practice standards', href: '/performance', may: 'performance.see' },
    { text: 'Figures', href: '/performance/members', may: 'performance.published', unless: 'performance.see' },
  ],
  attention: async (db, person, today, now) => [
    ...(await alertAttention(db, person, today, now)),
    ...(await lateAttention(db, person, today, now)),
  ],
  changes: publishedNews,
  panels: [dueAndLatePanel, dueAndLateOutstanding, waitsInSupervision],
  recordTypes,
  jobs: [...jobs, ...alertJobs],
  commands,
  limits: async (db) => {
    const chosen = await listChosen(db)
    return ({ id, settings }) => settingsOf(id, settings, chosen)
  },
  waits: storedWaits,
  workOutAgain: (db, of) =>
    workOutAgain(
      db,
      of === 'working-days' ? allStandards : allStandards.filter(({ subject }) => subject === 'authority'),
    ),
  aboutChild: async (db, childId) => [...(await heldAboutChild(db, childId)), ...(await alertsAboutChild(db, childId))],
  sample: async (db, today) => {
    await fillSampleRota(db, today)
    await fillSampleSets(db, today)
    await fillSampleMonths(db, today)
  },
}
