import { addDays } from '../../../platform/day.ts'
import { on, rowChecksOf } from '../make.ts'
import type { Check, Values } from '../model.ts'
import { countIn, dayIn, isBlank, textIn } from '../rows.ts'
import { annexA, carePlanning, lookedAfterReturn } from '../sources.ts'
import { birthday } from './child.ts'
import { hasLeft, isShortBreak, isUnplaced } from './list-08-words.ts'

const check = rowChecksOf('list-8')

/** Whether the child was younger than `age` when the placement began. */
const youngerThan = (values: Values, age: number): boolean => {
  const [born, start] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'placementStart')]
  return born !== null && start !== null && start < birthday(born, age)
}

type TooYoung = {
  id: string
  type: string
  what: string
  age: number
  severity: 'must-fix' | 'look-at'
  source: Parameters<typeof check>[0]['source']
}

const tooYoung = ({ id, type, what, age, severity, source }: TooYoung) =>
  check({
    id,
    severity,
    rule: `Nobody under ${age} is placed in ${what} (${type}).`,
    why: 'The placement type or the date of birth is wrong, or the placement is not allowed.',
    source,
    columns: ['placementType', 'placementStart', 'dateOfBirth'],
    find: (values) =>
      values.placementType === type && youngerThan(values, age)
        ? `The child was under ${age} when placed in ${what} (${type}). Correct the placement type or the date; if it is so, tell the head of service.`
        : null,
    finds: [
      ['a young child', { placementType: type, placementStart: '2026-01-05', dateOfBirth: `${2026 - age + 3}-01-05` }],
    ],
    passes: [
      ['on the birthday', { placementType: type, placementStart: '2026-01-05', dateOfBirth: `${2026 - age}-01-05` }],
      [
        'a young child in foster care',
        { placementType: 'U6', placementStart: '2026-01-05', dateOfBirth: '2022-01-05' },
      ],
    ],
  })

