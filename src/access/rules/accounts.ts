import type { Account, AccountStatus } from '../model.ts'

type DeedRow = { from: readonly AccountStatus[]; status: AccountStatus; label: string; logged: string; done: string }

/** What an administrator can do to an account, and from which state. */
export const deeds = {
  lock: {
    from: ['active'],
    status: 'locked',
    label: 'Lock',
    logged: 'locked an account',
    done: 'locked, and signed out everywhere.',
  },
  unlock: {
    from: ['locked'],
    status: 'active',
    label: 'Unlock',
    logged: 'unlocked an account',
    done: 'can sign in again.',
  },
  end: {
    from: ['active', 'locked'],
    status: 'ended',
    label: 'End',
    logged: 'ended an account',
    done: 'the account has ended.',
  },
  reopen: {
    from: ['ended'],
    status: 'active',
    label: 'Reopen',
    logged: 'reopened an account',
    done: 'the account is open again.',
  },
} as const satisfies Record<string, DeedRow>

export type Deed = keyof typeof deeds

/** Nobody locks or ends their own account: so at least one administrator always stays. */
export const mayDo = (deed: string, account: Pick<Account, 'status'>, isOwn: boolean): deed is Deed =>
  Object.hasOwn(deeds, deed) &&
  !isOwn &&
  (deeds[deed as Deed].from as readonly AccountStatus[]).includes(account.status)
