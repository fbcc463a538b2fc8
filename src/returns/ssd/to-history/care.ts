import { type Made, type RecordFrom, recordsOf } from '../../mapping.ts'
import { contactDays, lastEpisodes, latestOfCareLeavers, plansSideBySide, withSubject } from './choosing.ts'
import type { Joins } from './joins.ts'

const episodes = recordsOf('ssd_cla_episodes', 'personId')
const statuses = recordsOf('ssd_legal_status', 'personId')
const placements = recordsOf('ssd_cla_placement', 'personId')
const reviews = recordsOf('ssd_cla_reviews', 'claPersonId')
const visits = recordsOf('ssd_cla_visits', 'personId')
const health = recordsOf('ssd_cla_health', 'personId')
const immunisations = recordsOf('ssd_cla_immunisations', 'personId')
const convictions = recordsOf('ssd_cla_convictions', 'personId')
const misuse = recordsOf('ssd_cla_substance_misuse', 'personId')
const earlier = recordsOf('ssd_cla_previous_permanence', 'personId')
const carePlans = recordsOf('ssd_cla_care_plan', 'personId')
const scores = recordsOf('ssd_sdq_scores', 'personId')
const missing = recordsOf('ssd_missing', 'personId')
const leavers = recordsOf('ssd_care_leavers', 'personId')
const permanence = recordsOf('ssd_permanence', 'personId')

const words =
  (table: Readonly<Record<string, string>>) =>
  (code: string | number): string =>
    table[String(code)] ?? String(code)

/** The options of a care plan in the seven of Annex A. Long term with relatives or friends is the one of an order that gives it to them. */
export const plans: Readonly<Record<string, string>> = {
  REMAINSUP: 'return',
  RETURN1M: 'return',
  RETURN6M: 'return',
  RETURNEV: 'return',
  LTRELFR: 'sgo-cao',
  LTFOST18: 'fostering',
  RESPLMT: 'residential',
  SUPPLIV: 'supported-living',
  ADOPTION: 'adoption',
  OTHERPLN: 'other',
}
const healthKinds = { HEALTH: 'health-assessment', DENTAL: 'dental' }
const healthStatuses = { Planned: 'planned', Refused: 'refused', Cancelled: 'cancelled', Completed: 'completed' }
const missingKinds = { M: 'missing', A: 'away' }
export const orderKinds: Readonly<Record<string, string>> = {
  Adoption: 'adoption',
  'Special Guardianship': 'special-guardianship',
  'Child Arrangements Order/ Residence Order': 'child-arrangements',
}

/** SystemC writes 1900-01-01 where there was no review. */
const reviewed: Made = { from: 'pathwayPlanReviewDate', as: (day) => (day === '1900-01-01' ? null : day) }
const suitable: Made = { from: 'careLeaverAccomSuitable', as: (code) => (code === 'suitable' ? 'yes' : 'no') }
/** 999.9 stands where the distance cannot be known. */
const distance: Made = { from: 'claPlacementDistance', as: (miles) => (Number(miles) >= 999 ? null : miles) }
const score: Made = {
  from: 'sdqScore',
  as: (said) => (String(said).trim() !== '' && Number.isFinite(Number(said)) ? Number(said) : null),
}

/** X1: the next episode starts the same day, so that the period goes on. */
/** The day of an adoption order is kept apart from that of another one: who reads the first takes the child for adopted. */
const orderOf = (adoption: boolean): Made => ({
  from: 'permanenceOrderDate',
  as: (day, { values }) => (((values.permanenceOrderType ?? 'Adoption') === 'Adoption') === adoption ? day : null),
})

const goesOn = 'X1'
const ceased = (from: string): Made => ({
  from,
  as: (value, { values }) => (values.claEpisodeCeasedReason === goesOn ? null : value),
})

