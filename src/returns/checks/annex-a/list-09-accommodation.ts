import { rowChecksOf } from '../make.ts'
import type { Check, Values } from '../model.ts'
import { isBlank } from '../rows.ts'
import { annexA, lookedAfterReturn } from '../sources.ts'
import { birthday } from './child.ts'
import { isActive, isInTouch } from './list-09-words.ts'

const check = rowChecksOf('list-9')

/** Homes of which nobody can say whether they are suitable: abroad, deported, not known. */
const notJudged = (values: Values): boolean => ['G', 'H', 'R'].includes(String(values.accommodation))

export const accommodationChecks: readonly Check[] = [
  check({
    id: 'care-leaver.no-accommodation',
    rule: 'Of a care leaver who is in touch it is said where they live.',
    why: 'Suitable homes are counted from it.',
    source: annexA(9, 'type of accommodation'),
    columns: ['accommodation', 'inTouch', 'eligibility'],
    find: (values) =>
      isBlank(values, 'accommodation') && isInTouch(values) && values.eligibility !== 'eligible'
        ? 'The young person is in touch, but where they live is blank. Enter it; R says that it is not known.'
        : null,
    finds: [['in touch, and no home', { inTouch: 'YES', eligibility: 'former-relevant', accommodation: null }]],
    passes: [
      ['an eligible child lives in a placement', { inTouch: 'YES', eligibility: 'eligible', accommodation: null }],
      ['who is not in touch', { inTouch: 'NO', eligibility: 'former-relevant', accommodation: null }],
      [
        'a care leaver who needs nothing more',
        { inTouch: 'NREQ', eligibility: 'former-relevant', accommodation: null },
      ],
    ],
  }),
  check({
    id: 'care-leaver.suitability-missing',
    rule: 'With the accommodation it is said whether it is suitable.',
    why: 'Suitable homes are counted from it.',
    source: annexA(9, 'suitability of accommodation'),
    columns: ['suitability', 'accommodation', 'inTouch', 'eligibility'],
    find: (values) =>
      !isBlank(values, 'accommodation') &&
      isBlank(values, 'suitability') &&
      !notJudged(values) &&
      isActive(values) &&
      values.eligibility !== 'eligible'
        ? 'Whether the accommodation is suitable is blank. Enter it.'
        : null,
    finds: [['a home, and no answer', { accommodation: 'U', suitability: null }]],
    passes: [
      ['not known where: nobody can say', { accommodation: 'R', suitability: null }],
      ['abroad', { accommodation: 'G', suitability: null }],
      ['who went home for good is not asked', { accommodation: 'B', suitability: null, inTouch: 'RHOM' }],
      ['an eligible child lives in a placement', { accommodation: 'Y', suitability: null, eligibility: 'eligible' }],
    ],
  }),
  check({
    id: 'care-leaver.suitability-of-nothing',
    rule: 'Whether accommodation is suitable stands with what it is.',
    why: 'It cannot be counted by kind.',
    source: annexA(9, 'type of accommodation'),
    columns: ['accommodation', 'suitability', 'inTouch'],
    find: (values) =>
      isBlank(values, 'accommodation') && !isBlank(values, 'suitability') && !isInTouch(values)
        ? 'It is said whether the accommodation is suitable, but not what it is. Enter it.'
        : null,
    finds: [['suitable, but what', { accommodation: null, suitability: 'suitable', inTouch: 'NO' }]],
    passes: [['both', { accommodation: 'U', suitability: 'suitable', inTouch: 'NO' }]],
  }),
  check({
    id: 'care-leaver.homeless-but-suitable',
    rule: 'Having no fixed abode (S) is not suitable accommodation.',
    why: 'The share in suitable homes is too high by it.',
    source: lookedAfterReturn('suitability of accommodation'),
    columns: ['suitability', 'accommodation'],
    find: (values) =>
      values.accommodation === 'S' && values.suitability === 'suitable'
        ? 'The young person has no fixed abode, and the accommodation is said to be suitable. Correct one of the two.'
        : null,
    finds: [['homeless, and suitable', { accommodation: 'S', suitability: 'suitable' }]],
    passes: [['homeless', { accommodation: 'S', suitability: 'unsuitable' }]],
  }),
  check({
    id: 'care-leaver.not-known-but-suitable',
    rule: 'Accommodation that is not known (R) is not said to be suitable.',
    why: 'The share in suitable homes is too high by it.',
    source: lookedAfterReturn('suitability of accommodation'),
    columns: ['suitability', 'accommodation'],
    find: (values) =>
      values.accommodation === 'R' && values.suitability === 'suitable'
        ? 'It is not known where the young person lives, and the accommodation is said to be suitable. Correct one of the two.'
        : null,
    finds: [['not known, and suitable', { accommodation: 'R', suitability: 'suitable' }]],
    passes: [
      ['not known', { accommodation: 'R', suitability: null }],
      ['not known, and so not suitable', { accommodation: 'R', suitability: 'unsuitable' }],
    ],
  }),
  check({
    id: 'care-leaver.emergency-but-suitable',
    severity: 'look-at',
    rule: 'Emergency accommodation (V), bed and breakfast (W) and custody (X) are looked at where they are said to be suitable.',
    why: 'They hardly ever are, and inspectors ask.',
    source: lookedAfterReturn('suitability of accommodation'),
    columns: ['suitability', 'accommodation'],
    find: (values) =>
      ['V', 'W', 'X'].includes(String(values.accommodation)) && values.suitability === 'suitable'
        ? 'The young person is in emergency accommodation, bed and breakfast or custody, and it is said to be suitable. Look whether that is so.'
        : null,
    finds: [['bed and breakfast', { accommodation: 'W', suitability: 'suitable' }]],
    passes: [
      ['bed and breakfast', { accommodation: 'W', suitability: 'unsuitable' }],
      ['a foyer', { accommodation: 'T', suitability: 'suitable' }],
    ],
  }),
  check({
    id: 'care-leaver.returned-home-but-elsewhere',
    severity: 'look-at',
    rule: 'A care leaver who returned home (RHOM) lives with parents or relatives.',
    why: 'One of the two is out of date.',
    source: lookedAfterReturn('in touch code RHOM'),
    columns: ['accommodation', 'inTouch'],
    find: (values) =>
      values.inTouch === 'RHOM' && !isBlank(values, 'accommodation') && values.accommodation !== 'B'
        ? 'The young person is said to have returned home, but lives elsewhere. Look which of the two is out of date.'
        : null,
    finds: [['home, but in lodgings', { inTouch: 'RHOM', accommodation: 'K' }]],
    passes: [
      ['with parents', { inTouch: 'RHOM', accommodation: 'B' }],
      ['home, and no more is asked', { inTouch: 'RHOM', accommodation: null }],
    ],
  }),
  check({
    id: 'care-leaver.staying-put-too-young',
    severity: 'look-at',
    rule: 'Who lives with former foster carers (Z) is 18 or older.',
    why: 'Before 18 foster carers are not former ones, unless care ended.',
    source: lookedAfterReturn('accommodation code Z'),
    columns: ['accommodation', 'eligibility', 'dateOfBirth'],
    find: (values, { asAt }) => {
      const born = values.dateOfBirth
      return values.accommodation === 'Z' &&
        values.eligibility === 'eligible' &&
        typeof born === 'string' &&
        asAt < birthday(born, 18)
        ? 'The young person is in care and said to live with former foster carers. Look whether it is the present placement.'
        : null
    },
    finds: [['eligible at 17', { accommodation: 'Z', eligibility: 'eligible', dateOfBirth: '2008-06-07' }]],
    passes: [
      ['former relevant at 18', { accommodation: 'Z', eligibility: 'former-relevant', dateOfBirth: '2008-02-07' }],
    ],
  }),
]
