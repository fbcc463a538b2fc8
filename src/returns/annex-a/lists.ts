import type { List } from '../model.ts'
import { contacts } from './lists/01-contacts.ts'
import { earlyHelp } from './lists/02-early-help.ts'
import { referrals } from './lists/03-referrals.ts'
import { assessments } from './lists/04-assessments.ts'
import { section47 } from './lists/05-section-47.ts'
import { childrenInNeed } from './lists/06-children-in-need.ts'
import { childProtection } from './lists/07-child-protection.ts'
import { childrenInCare } from './lists/08-children-in-care.ts'
import { careLeavers } from './lists/09-care-leavers.ts'
import { adoption } from './lists/10-adoption.ts'
import { adopters } from './lists/11-adopters.ts'

/** The eleven lists that Ofsted asks for (Annex A), in the columns' order of the current edition (editions.ts). */
export const annexALists: readonly List[] = [
  contacts,
  earlyHelp,
  referrals,
  assessments,
  section47,
  childrenInNeed,
  childProtection,
  childrenInCare,
  careLeavers,
  adoption,
  adopters,
]
