import { parseArgs } from 'node:util'
import type { CommandIO, ExitCode } from '../platform/command.ts'
import { type Day, inWordsWithWeekday, isDay } from '../platform/day.ts'
import { runClock } from './clock.ts'
import { type Clock, type ClockInput, type WrittenBy, writers } from './model.ts'
import { type DocumentKind, documentKinds } from './timescales.ts'

export const help = `Usage: throughline clock --received DATE [options]

Says by when a council must publish an Ofsted report and send its written statement of proposed action.

  --received DATE      the day the council received the report, as YYYY-MM-DD; it is day 0
  --published DATE     the day it was published; without --received it stands in for it, with a notice
  --kind KIND          what was received; without it, an inspection report (standard-inspection). One of:
                       ${documentKinds.slice(0, 5).join(', ')},
                       ${documentKinds.slice(5, 9).join(', ')},
                       ${documentKinds.slice(9).join(', ')}
  --priority-action    it has an area for priority action (focused visits, area SEND)
  --written-by WHO     joint inspections: whom the letter names to write the statement. One of:
                       ${writers.join(', ')}
  --stated DATE        a deadline Ofsted states; it is used, and the difference shown
  --json               one JSON object: { received, publishBy, statementBy, skipped, steps, … }

Example: throughline clock --received 2021-11-19
`

type Options = { input: ClockInput; json: boolean }
type Refused = { code: ExitCode; sentence: string }

const usage = (sentence: string): Refused => ({ code: 2, sentence: `${sentence} See throughline clock --help.` })

const readOptions = (args: readonly string[]): Options | Refused | 'help' => {
  let values: Record<string, string | boolean | undefined>
  try {
    values = parseArgs({
      args: [...args],
      options: {
        received: { type: 'string' },
        published: { type: 'string' },
        kind: { type: 'string' },
        'priority-action': { type: 'boolean' },
        'written-by': { type: 'string' },
        stated: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return usage(
      error instanceof Error
        ? (error.message.split('. ')[0] ?? '').replace(/\.?$/, '.')
        : 'Those options could not be read.',
    )
  }
  const { received, published, stated, kind = 'standard-inspection', 'written-by': writtenBy } = values
  if (values.help) return 'help'
  if (typeof received !== 'string' && typeof published !== 'string')
    return usage('Say on what day the report was received: --received YYYY-MM-DD.')
  for (const [name, day] of [
    ['--received', received],
    ['--published', published],
    ['--stated', stated],
  ] as const)
    if (typeof day === 'string' && !isDay(day))
      return {
        code: 1,
        sentence: `${name} ${day} is not a day that exists. Write it as YYYY-MM-DD, for example 2021-11-19.`,
      }
  if (!documentKinds.includes(kind as DocumentKind))
    return {
      code: 1,
      sentence: `"${kind}" is not a kind of document. Use one of: ${documentKinds.join(', ')}.`,
    }
  if (writtenBy !== undefined && !writers.includes(writtenBy as WrittenBy))
    return { code: 1, sentence: `--written-by "${writtenBy}" is not known. Use one of: ${writers.join(', ')}.` }
  return {
    json: values.json === true,
    input: {
      kind: kind as DocumentKind,
      received: (received as Day | undefined) ?? null,
      published: (published as Day | undefined) ?? null,
      statedDeadline: (stated as Day | undefined) ?? null,
      priorityAction: values['priority-action'] === true,
      writtenBy: (writtenBy as WrittenBy | undefined) ?? null,
    },
  }
}

const line = (label: string, day: Day | null, otherwise: string): string =>
  `${label.padEnd(28)}${day ? inWordsWithWeekday(day) : otherwise}`

const inPlainWords = (clock: Clock): string => {
  const named = clock.skipped.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday')
  const otherwise = clock.owed ? 'cannot be worked out' : 'not owed'
  return [
    line(clock.receivedIsPublished ? 'Published (as day 0)' : 'Received (day 0)', clock.received, 'not known'),
    line(
      'Publish the report by',
      clock.publishBy,
      clock.ask && clock.sources.length === 0 ? 'not known yet' : 'no rule for this kind',
    ),
    ...(clock.draftBy ? [line('Early draft to Ofsted by', clock.draftBy, '')] : []),
    line('Statement by', clock.statementBy, clock.ask ? 'not known yet' : otherwise),
    ...(clock.stated ? [line('The rule alone gives', clock.statutoryStatementBy, 'nothing')] : []),
    '',
    clock.why,
    ...(clock.ask ? ['', `To be answered: ${clock.ask}`] : []),
    ...(clock.skipped.length > 0
      ? ['', `Days not counted: ${clock.skipped.length}, of them weekends ${clock.skipped.length - named.length}.`]
      : []),
    ...named.map(({ date, why }) => `  ${inWordsWithWeekday(date)}: ${why}`),
    ...(clock.steps.length > 0 ? ['', 'Steps towards the statement (a council can set its own):'] : []),
    ...clock.steps.map(
      (step) =>
        `  ${inWordsWithWeekday(step.by)}: ${step.title}${step.beforeReceived ? ' (before it was received)' : ''}`,
    ),
    '',
  ].join('\n')
}

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const options = readOptions(args)
  if (options === 'help') {
    await io.out(help)
    return 0
  }
  if ('code' in options) {
    io.err(options.sentence)
    return options.code
  }
  const clock = runClock(options.input)
  for (const warning of clock.warnings) io.err(warning)
  if (clock.owed && clock.statementBy === null) return 1
  await io.out(options.json ? `${JSON.stringify(clock)}\n` : inPlainWords(clock))
  return 0
}
