import type { Slice } from '../access/slice.ts'
import { afterChildren } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { supervisionOfChild } from './child-panel.ts'
import { supervisionHeld } from './held.ts'
import { supervisionAttention } from './home.ts'
import {
  asksForDecision,
  fillSampleOversight,
  openActions,
  openItems,
  oversightHeld,
  oversightPages,
  oversightPanel,
  oversightRecordTypes,
} from './oversight/index.ts'
import { supervisionPages } from './pages/index.ts'
import { supervisionRecordTypes } from './record-types.ts'
import {
  countOldAgreements,
  countOldPersonal,
  countOldSessions,
  purgeOldAgreements,
  purgeOldPersonal,
  purgeOldSessions,
} from './records/purge.ts'
import { fillSampleSupervision } from './sample/fill.ts'

/** The part of the sample council that is about its children. */
const fillSample = async (db: Tenant, today: Day): Promise<void> => {
  await fillSampleSupervision(db, today)
  await fillSampleOversight(db, today)
}

const sample = afterChildren('supervision.sample', fillSample)

/** Supervision of workers, and management oversight of children. Pages under /supervision and /oversight. */
export const supervision: Slice = {
  name: 'supervision',
  pages: [...supervisionPages, ...oversightPages],
  navigation: [
    { text: 'Supervision', href: '/supervision', may: 'supervision.see' },
    { text: 'Personal parts', href: '/supervision/human-resources', may: 'supervision.hr' },
    { text: 'Outstanding', href: '/oversight', may: 'oversight.clear' },
  ],
  recordTypes: [...supervisionRecordTypes, ...oversightRecordTypes],
  attention: async (db, person, today, now, slices = []) => [
    ...(await supervisionAttention(db, person, today, slices)),
    ...(await asksForDecision(db, person, now)),
  ],
  panels: [supervisionOfChild, oversightPanel, openItems, openActions],
  aboutChild: async (db, childId) => [...(await supervisionHeld(db, childId)), ...(await oversightHeld(db, childId))],
  jobs: [sample.job],
  sample: sample.sample,
  sampleOfChildren: fillSample,
  purge: {
    'supervision.session': { count: countOldSessions, purge: purgeOldSessions },
    'supervision.personal_part': { count: countOldPersonal, purge: purgeOldPersonal },
    'supervision.agreement': { count: countOldAgreements, purge: purgeOldAgreements },
  },
}
