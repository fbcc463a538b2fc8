import { parseArgs } from 'node:util'
import { readTypedDay } from '../../platform/command.ts'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { View } from './work-out.ts'

export type Options = {
  readonly paths: readonly string[]
  readonly asAt: Day
  readonly from: Day
  readonly byTeam: boolean
  readonly json: boolean
  /** The standard whose members are listed; null: figures. */
  readonly cases: string | null
  readonly view: View | null
  /** A file of school terms. */
  readonly terms: string | null
}

const usage = (sentence: string): string => `${sentence} See throughline indicators --help.`

const given = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'as-at': { type: 'string' },
      from: { type: 'string' },
      by: { type: 'string' },
      cases: { type: 'string' },
      view: { type: 'string' },
      terms: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })

const views: Readonly<Record<string, View>> = { completed: 'completed', live: 'live' }

/** What was typed; a sentence where it is not understood. `ids`: the standards there are. */
export const readOptions = (args: readonly string[], ids: readonly string[]): Options | string | 'help' => {
  let parsed: ReturnType<typeof given>
  try {
    parsed = given(args)
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split('. ') : []
    return usage(sentence ? `${sentence.replace(/\.$/, '')}.` : 'That was not understood.')
  }
  const { values, positionals: paths } = parsed
  if (values.help) return 'help'
  if (paths.length === 0) return usage('Say which workbook or folder to read.')
  if (paths.filter((path) => path === '-').length > 1) return usage('Standard input can be read once: give one -.')
  if (values['as-at'] === undefined) return usage('Say which day the return is as at: --as-at 2026-03-31.')
  const asAt = readTypedDay('--as-at', values['as-at'])
  if (typeof asAt === 'string') return usage(asAt)
  const from =
    values.from === undefined ? { day: addDays(addMonths(asAt.day, -12), 1) } : readTypedDay('--from', values.from)
  if (typeof from === 'string') return usage(from)
  if (from.day > asAt.day) return usage(`--from ${from.day} is after ${asAt.day}, the day the return is as at.`)
  const { by = 'authority', cases = null, view } = values
  if (by !== 'authority' && by !== 'team') return usage('--by is authority or team.')
  if (view !== undefined && views[view] === undefined) return usage('--view is completed or live.')
  if (cases !== null && !ids.includes(cases))
    return usage(`There is no practice standard “${cases}”. Without --cases, every line names its standard.`)
  return {
    paths,
    asAt: asAt.day,
    from: from.day,
    byTeam: by === 'team',
    json: values.json === true,
    cases,
    view: views[view ?? ''] ?? null,
    terms: values.terms ?? null,
  }
}
