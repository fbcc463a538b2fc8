import type { Slice } from '../access/slice.ts'
import { afterChildren } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { homesHeld } from './homes/held.ts'
import { homesPages } from './homes/pages/all.ts'
import { homesPanel } from './homes/panel.ts'
import { homesPurge } from './homes/records/purge.ts'
import { fillSampleHomes } from './homes/sample/fill.ts'
import { homesTodayPanel } from './homes/standard-panel.ts'
import { leavingHeld } from './leaving/held.ts'
import { promisesOutstanding } from './leaving/outstanding.ts'
import { leavingPages } from './leaving/pages/all.ts'
import { leavingPanel } from './leaving/panel.ts'
import { leavingRecordTypes } from './leaving/record-types.ts'
import { livingHerePurge } from './leaving/records/living-here.ts'
import { fillSampleLeaving } from './leaving/sample/fill.ts'
import { recordTypes } from './record-types.ts'

const fillSample = async (db: Tenant, today: Day): Promise<void> => {
  await fillSampleLeaving(db, today)
  await fillSampleHomes(db, today)
}
const sample = afterChildren('care-leavers.sample', fillSample)

/** Young people who leave care: their homes, keeping in touch, and how leaders oversee it. Pages under /care-leavers. */
export const careLeavers: Slice = {
  name: 'care-leavers',
  pages: [...homesPages, ...leavingPages],
  navigation: [{ text: 'Care leavers', href: '/care-leavers/in-touch', may: 'children.find' }],
  panels: [homesPanel, homesTodayPanel, leavingPanel, promisesOutstanding],
  recordTypes: [...recordTypes, ...leavingRecordTypes],
  purge: { 'care_leavers.living_here': livingHerePurge, ...homesPurge },
  aboutChild: async (db, childId) => [...(await homesHeld(db, childId)), ...(await leavingHeld(db, childId))],
  jobs: [sample.job],
  sample: sample.sample,
  sampleOfChildren: fillSample,
}
