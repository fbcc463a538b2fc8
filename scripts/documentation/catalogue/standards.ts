import { childrenStandards } from '../../../src/children/standards/all.ts'
import { areaTitle } from '../../../src/children/standards/areas.ts'
import { inWords } from '../../../src/platform/day.ts'
import { findBenchmark } from '../../../src/standards/benchmarks.ts'
import { lawBearingOn } from '../../../src/standards/law-in-motion.ts'
import type { Counting, StandardSetting } from '../../../src/standards/model.ts'
import type { Standard } from '../../../src/standards/standard.ts'
import { generatedNote, table } from '../markdown.ts'
import { examplesTable } from './standards-examples.ts'
import { dataTable, proofTable } from './standards-proof.ts'

const standards: readonly Standard[] = childrenStandards

const subjects = {
  child: 'Each child; brothers and sisters are separate children',
  worker: 'Each worker or post',
  authority: 'The whole authority',
} as const

const figures: Readonly<Record<Counting['is'], string>> = {
  share:
    'Share: the first divided by the second. Without a case it is “no cases”, never 0%. What nobody knows stays in the second and is no success.',
  median: 'Median of what is measured; late ones count as they are.',
  mean: 'Mean of what is measured.',
  count: 'Number of those that are so.',
  ratio: 'The sum of the first divided by the sum of the second.',
}

const completedBy: Readonly<Record<Counting['by'], string>> = {
  done: 'counted in the period in which it was done, as national returns do',
  decided: 'counted in the period in which it was done or its time passed, whichever came first',
  opens: 'counted in the period in which it began',
  passed:
    'counted in the period in which its time had passed (the day after the last day in time), done early or not, so that a recent period does not look too good',
  mark: 'counted on the birthday or other day by which the national return counts',
}

const completedInWords = ({ by, live }: Counting): string =>
  by === 'opens' && live === 'now' ? 'how things stood on the last day of the period' : completedBy[by]

const liveInWords: Readonly<Record<Counting['live'], string>> = {
  window: 'what was counted in the twelve months up to the day, and what is open and overdue, which is a failure',
  now: 'what is open on the day: not late is in time, overdue is a failure; a first time that is not due yet is neither',
}

const polarity = { high: 'Higher is better', low: 'Lower is better' } as const

const settingRow = (setting: StandardSetting): readonly string[] => [
  setting.title,
  `${setting.default} ${setting.unit}`,
  setting.only === undefined ? 'yes' : `only ${setting.only}: law or guidance is the limit`,
  (setting.changes ?? [])
    .map(
      ({ from, value, source }) => `${value} from ${from === null ? 'a day not yet set' : inWords(from)} (${source})`,
    )
    .join('; '),
]

const settingsPart = ({ settings }: Standard): readonly string[] => {
  const all = Object.values(settings)
  if (all.length === 0) return ['## Settings', '', 'None: it has no number that could be set.', '']
  return [
    '## Settings',
    '',
    table(['Number', 'Where nothing is set', 'An authority may change it', 'Changes of law'], all.map(settingRow)),
    '',
  ]
}

const basisRows = ({ basis, basisFor = {} }: Standard): readonly (readonly string[])[] => [
  ['Basis', basis],
  ...Object.entries(basisFor).map(([category, of]) => [`Basis for ${category}`, of]),
]

const publishedPart = ({ id }: Standard): readonly string[] => {
  const found = findBenchmark(id)
  if (found === null) return []
  const { period, areas, from, but } = found
  return [
    '## Published',
    '',
    `England, ${period}: ${areas.england}. ${from.title} (${from.where}).${but ? ` ${but}` : ''}`,
    '',
  ]
}

const lawPart = ({ id }: Standard): readonly string[] => {
  const all = lawBearingOn(id)
  if (all.length === 0) return []
  const rows = all.map(({ title, where, from, says }) => [says, `${title}. ${where}`, from === null ? 'no day is known' : inWords(from)]) // biome-ignore format: short
  return ['## Law in motion', '', table(['What', 'Where', 'In force from'], rows), '']
}

const page = (one: Standard): string =>
  [
    generatedNote('src/children/standards'),
    `# ${one.title}`,
    '',
    one.asks,
    '',
    table(
      ['', ''],
      [
        ['Name', one.id],
        ['Area', areaTitle(one.area)],
        ['Counted', one.numerator],
        ['Of', one.denominator],
        ['Figure', figures[one.counting.is]],
        ['Completed', completedInWords(one.counting)],
        ['Live', liveInWords[one.counting.live]],
        ['Unit', one.unit],
        ['Better', one.goodIs === null ? 'Neither: told, and not judged' : polarity[one.goodIs]],
        ...(one.lookAt === undefined ? [] : [['On the worklist', one.lookAt]]),
        ['About', subjects[one.subject]],
        ...basisRows(one),
        ['Source', `${one.source.title}. ${one.source.where}`],
        ['How sure', [one.source.confidence, one.source.note].filter((text) => text !== undefined).join('. ')],
      ],
    ),
    '',
    ...settingsPart(one),
    ...lawPart(one),
    ...publishedPart(one),
    '## Worked examples',
    '',
    'Each is tried whenever the code changes.',
    '',
    examplesTable(one),
    '',
    '## Which data',
    '',
    dataTable(one),
    '',
    proofTable(one),
    '',
    '[All practice standards](README.md)',
    '',
  ].join('\n')

const contents = (): string =>
  [
    generatedNote('src/children/standards'),
    '# Practice standards',
    '',
    'What must happen, for whom and by when. Each is said once, and gives the figure, the list, the alert and the evidence. Each page tells the',
    'formula, where the rule stands and how sure that is, what an authority may set, worked examples, and what can be proven with which data.',
    '',
    'Two figures are shown and never mixed: *completed* in a period, as national returns count, and *live* on a day, where overdue open work',
    'counts as a failure. Where no data is loaded a standard says “not recorded”.',
    '',
    'Where a live figure looks twelve months back it counts from the same day of the year before to the day itself, both included: on 31 March',
    '2026 from 31 March 2025 on. A completed figure counts from the first to the last day of its period: of a year, from 1 April 2025 to 31 March 2026.',
    '',
    ...[...Map.groupBy(standards, ({ area }) => area)].flatMap(([area, all]) => [
      `## ${areaTitle(area)}`,
      '',
      table(
        ['Standard', 'Basis', 'Source', 'How sure'],
        all.map(({ id, title, basis, source }) => [`[${title}](${id}.md)`, basis, source.title, source.confidence]),
      ),
      '',
    ]),
  ].join('\n')

/** A page for each practice standard, and one that lists them, by file. */
export const standardsPages = (): Readonly<Record<string, string>> => ({
  'docs/catalogue/standards/README.md': contents(),
  ...Object.fromEntries(standards.map((one) => [`docs/catalogue/standards/${one.id}.md`, page(one)])),
})
