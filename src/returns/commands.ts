import type { Command } from '../platform/command.ts'

/** Each loads its own code when it is asked for; src/commands.ts lists them for the command line. */
export const commands: readonly Command[] = [
  { name: 'check', summary: 'Check a return before it is sent or loaded', load: () => import('./check-command.ts') },
  {
    name: 'load',
    summary: 'Read, check and load a return',
    load: () => import('./loading/load-command.ts'),
  },
  { name: 'sample', summary: 'Make the returns of an invented authority', load: () => import('./sample/command.ts') },
]
