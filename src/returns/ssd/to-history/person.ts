import { type Made, type RecordFrom, recordsOf } from '../../mapping.ts'
import type { Row, Value } from '../../model.ts'
import { whoHolds, withSubject } from './choosing.ts'
import type { Joins } from './joins.ts'
import { addressIn } from './json.ts'

const people = recordsOf('ssd_person', 'personId')
const families = recordsOf('ssd_family', 'personId')
const addresses = recordsOf('ssd_address', 'personId')
const disabilities = recordsOf('ssd_disability', 'personId')
const immigration = recordsOf('ssd_immigration_status', 'personId')
const mothers = recordsOf('ssd_mother', 'personId')
const identifiers = recordsOf('ssd_linked_identifiers', 'personId')
const professionals = recordsOf('ssd_professionals', 'professionalId')
const departments = recordsOf('ssd_department', 'teamId')
const involvements = recordsOf('ssd_involvements', 'personId')

/** Of a child who is not born yet the lack of a disability says nothing. */
const ofBorn = (disabled: Value, { values }: Row): Value =>
  disabled === 'no' && !values.dateOfBirth && values.expectedDateOfBirth ? null : disabled

/** Who a child is, and who works with them. */
export const personRecords = (joins: Joins): readonly RecordFrom[] => {
  const worker = (from: string): Made => ({ from, as: joins.worker })
  const team = (from: string): Made => ({ from, as: joins.team })
  const ofReferral = withSubject('personId', 'referralId', joins.personOfReferral)
  return [
    people('person', {
      fields: {
        forename: 'forename',
        surname: 'surname',
        sex: 'sex',
        gender: 'gender',
        ethnicity: 'ethnicity',
        dateOfBirth: 'dateOfBirth',
        expectedDateOfBirth: 'expectedDateOfBirth',
        diedOn: 'deathDate',
        upn: 'upn',
        upnUnknown: 'upnUnknown',
        otherIdentifier: 'commonChildId',
        formerIdentifier: 'legacyId',
        nationality: 'nationality',
        sendFlag: 'sendFlag',
        isMother: 'isMother',
        disability: { from: 'personId', as: (child, row) => ofBorn(joins.disabled(child), row) },
        uasc: { from: 'personId', as: joins.unaccompanied },
      },
    }),
    families('family', { key: ['familyId'], fields: { familyId: 'familyId' } }),
    addresses('address', {
      starts: 'addressStartDate',
      ends: 'addressEndDate',
      key: ['tableId'],
      fields: {
        kind: 'addressType',
        postcode: 'addressPostcode',
        lines: { from: 'addressJson', as: (json) => addressIn(String(json)) },
      },
    }),
    disabilities('disability', {
      key: ['disabilityCode'],
      needs: 'disabilityCode',
      fields: { code: 'disabilityCode' },
    }),
    immigration('immigration', {
      starts: 'immigrationStatusStartDate',
      ends: 'immigrationStatusEndDate',
      key: ['immigrationStatusId'],
      fields: { status: 'immigrationStatus' },
    }),
    mothers('motherOf', {
      key: ['childsPersonId', 'childsDateOfBirth'],
      fields: { childIdentifier: 'childsPersonId', childDateOfBirth: 'childsDateOfBirth' },
    }),
    identifiers('identifier', {
      starts: 'validFromDate',
      ends: 'validToDate',
      key: ['tableId'],
      fields: { kind: 'identifierType', value: 'identifierValue' },
    }),
    professionals('staffMember', {
      fields: {
        name: 'professionalName',
        registration: 'socialWorkerRegistrationNo',
        jobTitle: 'professionalJobTitle',
        team: team('professionalDepartment'),
        agency: 'agencyWorkerFlag',
        fullTimeEquivalent: 'fullTimeEquivalency',
        caseload: 'professionalCaseload',
      },
    }),
    departments('team', { fields: { name: 'teamName', parent: 'teamParentName' } }),
    involvements('involvement', {
      starts: 'involvementStartDate',
      ends: 'involvementEndDate',
      key: ['involvementsId'],
      choose: ofReferral,
      fields: {
        role: 'professionalRoleId',
        reason: 'workerChangeReason',
        worker: worker('professionalId'),
        team: team('professionalTeam'),
      },
    }),
    involvements('allocation', {
      keyed: 'ssd_involvements',
      choose: (rows) => whoHolds(ofReferral(rows)),
      fields: {
        list: { fixed: 'ssd_involvements' },
        worker: worker('professionalId'),
        team: team('professionalTeam'),
      },
    }),
  ]
}
