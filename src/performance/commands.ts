import type { Command } from '../platform/command.ts'

/** Each loads its own code when it is asked for; src/commands.ts lists them for the command line. */
export const commands: readonly Command[] = [
  {
    name: 'indicators',
    summary: 'Work out every practice standard from a return',
    load: () => import('./indicators-command.ts'),
  },
]
