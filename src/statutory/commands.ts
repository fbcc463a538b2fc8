import type { Command } from '../platform/command.ts'

/** Each loads its own code when it is asked for; src/commands.ts lists them for the command line. */
export const commands: readonly Command[] = [
  {
    name: 'clock',
    summary: 'Say by when a report must be published and its statement sent',
    load: () => import('./clock-command.ts'),
  },
]
