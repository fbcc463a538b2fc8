import type { Command } from '../platform/command.ts'

/** Each loads its own code when it is asked for; src/commands.ts lists them for the command line. */
export const commands: readonly Command[] = [
  {
    name: 'authority',
    summary: 'Add the local authority that this database is for',
    load: () => import('./commands/authority.ts'),
  },
  {
    name: 'user',
    summary: 'Add, list, lock, unlock or end accounts, or give a new password',
    load: () => import('./commands/user.ts'),
  },
  {
    name: 'verify-log',
    summary: 'Check that no entry of the access log was changed or removed',
    load: () => import('./commands/verify-log.ts'),
  },
]
