import { areaTitle } from '../../children/standards/areas.ts'
import { inWords } from '../../platform/day.ts'
import { doneOn } from '../../standards/cases.ts'
import type { Figure } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Options } from './options.ts'
import { type Answer, type Member, noTeam } from './work-out.ts'

const number = (value: number, places = 1): string => value.toLocaleString('en-GB', { maximumFractionDigits: places })

const measured = (value: number, { unit }: Standard): string => {
  if (unit === '%') return `${(value * 100).toFixed(1)}%`
  return unit === 'days' || unit === 'hours' ? `${number(value)} ${unit}` : number(value, 2)
}

/** "82.4% (103 of 125)"; "no cases" where there is none, and never 0%. */
const inFigure = (one: Standard, { numerator, denominator, unknown, value }: Figure): string => {
  if (value === null) return 'no cases'
  const { is } = one.counting
  const counts: Readonly<Record<typeof is, string>> = {
    share: ` (${number(numerator)} of ${number(denominator)})`,
    ratio: ` (${number(numerator)} by ${number(denominator)})`,
    median: ` (median of ${number(denominator)})`,
    mean: ` (mean of ${number(denominator)})`,
    count: '',
  }
  return `${measured(value, one)}${counts[is]}${unknown > 0 ? `, ${unknown} not known` : ''}`
}

const inCell = ({ standard, figure, provable }: Answer): string =>
  figure === null ? 'cannot be told' : `${inFigure(standard, figure)}${provable.provable ? '' : ' *'}`

const widths = [64, 34, 34] as const

const line = (title: string, cells: readonly string[]): string => {
  const first = title.length < widths[0] ? title.padEnd(widths[0]) : `${title}\n${' '.repeat(widths[0])}`
  return `${first}${cells.map((cell, at) => cell.padEnd(widths[at + 1] ?? 0)).join('')}`.trimEnd()
}

type Both = { readonly standard: Standard; readonly team: string | null; readonly views: readonly Answer[] }

const paired = (answers: readonly Answer[]): readonly Both[] =>
  [...Map.groupBy(answers, ({ standard, team }) => `${standard.id} ${team ?? ''}`).values()].map((views) => ({
    standard: views[0]!.standard,
    team: views[0]!.team,
    views,
  }))

const cellsOf = ({ views }: Both): readonly string[] =>
  (['completed', 'live'] as const).map((view) => {
    const answer = views.find((one) => one.view === view)
    return answer === undefined ? '' : inCell(answer)
  })

/** Reasons with the standards that they hold for, the most frequent first. */
const reasons = (answers: readonly Answer[]): readonly string[] =>
  [...Map.groupBy(answers, ({ provable }) => provable.why ?? '')]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([why, of]) => `  ${why}\n    ${[...new Set(of.map(({ standard }) => standard.id))].join(', ')}`)

const heading = ({ asAt, from }: Options, read: string): string =>
  [
    `Practice standards as at ${inWords(asAt)}`,
    `Read: ${read}.`,
    `Completed: what was settled from ${inWords(from)} to ${inWords(asAt)}, as national returns count.`,
    'Live: how things stand on the day, where overdue open work counts as a failure. The two are never mixed.',
    '',
  ].join('\n')

/** Figures as people read them: a line a standard and group, by area; then what cannot be proven, and what is not recorded. */
export const inPlainWords = (answers: readonly Answer[], options: Options, read: string): string => {
  const recorded = answers.filter(({ provable }) => provable.recorded)
  const lines = [...Map.groupBy(paired(recorded), ({ standard }) => standard.area)].flatMap(([area, rows]) => [
    '',
    line(areaTitle(area), ['Completed', 'Live', 'Standard']),
    ...rows.map((row) =>
      row.team === null
        ? line(`  ${row.standard.title}`, [...cellsOf(row), row.standard.id])
        : line(`    Team ${row.team}`, cellsOf(row)),
    ),
  ])
  const whole = answers.filter(({ team }) => team === null)
  const unproven = whole.filter(({ provable }) => provable.recorded && !provable.provable)
  const missing = whole.filter(({ provable }) => !provable.recorded)
  return [
    heading(options, read),
    ...lines,
    ...(unproven.length > 0 ? ['', '* Does not show all that is asked:', ...reasons(unproven)] : []),
    ...(missing.length > 0 ? ['', 'Not recorded, which is not 0%:', ...reasons(missing)] : []),
    '',
    'The members of a figure: --cases and the standard’s name. The catalogue tells how each is counted: docs/catalogue/standards.',
    '',
  ].join('\n')
}

const partWords = { yes: 'yes', no: 'no', unknown: 'not known', excluded: 'left out' } as const

/** The members of a figure, a line each. */
export const membersInWords = (standard: Standard, members: readonly Member[]): string => {
  const rows = members.map(({ subject, one, part, measured: value }) => [
    subject,
    partWords[part],
    one.opens,
    one.due ?? '-',
    doneOn(one) ?? '-',
    value === null ? '-' : String(value),
    one.team ?? noTeam,
    one.worker ?? '-',
    one.unknown ?? one.excluded ?? '',
  ])
  const head = ['Identifier', 'In it as', 'From', 'Due', 'Done', 'Measured', 'Team', 'Worker', 'Why']
  const wide = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)))
  const table = [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(wide[at]!))
      .join('  ')
      .trimEnd(),
  )
  return [`${standard.title} (${standard.id}): ${members.length}`, '', ...table, ''].join('\n')
}
