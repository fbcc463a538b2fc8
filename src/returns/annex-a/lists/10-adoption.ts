import type { List } from '../../model.ts'
import { reversedReasons } from '../codes.ts'
import { child, code, day, disability, key, mustDay } from '../columns.ts'
import { names } from '../names.ts'

const [childId, ...about] = child

export const adoption: List = {
  id: 'list-10',
  source: 'annex-a',
  number: 10,
  title: 'Adoption',
  names: names(10, 'Adoption', 'Children adopted'),
  scope:
    'Children who in the 12 months before the inspection were adopted, whose adoption decision stands but who are not yet adopted, or whose decision was reversed.',
  rowPer: 'child with an adoption decision',
  lookBackMonths: 12,
  alsoOpen: true,
  columns: [
    childId!,
    key('adoptiveFamilyId', 'Family identifier'),
    ...about,
    disability,
    mustDay('careStart', 'Date the Child Entered Care'),
    mustDay('adoptionDecision', 'Date of Decision that Child Should be Placed for Adoption'),
    day('placementOrder', 'Date of Placement Order'),
    day('matched', 'Date of Matching Child and Prospective Adopters'),
    day('placedForAdoption', 'Date Placed for Adoption'),
    day('adoptionOrder', 'Date of Adoption Order'),
    day('decisionReversed', 'Date of Decision that Child Should No Longer be Placed for Adoption'),
    code('reversedReason', 'Reason Why Child No Longer Placed for Adoption', reversedReasons),
    day('fosteringForAdoption', 'Date the child was placed for fostering in FFA or concurrent planning placement'),
  ],
  notes: ['The family identifier is that of the adoptive family, never of the family of birth.'],
}
