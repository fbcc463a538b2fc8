/**
 * Asks a minute, by key: says how many seconds to wait, 0 where it is taken. `now`: milliseconds. Kept in memory: a service that is
 * started again begins anew.
 */
export const rateOf = (perMinute: number) => {
  const windows = new Map<string, { readonly since: number; taken: number }>()
  return (key: string, now: number): number => {
    const window = windows.get(key)
    if (window === undefined || now - window.since >= 60_000) {
      windows.set(key, { since: now, taken: 1 })
      return 0
    }
    if (window.taken >= perMinute) return Math.max(1, Math.ceil((window.since + 60_000 - now) / 1000))
    window.taken += 1
    return 0
  }
}
