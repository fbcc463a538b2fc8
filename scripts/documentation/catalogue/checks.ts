import { annexALists } from '../../../src/returns/annex-a/lists.ts'
import { checksOf } from '../../../src/returns/checks/all.ts'
import type { Check, CheckSource, Example } from '../../../src/returns/checks/model.ts'
import { readsOf } from '../../../src/returns/checks/run.ts'
import { localListsAsLists } from '../../../src/returns/local/lists.ts'
import type { List, Severity } from '../../../src/returns/model.ts'
import { ssdTables } from '../../../src/returns/ssd/tables.ts'
import { generatedNote, table } from '../markdown.ts'

const severities: Readonly<Record<Severity, string>> = {
  blocks: 'Blocks',
  'must-fix': 'Must fix',
  'look-at': 'Look at',
}

const sourceOf = (source: CheckSource): string =>
  source === 'local' ? 'Our own judgement' : `${source.name}: ${source.place}`

/** The reason a row is found or not: what the worked example is of. The rows themselves stand beside the check in the code. */
const because = (examples: readonly Example[]): string =>
  [...new Set(examples.map((example) => example.because))].join('; ')

const rowOf = ({ id, severity, rule, why, source, example }: Check): string[] => [
  `\`${id}\``,
  severities[severity],
  `${rule} ${why}`,
  sourceOf(source),
  because(example.finds),
  because(example.passes),
]

const head = ['Check', 'Severity', 'Rule, and why', 'Source', 'Finds', 'Does not find']

const titleOf = (list: List): string =>
  list.number === null ? `${list.id}: ${list.title}` : `List ${list.number}: ${list.title}`

const ownList = (check: Check): string | null => {
  const [list, ...others] = Object.keys(readsOf(check))
  return others.length === 0 ? list! : null
}

const kindsOfFamily: readonly (readonly [kind: string, words: string])[] = [
  ['missing', 'a blank where every row has a value'],
  ['unreadable', 'a value that is no date, code or number of the column'],
  ['in-future', 'a date after the day of the return'],
  [
    'before-birth',
    'a date before the date of birth; on lists 1 to 7 more than a pregnancy (43 weeks) before it, for unborn children are on them',
  ],
  ['long-ago', 'a date more than 25 years ago (60 in the dataset), such as 01/01/1900'],
  ['unlikely', 'a number that is larger than is likely'],
]

/** Checks that follow from what a column is, a row a column: their ids are what stands first, a hyphen, and the kind. */
const families = (list: List, checks: readonly Check[]): string[] => {
  const byColumn = Map.groupBy(
    checks.filter(({ family }) => family),
    ({ family }) => family!.column,
  )
  if (byColumn.size === 0) return []
  const rows = [...byColumn].map(([column, own]) => [
    list.columns.find(({ id }) => id === column)?.header ?? column,
    `\`${own[0]!.id.slice(0, -own[0]!.family!.kind.length - 1)}\``,
    own.map(({ family, severity }) => `${family!.kind} (${severities[severity].toLowerCase()})`).join(', '),
  ])
  return ['Of each column:', '', table(['Column', 'Checks begin with', 'Kinds'], rows), '']
}

const own = (checks: readonly Check[]): string[] => {
  const rows = checks.filter(({ family }) => !family).map(rowOf)
  return rows.length === 0 ? [] : [table(head, rows), '']
}

const section = (title: string, lists: readonly List[], checks: readonly Check[]): string[] => {
  const byList = Map.groupBy(checks, ownList)
  const others = checks.filter(({ family }) => !family).length
  return [
    `## ${title}`,
    '',
    `${checks.length} checks: ${checks.length - others} that follow from what a column is, and ${others} more.`,
    '',
    ...(byList.has(null) ? ['### Across lists', '', ...own(byList.get(null)!)] : []),
    ...lists.flatMap((list) => {
      const checks = byList.get(list.id) ?? []
      return checks.length === 0 ? [] : [`### ${titleOf(list)}`, '', ...own(checks), ...families(list, checks)]
    }),
  ]
}

/** Every check of a return, with its severity, rule, source and examples. */
export const checksPage = (): string =>
  [
    generatedNote('src/returns/checks'),
    '# Checks',
    '',
    'What `throughline check` and loading look for in a return. “Blocks” must be mended before the return can be loaded; “must fix” is wrong;',
    '“look at” may be right. Lateness is no finding: the practice standards count it. Checks of a column that is missing are not run.',
    '',
    'Some checks follow from what a column is, and are told in short, by kind. Gender, ethnicity and disability of unborn children may be blank,',
    'and so may the team and worker of a case that has ended:',
    '',
    ...kindsOfFamily.map(([kind, words]) => `- ${kind}: ${words}`),
    '',
    ...section('Annex A', annexALists, checksOf['annex-a']),
    ...section('Standard Safeguarding Dataset', ssdTables, checksOf.ssd),
    ...section('Small local lists', localListsAsLists, checksOf.local),
  ].join('\n')