export const placementChecks: readonly Check[] = [
  check({
    id: 'care.no-placement',
    rule: 'A child in care has a placement.',
    why: 'Nobody can see where the child lives.',
    source: annexA(8, 'start date and type of the most recent placement'),
    columns: ['placementType', 'placementStart', 'legalStatus'],
    find: (values) =>
      isUnplaced(values) && values.legalStatus !== 'V4'
        ? 'The child has no placement: start date and type are blank. Enter where the child lives.'
        : null,
    finds: [['neither start nor type', { legalStatus: 'C2', placementStart: null, placementType: null }]],
    passes: [
      ['a placement', { legalStatus: 'C2', placementStart: '2026-01-05', placementType: 'U6' }],
      [
        'of short breaks under an agreement no placement is recorded',
        { legalStatus: 'V4', placementStart: null, placementType: null },
      ],
    ],
  }),
  check({
    id: 'care.no-placements-in-12-months',
    rule: 'A child in care has had at least one placement in the last 12 months.',
    why: 'Children with three or more placements are counted from it.',
    source: annexA(8, 'number of placements in the last 12 months'),
    columns: ['placementsIn12Months', 'careEnd', 'legalStatus'],
    find: (values) =>
      countIn(values, 'placementsIn12Months') === 0 && !hasLeft(values) && !isShortBreak(values)
        ? 'The child is in care, but the number of placements is 0. The present one counts: enter at least 1.'
        : null,
    finds: [['none', { placementsIn12Months: 0, legalStatus: 'C2' }]],
    passes: [
      ['the present one', { placementsIn12Months: 1, legalStatus: 'C2' }],
      ['short breaks are not counted', { placementsIn12Months: 0, legalStatus: 'V3' }],
    ],
  }),
  tooYoung({
    id: 'care.semi-independent-too-young',
    type: 'H5',
    what: 'semi-independent accommodation',
    age: 16,
    severity: 'must-fix',
    source: carePlanning('regulation 27A, as amended in 2021'),
  }),
  tooYoung({
    id: 'care.independent-living-too-young',
    type: 'P2',
    what: 'independent living',
    age: 16,
    severity: 'must-fix',
    source: carePlanning('regulation 27A, as amended in 2021'),
  }),
  tooYoung({
    id: 'care.employment-too-young',
    type: 'P3',
    what: 'residential employment',
    age: 16,
    severity: 'must-fix',
    source: lookedAfterReturn('placement type P3'),
  }),
  tooYoung({
    id: 'care.custody-too-young',
    type: 'R5',
    what: 'a young offender institution',
    age: 12,
    severity: 'must-fix',
    source: lookedAfterReturn('placement type R5'),
  }),
  tooYoung({
    id: 'care.secure-home-too-young',
    type: 'K1',
    what: 'a secure children’s home',
    age: 10,
    severity: 'look-at',
    source: {
      name: 'Children (Secure Accommodation) Regulations 1991',
      place: 'regulation 4: under 13 only with the Secretary of State’s approval',
    },
  }),
  tooYoung({
    id: 'care.boarding-too-young',
    type: 'S1',
    what: 'a residential school',
    age: 5,
    severity: 'look-at',
    source: 'local',
  }),
  check({
    id: 'care.seven-days-too-long',
    severity: 'look-at',
    rule: 'A temporary placement of seven days or less (T4) lasts no longer.',
    why: 'The child is back, or the placement is another one by now.',
    source: lookedAfterReturn('placement type T4'),
    columns: ['placementType', 'placementStart', 'careEnd'],
    find: (values, { asAt }) => {
      const start = dayIn(values, 'placementStart')
      const until = dayIn(values, 'careEnd') ?? asAt
      return values.placementType === 'T4' && start !== null && addDays(start, 8) < until
        ? `A placement of seven days or less began on ${on(start)}. Enter where the child lives now.`
        : null
    },
    finds: [['for three months', { placementType: 'T4', placementStart: '2025-12-30' }]],
    passes: [
      ['a week', { placementType: 'T4', placementStart: '2026-03-24' }],
      ['another temporary placement may last', { placementType: 'T1', placementStart: '2025-12-30' }],
    ],
  }),
  check({
    id: 'care.with-parents-without-order',
    rule: 'A child placed with parents (P1) is in care under an order, not accommodated (V2).',
    why: 'A child who lives with parents without an order is not looked after.',
    source: carePlanning('regulation 15: placement with parents of a child under a care order'),
    columns: ['legalStatus', 'placementType', 'careEnd'],
    find: (values) =>
      values.placementType === 'P1' && values.legalStatus === 'V2' && !hasLeft(values)
        ? 'The child is placed with parents but only accommodated under section 20. Correct the placement or the legal status, or end the care.'
        : null,
    finds: [['under section 20', { placementType: 'P1', legalStatus: 'V2' }]],
    passes: [['under a care order', { placementType: 'P1', legalStatus: 'C2' }]],
  }),
  check({
    id: 'care.provider-of-parents',
    severity: 'look-at',
    rule: 'The provider is “Parents” (PR0) where the child is placed with parents (P1), and nowhere else.',
    why: 'Placements by provider are counted from it.',
    source: lookedAfterReturn('placement provider PR0'),
    columns: ['placementProvider', 'placementType'],
    find: (values) => {
      const provider = textIn(values, 'placementProvider')
      if (provider === null || isBlank(values, 'placementType')) return null
      if ((values.placementType === 'P1') === (provider === 'PR0')) return null
      return provider === 'PR0'
        ? 'The provider is the parents (PR0), but the child is not placed with parents. Correct one of the two.'
        : 'The child is placed with parents, but the provider is another. It is PR0.'
    },
    finds: [
      ['a children’s home of the parents', { placementType: 'K2', placementProvider: 'PR0' }],
      ['with parents, from a company', { placementType: 'P1', placementProvider: 'PR4' }],
    ],
    passes: [
      ['with parents', { placementType: 'P1', placementProvider: 'PR0' }],
      ['own foster carers', { placementType: 'U6', placementProvider: 'PR1' }],
    ],
  }),
  check({
    id: 'care.placed-for-adoption-without-order',
    severity: 'look-at',
    rule: 'A child placed for adoption under an order (A5, A6) has a placement order.',
    why: 'Without the order the placement would need consent.',
    source: lookedAfterReturn('placement types A5 and A6'),
    columns: ['legalStatus', 'placementType', 'careEnd'],
    find: (values) =>
      (values.placementType === 'A5' || values.placementType === 'A6') &&
      !hasLeft(values) &&
      !isBlank(values, 'legalStatus') &&
      values.legalStatus !== 'E1' &&
      values.legalStatus !== 'D1'
        ? 'The child is placed for adoption under a placement order, but the legal status is another. Correct one of the two.'
        : null,
    finds: [['under a care order only', { placementType: 'A6', legalStatus: 'C2' }]],
    passes: [
      ['under a placement order', { placementType: 'A6', legalStatus: 'E1' }],
      ['by consent', { placementType: 'A4', legalStatus: 'V2' }],
    ],
  }),
  check({
    id: 'care.abroad-but-in',
    rule: 'A child placed outside England is placed outside the authority.',
    why: 'Distance and out-of-area placements are counted from it.',
    source: annexA(8, 'placement location and LA of placement'),
    columns: ['placementLocation', 'placementAuthority'],
    find: (values) =>
      values.placementLocation === 'in' && ['NIR', 'WAL', 'SCO', 'NUK'].includes(String(values.placementAuthority))
        ? `The placement is said to be in the authority, but its authority is ${values.placementAuthority}. Correct one of the two.`
        : null,
    finds: [['in Wales, and in', { placementLocation: 'in', placementAuthority: 'WAL' }]],
    passes: [
      ['in Wales, and out', { placementLocation: 'out', placementAuthority: 'WAL' }],
      ['a confidential placement may be in the authority', { placementLocation: 'in', placementAuthority: 'CON' }],
    ],
  }),
  check({
    id: 'care.home-without-urn',
    severity: 'look-at',
    rule: 'A children’s home (K1, K2) has its Ofsted URN.',
    why: 'Without it nobody can see how the home was judged.',
    source: annexA(8, 'URN of placement'),
    columns: ['placementUrn', 'placementType', 'placementAuthority', 'careEnd'],
    find: (values) =>
      (values.placementType === 'K1' || values.placementType === 'K2') &&
      isBlank(values, 'placementUrn') &&
      !hasLeft(values) &&
      !['NIR', 'WAL', 'SCO', 'NUK'].includes(String(values.placementAuthority))
        ? 'The child is in a children’s home, but its URN is blank. Enter it; if the home is not registered, tell the head of service.'
        : null,
    finds: [['a home without one', { placementType: 'K2', placementUrn: null, placementAuthority: '839' }]],
    passes: [
      ['a URN', { placementType: 'K2', placementUrn: '1234567' }],
      ['homes outside England have none', { placementType: 'K2', placementUrn: null, placementAuthority: 'SCO' }],
      ['foster carers have none of their own', { placementType: 'U6', placementUrn: null }],
    ],
  }),
  check({
    id: 'care.urn-form',
    severity: 'look-at',
    rule: 'A URN has five to seven digits, with or without SC before them; XXXXXXX stands where there is none.',
    why: 'The home cannot be found by it.',
    source: lookedAfterReturn('URN of the placement'),
    columns: ['placementUrn'],
    find: (values) => {
      const urn = textIn(values, 'placementUrn')
      return urn !== null && !/^(?:SC)?\d{5,7}$|^X{7}$/i.test(urn.replace(/\s/g, ''))
        ? 'This is not in the form of a URN. Look it up in Ofsted’s list of providers.'
        : null
    },
    finds: [['a word', { placementUrn: 'pending' }]],
    passes: [
      ['of a children’s home', { placementUrn: 'SC012345' }],
      ['of a newer one', { placementUrn: '1234567' }],
      ['where another body inspects', { placementUrn: 'XXXXXXX' }],
    ],
  }),
]
