/** A collection of published national figures, and where it is found. */
type Collection = { readonly title: string; readonly where: string }

const statistics = 'explore-education-statistics.service.gov.uk/find-statistics'
const collections = {
  inNeed: { title: 'Children in need', where: `${statistics}/children-in-need` },
  lookedAfter: {
    title: 'Children looked after in England including adoptions',
    where: `${statistics}/children-looked-after-in-england-including-adoptions`,
  },
  stability: {
    title: 'Stability measures for children looked after in England',
    where: `${statistics}/stability-measures-for-children-looked-after-in-england`,
  },
  workforce: {
    title: 'Children’s social work workforce',
    where: `${statistics}/children-s-social-work-workforce`,
  },
  returnInterviews: {
    title: 'Missing People: return home interviews across England',
    where: 'missingpeople.org.uk/the-delivery-of-return-interviews-across-england-2023-24',
  },
  familyCourt: {
    title: 'Family court statistics',
    where: 'gov.uk/government/collections/family-court-statistics-quarterly',
  },
} as const satisfies Readonly<Record<string, Collection>>

type Areas = { readonly england: number; readonly '838'?: number; readonly '802'?: number }

/**
 * A published figure in the unit of its standard (% as 0 to 100). `areas`: England, and authorities by their DfE number where the
 * figure was read. `but`: how the published figure differs from the standard; shown beside it, so that nobody compares unlike things.
 */
export type Benchmark = {
  readonly standard: string
  readonly period: string
  readonly areas: Areas
  readonly from: Collection
  readonly but?: string
}

const published = (from: keyof typeof collections, period: string, areas: Areas, but?: string) => ({
  period,
  areas,
  from: collections[from],
  ...(but === undefined ? {} : { but }),
})

/**
 * What is published for a standard, as read on 21 November 2026. Where no figure was found (time to court today, in touch, initial
 * health assessments) there is none: blank, and not a guess.
 */
const byStandard: Readonly<Record<string, Omit<Benchmark, 'standard'>>> = {
  'rereferral-12m': published(
    'inNeed',
    '2024-25',
    { england: 22.6, '838': 14.7, '802': 15.4 },
    'By referral; by child it is 21.0%.',
  ),
  'referral-nfa': published('inNeed', '2024-25', { england: 6.5, '838': 16, '802': 0.9 }),
  'assessment-45wd': published(
    'inNeed',
    '2024-25',
    { england: 85.7 },
    'Worked out from the published bands of duration.',
  ),
  'assessment-nfa': published(
    'inNeed',
    '2024-25',
    { england: 30.8, '838': 19.4, '802': 19.9 },
    'Of referrals, not of assessments.',
  ),
  'icpc-15wd': published('inNeed', '2024-25', { england: 81.4 }, 'Worked out from the published bands of duration.'),
  's47-no-cp-plan': published(
    'inNeed',
    '2024-25',
    { england: 73.2 },
    'From two totals; children are not followed from one to the other.',
  ),
  'cp-review-timely': published('inNeed', '2023-24', { england: 89.8 }, 'A year older than the others.'),
  'cp-2y-plus': published('inNeed', '31 March 2025', { england: 2.3, '838': 2.5, '802': 0 }),
  'cp-subsequent': published('inNeed', '2024-25', { england: 24.5, '838': 27.5, '802': 28.3 }),
  'court-26w': published('familyCourt', '2021', { england: 23 }, 'England and Wales in 2021; nothing newer was found.'),
  'rhi-72h': published('returnInterviews', '2023-24', { england: 63 }, 'The mean of the authorities that answered.'),
  'cla-missing-rate': published(
    'lookedAfter',
    '2024-25',
    { england: 11 },
    'Worked out from incidents and incidents for each child.',
  ),
  'cla-rha': published('lookedAfter', '2024-25', { england: 90, '838': 90, '802': 74 }),
  'cla-dental': published('lookedAfter', '2024-25', { england: 81, '838': 79, '802': 78 }),
  'cla-immunisations': published('lookedAfter', '2024-25', { england: 84, '838': 67, '802': 92 }),
  'cla-sdq': published('lookedAfter', '2024-25', { england: 78, '838': 57, '802': 33 }),
  'placements-3plus': published('stability', '31 March 2025', { england: 10, '838': 11, '802': 12 }),
  'stability-2-5y': published('stability', '31 March 2025', { england: 69, '838': 78, '802': 56 }),
  'distance-20m': published(
    'lookedAfter',
    '2024-25',
    { england: 21, '838': 44, '802': 32 },
    'Of new placements in the year, not of children in care on a day.',
  ),
  'sw-3plus': published(
    'stability',
    '31 March 2024',
    { england: 27, '838': 21, '802': 38 },
    'A year older than the others.',
  ),
  'cl-suitable': published('lookedAfter', '2024-25', { england: 89, '838': 95 }, 'Aged 19 to 21 at the birthday.'),
  'cl-eet': published(
    'lookedAfter',
    '2024-25',
    { england: 54, '838': 62, '802': 66 },
    'Aged 19 to 21 at the birthday.',
  ),
  'caseload-avg': published('workforce', '30 September 2025', { england: 15.2, '838': 13.4, '802': 15.5 }),
  'agency-rate': published('workforce', '30 September 2025', { england: 13, '838': 12.1, '802': 27.7 }),
  'vacancy-rate': published('workforce', '30 September 2025', { england: 14.2, '838': 18.8, '802': 24.6 }),
  'turnover-rate': published('workforce', 'Year to 30 September 2025', { england: 11.8, '838': 7.9, '802': 13.3 }),
}

export const benchmarks: readonly Benchmark[] = Object.entries(byStandard).map(([standard, figure]) => ({
  standard,
  ...figure,
}))

/** What is published for one standard; null: nothing that was found. */
export const findBenchmark = (standard: string): Benchmark | null =>
  benchmarks.find((one) => one.standard === standard) ?? null
