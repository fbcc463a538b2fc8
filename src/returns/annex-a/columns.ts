import type { Code, Column, ColumnKind } from '../model.ts'
import { ethnicities, genders, yesNoUnknown } from './codes.ts'

type More = Pick<Column, 'variants' | 'codes' | 'editions'>

const column =
  (kind: ColumnKind, required: boolean, codes?: readonly Code[]) =>
  (id: string, header: string, more: More = {}): Column => ({
    id,
    header,
    kind,
    required,
    ...(codes ? { codes } : {}),
    ...more,
  })

/** A column of each kind; `must...` where the edition wants a value in every row. */
export const mustKey = column('key', true)
export const key = column('key', false)
export const mustDay = column('day', true)
export const day = column('day', false)
export const mustYesNo = column('yes-no', true, yesNoUnknown)
export const yesNo = column('yes-no', false, yesNoUnknown)
export const mustCount = column('count', true)
export const count = column('count', false)
export const mustText = column('text', true)
export const mustPostcode = column('postcode', true)
export const mustCode = (id: string, header: string, codes: readonly Code[], more: More = {}): Column =>
  column('code', true, codes)(id, header, more)
export const code = (id: string, header: string, codes: readonly Code[], more: More = {}): Column =>
  column('code', false, codes)(id, header, more)

export const gender = mustCode('gender', 'Gender', genders)
export const ethnicity = mustCode('ethnicity', 'Ethnicity', ethnicities)
export const dateOfBirth = day('dateOfBirth', 'Date of Birth')
export const age = count('age', 'Age of Child (Years)', { variants: ['Age'] })
/** Who a row is about: the first five columns of lists 1 to 9. */
export const child: readonly Column[] = [mustKey('childId', 'Child Unique ID'), gender, ethnicity, dateOfBirth, age]
export const disability = mustYesNo('disability', 'Does the Child have a Disability')
/** Who holds the child: the last columns of lists 3 to 8. */
export const held: readonly Column[] = [mustText('team', 'Allocated Team'), mustText('worker', 'Allocated Worker')]
