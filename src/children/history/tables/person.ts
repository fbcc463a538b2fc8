import { code, day, table, text, yesNo } from './table.ts'

export const personTables = {
  person: table(
    'state',
    'Person',
    {},
    {
      forename: text('Forename'),
      surname: text('Surname'),
      gender: code('Gender'),
      sex: code('Sex'),
      ethnicity: code('Ethnicity'),
      dateOfBirth: day('Date of birth'),
      expectedDateOfBirth: day('Expected date of birth'),
      diedOn: day('Died on'),
      disability: yesNo('Disability'),
      upn: text('Unique pupil number'),
      otherIdentifier: text('Other identifier'),
      formerIdentifier: text('Former identifier'),
      nationality: text('Nationality'),
      uasc: yesNo('Unaccompanied asylum-seeking'),
      sendFlag: code('Special educational needs'),
      isMother: yesNo('Is a mother'),
      upnUnknown: code('Why no unique pupil number'),
    },
  ),
  disability: table('state', 'Disability', {}, { code: code('Disability') }),
  identifier: table(
    'spell',
    'Other identifier',
    { starts: 'Valid from', ends: 'Valid to' },
    { kind: text('Kind'), value: text('Value') },
  ),
  /** The birth or household family group; never the adoptive family. */
  family: table('state', 'Family group', {}, { familyId: text('Family group') }),
  motherOf: table(
    'state',
    'Mother of',
    {},
    { childIdentifier: text('Child'), childDateOfBirth: day('Date of birth of the child') },
  ),
  address: table(
    'spell',
    'Address',
    { starts: 'From', ends: 'Until' },
    { kind: code('Kind'), postcode: text('Postcode'), lines: text('Address') },
  ),
  immigration: table('spell', 'Immigration status', { starts: 'From', ends: 'Until' }, { status: text('Status') }),
} as const
