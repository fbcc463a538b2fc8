import type { List } from '../../model.ts'
import { leftReasons } from '../codes.ts'
import { code, count, day, ethnicity, gender, key, mustDay, mustKey, mustYesNo } from '../columns.ts'
import { names } from '../names.ts'

export const adopters: List = {
  id: 'list-11',
  source: 'annex-a',
  number: 11,
  title: 'Adopters',
  names: names(11, 'Adopters', 'Prospective adopters'),
  scope: 'All who in the 12 months before the inspection were in contact with the authority’s adoption agency.',
  rowPer: 'prospective adopter',
  lookBackMonths: 12,
  alsoOpen: true,
  columns: [
    mustKey('adopterId', 'Individual adopter identifier'),
    key('adoptiveFamilyId', 'Family identifier'),
    gender,
    ethnicity,
    mustYesNo('disability', 'Disability'),
    mustYesNo('fosteringForAdoption', 'Is the (prospective) adopter fostering for adoption?'),
    mustDay('enquiry', 'Date enquiry received'),
    day('stage1Start', 'Date Stage 1 started'),
    day('stage1End', 'Date Stage 1 ended'),
    day('stage2Start', 'Date Stage 2 started'),
    day('stage2End', 'Date Stage 2 ended'),
    day('applicationSubmitted', 'Date application submitted'),
    day('applicationApproved', 'Date application approved'),
    day('matched', 'Date adopter matched with child(ren)'),
    day('placed', 'Date child/children placed with adopter(s)'),
    count('childrenPlaced', 'No. of children placed'),
    day('adoptionOrder', 'Date of Adoption Order'),
    day('leftProcess', 'Date of leaving adoption process'),
    code('leftReason', 'Reason for leaving adoption process', leftReasons),
  ],
}