/** Children in care, care leavers, missing children and adoption. */
export const careRecords = (joins: Joins): readonly RecordFrom[] => [
  // By episode, earlier ones of a long period drop out of the window, so the start is that of the period.
  episodes('carePeriod', {
    choose: lastEpisodes,
    starts: 'enteredCareDate',
    ends: ceased('claEpisodeCeasedDate'),
    key: ['claId'],
    fields: { need: 'claPrimaryNeedCode', ceasedReason: ceased('claEpisodeCeasedReason') },
  }),
  episodes('careEpisode', {
    starts: 'claEpisodeStartDate',
    ends: 'claEpisodeCeasedDate',
    key: ['claEpisodeId'],
    fields: {
      startReason: 'claEpisodeStartReason',
      ceasedReason: 'claEpisodeCeasedReason',
      need: 'claPrimaryNeedCode',
      carePeriodKey: 'claId',
      placementKey: 'claPlacementId',
    },
  }),
  episodes('reviewingOfficerContact', {
    choose: contactDays,
    starts: 'claLastIroContactDate',
    key: ['claLastIroContactDate'],
  }),
  statuses('legalStatus', {
    choose: (rows) =>
      rows.map((row) =>
        row.values.legalStatus == null
          ? { row: row.row, values: { ...row.values, legalStatus: joins.legalStatusInWords(row.row) } }
          : row,
      ),
    starts: 'legalStatusStartDate',
    ends: 'legalStatusEndDate',
    key: ['legalStatusId'],
    fields: { status: 'legalStatus' },
  }),
  placements('placement', {
    choose: withSubject('personId', 'claId', joins.personOfPeriod),
    starts: 'claPlacementStartDate',
    ends: 'claPlacementEndDate',
    key: ['claPlacementId'],
    fields: {
      type: 'claPlacementType',
      provider: 'claPlacementProvider',
      postcode: 'claPlacementPostcode',
      urn: 'claPlacementUrn',
      distance,
      changeReason: 'claPlacementChangeReason',
      carePeriodKey: 'claId',
    },
  }),
  // The specification has no person in this table; the script adds one.
  reviews('review', {
    choose: withSubject('claPersonId', 'claId', joins.personOfPeriod),
    starts: 'claReviewDate',
    needs: 'claReviewDate',
    keyed: 'care',
    key: ['claReviewId'],
    fields: {
      kind: { fixed: 'care' },
      due: 'claReviewDueDate',
      cancelled: 'claReviewCancelled',
      participation: 'claReviewParticipation',
      carePeriodKey: 'claId',
    },
  }),
  visits('visit', {
    starts: 'claVisitDate',
    keyed: 'care',
    key: ['claVisitId'],
    fields: {
      kind: { fixed: 'care' },
      seen: 'claVisitSeen',
      seenAlone: 'claVisitSeenAlone',
      carePeriodKey: 'claId',
    },
  }),
  health('health', {
    starts: 'healthCheckDate',
    key: ['healthCheckId'],
    fields: {
      kind: { from: 'healthCheckType', as: words(healthKinds) },
      status: { from: 'healthCheckStatus', as: words(healthStatuses) },
    },
  }),
  immunisations('immunisation', {
    starts: 'immunisationsStatusDate',
    fields: { upToDate: 'immunisationsStatus' },
  }),
  convictions('conviction', {
    starts: 'claConvictionDate',
    key: ['claConvictionId'],
    fields: { offence: 'claConvictionOffence' },
  }),
  misuse('substanceMisuse', {
    starts: 'substanceMisuseDate',
    key: ['substanceMisuseId'],
    fields: { substance: 'substanceMisused', intervention: 'interventionReceived' },
  }),
  earlier('previousPermanence', {
    key: ['tableId'],
    fields: {
      option: 'previousPermanenceOption',
      orderDate: 'previousPermanenceOrderDate',
      authority: 'previousPermanenceLa',
    },
  }),
  carePlans('permanencePlan', {
    choose: plansSideBySide,
    starts: 'claCarePlanStartDate',
    ends: 'claCarePlanEndDate',
    key: ['tableId', 'claCarePlanJson'],
    fields: { plan: { from: 'claCarePlanJson', as: words(plans) } },
  }),
  scores('sdq', {
    starts: 'sdqCompletedDate',
    key: ['tableId'],
    fields: { score, reason: 'sdqReason' },
  }),
  missing('missing', {
    starts: 'missingEpisodeStartDate',
    ends: 'missingEpisodeEndDate',
    key: ['tableId'],
    fields: {
      kind: { from: 'missingEpisodeType', as: words(missingKinds) },
      interviewOffered: 'missingRhiOffered',
      interviewAccepted: 'missingRhiAccepted',
    },
  }),
  leavers('careLeaver', {
    choose: latestOfCareLeavers,
    fields: {
      category: 'careLeaverEligibility',
      inTouch: 'careLeaverInTouch',
      latestContact: 'careLeaverLatestContact',
      accommodation: 'careLeaverAccommodation',
      suitable,
      activity: 'careLeaverActivity',
      pathwayReviewed: reviewed,
      adviser: { from: 'careLeaverPersonalAdvisor', as: joins.worker },
      worker: { from: 'careLeaverWorkerId', as: joins.worker },
      team: { from: 'careLeaverAllocatedTeam', as: joins.team },
    },
  }),
  // Several rows of a person keep their earlier reviews.
  leavers('review', {
    starts: reviewed,
    needs: 'pathwayPlanReviewDate',
    when: ({ values }) => values.pathwayPlanReviewDate !== '1900-01-01',
    keyed: 'pathway',
    key: ['pathwayPlanReviewDate'],
    fields: { kind: { fixed: 'pathway' } },
  }),
  permanence('permanence', {
    starts: 'admDecisionDate',
    key: ['tableId'],
    fields: {
      enteredCare: { from: 'claId', as: joins.startOfPeriod },
      decision: 'admDecisionDate',
      placementOrder: 'placementOrderDate',
      matched: 'matchedDate',
      placed: 'placedForAdoptionDate',
      order: orderOf(true),
      otherOrder: orderOf(false),
      orderType: { from: 'permanenceOrderType', as: words(orderKinds) },
      reversed: 'decisionReversedDate',
      reversedReason: 'decisionReversedReason',
      fosteringForAdoption: 'placedFfaCpDate',
      adoptedByCarer: 'adoptedByCarerFlag',
      placedWithCarer: 'placedFosterCarerDate',
      worker: { from: 'adoptionWorkerId', as: joins.worker },
    },
  }),
]
