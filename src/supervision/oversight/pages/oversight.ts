import type { Page } from '../../../access/model.ts'
import { childPage } from '../../../children/index.ts'
import { decisionRecord } from '../records/decisions.ts'
import { findOversight } from '../records/read.ts'
import { oversightView } from '../views/oversight.ts'
import { childAnswer } from './parts.ts'

/** Decisions, changes of risk and disputes of one child, the newest first. */
export const oversightPage: Page = childPage({
  path: '/children/:childId/oversight',
  title: 'Management oversight',
  may: 'oversight.see',
  record: decisionRecord,
  load: (_, db, child) => findOversight(db, child.childId),
  render: (visit, child, oversight) =>
    childAnswer(visit, child, {
      title: 'Management oversight',
      wide: true,
      body: oversightView({
        childId: child.childId,
        oversight,
        may: {
          decide: visit.may('oversight.decide'),
          risk: visit.may('oversight.risk'),
          dispute: visit.may('oversight.dispute'),
          clear: visit.may('oversight.clear'),
        },
      }),
    }),
})
