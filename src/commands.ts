import { commands as access } from './access/commands.ts'
import { commands as inspections } from './inspections/commands.ts'
import { commands as performance } from './performance/commands.ts'
import type { Command } from './platform/command.ts'
import { commands as returns } from './returns/commands.ts'
import { commands as statutory } from './statutory/commands.ts'

/** The commands of the slices in src/app.ts, known without reading the slices: a command needs few of their pages and views. */
export const commands: readonly Command[] = [...statutory, ...access, ...returns, ...performance, ...inspections]
