import type { Slice } from '../access/slice.ts'
import { leavingHeld } from './leaving/held.ts'
import { leavingPages } from './leaving/pages/all.ts'
import { leavingRecordTypes } from './leaving/record-types.ts'
import { livingHerePurge } from './leaving/records/living-here.ts'
import { recordTypes } from './record-types.ts'

/** Young people who leave care: their homes, keeping in touch, and how leaders oversee it. Pages under /care-leavers. */
export const careLeavers: Slice = {
  name: 'care-leavers',
  pages: [...leavingPages],
  navigation: [{ text: 'Care leavers', href: '/care-leavers/in-touch', may: 'children.find' }],
  recordTypes: [...recordTypes, ...leavingRecordTypes],
  purge: { 'care_leavers.living_here': livingHerePurge },
  aboutChild: leavingHeld,
}
