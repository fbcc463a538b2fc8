import type { Command } from '../platform/command.ts'

/** Each loads its own code when it is asked for; src/commands.ts lists them for the command line. */
export const commands: readonly Command[] = [
  {
    name: 'read',
    summary: 'Say what inspection documents say, one line of JSON each',
    load: () => import('./reader/command.ts'),
  },
  {
    name: 'import',
    summary: 'Read a folder of other authorities’ reports into the library',
    load: () => import('./library/work/command.ts'),
  },
]
