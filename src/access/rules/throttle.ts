/**
 * How long a guesser waits. An attacker must not be able to lock a council out, so nothing here locks an account for
 * good, and what happens elsewhere never slows a browser or network from which the account has signed in before:
 * - here (this account from this network): after 5 failures 1 minute, doubling to 15 minutes;
 * - the account from anywhere: after 20 failures in a day 30 seconds, doubling to 15 minutes, known places exempt;
 * - the network on any account: after 50 failures in an hour 5 seconds, doubling to 1 minute, known places exempt.
 */
export type Failures = {
  here: number
  hereAt: Date | null
  account: number
  accountAt: Date | null
  network: number
  networkAt: Date | null
  /** This browser, or this network, has signed in to the account in the last month. */
  isKnownDevice: boolean
  isKnownNetwork: boolean
}

const doubling = (failures: number, free: number, first: number, most: number): number =>
  failures < free ? 0 : Math.min(first * 2 ** Math.min(failures - free, 20), most)

const left = (wait: number, since: Date | null, now: Date): number =>
  since === null ? 0 : Math.max(0, Math.ceil(wait - (now.getTime() - since.getTime()) / 1000))

/** Seconds until the next try is taken; 0 when now. */
export const secondsToWait = (failures: Failures, now: Date): number => {
  const here = left(doubling(failures.here, 5, 60, 900), failures.hereAt, now)
  if (failures.isKnownDevice || failures.isKnownNetwork) return here
  return Math.max(
    here,
    left(doubling(failures.account, 20, 30, 900), failures.accountAt, now),
    left(doubling(failures.network, 50, 5, 60), failures.networkAt, now),
  )
}

/** "1 minute", "14 minutes": rounded up, never "0 minutes". */
export const waitInWords = (seconds: number): string => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
