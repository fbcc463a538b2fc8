import { annexALists } from '../../annex-a/lists.ts'
import { identifierChecks } from '../identifiers.ts'
import type { Check } from '../model.ts'
import { adoptionCrossChecks } from './cross-list/adoption.ts'
import { careCrossChecks } from './cross-list/care.ts'
import { careInNeedChecks } from './cross-list/care-in-need.ts'
import { carePathChecks } from './cross-list/care-paths.ts'
import { countChecks } from './cross-list/counts.ts'
import { duplicateChecks } from './cross-list/duplicates.ts'
import { inNeedCrossChecks } from './cross-list/in-need.ts'
import { onePersonChecks } from './cross-list/one-person.ts'
import { overlapChecks } from './cross-list/overlaps.ts'
import { protectionCrossChecks } from './cross-list/protection.ts'
import { sameIdentifierChecks } from './cross-list/same-identifier.ts'
import { followedChecks } from './cross-list/what-followed.ts'
import { contactChecks } from './list-01.ts'
import { earlyHelpChecks } from './list-02.ts'
import { referralChecks } from './list-03.ts'
import { assessmentChecks } from './list-04.ts'
import { section47Checks } from './list-05.ts'
import { inNeedChecks } from './list-06.ts'
import { protectionChecks } from './list-07.ts'
import { careChecks } from './list-08.ts'
import { careLeaverChecks } from './list-09.ts'
import { adoptionChecks } from './list-10.ts'
import { adopterChecks } from './list-11.ts'
import { wholeListChecks } from './whole-lists.ts'
import { wholeReturnChecks } from './whole-return.ts'

/** Every check of an Annex A return. */
export const annexAChecks: readonly Check[] = [
  ...wholeReturnChecks,
  ...wholeListChecks,
  ...identifierChecks('child', annexALists, { most: 100, sameBirthElsewhere: true }),
  ...contactChecks,
  ...earlyHelpChecks,
  ...referralChecks,
  ...assessmentChecks,
  ...section47Checks,
  ...inNeedChecks,
  ...protectionChecks,
  ...careChecks,
  ...careLeaverChecks,
  ...adoptionChecks,
  ...adopterChecks,
  ...duplicateChecks,
  ...overlapChecks,
  ...onePersonChecks,
  ...sameIdentifierChecks,
  ...inNeedCrossChecks,
  ...careInNeedChecks,
  ...protectionCrossChecks,
  ...countChecks,
  ...careCrossChecks,
  ...adoptionCrossChecks,
  ...carePathChecks,
  ...followedChecks,
]
