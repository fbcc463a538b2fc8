import type { ListRules } from '../families.ts'
import { columnChecks } from '../families.ts'
import type { Check } from '../model.ts'
import { personChecks } from './child.ts'
import { careBlankChecks } from './list-08-blank.ts'
import { careDateChecks } from './list-08-dates.ts'
import { careHealthChecks } from './list-08-health.ts'
import { careMissingChecks } from './list-08-missing.ts'
import { placementChecks } from './list-08-placement.ts'
import { careStatusChecks } from './list-08-status.ts'
import { hasLeft, isUnplaced, needsNoProvider, placedInSecret } from './list-08-words.ts'
import { inWindow, nobodyHolds, realName, rulesOf } from './rules.ts'

const noPlacement = {
  when: isUnplaced,
  examples: [
    [
      'a child without any placement is said once, by a check of its own',
      { placementStart: null, placementType: null },
    ],
  ],
} as const
const placementColumns = ['placementStart', 'placementType', 'placementLocation', 'placementAuthority']

const mayBeBlank: ListRules['mayBeBlank'] = {
  ...nobodyHolds('careEnd'),
  ...Object.fromEntries(placementColumns.map((column) => [column, noPlacement])),
  placementProvider: {
    when: (values) => isUnplaced(values) || needsNoProvider(values),
    examples: [['a temporary placement has no provider', { placementStart: '2026-01-05', placementType: 'T1' }]],
  },
  placementPostcode: {
    when: (values) => isUnplaced(values) || placedInSecret(values),
    examples: [
      [
        'the address of a confidential placement is kept',
        { placementStart: '2026-01-05', placementType: 'U6', placementAuthority: 'CON' },
      ],
      [
        'a home outside the United Kingdom has no postcode',
        { placementStart: '2026-01-05', placementType: 'U3', placementAuthority: 'NUK' },
      ],
      [
        'the address of adopters is kept from most',
        { placementStart: '2026-01-05', placementType: 'A6', placementAuthority: 'Devon' },
      ],
    ],
  },
}

/** List 8, children in care. Whether visits, reviews and health checks are in time is no matter of a check: the standards count it. */
export const careChecks: readonly Check[] = [
  ...columnChecks(
    rulesOf(8, 'care', 'never', { mayBeBlank, exampleRow: { placementStart: '2026-01-05', placementType: 'U6' } }),
    'childId',
  ),
  ...personChecks({ list: 'list-8', prefix: 'care', born: true, ageMonths: 1 }),
  inWindow({ number: 8, prefix: 'care', days: ['careEnd'], months: 6 }),
  realName(8, 'care', 'team', hasLeft),
  realName(8, 'care', 'worker', hasLeft),
  ...careDateChecks,
  ...careBlankChecks,
  ...careStatusChecks,
  ...placementChecks,
  ...careMissingChecks,
  ...careHealthChecks,
]
